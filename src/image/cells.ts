/**
 * Cells: where the tiles of finite values lie. A cell is the rectangle around all tiles of the units that may meet;
 * cells do not meet one another, so each can be finished by itself.
 */
import type { Cell } from "./mosaic-layout.js";
import { groupTiles, type PlacedTile } from "./plate.js";
import { around, EMPTY_TILE, isEmptyRect, type Rect } from "./tile.js";

/**
 * @param drawn all tiles of each unit; units without any ink are in no cell
 * @returns in the order of their first units
 */
export function cellsOf(drawn: readonly (readonly PlacedTile[])[]): readonly Cell[] {
	const whole = drawn.flatMap((tiles, unit): PlacedTile[] => {
		const [first, ...rest] = tiles.filter(({ tile }) => !isEmptyRect(tile));
		if (first === undefined) return [];
		const rect = rest.reduce<Rect>((all, { tile }) => around(all, tile), first.tile);
		const { x, y, width, height } = rect;
		return [{ ...first, unit, tile: { ...EMPTY_TILE, x, y, width, height } }];
	});
	return groupTiles(whole).map(({ rect: { x, y, width, height }, tiles }) => {
		return { x, y, width, height, units: tiles.map(({ unit }) => unit) };
	});
}
