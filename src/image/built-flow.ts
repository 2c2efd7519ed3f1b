/**
 * The image flow over a built site: finished fallback pictures, and plates with the tiles of finite values. A
 * picture that they can express needs no template, no font and no rasteriser; every other one is drawn as it is
 * from files, by built-whole.ts. How that is loaded is a port, so that a bundle may go without it: it is three
 * quarters of the code, and the engines' wasm comes with it.
 */
import { PlacardError } from "../errors.js";
import { lazyRasterizer } from "../raster/lazy.js";
import { builtArtHash, checkBuilt } from "../site/built.js";
import type { Site } from "../site/definition.js";
import type { BuiltPictures, BuiltPorts } from "./built-format.js";
import { BuiltPlates, builtFallbacks } from "./built-plates.js";
import { checkFetch } from "./check-fetch.js";
import type { Bind } from "./draw-unit.js";
import { fileOptions } from "./file-options.js";
import { type DrawPage, type ImageHandler, imageHandler } from "./handler.js";
import { once } from "./once.js";
import { createPlatePainter } from "./plate-painter.js";

/** `import("./built-whole.js")`, from wherever its code may be bundled. */
export type LoadWhole = () => Promise<
	Pick<typeof import("./built-whole.js"), "openWhole" | "stages">
>;

/**
 * The flow of `openBuiltImages`. Errors as there.
 *
 * @param loadWhole absent: a picture that the plates cannot express is answered with the route's fallback
 */
export function builtFlow(
	site: Site,
	built: BuiltPictures,
	ports: BuiltPorts,
	loadWhole?: LoadWhole,
): ImageHandler {
	return imageHandler(site, {
		...ports,
		draw: builtDrawing(site, built, ports, loadWhole),
		artHash: builtArtHash(site, built),
		fallbacks: builtFallbacks(site, built),
	});
}

/** The drawing stage of `builtFlow`. */
export function builtDrawing(
	site: Site,
	built: BuiltPictures,
	ports: BuiltPorts,
	loadWhole: LoadWhole = noDrawing,
): DrawPage {
	checkBuilt(site, built);
	checkFetch(site, ports);
	const plates = new BuiltPlates(site, built);
	const whole = once(async () => {
		const { openWhole } = await loadWhole();
		return openWhole(site, built, ports, painter, plates);
	});
	const bind: Bind = async (...picture) => (await whole()).bind(...picture);
	const { tileCacheBytes } = ports;
	const painter = createPlatePainter(
		{
			rasterizer: lazyRasterizer(async () => (await whole()).rasterizer()),
			bind,
			...fileOptions(site),
			maxPlates: 2 * (built.plates.length + 1),
			...(tileCacheBytes === undefined ? {} : { tileCacheBytes }),
		},
		async () => (await loadWhole()).stages,
	);
	return async (route, image, values, size) => {
		const found = plates.find(route, image, values, size);
		if (found === undefined) return (await whole()).draw(route, image, values, size);
		const painted = await painter.paintPlate(found.plate, found.name, found.values);
		return { ...painted, failed: [] };
	};
}

async function noDrawing(): Promise<never> {
	throw new PlacardError({
		code: "draw-failed",
		expected: "a picture that the plates of the build can express",
		received: "one that must be drawn, in a bundle without the code for it",
		remedy: "Declare the slots' `values`, or pass `drawing`, which `placard/drawing` exports.",
	});
}
