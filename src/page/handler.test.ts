/** The page handler on Request and Response objects: which page gets which tags, and which is let go. */
import { describe, expect, it } from "vitest";
import { readOne, readStrictly } from "../../test/page/strict-reader.js";
import { PlacardError } from "../errors.js";
import { defineSite, svg } from "../site/define.js";
import { withKeys } from "../site/signature.js";
import { pictureVersion } from "../site/version.js";
import { type Next, type PageEvent, type PageOptions, pageHandler } from "./handler.js";

const SIGNED = defineSite({
	origin: "https://example.com",
	signed: true,
	routes: { "/*path": { images: { wide: svg("wide.svg", { width: 1200, height: 630 }) } } },
});
const PAGE =
	'<!doctype html><html><head><meta charset="utf-8"><title>Own</title></head><body>b</body></html>';
const wide = svg("wide.svg", { width: 1200, height: 630 });
const square = svg("square.svg", { width: 1080, height: 1080 });
const artHash: PageOptions["artHash"] = async (image) =>
	`art of ${"file" in image ? image.file : "a function"}`;

const site = defineSite({
	origin: "https://example.com",
	name: "Example",
	dataTimeoutMs: 50,
	tags: {
		description: "The site's own",
		extra: { "theme-color": "#123456", "og:locale": "en_GB" },
	},
	routes: {
		"/game/:level": {
			query: ["b", "a"],
			images: { wide, square },
			data: ({ level }: { level: string }) => (level === "404" ? null : { level }),
			slots: (data: { level: string }) => ({ text0: data.level }),
			tags: (data: { level: string }) => ({
				title: `Level ${data.level}`,
				extra: { "og:locale": "de_DE", "article:author": ["Ada", "Bob"] },
			}),
			fallback: { text0: "?" },
			fallbackTags: { title: "No such level" },
		},
		"/both": { images: { wide, square }, share: ["square", "wide"] },
		"/quiet": { images: { wide } },
		"/path": { images: { wide }, tags: () => ({ url: "//else.example/x" }) },
		"/elsewhere": { images: { wide }, tags: () => ({ url: "https://other.example/a b" }) },
		"/slow": { images: { wide }, data: () => new Promise(() => {}) },
		"/broken/data": {
			images: { wide },
			data: () => {
				throw new Error("database down");
			},
		},
		"/broken/tags": {
			images: { wide },
			tags: () => {
				throw new Error("no tags");
			},
		},
		// biome-ignore lint/suspicious/noExplicitAny: the compiler refuses these, a plain JavaScript site does not
		"/broken/promise": { images: { wide }, tags: (async () => ({ title: "x" })) as any },
		// biome-ignore lint/suspicious/noExplicitAny: as above
		"/broken/value": { images: { wide }, tags: () => ({ title: 7 }) as any },
		"/broken/url": { images: { wide }, tags: () => ({ url: "javascript:alert(1)" }) },
		"/broken/relative": { images: { wide }, tags: () => ({ url: "a/b" }) },
	},
});

const html = (body: string | null = PAGE, headers: Record<string, string> = {}) =>
	new Response(body, { headers: { "content-type": "text/html; charset=utf-8", ...headers } });

async function ask(path: string, options: Partial<PageOptions> = {}, init: RequestInit = {}) {
	const events: PageEvent[] = [];
	const sent: Request[] = [];
	const next: Next = async (request) => {
		sent.push(request);
		return html();
	};
	const handler = pageHandler(site, {
		artHash,
		onOutcome: (event) => events.push(event),
		...options,
	});
	const request = new Request(`https://internal.example${path}`, init);
	const response = await handler(request, next);
	const text = await response.text();
	return { response, text, events, event: events[0], request, sent };
}

const pictureOf = async (image: typeof wide, values: Record<string, string>) =>
	pictureVersion(await artHash(image), image, values);

