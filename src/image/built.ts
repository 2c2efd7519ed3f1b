/**
 * The image flow over a built site: finished fallback pictures, and plates with the tiles of finite values. A
 * picture that they can express needs no template, no font and no rasteriser; every other one is drawn as it
 * is from files, by built-whole.ts, which is loaded with the first of them.
 */
import { PlacardError } from "../errors.js";
import { builtArtHash, checkBuilt } from "../site/built.js";
import type { Site } from "../site/definition.js";
import type { BuiltPictures, BuiltPorts } from "./built-format.js";
import { BuiltPlates, builtFallbacks } from "./built-plates.js";
import { createPainter } from "./compose.js";
import type { Bind } from "./draw-unit.js";
import { type DrawPage, type ImageHandler, imageHandler } from "./handler.js";

export type {
	BuiltFile,
	BuiltFiles,
	BuiltImage,
	BuiltPictures,
	BuiltPlate,
	BuiltPorts,
	RasterizerOpener,
} from "./built-format.js";

/**
 * Opens the pictures of a built site. Reads, draws and decodes nothing yet.
 *
 * @throws PlacardError `built-invalid` when the site was built by another version, or from another definition;
 * `definition-invalid` for `imageHosts` without `fetchPicture`
 */
export async function openBuiltImages(
	site: Site,
	built: BuiltPictures,
	ports: BuiltPorts = {},
): Promise<ImageHandler> {
	return imageHandler(site, {
		...ports,
		draw: openBuiltDrawing(site, built, ports),
		artHash: builtArtHash(site, built),
		fallbacks: builtFallbacks(site, built),
	});
}

/** The drawing stage of `openBuiltImages`, for those that need no answer over HTTP. Errors as there. */
export function openBuiltDrawing(
	site: Site,
	built: BuiltPictures,
	ports: BuiltPorts = {},
): DrawPage {
	checkBuilt(site, built);
	checkFetch(site, ports);
	const plates = new BuiltPlates(site, built);
	const whole = once(async () => {
		const { openWhole } = await import("./built-whole.js");
		return openWhole(site, built, ports, painter, plates);
	});
	const bind: Bind = async (...picture) => (await whole()).bind(...picture);
	const { tileCacheBytes } = ports;
	const painter = createPainter({
		rasterizer: {
			png: async (...request) => (await (await whole()).rasterizer()).png(...request),
			pixels: async (...request) => (await (await whole()).rasterizer()).pixels(...request),
			close: async () => {},
		},
		bind,
		maxPlates: 2 * (built.plates.length + 1),
		...(tileCacheBytes === undefined ? {} : { tileCacheBytes }),
	});
	return async (route, image, values, size) => {
		const found = plates.find(route, image, values, size);
		if (found === undefined) return (await whole()).draw(route, image, values, size);
		const { bytes, type } = await painter.paintPlate(found.plate, found.name, found.values);
		return { bytes, type, failed: [] };
	};
}

function checkFetch({ imageHosts }: Site, { fetchPicture }: BuiltPorts): void {
	if (imageHosts.length === 0 || fetchPicture !== undefined) return;
	throw new PlacardError({
		code: "definition-invalid",
		where: "imageHosts",
		expected: "a host that fetches pictures (fetchPicture)",
		received: "none",
		remedy: "Pass `fetchPicture: fetch` where the network has no private addresses.",
	});
}

/** Made when it is first asked for, and again after a failure. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | undefined;
	return () => {
		made ??= make().catch((error: unknown) => {
			made = undefined;
			throw error;
		});
		return made;
	};
}
