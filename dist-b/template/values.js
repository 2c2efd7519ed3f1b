/**
 * A slot's value → what it changes in the drawing. Text is cleaned and always fits; everything else comes
 * from the site's own code, so what does not fit is its mistake and thrown as one. A value never becomes
 * markup, a style rule, a reference out of the file or an entity.
 */
import { PlacardError, shown } from "../errors.js";
import { checkTextOptions, isTextValue, } from "../site/text-slot.js";
import { cleanLines } from "./clean.js";
import { idsIn, urlsIn } from "./css.js";
import { nearestName } from "./edit-distance.js";
import { isSettable, isStyleProperty, REFERRING_PROPERTIES, settableNames } from "./properties.js";
/** Beyond it coordinates are absurd, and engines have been seen to trap. */
const MAX_MAGNITUDE = 100_000;
const MAX_VALUE_CHARS = 64_000;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;
/** What ends a declaration or a value, begins an escape or a comment, or is no character for an attribute. */
const UNSAFE = /[\x00-\x1f\x7f-\x9f\u2028\u2029;{}\\<>@!]|\/\*|\p{Surrogate}/u;
/**
 * Hiding is `display: none`, not leaving out: gradients and clip paths within a hidden group stay there for
 * those who refer to them, and hiding a clip path or a mask itself changes nothing.
 */
const HIDDEN = { styles: new Map([["display", "none"]]) };
const SHOWN = { isShown: true };
/** @throws PlacardError `slot-value-invalid` */
export function readValue(value, target) {
    if (value === false || value === null || value === undefined)
        return HIDDEN;
    if (value === true)
        return SHOWN;
    if (typeof value === "object" && !Array.isArray(value))
        return isTextValue(value) ? readTextValue(value, target) : readAttributes(value, target);
    const isText = typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
    if (!isText)
        throw invalid(target, "a text, a finite number, true, false or attributes", value);
    if (target.takesText)
        return { text: cleanLines(String(value)) };
    throw invalid(target, "true, false or attributes, since only <text> and <tspan> take text", value, "Give the id to the text itself.");
}
/** Checked again: what is plain data may have been written by hand. */
function readTextValue(value, target) {
    if (!target.takesText)
        throw invalid(target, "text(…) on a <text>", value, "Give the id to the text itself.");
    checkTextOptions(value);
    const { kind, value: text, ...setting } = value;
    if (setting.within !== undefined && !target.isRect(setting.within))
        throw invalid({ ...target, where: `${target.where}.within` }, "the id of a <rect> in the template", setting.within);
    return { text: cleanLines(String(text)), setting };
}
function readAttributes(value, target) {
    const attributes = new Map();
    const styles = new Map();
    for (const [name, member] of Object.entries(value)) {
        checkName(name, target);
        (isStyleProperty(name) ? styles : attributes).set(name, readMember(name, member, target));
    }
    return { attributes, styles };
}
function checkName(name, target) {
    if (isSettable(name))
        return;
    const nearest = nearestName(name, settableNames());
    throw invalid(target, "SVG presentation attributes, geometry or transform", name, nearest === undefined
        ? "href, style, class, id and event handlers cannot be set."
        : `Did you mean ${nearest}?`);
}
function readMember(name, member, target) {
    const inner = memberOf(target, name);
    if (typeof member === "number" && Math.abs(member) <= MAX_MAGNITUDE)
        return String(member);
    if (typeof member !== "string")
        throw invalid(inner, `a text, or a number of at most ${MAX_MAGNITUDE} either way`, member);
    if (member.length > MAX_VALUE_CHARS || UNSAFE.test(member) || !isQuotesPaired(member))
        throw invalid(inner, "an attribute's value without ; { } \\ < > @ ! or control characters", member);
    const isExtreme = (member.match(NUMBER) ?? []).some((number) => !(Math.abs(Number(number)) <= MAX_MAGNITUDE));
    // `#1e9999` is a colour (or an id), not a number.
    if (isExtreme && !/#/.test(member))
        throw invalid(inner, `numbers of at most ${MAX_MAGNITUDE} either way`, member);
    checkReferences(name, member, inner);
    return member;
}
/** The place's name is written only for an error: it costs more than reading the value. */
function memberOf(target, name) {
    const { takesText, hasId, isRect } = target;
    return {
        get where() {
            return `${target.where}.${name}`;
        },
        takesText,
        hasId,
        isRect,
    };
}
function isQuotesPaired(text) {
    return [/"/g, /'/g].every((quote) => (text.match(quote)?.length ?? 0) % 2 === 0);
}
function checkReferences(name, value, target) {
    const urls = urlsIn(value);
    // Filter functions are left to the template, where the lint has bounded their radius.
    if (name === "filter" && urls.length === 0 && value.trim() !== "none")
        throw invalid(target, "none or url(#id) of a filter in the template", value);
    if (urls.length === 0 && !/url/i.test(value))
        return;
    const isInside = REFERRING_PROPERTIES.has(name) &&
        /^\s*url\(\s*(["']?)#[^"'()\s]+\1\s*\)(?:\s+[\w#(),.%\s-]*)?$/.test(value) &&
        idsIn(value).length === 1 &&
        idsIn(value).every(target.hasId);
    if (!isInside)
        throw invalid(target, "url(#id) of an element in the template", value);
}
export function invalid({ where }, expected, received, remedy) {
    return new PlacardError({
        code: "slot-value-invalid",
        expected,
        received: shown(received),
        where,
        ...(remedy === undefined ? {} : { remedy }),
    });
}