describe("a page that is found", () => {
	it("gets the route's tags over the site's, extra by extra", async () => {
		const { text, response, event } = await ask("/game/7");
		expect(response.headers.get("x-placard")).toBe("rewritten");
		expect(readOne(text, "og:title")).toBe("Level 7");
		expect(readOne(text, "og:description")).toBe("The site's own");
		expect(readOne(text, "og:site_name")).toBe("Example");
		expect(readOne(text, "theme-color")).toBe("#123456");
		expect(readOne(text, "og:locale")).toBe("de_DE");
		expect(readStrictly(text).get("article:author")).toEqual(["Ada", "Bob"]);
		expect(text).toContain("<title>Level 7</title>");
		expect(event).toEqual({ path: "/game/7", outcome: { kind: "rewritten", findings: [] } });
	});

	it("names the first picture alone, by its version, with the size of the definition", async () => {
		const { text } = await ask("/game/7");
		const version = await pictureOf(wide, { text0: "7" });
		expect(readOne(text, "og:image")).toBe(`https://example.com/og/${version}/wide/game/7.png`);
		expect(readOne(text, "og:image:width")).toBe("1200");
		expect(readOne(text, "og:image:height")).toBe("630");
		// Known when the picture is drawn, and said by its Content-Type.
		expect(readOne(text, "og:image:type")).toBeUndefined();
	});

	it("names all of `share`, in its order", async () => {
		const { text } = await ask("/both");
		const [first, second] = readStrictly(text).get("og:image") ?? [];
		expect(first).toMatch(/^https:\/\/example\.com\/og\/[0-9a-f]{16}\/square\/both\.png$/);
		expect(second).toMatch(/^https:\/\/example\.com\/og\/[0-9a-f]{16}\/wide\/both\.png$/);
	});

	it.each([
		["/game/7?utm=1&b=2&a=1&b=3", "https://example.com/game/7?a=1&b=2"],
		["/game/%e6%9c%88/", "https://example.com/game/%E6%9C%88/"],
		["/path", "https://example.com//else.example/x"],
		["/elsewhere", "https://other.example/a%20b"],
	])("%s says it is %s, whatever host was asked", async (path, url) => {
		const { text } = await ask(path);
		expect(readOne(text, "og:url")).toBe(url);
	});

	it("puts the query keys that matter into the picture's URL, sorted", async () => {
		const { text } = await ask("/game/7?utm=1&b=2&a=1");
		expect(readOne(text, "og:image")).toMatch(/\/game\/7\.png\?a=1&b=2$/);
	});

	it("keeps its own title when the definition gives none", async () => {
		const { text } = await ask("/quiet");
		expect(text).toContain("<title>Own</title>");
	});
});

describe("a page with the fallback", () => {
	it.each([
		["no-data", "/game/404"],
		["path-too-long", `/game/${"x".repeat(4100)}`],
	])("%s: the fallback's picture and tags", async (reason, path) => {
		const { text, response, event } = await ask(path);
		const version = await pictureOf(wide, { text0: "?" });
		expect(response.headers.get("x-placard")).toBe("rewritten");
		expect(readOne(text, "og:image")).toContain(`/og/${version}/wide/game/`);
		expect(readOne(text, "og:title")).toBe("No such level");
		expect(readOne(text, "og:description")).toBe("The site's own");
		expect(event?.fallback).toBe(reason);
	});
});

describe("a page that goes on as it came", () => {
	it.each([
		["data-timeout", "/slow", /data-timeout/],
		["definition-failed", "/broken/data", /database down/],
		["definition-failed", "/broken/tags", /no tags/],
		["definition-failed", "/broken/promise", /no promise/],
		["definition-failed", "/broken/value", /title/],
		["definition-failed", "/broken/url", /an http or https URL/],
		["definition-failed", "/broken/relative", /an http or https URL/],
	])("%s: %s", async (reason, path, message) => {
		const { text, response, event } = await ask(path);
		expect(text).toBe(PAGE);
		expect(response.headers.get("x-placard")).toBe(`skipped; reason=${reason}`);
		expect(event?.outcome).toEqual({ kind: "skipped", reason, findings: [] });
		expect(String(event?.error)).toMatch(message);
	});

	it("an art hash that fails is logged and leaves the page", async () => {
		const { text, event } = await ask("/game/7", {
			artHash: async () => {
				throw new Error("no file");
			},
		});
		expect(text).toBe(PAGE);
		expect(String(event?.error)).toMatch("no file");
	});

	it("a head over the cap comes out byte for byte, with its own headers", async () => {
		const page = `<html><head><style>${"x".repeat(5000)}</style></head><body>`;
		const next = async () => html(page, { etag: '"a"', "content-length": String(page.length) });
		const handler = pageHandler(site, { artHash, maxHeadBytes: 2048 });
		const response = await handler(new Request("https://example.com/quiet"), next);
		expect(await response.text()).toBe(page);
		expect(response.headers.get("x-placard")).toBe("skipped; reason=head-too-large");
		expect(response.headers.get("etag")).toBe('"a"');
		expect(response.headers.get("content-length")).toBe(String(page.length));
	});
});

describe("what is none of the handler's business", () => {
	const wildcard = defineSite({
		origin: "https://example.com",
		routes: { "/game/*": { images: { wide } }, "/og/*": { images: { wide } } },
	});

	it.each([
		["no route", "/unknown", {}],
		[
			"a picture's path",
			"/og/0123456789abcdef/wide/game/7.png",
			{ headers: { range: "bytes=0-9" } },
		],
		["POST", "/game/7", { method: "POST", body: "x" }],
		["OPTIONS", "/game/7", { method: "OPTIONS" }],
	])("%s: the same request up, the same answer down", async (_, path, init) => {
		const answer = html();
		const request = new Request(`https://example.com${path}`, init);
		const seen: Request[] = [];
		const response = await pageHandler(wildcard, { artHash })(request, async (passed) => {
			seen.push(passed);
			return answer;
		});
		expect(seen[0]).toBe(request);
		expect(response).toBe(answer);
		expect(response.headers.has("x-placard")).toBe(false);
	});
});

