import type { ReadFile } from "../image/art.js";
/** A reader for `openArt`; it rejects as `readFile` does, with the path relative to `root`. */
export declare function filesOf(root: string): ReadFile;
