import type { PageJob } from "./protocol.js";
import { type ThreadOptions } from "./thread.js";
export interface ThreadsOptions extends ThreadOptions {
    /** Worker threads. */
    readonly threads: number;
}
/**
 * Does the pages and resolves when the last one is done. Asks for the next ones only when a thread is free, so that a
 * list of any length takes no memory.
 *
 * @throws PlacardError when a thread cannot open the site; whatever `jobs` throws
 */
export declare function runThreads(jobs: AsyncIterable<PageJob>, options: ThreadsOptions): Promise<void>;
