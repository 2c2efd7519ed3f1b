/**
 * The start-up check of fonts: each face draws characters of its own, alone, and must leave ink. A font
 * that is damaged, or that the engine cannot read, otherwise gives a good-looking picture without text.
 */
import { PlacardError, shown } from "../errors.js";
import { draw } from "./draw.js";
import { readFace } from "./face.js";
/** @throws PlacardError `font-…` as `readFace` does */
export function readFaces(fonts) {
    return fonts.map(({ name, bytes }) => ({ name, bytes, face: readFace({ name, bytes }) }));
}
/**
 * The first font that leaves no ink, or null. Each is loaded alone, because the engine takes a missing
 * glyph or family from any other font it has and would hide the failure. An unmapped character is
 * drawn for comparison: a font whose every glyph comes out as .notdef is no use either.
 */
export function findUnusable(module, fonts) {
    for (const { name, bytes, face } of fonts) {
        const drawn = draw(module, [bytes], probePicture(face, face.sample), "pixels");
        const nothing = UNMAPPED.repeat([...face.sample].length);
        const unmapped = draw(module, [bytes], probePicture(face, nothing), "pixels");
        const reason = reasonOf(drawn, unmapped);
        const isPoisoned = [drawn, unmapped].some((result) => !result.ok && result.isPoisoned);
        if (reason !== null || isPoisoned)
            return { name, reason: reason ?? "a trap", isPoisoned };
    }
    return null;
}
/**
 * Takes the engine once through what most pictures need. Wasm functions are compiled when they are
 * first called, and the PNG encoder alone costs the first picture 80 ms; threads share the code.
 */
export function warmUp(module) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"><linearGradient id="a"><stop stop-color="#fff"/><stop offset="1"/></linearGradient><rect width="100%" height="100%" fill="url(#a)"/><circle r="20" stroke="red" opacity=".5"/></svg>`;
    draw(module, [], { svg, width: SIDE, height: SIDE }, "png");
}
export function unusable({ name, reason }) {
    return new PlacardError({
        code: "font-unusable",
        expected: "a font whose own characters leave ink",
        received: reason,
        where: name,
        remedy: "The file is damaged or of a kind that the engine cannot draw: export it as a static TTF.",
    });
}
function reasonOf(drawn, unmapped) {
    if (!drawn.ok)
        return `the failure ${shown(drawn.reason)}`;
    if (!hasInk(drawn.data))
        return "an empty picture";
    if (unmapped.ok && isEqual(drawn.data, unmapped.data))
        return "the missing-glyph sign for each";
    return null;
}
const SIDE = 64;
/** A noncharacter: Unicode promises that it is never assigned, so no font has a glyph for it. */
const UNMAPPED = "\u{2fffe}";
function probePicture(face, text) {
    const characters = Array.from(text, (char) => `&#${char.codePointAt(0)};`).join("");
    const family = face.family.replace(/[^\p{L}\p{N} ._-]/gu, (char) => `&#${char.codePointAt(0)};`);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"><text x="4" y="40" font-size="20" font-family="${family}">${characters}</text></svg>`;
    return { svg, width: SIDE, height: SIDE };
}
function hasInk(pixels) {
    return pixels.some((value, at) => at % 4 === 3 && value !== 0);
}
function isEqual(a, b) {
    return a.length === b.length && a.every((value, at) => value === b[at]);
}
