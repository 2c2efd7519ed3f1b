/**
 * A picture that the pool has taken and not yet answered: its deadline, its answer, and its place among those that the
 * rasteriser draws for. All of them end together, whatever the end is.
 */
import type { PicturePlaces } from "./picture-places.js";
import type { PaintedFile, PictureTask } from "./picture-protocol.js";
import { GiveUp, type PictureTurn } from "./picture-thread.js";
export interface JobPorts {
    /** Places for pictures that need the rasteriser. */
    readonly drawings: PicturePlaces;
    readonly timeoutMs: number;
    /** Told when the time is over. */
    readonly onDeadline: (job: PictureJob) => void;
}
export declare class PictureJob implements PictureTurn {
    #private;
    readonly task: PictureTask;
    /** Resolves with the file, rejects with why there is none. */
    readonly answer: Promise<PaintedFile>;
    readonly giveUp: GiveUp;
    /** Threads that have ended under it. */
    losses: number;
    isSettled: boolean;
    constructor(task: PictureTask, { drawings, timeoutMs, onDeadline }: JobPorts);
    /** Milliseconds since it came. */
    get ageMs(): number;
    /** Whether it has asked for the rasteriser and got a place there. */
    get isDrawn(): boolean;
    /**
     * A picture has one place, however many drawings it wants: what was begun is not given up for its second half. One that
     * is answered needs none, its drawings are given up anyhow.
     */
    mayDraw(): boolean;
    /** Answers, once. */
    settle(answer: PaintedFile | Error): void;
}
