/**
 * A plate whose tiles are all drawn → its mosaic: cells with every choice of values coded, where each unit has a cell
 * to itself. Where units share one, the choices are too many to ship, and are coded when they are first asked for.
 */
import { cellsOf } from "./cells.js";
import { RowCode, type Tokens, tokenize } from "./coded-rows.js";
import { IndexedSheet } from "./indexed-sheet.js";
import { type CodedCell, cutRows, drawCell, Mosaic } from "./mosaic.js";
import { type Cell, layoutOf } from "./mosaic-layout.js";
import { composePatch, groupTiles, type PlacedTile, type Plate } from "./plate.js";
import type { Sheet } from "./sheet.js";

/** Choices of one shared cell that are looked at for the codes. */
const MAX_SAMPLES = 8;

/**
 * @param sheet the plate's
 * @param drawn every tile of every unit
 * @param combinations of the tiles of units that share a cell; undefined when they are too many to be kept either
 * @returns undefined when a colour of a tile is not in the sheet's palette
 */
export function buildMosaic(
	plate: Plate,
	sheet: Sheet | undefined,
	drawn: readonly (readonly PlacedTile[])[],
	combinations: (cell: Cell) => readonly (readonly PlacedTile[])[] | undefined,
	maxBytes?: number,
): Mosaic | undefined {
	if (!(sheet instanceof IndexedSheet) || drawn.some((tiles) => tiles.length === 0))
		return undefined;
	const { parts } = sheet;
	const cells = cellsOf(drawn);
	const choices = new Map<string, Drawn>();
	const samples: Tokens[] = [];
	for (const cell of cells) {
		const all = combinations(cell);
		if (all === undefined) return undefined;
		const isAlone = cell.units.length === 1;
		const step = isAlone ? 1 : Math.ceil(all.length / MAX_SAMPLES);
		for (let i = 0; i < all.length; i += step) {
			const tiles = all[i] as readonly PlacedTile[];
			const patches = groupTiles(tiles).map((group) => composePatch(plate, "", group));
			const own = drawCell(sheet, cell, patches);
			if (own === undefined) return undefined;
			samples.push(own.tokens);
			if (isAlone) choices.set((tiles[0] as PlacedTile).key, own);
		}
	}
	const stride = parts.width + 1;
	const gaps = layoutOf(cells, parts).gaps.map((gap) =>
		tokenize(cutRows(parts.filtered(), stride, gap), gap.width),
	);
	const code = RowCode.of(stride, parts.palette.length, [...gaps, ...samples]);
	if (code === undefined) return undefined;
	const coded = gaps.map((gap) => code.code(gap));
	const shipped = new Map<string, () => CodedCell>();
	for (const [key, { tokens, sum, moment }] of choices) {
		const cell = { ...code.code(tokens), sum, moment };
		shipped.set(key, () => cell);
	}
	return new Mosaic(sheet, cells, code, coded, shipped, maxBytes);
}

type Drawn = NonNullable<ReturnType<typeof drawCell>>;
