/** The image flow with a rasteriser that writes down what it was asked for: which picture, why, how long kept. */
import { createHash } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { documentPainter } from "../../test/support/painter.js";
import { type ErrorCode, PlacardError } from "../errors.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import { defineSite, route, svg } from "../site/define.js";
import type { Site } from "../site/definition.js";
import { fragment } from "../site/fragment-slot.js";
import { hashArt, pictureVersion } from "../site/version.js";
import { openArt } from "./art.js";
import { type ImagePorts, openImageHandler } from "./open.js";

const encode = (text: string) => new TextEncoder().encode(text);

const CARD = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60">
	<text id="title">sample</text><g id="seal"><rect width="9" height="9"/></g></svg>`;
const TALL = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="120"><text id="title">t</text></svg>`;
const files: { readonly [file: string]: string } = { "card.svg": CARD, "tall.svg": TALL };
const read = async (file: string) => {
	const text = files[file];
	if (text === undefined) throw new Error(`ENOENT: ${file}`);
	return encode(text);
};

const card = svg("card.svg", { width: 120, height: 60 });
const tall = svg("tall.svg", { width: 60, height: 120 });

const site = defineSite({
	origin: "https://x.example",
	dataTimeoutMs: 20,
	routes: {
		"/post/:slug": route({
			images: { card, tall },
			data: async ({ slug }) => {
				if (slug === "slow") await new Promise(() => {});
				if (slug === "broken") throw new Error("database down");
				return slug === "gone" ? null : slug;
			},
			slots: (slug) =>
				slug === "typo" ? { tilte: slug } : { title: slug, seal: slug !== "plain" },
			fallback: { title: "nothing here" },
			examples: ["/post/hello"],
		}),
		"/": {
			images: { card: svg("card.svg", { width: 120, height: 60 }) },
			fallback: { title: "home" },
		},
	},
});

/** A rasteriser whose "PNG" is what it was asked to draw; some titles make it fail. */
function fakeRasterizer(failures: { readonly [title: string]: ErrorCode } = {}): Rasterizer {
	return {
		async png({ svg, width, height }) {
			for (const [title, code] of Object.entries(failures))
				if (svg.includes(`>${title}<`)) throw new PlacardError({ code, expected: "a picture" });
			return encode(`${width}x${height} ${svg}`);
		},
		pixels: () => Promise.reject(new Error("not asked for")),
		close: async () => {},
	};
}

async function open(ports: Partial<ImagePorts> = {}, of: Site = site) {
	const art = await openArt(of, read);
	const onPicture = vi.fn();
	const rasterizer = ports.rasterizer ?? fakeRasterizer();
	const painter = documentPainter(async (template, values, { width, height }) => {
		const svg = template.bind(values, { width, height });
		return new TextDecoder().decode(await rasterizer.png({ svg, width, height }));
	});
	const handler = await openImageHandler(of, { art, painter, onPicture, ...ports, rasterizer });
	const get = async (path: string, init?: RequestInit) => {
		const response = await handler(new Request(`https://any.host${path}`, init));
		return { response, headers: response.headers, text: await response.text() };
	};
	return { get, onPicture, art };
}

const versionOf = async (values: Parameters<typeof pictureVersion>[2], art = CARD, size = card) =>
	pictureVersion(await hashArt(encode(art), []), size, values);

test("routes that show one image have each their own fallback", async () => {
	const images = { card };
	const shared = defineSite({
		origin: "https://x.example",
		routes: {
			"/a": { images, data: () => null, fallback: { title: "first" } },
			"/b": { images, data: () => null, fallback: { title: "second" } },
		},
	});
	const { get } = await open({}, shared);
	expect((await get("/og/0123/card/a.png")).text).toContain(">first<");
	expect((await get("/og/0123/card/b.png")).text).toContain(">second<");
});

