/**
 * A finished picture → its HTTP answer (RFC 9110): exact type and length, a strong ETag with 304, HEAD, Range, cache
 * headers by what the picture is. Whatever the status, the body is a picture or there is none. Nothing of the
 * request's text reaches a header.
 */
import type { Statuses } from "../site/statuses.js";
import { type Sha256, webSha256 } from "../site/version.js";
import type { CdnHeaders } from "./cdn.js";
import { type ByteRange, requestedRange } from "./range.js";

/** Why this picture was drawn and not another; stands in `x-placard`. */
export type PictureReason =
	| "old-version"
	| "image-failed"
	| "path-too-long"
	| "params-refused"
	| "no-data"
	| "data-timeout"
	| "definition-failed"
	| "draw-failed"
	| "draw-timeout"
	| "draw-overloaded"
	| "picture-too-large"
	| "no-such-picture"
	| "no-such-route"
	| "url-too-long"
	| "signature-refused"
	| "method-not-allowed";

export interface Picture {
	/** A whole file. */
	readonly bytes: Uint8Array;
	/** JPEG only where no PNG kept the byte budget. */
	readonly type: "image/png" | "image/jpeg";
	/** What the picture shows: the page's own, the route's fallback, or the site's default. */
	readonly shows: "page" | "fallback" | "default";
	/** Absent when the picture is the page's own of the current version. */
	readonly reason?: PictureReason;
	/** Query keys that the picture depends on, sorted. Default: none. */
	readonly queryKeys?: readonly string[];
}

/** What a site and its host say about answers. */
export interface AnswerRules {
	readonly statuses: Statuses;
	readonly cdnHeaders?: CdnHeaders;
	/** Default: Web Crypto's. */
	readonly sha256?: Sha256;
	/** The value of Server-Timing; for development. */
	readonly timing?: string;
}

const YEAR_SECONDS = 31_536_000;
const OLD_VERSION_SECONDS = 300;
const FALLBACK_SECONDS = 60;
const ETAG_HEX_DIGITS = 32;

/** How the reason of a picture is answered; what is not here is a picture like any other. */
const STATUS_OF: { readonly [reason in PictureReason]?: keyof Statuses } = {
	"no-such-route": "notFound",
	"no-such-picture": "notFound",
	"path-too-long": "noData",
	"params-refused": "noData",
	"no-data": "noData",
	"data-timeout": "failed",
	"definition-failed": "failed",
	"draw-failed": "failed",
	"draw-timeout": "failed",
	"draw-overloaded": "failed",
	"picture-too-large": "failed",
	"signature-refused": "badSignature",
	"url-too-long": "tooLong",
};

export async function respond(
	request: Request,
	picture: Picture,
	rules: AnswerRules,
): Promise<Response> {
	const etag = await etagOf(picture.bytes, rules.sha256 ?? webSha256);
	const status = statusOf(picture.reason, rules.statuses);
	const fields = fieldsOf(picture, etag, rules);
	if (status === 405) return whole(request, picture, 405, { ...fields, allow: "GET, HEAD" });
	if (status !== 200) return whole(request, picture, status, fields);
	const headers = { ...fields, "accept-ranges": "bytes" };
	if (isMatch(request, etag)) return notModified(headers);
	// A Range means something for GET alone.
	const isGet = request.method === "GET";
	const range = isGet ? requestedRange(request.headers, picture.bytes.length, etag) : undefined;
	if (range === undefined) return whole(request, picture, 200, headers);
	return range === "unsatisfiable"
		? unsatisfiable(request, picture, rules)
		: partial(picture, range, headers);
}

/**
 * Header fields as a plain object, by lower-case names: what takes a Response apart again need not sort and check a
 * Headers, which Node makes slowly.
 */
interface Fields {
	readonly [name: string]: string;
}

