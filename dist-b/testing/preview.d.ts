import { type NodeSite } from "../hosts/node.js";
import { type MissingGlyph } from "../image/bind.js";
import type { ImageDefinition, Site, SlotValues } from "../site/definition.js";
import { type Pixels } from "./pixels.js";
export interface PreviewOptions {
    /**
     * The folder that the definition's files are relative to. Default: the nearest one with a `placard.config.ts`,
     * `.js` or `.mjs`, from the working folder upwards; else the working folder.
     */
    readonly root?: string;
}
/** A preview that is asked for; nothing is drawn before it is compared. */
export interface Preview {
    readonly site: Site;
    /** The page's path as in its URL, with a query where the route names one: `/game/123`. */
    readonly path: string;
    /** Which of the route's images. Default: the first. */
    readonly image: string | undefined;
    readonly root: string;
}
/** What was drawn, and of what. */
export interface DrawnPreview {
    readonly path: string;
    readonly image: string;
    /** The file as a scraper downloads it. */
    readonly bytes: Uint8Array;
    readonly type: "image/png" | "image/jpeg";
    readonly pixels: Pixels;
    /** The budget that the definition promises. */
    readonly maxBytes: number;
    /** `page`, or why it is another picture: `fallback; reason=no-data`. */
    readonly shows: string;
    readonly definition: ImageDefinition;
    /** The values that the template has slots for. */
    readonly values: SlotValues;
    readonly missing: readonly MissingGlyph[];
    /** Slots whose text no size brought into its box. */
    readonly overflowing: readonly string[];
    /** The picture as it would be with other values, for finding out what a slot covers. */
    redraw(values: SlotValues): Promise<Pixels>;
}
/**
 * Names a preview to be compared: `await expect(preview(site, "/game/123", "wide")).toMatchPreview()`.
 *
 * @param image one of the route's images. Default: its first
 */
export declare function preview(site: Site, path: string, image?: string, { root }?: PreviewOptions): Preview;
/** The nearest folder with a definition, from the working folder upwards. */
export declare function configFolder(): string;
/**
 * Draws a preview.
 *
 * @throws PlacardError `preview-invalid` for a path without a route or an image that it has not,
 * `preview-not-drawn` when something else than the definition decided what is shown, and what `openSite` throws
 */
export declare function drawPreview(asked: Preview): Promise<DrawnPreview>;
export declare function siteOf(site: Site, root: string): Promise<NodeSite>;
