/**
 * Font matching as CSS does it: the faces of one family and a wanted stretch, style and weight → the faces that are nearest,
 * in the order they were given. More than one face can be nearest: a family that comes as one file a script (as from
 * Fontsource) is used as if it were one font. Specification: CSS Fonts 4, section 5.2.
 */
/** Each step keeps the faces that are nearest in one trait, stretch before style before weight. */
export function nearestFaces(faces, wanted) {
    const byStretch = nearest(faces, (face) => stretchDistance(face.traits.stretch, wanted.stretch));
    const byStyle = nearest(byStretch, (face) => styleDistance(face.traits, wanted.style));
    return nearest(byStyle, (face) => weightDistance(face.traits.weight, wanted.weight));
}
function nearest(items, distance) {
    const least = Math.min(...items.map(distance));
    return items.filter((item) => distance(item) === least);
}
/** Past any distance inside a trait: the other direction is tried only when the preferred one has nothing. */
const OTHER_WAY = 10_000;
function outside([low, high], wanted) {
    if (wanted < low)
        return low - wanted;
    return wanted > high ? high - wanted : 0;
}
/** Narrower first for a wanted width up to 100 %, wider first above. */
function stretchDistance(range, wanted) {
    const away = outside(range, wanted);
    const isPreferred = wanted <= 100 ? away <= 0 : away >= 0;
    return Math.abs(away) + (isPreferred ? 0 : OTHER_WAY);
}
const STYLE_ORDER = {
    normal: ["normal", "oblique", "italic"],
    italic: ["italic", "oblique", "normal"],
    oblique: ["oblique", "italic", "normal"],
};
function styleDistance(traits, wanted) {
    if (wanted !== "normal" && traits.style === "normal" && traits.canLean)
        return 0.5;
    return STYLE_ORDER[wanted].indexOf(traits.style);
}
/** 400 to 500: up to 500, then lighter, then bolder. Under 400: lighter first. Over 500: bolder first. */
function weightDistance(range, wanted) {
    const away = outside(range, wanted);
    if (away === 0)
        return 0;
    if (wanted > 500)
        return away > 0 ? away : OTHER_WAY - away;
    if (wanted < 400)
        return away < 0 ? -away : OTHER_WAY + away;
    if (away > 0 && wanted + away <= 500)
        return away;
    return away < 0 ? OTHER_WAY - away : 2 * OTHER_WAY + away;
}
