/** The path at which hosts serve an HTML file, percent-encoded: `a b/index.html` → `/a%20b/`. */
export declare function pathOfFile(file: string): string;
/** Files that may hold a page, the likeliest first; a page that has none yet is written to the first. */
export declare function filesOfPath(pathname: string): readonly [string, ...string[]];
/**
 * The file of a URL's path, relative, with slashes.
 *
 * @throws PlacardError `path-not-a-file`
 */
export declare function fileAt(pathname: string): string;
export interface Shard {
    /** From 1. */
    readonly index: number;
    readonly count: number;
}
/** Whether a page belongs to a shard: by its path alone, so that the order of listing makes no difference. FNV-1a. */
export declare function isInShard(path: string, { index, count }: Shard): boolean;
