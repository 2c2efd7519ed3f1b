/** Results as they come, in any order → a report that is the same for the same site, whatever the order was. */
import type { Failure, PageResult, TextNote } from "./protocol.js";
export interface Report {
    readonly pages: {
        /** Pages that a route matches, done. */
        readonly done: number;
        /** Of them, pages whose file was written; the others already were as they should be, or have no file. */
        readonly written: number;
        readonly unmatched: number;
        readonly failed: number;
    };
    readonly pictures: {
        readonly drawn: number;
        readonly kept: number;
        /** Of all of them. */
        readonly bytes: number;
        /** The heaviest ones, the heaviest first. */
        readonly heaviest: readonly Weighed[];
    };
    /** Pages with their route's fallback picture, and pictures that lack one within them. */
    readonly fallbacks: readonly {
        readonly path: string;
        readonly reason: string;
    }[];
    /** Texts that are not drawn as they should be. */
    readonly notes: readonly TextNote[];
    readonly problems: readonly Problem[];
    readonly pruned?: {
        readonly files: number;
        readonly bytes: number;
    };
    readonly seconds: number;
}
export interface Weighed {
    readonly file: string;
    readonly bytes: number;
}
export interface Problem extends Failure {
    /** The page's; undefined for what concerns the whole run. */
    readonly path?: string;
}
export declare class Reporter {
    #private;
    /** Every picture that a page names, relative to `out`. */
    readonly named: Set<string>;
    get done(): number;
    add(result: PageResult): void;
    note(note: TextNote): void;
    problem(problem: Problem): void;
    get hasFailed(): boolean;
    finish(seconds: number, pruned?: Report["pruned"]): Report;
}
