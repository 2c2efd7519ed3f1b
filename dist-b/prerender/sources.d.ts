import type { Site } from "../site/definition.js";
import type { PageJob } from "./protocol.js";
export type Paths = AsyncIterable<string> | Iterable<string>;
/**
 * The HTML files of a folder, in an order that is the same everywhere. Folders whose names begin with a dot, those
 * of packages and that of the pictures hold no pages.
 *
 * @throws PlacardError `folder-not-found`
 */
export declare function pagesOfFolder(dir: string, prefix: string): PageJob[];
/** @throws PlacardError `folder-not-found` */
export declare function checkFolder(dir: string): void;
/**
 * Paths or absolute URLs of the site → jobs.
 *
 * @param where for errors: the list's name
 * @throws PlacardError `path-invalid` for one that is neither a path nor a URL of the site
 */
export declare function jobsOf(paths: Paths, site: Site, where: string): AsyncIterable<PageJob>;
/**
 * The lines of a file; empty ones and those that begin with `#` are none.
 *
 * @throws PlacardError `file-unreadable`, at once and not at the first line
 */
export declare function pathsOfList(file: string): AsyncIterable<string>;
/**
 * The addresses of a sitemap (sitemaps.org 0.9). One that lists sitemaps has them read from `dir`, where a build
 * has put them; nothing is fetched.
 *
 * @throws PlacardError `file-unreadable`, `sitemap-invalid`
 */
export declare function pathsOfSitemap(file: string, dir: string): string[];
/** What a config may export as `pages`: paths, or a function that gives them. */
export declare function exportedPaths(pages: unknown): Paths | undefined;
/** Each page once, however its path is spelt. */
export declare function distinct(sources: readonly (AsyncIterable<PageJob> | Iterable<PageJob>)[]): AsyncIterable<PageJob>;
/** Whether a page is the shell's own. */
export declare function isShellPage(job: PageJob, shell: string | undefined): boolean;
