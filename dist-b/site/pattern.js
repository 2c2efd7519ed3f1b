/**
 * Route patterns: literal segments, `:name` for one segment, and `*` or `*name` at the end for the rest,
 * as it stands. A slash at the end of a path matters to a rest alone.
 * Patterns are compared segment by segment, without regular expressions, so a match costs time linear
 * in the path whatever the pattern. Parameters come decoded and in an object without a prototype.
 */
import { PlacardError, shown } from "../errors.js";
import { decodeLeniently, segmentsOf } from "./path.js";
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const RANK = { literal: 0, param: 1, rest: 2 };
/** @throws PlacardError `route-pattern-invalid` */
export function compilePattern(source) {
    if (!source.startsWith("/"))
        throw invalid(source, "a route pattern that begins with a slash", "Write it as a path: `/game/:level`.");
    const parts = withoutLastSlash(segmentsOf(source)).map((segment) => compileSegment(segment, source));
    checkParts(parts, source);
    return { source, parts, match: (pathname) => matchParts(parts, segmentsOf(pathname)) };
}
/** Orders patterns so that the more specific one is tried first, whatever the order of definition. */
export function bySpecificity(a, b) {
    for (let i = 0; i < Math.max(a.parts.length, b.parts.length); i++) {
        const difference = rankAt(a, i) - rankAt(b, i);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** Two patterns of one shape match the same paths: `/a/:x` and `/a/:y`. */
export function shapeOf(pattern) {
    return pattern.parts
        .map((part) => (part.kind === "literal" ? `=${part.text}` : part.kind))
        .join("/");
}
function rankAt(pattern, index) {
    const part = pattern.parts[index];
    return part === undefined ? -1 : RANK[part.kind];
}
function compileSegment(segment, source) {
    if (segment === "")
        throw invalid(source, "a route pattern without an empty segment", "Remove the doubled slash.");
    if (segment.startsWith(":"))
        return { kind: "param", name: checkName(segment.slice(1), source) };
    if (segment === "*")
        return { kind: "rest", name: "rest" };
    if (segment.startsWith("*"))
        return { kind: "rest", name: checkName(segment.slice(1), source) };
    if (/[:*?#(){}]/.test(segment))
        throw invalid(source, "segments that are literal, `:name` or `*name`", `The segment ${shown(segment)} is none of these: a parameter takes a whole segment.`);
    return { kind: "literal", text: decodeLeniently(segment) };
}
function checkName(name, source) {
    if (NAME.test(name))
        return name;
    throw invalid(source, "a parameter name of letters, digits and underscores", "Write `:level` or `*path`.");
}
function checkParts(parts, source) {
    const names = parts.flatMap((part) => (part.kind === "literal" ? [] : [part.name]));
    const double = names.find((name, i) => names.indexOf(name) !== i);
    if (double !== undefined)
        throw invalid(source, "each parameter name once", `Rename one of the two ${shown(double)}.`);
    const rest = parts.findIndex((part) => part.kind === "rest");
    if (rest !== -1 && rest !== parts.length - 1)
        throw invalid(source, "a wildcard as the last segment only", "Move `*` to the end.");
}
function invalid(source, expected, remedy) {
    return new PlacardError({
        code: "route-pattern-invalid",
        expected,
        received: shown(source),
        where: "routes",
        remedy,
    });
}
function withoutLastSlash(segments) {
    return segments.at(-1) === "" ? segments.slice(0, -1) : segments;
}
function matchParts(parts, all) {
    const segments = withoutLastSlash(all);
    const params = Object.create(null);
    for (const [i, part] of parts.entries()) {
        if (part.kind === "rest") {
            params[part.name] = decodeLeniently(all.slice(i).join("/"));
            return params;
        }
        const segment = segments[i];
        if (segment === undefined)
            return null;
        const text = decodeLeniently(segment);
        if (part.kind === "param")
            params[part.name] = text;
        else if (part.text !== text)
            return null;
    }
    return segments.length > parts.length ? null : params;
}
