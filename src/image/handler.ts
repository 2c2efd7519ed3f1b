/**
 * The image flow: Request → match → params → data → slots → draw → respond. Whatever is asked for is
 * answered with a valid picture: the page's own, the route's fallback, or the site's default. The last
 * two are finished before the first request, so that they need nothing when all else has failed. How pictures
 * are drawn is a port: from files (open.ts) or from what a build made of them (built.ts).
 */
import { isPlacardError, PlacardError } from "../errors.js";
import type { ImageDefinition, Site, SiteRoute, Size, SlotValues } from "../site/definition.js";
import { type Resolution, resolveMatch } from "../site/resolve.js";
import { checkKeys } from "../site/signature.js";
import { picturePath, pictureQuery } from "../site/url.js";
import { type ArtHash, pictureVersion, type Sha256, webSha256 } from "../site/version.js";
import { type CacheOptions, openPictureStore, type PictureStore } from "./cache.js";
import type { CdnHeaders } from "./cdn.js";
import type { DrawnImage, Made } from "./draw.js";
import { locate, type Wanted } from "./locate.js";
import { type Picture, type PictureReason, respond } from "./respond.js";
import { requestedSize } from "./size.js";
import { type Stopwatch, startStopwatch } from "./stopwatch.js";

/** What a host decides of answers. */
export interface AnswerOptions {
	/** What the host's own CDN is told. Default: nothing but Cache-Control. */
	readonly cdnHeaders?: CdnHeaders;
	/** Finished pictures are kept in memory, and where this says so in a cache that processes share. */
	readonly cache?: CacheOptions;
	/** Development: answers say in Server-Timing how long they took. Default false. */
	readonly timing?: boolean;
}

/** Who listens, and how loud a mistake is. */
export interface FlowOptions extends AnswerOptions {
	/** Told of every answer that is not the page's own current picture. Must not throw. */
	readonly onPicture?: (event: PictureEvent) => void;
	/** Development and tests: a mistake in the definition is thrown, not answered. Default false. */
	readonly rethrow?: boolean;
	/** What versions and ETags are hashed by. Default: Web Crypto's; a synchronous one costs far less. */
	readonly sha256?: Sha256;
}

/** What the flow stands on. */
export interface FlowPorts extends FlowOptions {
	readonly draw: DrawPage;
	readonly artHash: ArtHash;
	readonly fallbacks: Fallbacks;
	/**
	 * Takes a place for a picture and gives the function that gives it back; undefined when there is none. Then the
	 * fallback is the answer at once: under ten times the load that can be drawn, looking up data and hashing values is
	 * what there is no time for. Default: there is always a place.
	 */
	readonly admit?: () => (() => void) | undefined;
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
	/** `picture-too-large` also for the page's own current picture, where it is the smallest there is. */
	readonly reason: PictureReason;
	readonly error?: unknown;
	/** The answer's file, and how it came about where that is known. */
	readonly bytes: number;
	readonly rung?: Made["rung"];
	readonly wholeReason?: Made["wholeReason"];
}

export type ImageHandler = (request: Request) => Promise<Response>;

/** A picture with what the log should know of how it came about. */
type Drawn = Picture & Partial<Made> & { readonly error?: unknown };

/** A resolution that has a route. */
type Matched = Exclude<Resolution, { readonly kind: "none" }>;
type Lost = Extract<Resolution, { readonly kind: "fallback" }>;

/** All that answers stand on. */
interface Flow extends FlowPorts {
	readonly site: Site;
	readonly sha256: Sha256;
	readonly store: PictureStore;
}

const SIZE_KEYS = ["height", "width"];

/** @throws PlacardError `signing-key-missing` for a signed site without keys */
export function imageHandler(site: Site, ports: FlowPorts): ImageHandler {
	checkKeys(site);
	const { sha256 = webSha256 } = ports;
	const flow = { ...ports, site, sha256, store: openPictureStore(ports.cache, sha256) };
	return async (request) => {
		const url = new URL(request.url);
		const watch = startStopwatch(() => performance.now());
		const drawn = await choose(flow, request.method, url, watch);
		if (drawn.error !== undefined && drawn.reason === "definition-failed" && ports.rethrow)
			throw drawn.error;
		report(ports, url.pathname, drawn);
		return respond(request, drawn, {
			statuses: site.statuses,
			sha256,
			...(ports.cdnHeaders === undefined ? {} : { cdnHeaders: ports.cdnHeaders }),
			...(ports.timing === true ? { timing: timingOf(watch, drawn) } : {}),
		});
	};
}

/** What costs little is looked at first: what the URL says, the signature; then the data, then the drawing. */
async function choose(flow: Flow, method: string, url: URL, watch: Stopwatch): Promise<Drawn> {
	const wanted = locate(flow.site, method, url);
	if ("reason" in wanted) return standIn(flow, wanted.name, wanted.reason);
	const { route, match, image, address } = wanted;
	if (!(await isSignedRight(flow, wanted))) return standIn(flow, address.name, "signature-refused");
	watch.lap("match");
	const kept = flow.fallbacks(route, image);
	const leave = flow.admit === undefined ? () => {} : flow.admit();
	if (leave === undefined && kept !== undefined)
		return { ...fileOf(kept), shows: "fallback", reason: "draw-overloaded" };
	try {
		const resolution = await resolveMatch(flow.site, match, url.searchParams);
		watch.lap("data");
		const drawn = await drawResolved(flow, wanted, resolution);
		watch.lap("draw");
		return { ...drawn, queryKeys: queryKeys(route) };
	} finally {
		leave?.();
	}
}