describe("the upstream", () => {
	it("works while the data is looked up", async () => {
		// Each ends only when the other has begun: one after the other would end in data-timeout.
		let begin: (data: object) => void = () => {};
		let isAsked = false;
		const data = () => {
			isAsked = true;
			return new Promise<object>((done) => {
				begin = done;
			});
		};
		const lazy = defineSite({
			origin: "https://example.com",
			routes: { "/": { images: { wide }, data } },
		});
		const next = async () => {
			await new Promise((done) => setTimeout(done, 5));
			expect(isAsked).toBe(true);
			begin({});
			return html();
		};
		const response = await pageHandler(lazy, { artHash })(
			new Request("https://example.com/"),
			next,
		);
		expect(response.headers.get("x-placard")).toBe("rewritten");
	});

	it("does not wait for data when its answer is no page", async () => {
		const answer = new Response("{}", { headers: { "content-type": "application/json" } });
		const response = await pageHandler(site, { artHash })(
			new Request("https://example.com/slow"),
			async () => answer,
		);
		expect(response).toBe(answer);
		expect(response.headers.get("x-placard")).toBe("skipped; reason=content-type");
	});

	it("may fail: its error is the handler's", async () => {
		const failing = pageHandler(site, { artHash })(
			new Request("https://example.com/broken/data"),
			async () => {
				throw new Error("upstream down");
			},
		);
		await expect(failing).rejects.toThrow("upstream down");
	});
});

describe("options", () => {
	it("rethrow throws a mistake of the definition and lets go of the page", async () => {
		let isCancelled = false;
		const body = new ReadableStream({
			cancel: () => {
				isCancelled = true;
			},
		});
		const handler = pageHandler(site, { artHash, rethrow: true });
		const asked = handler(
			new Request("https://example.com/broken/tags"),
			async () => new Response(body, { headers: { "content-type": "text/html" } }),
		);
		await expect(asked).rejects.toThrow("no tags");
		expect(isCancelled).toBe(true);
	});

	it("rethrow leaves a visitor's mistake and slow data alone", async () => {
		expect((await ask("/game/404", { rethrow: true })).event?.fallback).toBe("no-data");
		expect((await ask("/slow", { rethrow: true })).text).toBe(PAGE);
	});

	it("a hook that throws costs nothing", async () => {
		const onOutcome = () => {
			throw new Error("log full");
		};
		expect((await ask("/quiet", { onOutcome })).text).toContain("og:image");
	});

	it.each([
		["maxHeadBytes", { artHash, maxHeadBytes: 0 }],
		["maxHeadBytes", { artHash, maxHeadBytes: 1e9 }],
		["maxHeadBytes", { artHash, maxHeadBytes: Number.NaN }],
		["maxHeadBytes", { artHash, maxHeadBytes: "64kB" }],
	])("a wrong %s is an error at once", (name, options) => {
		expect(() => pageHandler(site, options as PageOptions)).toThrow(PlacardError);
		expect(() => pageHandler(site, options as PageOptions)).toThrow(name);
	});
});

describe("a signed site", () => {
	const next: Next = async () => new Response(PAGE, { headers: { "content-type": "text/html" } });

	it("names its pictures with their signatures", async () => {
		const signed = withKeys(SIGNED, ["0123456789abcdef0123456789abcdef"]);
		const response = await pageHandler(signed, { artHash })(new Request("http://x/a/b"), next);
		const url = new URL(readOne(await response.text(), "og:image") ?? "");
		expect(url.pathname).toMatch(/^\/og\/[0-9a-f]{16}\.[\w-]{24}\/wide\/a\/b\.png$/);
		const [, signature = ""] = url.pathname.match(/\.([\w-]{24})\//) ?? [];
		const plain = url.pathname.replace(`.${signature}`, "");
		expect(await signed.signer?.verify(plain, signature)).toBe(true);
	});

	it("without keys is a mistake of the definition's: the page goes on as it came", async () => {
		const events: PageEvent[] = [];
		const options: PageOptions = { artHash, onOutcome: (event) => events.push(event) };
		const response = await pageHandler(SIGNED, options)(new Request("http://x/a"), next);
		expect(await response.text()).toBe(PAGE);
		expect(events).toMatchObject([
			{ outcome: { reason: "definition-failed" }, error: { code: "signing-key-missing" } },
		]);
	});
});
