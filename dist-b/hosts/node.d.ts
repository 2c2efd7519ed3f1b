import { type Art } from "../image/art.js";
import { type TextListeners } from "../image/bind.js";
import type { BuiltPictures } from "../image/built-format.js";
import type { FetchPicture } from "../image/fetch-picture.js";
import { type AnswerOptions, type ImageHandler, type PictureEvent } from "../image/handler.js";
import { type FinishedAnswer } from "../image/refusals.js";
import { type PageEvent, type PageHandler } from "../page/index.js";
import { type PoolStats } from "../raster/pool.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import type { Site } from "../site/definition.js";
import { type Env } from "../site/host.js";
import { type PictureStats } from "./picture-pool.js";
export { type BuiltNodeOptions, type BuiltNodeSite, openBuilt } from "./built-node.js";
export { fastifyPlugin, type NodeHandler, nodeHandler, type Preview } from "./middleware.js";
export { serveFiles } from "./static-files.js";
export { upstream } from "./upstream.js";
export interface NodeOptions extends TextListeners, AnswerOptions {
    /** The folder that the definition's files are relative to: that of the definition. */
    readonly root: string;
    /**
     * Threads that compose pictures, 1 to 64; as many again wait for what only the rasteriser draws. Default: one for
     * each core, 8 at most.
     */
    readonly threads?: number;
    /** Pictures that may wait for a thread, 0 to 10,000; the next one gets its fallback. Default: 64 for each thread. */
    readonly maxQueue?: number;
    /** Milliseconds for one picture, waiting included; then whatever works at it is ended. Default 2,000. */
    readonly timeoutMs?: number;
    /** Bytes that each thread keeps of drawn slots, so that only new ones are drawn. Default 192 MB. */
    readonly tileCacheBytes?: number;
    /**
     * The default export of `pictures.js`, as `placard build` wrote it: its plates and tiles need not be drawn again.
     * Those of images that have changed since are left aside.
     */
    readonly built?: BuiltPictures;
    /** Fetches pictures by URL. Default: over https, and from no private address. */
    readonly fetchPicture?: FetchPicture;
    /** Where signing keys and the origin of a preview come from. Default `process.env`. */
    readonly env?: Env;
    /** Told of every picture that is not the page's own current one. */
    readonly onPicture?: (event: PictureEvent) => void;
    /** Told of what became of every page of a route. */
    readonly onPage?: (event: PageEvent) => void;
    /** Development and tests: a mistake in the definition is thrown at a request too. Default false. */
    readonly rethrow?: boolean;
}
export interface NodeSite {
    readonly art: Art;
    readonly rasterizer: Rasterizer;
    readonly image: ImageHandler;
    readonly page: PageHandler;
    /** Both flows behind one door: pictures under the site's prefix, pages from `next` elsewhere. */
    fetch(request: Request, next: (request: Request) => Promise<Response>): Promise<Response>;
    /**
     * The answer to a GET without conditions and ranges for a picture that there is no place for, as `fetch` would give it
     * but at a fraction of its cost; undefined for whatever else `fetch` answers.
     */
    refusal(target: string): FinishedAnswer | undefined;
    /** What the threads do now, and what they have done. */
    stats(): NodeStats;
    /** Finishes the pictures that are drawn, and ends the threads. Idempotent. */
    close(): Promise<void>;
}
export interface NodeStats {
    readonly pictures: PictureStats;
    readonly rasterizer: PoolStats;
}
/**
 * Opens a site on Node: its threads are started, and every fallback picture and example is drawn in each of them.
 *
 * @throws PlacardError `file-unreadable`, `template-…`, `font-…`, `slot-missing`, `draw-failed`, `option-invalid`, and
 * as `siteOnHost` does
 */
export declare function openSite(definition: Site, options: NodeOptions): Promise<NodeSite>;
