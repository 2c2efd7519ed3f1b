/**
 * One unit with its values → its tile: by exact coverage where it is nothing but filled outlines, else by the
 * rasteriser on a transparent canvas in the full picture's coordinates. Loaded when a tile is first drawn: a
 * plate whose tiles were all drawn at build never reads a template.
 */
import type { Rasterizer } from "../raster/rasterizer.js";
import type { Size } from "../site/definition.js";
import { type BoundValues, parseTemplate, type Template } from "../template/template.js";
import { CoverTools, coverShapes, type Runs } from "./shapes.js";
import type { Source, Unit } from "./split.js";
import { type Tile, tileOf } from "./tile.js";
import { reachesOut, windowOf } from "./unit-window.js";

/** A document that is to be drawn, written when it is read. */
export interface Bound {
	/** A complete document of the asked size. */
	readonly svg: string;
	/** The same with `referTo(n)` for the path data of text, whose glyphs are `runs[n]`. Absent: no text is outlines. */
	draft?(): { readonly svg: string; readonly runs: Runs };
}

/** A template and values → the document that is drawn. The way of slot text into it: see bind.ts. */
export type Bind = (template: Template, values: BoundValues, size: Size) => Promise<Bound>;

/** Text stays text, for the rasteriser. */
export const bindPlainly: Bind = async (template, values, { width, height }) => ({
	svg: template.bind(values, { width, height }),
});

export interface UnitDrawerOptions {
	readonly rasterizer: Rasterizer;
	readonly coversOutlines?: boolean;
	readonly bind?: Bind;
}

export class UnitDrawer {
	readonly #templates = new WeakMap<Source, Template>();
	readonly #tools = new CoverTools();

	constructor(readonly options: UnitDrawerOptions) {}

	/** @param values of the unit's slots alone */
	async draw(unit: Unit, values: BoundValues, { width, height }: Size): Promise<Tile> {
		const { rasterizer, bind = bindPlainly, coversOutlines = true } = this.options;
		const size = { width, height };
		const bound = await bind(this.#template(unit.source), values, size);
		const covered = coversOutlines
			? coverShapes(bound.draft?.() ?? bound, size, this.#tools)
			: undefined;
		return covered ?? rasterise(rasterizer, bound.svg, size);
	}

	#template(source: Source): Template {
		const known = this.#templates.get(source) ?? parseTemplate(source.text, source.name);
		this.#templates.set(source, known);
		return known;
	}
}

/** Of what is known to draw in a window of the picture alone, no more than that is drawn. */
async function rasterise(rasterizer: Rasterizer, svg: string, size: Size): Promise<Tile> {
	const window = windowOf(svg, size);
	if (window !== undefined) {
		const { width, height } = window;
		const tile = tileOf(await rasterizer.pixels({ svg: window.svg, width, height }));
		if (!reachesOut(tile, window, size))
			return tile.width === 0 ? tile : { ...tile, x: tile.x + window.x, y: tile.y + window.y };
	}
	return tileOf(await rasterizer.pixels({ svg, ...size }));
}
