/**
 * A site with its art → what its pictures are composed of at run time: hashes, finished fallback pictures, and
 * plates with the tiles of finite values.
 */

import { binder } from "../image/bind.js";
import { buildPlate } from "../image/build-plate.js";
import type { BuiltImage } from "../image/built.js";
import { type DrawnImage, type DrawPorts, drawPicture } from "../image/draw.js";
import { isGenerated } from "../image/generated.js";
import type { DrawPage } from "../image/handler.js";
import { checkExamples, drawFallbacks } from "../image/open.js";
import { plateToBytes } from "../image/plate-file.js";
import { imageKey } from "../site/built.js";
import type { ImageDefinition, Site } from "../site/definition.js";
import { type PlatePlan, planPlates } from "./plan-plates.js";

type Picture = Pick<DrawnImage, "bytes" | "type">;

export interface CompiledPlate {
	readonly plan: PlatePlan;
	readonly bytes: Uint8Array;
	/** Tiles that were drawn beforehand. */
	readonly tiles: number;
	/** Whether every unit has its tiles, so that pictures of the declared values need nothing else. */
	readonly isComplete: boolean;
}

export interface CompiledSite {
	readonly hashes: { readonly [imageKey: string]: string };
	readonly images: { readonly [imageKey: string]: BuiltImage };
	readonly plates: readonly CompiledPlate[];
	readonly fallbacks: readonly Picture[];
	/** Why an image is drawn whole where it might have had a plate, by `imageKey`. */
	readonly whole: { readonly [imageKey: string]: string };
}

/** Told before each step that takes a while. */
export type Progress = (step: string) => void;

/**
 * Draws every fallback, every example and every plate.
 *
 * @throws PlacardError `slot-missing`, `draw-failed`, `example-unmatched`, `too-many-values` … for what cannot be drawn
 */
export async function compileSite(
	site: Site,
	ports: DrawPorts,
	onProgress: Progress = () => {},
): Promise<CompiledSite> {
	const draw: DrawPage = (...picture) => drawPicture(ports, ...picture);
	onProgress("fallback pictures");
	const fallbackOf = await drawFallbacks(site, draw);
	onProgress("examples");
	await checkExamples(site, draw);
	const { plates, whole } = await compilePlates(site, ports, onProgress);
	const fallbacks: Picture[] = [];
	const images: Record<string, BuiltImage> = {};
	const hashes: Record<string, string> = {};
	for (const route of site.routes)
		for (const [name, image] of route.images) {
			const key = imageKey(route, name);
			hashes[key] = ports.art.hash(image);
			images[key] = {
				...slotsOf(ports, image),
				plates: plates.flatMap(({ plan }, at) => (plan.keys.includes(key) ? [at] : [])),
				fallback: placeOf(fallbacks, fallbackOf(route, image)),
			};
		}
	return { hashes, images, plates, fallbacks, whole };
}

export type CompiledPlates = Pick<CompiledSite, "plates" | "whole">;

/**
 * Draws every plate that the site is known to want, with the tiles of its finite values.
 *
 * @throws PlacardError `draw-failed`, `too-many-values` …
 */
export async function compilePlates(
	site: Site,
	ports: DrawPorts,
	onProgress: Progress = () => {},
): Promise<CompiledPlates> {
	const plans = await planPlates(site, ports.art);
	const plates: CompiledPlate[] = [];
	const whole: Record<string, string> = {};
	for (const [i, plan] of plans.entries()) {
		onProgress(`plate ${i + 1} of ${plans.length}: ${plan.template.name}`);
		const made = await compilePlan(ports, plan);
		if (typeof made === "string") for (const key of plan.keys) whole[key] = made;
		else plates.push(made);
	}
	return { plates, whole };
}

/** The plate, or a word for why there is none. */
async function compilePlan(
	{ art, rasterizer, ...listeners }: DrawPorts,
	plan: PlatePlan,
): Promise<CompiledPlate | string> {
	const { template, image, slots, values, budget } = plan;
	const options = { maxBytes: budget.maxBytes, isLossless: budget.lossless };
	const size = { width: image.width, height: image.height };
	const plate = await buildPlate(template, size, slots, rasterizer, values, {
		...options,
		bind: binder(art, listeners),
	});
	if (plate.kind === "whole") return plate.reason;
	const isComplete = plate.units.every((unit) =>
		unit.slots.every((id) => Object.hasOwn(values, id)),
	);
	const bytes = await plateToBytes(plate, options);
	return { plan, bytes, tiles: plate.tiles.size, isComplete };
}

function slotsOf({ art }: DrawPorts, image: ImageDefinition): Pick<BuiltImage, "slots"> {
	return isGenerated(image) ? {} : { slots: [...art.template(image).slots.keys()].sort() };
}

/** The place of a picture in the list, where it is put if it is not there yet. */
function placeOf(pictures: Picture[], picture: Picture | undefined): number {
	if (picture === undefined) return -1;
	const known = pictures.findIndex(({ bytes }) => isSame(bytes, picture.bytes));
	return known >= 0 ? known : pictures.push({ bytes: picture.bytes, type: picture.type }) - 1;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
