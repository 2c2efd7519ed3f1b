/**
 * The image flow: Request → match → params → data → slots → draw → respond. Whatever is asked for is
 * answered with a valid picture: the page's own, the route's fallback, or the site's default. The last
 * two are finished before the first request, so that they need nothing when all else has failed. How pictures
 * are drawn is a port: from files (open.ts) or from what a build made of them (built.ts).
 */
import { isPlacardError, PlacardError } from "../errors.js";
import type { ImageDefinition, Site, SiteRoute, Size, SlotValues } from "../site/definition.js";
import { findRoute, type Resolution, resolve } from "../site/resolve.js";
import { type PictureAddress, parsePicturePath } from "../site/url.js";
import { type ArtHash, pictureVersion } from "../site/version.js";
import type { DrawnImage } from "./draw.js";
import { type Picture, type PictureReason, respond } from "./respond.js";
import { requestedSize } from "./size.js";

/** Who listens, and how loud a mistake is. */
export interface FlowOptions {
	/** Told of every answer that is not the page's own current picture. Must not throw. */
	readonly onPicture?: (event: PictureEvent) => void;
	/** Development and tests: a mistake in the definition is thrown, not answered. Default false. */
	readonly rethrow?: boolean;
}

/** What the flow stands on. */
export interface FlowPorts extends FlowOptions {
	readonly draw: DrawPage;
	readonly artHash: ArtHash;
	readonly fallbacks: Fallbacks;
	/**
	 * Whether a picture that is asked for now would be refused (`draw-overloaded`). Then it gets its fallback at once,
	 * without its data being looked up. Default: never.
	 */
	readonly isFull?: () => boolean;
}

/** Draws a picture of what a page's path resolves to. Throws as `drawPicture` does. */
export type DrawPage = (
	route: SiteRoute,
	image: ImageDefinition,
	values: SlotValues,
	size: Size,
) => Promise<DrawnImage>;

/** The finished fallback picture of a route's image. Two routes may show one image with other values. */
export type Fallbacks = (route: SiteRoute, image: ImageDefinition) => DrawnImage | undefined;

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

export function imageHandler(site: Site, ports: FlowPorts): ImageHandler {
	return async (request) => {
		const url = new URL(request.url);
		const drawn = await draw(site, ports, request.method, url);
		if (drawn.error !== undefined && drawn.reason === "definition-failed" && ports.rethrow)
			throw drawn.error;
		report(ports, url.pathname, drawn);
		return respond(request, drawn);
	};
}

async function draw(site: Site, ports: FlowPorts, method: string, url: URL): Promise<Drawn> {
	const address = parsePicturePath(site, url.pathname);
	if (method !== "GET" && method !== "HEAD")
		return standIn(site, ports, address?.name, "method-not-allowed");
	if (address === null) return standIn(site, ports, undefined, "no-such-picture");
	if (ports.isFull?.() === true) return refused(site, ports, address);
	const resolution = await resolve(site, address.pagePath, url.searchParams);
	if (resolution.kind === "none") return standIn(site, ports, address.name, "no-such-route");
	const image = resolution.route.images.get(address.name);
	if (image === undefined) return standIn(site, ports, address.name, "no-such-picture");
	return drawResolved(ports, resolution, image, address, url.searchParams);
}

async function drawResolved(
	ports: FlowPorts,
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
	const kept = ports.fallbacks(route, image);
	if (resolution.kind === "fallback" && kept !== undefined && isSame(size, image))
		return { ...fileOf(kept), shows: "fallback", ...why };
	try {
		const drawn = await ports.draw(route, image, values, size);
		const file = fileOf(drawn);
		if (resolution.kind === "fallback") return { ...file, shows: "fallback", ...why };
		const [missing] = drawn.failed;
		if (missing !== undefined)
			return { ...file, shows: "page", reason: "image-failed", ...pickError(missing.error) };
		const current = await pictureVersion(await ports.artHash(image), image, values);
		return address.version === current
			? { ...file, shows: "page" }
			: { ...file, shows: "page", reason: "old-version" };
	} catch (error) {
		if (kept === undefined) throw error;
		return { ...fileOf(kept), shows: "fallback", reason: reasonOf(error), error };
	}
}

/** Under overload: the fallback of what seems to be asked for. */
function refused(site: Site, ports: FlowPorts, { pagePath, name }: PictureAddress): Drawn {
	const route = findRoute(site, pagePath)?.route;
	const image = route?.images.get(name);
	const kept = route && image && ports.fallbacks(route, image);
	return kept === undefined
		? standIn(site, ports, name, route === undefined ? "no-such-route" : "no-such-picture")
		: { ...fileOf(kept), shows: "fallback", reason: "draw-overloaded" };
}

/** The site's default picture: the image of that name where a route has one, else the first of all. */
function standIn(
	site: Site,
	{ fallbacks }: FlowPorts,
	name: string | undefined,
	reason: PictureReason,
): Drawn {
	const all = [site.defaultRoute, ...site.routes].flatMap((route) =>
		[...route.images].map(([own, image]) => ({ own, route, image })),
	);
	const found = all.find(({ own }) => own === name) ?? all[0];
	const kept = found && fallbacks(found.route, found.image);
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

function report({ onPicture }: FlowOptions, path: string, drawn: Drawn): void {
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
