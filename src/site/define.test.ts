import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineSite, route, svg } from "./define.js";
import type { Site } from "./definition.js";
import { image } from "./image-slot.js";

const wide = svg("wide.svg", { width: 1200, height: 630 });
const square = svg("square.svg", { width: 1080, height: 1080 });

/** As plain JavaScript would call it: the compiler would refuse most of these definitions. */
const define = defineSite as (definition: unknown) => Site;
const draw = svg as (file: unknown, size: unknown) => unknown;

const withRoute = (members: object) => ({
	origin: "https://x.example",
	routes: { "/:a": { images: { wide }, ...members } },
});

describe("a definition", () => {
	test("gets its defaults", () => {
		const site = defineSite({ origin: "https://x.example", routes: { "/": { images: { wide } } } });
		expect(site).toMatchObject({
			origin: "https://x.example",
			prefix: "/og",
			fonts: [],
			tags: {},
			dataTimeoutMs: 2000,
			maxBytes: 300_000,
			lossless: false,
		});
		expect(site.routes[0]).toMatchObject({
			share: ["wide"],
			fallback: {},
			values: {},
			query: [],
			examples: [],
		});
	});

	test("has its routes most specific first, whatever the order of writing", () => {
		const images = { wide };
		const site = defineSite({
			origin: "https://x.example/",
			routes: { "/*": { images }, "/a/:b": { images }, "/a/b": { images } },
		});
		expect(site.routes.map(({ pattern }) => pattern.source)).toEqual(["/a/b", "/a/:b", "/*"]);
		expect(site.origin).toBe("https://x.example");
		expect(site.defaultRoute.pattern.source).toBe("/*");
	});

	test("keeps budgets and finite values as they were given", () => {
		const values = { letter: ["a", "b"], badge: [true, null, { fill: "red" }] };
		const small = svg("wide.svg", { width: 1200, height: 630, maxBytes: 50_000, lossless: true });
		const site = defineSite({
			origin: "https://x.example",
			maxBytes: 600_000,
			lossless: true,
			routes: { "/": { images: { wide, small }, values } },
		});
		expect(site).toMatchObject({ maxBytes: 600_000, lossless: true });
		expect(site.routes[0]?.values).toEqual(values);
		expect(site.routes[0]?.images.get("small")).toMatchObject({ maxBytes: 50_000, lossless: true });
		expect(site.routes[0]?.images.get("wide")).toEqual(wide);
	});

	test("keeps what route() was given", () => {
		const data = () => "d";
		const site = defineSite({
			origin: "https://x.example",
			routes: { "/:a": route({ params: z.object({ a: z.string() }), images: { wide }, data }) },
		});
		expect(site.routes[0]).toMatchObject({ data });
		expect(site.routes[0]?.params?.["~standard"].vendor).toBe("zod");
	});
});

