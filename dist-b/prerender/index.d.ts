import { type Shard } from "./paths.js";
import type { TextNote } from "./protocol.js";
import { type Report } from "./report.js";
import { type Paths } from "./sources.js";
export type { Shard } from "./paths.js";
export type { Problem, Report, Weighed } from "./report.js";
export type { Paths } from "./sources.js";
export interface PrerenderOptions {
    /** The built site's folder. */
    readonly dir: string;
    /** The definition's file. Default: `placard.config.ts`, `.js` or `.mjs` in the working folder. */
    readonly config?: string;
    /** Where pages and pictures are written. Default: `dir`. Nothing but them is copied there. */
    readonly out?: string;
    /** A file of paths, one a line, instead of the folder's pages. */
    readonly paths?: string;
    /** A sitemap, instead of the folder's pages. */
    readonly sitemap?: string;
    /** Paths besides all others. */
    readonly also?: Paths;
    /** The page that is written for a path that has no file, relative to `dir`. Default: none is written. */
    readonly shell?: string;
    /** Default: all. */
    readonly shard?: Shard;
    /** Removes pictures that no page of this run names. Only without a shard. Default false. */
    readonly prune?: boolean;
    /** Worker threads, 1 to 64. Default: one for each core, 8 at most. */
    readonly threads?: number;
    /** Milliseconds without a finished page after which a thread is ended and its page has failed. Default 60,000. */
    readonly timeoutMs?: number;
    /** Told after each page. */
    readonly onProgress?: (progress: Progress) => void;
    /** Told of each text that is not drawn as it should be, once for each thread. */
    readonly onNote?: (note: TextNote) => void;
    /** The threads' built entry. Default: beside this file. */
    readonly workerUrl?: URL;
}
export interface Progress {
    readonly done: number;
    /** Undefined while pages are still being listed. */
    readonly total: number | undefined;
}
/**
 * Prerenders a site. What is wrong with single pages is in the report's `problems`; every other page is done.
 *
 * @throws PlacardError `config-…`, `folder-not-found`, `folder-unwritable`, `pages-not-found`, `path-invalid`,
 * `sitemap-invalid`, `prerender-option-invalid`, and whatever opening the site throws
 */
export declare function prerender(options: PrerenderOptions): Promise<Report>;
