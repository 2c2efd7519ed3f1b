/**
 * What a build has finished: fallback pictures, and plates that hold every tile of the values that it knew.
 * Decoded when they are first asked for.
 */
import type { ImageDefinition, Site, SiteRoute, Size, SlotValues } from "../site/definition.js";
import type { BuiltPictures } from "./built-format.js";
import type { Fallbacks } from "./handler.js";
import { ShippedMosaic } from "./shipped-mosaic.js";
/** A plate whose slots are those of a picture. */
export interface FoundPlate {
    /** Place in the build's list. */
    readonly number: number;
    readonly plate: ShippedMosaic;
    /** For errors. */
    readonly name: string;
}
export declare class BuiltPlates {
    #private;
    constructor(site: Site, built: BuiltPictures);
    /**
     * The plate for a picture at its own size. Undefined for values of slots that no template has, too: those are a
     * mistake, for the checks that read templates.
     */
    find(route: SiteRoute, image: ImageDefinition, values: SlotValues, size: Size): FoundPlate | undefined;
    /** Places of an image's plates in the build's list. */
    of(route: SiteRoute, image: ImageDefinition): readonly number[];
    /** A plate's bytes, as `plateToBytes` wrote them. @throws PlacardError `plate-invalid` */
    bytes(number: number): Uint8Array | undefined;
}
/** The finished fallback pictures of a built site. */
export declare function builtFallbacks(site: Site, built: BuiltPictures): Fallbacks;
