/**
 * One drawing on one resvg instance, synchronously: an SVG comes in, PNG bytes or straight pixels come
 * out, or the reason why not as plain data that may cross a thread. The instance's memory is freed on
 * every way out, and the result says when a trap has made the instance unfit for further use.
 */
import type { DrawRequest } from "./rasterizer.js";
/** What is used of `@resvg/resvg-wasm` 2.6.2, initialised: one module is one wasm instance. */
export type ResvgModule = Pick<typeof import("@resvg/resvg-wasm"), "Resvg">;
/** A `WebAssembly.Module`, by a name of our own: not every host's types know that one. */
export type CompiledWasm = object;
export type Output = "png" | "pixels";
export interface Drawn {
    readonly ok: true;
    /** A PNG file, or RGBA8 with straight alpha. Owns its buffer, so it can be transferred. */
    readonly data: Uint8Array<ArrayBuffer>;
}
export interface NotDrawn {
    readonly ok: false;
    /** The engine's own words; may quote the SVG, so it is shown escaped. */
    readonly reason: string;
    /** The instance trapped and must be discarded: some traps leave it broken for every later picture. */
    readonly isPoisoned: boolean;
}
/**
 * The engine's options. Its parser drops *all* options, in silence, when one is unknown or ill-typed
 * (a fractional `fitTo`, for one), hence no option ever comes from outside. `loadSystemFonts` means
 * nothing in wasm; it is stated so that another build of the engine keeps the promise too.
 */
export declare function engineOptions(fonts: readonly Uint8Array[]): {
    font: {
        fontBuffers: Uint8Array<ArrayBufferLike>[];
        loadSystemFonts: boolean;
    };
};
/** Draws and frees. Never throws. */
export declare function draw({ Resvg }: ResvgModule, fonts: readonly Uint8Array[], request: DrawRequest, output: Output): Drawn | NotDrawn;
/**
 * Premultiplied to straight alpha, in place, rounded as the engine's own PNG encoder rounds (tiny-skia's
 * demultiply), so that `pixels` and a decoded `png` are equal to the byte.
 */
export declare function toStraightAlpha(pixels: Uint8Array): Uint8Array;
