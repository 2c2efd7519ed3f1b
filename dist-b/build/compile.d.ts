/**
 * A site with its art → what its pictures are composed of at run time: hashes, finished fallback pictures, and
 * plates with the tiles of finite values.
 */
import type { BuiltImage } from "../image/built.js";
import { type DrawnImage, type DrawPorts } from "../image/draw.js";
import type { Site } from "../site/definition.js";
import { type PlatePlan } from "./plan-plates.js";
type Picture = Pick<DrawnImage, "bytes" | "type">;
export interface CompiledPlate {
    readonly plan: PlatePlan;
    readonly bytes: Uint8Array;
    /** Tiles that were drawn beforehand. */
    readonly tiles: number;
    /** Whether every unit has its tiles, so that pictures of the declared values need nothing else. */
    readonly isComplete: boolean;
}
export interface CompiledSite {
    readonly hashes: {
        readonly [imageKey: string]: string;
    };
    readonly images: {
        readonly [imageKey: string]: BuiltImage;
    };
    readonly plates: readonly CompiledPlate[];
    readonly fallbacks: readonly Picture[];
    /** Why an image is drawn whole where it might have had a plate, by `imageKey`. */
    readonly whole: {
        readonly [imageKey: string]: string;
    };
}
/** Told before each step that takes a while. */
export type Progress = (step: string) => void;
/**
 * Draws every fallback, every example and every plate.
 *
 * @throws PlacardError `slot-missing`, `draw-failed`, `example-unmatched`, `too-many-values` … for what cannot be drawn
 */
export declare function compileSite(site: Site, ports: DrawPorts, onProgress?: Progress): Promise<CompiledSite>;
export type CompiledPlates = Pick<CompiledSite, "plates" | "whole">;
/**
 * Draws every plate that the site is known to want, with the tiles of its finite values.
 *
 * @throws PlacardError `draw-failed`, `too-many-values` …
 */
export declare function compilePlates(site: Site, ports: DrawPorts, onProgress?: Progress): Promise<CompiledPlates>;
export {};
