import { parseTemplate } from "../template/template.js";
import { CoverTools, coverShapes } from "./shapes.js";
import { tileOf } from "./tile.js";
import { reachesOut, windowOf } from "./unit-window.js";
/** Text stays text, for the rasteriser. */
export const bindPlainly = async (template, values, { width, height }) => ({
    svg: template.bind(values, { width, height }),
});
export class UnitDrawer {
    options;
    #templates = new WeakMap();
    #tools = new CoverTools();
    constructor(options) {
        this.options = options;
    }
    /** @param values of the unit's slots alone */
    async draw(unit, values, { width, height }) {
        const { rasterizer, bind = bindPlainly, coversOutlines = true } = this.options;
        const size = { width, height };
        const bound = await bind(this.#template(unit.source), values, size);
        const covered = coversOutlines
            ? coverShapes(bound.draft?.() ?? bound, size, this.#tools)
            : undefined;
        return covered ?? rasterise(rasterizer, bound.svg, size);
    }
    #template(source) {
        const known = this.#templates.get(source) ?? parseTemplate(source.text, source.name);
        this.#templates.set(source, known);
        return known;
    }
}
/** Of what is known to draw in a window of the picture alone, no more than that is drawn. */
async function rasterise(rasterizer, svg, size) {
    const window = windowOf(svg, size);
    if (window !== undefined) {
        const { width, height } = window;
        const tile = tileOf(await rasterizer.pixels({ svg: window.svg, width, height }));
        if (!reachesOut(tile, window, size))
            return tile.width === 0 ? tile : { ...tile, x: tile.x + window.x, y: tile.y + window.y };
    }
    return tileOf(await rasterizer.pixels({ svg, ...size }));
}
