import type { Site } from "../site/definition.js";
import { type Built, type HostOptions, type SiteFetch } from "./fetch.js";
export interface BuiltNodeOptions extends HostOptions {
    /** Worker threads that draw. Default: one for each core. */
    readonly threads?: number;
    /** Milliseconds for one picture; then its thread is ended and replaced. Default 2,000. */
    readonly timeoutMs?: number;
}
export interface BuiltNodeSite {
    /** Both flows behind one door: pictures under the site's prefix, pages from `next` elsewhere. */
    readonly fetch: SiteFetch;
    /** Ends the threads. Idempotent. */
    close(): Promise<void>;
}
/**
 * Opens what `placard build` wrote.
 *
 * @throws PlacardError as `openPages` and `openPictures` do
 */
export declare function openBuilt(site: Site, built: Built, { threads, timeoutMs, ...options }?: BuiltNodeOptions): BuiltNodeSite;
