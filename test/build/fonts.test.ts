/**
 * Fonts of a built site: cut down to what its pictures can need, which are the same to the pixel as with the whole files; whole
 * wherever a text that nobody knows can reach them.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { embedFonts } from "../../src/build/embed-fonts.js";
import { openArt } from "../../src/image/art.js";
import { bindPicture } from "../../src/image/bind.js";
import { drawImage } from "../../src/image/draw.js";
import { compileResvg, loadResvg } from "../../src/raster/node.js";
import { createResvg } from "../../src/raster/resvg.js";
import { defineSite, svg } from "../../src/site/define.js";
import type { Site, SiteOptions, SlotValues } from "../../src/site/definition.js";
import { fragment } from "../../src/site/fragment-slot.js";
import { loadHarfBuzz } from "../../src/text/harfbuzz.js";
import { decodePng } from "../support/golden.js";
import { edited, inconsolata } from "../support/sfnt.js";
import { generated, randomFrom } from "../text/reference/strings.js";

const require = createRequire(import.meta.url);
const wasm = await compileResvg();

type Files = ReadonlyMap<string, Uint8Array>;

const own = (name: string) =>
	readFileSync(fileURLToPath(new URL(`../fonts/${name}`, import.meta.url)));
const noto = (name: string, subset: string, weight = 400) =>
	readFileSync(
		require.resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2`),
	);
const inter = readFileSync(
	require.resolve("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"),
);

const SIZE = { width: 600, height: 200 };
/** Another size than the definition's: no plate has it, so a built site draws it whole, with what it has embedded. */
const OTHER = { width: 480, height: 160 };

