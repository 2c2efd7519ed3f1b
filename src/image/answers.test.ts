/**
 * What a definition and a host decide of pictures' answers: statuses, CDN headers, signatures, the cache, Server-Timing.
 * What holds for every site is in test/contract.
 */
import { describe, expect, test, vi } from "vitest";
import { documentPainter } from "../../test/support/painter.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import { defineSite, svg } from "../site/define.js";
import type { Site, SiteOptions } from "../site/definition.js";
import { withKeys } from "../site/signature.js";
import { openArt } from "./art.js";
import type { PictureCache } from "./cache.js";
import { cloudflareHeaders, netlifyHeaders, vercelHeaders } from "./cdn.js";
import { type ImagePorts, openImageHandler } from "./open.js";

const encode = (text: string) => new TextEncoder().encode(text);
const CARD = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><text id="title">t</text></svg>`;
const KEY = "0123456789abcdef0123456789abcdef";

const define = (options: Partial<SiteOptions> = {}) =>
	defineSite({
		origin: "https://x.example",
		dataTimeoutMs: 20,
		...options,
		routes: {
			"/post/:slug": {
				query: ["page", "lang"],
				images: { card: svg("card.svg", { width: 120, height: 60 }) },
				data: async ({ slug }: { slug: string }) => {
					if (slug === "slow") await new Promise(() => {});
					return slug === "gone" ? null : slug;
				},
				slots: (slug: string) => ({ title: slug }),
				fallback: { title: "nothing here" },
			},
		},
	});

/** Its "PNG" is what it was asked for. */
function rasterizer(): Rasterizer & { png: ReturnType<typeof vi.fn<Rasterizer["png"]>> } {
	return {
		png: vi.fn(async ({ svg, width }) => encode(`${width} ${svg}`)),
		pixels: () => Promise.reject(new Error("not asked for")),
		close: async () => {},
	};
}

async function open(site: Site, ports: Partial<ImagePorts> = {}) {
	const engine = rasterizer();
	const art = await openArt(site, async () => encode(CARD));
	const painter = documentPainter(async (template, values, size) => {
		const document = { svg: template.bind(values, size), ...size };
		return new TextDecoder().decode(await engine.png(document));
	});
	const handle = await openImageHandler(site, { art, painter, rasterizer: engine, ...ports });
	engine.png.mockClear();
	return {
		engine,
		get: (path: string, init?: RequestInit) => handle(new Request(`http://any.host${path}`, init)),
	};
}

/** The address of a page's own picture, as its old-version answer does not tell: found by trying. */
const currentPath = async (get: (path: string) => Promise<Response>, site: Site, path: string) => {
	const { pictureVersion, hashArt } = await import("../site/version.js");
	const image = site.defaultRoute.images.get("card");
	if (image === undefined) throw new Error("expected an image");
	const version = await pictureVersion(await hashArt(encode(CARD), []), image, { title: "a" });
	const current = path.replace("/v/", `/${version}/`);
	expect((await get(current)).headers.get("x-placard")).toBe("page");
	return current;
};

describe("statuses", () => {
	const cases = [
		["notFound", "/og/v/card/nowhere.png", 404],
		["noData", "/og/v/card/post/gone.png", 200],
		["failed", "/og/v/card/post/slow.png", 200],
		["tooLong", `/og/v/card/post/${"a".repeat(4096)}.png`, 414],
	] as const;

	test.each(cases)("%s is what the definition says", async (name, path, usual) => {
		expect((await (await open(define())).get(path)).status).toBe(usual);
		const { get } = await open(define({ statuses: { [name]: 503 } }));
		const answer = await get(path);
		expect(answer.status).toBe(503);
		expect(answer.headers.get("content-type")).toBe("image/png");
		expect(await answer.text()).toContain("nothing here");
		for (const [other, elsewhere, expected] of cases)
			if (other !== name) expect((await get(elsewhere)).status).toBe(expected);
	});

	test.each([
		[{ notFound: 302 }],
		[{ notFound: 204 }],
		[{ failed: 600 }],
		[{ failed: "503" }],
		[{ wrong: 404 }],
		[404],
	])("%j is refused", (statuses) => {
		expect(() => define({ statuses: statuses as object })).toThrow(
			expect.objectContaining({
				code: "definition-invalid",
				message: expect.stringContaining("statuses"),
			}),
		);
	});

	test.each([
		["the path and the query", 4096, 200],
		["one character more", 4097, 414],
	])("the limit is of %s together", async (_, length, status) => {
		const path = "/og/v/card/post/a.png?x=";
		const { get } = await open(define());
		const answer = await get(path.padEnd(length, "x"));
		expect(answer.status).toBe(status);
		expect(answer.headers.get("cache-control")).toMatch(/max-age=(?:60|300)$/);
	});

	test("a picture that is no 200 is whole, whatever is asked of it", async () => {
		const { get } = await open(define());
		const headers = { range: "bytes=0-1", "if-none-match": "*" };
		const answer = await get("/og/v/card/nowhere.png", { headers });
		expect(answer.status).toBe(404);
		expect(answer.headers.get("accept-ranges")).toBeNull();
	});
});

