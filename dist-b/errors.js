/**
 * The one error type of the package, and the one wording: expected, received, where, what to do.
 * Stages throw it; only handlers turn it into an answer. Nothing here imports anything.
 */
const SHOWN_CHARS = 80;
/** Survives two copies of the package in one process, where `instanceof` does not. */
const BRAND = Symbol.for("placard.error");
export class PlacardError extends Error {
    name = "PlacardError";
    code;
    status;
    publicMessage;
    [BRAND] = true;
    constructor(parts) {
        super(sentence(parts), parts);
        this.code = parts.code;
        this.status = parts.status ?? 500;
        this.publicMessage = parts.publicMessage ?? parts.code;
    }
}
/** The error that is most of all: a value of the definition's that is not what it has to be. */
export function unexpected(code, where, expected, value) {
    return new PlacardError({ code, where, expected, received: shown(value) });
}
export function isPlacardError(value) {
    return typeof value === "object" && value !== null && BRAND in value;
}
function sentence({ expected, received, where, remedy }) {
    const place = where === undefined ? "" : `${where}: `;
    const instead = received === undefined ? "" : `, received ${received}`;
    const next = remedy === undefined ? "" : ` ${remedy}`;
    return `${place}expected ${expected}${instead}.${next}`;
}
/**
 * A received value as it may stand in a message or a log line: quoted, cut to 80 characters, control
 * characters and lone surrogates escaped, so that a hostile value cannot forge a second log line.
 */
export function shown(value) {
    if (value === undefined)
        return "nothing";
    if (typeof value === "function")
        return "a function";
    const safe = printable(plain(value));
    return safe.length > SHOWN_CHARS ? `${safe.slice(0, SHOWN_CHARS)}…` : safe;
}
/** One line of text as a log may hold it: controls, marks of direction and lone surrogates escaped. */
export function printable(line) {
    return line.replace(/[^\x20-\x7e\u00a0-\u200a\u2010-\u2027\u202f-\u2065\u2070-\ud7ff\ue000-\ufdff]/gu, escapeChar);
}
function plain(value) {
    try {
        // Numbers as they are: JSON has no NaN.
        return typeof value === "object" || typeof value === "string"
            ? (JSON.stringify(value) ?? "an object")
            : String(value);
    }
    catch {
        return Object.prototype.toString.call(value);
    }
}
function escapeChar(char) {
    return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}
