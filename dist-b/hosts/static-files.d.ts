import type { Next } from "../page/index.js";
/**
 * Answers with a file of the folder, and with its index.html for every path that is none, as a single-page site
 * needs it.
 *
 * @param dir a path, or a URL as `new URL("./public", import.meta.url)` gives it
 */
export declare function serveFiles(dir: string | URL): Next;