function fieldsOf(picture: Picture, etag: string, rules: AnswerRules): Fields {
	const seconds = secondsKept(picture);
	const queryKeys = picture.queryKeys ?? [];
	return {
		...plainFields(picture, rules),
		"cache-control": cacheControl(seconds),
		etag,
		...(seconds === 0 ? {} : rules.cdnHeaders?.({ ttlSeconds: seconds, queryKeys })),
	};
}

/** What every answer has. */
function plainFields(picture: Picture, { timing }: AnswerRules): Fields {
	return {
		"content-type": picture.type,
		"content-length": String(picture.bytes.length),
		"x-content-type-options": "nosniff",
		"content-security-policy": "default-src 'none'",
		"x-placard": outcome(picture),
		...(timing ? { "server-timing": timing } : {}),
	};
}

function statusOf(reason: PictureReason | undefined, statuses: Statuses): number {
	if (reason === "method-not-allowed") return 405;
	const name = reason && STATUS_OF[reason];
	return name === undefined ? 200 : statuses[name];
}

/** 0: not at all, since the next request for the same URL may be a good one. */
function secondsKept({ shows, reason }: Picture): number {
	if (reason === "signature-refused" || reason === "method-not-allowed") return 0;
	// A picture within it may be there again in a minute.
	if (shows !== "page" || reason === "image-failed") return FALLBACK_SECONDS;
	return reason === undefined ? YEAR_SECONDS : OLD_VERSION_SECONDS;
}

function cacheControl(seconds: number): string {
	if (seconds === 0) return "no-store";
	return `public, max-age=${seconds}${seconds === YEAR_SECONDS ? ", immutable" : ""}`;
}

function outcome({ shows, reason }: Picture): string {
	return reason === undefined ? shows : `${shows}; reason=${reason}`;
}

/** RFC 9110, 13.1.2: the list is compared weakly; `*` matches whatever is there. */
function isMatch(request: Request, etag: string): boolean {
	const wanted = request.headers.get("if-none-match");
	if (wanted === null) return false;
	return wanted.split(",").some((tag) => {
		const bare = tag.trim().replace(/^W\//, "");
		return bare === "*" || bare === etag;
	});
}

function whole(request: Request, { bytes }: Picture, status: number, headers: Fields): Response {
	return new Response(request.method === "HEAD" ? null : bodyOf(bytes), { status, headers });
}

/** A 304 has no body; its length and type are those of the picture it stands for, and are left out. */
function notModified(fields: Fields): Response {
	const { "content-length": _length, "content-type": _type, ...headers } = fields;
	return new Response(null, { status: 304, headers });
}

function partial({ bytes }: Picture, { first, last }: ByteRange, fields: Fields): Response {
	const headers = {
		...fields,
		"content-length": String(last - first + 1),
		"content-range": `bytes ${first}-${last}/${bytes.length}`,
	};
	return new Response(bodyOf(bytes.subarray(first, last + 1)), { status: 206, headers });
}

/** Kept by nobody: a cache that took it for the picture's answer would hand it to others. */
function unsatisfiable(request: Request, picture: Picture, rules: AnswerRules): Response {
	const headers = {
		...plainFields(picture, rules),
		"cache-control": "no-store",
		"content-range": `bytes */${picture.bytes.length}`,
	};
	return whole(request, picture, 416, headers);
}

function bodyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	return bytes as Uint8Array<ArrayBuffer>;
}

/** By the picture's own bytes: fallbacks are answered again and again, and most of all when there is no time. */
const etags = new WeakMap<Uint8Array, Promise<string>>();

function etagOf(bytes: Uint8Array, sha256: Sha256): Promise<string> {
	const known = etags.get(bytes) ?? hashOf(bytes, sha256);
	etags.set(bytes, known);
	return known;
}

async function hashOf(bytes: Uint8Array, sha256: Sha256): Promise<string> {
	return `"${(await sha256(bytes)).slice(0, ETAG_HEX_DIGITS)}"`;
}
