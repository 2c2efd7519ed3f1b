/**
 * `defineSite` and `svg`: a definition as its author wrote it → a checked `Site`. Reads no file, keeps
 * no state; every mistake that shows without reading files is an error here, with the path into the
 * definition where it stands.
 */
import { shown } from "../errors.js";
import { checkBudget, DEFAULT_MAX_BYTES } from "./budget.js";
import { bareOrigin, checkKeys, checkSide, flag, list, mistake, record, text } from "./check.js";
import { checkRoutes } from "./routes.js";
import { keyless } from "./signature.js";
import { checkStatuses } from "./statuses.js";
const DEFAULT_DATA_TIMEOUT_MS = 2000;
const MAX_DATA_TIMEOUT_MS = 60_000;
const PREFIX = /^(?:\/[A-Za-z0-9_-]+)+$/;
const SITE_KEYS = [
    "origin",
    "name",
    "fonts",
    "fontFallback",
    "emoji",
    "imageHosts",
    "prefix",
    "tags",
    "dataTimeoutMs",
    "maxBytes",
    "lossless",
    "statuses",
    "signed",
    "routes",
];
/** A name with a dot whose last label begins with a letter: no address in any spelling is one. */
const IMAGE_HOST = /^(?:\*\.)?(?:[a-z0-9_-]{1,63}\.){1,20}[a-z][a-z0-9-]{0,62}(?::\d{1,5})?$/;
export function svg(template, size) {
    const isFunction = typeof template === "function";
    if (!isFunction && (typeof template !== "string" || template === ""))
        throw mistake("image-invalid", "svg(file, size)", "a template's file name", template);
    const where = `svg(${isFunction ? "function" : shown(template)}, size)`;
    checkSide(size?.width, `${where}.width`);
    checkSide(size?.height, `${where}.height`);
    const { width, height, version } = size;
    const budget = checkBudget({ ...size }, "image-invalid", `${where}.`);
    if (!isFunction)
        return { file: template, width, height, ...budget };
    if (version !== undefined && typeof version !== "string")
        throw mistake("image-invalid", `${where}.version`, "a text", version);
    return { generate: template, version: version ?? String(template), width, height, ...budget };
}
/**
 * One route, with all its types inferred: `slots` and `tags` know what `data` returns, and `data` knows
 * the parameters of the pattern that the route stands at. Gives its argument back. A route can be
 * written without it; then the compiler cannot see from `data` to `slots`, and their arguments are
 * annotated by hand.
 */
export function route(definition) {
    // Its types are forgotten but for the pattern's; the members stay for defineSite to check.
    const forgotten = definition;
    return forgotten;
}
/**
 * Checks a site's definition and gives it back as the flows read it. Parameters and data are inferred
 * route by route: from `params` or the pattern, and from what `data` returns. Slots and fallbacks are compared with
 * the templates' where `placard types` has written them.
 *
 * @throws PlacardError `definition-invalid`, `route-pattern-invalid`, `image-invalid`
 */
export function defineSite(definition) {
    const input = record(definition, "defineSite(…)");
    checkKeys(input, SITE_KEYS, "defineSite(…)");
    return {
        origin: checkOrigin(input.origin),
        ...(input.name === undefined ? {} : { name: text(input.name, "name") }),
        fonts: list(input.fonts, "fonts"),
        fontFallback: checkFallback(input.fontFallback ?? {}),
        ...(input.emoji === undefined ? {} : { emoji: text(input.emoji, "emoji") }),
        imageHosts: list(input.imageHosts, "imageHosts").map(checkImageHost),
        prefix: checkPrefix(input.prefix ?? "/og"),
        tags: record(input.tags ?? {}, "tags"),
        maxBytes: DEFAULT_MAX_BYTES,
        lossless: false,
        ...checkBudget(input, "definition-invalid"),
        dataTimeoutMs: checkTimeout(input.dataTimeoutMs ?? DEFAULT_DATA_TIMEOUT_MS),
        statuses: checkStatuses(input.statuses),
        ...(flag(input.signed, "signed") ? { signer: keyless } : {}),
        ...checkRoutes(input.routes),
    };
}
function checkFallback(value) {
    const lists = Object.entries(record(value, "fontFallback"));
    return Object.fromEntries(lists.map(([family, families]) => [family, list(families, `fontFallback[${shown(family)}]`)]));
}
function checkOrigin(value) {
    const origin = bareOrigin(value);
    if (origin !== undefined)
        return origin;
    throw mistake("definition-invalid", "origin", "the site's absolute origin, scheme and host alone", value, 'Write `origin: "https://example.com"`: absolute URLs are made from it, never from a request.');
}
function checkPrefix(value) {
    if (typeof value === "string" && PREFIX.test(value))
        return value;
    throw mistake("definition-invalid", "prefix", "a path such as `/og`", value);
}
function checkImageHost(value) {
    const host = value.toLowerCase();
    if (IMAGE_HOST.test(host))
        return host;
    throw mistake("definition-invalid", "imageHosts", "hosts by name, such as `images.example` or `*.images.example`", value, "Leave out the scheme and the path; addresses and single labels are refused.");
}
function checkTimeout(value) {
    if (typeof value === "number" && value >= 1 && value <= MAX_DATA_TIMEOUT_MS)
        return value;
    throw mistake("definition-invalid", "dataTimeoutMs", "1 to 60,000 milliseconds", value);
}
