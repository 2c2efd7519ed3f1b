import { CLOSE, LINE, MOVE } from "./harfbuzz.js";
import { graphemeStarts } from "./segment.js";
const UNITS = 1000;
const ADVANCE = 600;
/** Two rectangles wound in opposite directions: the inner one is a hole by either fill rule. */
const BOX = {
    commands: [MOVE, LINE, LINE, LINE, CLOSE, MOVE, LINE, LINE, LINE, CLOSE],
    points: [50, 0, 50, 700, 550, 700, 550, 0, 100, 50, 500, 50, 500, 650, 100, 650],
    bounds: [50, 0, 550, 700],
};
export const lastResort = {
    id: "last-resort",
    where: "",
    metrics: {
        unitsPerEm: UNITS,
        ascent: 800,
        descent: 200,
        lineGap: 0,
        xHeight: 500,
        capHeight: 700,
    },
    glyphFor: () => 1,
    shape: boxes,
    outline: () => BOX,
};
/** One box a grapheme cluster: its marks and joiners, or the jamo of a syllable, are inside. */
function boxes({ text, start, end, isRtl }) {
    const clusters = graphemeStarts(text.slice(start, end)).map((at) => start + at);
    clusters.pop();
    if (isRtl)
        clusters.reverse();
    const count = clusters.length;
    return {
        glyphs: new Uint32Array(count).fill(1),
        clusters: Uint32Array.from(clusters),
        advances: new Float64Array(count).fill(ADVANCE),
        xOffsets: new Float64Array(count),
        yOffsets: new Float64Array(count),
        unsafe: new Uint8Array(count),
    };
}
