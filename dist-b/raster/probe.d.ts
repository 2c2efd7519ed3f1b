/**
 * The start-up check of fonts: each face draws characters of its own, alone, and must leave ink. A font
 * that is damaged, or that the engine cannot read, otherwise gives a good-looking picture without text.
 */
import { PlacardError } from "../errors.js";
import { type ResvgModule } from "./draw.js";
import { type Face } from "./face.js";
import type { FontFile } from "./rasterizer.js";
/** A font with what its tables say. */
export interface FacedFont extends FontFile {
    readonly face: Face;
}
/** Why a font cannot be used, as plain data that may cross a thread. */
export interface Unusable {
    readonly name: string;
    readonly reason: string;
    readonly isPoisoned: boolean;
}
/** @throws PlacardError `font-…` as `readFace` does */
export declare function readFaces(fonts: readonly FontFile[]): FacedFont[];
/**
 * The first font that leaves no ink, or null. Each is loaded alone, because the engine takes a missing
 * glyph or family from any other font it has and would hide the failure. An unmapped character is
 * drawn for comparison: a font whose every glyph comes out as .notdef is no use either.
 */
export declare function findUnusable(module: ResvgModule, fonts: readonly FacedFont[]): Unusable | null;
/**
 * Takes the engine once through what most pictures need. Wasm functions are compiled when they are
 * first called, and the PNG encoder alone costs the first picture 80 ms; threads share the code.
 */
export declare function warmUp(module: ResvgModule): void;
export declare function unusable({ name, reason }: Pick<Unusable, "name" | "reason">): PlacardError;