describe("CDN headers", () => {
	const path = "/og/v/card/post/a.png";
	const cdns = [
		["netlify", netlifyHeaders, "netlify-cdn-cache-control", "public, durable, max-age="],
		["vercel", vercelHeaders, "vercel-cdn-cache-control", "public, max-age="],
		["cloudflare", cloudflareHeaders, "cloudflare-cdn-cache-control", "public, max-age="],
	] as const;

	test.each(cdns)(
		"%s keeps each picture as long as it is good",
		async (_, cdnHeaders, name, start) => {
			const site = define();
			const { get } = await open(site, { cdnHeaders });
			const seconds = async (path: string) => (await get(path)).headers.get(name);
			expect(await seconds(await currentPath(get, site, path))).toBe(`${start}31536000`);
			expect(await seconds(path)).toBe(`${start}300`);
			expect(await seconds("/og/v/card/post/gone.png")).toBe(`${start}60`);
			expect(await seconds("/og/x")).toBe(`${start}60`);
		},
	);

	test.each(cdns)("%s keeps nothing that is not to be kept", async (_, cdnHeaders, name) => {
		const { get } = await open(withKeys(define({ signed: true }), [KEY]), { cdnHeaders });
		expect((await get(path)).status).toBe(403);
		const unsigned = await open(define(), { cdnHeaders });
		const range = { headers: { range: "bytes=99999-" } };
		for (const answer of [
			await get(path),
			await unsigned.get(path, { method: "POST" }),
			await unsigned.get(path, range),
		]) {
			expect(answer.headers.get("cache-control")).toBe("no-store");
			expect(answer.headers.get(name)).toBeNull();
		}
	});

	test("Netlify's key is of the query that matters", async () => {
		const { get } = await open(define(), { cdnHeaders: netlifyHeaders });
		expect((await get(path)).headers.get("netlify-vary")).toBe("query=height|lang|page|width");
	});

	test("a 304 has them too, for the cache that asked", async () => {
		const { get } = await open(define(), { cdnHeaders: vercelHeaders });
		const answer = await get(path, { headers: { "if-none-match": "*" } });
		expect(answer.status).toBe(304);
		expect(answer.headers.get("vercel-cdn-cache-control")).toBe("public, max-age=300");
	});

	test("there are none unless a host says so", async () => {
		const { get } = await open(define());
		const names = [...(await get(path)).headers.keys()];
		expect(names.filter((name) => /cdn|vary/.test(name))).toEqual([]);
	});
});

