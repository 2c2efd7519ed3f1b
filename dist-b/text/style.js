/**
 * The style of an element's text as the template declares it (attributes, rules, groups) → the `TextStyle` that it is laid
 * out with. What cannot be read is as if it were not there. Specifications: CSS Fonts 4, CSS Text 3, SVG 2 section 11.
 */
import { parseLength } from "../template/length.js";
const STRETCHES = new Map([
    ["ultra-condensed", 50],
    ["extra-condensed", 62.5],
    ["condensed", 75],
    ["semi-condensed", 87.5],
    ["normal", 100],
    ["semi-expanded", 112.5],
    ["expanded", 125],
    ["extra-expanded", 150],
    ["ultra-expanded", 200],
]);
/** Words of font-variant and its longhands that are one OpenType feature each. */
const VARIANTS = new Map([
    ["small-caps", ["smcp", 1]],
    ["no-common-ligatures", ["liga", 0]],
    ["discretionary-ligatures", ["dlig", 1]],
    ["lining-nums", ["lnum", 1]],
    ["oldstyle-nums", ["onum", 1]],
    ["proportional-nums", ["pnum", 1]],
    ["tabular-nums", ["tnum", 1]],
    ["diagonal-fractions", ["frac", 1]],
    ["ordinal", ["ordn", 1]],
    ["slashed-zero", ["zero", 1]],
]);
const VARIANT_PROPERTIES = [
    "font-variant",
    "font-variant-caps",
    "font-variant-ligatures",
    "font-variant-numeric",
];
const MAX_SIZE = 10_000;
export function styleOf(scene, element) {
    const value = (property) => scene.inherited(element, property)?.trim();
    const size = Math.min(MAX_SIZE, scene.fontSize(element));
    const basis = { em: size, whole: size };
    const language = languageOf(scene, element);
    return {
        families: familiesOf(value("font-family") ?? ""),
        size,
        weight: weightOf(scene, element),
        style: leanOf(value("font-style")),
        stretch: stretchOf(value("font-stretch"), basis),
        letterSpacing: parseLength(value("letter-spacing") ?? "0", basis) ?? 0,
        wordSpacing: parseLength(value("word-spacing") ?? "0", basis) ?? 0,
        features: featuresOf(value),
        variations: Object.fromEntries(settingsOf(value("font-variation-settings"))),
        ...(language === undefined ? {} : { language }),
    };
}
/** A list outside quotes: `"A, B", C` has two members. */
function familiesOf(list) {
    const names = list.matchAll(/"([^"]*)"|'([^']*)'|([^,"']+)/g);
    return Array.from(names, ([, double, single, bare]) => (double ?? single ?? bare ?? "").trim())
        .map((name) => name.replace(/\s+/g, " "))
        .filter((name) => name !== "");
}
/** `bolder` and `lighter` are relative to what the parent has (CSS Fonts 4, section 2.2.1). */
function weightOf(scene, element) {
    const value = scene.declared(element, "font-weight")?.trim();
    const above = () => (element.parent === undefined ? 400 : weightOf(scene, element.parent));
    if (value === undefined)
        return above();
    if (value === "normal")
        return 400;
    if (value === "bold")
        return 700;
    if (value === "bolder")
        return bolder(above());
    if (value === "lighter")
        return lighter(above());
    const number = Number(value);
    return number >= 1 && number <= 1000 ? number : above();
}
function bolder(weight) {
    if (weight < 350)
        return 400;
    return weight < 550 ? 700 : Math.max(weight, 900);
}
function lighter(weight) {
    if (weight < 550)
        return Math.min(weight, 100);
    return weight < 750 ? 400 : 700;
}
function leanOf(value = "normal") {
    if (value.startsWith("oblique"))
        return "oblique";
    return value === "italic" ? "italic" : "normal";
}
function stretchOf(value, basis) {
    if (value === undefined)
        return 100;
    const share = value.endsWith("%") ? parseLength(value, { ...basis, whole: 100 }) : undefined;
    return STRETCHES.get(value) ?? share ?? 100;
}
function featuresOf(value) {
    const words = VARIANT_PROPERTIES.flatMap((property) => (value(property) ?? "").split(/\s+/));
    const kerning = value("font-kerning") === "none" ? [["kern", 0]] : [];
    return Object.fromEntries([
        ...kerning,
        ...words.flatMap((word) => {
            const feature = VARIANTS.get(word);
            return feature === undefined ? [] : [feature];
        }),
        ...settingsOf(value("font-feature-settings")),
    ]);
}
const SETTING = /^\s*["']([\x20-\x7e]{4})["']\s*(?:(on)|(off)|([+-]?[\d.]+))?\s*$/;
/** Tags with their values: `"smcp", "liga" 0, "wght" 650`. What is none is left out; a tag alone is on. */
function settingsOf(list = "") {
    return list.split(",").flatMap((part) => {
        const [, tag, , off, number] = SETTING.exec(part) ?? [];
        if (tag === undefined)
            return [];
        return [[tag, off === undefined ? Number(number ?? 1) : 0]];
    });
}
function languageOf(scene, element) {
    for (let at = element; at !== undefined; at = at.parent) {
        const language = scene.attribute(at, "xml:lang") ?? scene.attribute(at, "lang");
        if (language !== undefined)
            return /^[A-Za-z0-9-]{1,35}$/.test(language) ? language : undefined;
    }
    return undefined;
}
export function anchorOf(scene, element) {
    const value = scene.inherited(element, "text-anchor")?.trim();
    return value === "middle" || value === "end" ? value : "start";
}
/** `ltr` or `rtl` when the template says so. */
export function directionOf(scene, element) {
    const value = scene.inherited(element, "direction")?.trim();
    return value === "rtl" || value === "ltr" ? value : undefined;
}
const BASELINES = new Set([
    "auto",
    "alphabetic",
    "middle",
    "central",
    "hanging",
    "mathematical",
    "ideographic",
    "text-before-edge",
    "before-edge",
    "text-after-edge",
    "after-edge",
]);
/** CSS Inline 3 renamed two of them. */
const RENAMED = new Map([
    ["text-top", "text-before-edge"],
    ["text-bottom", "text-after-edge"],
]);
/** alignment-baseline of a run, else the dominant-baseline it inherits; as the rasteriser reads them. */
export function baselineOf(scene, element) {
    const own = [element, element.parent].flatMap((at) => at === undefined ? [] : (scene.declared(at, "alignment-baseline") ?? []));
    const dominant = scene.inherited(element, "dominant-baseline");
    for (const value of [own[0]?.trim(), dominant?.trim()]) {
        if (value === undefined || value === "auto" || value === "baseline")
            continue;
        const named = RENAMED.get(value) ?? value;
        if (isBaseline(named))
            return named;
    }
    return "auto";
}
function isBaseline(value) {
    return BASELINES.has(value);
}
/** CSS's line-height as a multiple of the size; undefined for `normal`. */
export function lineHeightOf(scene, element) {
    const value = scene.inherited(element, "line-height")?.trim();
    if (value === undefined || value === "normal")
        return undefined;
    const number = Number(value);
    const size = scene.fontSize(element);
    const factor = Number.isFinite(number)
        ? number
        : (parseLength(value, { em: size, whole: size }) ?? Number.NaN) / size;
    return factor >= 0.1 && factor <= 10 ? factor : undefined;
}