describe("the page's own picture", () => {
	test("of the current version is kept for ever", async () => {
		const { get, onPicture } = await open();
		const version = await versionOf({ title: "hello", seal: true });
		const { response, headers, text } = await get(`/og/${version}/card/post/hello.png`);
		expect(response.status).toBe(200);
		expect(text).toMatch(/^120x60 <svg[\s\S]*>hello<\/text>/);
		expect(Object.fromEntries(headers)).toMatchObject({
			"content-type": "image/png",
			"content-length": String(encode(text).length),
			"cache-control": "public, max-age=31536000, immutable",
			"x-content-type-options": "nosniff",
			"content-security-policy": "default-src 'none'",
			"x-placard": "page",
		});
		expect(onPicture).not.toHaveBeenCalled();
	});

	test("of another version is today's, for a short time", async () => {
		const { get, onPicture } = await open();
		const { response, headers, text } = await get("/og/0123/card/post/hello.png");
		expect(response.status).toBe(200);
		expect(text).toContain(">hello<");
		expect(headers.get("cache-control")).toBe("public, max-age=300");
		expect(headers.get("x-placard")).toBe("page; reason=old-version");
		expect(onPicture).toHaveBeenCalledWith(expect.objectContaining({ reason: "old-version" }));
	});

	test("has the slots that its own template has", async () => {
		const { get } = await open();
		const version = await versionOf({ title: "hello", seal: true }, TALL, tall);
		const { headers, text } = await get(`/og/${version}/tall/post/hello.png`);
		expect(text).toMatch(/^60x120/);
		expect(headers.get("x-placard")).toBe("page");
	});

	test("hides what its values hide", async () => {
		const { get } = await open();
		expect((await get("/og/v/card/post/hello.png")).text).toContain("<rect");
		const hidden = (await get("/og/v/card/post/plain.png")).text;
		expect(hidden).not.toMatch(/<g id="seal">/);
	});

	test("at the size that is asked for", async () => {
		const { get } = await open();
		expect((await get("/og/v/card/post/hello.png?width=60")).text).toMatch(/^60x30 /);
		expect((await get("/og/v/card/post/hello.png?width=99999&height=x")).text).toMatch(
			/^2400x1200 /,
		);
	});
});

describe("another picture, with its reason", () => {
	test.each([
		["no data", "/og/v/card/post/gone.png", 200, "fallback; reason=no-data", "nothing here"],
		["slow data", "/og/v/card/post/slow.png", 200, "fallback; reason=data-timeout", "nothing here"],
		[
			"a mistake in data",
			"/og/v/card/post/broken.png",
			200,
			"fallback; reason=definition-failed",
			"nothing here",
		],
		[
			"a slot that is not there",
			"/og/v/card/post/typo.png",
			200,
			"fallback; reason=definition-failed",
			"nothing here",
		],
		[
			"an endless path",
			`/og/v/card/post/${"x".repeat(5000)}.png`,
			414,
			"default; reason=url-too-long",
			"nothing here",
		],
		[
			"no such route",
			"/og/v/card/elsewhere/x.png",
			404,
			"default; reason=no-such-route",
			"nothing here",
		],
		[
			"no such image",
			"/og/v/poster/post/hello.png",
			404,
			"default; reason=no-such-picture",
			"nothing here",
		],
		[
			"no extension",
			"/og/v/card/post/hello",
			404,
			"default; reason=no-such-picture",
			"nothing here",
		],
		["nothing but the prefix", "/og/", 404, "default; reason=no-such-picture", "nothing here"],
	])("%s", async (_, path, status, outcome, title) => {
		const { get, onPicture } = await open();
		const { response, headers, text } = await get(path);
		expect(response.status).toBe(status);
		expect(headers.get("x-placard")).toBe(outcome);
		expect(headers.get("cache-control")).toBe("public, max-age=60");
		expect(headers.get("content-type")).toBe("image/png");
		expect(text).toContain(`>${title}<`);
		expect(onPicture).toHaveBeenCalledOnce();
	});

	test("the default picture is the image of that name where there is one", async () => {
		const { get } = await open();
		expect((await get("/og/v/tall/elsewhere.png")).text).toMatch(/^60x120/);
	});

	test("a fallback at another size is drawn at that size", async () => {
		const { get } = await open();
		expect((await get("/og/v/card/post/gone.png?width=60")).text).toMatch(/^60x30 .*nothing here/s);
	});

	test.each(["draw-failed", "draw-timeout", "draw-overloaded"] as const)(
		"%s gives the fallback that was drawn at start",
		async (code) => {
			const rasterizer = fakeRasterizer({ deadly: code });
			const { get, onPicture } = await open({ rasterizer });
			const { response, headers, text } = await get("/og/v/card/post/deadly.png");
			expect(response.status).toBe(200);
			expect(headers.get("x-placard")).toBe(`fallback; reason=${code}`);
			expect(text).toContain(">nothing here<");
			expect(onPicture).toHaveBeenCalledWith(
				expect.objectContaining({ reason: code, error: expect.objectContaining({ code }) }),
			);
		},
	);

	test("what nobody foresaw is a fallback too, and its error is told", async () => {
		const { get, onPicture } = await open();
		await get("/og/v/card/post/typo.png");
		expect(onPicture).toHaveBeenCalledWith(
			expect.objectContaining({
				path: "/og/v/card/post/typo.png",
				shows: "fallback",
				reason: "definition-failed",
				error: expect.objectContaining({
					code: "slot-missing",
					message: expect.stringContaining("tilte"),
				}),
			}),
		);
	});

	test("in development a mistake is thrown, and a visitor's is not", async () => {
		const { get } = await open({ rethrow: true });
		await expect(get("/og/v/card/post/broken.png")).rejects.toThrow("database down");
		await expect(get("/og/v/card/post/typo.png")).rejects.toThrow("tilte");
		expect((await get("/og/v/card/post/gone.png")).response.status).toBe(200);
	});
});

