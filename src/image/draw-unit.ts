/**
 * One unit with its values → its tile: by exact coverage where it is nothing but filled outlines, else by the
 * rasteriser on a transparent canvas in the full picture's coordinates. Loaded when a tile is first drawn: a
 * plate whose tiles were all drawn at build never reads a template.
 */
import type { Rasterizer } from "../raster/rasterizer.js";
import type { Size } from "../site/definition.js";
import { type BoundValues, parseTemplate, type Template } from "../template/template.js";
import { AccountRoom } from "./coverage.js";
import { coverOutlines, coverShapes, type FilledOutline } from "./shapes.js";
import type { Source, Unit } from "./split.js";
import { type Tile, tileOf } from "./tile.js";

/** The values of the unit's slots and the picture's size → its outlines. */
export type Outliner = (
	unit: Unit,
	values: BoundValues,
	size: Size,
) => readonly FilledOutline[] | undefined;

/** A template and values → the document that is drawn. The way of slot text into it: see bind.ts. */
export type Bind = (template: Template, values: BoundValues, size: Size) => Promise<string>;

/** Text stays text, for the rasteriser. */
export const bindPlainly: Bind = async (template, values, { width, height }) =>
	template.bind(values, { width, height });

export interface UnitDrawerOptions {
	readonly rasterizer: Rasterizer;
	readonly coversOutlines?: boolean;
	readonly outline?: Outliner;
	readonly bind?: Bind;
}

export class UnitDrawer {
	readonly #templates = new WeakMap<Source, Template>();
	readonly #room = new AccountRoom();

	constructor(readonly options: UnitDrawerOptions) {}

	/** @param values of the unit's slots alone */
	async draw(unit: Unit, values: BoundValues, { width, height }: Size): Promise<Tile> {
		const { rasterizer, outline, bind = bindPlainly, coversOutlines = true } = this.options;
		const outlines = outline?.(unit, values, { width, height });
		const known =
			outlines === undefined ? undefined : coverOutlines(outlines, { width, height }, this.#room);
		if (known !== undefined) return known;
		const svg = await bind(this.#template(unit.source), values, { width, height });
		const covered = coversOutlines ? coverShapes(svg, { width, height }, this.#room) : undefined;
		return covered ?? tileOf(await rasterizer.pixels({ svg, width, height }));
	}

	#template(source: Source): Template {
		const known = this.#templates.get(source) ?? parseTemplate(source.text, source.name);
		this.#templates.set(source, known);
		return known;
	}
}
