/**
 * The image flow: Request → match → params → data → slots → draw → respond. Whatever is asked for is
 * answered with a valid picture: the page's own, the route's fallback, or the site's default. The last
 * two are drawn once at start and kept, so that they need nothing when all else has failed.
 */
import { isPlacardError, PlacardError } from "../errors.js";
import type { ImageDefinition, Site, SiteRoute, Size, SlotValues } from "../site/definition.js";
import { type Resolution, resolve } from "../site/resolve.js";
import { type PictureAddress, parsePicturePath } from "../site/url.js";
import { pictureVersion } from "../site/version.js";
import type { Art } from "./art.js";
import { type TextListeners, toldOnce } from "./bind.js";
import type { Painter } from "./compose.js";
import {
	type DrawnImage,
	type DrawPorts,
	drawPicture,
	openSitePictures,
	type PicturePorts,
} from "./draw.js";
import { type Picture, type PictureReason, respond } from "./respond.js";
import { requestedSize } from "./size.js";

/** What the flow stands on. */
export interface ImagePorts extends PicturePorts, TextListeners {
	readonly art: Art;
	/** Draws only what changed, under a byte budget. Without it every picture is drawn whole, as a PNG. */
	readonly painter?: Painter;
	/** Told of every answer that is not the page's own current picture. Must not throw. */
	readonly onPicture?: (event: PictureEvent) => void;
	/** Development and tests: a mistake in the definition is thrown, not answered. Default false. */
	readonly rethrow?: boolean;
}

/** For the log. `path` is a visitor's text: escape it where it goes. */
export interface PictureEvent {
	readonly path: string;
	readonly shows: Picture["shows"];
	readonly reason: PictureReason;
	readonly error?: unknown;
}

export type ImageHandler = (request: Request) => Promise<Response>;

/** A picture with what the log should know of how it came about. */
type Drawn = Picture & { readonly error?: unknown };

/** A resolution that has a route. */
type Matched = Exclude<Resolution, { readonly kind: "none" }>;

/**
 * Draws every image's fallback picture and every route's examples, then gives the handler.
 *
 * @throws PlacardError `slot-missing`, `draw-failed`, `example-unmatched` … for what cannot be drawn at start
 */
export async function openImageHandler(site: Site, given: ImagePorts): Promise<ImageHandler> {
	const ports = {
		...given,
		...toldOnce(given),
		pictures: openSitePictures(site, given),
	};
	const fallbacks = await drawFallbacks(site, ports);
	await checkExamples(site, ports);
	return async (request) => {
		const url = new URL(request.url);
		const drawn = await draw(site, ports, fallbacks, request.method, url);
		if (drawn.error !== undefined && drawn.reason === "definition-failed" && ports.rethrow)
			throw drawn.error;
		report(ports, url.pathname, drawn);
		return respond(request, drawn);
	};
}

const START_ATTEMPTS = 5;

type Fallbacks = ReadonlyMap<ImageDefinition, DrawnImage>;

async function drawFallbacks(site: Site, ports: DrawPorts): Promise<Fallbacks> {
	const pictures = new Map<ImageDefinition, DrawnImage>();
	// One after the other: a start that fills the queue would be refused its own pictures.
	for (const route of site.routes)
		for (const image of route.images.values())
			pictures.set(image, await drawAtStart(ports, route, image, route.fallback));
	return pictures;
}

/** A cold engine on a busy machine may miss its deadline; a site whose pictures are sound must start all the same. */
async function drawAtStart(
	ports: DrawPorts,
	route: SiteRoute,
	image: ImageDefinition,
	values: SlotValues,
): Promise<DrawnImage> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await drawPicture(ports, route, image, values, image);
		} catch (error) {
			const isLate = isPlacardError(error) && error.code === "draw-timeout";
			if (!isLate || attempt === START_ATTEMPTS) throw error;
		}
	}
}

async function checkExamples(site: Site, ports: DrawPorts): Promise<void> {
	for (const route of site.routes)
		for (const path of route.examples) {
			const found = await resolve(site, path);
			if (found.kind !== "found" || found.route !== route) throw badExample(route, path, found);
			for (const image of route.images.values())
				await drawPicture(ports, route, image, found.values, image);
		}
}

