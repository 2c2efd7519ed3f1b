/**
 * A page's picture → its file under its versioned URL. The version in the URL says what the picture is, so one that
 * is there and whole is never drawn again.
 */
import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { drawPicture } from "../image/draw.js";
import { pictureAt, reasonOf } from "./files.js";
import { fileAt } from "./paths.js";
/** Stands beside a picture that lacks one within it, so that the next run draws it again. */
const INCOMPLETE = ".incomplete";
/**
 * Static hosts tell a file's type by its name alone, so a JPEG gets the name of one. On a server it is the header
 * that tells, and the URL ends in `.png` whatever the picture is.
 */
const EXTENSIONS = { "image/png": ".png", "image/jpeg": ".jpg" };
/** @throws PlacardError whatever drawing throws, `path-not-a-file`, `write-failed` */
export async function placePicture(wanted, files, draw) {
    // One look where there is nothing, as there is for every picture of a first run.
    const hasFolder = existsSync(join(files.out, dirname(fileAt(wanted.path))));
    const kept = hasFolder ? keptPicture(wanted.path, files.out) : undefined;
    return kept ?? drawnPicture(wanted, files, await draw(wanted), hasFolder);
}
function keptPicture(path, out) {
    for (const type of ["image/png", "image/jpeg"]) {
        const own = named(path, type);
        const file = fileAt(own);
        const bytes = pictureAt(join(out, file));
        if (bytes === undefined || existsSync(join(out, file + INCOMPLETE)))
            continue;
        return { path: own, type, result: { file, bytes, isKept: true } };
    }
    return undefined;
}
function drawnPicture({ path }, files, { bytes, type, failed }, hasFolder) {
    const own = named(path, type);
    const file = fileAt(own);
    const [missing] = failed;
    // The mark before the picture: killed between the two, the run draws it again all the same.
    if (missing !== undefined)
        files.write(file + INCOMPLETE, new Uint8Array());
    files.write(file, bytes);
    // Where there was no folder there is no mark of an earlier run.
    if (missing === undefined && hasFolder)
        rmSync(join(files.out, file + INCOMPLETE), { force: true });
    const incomplete = missing === undefined ? {} : { incomplete: `${missing.slot}: ${reasonOf(missing.error)}` };
    return { path: own, type, result: { file, bytes: bytes.length, isKept: false, ...incomplete } };
}
function named(path, type) {
    return path.replace(/\.png$/, EXTENSIONS[type]);
}
/** Draws; of the fallback pictures, which many pages share, each once. */
export function pictureDrawer(ports) {
    const fallbacks = new Map();
    return async ({ route, image, values }) => {
        if (values !== route.fallback)
            return drawPicture(ports, route, image, values, image);
        const known = fallbacks.get(image) ?? drawPicture(ports, route, image, values, image);
        fallbacks.set(image, known);
        return known;
    };
}
