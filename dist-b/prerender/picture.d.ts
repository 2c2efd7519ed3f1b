import { type DrawnImage, type DrawPorts } from "../image/draw.js";
import type { ImageDefinition, SiteRoute, SlotValues } from "../site/definition.js";
import { type AtomicFiles } from "./files.js";
import type { PictureResult } from "./protocol.js";
/** A picture as a page names it. */
export interface WantedPicture {
    readonly route: SiteRoute;
    readonly image: ImageDefinition;
    readonly values: SlotValues;
    /** The path of its URL; ends in `.png`. */
    readonly path: string;
}
export interface PlacedPicture {
    /** The path of its URL, whose end tells its type. */
    readonly path: string;
    readonly type: DrawnImage["type"];
    readonly result: PictureResult;
}
type Draw = (wanted: WantedPicture) => Promise<DrawnImage>;
/** @throws PlacardError whatever drawing throws, `path-not-a-file`, `write-failed` */
export declare function placePicture(wanted: WantedPicture, files: AtomicFiles, draw: Draw): Promise<PlacedPicture>;
/** Draws; of the fallback pictures, which many pages share, each once. */
export declare function pictureDrawer(ports: DrawPorts): Draw;
export {};
