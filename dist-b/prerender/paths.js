/**
 * Pages' paths ↔ files of a static site, as its hosts map them: `/posts/` is `posts/index.html`, `/about` is
 * `about.html`. Segments are decoded once on the way to a file and encoded on the way back; what no file can be
 * called is refused, so nothing is ever written outside the folder.
 */
import { PlacardError, shown } from "../errors.js";
import { segmentsOf } from "../site/path.js";
const INDEX = "index.html";
const EXTENSION = ".html";
/** What every common file system allows for one name. */
const MAX_NAME_BYTES = 255;
/** The path at which hosts serve an HTML file, percent-encoded: `a b/index.html` → `/a%20b/`. */
export function pathOfFile(file) {
    const segments = file.split("/");
    const name = segments.pop() ?? "";
    const last = name === INDEX ? "" : name.slice(0, -EXTENSION.length);
    return `/${[...segments, last].map(encodeURIComponent).join("/")}`;
}
/** Files that may hold a page, the likeliest first; a page that has none yet is written to the first. */
export function filesOfPath(pathname) {
    if (pathname.endsWith("/"))
        return [fileAt(`${pathname}${INDEX}`)];
    const bare = pathname.endsWith(EXTENSION) ? pathname.slice(0, -EXTENSION.length) : pathname;
    return [fileAt(`${bare}${EXTENSION}`), fileAt(`${bare}/${INDEX}`)];
}
/**
 * The file of a URL's path, relative, with slashes.
 *
 * @throws PlacardError `path-not-a-file`
 */
export function fileAt(pathname) {
    const names = segmentsOf(pathname).map((segment) => decode(segment, pathname));
    if (names.length > 0 && names.every(isName))
        return names.join("/");
    throw notAFile(pathname);
}
function decode(segment, pathname) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        throw notAFile(pathname);
    }
}
function isName(name) {
    if (name === "" || name === "." || name === ".." || /[/\\\0]/.test(name))
        return false;
    return Buffer.byteLength(name) <= MAX_NAME_BYTES;
}
function notAFile(pathname) {
    return new PlacardError({
        code: "path-not-a-file",
        expected: "a path that a file can have: no empty, dotted or over-long segment, no slash within one",
        received: shown(pathname),
        remedy: "Serve such pages by a function, or leave them out.",
    });
}
/** What tells pages apart for sharding: `/a`, `/a/` and `/a.html` are likely one page's spellings. */
function shardKey(path) {
    return path.replace(/(?:\.html|\/)$/, "");
}
/** Whether a page belongs to a shard: by its path alone, so that the order of listing makes no difference. FNV-1a. */
export function isInShard(path, { index, count }) {
    let hash = 0x811c9dc5;
    for (const byte of Buffer.from(shardKey(path)))
        hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    return hash % count === index - 1;
}
