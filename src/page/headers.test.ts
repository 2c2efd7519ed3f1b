/** Traps 34 to 37, 39 and 40 of head rewriting, on headers alone. */
import { describe, expect, it } from "vitest";
import {
	charsetOf,
	decodedHeaders,
	marked,
	refusal,
	rewrittenHeaders,
	upstreamRequest,
} from "./headers.js";

const HTML = { "content-type": "text/html" };
const respond = (status: number, headers: Record<string, string>, body: string | null = "x") =>
	new Response(body, { status, headers });

describe("refusal", () => {
	it.each([
		["a page", 200, "text/html", undefined],
		["a charset", 200, "text/html; charset=utf-8", undefined],
		["capitals and spaces", 200, " Text/HTML ;charset=x", undefined],
		["XHTML", 200, "application/xhtml+xml", "content-type"],
		["a longer type", 200, "text/html-sandboxed", "content-type"],
		["JSON", 200, "application/json", "content-type"],
		["a type in a parameter", 200, "text/plain; x=text/html", "content-type"],
		["created", 201, "text/html", "status-201"],
		["non-authoritative", 203, "text/html", "status-203"],
		["part of a page", 206, "text/html", "status-206"],
		["a redirect", 302, "text/html", "status-302"],
		["not found", 404, "text/html", "status-404"],
		["an error", 503, "text/html", "status-503"],
	])("%s: %i %s", (_, status, type, expected) => {
		expect(refusal("GET", respond(status, { "content-type": type }))).toBe(expected);
	});

	it("no type at all", () => {
		expect(refusal("GET", new Response(new Uint8Array(1)))).toBe("content-type");
	});

	it.each([204, 205, 304])("%i has no body to rewrite", (status) => {
		expect(refusal("GET", respond(status, HTML, null))).toBe(`status-${status}`);
	});

	it.each([
		["no-transform", "no-transform"],
		["public, No-Transform, max-age=3", "no-transform"],
		["max-age=3,no-transform", "no-transform"],
		["x-no-transform", undefined],
		["no-transformation", undefined],
		["no-cache", undefined],
	])("cache-control: %s", (value, expected) => {
		expect(refusal("GET", respond(200, { ...HTML, "cache-control": value }))).toBe(expected);
	});

	it("a body that is not there or that somebody has read", async () => {
		expect(refusal("GET", respond(200, HTML, null))).toBe("no-body");
		const read = respond(200, HTML);
		await read.text();
		expect(refusal("GET", read)).toBe("no-body");
	});

	it.each([
		["identity", undefined],
		[" Identity ", undefined],
		["gzip", "content-encoding"],
		["br", "content-encoding"],
		["gzip, br", "content-encoding"],
	])("HEAD with content-encoding %s", (coding, expected) => {
		const response = respond(200, { ...HTML, "content-encoding": coding }, null);
		expect(refusal("HEAD", response)).toBe(expected);
	});
});

describe("upstreamRequest", () => {
	const url = "https://example.com/a";

	it.each(["Range", "If-Range", "If-None-Match", "If-Modified-Since"])("drops %s", (name) => {
		const request = new Request(url, { headers: { [name]: "x", cookie: "a=b" } });
		const upstream = upstreamRequest(request);
		expect(upstream.headers.has(name)).toBe(false);
		expect(upstream.headers.get("cookie")).toBe("a=b");
		expect(request.headers.get(name), "the visitor's request stays").toBe("x");
	});

	it("keeps what is the route's business", () => {
		const abort = new AbortController();
		const request = new Request(url, {
			method: "HEAD",
			headers: { range: "bytes=0-1", authorization: "x" },
			signal: abort.signal,
		});
		const upstream = upstreamRequest(request);
		expect(upstream.method).toBe("HEAD");
		expect(upstream.url).toBe(url);
		expect(upstream.headers.get("authorization")).toBe("x");
		abort.abort();
		expect(upstream.signal.aborted).toBe(true);
	});

	it.each([undefined, "", "br", "gzip, deflate, br, zstd", "*"])(
		"asks for no coding, whatever the visitor asked for: %s",
		(accepted) => {
			const headers = new Headers({ cookie: "a=b" });
			if (accepted !== undefined) headers.set("accept-encoding", accepted);
			const upstream = upstreamRequest(new Request(url, { headers }));
			expect(upstream.headers.get("accept-encoding")).toBe("identity");
			expect(upstream.headers.get("cookie")).toBe("a=b");
		},
	);
});