describe("kept pictures", () => {
	test("junk in URLs, and URLs that are wrong, have no drawing of their own", async () => {
		const { get, engine } = await open(define());
		for (const path of [
			"/og/v/card/post/a.png",
			"/og/v2/card/post/a.png?utm_source=x",
			"/og/v/card/post/%61.png?x=1&y=2",
			"/og/v/card/post/a/index.png",
		])
			expect(await (await get(path)).text()).toContain(">a<");
		// With and without a slash at the end are two pages.
		expect(engine.png).toHaveBeenCalledTimes(2);
		engine.png.mockClear();
		for (const path of ["gone", "gone/index", "gone"])
			await get(`/og/v/card/post/${path}.png?width=60&z=${path}`);
		expect(engine.png).toHaveBeenCalledTimes(1);
	});

	test.each([
		["another page", "/og/v/card/post/b.png"],
		["another size", "/og/v/card/post/a.png?width=60"],
		["a query that matters", "/og/v/card/post/a.png?page=2"],
	])("%s is another picture", async (_, other) => {
		const { get, engine } = await open(define());
		await get("/og/v/card/post/a.png");
		await get(other);
		expect(engine.png).toHaveBeenCalledTimes(2);
	});

	test("a shared cache spares another process the drawing, and not the data", async () => {
		const entries = new Map<string, Uint8Array>();
		const shared: PictureCache = {
			get: async (key) => entries.get(key),
			set: async (key, value) => {
				entries.set(key, value);
			},
		};
		const [first, second] = [
			await open(define(), { cache: { shared } }),
			await open(define(), { cache: { shared } }),
		];
		const drawn = await (await first.get("/og/v/card/post/a.png")).text();
		await vi.waitFor(() => expect(entries.size).toBe(1));
		expect(await (await second.get("/og/v/card/post/a.png")).text()).toBe(drawn);
		expect(second.engine.png).not.toHaveBeenCalled();
		expect((await second.get("/og/v/card/post/gone.png")).headers.get("x-placard")).toBe(
			"fallback; reason=no-data",
		);
	});

	test("a site of another budget has files of its own", async () => {
		const entries = new Map<string, Uint8Array>();
		const shared: PictureCache = {
			get: async (key) => entries.get(key),
			set: async (key, value) => {
				entries.set(key, value);
			},
		};
		for (const options of [{}, { maxBytes: 50_000 }, { lossless: true }]) {
			const { get } = await open(define(options), { cache: { shared } });
			await get("/og/v/card/post/a.png");
		}
		await vi.waitFor(() => expect(entries.size).toBe(3));
	});
});

describe("Server-Timing", () => {
	test("is for development alone", async () => {
		const { get } = await open(define());
		expect((await get("/og/v/card/post/a.png")).headers.get("server-timing")).toBeNull();
	});

	test("says how long each stage took", async () => {
		const { get } = await open(define(), { timing: true });
		const header = async (path: string) => (await get(path)).headers.get("server-timing");
		const stages = /^match;dur=\d+\.\d, data;dur=\d+\.\d, draw;dur=\d+\.\d, rung;desc=rgb$/;
		expect(await header("/og/v/card/post/a.png")).toMatch(stages);
		const slow = (await header("/og/v/card/post/slow.png")) ?? "";
		expect(slow).toMatch(stages);
		expect(Number(slow.match(/data;dur=([\d.]+)/)?.[1])).toBeGreaterThan(15);
		expect(await header("/og/x")).toBeNull();
	});
});

describe("a signed site", () => {
	test("without keys does not start", async () => {
		await expect(open(define({ signed: true }))).rejects.toMatchObject({
			code: "signing-key-missing",
		});
	});

	test("has one spelling of each address", async () => {
		const site = withKeys(define({ signed: true }), [KEY]);
		const { get } = await open(site);
		const sign = async (path: string) => (await site.signer?.sign(path)) ?? "";
		const path = await sign("/og/v/card/post/a%20b.png?lang=de&page=2");
		const status = async (of: string) => (await get(of)).status;
		expect(await status(path)).toBe(200);
		// What hosts do to queries means nothing; a signed value or key more, less or other does.
		expect(await status(path.replace("lang=de&page=2", "page=2&utm=x&lang=%64e"))).toBe(200);
		expect(await status(path.replace("page=2", "page=3"))).toBe(403);
		expect(await status(path.replace("&page=2", ""))).toBe(403);
		expect(await status(`${path}&width=60`)).toBe(403);
		expect(await status(path.replace("a%20b", "%61%20b"))).toBe(403);
		expect(await status(path.replace("a%20b", "a%2520b"))).toBe(403);
		expect(await status(path.replace("/post/", "//post/"))).toBe(403);
		expect(await status(path.replace("/v.", "/v%2E"))).toBe(403);
		expect(await status(await sign("/og/v/card/post/a.png?width=60"))).toBe(200);
	});

	test("looks up no data for a wrong signature", async () => {
		const data = vi.fn(() => "a");
		const images = { card: svg("card.svg", { width: 120, height: 60 }) };
		const definition = { origin: "https://x.example", signed: true } as const;
		const site = withKeys(defineSite({ ...definition, routes: { "/:a": { images, data } } }), [
			KEY,
		]);
		const { get } = await open(site);
		expect((await get("/og/v/card/a.png")).status).toBe(403);
		expect(data).not.toHaveBeenCalled();
	});
});
