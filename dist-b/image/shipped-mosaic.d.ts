/**
 * A plate's bytes → pictures of cells that a build has coded: as much as a cold function reads of a plate for its first
 * picture. `plate-read.ts` reads the whole of it.
 */
import type { BoundValues } from "../template/template.js";
import type { Written } from "./sheet.js";
export declare class ShippedMosaic {
    #private;
    readonly bytes: Uint8Array;
    /** @throws PlacardError `plate-invalid` */
    constructor(bytes: Uint8Array);
    /**
     * The first picture is written from bytes whose form alone has been checked: summing them all takes a cold function as
     * long as the picture. The second is not.
     *
     * @returns undefined where a cell has to be coded or drawn first, or the picture would be larger than it may be
     * @throws PlacardError `plate-invalid`
     */
    write(values: BoundValues): Written | undefined;
}
