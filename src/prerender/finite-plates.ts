/**
 * Plates with the tiles of finite values, as a build makes them, for a thread that draws very many pictures: their
 * pictures share tiles, palette and so deflated bands. Each is made with the first picture that wants it, from the
 * definition and that picture's slots alone, so that every thread, shard and second run makes the same one.
 */
import { isPlacardError } from "../errors.js";
import { valuesFor } from "../image/art.js";
import { binder } from "../image/bind.js";
import { buildPlate } from "../image/build-plate.js";
import type { Painter } from "../image/compose.js";
import type { DrawPorts } from "../image/draw.js";
import { fileOptions } from "../image/file-options.js";
import { isGenerated } from "../image/generated.js";
import { budgetOf, type FullBudget } from "../site/budget.js";
import type {
	FiniteValues,
	ImageDefinition,
	Site,
	SlotValue,
	SlotValues,
	TemplateImage,
} from "../site/definition.js";

/** Makes sure that the painter has the plate of a picture with these values. */
export type PreparePlate = (image: ImageDefinition, values: SlotValues) => Promise<void>;

/**
 * What values a picture has besides the declared ones is drawn when it is met, as everywhere.
 *
 * @throws PlacardError (the function that is given) as `buildPlate` does, but for `too-many-values`: those pictures
 * are drawn without tiles made beforehand
 */
export function finitePlates(site: Site, ports: DrawPorts, painter: Painter): PreparePlate {
	const made = new Map<string, Promise<void>>();
	const finite = new Map<ImageDefinition, FiniteValues>();

	async function make(image: TemplateImage, slots: readonly string[], values: FiniteValues) {
		const template = ports.art.template(image);
		const { width, height } = image;
		const budget = budgetOf(site, image);
		const options = { ...fileOptions(budget), bind: binder(ports.art, ports) };
		try {
			const size = { width, height };
			const plate = await buildPlate(template, size, slots, ports.rasterizer, values, options);
			if (plate.kind === "plate") painter.adopt(template, plate, fileOptions(image));
		} catch (error) {
			if (!isPlacardError(error) || error.code !== "too-many-values") throw error;
		}
	}

	return async (image, values) => {
		if (isGenerated(image)) return;
		const known = finite.get(image) ?? finiteValuesOf(site, image);
		finite.set(image, known);
		const slots = Object.keys(valuesFor(ports.art.template(image), values)).sort();
		const own = slots.flatMap((id) => {
			const choices = Object.hasOwn(known, id) ? known[id] : undefined;
			return choices === undefined ? [] : [[id, choices] as const];
		});
		if (own.length === 0) return;
		const key = JSON.stringify([pictureKey(image, budgetOf(site, image)), slots]);
		const plate = made.get(key) ?? make(image, slots, Object.fromEntries(own));
		made.set(key, plate);
		return plate;
	};
}

/** Of all routes that draw this template at this size: they share its plates, whichever of them comes first. */
function finiteValuesOf(site: Site, image: TemplateImage): FiniteValues {
	const key = pictureKey(image, budgetOf(site, image));
	const values: Record<string, readonly SlotValue[]> = {};
	for (const route of site.routes) {
		const isDrawn = [...route.images.values()].some(
			(other) => !isGenerated(other) && pictureKey(other, budgetOf(site, other)) === key,
		);
		if (!isDrawn) continue;
		for (const [id, own] of Object.entries(route.values))
			values[id] = distinct([...(values[id] ?? []), ...own]);
	}
	return values;
}

function pictureKey({ file, width, height }: TemplateImage, budget: FullBudget): string {
	return JSON.stringify([file, width, height, budget.maxBytes, budget.lossless]);
}

function distinct(values: readonly SlotValue[]): readonly SlotValue[] {
	return [...new Map(values.map((value) => [JSON.stringify(value ?? null), value])).values()];
}
