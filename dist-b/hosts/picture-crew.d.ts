import type { PictureTask, PictureThreadData } from "./picture-protocol.js";
import { PictureThread, type PictureThreadPorts } from "./picture-thread.js";
export interface CrewOptions extends PictureThreadPorts {
    readonly data: PictureThreadData;
    /** Threads, at least 1. */
    readonly threads: number;
    /** After so many milliseconds without a sign of life a thread that has pictures is ended. */
    readonly timeoutMs: number;
}
/** For pictures of a thread that has just started, on a machine in trouble. */
export declare const COLD_MS = 30000;
export declare class PictureCrew {
    #private;
    /** Threads that are ready for pictures. */
    readonly ready: Set<PictureThread>;
    /** Threads replaced after they crashed, ran out of memory or hung. */
    replaced: number;
    constructor(options: CrewOptions);
    /** Whether every thread has been started. */
    get isSpread(): boolean;
    /** Starts the first thread. Throws as `createPicturePool` does. */
    start(): Promise<void>;
    /** Starts the others, and has them paint what was noted. So does every replacement from then on. */
    spread(): Promise<void>;
    /** Notes what the first thread has painted at start. */
    note(task: PictureTask): void;
    end(): Promise<void>;
}
