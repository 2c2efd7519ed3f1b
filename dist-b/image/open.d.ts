import type { Site } from "../site/definition.js";
import type { Art } from "./art.js";
import { type TextListeners } from "./bind.js";
import { type Painter } from "./compose.js";
import { type PicturePorts } from "./draw.js";
import { type DrawPage, type Fallbacks, type FlowOptions, type FlowPorts, type ImageHandler } from "./handler.js";
/** What the flow stands on where it is opened over files. */
export interface ImagePorts extends PicturePorts, TextListeners, FlowOptions {
    readonly art: Art;
    /** Draws only what changed, and keeps the byte budget. Default: one of the site's budget. */
    readonly painter?: Painter;
}
/**
 * Draws every image's fallback picture and every route's examples, then gives the handler.
 *
 * @throws PlacardError `slot-missing`, `draw-failed`, `example-unmatched` … for what cannot be drawn at start
 */
export declare function openImageHandler(site: Site, given: ImagePorts): Promise<ImageHandler>;
/**
 * As `openImageHandler`, whoever draws.
 *
 * @throws PlacardError as `openImageHandler` does
 */
export declare function openFlow(site: Site, ports: Omit<FlowPorts, "fallbacks">): Promise<ImageHandler>;
/** Draws every route's fallback pictures, each image's once for the same values. */
export declare function drawFallbacks(site: Site, draw: DrawPage): Promise<Fallbacks>;
/** @throws PlacardError `example-unmatched`, and as `drawPicture` does */
export declare function checkExamples(site: Site, draw: DrawPage): Promise<void>;
