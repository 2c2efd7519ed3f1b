/**
 * A route's values → a picture's file: by the painter where it can, else whole, by the rasteriser.
 */
import { shown } from "../errors.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import type { ImageDefinition, Site, SiteRoute, Size, SlotValues } from "../site/definition.js";
import { isImageValue } from "../site/image-slot.js";
import { isReadyPicture } from "../template/template.js";
import { type Art, checkSlots, valuesFor } from "./art.js";
import { binder, type TextListeners } from "./bind.js";
import { checkFetch } from "./check-fetch.js";
import type { Painted, Painter, PictureOptions } from "./compose.js";
import type { FetchPicture } from "./fetch-picture.js";
import { fileOptions } from "./file-options.js";
import { isGenerated } from "./generated.js";
import type { Transcode } from "./picture-file.js";
import { openPictures, type PictureFailure, type Pictures } from "./pictures.js";
import type { Picture } from "./respond.js";

/** What pictures within pictures stand on. */
export interface PicturePorts {
	readonly rasterizer: Rasterizer;
	/** Fetches the pictures of `image(url)`. Needed where the definition has `imageHosts`. */
	readonly fetchPicture?: FetchPicture;
	/** Decodes WebP and AVIF pictures. Without it their slots keep what the artist drew. */
	readonly transcode?: Transcode;
}

/** What drawing stands on. */
export interface DrawPorts extends TextListeners {
	readonly art: Art;
	readonly rasterizer: Rasterizer;
	/**
	 * Draws only what changed, and keeps the byte budget. Without it every picture is drawn whole, as a PNG of
	 * whatever size: what the painter's are compared with.
	 */
	readonly painter?: Painter;
	/** Makes `image()` values ready; without it their slots keep what the artist drew. */
	readonly pictures?: Pictures;
}

/** How a painter came to a picture: for logs, and for those who weigh pictures. */
export type Made = Pick<Painted, "rung" | "passed" | "wholeReason" | "warning">;

/** A picture, with those that should be in it and are not. */
export interface DrawnImage extends Partial<Made> {
	readonly bytes: Uint8Array;
	readonly type: Picture["type"];
	readonly failed: readonly PictureFailure[];
}

/**
 * Draws one picture of what a page's path resolves to, at a size.
 *
 * @throws PlacardError `slot-missing`, `slot-value-invalid`, `text-box-invalid`, `fragment-invalid`, `generated-…`,
 * `draw-failed`, `draw-timeout`, `draw-overloaded`, `picture-too-large`
 */
export async function drawImage(
	ports: DrawPorts,
	route: SiteRoute,
	image: ImageDefinition,
	values: SlotValues,
	size: Size = image,
): Promise<Uint8Array> {
	const { bytes } = await drawPicture(ports, route, image, values, size);
	return bytes;
}

/** What drawing reads of a route. */
export interface DrawnRoute extends Pick<SiteRoute, "images"> {
	readonly pattern: Pick<SiteRoute["pattern"], "source">;
}

/** As `drawImage`, with the file's type and the pictures that are missing from it. */
export async function drawPicture(
	ports: DrawPorts,
	route: DrawnRoute,
	image: ImageDefinition,
	values: SlotValues,
	size: Size,
): Promise<DrawnImage> {
	const { art, rasterizer, painter, pictures } = ports;
	checkSlots(art, route, values);
	const template = await art.templateFor(image, values);
	// A function has had the values already; only pictures, which it cannot fetch, are put in by id.
	const wanted = valuesFor(template, isGenerated(image) ? onlyImages(values) : values);
	const ready = await (pictures?.ready(wanted) ?? { values: wanted, failed: [] });
	const { width, height } = size;
	if (painter !== undefined) {
		// A picture that is not there keeps its slot among those that are filled, and so the plate.
		const values = { ...wanted, ...ready.values };
		const painted = await painter.paint(template, size, values, optionsOf(route, image, size));
		return { ...painted, failed: ready.failed };
	}
	const { svg } = await binder(art, ports)(template, ready.values, size);
	const bytes = await rasterizer.png({ svg, width, height });
	return { bytes, type: "image/png", failed: ready.failed };
}

/** Why a picture has no plate, whatever its values are: it is always drawn whole, by the rasteriser. */
export function unplatedReason(
	image: ImageDefinition,
	{ width, height }: Size,
): PictureOptions["wholeReason"] {
	if (isGenerated(image)) return "generated";
	return width !== image.width || height !== image.height ? "other-size" : undefined;
}

/** Its own budget, its name in the definition, and whether a plate is worth its memory. */
function optionsOf(route: DrawnRoute, image: ImageDefinition, size: Size): PictureOptions {
	const [name] = [...route.images].find(([, own]) => own === image) ?? [];
	const { width, height } = size;
	const wholeReason = unplatedReason(image, size);
	return {
		name: `routes[${shown(route.pattern.source)}].images.${name} at ${width}x${height}`,
		...fileOptions(image),
		...(wholeReason === undefined ? {} : { wholeReason }),
	};
}

function onlyImages(values: SlotValues): SlotValues {
	const isPicture = (value: unknown) => isImageValue(value) || isReadyPicture(value);
	return Object.fromEntries(Object.entries(values).filter(([, value]) => isPicture(value)));
}

/**
 * Pictures for a site: its allowed hosts, the ports' fetch and decoders.
 *
 * @throws PlacardError `definition-invalid` where the site allows hosts and no port fetches
 */
export function openSitePictures(site: Pick<Site, "imageHosts">, ports: PicturePorts): Pictures {
	checkFetch(site, ports);
	const { rasterizer, fetchPicture: fetch, transcode } = ports;
	return openPictures({
		hosts: site.imageHosts,
		rasterizer,
		...(fetch === undefined ? {} : { fetch }),
		...(transcode === undefined ? {} : { transcode }),
	});
}
