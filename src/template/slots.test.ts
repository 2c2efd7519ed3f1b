/** Pictures and fragments within a template, as markup: what stands in their place, and what is refused. */
import { readFileSync } from "node:fs";
import { parseXml } from "@rgrove/parse-xml";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fragment } from "../site/fragment-slot.js";
import { image } from "../site/image-slot.js";
import type { ReadyPicture } from "./picture.js";
import { parseTemplate, sanitizeSvg } from "./template.js";

const wrap = (content: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="50">${content}</svg>`;
const load = (content: string) => parseTemplate(wrap(content), "t.svg");
const png = readFileSync(new URL("../../test/slots/fixtures/photo.png", import.meta.url));
const href = `data:image/png;base64,${png.toString("base64")}`;
const ready: ReadyPicture = { kind: "ready-picture", href, digest: "d", fit: "cover" };

describe("image()", () => {
	test("that is not ready leaves the element as the artist drew it", () => {
		const template = load('<rect id="photo" width="9" height="9" fill="#999"/>');
		expect(template.bind({ photo: image(href) })).toBe(template.bind({}));
	});

	test("takes the place of an image's own href, whatever it is called", () => {
		const bound = load(
			`<image id="photo" width="9" height="9" xlink:href="data:image/gif;base64,R0lGODdhAQABAAAAACwAAAAAAQABAAACAkQBADs=" href="#x"/>`,
		).bind({ photo: ready });
		expect(bound.match(/href="([^"]*)"/g)).toEqual([`href="${href}"`]);
	});

	test("gives its clip path an id that the template does not have", () => {
		const offset = wrap("").indexOf("</svg>");
		const bound = load(`<circle id="photo" r="9"/><g id="placard-clip-${offset}"/>`).bind({
			photo: ready,
		});
		const ids = [...bound.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test("keeps the slot's id on what stands there, once", () => {
		const bound = load('<circle id="photo" r="9" stroke="red"/><use href="#photo"/>').bind({
			photo: ready,
		});
		expect(bound.match(/ id="photo"/g)).toHaveLength(1);
		expect(bound).toContain('<g id="photo">');
	});

	test.each([
		["a text", '<text id="photo">t</text>', "received <text>"],
		["a path", '<path id="photo" d="M0 0h9v9z"/>', "received <path>"],
		["a group", '<g id="photo"/>', "received <g>"],
		[
			"a shape in a clip path",
			'<clipPath id="c"><rect id="photo"/></clipPath>',
			"within a <clipPath>",
		],
		["a circle in units of a font", '<circle id="photo" r="2em"/>', "depend on a font"],
	])("is refused for %s", (_, content, message) => {
		const template = load(content);
		for (const photo of [ready, image(href)])
			expect(() => template.bind({ photo })).toThrowError(
				expect.objectContaining({
					code: "slot-value-invalid",
					message: expect.stringContaining(message),
				}),
			);
	});
});

describe("fragment()", () => {
	const template = load(
		'<linearGradient id="sky"/><g id="all"><g id="chart"><path id="sample" d="M0 0"/></g></g><text id="title">t</text>',
	);
	const bind = (svg: string) => template.bind({ chart: fragment(svg) });

	test("takes the place of the group's content", () => {
		expect(bind('<rect width="3"/>&amp;')).toContain('<g id="chart"><rect width="3"/>&amp;</g>');
		expect(bind("")).toContain('<g id="chart"></g>');
	});

	test.each([
		["an id", '<g id="a"/>', '<g id="chart--a"/>'],
		["an id that the template has", '<g id="sky"/>', '<g id="chart--sky"/>'],
		["an href", '<g id="a"/><use href="#a"/>', '<use href="#chart--a"/>'],
		["an xlink:href", '<g id="a"/><use xlink:href=" #a"/>', '<use xlink:href="#chart--a"/>'],
		["a paint", '<g id="a"/><path fill="url( \'#a\' ) red"/>', '<path fill="url(#chart--a) red"/>'],
		[
			"a style",
			'<g id="a"/><path style="fill:url(#a);x:y"/>',
			'<path style="fill:url(#chart--a);x:y"/>',
		],
		["nothing of the template's", '<path fill="url(#sky)"/>', '<path fill="url(#sky)"/>'],
	])("has its own ids renamed: %s", (_, svg, expected) => {
		expect(bind(svg)).toContain(expected);
	});

	test("two of one generator do not meet", () => {
		const two = load('<g id="a"/><g id="b"/>');
		const same = fragment('<linearGradient id="g"/><path fill="url(#g)"/>');
		const ids = [...two.bind({ a: same, b: same }).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		expect(ids).toEqual(["a", "a--g", "b", "b--g"]);
	});

	test.each([
		["no XML", "<g>", "not_well_formed|well-formed"],
		["one that closes the group", "</g><g>", "well-formed"],
		["one that closes the document", "</svg><svg>", "well-formed"],
		["a DOCTYPE", "<!DOCTYPE svg>", "well-formed"],
		["a script", "<script>1</script>", "without scripts"],
		["a handler", '<g onclick="x()"/>', "event handlers"],
		["HTML", "<foreignObject/>", "SVG elements alone"],
		["a picture from elsewhere", '<image href="https://x.example/a.png"/>', "within the file"],
		["a link", '<a href="https://x.example/"/>', "within the file"],
		["styles that fetch", '<g style="fill:url(//x.example)"/>', "within the file"],
		["a style sheet", "<style>*{fill:red}</style>", "rules in a <style>"],
		["an id that is nowhere", '<use href="#nowhere"/>', '"#nowhere"'],
		["an id that is gone with the sample", '<use href="#sample"/>', '"#sample"'],
		["a reference in escapes", '<g id="a"/><path fill="u\\72l(#a)"/>', "written plainly"],
		["its own ids twice", '<g id="a"/><g id="a"/>', "an id of its own"],
		["itself", '<g id="a"><use href="#a"/></g>', "references that end"],
	])("is refused: %s", (_, svg, message) => {
		expect(() => bind(svg)).toThrowError(expect.objectContaining({ code: "fragment-invalid" }));
		expect(() => bind(svg)).toThrowError(new RegExp(message));
	});

	test.each([
		["the group that holds it", '<use href="#all"/>'],
		["the group that it is in", '<use href="#chart"/>'],
	])("closes no circle through %s", (_, svg) => {
		expect(() => bind(svg)).toThrowError(expect.objectContaining({ code: "slot-value-invalid" }));
	});

	test("draws no more than a template may, though it is used often", () => {
		const uses = '<use href="#chart"/>'.repeat(100);
		const many = load(`<defs><g id="chart"/></defs>${uses}`);
		const draw = (count: number) => many.bind({ chart: fragment("<path/>".repeat(count)) });
		expect(draw(100)).toContain("<path/>");
		expect(() => draw(300)).toThrowError(expect.objectContaining({ code: "slot-value-invalid" }));
	});

	test("only a group takes one", () => {
		expect(() => template.bind({ title: fragment("<g/>") })).toThrowError("a <g> for fragment()");
	});

	test("whatever the text, the document around it stays whole", () => {
		const pieces = fc.constantFrom(
			"<g>",
			"</g>",
			"</svg>",
			"<!--",
			"-->",
			"<![CDATA[",
			"]]>",
			"&",
			"&lt;",
			'"',
			"<path/>",
			"x",
			"<?a",
			"?>",
		);
		const after = '<text id="title">t</text></svg>';
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
				let bound: string;
				try {
					bound = bind(parts.join(""));
				} catch (error) {
					expect(error).toMatchObject({ code: "fragment-invalid" });
					return;
				}
				expect(bound.endsWith(after)).toBe(true);
				expect(parseXml(bound).root?.children.length).toBe(3);
			}),
			{ seed: 4, numRuns: 1000 },
		);
	});
});

test("sanitizeSvg keeps the drawing and its size", () => {
	const source = wrap('<!-- note --><rect width="3" inkscape:label="x" xmlns:inkscape="i"/>');
	const written = sanitizeSvg(new TextEncoder().encode(source), "p.svg");
	expect(written).toContain('width="100" height="50" viewBox="0 0 100 50"');
	expect(written).toContain('<rect width="3"/>');
	expect(written).not.toMatch(/note|inkscape/);
});
