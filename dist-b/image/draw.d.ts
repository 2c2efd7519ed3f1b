import type { Rasterizer } from "../raster/rasterizer.js";
import type { ImageDefinition, Site, SiteRoute, Size, SlotValues } from "../site/definition.js";
import { type Art } from "./art.js";
import { type TextListeners } from "./bind.js";
import type { Painted, Painter, PictureOptions } from "./compose.js";
import type { FetchPicture } from "./fetch-picture.js";
import type { Transcode } from "./picture-file.js";
import { type PictureFailure, type Pictures } from "./pictures.js";
import type { Picture } from "./respond.js";
/** What pictures within pictures stand on. */
export interface PicturePorts {
    readonly rasterizer: Rasterizer;
    /** Fetches the pictures of `image(url)`. Needed where the definition has `imageHosts`. */
    readonly fetchPicture?: FetchPicture;
    /** Decodes WebP and AVIF pictures. Without it their slots keep what the artist drew. */
    readonly transcode?: Transcode;
}
/** What drawing stands on. */
export interface DrawPorts extends TextListeners {
    readonly art: Art;
    readonly rasterizer: Rasterizer;
    /**
     * Draws only what changed, and keeps the byte budget. Without it every picture is drawn whole, as a PNG of
     * whatever size: what the painter's are compared with.
     */
    readonly painter?: Painter;
    /** Makes `image()` values ready; without it their slots keep what the artist drew. */
    readonly pictures?: Pictures;
}
/** How a painter came to a picture: for logs, and for those who weigh pictures. */
export type Made = Pick<Painted, "rung" | "passed" | "wholeReason" | "warning">;
/** A picture, with those that should be in it and are not. */
export interface DrawnImage extends Partial<Made> {
    readonly bytes: Uint8Array;
    readonly type: Picture["type"];
    readonly failed: readonly PictureFailure[];
}
/**
 * Draws one picture of what a page's path resolves to, at a size.
 *
 * @throws PlacardError `slot-missing`, `slot-value-invalid`, `text-box-invalid`, `fragment-invalid`, `generated-…`,
 * `draw-failed`, `draw-timeout`, `draw-overloaded`, `picture-too-large`
 */
export declare function drawImage(ports: DrawPorts, route: SiteRoute, image: ImageDefinition, values: SlotValues, size?: Size): Promise<Uint8Array>;
/** What drawing reads of a route. */
export interface DrawnRoute extends Pick<SiteRoute, "images"> {
    readonly pattern: Pick<SiteRoute["pattern"], "source">;
}
/** As `drawImage`, with the file's type and the pictures that are missing from it. */
export declare function drawPicture(ports: DrawPorts, route: DrawnRoute, image: ImageDefinition, values: SlotValues, size: Size): Promise<DrawnImage>;
/** Why a picture has no plate, whatever its values are: it is always drawn whole, by the rasteriser. */
export declare function unplatedReason(image: ImageDefinition, { width, height }: Size): PictureOptions["wholeReason"];
/**
 * Pictures for a site: its allowed hosts, the ports' fetch and decoders.
 *
 * @throws PlacardError `definition-invalid` where the site allows hosts and no port fetches
 */
export declare function openSitePictures(site: Pick<Site, "imageHosts">, ports: PicturePorts): Pictures;
