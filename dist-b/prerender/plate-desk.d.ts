import type { SharedPlate } from "./thread-plates.js";
/** What a thread is told: the plate, or undefined for "make it". */
export type TellPlate = (plate: SharedPlate | undefined) => void;
export declare class PlateDesk {
    #private;
    /** @param maxBytes of plates that are kept. Default 256 MB */
    constructor(maxBytes?: number);
    /**
     * @param thread who asks: see `lose`
     * @param tell called once, at once or later, unless the thread is lost before
     */
    ask(key: string, thread: object, tell: TellPlate): void;
    /** The plate is made. */
    give(key: string, plate: SharedPlate): void;
    /** A thread has ended: what it was making is made by the next that waits, and it is told nothing any more. */
    lose(thread: object): void;
}
