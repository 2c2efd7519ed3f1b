/**
 * A plate whose tiles are all drawn → its mosaic: cells with every choice of values coded, where each unit has a cell
 * to itself. Where units share one, the choices are too many to ship, and are coded when they are first asked for.
 */
import { cellsOf } from "./cells.js";
import { RowCode, tokenize } from "./coded-rows.js";
import { CodingMosaic, cutRows, type DrawnCell, drawCell } from "./coding-mosaic.js";
import { IndexedSheet } from "./indexed-sheet.js";
import type { Looks } from "./looks.js";
import type { CodedCell } from "./mosaic.js";
import { type Cell, layoutOf } from "./mosaic-layout.js";
import { composePatch, groupTiles, type PlacedTile, type Plate } from "./plate.js";
import type { Sheet } from "./sheet.js";

/** Choices of one shared cell that are looked at for the codes. */
const MAX_SAMPLES = 8;

/** The tiles of a cell in every combination; undefined when they are too many to be kept either. */
export type Combinations = (cell: Cell) => readonly (readonly PlacedTile[])[] | undefined;

/** What a mosaic is made of. */
export interface Drawn {
	/** Every tile of every unit. */
	readonly drawn: readonly (readonly PlacedTile[])[];
	readonly choices: Combinations;
	/** Of the plate. */
	readonly looks: Looks;
}

/**
 * @param sheet the plate's
 * @param maxBytes of a file
 * @returns undefined when a unit has no tiles, or a colour of one is not in the sheet's palette
 */
export function buildMosaic(
	plate: Plate,
	sheet: Sheet | undefined,
	{ drawn, choices: choicesOf, looks }: Drawn,
	maxBytes?: number,
): CodingMosaic | undefined {
	// The colours of a palette by median cut are not known one by one.
	if (!(sheet instanceof IndexedSheet) || sheet.rung === "palette") return undefined;
	if (drawn.some((tiles) => tiles.length === 0)) return undefined;
	const cells = cellsOf(drawn);
	const draw = cellDrawer(plate, sheet, looks);
	const choices = cells.flatMap((cell) => drawnChoices(cell, choicesOf(cell), draw));
	if (choices.includes(undefined)) return undefined;
	const known = choices as readonly Choice[];
	const stride = sheet.parts.width + 1;
	const layout = layoutOf(cells, sheet.parts);
	const gaps = layout.gaps.map((gap) =>
		tokenize(cutRows(sheet.parts.filtered(), stride, gap), gap.width),
	);
	const samples = [...gaps, ...known.map(({ tokens }) => tokens)];
	const code = RowCode.of(stride, sheet.parts.palette.length, samples);
	if (code === undefined) return undefined;
	const shipped = new Map<string, CodedCell>();
	for (const { key, tokens, sum, moment } of known) {
		const cell = { ...code.code(tokens), sum, moment };
		if (key !== undefined) shipped.set(key, cell);
	}
	const still = gaps.map((gap) => code.code(gap));
	return new CodingMosaic(
		sheet,
		code,
		{ cells, shelves: layout.shelves, gaps: still, shipped },
		maxBytes,
	);
}

/** One choice of a cell's values, with its tile's key where that alone names it. */
interface Choice extends DrawnCell {
	readonly key: string | undefined;
}

/** All choices of a cell of one unit, and some of a shared one; one undefined where any cannot be told by the palette. */
function drawnChoices(
	cell: Cell,
	all: ReturnType<Combinations>,
	draw: DrawCell,
): readonly (Choice | undefined)[] {
	if (all === undefined) return [undefined];
	const isAlone = cell.units.length === 1;
	const step = isAlone ? 1 : Math.ceil(all.length / MAX_SAMPLES);
	return all
		.filter((_, i) => i % step === 0)
		.map((tiles) => {
			const own = draw(cell, tiles);
			return own && { ...own, key: isAlone ? tiles[0]?.key : undefined };
		});
}

type DrawCell = (cell: Cell, tiles: readonly PlacedTile[]) => DrawnCell | undefined;

/** A cell does not depend on its place: what looks the same elsewhere is drawn once. */
function cellDrawer(plate: Plate, sheet: IndexedSheet, looks: Looks): DrawCell {
	const known = new Map<string, DrawnCell | undefined>();
	return (cell, tiles) => {
		const look = looks.of(cell, tiles);
		if (look !== undefined && known.has(look)) return known.get(look);
		const patches = groupTiles(tiles).map((group) => composePatch(plate, "", group));
		const drawn = drawCell(sheet, cell, patches);
		if (look !== undefined) known.set(look, drawn);
		return drawn;
	};
}
