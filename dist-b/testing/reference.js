/**
 * The stored reference of a preview: a small JSON text that reads well in a review. It holds what the picture was
 * (a hash of its pixels, a coarse grid that says where another one differs) and what it was made of, so that a
 * failure can say what changed.
 */
import { createHash } from "node:crypto";
import { PlacardError, shown } from "../errors.js";
import { filesOf } from "../hosts/files.js";
import { isGenerated } from "../image/generated.js";
import { hashAreas, hashPixels } from "./pixels.js";
const FORMAT = 1;
const HASH_CHARS = 16;
/** @throws PlacardError `file-unreadable` as the drawing before it did */
export async function referenceOf(asked, drawn) {
    return {
        format: FORMAT,
        path: drawn.path,
        image: drawn.image,
        shows: drawn.shows,
        width: drawn.pixels.width,
        height: drawn.pixels.height,
        pixels: hashPixels(drawn.pixels),
        files: await hashFiles(asked, drawn),
        slots: Object.fromEntries(Object.entries(drawn.values)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([slot, value]) => [slot, storable(value)])),
        areas: hashAreas(drawn.pixels),
    };
}
async function hashFiles({ site, root }, { definition }) {
    const read = filesOf(root);
    const template = isGenerated(definition)
        ? ["(generated)", Buffer.from(definition.version)]
        : [definition.file, read(definition.file)];
    const files = [template, ...site.fonts.map((font) => [font, read(font)])];
    return Object.fromEntries(await Promise.all(files.map(async ([name, bytes]) => [name, hash(await bytes)])));
}
function hash(bytes) {
    return createHash("sha256").update(bytes).digest("hex").slice(0, HASH_CHARS);
}
/** As JSON holds it. `undefined` hides a slot as `null` does; megabytes of a picture are no text to review. */
function storable(value) {
    if (value instanceof Uint8Array)
        return `sha256 ${hash(value)}`;
    if (Array.isArray(value))
        return value.map(storable);
    if (typeof value !== "object" || value === null)
        return value ?? null;
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return Object.fromEntries(members.map(([key, member]) => [key, storable(member)]));
}
export function writeReference(reference) {
    return `${JSON.stringify(reference, null, "\t")}\n`;
}
/** @throws PlacardError `reference-invalid` */
export function readReference(text, file) {
    const value = parse(text);
    if (isReference(value))
        return value;
    throw new PlacardError({
        code: "reference-invalid",
        where: file,
        expected: `a reference of a preview, format ${FORMAT}`,
        received: shown(text.slice(0, 200)),
        remedy: "Delete it and run the tests: the picture is then new, and is written again.",
    });
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isReference(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const { format, pixels, areas, files, slots, width, height } = value;
    return (format === FORMAT &&
        typeof pixels === "string" &&
        typeof width === "number" &&
        typeof height === "number" &&
        [files, slots].every((member) => typeof member === "object" && member !== null) &&
        Array.isArray(areas));
}