describe("a definition that is refused says what, where and how", () => {
	test.each([
		["nothing", undefined, "defineSite(…): expected an object, received nothing"],
		["a stranger", { ...withRoute({}), rotues: 1 }, 'received "rotues"'],
		["no origin", { routes: {} }, "origin: expected the site's absolute origin"],
		["a relative origin", { ...withRoute({}), origin: "/x" }, 'received "/x"'],
		["an origin with a path", { ...withRoute({}), origin: "https://x.example/a" }, "origin:"],
		["an origin of another scheme", { ...withRoute({}), origin: "ftp://x.example" }, "origin:"],
		["a bad prefix", { ...withRoute({}), prefix: "og/" }, "prefix: expected a path such as `/og`"],
		["fonts that are no list", { ...withRoute({}), fonts: "a.ttf" }, "fonts: expected a list"],
		[
			"an image host with a scheme",
			{ ...withRoute({}), imageHosts: ["https://a.example"] },
			"imageHosts",
		],
		["an image host of all", { ...withRoute({}), imageHosts: ["*"] }, "imageHosts"],
		["an image host of a top level", { ...withRoute({}), imageHosts: ["*.example"] }, "imageHosts"],
		["an IPv4 address", { ...withRoute({}), imageHosts: ["127.0.0.1"] }, "imageHosts"],
		[
			"an IPv4 address in hexadecimal",
			{ ...withRoute({}), imageHosts: ["0x7f.0x1"] },
			"imageHosts",
		],
		["an IPv6 address", { ...withRoute({}), imageHosts: ["[::1]"] }, "imageHosts"],
		["a single label", { ...withRoute({}), imageHosts: ["localhost"] }, "imageHosts"],
		["an empty font", { ...withRoute({}), fonts: [""] }, "fonts[0]:"],
		[
			"no time for data",
			{ ...withRoute({}), dataTimeoutMs: 0 },
			"dataTimeoutMs: expected 1 to 60,000",
		],
		[
			"no routes",
			{ origin: "https://x.example", routes: {} },
			"routes: expected at least one route",
		],
		["a stranger in a route", withRoute({ slot: 1 }), 'routes["/:a"]: expected only the members'],
		["no images", withRoute({ images: {} }), 'routes["/:a"].images: expected at least one image'],
		[
			"an image without a size",
			withRoute({ images: { wide: { file: "a.svg" } } }),
			"images.wide.width",
		],
		["an image without a file", withRoute({ images: { wide: { ...wide, file: "" } } }), "svg(file"],
		["a bad image name", withRoute({ images: { "a/b": wide } }), "It stands in the picture's URL"],
		["a share of nothing", withRoute({ share: [] }), "share: expected names of images: wide"],
		["a share of a stranger", withRoute({ share: ["tall"] }), 'received "tall"'],
		["params that are no schema", withRoute({ params: {} }), "params: expected a Standard Schema"],
		["params that are a text", withRoute({ params: "x" }), "params: expected a Standard Schema"],
		["slots that are no function", withRoute({ slots: {} }), "slots: expected a function"],
		["values that are a list", withRoute({ values: [] }), "values: expected an object"],
		[
			"values that are one value",
			withRoute({ values: { x: "ab" } }),
			'values["x"]: expected a list of every value that the slot will have, received "ab"',
		],
		["values that are none", withRoute({ values: { x: [] } }), 'values["x"]: expected a list'],
		[
			"values that are loaded",
			withRoute({ values: { x: [null, image("https://images.example/a.png")] } }),
			'values["x"]: expected values that are known without loading anything, received "image(…)"',
		],
		[
			"a budget over the hard limit",
			{ ...withRoute({}), maxBytes: 600_001 },
			"maxBytes: expected an integer from 1,000 to 600,000, received 600001",
		],
		["a budget in kilobytes", { ...withRoute({}), maxBytes: 300 }, "maxBytes: expected"],
		["a lossless that is no boolean", { ...withRoute({}), lossless: 1 }, "lossless: expected true"],
		[
			"an image's budget that is none",
			withRoute({ images: { wide: { ...wide, maxBytes: "300000" } } }),
			"images.wide.maxBytes: expected an integer",
		],
		["a fallback that is a list", withRoute({ fallback: [] }), "fallback: expected an object"],
	])("%s", (_, definition, message) => {
		expect(() => define(definition)).toThrowError(message);
		expect(() => define(definition)).toThrowError(
			expect.objectContaining({ name: "PlacardError", code: expect.stringMatching(/-invalid$/) }),
		);
	});

	test("two patterns of one shape", () => {
		const images = { wide };
		const definition = {
			origin: "https://x.example",
			routes: { "/:a": { images }, "/:b": { images } },
		};
		expect(() => define(definition)).toThrowError('received "/:a and /:b"');
	});
});

describe("svg", () => {
	test("is plain data", () => {
		expect(square).toEqual({ file: "square.svg", width: 1080, height: 1080 });
	});

	test("keeps a function, with its text or what is given as its version", () => {
		const draw = () => "<svg/>";
		expect(svg(draw, { width: 2, height: 1 })).toEqual({
			generate: draw,
			version: String(draw),
			width: 2,
			height: 1,
		});
		expect(svg(draw, { width: 2, height: 1, version: "7" })).toMatchObject({ version: "7" });
	});

	test.each([
		[() => "", { width: 1, height: 1, version: 7 }, ".version"],
		[() => "", { width: 1 }, ".height"],
		[undefined, { width: 1, height: 1 }, "a template's file name"],
		["", { width: 1, height: 1 }, "a template's file name"],
		["a.svg", undefined, ".width: expected an integer from 1 to 2400 pixels, received nothing"],
		["a.svg", { width: 0, height: 1 }, ".width"],
		["a.svg", { width: 1.5, height: 1 }, ".width"],
		["a.svg", { width: 1, height: 2401 }, ".height"],
		["a.svg", { width: 1, height: "1" }, ".height"],
		["a.svg", { width: 1, height: Number.NaN }, ".height"],
		["a.svg", { width: 1, height: 1, maxBytes: 1000.5 }, ".maxBytes: expected an integer"],
		["a.svg", { width: 1, height: 1, lossless: "no" }, ".lossless: expected true or false"],
	])("refuses %j, %j", (file, size, message) => {
		expect(() => draw(file, size)).toThrowError(message);
	});
});
