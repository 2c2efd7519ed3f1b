/**
 * What every check of a definition is made of: values of unknown shape → values of a known one, or an error with
 * the path into the definition where they stand.
 */
import { PlacardError, shown } from "../errors.js";
/** The largest side of a picture, in pixels. */
export const MAX_SIDE = 2400;
export function checkSide(value, where) {
    if (Number.isInteger(value) && value >= 1 && value <= MAX_SIDE)
        return;
    throw mistake("image-invalid", where, `an integer from 1 to ${MAX_SIDE} pixels`, value);
}
export function checkKeys(input, known, where) {
    const stranger = Object.keys(input).find((key) => !known.includes(key));
    if (stranger !== undefined)
        throw mistake("definition-invalid", where, `only the members ${known.join(", ")}`, stranger);
}
export function record(value, where) {
    if (typeof value === "object" && value !== null && !Array.isArray(value))
        return value;
    throw mistake("definition-invalid", where, "an object", value);
}
export function text(value, where, remedy) {
    if (typeof value === "string" && value !== "")
        return value;
    throw mistake("definition-invalid", where, "a text that is not empty", value, remedy);
}
export function list(value, where) {
    if (value === undefined)
        return [];
    if (Array.isArray(value))
        return value.map((item, i) => text(item, `${where}[${i}]`));
    throw mistake("definition-invalid", where, "a list of texts", value);
}
/** The origin that a text is and nothing more, normalized; undefined for every other value. */
export function bareOrigin(value) {
    const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
    const isBare = url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
    return isBare ? url.origin : undefined;
}
/** @returns false for what is not given */
export function flag(value, where) {
    if (value === undefined || typeof value === "boolean")
        return value === true;
    throw mistake("definition-invalid", where, "true or false", value);
}
export function mistake(code, where, expected, received, remedy) {
    return new PlacardError({
        code,
        where,
        expected,
        received: shown(received),
        ...(remedy === undefined ? {} : { remedy }),
    });
}
