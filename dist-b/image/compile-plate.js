import { parseTemplate } from "../template/template.js";
import { Ladder } from "./ladder.js";
import { splitTemplate } from "./split.js";
import { backdropOf, EMPTY_TILE, layOver, opaquePixels, tileOf } from "./tile.js";
/**
 * Splits the template and draws its static layers, one after the other.
 *
 * @param slots ids of the template's slots that will be filled
 * @throws PlacardError as the rasteriser does
 */
export async function compilePlate(template, size, slots, rasterizer, options = {}) {
    if (!template.fills(size))
        return { kind: "whole", reason: "letterboxed" };
    const split = splitTemplate(template, slots);
    if (split.kind === "whole")
        return split;
    const [ground, ...overlays] = await drawLayers(split, size, rasterizer);
    const floor = ground === undefined ? undefined : opaquePixels(ground);
    if (floor === undefined)
        return { kind: "whole", reason: "not-opaque" };
    const tiles = overlays.map((layer) => (layer === undefined ? EMPTY_TILE : tileOf(layer)));
    const data = floor.data.slice();
    const area = { x: 0, y: 0, ...size };
    for (const tile of tiles)
        layOver(area, data, tile);
    const base = { ...floor, data };
    const ladder = new Ladder(base, options);
    return {
        kind: "plate",
        size: { width: size.width, height: size.height },
        slots: slots.toSorted(),
        units: split.units,
        floor: backdropOf(floor),
        base: backdropOf(base),
        overlays: tiles,
        ladder,
        tiles: new Map(),
        patches: new Map(),
    };
}
async function drawLayers({ layers }, size, rasterizer) {
    const drawn = [];
    for (const layer of layers) {
        const { width, height } = size;
        const template = layer === undefined ? undefined : parseTemplate(layer.text, layer.name);
        const svg = template?.bind({}, { width, height });
        drawn.push(svg === undefined ? undefined : await rasterizer.pixels({ svg, width, height }));
    }
    return drawn;
}
