/**
 * A plate as a build makes it: with the tiles of slots whose values are finite, drawn beforehand, and their
 * colours in the palette, so that a cold function draws nothing and pictures share their bands.
 */
import { PlacardError } from "../errors.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import type { FiniteValues, Size } from "../site/definition.js";
import type { BoundValues, Template } from "../template/template.js";
import { ColourTable } from "./colours.js";
import { compilePlate } from "./compile-plate.js";
import { createPainter, type PainterOptions } from "./compose.js";
import { Ladder } from "./ladder.js";
import { composePatch, groupTiles, type PlacedTile, type Plate } from "./plate.js";
import type { Unit, Whole } from "./split.js";
import type { Tile } from "./tile.js";

/** Tiles of one plate; more would make a file that costs more to load than to draw. */
const MAX_TILES = 2000;
/** Colours worth a place in the palette beforehand. */
const MAX_COLOURS = 256;

/**
 * @param slots that will be filled
 * @param values of those slots that have finitely many; a unit is drawn beforehand when all its slots have
 * @throws PlacardError `too-many-values` for more than 2,000 tiles; as the rasteriser and `Template.bind` do
 */
export async function buildPlate(
	template: Template,
	size: Size,
	slots: readonly string[],
	rasterizer: Rasterizer,
	values: FiniteValues = {},
	options: Omit<PainterOptions, "rasterizer"> = {},
): Promise<Plate | Whole> {
	const plate = await compilePlate(template, size, slots, rasterizer, options);
	if (plate.kind === "whole") return plate;
	const painter = createPainter({ ...options, rasterizer });
	const tiles = new Map<string, () => Tile>();
	const colours = new ColourTable();
	for (const [unit, { slots: own }] of plate.units.entries())
		for (const choice of choicesOf(own, values)) {
			const placed = await painter.drawTile(plate, unit, choice);
			tiles.set(placed.key, () => placed.tile);
			if (tiles.size > MAX_TILES) throw tooMany(template.name);
			collectColours(plate, placed, colours);
		}
	const data = plate.base.cut({ x: 0, y: 0, ...plate.size });
	const ladder = new Ladder({ ...plate.size, data }, { ...options, colours: colours.colours });
	return { ...plate, ladder, tiles };
}

/** What the tile makes of the static art, in colours. */
function collectColours(plate: Plate, placed: PlacedTile, colours: ColourTable): void {
	for (const group of groupTiles([placed])) {
		const patch = composePatch(plate, placed.key, group);
		const still = patch.still();
		for (const [i, colour] of patch.pixels.entries())
			if (colour !== still[i] && colours.size < MAX_COLOURS) colours.add(colour);
	}
}

/** Every combination of the slots' values; none when a slot's values are not finite. */
function choicesOf(slots: Unit["slots"], values: FiniteValues): BoundValues[] {
	let choices: BoundValues[] = [{}];
	for (const id of slots) {
		const own = Object.hasOwn(values, id) ? values[id] : undefined;
		if (own === undefined) return [];
		choices = choices.flatMap((choice) => own.map((value) => ({ ...choice, [id]: value })));
		if (choices.length > MAX_TILES) return choices;
	}
	return choices;
}

function tooMany(name: string): PlacardError {
	return new PlacardError({
		code: "too-many-values",
		where: name,
		expected: `at most ${MAX_TILES} tiles to draw beforehand`,
		received: "more",
		remedy: "Declare `values` for fewer slots; the others are drawn when they are asked for.",
	});
}
