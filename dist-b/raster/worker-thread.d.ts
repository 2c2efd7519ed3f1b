import { type TransferListItem } from "node:worker_threads";
import { PlacardError } from "../errors.js";
export interface WorkerThreadOptions<Message> {
    /** The thread's entry: a file of JavaScript. */
    readonly url: URL;
    /** Plain data. */
    readonly data: unknown;
    /** As debuggers and `top -H` show it. */
    readonly name: string;
    /** For the thread's JavaScript objects, in MB; buffers and wasm memory have bounds of their own. */
    readonly heapMb: number;
    /** Of them, for young objects; see `maxYoungGenerationSizeMb` of Node's. Default: V8's, 48. */
    readonly youngMb?: number;
    /** Told of every message but the first, which says that the thread has started. */
    readonly onMessage: (message: Message) => void;
}
/** What a thread's own class has of `WorkerThread`. */
export type EndableThread = Pick<WorkerThread<unknown>, "end" | "ended">;
export declare class WorkerThread<Message> {
    #private;
    /** Resolves, with the reason, when the thread is no more. Never rejects. */
    readonly ended: Promise<string>;
    constructor({ url, data, name, heapMb, youngMb, onMessage }: WorkerThreadOptions<Message>);
    /** Why the thread is no more, or null while it lives. */
    get reason(): string | null;
    /** Waits for the first message. Rejects when the thread ends before it, or lets it wait for 15 s. */
    started(): Promise<Message>;
    /** Says something to the thread, unless it has ended. */
    send(message: unknown, transfer?: readonly TransferListItem[]): void;
    /** Ends the thread, also in the middle of wasm (about 15 ms). Idempotent. */
    end(reason: string): void;
}
/**
 * Calls `start` until it succeeds, ever more slowly, or until the pool has ended: a thread that is replaced may find
 * the machine out of memory, and a pool that gives up would be a thread short for good. Never rejects.
 */
export declare function startReplacement(start: () => Promise<void>, isEnded: () => boolean): Promise<void>;
/** Ends threads, those that still start too, and waits until they are no more. */
export declare function endThreads(threads: Iterable<EndableThread>, reason: string): Promise<void>;
/** Why a pool's thread has not come up. */
export declare function startFailed({ code, url, cause, remedy, }: {
    readonly code: "raster-start-failed" | "thread-start-failed";
    readonly url: URL;
    readonly cause: unknown;
    readonly remedy: string;
}): PlacardError;
/** Threads of a pool that is not told how many: one for each core, 8 at most. */
export declare function defaultThreads(): number;
