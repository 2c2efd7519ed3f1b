/** SVG's `transform` → one affine matrix, and what is done with matrices (SVG 2, section 8.5). */
export const IDENTITY = [1, 0, 0, 1, 0, 0];
// A comma may follow each function and each number, the last one too: so the rasteriser reads them.
const FUNCTION = /[ \t\r\n]*([a-zA-Z]+)[ \t\r\n]*\(([^)]*)\)[ \t\r\n]*,?/gy;
const NUMBER = /[ \t\r\n]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[ \t\r\n]*,?/gy;
/** What cannot be read is no transform at all, as the rasteriser has it. */
export function parseTransform(text) {
    return readTransform(text) ?? IDENTITY;
}
/** Undefined for what is not a well-formed list. Linear in the text's length. */
export function readTransform(text) {
    const functions = matchesOf(FUNCTION, text);
    if (functions === undefined)
        return undefined;
    let matrix = IDENTITY;
    for (const [, name = "", list = ""] of functions) {
        const numbers = matchesOf(NUMBER, list)?.map(([, digits]) => Number(digits));
        const next = numbers && matrixOf(name, numbers);
        if (next?.every(Number.isFinite) !== true)
            return undefined;
        matrix = multiply(matrix, next);
    }
    return matrix;
}
/** A text as one match after the other; undefined when anything but white space is left over. */
function matchesOf(pattern, text) {
    const found = [...text.matchAll(pattern)];
    const end = found.reduce((sum, [match]) => sum + match.length, 0);
    return text.slice(end).trim() === "" ? found : undefined;
}
function matrixOf(name, numbers) {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbers;
    switch (`${name} ${numbers.length}`) {
        case "matrix 6":
            return [a, b ?? 0, c, d, e, f];
        case "translate 1":
        case "translate 2":
            return [1, 0, 0, 1, a, b ?? 0];
        case "scale 1":
        case "scale 2":
            return [a, 0, 0, b ?? a, 0, 0];
        case "rotate 1":
        case "rotate 3":
            return rotation(a, b ?? 0, c);
        case "skewX 1":
            return [1, 0, Math.tan(radians(a)), 1, 0, 0];
        case "skewY 1":
            return [1, Math.tan(radians(a)), 0, 1, 0, 0];
        default:
            return undefined;
    }
}
function rotation(angle, x, y) {
    const [sin, cos] = [Math.sin(radians(angle)), Math.cos(radians(angle))];
    return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
}
function radians(degrees) {
    return (degrees * Math.PI) / 180;
}
/** The transform that applies `second` first, as nested elements do. */
export function multiply(first, second) {
    const [a, b, c, d, e, f] = first;
    const [g, h, i, j, k, l] = second;
    return [
        a * g + c * h,
        b * g + d * h,
        a * i + c * j,
        b * i + d * j,
        a * k + c * l + e,
        b * k + d * l + f,
    ];
}
/** Undefined for a matrix that flattens everything. */
export function invert([a, b, c, d, e, f]) {
    const area = a * d - b * c;
    if (!Number.isFinite(1 / area))
        return undefined;
    return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}