describe("rewrittenHeaders", () => {
	it.each([
		"content-length",
		"content-md5",
		"digest",
		"repr-digest",
		"content-digest",
		"accept-ranges",
		"content-encoding",
		"last-modified",
	])("drops %s", (name) => {
		expect(rewrittenHeaders(new Headers({ ...HTML, [name]: "1" }), "s").has(name)).toBe(false);
	});

	it("keeps the rest, each cookie on its own, and the original as it was", () => {
		const original = new Headers({ ...HTML, "cache-control": "max-age=3", vary: "cookie" });
		original.append("set-cookie", "a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT");
		original.append("set-cookie", "b=2");
		original.set("content-length", "7");
		const headers = rewrittenHeaders(original, "s");
		expect(headers.getSetCookie()).toHaveLength(2);
		expect(headers.get("cache-control")).toBe("max-age=3");
		expect(headers.get("vary")).toBe("cookie");
		expect(headers.get("x-placard")).toBe("rewritten");
		expect(original.get("content-length")).toBe("7");
	});

	it.each([
		['"abc"', 'W/"abc-s4lt"'],
		['W/"abc"', 'W/"abc-s4lt"'],
		['""', 'W/"-s4lt"'],
		["abc", null],
		['w/"abc"', null],
		['"a"b"', null],
	])("ETag %s → %s", (etag, expected) => {
		expect(rewrittenHeaders(new Headers({ etag }), "s4lt").get("etag")).toBe(expected);
	});
});

describe("decodedHeaders", () => {
	it("drops what was said of the coded bytes", () => {
		const original = {
			...HTML,
			"content-encoding": "gzip",
			"content-length": "9",
			etag: '"a"',
			"last-modified": "x",
		};
		expect(Object.fromEntries(decodedHeaders(new Headers(original)))).toEqual({
			...HTML,
			etag: 'W/"a"',
			"last-modified": "x",
		});
	});
});

describe("marked", () => {
	it.each([204, 205, 304, 302, 404])("%i stays the same object", (status) => {
		const response = respond(status, {}, status < 300 || status === 304 ? null : "x");
		expect(marked(response, "r")).toBe(response);
		expect(response.headers.get("x-placard")).toBe("skipped; reason=r");
	});

	it.each([200, 206, 307, 404])("makes %i with locked headers anew", async (status) => {
		const locked = respond(status, { location: "/b" });
		Object.defineProperty(locked, "headers", { value: lockedHeaders() });
		const response = marked(locked, "r");
		expect(response).not.toBe(locked);
		expect(response.status).toBe(status);
		expect(response.headers.get("location")).toBe("https://example.com/");
		expect(response.headers.get("x-placard")).toBe("skipped; reason=r");
		expect(await response.text()).toBe("x");
	});

	it.each([204, 304, 307])("lets %i without a body and with locked headers be", (status) => {
		const response = respond(status, {}, null);
		Object.defineProperty(response, "headers", { value: lockedHeaders() });
		expect(marked(response, "r")).toBe(response);
	});
});

/** Headers as a fetched Response has them in some runtimes. */
function lockedHeaders(): Headers {
	return Response.redirect("https://example.com/", 307).headers;
}

describe("charsetOf", () => {
	it.each([
		["text/html", undefined],
		["text/html;charset=UTF-8", "UTF-8"],
		['text/html; a=b; Charset = "windows-1252" ; c=d', "windows-1252"],
		["text/html; charset=", undefined],
		["text/html; xcharset=a", undefined],
	])("%s", (type, expected) => {
		expect(charsetOf(new Headers({ "content-type": type }))).toBe(expected);
	});
});
