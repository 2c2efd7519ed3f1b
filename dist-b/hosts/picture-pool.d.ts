import type { TextListeners } from "../image/bind.js";
import type { Pool } from "../raster/pool.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import type { PaintedFile, PictureTask, PictureThreadData } from "./picture-protocol.js";
export interface PicturePoolOptions extends TextListeners {
    readonly data: PictureThreadData;
    /** `isFailing`: while it says so, one picture at a time is drawn by it, and others are refused. Default: never. */
    readonly rasterizer: Rasterizer & Partial<Pick<Pool, "isFailing">>;
    /** Picture threads, at least 1. */
    readonly threads: number;
    /** Pictures that may wait beside those that threads have. */
    readonly maxQueue: number;
    /** Milliseconds from the call to the end of the work, waiting included. */
    readonly timeoutMs: number;
    /** The threads' entry. Default: `picture-worker.js` beside this file. */
    readonly workerUrl?: URL;
}
/** What the pool does now, and what it has done since its start. */
export interface PictureStats {
    /** Threads that are ready or at work; fewer than asked for while one is replaced. */
    readonly threads: number;
    readonly running: number;
    readonly waiting: number;
    readonly painted: number;
    readonly failed: number;
    readonly timedOut: number;
    readonly overloaded: number;
    /** Threads replaced after they crashed, ran out of memory or hung. */
    readonly replaced: number;
}
export interface PicturePool {
    /**
     * @param isDrawn whether it is known that the rasteriser has to draw for it; what is not is found out in a thread
     * @throws PlacardError `draw-timeout`, `draw-overloaded`, `draw-failed` when threads end under it, and whatever
     * `drawPicture` throws
     */
    paint(task: PictureTask, isDrawn?: boolean): Promise<PaintedFile>;
    /**
     * For pictures that are known to need the rasteriser: before what they cost otherwise is begun.
     *
     * @throws PlacardError `draw-overloaded`, counted, when the rasteriser has no place for one
     */
    checkDrawn(): void;
    /**
     * A place for a picture that is still to be found out about, and the function that gives it back; undefined, and
     * counted as overload, when as many are under way as may wait, or when pictures take over half of their deadline.
     * Without it a burst would pass together.
     */
    admit(): (() => void) | undefined;
    /** Whether `admit` would give none. */
    isFull(): boolean;
    /** Counts a picture that was refused without `admit`. */
    refused(): void;
    /**
     * Starts the threads beside the first, which has drawn all that was painted so far, and has them draw the
     * same, so that their plates are there before their first request. So has every replacement from then on.
     */
    spread(): Promise<void>;
    stats(): PictureStats;
    /** Takes no more pictures, finishes those it has taken, ends the threads. Idempotent. */
    close(): Promise<void>;
}
/**
 * Starts the first thread.
 *
 * @throws PlacardError `thread-start-failed`, and as `openArt` does
 */
export declare function createPicturePool(options: PicturePoolOptions): Promise<PicturePool>;
