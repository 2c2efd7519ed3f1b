import type { Template } from "../template/template.js";
import type { Plate } from "./plate.js";
import type { Whole } from "./split.js";
type Compile = (slots: readonly string[]) => Promise<Plate | Whole>;
export declare class Plates {
    #private;
    /**
     * @param max plates that are kept
     * @param maxSets sets of slots of one picture that have plates of their own. Past it, files depend on the order in
     * which the sets came: Infinity for who needs the same bytes in any order. Default 4
     */
    constructor(max: number, maxSets?: number);
    /**
     * The plate of a picture for these slots.
     *
     * @param picture tells apart template, size and file options
     * @throws PlacardError `slot-missing` for an id that is no slot's, and as `compile` does
     */
    get(picture: string, template: Template, slots: readonly string[], compile: Compile): Promise<Plate | Whole>;
    /** Takes a plate that was compiled elsewhere. */
    set(picture: string, plate: Plate): void;
}
export {};
