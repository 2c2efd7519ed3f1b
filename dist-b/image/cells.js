import { groupTiles } from "./plate.js";
import { around, EMPTY_TILE, isEmptyRect } from "./tile.js";
/**
 * @param drawn all tiles of each unit; units without any ink are in no cell
 * @returns in the order of their first units
 */
export function cellsOf(drawn) {
    const whole = drawn.flatMap((tiles, unit) => {
        const [first, ...rest] = tiles.filter(({ tile }) => !isEmptyRect(tile));
        if (first === undefined)
            return [];
        const rect = rest.reduce((all, { tile }) => around(all, tile), first.tile);
        const { x, y, width, height } = rect;
        return [{ ...first, unit, tile: { ...EMPTY_TILE, x, y, width, height } }];
    });
    return groupTiles(whole).map(({ rect: { x, y, width, height }, tiles }) => {
        return { x, y, width, height, units: tiles.map(({ unit }) => unit) };
    });
}
