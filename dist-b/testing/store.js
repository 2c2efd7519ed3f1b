/**
 * Where things lie: references in `__preview_references__/<test file>/` beside the test, for the repository; pictures
 * in `__previews__/<test file>/`, for the eyes, git-ignored by a file of their own. Files are written atomically, so
 * that a run that is stopped leaves no half of one.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, } from "node:fs";
import { basename, dirname, join } from "node:path";
export const REFERENCES = "__preview_references__";
export const PICTURES = "__previews__";
const MAX_NAME_CHARS = 80;
const HASH_CHARS = 8;
/** What a test file has compared, for finding references that nobody uses. */
const used = new Map();
/** @param kind what a path has several of: an image's name, or `page` */
export function placeOf(testFile, path, kind) {
    const name = fileName(path, kind);
    const references = referenceFolder(testFile);
    const names = used.get(references) ?? new Set();
    used.set(references, names.add(name));
    const picture = join(dirname(testFile), PICTURES, basename(testFile), name);
    return { name, reference: join(references, name), picture };
}
export function referenceFolder(testFile) {
    return join(dirname(testFile), REFERENCES, basename(testFile));
}
/** `/game/7*3` and `wide` → `game-7-3.wide-1b2c3d4e`: readable, and different for every path. */
function fileName(path, kind) {
    const plain = path.replace(/[^\w]+/g, "-").replace(/^-|-$/g, "");
    const readable = `${plain || "index"}.${kind.replace(/[^\w-]+/g, "-")}`;
    // A hash only where something was lost, or where a file system that ignores case would lose it.
    const isRead = path === "/" || (plain !== "index" && path === `/${plain.replaceAll("-", "/")}`);
    const isLossless = isRead && readable === readable.toLowerCase();
    if (isLossless && readable.length <= MAX_NAME_CHARS)
        return readable;
    const digest = createHash("sha256").update(`${path}\n${kind}`).digest("hex");
    return `${readable.slice(0, MAX_NAME_CHARS)}-${digest.slice(0, HASH_CHARS)}`;
}
/** Writes whole or not at all, and the folder with it. */
export function write(file, content) {
    mkdirSync(dirname(file), { recursive: true });
    const next = `${file}.${process.pid}.tmp`;
    writeFileSync(next, content);
    renameSync(next, file);
}
/** Writes what is for the eyes only, and makes git ignore it. */
export function writePicture(place, ending, content) {
    const file = `${place.picture}${ending}`;
    write(file, content);
    const ignore = join(dirname(dirname(file)), ".gitignore");
    if (!existsSync(ignore))
        write(ignore, "*\n");
    return file;
}
export function readIfThere(file) {
    return existsSync(file) ? readFileSync(file) : undefined;
}
/** References of a test file that no comparison of this process has asked for. */
export function unusedReferences(testFile) {
    const folder = referenceFolder(testFile);
    const names = used.get(folder) ?? new Set();
    if (!existsSync(folder))
        return [];
    return readdirSync(folder)
        .filter((file) => !names.has(file.replace(/\.(?:json|png)$/, "")))
        .map((file) => join(folder, file))
        .toSorted();
}
export function remove(files) {
    for (const file of files)
        rmSync(file, { force: true });
}
