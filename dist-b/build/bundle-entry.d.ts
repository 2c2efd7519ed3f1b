import type { Modules } from "./modules.js";
/**
 * Packages that read a wasm file beside themselves, and so cannot be moved. They are imported when something has to be
 * drawn that the build has not: a site whose values are all finite can be deployed without them.
 */
export declare const LEFT_OUTSIDE: string[];
/**
 * Bundles for Node 20.19 and later.
 *
 * @param entry an entry file that imports the built modules
 * @param name of the bundle's first file, with its extension
 * @returns file names → texts, the first of them `name`; the others are imported by it
 * @throws PlacardError `bundle-failed`
 */
export declare function bundleEntry(entry: string, name: string): Promise<Modules>;
