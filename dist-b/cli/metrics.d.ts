import type { NodeStats } from "../hosts/node.js";
/** An answered request, as it is counted. */
export interface Answered {
    readonly kind: "picture" | "page" | "file";
    readonly status: number;
    /** The answer's `x-placard`: `page`, `fallback; reason=no-data` …; empty for a file. */
    readonly outcome: string;
    readonly seconds: number;
}
export declare class Metrics {
    #private;
    constructor();
    count({ kind, status, outcome, seconds }: Answered): void;
    /** The exposition. The event loop's lag is that since the last one. */
    text(stats: NodeStats, inFlight: number): string;
    close(): void;
}
