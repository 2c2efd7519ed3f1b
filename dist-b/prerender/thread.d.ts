import type { PlateDesk } from "./plate-desk.js";
import type { PageJob, PageResult, TextNote, ThreadSetup } from "./protocol.js";
export interface ThreadOptions {
    readonly setup: ThreadSetup;
    /** Milliseconds without an answer after which a thread is ended. */
    readonly timeoutMs: number;
    /** Default: `worker.js` beside this file. */
    readonly workerUrl?: URL;
    readonly plates: PlateDesk;
    readonly onResult: (result: PageResult) => void;
    readonly onNote: (note: TextNote) => void;
}
export declare class PageThread {
    #private;
    /** @throws PlacardError what opening the site throws there */
    static start(options: ThreadOptions): Promise<PageThread>;
    private constructor();
    get isOver(): boolean;
    /** Why it is over. */
    get reason(): string;
    /** Does some pages, one after the other, and gives those that the thread had not done when it ended. Never rejects. */
    do(jobs: readonly PageJob[]): Promise<readonly PageJob[]>;
    end(reason: string): Promise<void>;
}