describe("HTTP", () => {
	const path = "/og/v/card/post/hello.png";

	test("HEAD has the headers of GET and no body", async () => {
		const { get } = await open();
		const [head, whole] = [await get(path, { method: "HEAD" }), await get(path)];
		expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers));
		expect(head.text).toBe("");
	});

	test("the ETag is the hash of the bytes", async () => {
		const { get } = await open();
		const { headers, text } = await get(path);
		const hash = createHash("sha256").update(text).digest("hex").slice(0, 32);
		expect(headers.get("etag")).toBe(`"${hash}"`);
	});

	test.each([
		["the same", (tag: string) => tag, 304],
		["a weak one", (tag: string) => `W/${tag}`, 304],
		["one of several", (tag: string) => `"x", ${tag}`, 304],
		["any", () => "*", 304],
		["another", () => '"x"', 200],
	])("If-None-Match with %s", async (_, write, status) => {
		const { get } = await open();
		const tag = (await get(path)).headers.get("etag") ?? "";
		const { response, headers } = await get(path, { headers: { "if-none-match": write(tag) } });
		expect(response.status).toBe(status);
		expect(headers.get("etag")).toBe(tag);
		expect(headers.get("content-length") === null).toBe(status === 304);
	});

	test("a 404 is never a 304", async () => {
		const { get } = await open();
		const { response } = await get("/og/x", { headers: { "if-none-match": "*" } });
		expect(response.status).toBe(404);
	});

	test.each(["POST", "PUT", "DELETE", "OPTIONS"])(
		"%s is refused, with a picture",
		async (method) => {
			const { get } = await open();
			const { response, headers, text } = await get(path, { method });
			expect(response.status).toBe(405);
			expect(headers.get("allow")).toBe("GET, HEAD");
			expect(text).toContain("<svg");
		},
	);
});

describe("at start", () => {
	const images = { card };
	const origin = "https://x.example";
	const define = defineSite as (definition: unknown) => Site;

	test.each([
		[
			"a template that is not there",
			{ images: { card: svg("no.svg", card) } },
			"file-unreadable",
			'svg(…) "no.svg": expected a file',
		],
		[
			"a fallback slot without an element",
			{ images, fallback: { tilte: "x" } },
			"slot-missing",
			"tilte",
		],
		[
			"finite values of a slot without an element",
			{ images, values: { tilte: ["x"] } },
			"slot-missing",
			"tilte",
		],
		[
			"a finite value that its slot does not take",
			{ images, values: { title: ["x", fragment("<path/>")] } },
			"slot-value-invalid",
			"title",
		],
		[
			"an example of another route",
			{ images, examples: ["/else/where"] },
			"example-unmatched",
			'"/else/where" (none)',
		],
		[
			"an example without data",
			{ images, data: () => null, examples: ["/a"] },
			"example-unmatched",
			'"/a" (no-data)',
		],
		[
			"an example whose slot has no element",
			{ images, slots: () => ({ tilte: "x" }), examples: ["/a"] },
			"slot-missing",
			"tilte",
		],
		[
			"an example that throws",
			{
				images,
				data: () => {
					throw new Error("no");
				},
				examples: ["/a"],
			},
			"example-unmatched",
			"definition-failed",
		],
	])("%s is loud", async (_, members, code, message) => {
		const starting = open({}, define({ origin, routes: { "/:a": members } }));
		await expect(starting).rejects.toMatchObject({
			code,
			message: expect.stringContaining(message),
		});
	});

	test.each([
		[4, "starts"],
		[5, "fails"],
	])("an engine that is late %i times %s", async (times, outcome) => {
		const patient = fakeRasterizer();
		let late = 0;
		const rasterizer: Rasterizer = {
			...patient,
			png: async (request) => {
				if (late++ < times) throw new PlacardError({ code: "draw-timeout", expected: "in time" });
				return patient.png(request);
			},
		};
		const starting = open({ rasterizer });
		if (outcome === "starts") expect((await (await starting).get("/og/x")).text).toContain("<svg");
		else await expect(starting).rejects.toMatchObject({ code: "draw-timeout" });
	});

	test("a font that is not there is loud", async () => {
		const fonts = ["no.ttf"];
		await expect(open({}, define({ origin, fonts, routes: { "/": { images } } }))).rejects.toThrow(
			'fonts "no.ttf": expected a file that can be read, received ENOENT: no.ttf',
		);
	});

	test("an image of another definition is refused", async () => {
		const { art } = await open();
		expect(() => art.hash(svg("other.svg", card))).toThrow("other.svg");
	});
});
