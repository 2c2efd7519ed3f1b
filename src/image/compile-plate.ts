/**
 * A template, a size and the slots that will be filled → a plate. The whole picture drawn by the rasteriser in
 * one go is what a plate is measured against: every channel within 2 levels of it on the lossless rungs.
 */
import type { Rasterizer } from "../raster/rasterizer.js";
import type { Size } from "../site/definition.js";
import { parseTemplate, type Template } from "../template/template.js";
import { Ladder, type LadderOptions } from "./ladder.js";
import type { Plate } from "./plate.js";
import { type Split, splitTemplate, type Whole } from "./split.js";
import { backdropOf, EMPTY_TILE, layOver, opaquePixels, tileOf } from "./tile.js";

export interface PlateOptions extends Pick<LadderOptions, "maxBytes" | "isLossless"> {
	/** Colours that tiles will bring, so that bands can be shared between pictures. */
	readonly colours?: readonly number[];
}

/**
 * Splits the template and draws its static layers, one after the other.
 *
 * @param slots ids of the template's slots that will be filled
 * @throws PlacardError as the rasteriser does
 */
export async function compilePlate(
	template: Template,
	size: Size,
	slots: readonly string[],
	rasterizer: Rasterizer,
	options: PlateOptions = {},
): Promise<Plate | Whole> {
	if (!template.fills(size)) return { kind: "whole", reason: "letterboxed" };
	const split = splitTemplate(template, slots);
	if (split.kind === "whole") return split;
	const [ground, ...overlays] = await drawLayers(split, size, rasterizer);
	const floor = ground === undefined ? undefined : opaquePixels(ground);
	if (floor === undefined) return { kind: "whole", reason: "not-opaque" };
	const tiles = overlays.map((layer) => (layer === undefined ? EMPTY_TILE : tileOf(layer)));
	const data = floor.data.slice();
	const area = { x: 0, y: 0, ...size };
	for (const tile of tiles) layOver(area, data, tile);
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

async function drawLayers({ layers }: Split, size: Size, rasterizer: Rasterizer) {
	const drawn = [];
	for (const layer of layers) {
		const { width, height } = size;
		const template = layer === undefined ? undefined : parseTemplate(layer.text, layer.name);
		const svg = template?.bind({}, { width, height });
		drawn.push(svg === undefined ? undefined : await rasterizer.pixels({ svg, width, height }));
	}
	return drawn;
}
