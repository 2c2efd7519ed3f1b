import type { ImageDefinition, Site, SiteRoute, Size, SlotValues } from "../site/definition.js";
import { type ArtHash, type Sha256 } from "../site/version.js";
import { type CacheOptions } from "./cache.js";
import type { CdnHeaders } from "./cdn.js";
import type { DrawnImage, Made } from "./draw.js";
import { type Picture, type PictureReason } from "./respond.js";
/** What a host decides of answers. */
export interface AnswerOptions {
    /** What the host's own CDN is told. Default: nothing but Cache-Control. */
    readonly cdnHeaders?: CdnHeaders;
    /** Finished pictures are kept in memory, and where this says so in a cache that processes share. */
    readonly cache?: CacheOptions;
    /** Development: answers say in Server-Timing how long they took. Default false. */
    readonly timing?: boolean;
}
/** Who listens, and how loud a mistake is. */
export interface FlowOptions extends AnswerOptions {
    /** Told of every answer that is not the page's own current picture. Must not throw. */
    readonly onPicture?: (event: PictureEvent) => void;
    /** Development and tests: a mistake in the definition is thrown, not answered. Default false. */
    readonly rethrow?: boolean;
    /** What versions and ETags are hashed by. Default: Web Crypto's; a synchronous one costs far less. */
    readonly sha256?: Sha256;
}
/** What the flow stands on. */
export interface FlowPorts extends FlowOptions {
    readonly draw: DrawPage;
    readonly artHash: ArtHash;
    readonly fallbacks: Fallbacks;
    /**
     * Takes a place for a picture and gives the function that gives it back; undefined when there is none. Then the
     * fallback is the answer at once: under ten times the load that can be drawn, looking up data and hashing values is
     * what there is no time for. Default: there is always a place.
     */
    readonly admit?: () => (() => void) | undefined;
}
/** Draws a picture of what a page's path resolves to. Throws as `drawPicture` does. */
export type DrawPage = (route: SiteRoute, image: ImageDefinition, values: SlotValues, size: Size) => Promise<DrawnImage>;
/** The finished fallback picture of a route's image. Two routes may show one image with other values. */
export type Fallbacks = (route: SiteRoute, image: ImageDefinition) => DrawnImage | undefined;
/** For the log. `path` is a visitor's text: escape it where it goes. */
export interface PictureEvent {
    readonly path: string;
    readonly shows: Picture["shows"];
    /** `picture-too-large` also for the page's own current picture, where it is the smallest there is. */
    readonly reason: PictureReason;
    readonly error?: unknown;
    /** The answer's file, and how it came about where that is known. */
    readonly bytes: number;
    readonly rung?: Made["rung"];
    readonly wholeReason?: Made["wholeReason"];
}
export type ImageHandler = (request: Request) => Promise<Response>;
/** @throws PlacardError `signing-key-missing` for a signed site without keys */
export declare function imageHandler(site: Site, ports: FlowPorts): ImageHandler;
