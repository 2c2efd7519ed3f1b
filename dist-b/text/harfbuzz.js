/** Commands of an outline: M and L take 1 point, Q takes 2, C takes 3, Z takes none. */
export const MOVE = 0;
export const LINE = 1;
export const QUAD = 2;
export const CUBIC = 3;
export const CLOSE = 4;
/**
 * HarfBuzz initialises itself while it is imported; importing Placard must not, so the import waits until fonts load.
 * By a name of the package's own (`imports` in package.json), because workerd needs other glue: scripts/workerd.
 */
export async function loadHarfBuzz() {
    return import("#harfbuzz");
}
export class Shaper {
    #hb;
    #buffer;
    #drawFuncs;
    constructor(hb) {
        this.#hb = hb;
        this.#buffer = new hb.Buffer();
        this.#drawFuncs = penFuncs(hb);
    }
    /** Shapes `text[start, end)`. Positions are scaled as the font is: by default 1 unit of the font is 1. */
    shape(font, request) {
        const { start, end } = request;
        const buffer = this.#buffer;
        buffer.reset();
        buffer.addText(request.text, start, end - start);
        buffer.setDirection(request.isRtl ? this.#hb.Direction.RTL : this.#hb.Direction.LTR);
        if (request.script !== "Zyyy")
            buffer.setScript(request.script);
        if (request.language !== "")
            buffer.setLanguage(request.language);
        // Sets what is still unset; without it a run of digits has no script at all.
        buffer.guessSegmentProperties();
        this.#hb.shape(font, buffer, [...request.features]);
        const shaped = this.#read();
        buffer.reset();
        return shaped;
    }
    outline(font, glyph) {
        const pen = { commands: [], points: [] };
        font.drawGlyph(glyph, this.#drawFuncs, pen);
        return { ...pen, bounds: outlineBounds(pen) };
    }
    #read() {
        const infos = this.#buffer.getGlyphInfos();
        const positions = this.#buffer.getGlyphPositions();
        const unsafeFlag = this.#hb.GlyphFlag.UNSAFE_TO_BREAK;
        return {
            glyphs: Uint32Array.from(infos, (info) => info.codepoint),
            clusters: Uint32Array.from(infos, (info) => info.cluster),
            advances: Float64Array.from(positions, (at) => at.xAdvance),
            xOffsets: Float64Array.from(positions, (at) => at.xOffset),
            yOffsets: Float64Array.from(positions, (at) => at.yOffset),
            unsafe: Uint8Array.from(infos, (info) => info.flags & unsafeFlag),
        };
    }
}
function penFuncs(hb) {
    const funcs = new hb.DrawFuncs();
    const to = (command, data, ...points) => {
        const pen = data;
        pen.commands.push(command);
        pen.points.push(...points);
    };
    funcs.setMoveToFunc((x, y, pen) => to(MOVE, pen, x, y));
    funcs.setLineToFunc((x, y, pen) => to(LINE, pen, x, y));
    funcs.setQuadraticToFunc((cx, cy, x, y, pen) => to(QUAD, pen, cx, cy, x, y));
    funcs.setCubicToFunc((ax, ay, bx, by, x, y, pen) => to(CUBIC, pen, ax, ay, bx, by, x, y));
    funcs.setClosePathFunc((pen) => to(CLOSE, pen));
    return funcs;
}
/**
 * The box of an outline's points, control points included: never smaller than the ink, and equal to it for the outlines of
 * practice, which have a point at every extreme.
 */
function outlineBounds({ points }) {
    if (points.length < 4)
        return undefined;
    let [xMin, yMin, xMax, yMax] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < points.length; i += 2) {
        const x = points[i] ?? 0;
        const y = points[i + 1] ?? 0;
        if (x < xMin)
            xMin = x;
        if (x > xMax)
            xMax = x;
        if (y < yMin)
            yMin = y;
        if (y > yMax)
            yMax = y;
    }
    return [xMin, yMin, xMax, yMax];
}
