export declare class Breaker {
    #private;
    /** @param now milliseconds of a clock that never goes back */
    constructor(now: () => number);
    /** Whether to go on. A true after a pause is for this caller alone, who has to say how it went. */
    isClosed(): boolean;
    succeed(): void;
    /** @returns whether this failure opened it: of many requests that fail together, one did */
    fail(): boolean;
}
