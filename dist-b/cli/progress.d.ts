/**
 * How far a long run is: a bar that is redrawn on a terminal, a plain line now and then elsewhere (a build's log).
 * To standard error, since standard output is for results.
 */
/** What progress is written to: `process.stderr`, or a test's. */
export interface ProgressStream {
    readonly isTTY?: boolean;
    readonly columns?: number;
    write(text: string): unknown;
}
export interface ProgressBar {
    /** @param total undefined while it is not known */
    update(done: number, total: number | undefined): void;
    /** Clears the bar, so that what follows begins on a clean line. */
    clear(): void;
}
/**
 * @param unit what is counted, for one of it
 * @param now milliseconds of a clock that never goes back
 */
export declare function progressBar(stream: ProgressStream, unit: string, now?: () => number): ProgressBar;
/** `1 page`, `2,000 pages`. */
export declare function plural(number: number, noun: string): string;
/** `2,000`. */
export declare function count(number: number): string;
/** `8 s`, `1:05 min`, `2:03 h`. */
export declare function duration(seconds: number): string;
