/**
 * A finished picture → its HTTP answer: exact type and length, cache headers by what the picture is, a
 * strong ETag with 304, HEAD. Nothing of the request's text reaches a header.
 */

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
	| "no-such-picture"
	| "no-such-route"
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
}

const YEAR_SECONDS = 31_536_000;
const OLD_VERSION_SECONDS = 300;
const FALLBACK_SECONDS = 60;
const ETAG_HEX_DIGITS = 32;

export async function respond(request: Request, picture: Picture): Promise<Response> {
	const headers = new Headers({
		"content-type": picture.type,
		"content-length": String(picture.bytes.length),
		"cache-control": cacheControl(picture),
		etag: await etagOf(picture.bytes),
		"x-content-type-options": "nosniff",
		"content-security-policy": "default-src 'none'",
		"x-placard": outcome(picture),
	});
	const status = statusOf(picture.reason);
	if (status === 405) headers.set("allow", "GET, HEAD");
	if (status === 200 && isMatch(request, headers.get("etag"))) return notModified(headers);
	const body = request.method === "HEAD" ? null : (picture.bytes as Uint8Array<ArrayBuffer>);
	return new Response(body, { status, headers });
}

function statusOf(reason: PictureReason | undefined): number {
	if (reason === "no-such-route" || reason === "no-such-picture") return 404;
	return reason === "method-not-allowed" ? 405 : 200;
}

function cacheControl({ shows, reason }: Picture): string {
	// A picture within it may be there again in a minute.
	if (shows !== "page" || reason === "image-failed") return `public, max-age=${FALLBACK_SECONDS}`;
	return reason === undefined
		? `public, max-age=${YEAR_SECONDS}, immutable`
		: `public, max-age=${OLD_VERSION_SECONDS}`;
}

function outcome({ shows, reason }: Picture): string {
	return reason === undefined ? shows : `${shows}; reason=${reason}`;
}

/** RFC 9110, 13.1.2: the list is compared weakly; `*` matches whatever is there. */
function isMatch(request: Request, etag: string | null): boolean {
	const wanted = request.headers.get("if-none-match");
	if (wanted === null || (request.method !== "GET" && request.method !== "HEAD")) return false;
	return wanted.split(",").some((tag) => {
		const bare = tag.trim().replace(/^W\//, "");
		return bare === "*" || bare === etag;
	});
}

/** A 304 has no body; its length and type are those of the picture it stands for, and are left out. */
function notModified(headers: Headers): Response {
	headers.delete("content-length");
	headers.delete("content-type");
	return new Response(null, { status: 304, headers });
}

async function etagOf(bytes: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
	const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"));
	return `"${hex.join("").slice(0, ETAG_HEX_DIGITS)}"`;
}
