/**
 * A `<text>` of the template, with the values in it → its runs of characters, each with the element that styles it, and
 * where SVG's position lists put them; or that the rasteriser has to draw it, because outlines cannot honour what it
 * asks for (docs/unsupported.md). White space is treated as SVG 1.1 does, section 10.15. Chunks are SVG 2's, section 11.5.
 */
import { firstRun } from "../template/bind.js";
import { parseLengths } from "../template/length.js";
const POSITIONS = ["x", "y", "dx", "dy"];
/** The chunks of a text, in order; undefined when the rasteriser has to draw it. */
export function chunksOf(scene, text) {
    if (isBeyondOutlines(scene, text))
        return undefined;
    const pieces = collapse([...piecesOf(scene, text)]);
    if (pieces.some(({ element }) => isRunBeyondOutlines(scene, element, text)))
        return undefined;
    return cut(pieces, placesOf(scene, pieces));
}
/** The element that styles the first character, when a value fills the whole text. */
export function leafOf(element) {
    const run = firstRun(element);
    return run === undefined ? element : leafOf(run);
}
function* piecesOf(scene, element, before = []) {
    const filled = scene.filled(element);
    const opens = [...before, { element, isFilled: filled !== undefined }];
    if (filled !== undefined) {
        const leaf = leafOf(element);
        const inner = between(element, leaf).map((at) => ({ element: at, isFilled: true }));
        const isPreserved = isSpacePreserved(scene, leaf);
        yield { element: leaf, text: filled.text, isPreserved, opens: [...opens, ...inner] };
        return;
    }
    let open = opens;
    for (const child of element.children) {
        if (typeof child === "string") {
            const isPreserved = isSpacePreserved(scene, element);
            yield { element, text: child, isPreserved, opens: open };
        }
        else if (RUNS.has(child.name) && !isGone(scene, child))
            yield* piecesOf(scene, child, open);
        else
            continue;
        open = [];
    }
}
const RUNS = new Set(["tspan", "a", "textPath"]);
/** From below `outer` down to `inner`. */
function between(outer, inner) {
    const found = [];
    for (let at = inner; at !== undefined && at !== outer; at = at.parent)
        found.unshift(at);
    return found;
}
function isGone(scene, element) {
    return scene.declared(element, "display")?.trim() === "none";
}
function isSpacePreserved(scene, element) {
    for (let at = element; at !== undefined; at = at.parent) {
        const value = scene.attribute(at, "xml:space");
        if (value !== undefined)
            return value === "preserve";
    }
    return false;
}
/** Line ends are spaces; where space is not preserved, several are one, and none is at the start or the end. */
function collapse(pieces) {
    let isAfterSpace = true;
    const collapsed = pieces.map((piece) => {
        let text = piece.text.replace(/[\n\r\t]/g, " ");
        if (!piece.isPreserved) {
            text = text.replace(/ +/g, " ");
            if (isAfterSpace)
                text = text.replace(/^ /, "");
        }
        if (text !== "")
            isAfterSpace = !piece.isPreserved && text.endsWith(" ");
        return { ...piece, text };
    });
    for (const [i, piece] of [...collapsed.entries()].reverse()) {
        if (piece.text === "")
            continue;
        const text = piece.isPreserved ? piece.text : piece.text.replace(/ $/, "");
        collapsed[i] = { ...piece, text };
        if (text !== "")
            break;
    }
    return collapsed;
}
/** A list covers the element's own characters; that of an element within wins. */
function placesOf(scene, pieces) {
    const places = { x: new Map(), y: new Map(), dx: new Map(), dy: new Map() };
    let offset = 0;
    for (const { opens, text } of pieces) {
        for (const { element, isFilled } of opens)
            for (const name of POSITIONS) {
                const list = listOf(scene, element, name);
                for (const [i, value] of (isFilled ? list.slice(0, 1) : list).entries())
                    places[name].set(offset + i, value);
            }
        offset += text.length;
    }
    return places;
}
function listOf(scene, element, name) {
    const value = scene.attribute(element, name);
    if (value === undefined)
        return [];
    const whole = name.endsWith("x") ? scene.viewBox.width : scene.viewBox.height;
    return parseLengths(value, { em: scene.fontSize(element), whole });
}
function cut(pieces, { x, y, dx, dy }) {
    const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
    const given = [...x.keys(), ...y.keys()].filter((at) => at > 0 && at < length);
    const starts = [...new Set([0, ...given])].sort((a, b) => a - b);
    return starts.map((start, i) => {
        const end = starts[i + 1] ?? length;
        const shifts = (of) => of.size === 0 ? [] : Array.from({ length: end - start }, (_, at) => of.get(start + at) ?? 0);
        return {
            x: x.get(start),
            y: y.get(start),
            runs: slice(pieces, start, end),
            dx: shifts(dx),
            dy: shifts(dy),
        };
    });
}
function slice(pieces, start, end) {
    const runs = [];
    let offset = 0;
    for (const { element, text } of pieces) {
        const part = text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
        if (part !== "")
            runs.push({ element, text: part });
        offset += text.length;
    }
    return runs;
}
/** A clip path takes no groups, and vertical lines are another layout. */
function isBeyondOutlines(scene, text) {
    for (let at = text.parent; at !== undefined; at = at.parent)
        if (at.name === "clipPath" || isDecorated(scene, at))
            return true;
    return /^(?:tb|vertical)/.test(scene.inherited(text, "writing-mode")?.trim() ?? "");
}
function isDecorated(scene, element) {
    const lines = /\b(?:underline|overline|line-through)\b/;
    return ["text-decoration", "text-decoration-line"].some((property) => lines.test(scene.declared(element, property) ?? ""));
}
function isRunBeyondOutlines(scene, run, text) {
    for (const at of [text, ...between(text, run)]) {
        const rotations = parseLengths(scene.attribute(at, "rotate") ?? "", { em: 0, whole: 0 });
        const shift = scene.declared(at, "baseline-shift")?.trim() ?? "baseline";
        const isPlain = rotations.every((angle) => angle === 0) && /^(?:baseline|0\D*)$/.test(shift);
        if (!isPlain || at.name === "textPath" || isDecorated(scene, at))
            return true;
        if (scene.attribute(at, "textLength") !== undefined)
            return true;
    }
    return false;
}
