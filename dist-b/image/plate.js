import { around, isEmptyRect, layOver, meets, } from "./tile.js";
/** What overlaps is finished together: tiles in groups whose rectangles do not meet. */
export function groupTiles(tiles) {
    let groups = [];
    for (const placed of tiles) {
        if (isEmptyRect(placed.tile))
            continue;
        let merged = { rect: placed.tile, tiles: [placed] };
        for (let hasGrown = true; hasGrown;) {
            const apart = groups.filter(({ rect }) => !meets(rect, merged.rect));
            hasGrown = apart.length < groups.length;
            for (const group of groups)
                if (!apart.includes(group))
                    merged = {
                        rect: around(merged.rect, group.rect),
                        tiles: [...group.tiles, ...merged.tiles],
                    };
            groups = apart;
        }
        groups.push(merged);
    }
    for (const { tiles: own } of groups)
        own.sort((a, b) => a.unit - b.unit);
    return groups.sort((a, b) => (a.tiles[0]?.unit ?? 0) - (b.tiles[0]?.unit ?? 0));
}
/** A group's tiles with the static content between and over them, on the floor. */
export function composePatch(plate, key, group) {
    const { rect, tiles } = group;
    const { x, y, width, height } = rect;
    const flat = onlyFlat(plate, group);
    let pixels;
    return {
        key,
        x,
        y,
        width,
        height,
        get pixels() {
            pixels ??= layGroup(plate, group);
            return pixels;
        },
        still: () => plate.base.cut(rect),
        fills: tiles.flatMap(({ tile }) => tile.colour ?? []),
        isNew: tiles.some(({ isKnown }) => !isKnown),
        ...(flat === undefined ? {} : { flat }),
    };
}
function layGroup(plate, { rect, tiles }) {
    const pixels = plate.floor.cut(rect);
    for (const [unit, overlay] of plate.overlays.entries()) {
        const placed = tiles.find((one) => one.unit === unit);
        if (placed !== undefined)
            layOver(rect, pixels, placed.tile);
        if (!isEmptyRect(overlay))
            layOver(rect, pixels, overlay);
    }
    return pixels;
}
/** The group's tile, where it is one of one colour that lies over all the static art that it meets. */
function onlyFlat({ overlays }, { tiles }) {
    const [only] = tiles;
    if (only === undefined || tiles.length > 1 || only.tile.colour === undefined)
        return undefined;
    const { tile, unit } = only;
    return overlays.slice(unit).some((overlay) => meets(overlay, tile)) ? undefined : tile;
}
