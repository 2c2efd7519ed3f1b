/** Same look, same text; and other texts for whatever could make other pixels. */
import { expect, test } from "vitest";
import { Looks } from "./looks.js";
import type { PlacedTile } from "./plate.js";
import { backdropOf, EMPTY_TILE, type FlatTile, type Tile } from "./tile.js";

const WIDTH = 40;
const tile = (x: number, y: number, more: Partial<FlatTile> = {}): PlacedTile => ({
	unit: 0,
	key: `${x} ${y}`,
	isKnown: true,
	tile: { x, y, width: 2, height: 1, data: Uint8Array.of(255, 9), colour: 0xff0000, ...more },
});
const rect = (x: number) => ({ x, y: 0, width: 10, height: 10 });

/** One ground but for a pixel at 25, 5. */
function looksOver(overlays: readonly Tile[] = [EMPTY_TILE]) {
	const data = new Uint32Array(WIDTH * 10).fill(0xffffff);
	data[5 * WIDTH + 25] = 0;
	return new Looks({ floor: backdropOf({ width: WIDTH, height: 10, data }), overlays });
}

test("is the same at another place of the same ground", () => {
	const looks = looksOver();
	expect(looks.of(rect(10), [tile(12, 3)])).toBe(looks.of(rect(0), [tile(2, 3)]));
});

test.each<[string, number, PlacedTile[]]>([
	["on another ground", 20, [tile(22, 3)]],
	["at another place within", 10, [tile(13, 3)]],
	["of another colour", 10, [tile(12, 3, { colour: 0x00ff00 })]],
	["of another cover", 10, [tile(12, 3, { data: Uint8Array.of(255, 8) })]],
	["of another shape", 10, [tile(12, 3, { width: 1, height: 2 })]],
	["twice", 10, [tile(12, 3), tile(12, 3)]],
	["not at all", 10, []],
])("is another %s", (_, x, tiles) => {
	const looks = looksOver();
	expect(looks.of(rect(x), tiles)).not.toBe(looks.of(rect(0), [tile(2, 3)]));
});

test("is not told where static art lies over the rectangle", () => {
	const looks = looksOver([tile(5, 5).tile]);
	expect(looks.of(rect(0), [tile(2, 3)])).toBeUndefined();
	expect(looks.of(rect(10), [tile(12, 3)])).toBeDefined();
});
