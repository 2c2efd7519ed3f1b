/**
 * A site's art: every template parsed and checked, every font file read, each with its hash. Opened once
 * at start, so that a missing file, a broken template or a slot without an element is loud and early;
 * afterwards it is read-only.
 */
import { PlacardError, shown } from "../errors.js";
import { DEFAULT_MAX_BYTES } from "../site/budget.js";
import { hashArt } from "../site/version.js";
import { parseTemplate, } from "../template/template.js";
import { EmojiSet, loadFonts, rasteriserFonts } from "../text/index.js";
import { isGenerated, openGenerator } from "./generated.js";
/**
 * @throws PlacardError `file-unreadable`, `template-…` (see parseTemplate), `font-…` (see loadFonts),
 * `emoji-unreadable`, `slot-missing` and `slot-value-invalid` for `fallback` and `values`
 */
export async function openArt(site, read) {
    const letters = await openLetters(site, read);
    const images = site.routes.flatMap(imagesOf);
    // Many images may be drawn from one file.
    const pieces = new Map(await Promise.all([...new Map(images.map((image) => [keyOf(image), image]))].map(async ([key, image]) => [key, await openPiece(read, image, letters.identity)])));
    const declared = new DeclaredValues();
    const art = lookUp(letters, pieces, declared);
    for (const route of site.routes) {
        checkSlots(art, route, route.fallback);
        for (const [id, values] of Object.entries(route.values))
            for (const value of values)
                checkSlots(art, route, { [id]: value });
        declared.add(route);
    }
    return art;
}
/**
 * Refuses a value whose slot is in none of the route's templates. One that only some of them have is fine: the
 * wide picture may show what the square one has no room for. A function may want any value.
 *
 * @throws PlacardError `slot-missing`, `slot-value-invalid`
 */
export function checkSlots(art, route, all) {
    const values = pick(all, (id) => !art.isDeclared(route, id, all[id]));
    if (Object.keys(values).length === 0)
        return;
    const images = imagesOf(route);
    const templates = images.flatMap((image) => (isGenerated(image) ? [] : art.template(image)));
    const strangers = Object.keys(values).filter((id) => !images.some(isGenerated) && !templates.some((template) => template.slots.has(id)));
    for (const template of templates) {
        // A text that a slot takes is never wrong, and most values are texts: reading them all would take longer.
        const isOpen = (id) => {
            const slot = template.slots.get(id);
            if (slot === undefined)
                return strangers.includes(id);
            return !(slot.takesText && typeof values[id] === "string");
        };
        template.checkValues(pick(values, isOpen));
    }
}
/** The values that a template has slots for. */
export function valuesFor(template, values) {
    return pick(values, (id) => template.slots.has(id));
}
function imagesOf(route) {
    return [...route.images.values()];
}
function pick(values, isWanted) {
    return Object.fromEntries(Object.entries(values).filter(([id]) => isWanted(id)));
}
/** Values that were checked, by the images of their routes. As JSON, which is how tiles are named too. */
class DeclaredValues {
    #checked = new Map();
    add({ images, values }) {
        const texts = Object.entries(values).map(([id, own]) => [id, new Set(own.filter(isPlain).map(textOf))]);
        this.#checked.set(images, new Map(texts));
    }
    has({ images }, id, value) {
        const own = this.#checked.get(images)?.get(id);
        return own !== undefined && isPlain(value) && own.has(textOf(value));
    }
}
/** Neither a picture nor a fragment, whose bytes would take longer to write down than to check. */
function isPlain(value) {
    return typeof value !== "object" || value === null || !("kind" in value);
}
function textOf(value) {
    return JSON.stringify(value ?? null);
}
async function openLetters(site, read) {
    const files = await Promise.all(site.fonts.map(async (name) => ({ name, bytes: await readNamed(read, name, "fonts") })));
    const fonts = await Promise.all(files.map(({ bytes, name }) => rasteriserFonts(bytes, name)));
    const sources = files.map(({ bytes, name }) => ({ bytes, where: name }));
    const fallback = site.fontFallback;
    const emoji = site.emoji === undefined ? undefined : await EmojiSet.open(site.emoji, read);
    const identity = files.map(({ bytes }) => bytes);
    if (Object.keys(fallback).length > 0)
        identity.push(encode(JSON.stringify(fallback)));
    if (emoji !== undefined)
        identity.push(await emoji.identity());
    const { maxBytes, lossless } = site;
    if (maxBytes !== DEFAULT_MAX_BYTES || lossless)
        identity.push(encode(JSON.stringify([maxBytes, lossless])));
    return {
        fonts: fonts.flat(),
        book: sources.length === 0 ? undefined : await loadFonts(sources, { fallback }),
        emoji,
        identity,
    };
}
function encode(text) {
    return new TextEncoder().encode(text);
}
function keyOf(image) {
    return isGenerated(image) ? image : image.file;
}
async function openPiece(read, image, letters) {
    if (isGenerated(image))
        return { hash: await hashArt(encode(image.version), letters) };
    const source = await readNamed(read, image.file, "svg(…)");
    return { template: parseTemplate(source, image.file), hash: await hashArt(source, letters) };
}
async function readNamed(read, file, where) {
    try {
        return await read(file);
    }
    catch (cause) {
        throw new PlacardError({
            code: "file-unreadable",
            where: `${where} ${shown(file)}`,
            expected: "a file that can be read",
            received: cause instanceof Error ? cause.message : shown(cause),
            remedy: "Files are looked up relative to the folder of the definition.",
            cause,
        });
    }
}
function lookUp({ fonts, book, emoji }, pieces, declared) {
    const generate = openGenerator();
    const template = (image) => pieces.get(image.file)?.template ?? unknownImage(image);
    return {
        fonts,
        book,
        emoji,
        template,
        templateFor: async (image, values) => isGenerated(image) ? generate(image, values) : template(image),
        hash: (image) => pieces.get(keyOf(image))?.hash ?? unknownImage(image),
        isDeclared: (route, id, value) => declared.has(route, id, value),
    };
}
function unknownImage(image) {
    throw new PlacardError({
        code: "image-unknown",
        expected: "an image of this site's definition",
        received: isGenerated(image) ? "a function" : shown(image.file),
        remedy: "Open the art again after the definition has changed.",
    });
}
