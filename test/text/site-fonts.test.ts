/**
 * A site's fonts in every format: slot text is drawn from the file itself, and the template's own text by the rasteriser
 * from what the file unpacks to, whose probe refuses a font that draws nothing.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { openArt } from "../../src/image/art.js";
import { compileResvg, loadResvg } from "../../src/raster/node.js";
import { createResvg } from "../../src/raster/resvg.js";
import { defineSite, svg } from "../../src/site/define.js";
import { unwrapFont } from "../../src/text/woff.js";
import { goldenFolder } from "../support/golden.js";
import { inconsolata } from "../support/sfnt.js";
import { openDrawing } from "./support/drawing.js";

const require = createRequire(import.meta.url);
const package_ = (file: string) => require.resolve(file);
const noto = package_("@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2");
const wasm = await compileResvg();

/** Two faces in one file, tables not shared. */
function collection(faces: readonly Uint8Array[]): Buffer {
	const header = Buffer.alloc(12 + faces.length * 4);
	header.write("ttcf", 0, "latin1");
	header.writeUInt32BE(0x00010000, 4);
	header.writeUInt32BE(faces.length, 8);
	const bodies: Buffer[] = [];
	let offset = header.length;
	for (const [i, face] of faces.entries()) {
		header.writeUInt32BE(offset, 12 + i * 4);
		const body = Buffer.concat([face, Buffer.alloc((4 - (face.length % 4)) % 4)]);
		const tables = body.readUInt16BE(4);
		for (let at = 12; at < 12 + tables * 16; at += 16)
			body.writeUInt32BE(body.readUInt32BE(at + 8) + offset, at + 8);
		bodies.push(body);
		offset += body.length;
	}
	return Buffer.concat([header, ...bodies]);
}

const ttf = await unwrapFont(readFileSync(noto), noto);
const formats: readonly (readonly [string, Uint8Array, string])[] = [
	["TTF", inconsolata, "Inconsolata"],
	[
		"OTF",
		readFileSync(fileURLToPath(new URL("../fonts/noto-sans-jp-subset.otf", import.meta.url))),
		"Noto Sans CJK JP",
	],
	["WOFF", readFileSync(noto.replace(/2$/, "")), "Noto Sans"],
	["WOFF2", readFileSync(noto), "Noto Sans"],
	["TTC", collection([inconsolata, ttf]), "Noto Sans"],
	[
		"variable WOFF2",
		readFileSync(package_("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2")),
		"Inter",
	],
];

const TEMPLATE = (family: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80" font-family="${family}" font-size="24"><text id="a" x="4" y="30">AB章</text></svg>`;

async function open(bytes: Uint8Array, family: string) {
	const site = defineSite({
		origin: "https://x.example",
		fonts: ["font"],
		routes: { "/": { images: { card: svg("card.svg", { width: 200, height: 80 }) } } },
	});
	return openArt(site, async (file) =>
		file === "font" ? bytes : new TextEncoder().encode(TEMPLATE(family)),
	);
}

describe("a font of the site", () => {
	test.each(formats)("as %s draws slots and the template's own text", async (_, bytes, family) => {
		const art = await open(bytes, family);
		expect(art.book?.hasFamily(family)).toBe(true);
		const engine = await createResvg({ fonts: art.fonts, load: () => loadResvg(wasm) });
		const own = await engine.pixels({ svg: TEMPLATE(family), width: 200, height: 80 });
		expect(own.data.some((value, at) => at % 4 === 3 && value > 200)).toBe(true);
		await engine.close();
	});

	test.each([
		["empty", new Uint8Array(), "font-empty"],
		["cut off", inconsolata.subarray(0, 4000), "font-truncated"],
		[
			"no font",
			new TextEncoder().encode("<!doctype html><title>404</title>"),
			"font-unknown-format",
		],
	])("that is %s is an error at start", async (_, bytes, code) => {
		await expect(open(bytes, "Inconsolata")).rejects.toMatchObject({ code });
	});

	test("as a collection has every face for the rasteriser", async () => {
		const art = await open(collection([inconsolata, ttf]), "Inconsolata");
		expect(art.fonts.map(({ name }) => name)).toEqual(["font#0", "font#1"]);
		expect(art.book?.families).toEqual(["inconsolata", "noto sans"]);
	});
});

describe("weights of a variable font", async () => {
	const drawing = await openDrawing({
		fonts: [package_("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2")],
	});
	afterAll(() => drawing.close());
	const names = ["variable-weights"];
	const folder = goldenFolder(new URL("../golden/fonts/", import.meta.url), names);

	test("variable-weights", async () => {
		const slots = [
			["a", 50, "200"],
			["b", 100, "500"],
			["c", 150, "900"],
		] as const;
		const texts = slots.map(
			([id, y, weight]) => `<text id="${id}" x="10" y="${y}" font-weight="${weight}">x</text>`,
		);
		const template = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="170" font-family="Inter" font-size="36"><rect width="300" height="170" fill="#fff"/>${texts.join("")}</svg>`;
		const values = Object.fromEntries(slots.map(([id, , weight]) => [id, `Weight ${weight}`]));
		folder.check("variable-weights", await drawing.outlined(template, values));
		expect(folder.stale()).toEqual([]);
	});
});

describe("fallback lists", () => {
	test("say which family draws what another lacks", async () => {
		const fonts = [
			noto,
			package_("@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2"),
		];
		const drawing = await openDrawing({
			fonts,
			fontFallback: { "Noto Sans": ["Noto Sans Hebrew"] },
		});
		const template = TEMPLATE("Noto Sans");
		expect((await drawing.outlined(template, { a: "שלום" })).missing).toEqual([]);
		await drawing.close();
	});

	test("that name a family without a file are an error at start", async () => {
		const opening = openDrawing({ fonts: [noto], fontFallback: { "*": ["Nowhere"] } });
		await expect(opening).rejects.toMatchObject({ code: "font-family-unknown" });
	});
});
