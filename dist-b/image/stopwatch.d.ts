/** How long the stages of an answer took → the value of a Server-Timing header, for development. */
export interface Stopwatch {
    /** Ends a stage, which began where the last one ended. */
    lap(stage: "match" | "data" | "draw"): void;
    /** `match;dur=0.1, data;dur=2.4, draw;dur=31.0` */
    toString(): string;
}
/** @param now milliseconds of a clock that never goes back */
export declare function startStopwatch(now: () => number): Stopwatch;
