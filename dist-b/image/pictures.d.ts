import type { Rasterizer } from "../raster/rasterizer.js";
import type { SlotValues } from "../site/definition.js";
import type { BoundValues } from "../template/template.js";
import { type FetchPicture } from "./fetch-picture.js";
import { type Transcode } from "./picture-file.js";
export interface PicturePorts {
    /** As in the definition. */
    readonly hosts: readonly string[];
    /** Fetches pictures by URL. Without it every one of them fails. */
    readonly fetch?: FetchPicture;
    /** Decodes WebP and AVIF. Without it every one of them fails. */
    readonly transcode?: Transcode;
    readonly rasterizer: Rasterizer;
    /** Milliseconds for one fetch. Default 3,000. */
    readonly timeoutMs?: number;
    /** Milliseconds of a clock that never goes back. Default `performance.now`. */
    readonly now?: () => number;
}
export interface PictureFailure {
    /** The slot's id. */
    readonly slot: string;
    readonly error: unknown;
}
export interface ReadyValues {
    readonly values: BoundValues;
    /** Those that are left out of the values. */
    readonly failed: readonly PictureFailure[];
}
export interface Pictures {
    /** Makes the pictures among the values ready. Never throws. */
    ready(values: SlotValues): Promise<ReadyValues>;
}
export declare function openPictures(ports: PicturePorts): Pictures;
