/**
 * One tag of the head → which of its keys are managed, and the bytes to cut when it says more than
 * they. `property` and `name` both count, and each may hold several keys: `og:image twitter:image`.
 */
import { type Attribute } from "./attributes.js";
/** Bytes from `start` to before `end`. */
export interface Range {
    readonly start: number;
    readonly end: number;
}
export interface KeyReading {
    /** Lower case, in the order they stand. */
    readonly managed: readonly string[];
    /** Whether the tag says nothing else and can go as a whole. */
    readonly isWhole: boolean;
    /** What to cut of it otherwise, in order. */
    readonly cuts: readonly Range[];
}
/**
 * @param names the attributes that hold keys
 * @returns undefined when the keys are not certain, or cannot be cut without changing another attribute
 */
export declare function readKeys(view: Uint8Array, attributes: readonly Attribute[], names: readonly string[], isManaged: (key: string) => boolean): KeyReading | undefined;
