import type { BoundValues } from "../template/template.js";
import type { Unit } from "./split.js";
/** What of a unit counts for its tiles. */
type SlotsOf = Pick<Unit, "slots" | "self">;
/** Names a unit with its values: what is the same key is the same tile. */
export declare function tileKey(plate: {
    readonly units: readonly SlotsOf[];
}, unit: number, values: BoundValues): string;
/** The unit that a tile's key is of. */
export declare function unitOf(key: string): number;
/** What tells a picture's values from others', as text. */
export declare function valuesKey(values: BoundValues): string;
/** The values of a unit's slots alone. */
export declare function unitValues({ slots }: Unit, values: BoundValues): BoundValues;
/** Whether the values hide the whole unit, so that nothing is to be drawn. */
export declare function isHidden({ self }: SlotsOf, values: BoundValues): boolean;
/** What tells which tiles were drawn at build. */
export interface BuiltTiles {
    readonly units: readonly SlotsOf[];
    readonly tiles: {
        has(key: string): boolean;
    };
}
/** Whether the unit's tile for these values was drawn at build, or is none. `key` is the tile's. */
export declare function isBuilt(plate: BuiltTiles, unit: number, values: BoundValues, key: string): boolean;
export {};
