/** The shapes of a built site's pictures, which `placard build` writes, and of what they stand on. Types only. */
import type { FontFile, Rasterizer } from "../raster/rasterizer.js";
import type { BuiltPages } from "../site/built.js";
import type { TextListeners } from "./bind.js";
import type { FetchPicture } from "./fetch-picture.js";
import type { FlowOptions } from "./handler.js";
import type { Transcode } from "./picture-file.js";
import type { Picture } from "./respond.js";
/** The default export of a built site's `pictures.js`. */
export interface BuiltPictures extends BuiltPages {
    /** What pictures are composed of, by `imageKey`. */
    readonly images: {
        readonly [imageKey: string]: BuiltImage;
    };
    readonly plates: readonly BuiltPlate[];
    readonly fallbacks: readonly BuiltFile[];
    /** Templates, fonts and emoji, for what plates cannot express. Absent where a bundle goes without them. */
    readonly files?: () => Promise<{
        readonly default: BuiltFiles;
    }>;
}
export interface BuiltImage {
    /** Ids of its template's slots, sorted; absent for a generated template. */
    readonly slots?: readonly string[];
    /** Places in `plates`. */
    readonly plates: readonly number[];
    /** Place in `fallbacks`. */
    readonly fallback: number;
}
/** The default export of a built site's `files.js`: the definition's files by the names it gives them, as base64. */
export interface BuiltFiles {
    readonly format: number;
    readonly files: {
        readonly [name: string]: string;
    };
}
/** What a built site's pictures stand on. */
export interface BuiltPorts extends TextListeners, FlowOptions {
    /**
     * Starts the rasteriser with the site's fonts. Called when something has to be drawn by it, and not before;
     * without it such a picture is answered with the route's fallback.
     */
    readonly rasterizer?: RasterizerOpener;
    /** Fetches the pictures of `image(url)`. Needed where the definition has `imageHosts`. */
    readonly fetchPicture?: FetchPicture;
    /** Decodes WebP and AVIF pictures. Without it their slots keep what the artist drew. */
    readonly transcode?: Transcode;
    /** Bytes of pixels kept of drawn tiles. Default 48 MB. */
    readonly tileCacheBytes?: number;
}
/** A finished picture's file. */
export interface BuiltFile {
    readonly type: Picture["type"];
    /** Base64. */
    readonly bytes: string;
}
export interface BuiltPlate {
    /** The slots that its pictures fill, sorted. */
    readonly slots: readonly string[];
    /** `plateToBytes`, as base64. */
    readonly bytes: string;
}
/** Starts a rasteriser that knows these fonts, and no others. */
export type RasterizerOpener = (fonts: readonly FontFile[]) => Promise<Rasterizer>;
