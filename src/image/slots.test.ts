/** The image flow with pictures and generated templates: what is drawn, why, and how long it is kept. */
import { describe, expect, test, vi } from "vitest";
import { fixture } from "../../test/slots/support.js";
import { documentPainter } from "../../test/support/painter.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import { defineSite, route, svg } from "../site/define.js";
import { fragment } from "../site/fragment-slot.js";
import { image } from "../site/image-slot.js";
import { pictureVersion } from "../site/version.js";
import { openArt } from "./art.js";
import { type ImagePorts, openImageHandler } from "./open.js";

const encode = (text: string) => new TextEncoder().encode(text);
const CARD = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><rect id="photo" width="9" height="9"/><g id="chart"/></svg>`;
const size = { width: 120, height: 60 };
const card = svg("card.svg", size);
const made = svg(
	({ title }) =>
		`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>${title}</text><rect id="photo"/></svg>`,
	{ ...size, version: "1" },
);

const rasterizer: Rasterizer = {
	png: () => Promise.reject(new Error("not asked for")),
	pixels: async ({ width, height }) => ({
		width,
		height,
		data: new Uint8Array(width * height * 4).fill(255),
	}),
	close: async () => {},
};
const bytes = fixture("photo.png");
const PHOTOS: { readonly [name: string]: string } = {
	good: "https://images.example/good.png",
	gone: "https://images.example/gone.png",
	elsewhere: "https://other.example/good.png",
};

const site = defineSite({
	origin: "https://x.example",
	imageHosts: ["images.example"],
	routes: {
		"/card/:photo": route({
			images: { card },
			slots: ({ photo }) => ({ photo: image(PHOTOS[photo] ?? ""), chart: fragment("<path/>") }),
		}),
		"/made/:title": route({
			images: { made },
			slots: ({ title }) => ({ title, photo: image(bytes), whatever: 3 }),
		}),
		"/broken/:chart": route({
			images: { card },
			slots: ({ chart }) => ({ chart: fragment(chart) }),
		}),
	},
});

async function open(ports: Partial<ImagePorts> = {}) {
	const fetchPicture = vi.fn(async (url: string) =>
		url.includes("good")
			? new Response(bytes as Uint8Array<ArrayBuffer>)
			: new Response(null, { status: 404 }),
	);
	const onPicture = vi.fn();
	const art = await openArt(site, async () => encode(CARD));
	const handler = await openImageHandler(site, {
		art,
		rasterizer,
		painter: documentPainter(),
		fetchPicture,
		onPicture,
		...ports,
	});
	const get = async (path: string) => {
		const response = await handler(new Request(`https://any.host${path}`));
		return { headers: response.headers, text: await response.text() };
	};
	return { get, art, fetchPicture, onPicture };
}

describe("a picture by URL", () => {
	test("is in the page's own picture, kept for ever under the page's version", async () => {
		const { get, art } = await open();
		const values = { photo: image(PHOTOS.good ?? ""), chart: fragment("<path/>") };
		const version = await pictureVersion(art.hash(card), card, values);
		const { headers, text } = await get(`/og/${version}/card/card/good.png`);
		expect(text).toContain("data:image/png;base64,");
		expect(text).toContain("<path/></g>");
		expect(headers.get("x-placard")).toBe("page");
		expect(headers.get("cache-control")).toContain("immutable");
	});

	test.each([
		["gone", "picture-unavailable"],
		["elsewhere", "picture-host-refused"],
		["nothing", "picture-host-refused"],
	])("that fails leaves the artist's own, for a minute, and is told of: %s", async (name, code) => {
		const { get, onPicture } = await open();
		onPicture.mockClear();
		const { headers, text } = await get(`/og/v/card/card/${name}.png`);
		expect(text).toContain('<rect id="photo" width="9" height="9"/>');
		expect(headers.get("x-placard")).toBe("page; reason=image-failed");
		expect(headers.get("cache-control")).toBe("public, max-age=60");
		expect(onPicture).toHaveBeenCalledExactlyOnceWith(
			expect.objectContaining({ reason: "image-failed", error: expect.objectContaining({ code }) }),
		);
	});

	test("nothing is fetched for a version", async () => {
		const { art, fetchPicture } = await open();
		await pictureVersion(art.hash(card), card, { photo: image("https://images.example/good.png") });
		expect(fetchPicture).not.toHaveBeenCalled();
	});

	test("a host that cannot fetch is a mistake at start", async () => {
		const art = await openArt(site, async () => encode(CARD));
		await expect(openImageHandler(site, { art, rasterizer })).rejects.toThrow("imageHosts");
	});
});

describe("a generated template", () => {
	test("is drawn from the values, and its pictures put in by id", async () => {
		const { get, art } = await open();
		const values = { title: "Hi", photo: image(bytes), whatever: 3 };
		const version = await pictureVersion(art.hash(made), made, values);
		const { headers, text } = await get(`/og/${version}/made/made/Hi.png`);
		expect(text).toContain("<text>Hi</text>");
		expect(text).toContain("data:image/png;base64,");
		expect(headers.get("x-placard")).toBe("page");
	});

	test("that is no SVG for a visitor's text is the programmer's mistake: fallback, and told of", async () => {
		const { get, onPicture } = await open();
		const { headers } = await get("/og/v/made/made/%3Cb.png");
		expect(headers.get("x-placard")).toBe("fallback; reason=definition-failed");
		expect(onPicture).toHaveBeenCalledWith(
			expect.objectContaining({
				error: expect.objectContaining({ code: "template-not-well-formed" }),
			}),
		);
	});

	test("has its version in its hash", async () => {
		const hashOf = async (version: string) => {
			const image = svg(() => "", { ...size, version });
			const routes = { "/": { images: { image } } };
			const art = await openArt(
				defineSite({ origin: "https://x.example", routes }),
				async () => bytes,
			);
			return art.hash(image);
		};
		expect(await hashOf("1")).toBe(await hashOf("1"));
		expect(await hashOf("1")).not.toBe(await hashOf("2"));
	});
});

test("a fragment that is broken is the programmer's mistake", async () => {
	const { get } = await open();
	const { headers } = await get("/og/v/card/broken/%3Cg%3E.png");
	expect(headers.get("x-placard")).toBe("fallback; reason=definition-failed");
});