function badExample(route: SiteRoute, path: string, found: Resolution): unknown {
	if (found.kind === "fallback" && found.error !== undefined && isPlacardError(found.error))
		return found.error;
	return new PlacardError({
		code: "example-unmatched",
		where: `routes[${JSON.stringify(route.pattern.source)}].examples`,
		expected: "a page path of this route that has data",
		received: `${JSON.stringify(path)} (${found.kind === "fallback" ? found.reason : found.kind})`,
		remedy: "Give the path of a page that exists, or remove the example.",
		...(found.kind === "fallback" ? { cause: found.error } : {}),
	});
}

async function draw(
	site: Site,
	ports: DrawPorts,
	fallbacks: Fallbacks,
	method: string,
	url: URL,
): Promise<Drawn> {
	const address = parsePicturePath(site, url.pathname);
	if (method !== "GET" && method !== "HEAD")
		return standIn(site, fallbacks, address?.name, "method-not-allowed");
	if (address === null) return standIn(site, fallbacks, undefined, "no-such-picture");
	const resolution = await resolve(site, address.pagePath, url.searchParams);
	if (resolution.kind === "none") return standIn(site, fallbacks, address.name, "no-such-route");
	const image = resolution.route.images.get(address.name);
	if (image === undefined) return standIn(site, fallbacks, address.name, "no-such-picture");
	return drawResolved(ports, fallbacks, resolution, image, address, url.searchParams);
}

async function drawResolved(
	ports: DrawPorts,
	fallbacks: Fallbacks,
	resolution: Matched,
	image: ImageDefinition,
	address: PictureAddress,
	query: URLSearchParams,
): Promise<Drawn> {
	const { route, values } = resolution;
	const why =
		resolution.kind === "found"
			? {}
			: { reason: resolution.reason, ...pickError(resolution.error) };
	const size = requestedSize(image, query);
	const kept = fallbacks.get(image);
	if (resolution.kind === "fallback" && kept !== undefined && isSame(size, image))
		return { ...fileOf(kept), shows: "fallback", ...why };
	try {
		const drawn = await drawPicture(ports, route, image, values, size);
		const file = fileOf(drawn);
		if (resolution.kind === "fallback") return { ...file, shows: "fallback", ...why };
		const [missing] = drawn.failed;
		if (missing !== undefined)
			return { ...file, shows: "page", reason: "image-failed", ...pickError(missing.error) };
		const current = await pictureVersion(ports.art.hash(image), image, values);
		return address.version === current
			? { ...file, shows: "page" }
			: { ...file, shows: "page", reason: "old-version" };
	} catch (error) {
		if (kept === undefined) throw error;
		return { ...fileOf(kept), shows: "fallback", reason: reasonOf(error), error };
	}
}

/** The site's default picture: the image of that name where a route has one, else the first of all. */
function standIn(
	site: Site,
	fallbacks: Fallbacks,
	name: string | undefined,
	reason: PictureReason,
): Drawn {
	const images = [site.defaultRoute, ...site.routes].map((route) => route.images);
	const named = images.flatMap((of) => (name === undefined ? [] : (of.get(name) ?? [])));
	const [image] = [...named, ...site.defaultRoute.images.values()];
	const kept = image && fallbacks.get(image);
	if (kept === undefined)
		throw new PlacardError({ code: "definition-invalid", expected: "a site with an image" });
	return { ...fileOf(kept), shows: "default", reason };
}

function reasonOf(error: unknown): PictureReason {
	if (!isPlacardError(error)) return "definition-failed";
	const { code } = error;
	return code === "draw-failed" || code === "draw-timeout" || code === "draw-overloaded"
		? code
		: "definition-failed";
}

function report({ onPicture }: ImagePorts, path: string, drawn: Drawn): void {
	if (drawn.reason === undefined) return;
	onPicture?.({ path, shows: drawn.shows, reason: drawn.reason, ...pickError(drawn.error) });
}

function pickError(error: unknown): { readonly error?: unknown } {
	return error === undefined ? {} : { error };
}

function isSame(a: Size, b: Size): boolean {
	return a.width === b.width && a.height === b.height;
}

function fileOf({ bytes, type }: DrawnImage): Pick<Picture, "bytes" | "type"> {
	return { bytes, type };
}
