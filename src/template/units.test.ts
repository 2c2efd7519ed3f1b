/** The small parts: sizes, CSS, nearest names, data URIs. */
import { describe, expect, test } from "vitest";
import { idsIn, parseDeclarations, StyleSheet, stripComments, unescapeCss, urlsIn } from "./css.js";
import { readDataUri } from "./data-uri.js";
import { editDistance, nearestName } from "./edit-distance.js";
import { parseTemplate } from "./template.js";

describe("own size", () => {
	const sizeOf = (root: string) => {
		const { width, height } = parseTemplate(
			`<svg xmlns="http://www.w3.org/2000/svg" ${root}/>`,
			"a.svg",
		);
		return [width, height].map((side) => Math.round(side * 1_000) / 1_000);
	};
	// CSS Values 4, section 6.2: 1in = 2.54cm = 96px = 72pt = 6pc; 1Q = 1/40 cm.
	test.each([
		['width="1200" height="630"', [1200, 630]],
		['width=" 1200px " height="630.5PX"', [1200, 630.5]],
		['width="72pt" height="6pc"', [96, 96]],
		['width="25.4mm" height="2.54cm"', [96, 96]],
		['width="1in" height="101.6q"', [96, 96]],
		['width="1e2" height=".5e3"', [100, 500]],
		['viewBox="10 20 300 150"', [300, 150]],
		['width="100%" height="100%" viewBox="0 0 300 150"', [300, 150]],
		['width="auto" height="75" viewBox="0 0 300 150"', [150, 75]],
		['width="600" viewBox="0 0 300 150"', [600, 300]],
		['width="100" height="100" viewBox="0 0 300 150"', [100, 100]],
	])("%s", (root, expected) => {
		expect(sizeOf(root)).toEqual(expected);
	});
});

describe("CSS", () => {
	test.each([
		["a:b;c:d", ["a=b", "c=d"]],
		[" A : b ;; c ; :d ; e:", ["a=b", "e="]],
		["fill:url(data:x;y);font:'a;b'", ["fill=url(data:x;y)", "font='a;b'"]],
		["a:b/*;c:d*/;e:f", ["a=b", "e=f"]],
		["a:b)c;d:e", ["a=b)c", "d=e"]],
		["", []],
	])("declarations of %j", (style, expected) => {
		expect(parseDeclarations(style).map(({ name, value }) => `${name}=${value}`)).toEqual(expected);
	});

	test.each([
		["url(#a)", ["#a"]],
		["URL( '#a b' ) none url(\"x.svg\")", ["#a b", "x.svg"]],
		["u\\72 l(#a)", ["#a"]],
		["/* url(x.svg) */ red", []],
		["url(#a", ["#a"]],
		["red", []],
	])("urls in %j", (css, expected) => {
		expect(urlsIn(css)).toEqual(expected);
	});

	test("comments and escapes", () => {
		expect(stripComments("a/*b*/c/*d")).toBe("ac");
		expect(unescapeCss("\\41 b\\{\\110000 ")).toBe("Ab{\ufffd");
		expect(idsIn("url(#a) url(b)")).toEqual(["a"]);
	});

	const values = (css: string, element: string, property = "fill") => {
		const { root } = parseTemplate(
			`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><style>${css}</style>${element}</svg>`,
			"a.svg",
		);
		const target = root.children[1];
		if (target === undefined || typeof target === "string") throw new Error("no element");
		return new StyleSheet(root).values(target, property);
	};
	test.each([
		[
			"the strongest first",
			".a{fill:b}.a{fill:c}",
			'<g class="a" fill="d" style="fill:e"/>',
			["e", "c", "b", "d"],
		],
		["!important is dropped", "g{fill:a !important}", "<g/>", ["a"]],
		[
			"by type, class and id",
			"rect{fill:a}.b{fill:b}#c{fill:c}g.b#c{fill:d}",
			'<g id="c" class="x b"/>',
			["d", "c", "b"],
		],
		["lists", ".a,.b{fill:c}", '<g class="b"/>', ["c"]],
		["ancestors are not asked", "svg > .z .a{fill:c}", '<g class="a"/>', ["c"]],
		[
			"pseudo-classes and attributes neither",
			".a:hover{fill:b}g[x=y]{fill:c}",
			'<g class="a"/>',
			["c", "b"],
		],
		["within @media", "@media print{.a{fill:b}}", '<g class="a"/>', ["b"]],
		["all of *", "*{fill:b}", "<g/>", ["b"]],
		["not of others", ".a.c{fill:b}#d{fill:e}", '<g class="a"/>', []],
	])("values: %s", (_matter, css, element, expected) => {
		expect(values(css, element)).toEqual(expected);
	});
});

describe("nearest names", () => {
	test.each([
		["", "", 0],
		["abc", "", 3],
		["kitten", "sitting", 3],
		["flaw", "lawn", 2],
	])("%s to %s: %i", (a, b, distance) => {
		expect(editDistance(a, b)).toBe(distance);
		expect(editDistance(b, a)).toBe(distance);
	});

	test("the nearest, or none when none is near", () => {
		expect(nearestName("titel", ["text", "title", "subtitle"])).toBe("title");
		expect(nearestName("zzzzz", ["text", "title"])).toBeUndefined();
		expect(nearestName("x".repeat(10_000), ["y".repeat(10_000)])).toBeUndefined();
	});
});

describe("data URIs", () => {
	const text = (uri: string) => {
		const data = readDataUri(uri);
		return data && [data.mediaType, new TextDecoder().decode(data.bytes)];
	};
	test.each([
		["data:text/plain;base64,aGk=", ["text/plain", "hi"]],
		["DATA:Text/Plain;charset=utf-8;BASE64,aGk%3D", ["text/plain", "hi"]],
		["data:text/plain;base64,aG\n k", ["text/plain", "hi"]],
		["data:,a%20b%zz%", ["", "a b%zz%"]],
		["data:image/svg+xml;utf8,<é>", ["image/svg+xml", "<é>"]],
		["data:text/plain;base64,%%%", undefined],
		["data:no comma", undefined],
		["http://x/,", undefined],
	])("%j", (uri, expected) => {
		expect(text(uri)).toEqual(expected);
	});
});