/**
 * The path is compared as it is spelt: a signed URL is one URL, and an escape more or less is another. The query is
 * compared by what it means, since hosts reorder and rewrite it, and the keys that matter to nobody are not read.
 */
async function isSignedRight({ site }: Flow, { route, address, url }: Wanted): Promise<boolean> {
	if (site.signer === undefined) return true;
	const { version, signature } = address;
	if (signature === undefined) return false;
	const spelt = picturePath(site, { ...address, version: `${version}.${signature}` });
	const search = pictureQuery({ query: queryKeys(route) }, url.searchParams);
	const isRight = await site.signer.verify(picturePath(site, address, search), signature);
	return isRight && spelt === url.pathname;
}

/** All keys that tell one picture of a route from another. */
function queryKeys({ query }: SiteRoute): readonly string[] {
	return [...new Set([...query, ...SIZE_KEYS])].sort();
}

async function drawResolved(flow: Flow, wanted: Wanted, resolution: Matched): Promise<Drawn> {
	const { route, image, url } = wanted;
	const size = requestedSize(image, url.searchParams);
	const kept = flow.fallbacks(route, image);
	if (resolution.kind === "fallback" && kept !== undefined && isSame(size, image))
		return asFallback(kept, resolution);
	try {
		return await (resolution.kind === "found"
			? drawFound(flow, wanted, resolution.values, size)
			: drawFallback(flow, wanted, resolution, size));
	} catch (error) {
		if (kept === undefined) throw error;
		return { ...fileOf(kept), shows: "fallback", reason: reasonOf(error), error };
	}
}

async function drawFound(
	flow: Flow,
	{ route, image, address, url }: Wanted,
	values: SlotValues,
	size: Size,
): Promise<Drawn> {
	const version = await pictureVersion(await flow.artHash(image), image, values, flow.sha256);
	const path = picturePath(
		flow.site,
		{ ...address, version },
		pictureQuery(route, url.searchParams),
	);
	const drawn = await flow.store.take([path, size.width, size.height], () =>
		flow.draw(route, image, values, size),
	);
	const own = { ...fileOf(drawn), shows: "page" } as const;
	const [missing] = drawn.failed;
	if (missing !== undefined) return { ...own, reason: "image-failed", ...pickError(missing.error) };
	return address.version === version ? own : { ...own, reason: "old-version" };
}

/** At another size than its own. However many URLs are wrong, their picture is one. */
async function drawFallback(
	flow: Flow,
	{ route, image, address }: Wanted,
	resolution: Lost,
	size: Size,
): Promise<Drawn> {
	const { values } = resolution;
	const version = await pictureVersion(await flow.artHash(image), image, values, flow.sha256);
	const parts = [version, address.name, route.pattern.source, size.width, size.height];
	const drawn = await flow.store.take(parts, () => flow.draw(route, image, values, size));
	return asFallback(drawn, resolution);
}

function asFallback(drawn: DrawnImage, { reason, error }: Lost): Drawn {
	return { ...fileOf(drawn), shows: "fallback", reason, ...pickError(error) };
}

/** The site's default picture: the image of that name where a route has one, else the first of all. */
function standIn(
	{ site, fallbacks }: Flow,
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
	return code === "draw-failed" ||
		code === "draw-timeout" ||
		code === "draw-overloaded" ||
		code === "picture-too-large"
		? code
		: "definition-failed";
}

/** The value of Server-Timing: how long the stages took, and how the picture was made; nothing for one that was kept. */
function timingOf(watch: Stopwatch, { rung, wholeReason }: Drawn): string {
	const stages = String(watch);
	if (stages === "") return "";
	const made = { rung, whole: wholeReason };
	const told = Object.entries(made).flatMap(([name, desc]) =>
		desc === undefined ? [] : `${name};desc=${desc}`,
	);
	return [stages, ...told].join(", ");
}

function report({ onPicture }: FlowOptions, path: string, drawn: Drawn): void {
	const { shows, bytes, rung, wholeReason, warning } = drawn;
	const reason = drawn.reason ?? (warning && "picture-too-large");
	if (reason === undefined) return;
	onPicture?.({
		path,
		shows,
		reason,
		bytes: bytes.length,
		...(rung === undefined ? {} : { rung }),
		...(wholeReason === undefined ? {} : { wholeReason }),
		...pickError(drawn.error ?? warning),
	});
}

function pickError(error: unknown): { readonly error?: unknown } {
	return error === undefined ? {} : { error };
}

function isSame(a: Size, b: Size): boolean {
	return a.width === b.width && a.height === b.height;
}

/** The file, with how it came about, and nothing else of what drew it. */
function fileOf(drawn: DrawnImage): Pick<Picture, "bytes" | "type"> & Partial<Made> {
	const { bytes, type, rung, wholeReason, warning } = drawn;
	return {
		bytes,
		type,
		...(rung === undefined ? {} : { rung }),
		...(wholeReason === undefined ? {} : { wholeReason }),
		...(warning === undefined ? {} : { warning }),
	};
}
