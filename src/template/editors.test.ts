/** Templates as editors write them, filled and drawn. Golden pictures, one matter each. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { goldenFolder } from "../../test/support/golden.js";
import type { Size, SlotValues } from "../site/definition.js";
import { parseTemplate } from "./template.js";

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.svg`, import.meta.url));
const load = (name: string) => parseTemplate(fixture(name), `${name}.svg`);
const fonts = ["Regular", "Bold"].map((weight) =>
	fileURLToPath(new URL(`../../test/fonts/Inconsolata-${weight}.ttf`, import.meta.url)),
);

function draw(svg: string) {
	const engine = new Resvg(svg, {
		font: { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: "Inconsolata" },
	});
	const { width, height, pixels } = engine.render();
	return { width, height, data: pixels };
}

interface Golden {
	readonly name: string;
	readonly template: string;
	readonly values: SlotValues;
	readonly size?: Size;
}

const GOLDENS: readonly Golden[] = [
	{
		name: "inkscape-text-set",
		template: "inkscape",
		values: { title: 'Evening <tide> & "fog"', place: "Pier 4" },
	},
	{ name: "inkscape-layer-shown", template: "inkscape", values: { badge: true, badgetext: "OLD" } },
	{ name: "inkscape-group-hidden", template: "inkscape", values: { layer2: false, place: null } },
	{
		name: "inkscape-attributes",
		template: "inkscape",
		values: {
			sail: { fill: "#ffd166", transform: "translate(-20 0)" },
			title: { fill: "#ffd166" },
			stop6: { "stop-color": "#802040" },
		},
	},
	{
		name: "illustrator-text-and-rule",
		template: "illustrator",
		values: { title: "Comets", stripe_x5F_one: { fill: "#ffffff" }, sold: true },
	},
	{
		name: "figma-text-set",
		template: "figma",
		values: { title: "Fast mail", "sub title": "One line now", dot: false },
	},
	{ name: "sketch-wider", template: "sketch", values: {}, size: { width: 600, height: 300 } },
	{ name: "figma-taller", template: "figma", values: {}, size: { width: 300, height: 300 } },
	{
		name: "margins-transparent",
		template: "inkscape",
		values: { background: { width: 500 } },
		size: { width: 300, height: 300 },
	},
];
const golden = goldenFolder(
	new URL("../../test/golden/template/", import.meta.url),
	GOLDENS.map(({ name }) => name),
);

describe("golden pictures", () => {
	test.each(GOLDENS)("$name", ({ name, template, values, size }) => {
		golden.check(name, draw(load(template).bind(values, size)));
	});

	test("none is stale", () => {
		expect(golden.stale()).toEqual([]);
	});
});

test("what lies off the canvas is not in the margins", () => {
	const source =
		'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><circle cx="10" cy="5" r="40"/></svg>';
	const { data } = draw(parseTemplate(source, "a.svg").bind({}, { width: 20, height: 20 }));
	const alpha = (x: number, y: number) => data[(y * 20 + x) * 4 + 3];
	expect([alpha(10, 2), alpha(10, 7), alpha(10, 12), alpha(10, 17)]).toEqual([0, 255, 255, 0]);
});

describe("editors' files", () => {
	const names = readdirSync(new URL("./fixtures/", import.meta.url)).flatMap((file) =>
		file.endsWith(".svg") ? [file.replace(".svg", "")] : [],
	);

	test.each(names)("%s: bound to nothing it draws as the file itself does", (name) => {
		const own = draw(new TextDecoder().decode(fixture(name)));
		const bound = draw(load(name).bind({}));
		expect([bound.width, bound.height]).toEqual([own.width, own.height]);
		expect(Buffer.from(bound.data).equals(Buffer.from(own.data))).toBe(true);
	});

	test.each(names)("%s: a file with a byte order mark and CRLF is the same", (name) => {
		const text = new TextDecoder().decode(fixture(name));
		const marked = `\ufeff${text.replace(/\n/g, "\r\n")}`;
		expect(parseTemplate(marked, name).bind({})).toBe(load(name).bind({}));
		expect(parseTemplate(new TextEncoder().encode(marked), name).bind({})).toBe(
			load(name).bind({}),
		);
	});

	test("what the editors add for themselves is not in the document", () => {
		for (const name of names)
			expect(load(name).bind({})).not.toMatch(
				/sodipodi|inkscape|pgf|metadata|foreignObject|DOCTYPE|<!--/,
			);
	});
});
