/**
 * One picture thread, as the main thread sees it: it is given pictures, several at once, and what it asks of the
 * rasteriser is drawn for it. Whatever becomes of the thread rejects the pictures that it had.
 */
import type { TextListeners } from "../image/bind.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import { type PaintedFile, type PictureTask, type PictureThreadData } from "./picture-protocol.js";
/** The thread is no more, so what it was at may be tried in another one. */
export declare class ThreadEnded extends Error {
}
export interface PictureThreadPorts extends TextListeners {
    readonly url: URL;
    readonly rasterizer: Rasterizer;
    /** Pictures that the rasteriser is asked to draw for at one time: for the error of one more. */
    readonly maxDrawn: number;
    /** Told whenever the thread can take another picture. */
    readonly onFree: () => void;
}
/**
 * Says when nobody waits for a picture any longer: its drawings are given up then. The signal is made for the first of
 * them; most pictures have none, and one costs as much as a message to a thread.
 */
export declare class GiveUp {
    #private;
    get signal(): AbortSignal;
    now(): void;
}
/** What a picture's own thread asks of whoever gave it the picture. */
export interface PictureTurn {
    readonly giveUp: GiveUp;
    /** Whether the rasteriser may be asked to draw for it; asked before each drawing. */
    mayDraw(): boolean;
}
export declare class PictureThread {
    #private;
    /** Resolves, with the reason, when the thread is no more. Never rejects. */
    readonly ended: Promise<string>;
    constructor(data: PictureThreadData, ports: PictureThreadPorts);
    /** Waits for the thread to have opened its files. Rejects with what it could not open. */
    started(): Promise<void>;
    /** Pictures that it has, worked at or waiting for drawings. */
    get inFlight(): number;
    /** Those of them that only the thread itself keeps waiting, as far as is known. */
    get atWork(): number;
    /** Rejects with `ThreadEnded` when the thread ends first, and with what drawing throws. */
    paint(task: PictureTask, turn: PictureTurn): Promise<PaintedFile>;
    /** Asks a thread that has pictures for a sign of life. Gives for how long the last one has been due, in ms. */
    silentMs(now: number): number;
    /** Ends the thread, whatever it is at (about 15 ms). Idempotent. */
    end(reason: string): void;
}