const card = (text: string, attributes: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200" width="600" height="200" font-size="44">
	<g ${attributes}><text x="20" y="60">${text}</text><text id="title" x="20" y="150">sample</text></g></svg>`;

type Route = Parameters<typeof defineSite>[0]["routes"][string];

function siteOf(fonts: Files, route: Partial<Route>, options: Partial<SiteOptions> = {}): Site {
	const images = { wide: svg("card.svg", SIZE) };
	return defineSite({
		origin: "https://x.example",
		fonts: [...fonts.keys()],
		...options,
		routes: { "/": { images, ...route } as Route },
	});
}

const readerOf = (files: Files) => async (name: string) => files.get(name) ?? new Uint8Array();

async function cut(site: Site, fonts: Files, template: string) {
	const files = new Map([...fonts, ["card.svg", new TextEncoder().encode(template)] as const]);
	return { files, ...(await embedded(site, files)) };
}

async function embedded(site: Site, files: Files) {
	const { files: after, fonts } = await embedFonts(
		site,
		await openArt(site, readerOf(files)),
		files,
	);
	return { after, fonts };
}

async function drawn(site: Site, files: Files, values: SlotValues): Promise<Uint8Array> {
	const art = await openArt(site, readerOf(files));
	const rasterizer = await createResvg({ fonts: art.fonts, load: () => loadResvg(wasm) });
	const route = site.defaultRoute;
	const [image] = route.images.values();
	if (image === undefined) throw new Error("the site has no image");
	const png = await drawImage({ art, rasterizer }, route, image, values, OTHER);
	await rasterizer.close();
	return decodePng(png).data;
}

const SCRIPTS: readonly (readonly [
	name: string,
	font: Uint8Array,
	attributes: string,
	texts: readonly [known: string, ...finite: string[]],
])[] = [
	[
		"Latin",
		noto("noto-sans", "latin"),
		'font-family="Noto Sans"',
		["Office fjord, AVATAR \u2603", "“Waffle” – ½ To", "e\u0301e\u0300 naïve"],
	],
	[
		"Latin with features",
		inconsolata,
		"style=\"font-feature-settings: 'zero', 'ss01', 'frac'\"",
		["1/2 O0 !=", "3/4 O0 ->"],
	],
	["a variable font", inter, 'font-weight="650"', ["Tomorrow’s", "AV 10:30 → 2×3"]],
	["Greek", noto("noto-sans", "greek"), "", ["Καλημέρα", "α\u0301ΰ Ωμέγα"]],
	["Cyrillic", noto("noto-sans", "cyrillic"), "", ["Доброе утро", "и\u0306 ёлка"]],
	["Arabic", noto("noto-sans-arabic", "arabic"), "", ["السلام عليكم", "(لا) مُحَمَّد ٢٠٢٦"]],
	["Hebrew", noto("noto-sans-hebrew", "hebrew"), "", ["שלום עולם", "[בְּרֵאשִׁית] ש\u05c1"]],
	["Devanagari", noto("noto-sans-devanagari", "devanagari"), "", ["नमस्ते दुनिया", "क्षत्रिय र्क द्ध्य"]],
	["Thai", noto("noto-sans-thai", "thai"), "", ["สวัสดีชาวโลก", "น้ำ ปู่ ก็ ญุ"]],
	["Japanese", own("noto-sans-jp-subset.otf"), "", ["日本語", "東京。か\u3099「」"]],
	["Korean", own("noto-sans-kr-subset.otf"), "", ["안녕하세요", "안녕".normalize("NFD")]],
];

describe.each(SCRIPTS)("%s", (_, font, attributes, [known, ...finite]) => {
	const fonts = new Map([["font", font]]);
	const site = siteOf(fonts, {
		slots: () => ({ title: finite[0] }),
		values: { title: finite },
	});

	test("draws its known texts with the subset as with the whole font", async () => {
		const { files, after, fonts: report } = await cut(site, fonts, card(known, attributes));
		expect(report).toEqual([
			{ file: "font", fileBytes: font.length, bytes: after.get("font")?.length, whole: undefined },
		]);
		expect(after.get("font")?.length).toBeLessThan(font.length);
		const blank = await drawn(site, files, { title: "" });
		for (const title of finite) {
			const due = await drawn(site, files, { title });
			expect(Buffer.from(due).equals(blank)).toBe(false);
			expect(Buffer.from(await drawn(site, after, { title })).equals(due)).toBe(true);
		}
	});

	test("is cut to the same bytes again", async () => {
		const [one, two] = [
			await cut(site, fonts, card(known, attributes)),
			await cut(site, fonts, card(known, attributes)),
		];
		expect(one.after.get("font")).toEqual(two.after.get("font"));
	});
});

const OPEN: Partial<Route> = { slots: () => ({ title: "any text" }), fallback: { title: "none" } };

test.each([
	["inter semibold", inter],
	["noto sans", noto("noto-sans", "latin", 600)],
])("a subset of a font that is called %s is called so too", async (name, font) => {
	const fonts = new Map([["font", font]]);
	const site = siteOf(fonts, {});
	const { files, after } = await cut(site, fonts, card("a", ""));
	expect(after.get("font")?.length).toBeLessThan(font.length);
	const [due, got] = await Promise.all(
		[files, after].map(async (of) => (await openArt(site, readerOf(of))).book),
	);
	expect(due?.hasFamily(name)).toBe(true);
	expect(got?.hasFamily(name)).toBe(true);
	expect(got?.families).toEqual(due?.families);
});

describe("characters that nobody draws", () => {
	const fonts = new Map([["font", inconsolata]]);
	const site = siteOf(fonts, {
		slots: () => ({ title: "passing" }),
		values: { title: ["passing"] },
	});

	test("are not in the subset, and those that somebody may are", async () => {
		const { after } = await cut(site, fonts, card("Ñandú", ""));
		const hb = await loadHarfBuzz();
		const characters = (bytes: Uint8Array<ArrayBuffer>) =>
			new Set(new hb.Face(new hb.Blob(bytes)).collectUnicodes());
		const whole = characters(Uint8Array.from(inconsolata));
		const left = characters(Uint8Array.from(after.get("font") ?? []));
		for (const char of "passing Ñandú…ABC09~") expect(left).toContain(char.codePointAt(0));
		const lacking = ["Æ", "ß", "÷", "→"].map((char) => char.codePointAt(0) ?? 0);
		for (const code of lacking) expect(whole).toContain(code);
		for (const code of lacking) expect(left).not.toContain(code);
		expect(left.size).toBeLessThan(whole.size / 2);
	});

	test("are missing, and told of, where a counted slot gets them all the same", async () => {
		const { files, after } = await cut(site, fonts, card("", ""));
		const missing = async (of: Files) => {
			const art = await openArt(site, readerOf(of));
			const [image] = site.defaultRoute.images.values();
			const template = await art.templateFor(image as never, {});
			const bound = await bindPicture(art, template, { title: "café passing" }, SIZE);
			return bound.missing.map(({ codePoint }) => String.fromCodePoint(codePoint));
		};
		expect(await missing(files)).toEqual([]);
		expect(await missing(after)).toEqual(["é"]);
	});
});

describe("a slot that any text may fill", () => {
	const latin = noto("noto-sans", "latin");
	const fonts = new Map([
		["latin", latin],
		["latin bold", noto("noto-sans", "latin", 700)],
		["hebrew", noto("noto-sans-hebrew", "hebrew")],
		["inconsolata", inconsolata],
	]);
	const TEMPLATE = card("Logo", 'font-family="Noto Sans"').replace(
		"<text x",
		'<text font-family="Inconsolata" font-weight="700" x',
	);

	test("keeps whole what it can reach, and no more", async () => {
		const { fonts: report } = await cut(siteOf(fonts, OPEN), fonts, TEMPLATE);
		const whole = 'any text may fill slot "title" of card.svg';
		expect(report.map(({ file, whole }) => [file, whole])).toEqual([
			["latin", whole],
			["latin bold", undefined],
			["hebrew", whole],
			["inconsolata", whole],
		]);
	});

	test("is laid out as with the whole fonts, whatever the text", async () => {
		const site = siteOf(fonts, OPEN);
		const { files, after } = await cut(site, fonts, TEMPLATE);
		const [image] = site.defaultRoute.images.values();
		const arts = await Promise.all([files, after].map((of) => openArt(site, readerOf(of))));
		const random = randomFrom(20);
		for (let i = 0; i < 200; i++) {
			const title = generated(random);
			const [due, got] = await Promise.all(
				arts.map(async (art) => {
					const template = await art.templateFor(image as never, {});
					const { svg, missing } = await bindPicture(art, template, { title }, SIZE);
					return { svg, missing };
				}),
			);
			expect(got, JSON.stringify(title)).toEqual(due);
		}
	});
});

describe("a font stays whole", () => {
	const FINITE: Partial<Route> = { slots: () => ({ title: "a" }), values: { title: ["a"] } };
	const plain = card("Logo", "");
	const TURNED = card("Logo", "").replace('id="title"', 'id="title" rotate="10"');
	const withTable = (tag: string) => edited((tables) => tables.set(tag, Buffer.alloc(16)));
	type Case = readonly [
		what: string,
		route: Partial<Route>,
		template: string,
		reason: string,
		font?: Uint8Array,
	];
	const cases: readonly Case[] = [
		[
			"of pages that nobody knows",
			{ ...OPEN, data: () => null },
			plain,
			'routes["/"] has no `examples` to learn from',
		],
		[
			"beside fragments",
			{ slots: () => ({ title: fragment("<text>x</text>") }) },
			plain,
			'routes["/"] draws fragments',
		],
		[
			"in a generated template",
			{ images: { wide: svg(() => plain, SIZE) } },
			plain,
			'routes["/"] has a generated template',
		],
		[
			"where values choose fonts of open text",
			{ slots: () => ({ title: "any" }), fallback: { title: { "font-weight": 700 } } },
			plain,
			'routes["/"] fills slots with other fonts',
		],
		[
			"where the rasteriser draws open text",
			OPEN,
			TURNED,
			'routes["/"] has text that is no outlines',
		],
		["with Apple's tables", FINITE, plain, 'a table "morx"', withTable("morx")],
		[
			"that kerns by its old table",
			FINITE,
			plain,
			'a table "kern" alone',
			edited((tables) => {
				tables.set("kern", Buffer.alloc(16));
				tables.delete("GPOS");
			}),
		],
	];
	for (const [what, route, template, reason, font = inconsolata] of cases)
		test(what, () => expectWhole(font, route, template, reason));

	test("where a subset is not smaller than its file", async () => {
		const site = siteOf(new Map([["font", inconsolata]]), FINITE);
		const { after } = await cut(site, new Map([["font", inconsolata]]), plain);
		const small = after.get("font") ?? inconsolata;
		expect(small.length).toBeLessThan(inconsolata.length);
		await expectWhole(small, FINITE, plain, "a subset is not smaller");
	});

	async function expectWhole(
		font: Uint8Array,
		route: Partial<Route>,
		template: string,
		reason: string,
	): Promise<void> {
		const fonts = new Map([["font", font]]);
		const { after, fonts: report } = await cut(siteOf(fonts, route), fonts, template);
		expect(report[0]?.whole).toBe(reason);
		expect(after.get("font")).toBe(font);
	}
});

test("a site without fonts has none to cut", async () => {
	const none = new Map<string, Uint8Array>();
	const { after, files, fonts } = await cut(siteOf(none, {}), none, card("", ""));
	expect(fonts).toEqual([]);
	expect(after).toBe(files);
});
