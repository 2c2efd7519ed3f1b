/**
 * SVG's lengths → user units. Absolute units at 96 to the inch, `em` and `ex` of the element's own font size,
 * percentages of whatever the property measures against (SVG 2, section 8.9; CSS Values 4).
 */
/** User units in one of each absolute unit. */
export const UNITS_PER = {
    "": 1,
    px: 1,
    pt: 96 / 72,
    pc: 16,
    in: 96,
    cm: 96 / 2.54,
    mm: 96 / 25.4,
    q: 96 / 101.6,
};
const LENGTH = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)$/i;
/** Beyond it coordinates are absurd, and engines have been seen to trap. */
const MAX_MAGNITUDE = 1_000_000;
/** The length in user units, or undefined for what is none. */
export function parseLength(text, { em, whole }) {
    const [, digits, unit = ""] = LENGTH.exec(text.trim()) ?? [];
    const factor = { em, ex: em / 2, "%": whole / 100 }[unit.toLowerCase()];
    const value = Number(digits) * (factor ?? UNITS_PER[unit.toLowerCase()] ?? Number.NaN);
    return Math.abs(value) <= MAX_MAGNITUDE ? value : undefined;
}
/** A list of lengths, as x, y, dx and dy take; what is none ends it. */
export function parseLengths(text, basis) {
    const lengths = [];
    for (const part of text.trim().split(/[\s,]+/)) {
        const length = part === "" ? undefined : parseLength(part, basis);
        if (length === undefined)
            return lengths;
        lengths.push(length);
    }
    return lengths;
}
