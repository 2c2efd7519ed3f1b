/**
 * One worker thread of the rasteriser's pool: given one picture at a time. Whatever becomes of the thread
 * rejects what waits for it.
 */
import type { Drawn, NotDrawn } from "./draw.js";
import type { Unusable } from "./probe.js";
import type { ThreadData, ThreadJob } from "./protocol.js";
export declare class Thread {
    #private;
    /** Resolves, with the reason, when the thread is no more. Never rejects. */
    readonly ended: Promise<string>;
    constructor(url: URL, data: ThreadData);
    /** Waits for the thread to be ready. Gives the font that its probe found unusable, else null. */
    started(): Promise<Unusable | null>;
    /** Draws one picture. Rejects when the thread ends first. One at a time. */
    draw(job: ThreadJob): Promise<Drawn | NotDrawn>;
    /** Ends the thread, also in the middle of wasm (about 15 ms). Idempotent. */
    end(reason: string): void;
}
