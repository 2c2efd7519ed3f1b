/**
 * The attributes that a slot's value may set: SVG's presentation attributes, its geometry and transforms.
 * Everything else (href, style, class, id, event handlers) is not a matter of looks and is refused.
 * SVG 2, appendix "Property index" and the geometry attributes of the shapes.
 */
/** Presentation attributes that are CSS properties too. True: inherited by what is within the element. */
const STYLES = new Map([
    ...[
        "clip-rule",
        "color",
        "color-interpolation",
        "color-interpolation-filters",
        "color-rendering",
        "direction",
        "dominant-baseline",
        "fill",
        "fill-opacity",
        "fill-rule",
        "font-family",
        "font-feature-settings",
        "font-kerning",
        "font-size",
        "font-size-adjust",
        "font-stretch",
        "font-style",
        "font-variant",
        "font-variation-settings",
        "font-weight",
        "image-rendering",
        "letter-spacing",
        "marker-end",
        "marker-mid",
        "marker-start",
        "paint-order",
        "pointer-events",
        "shape-rendering",
        "stroke",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-opacity",
        "stroke-width",
        "text-anchor",
        "text-rendering",
        "visibility",
        "word-spacing",
        "writing-mode",
    ].map((name) => [name, true]),
    ...[
        "alignment-baseline",
        "baseline-shift",
        "clip-path",
        "display",
        "filter",
        "flood-color",
        "flood-opacity",
        "isolation",
        "lighting-color",
        "mask",
        "mask-type",
        "mix-blend-mode",
        "opacity",
        "overflow",
        "stop-color",
        "stop-opacity",
        "text-decoration",
        "transform-origin",
        "unicode-bidi",
        "vector-effect",
    ].map((name) => [name, false]),
]);
const GEOMETRY = new Set([
    "cx",
    "cy",
    "d",
    "dx",
    "dy",
    "fx",
    "fy",
    "gradientTransform",
    "height",
    "offset",
    "pathLength",
    "patternTransform",
    "points",
    "r",
    "rotate",
    "rx",
    "ry",
    "startOffset",
    "textLength",
    "transform",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
]);
/** Written into `style`, where it is stronger than a rule of the template's `<style>`. */
export function isStyleProperty(name) {
    return STYLES.has(name);
}
export function isInheritedProperty(name) {
    return STYLES.get(name) === true;
}
export function isSettable(name) {
    return STYLES.has(name) || GEOMETRY.has(name);
}
/** All names that a value may set, for remedies. */
export function settableNames() {
    return [...STYLES.keys(), ...GEOMETRY];
}
/** The properties that refer to another element by `url(#id)`. */
export const REFERRING_PROPERTIES = new Set([
    "fill",
    "stroke",
    "clip-path",
    "mask",
    "filter",
    "marker",
    "marker-start",
    "marker-mid",
    "marker-end",
]);
