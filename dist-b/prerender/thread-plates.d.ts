import type { CompilePlate } from "../image/compose.js";
import type { Bind } from "../image/draw-unit.js";
import type { Whole } from "../image/split.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import type { Site } from "../site/definition.js";
/** A plate as threads hand it to one another. */
export type SharedPlate = {
    readonly kind: "plate";
    readonly bytes: Uint8Array;
} | Whole
/** One that costs more to hand over than to make: every thread makes its own. */
 | {
    readonly kind: "own";
};
/** What a thread asks the run for. */
export interface PlateExchange {
    /** The plate of this key, when it is made; undefined where the asking thread is to make it and to `give` it. */
    ask(key: string): Promise<SharedPlate | undefined>;
    give(key: string, plate: SharedPlate): void;
}
export interface PlatePorts {
    readonly rasterizer: Rasterizer;
    readonly bind: Bind;
}
/** @throws PlacardError (the function that is given) as `buildPlate` does, but for `too-many-values` */
export declare function threadPlates(site: Site, ports: PlatePorts, exchange: PlateExchange): CompilePlate;
