/** What a template declares → the style that text is laid out with. */
import { describe, expect, test } from "vitest";
import { parseTemplate } from "../template/template.js";
import { baselineOf, directionOf, lineHeightOf, styleOf } from "./style.js";

function read(style: string, group = "", attributes = "") {
	const source = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g style="${group}"><text id="t" style="${style}" ${attributes}>x</text></g></svg>`;
	const scene = parseTemplate(source, "a.svg").scene({});
	const element = scene.byId("t");
	if (element === undefined) throw new Error("no text");
	return { scene, element, style: styleOf(scene, element) };
}

describe("a text's style", () => {
	test.each([
		["font-family:'A, B', C D ,&quot;E&quot;", { families: ["A, B", "C D", "E"] }],
		["", { families: [], size: 12, weight: 400, style: "normal", stretch: 100 }],
		["font-style:oblique 10deg", { style: "oblique" }],
		["font-style:italic", { style: "italic" }],
		["font-stretch:semi-condensed", { stretch: 87.5 }],
		["font-stretch:110%", { stretch: 110 }],
		["font-size:20px;letter-spacing:.1em;word-spacing:4px", { letterSpacing: 2, wordSpacing: 4 }],
		["letter-spacing:normal", { letterSpacing: 0 }],
		[
			"font-feature-settings:'smcp', 'liga' off, 'ss01' 2",
			{ features: { smcp: 1, liga: 0, ss01: 2 } },
		],
		["font-feature-settings:normal", { features: {} }],
		[
			"font-variant:small-caps;font-variant-numeric:tabular-nums slashed-zero",
			{ features: { smcp: 1, tnum: 1, zero: 1 } },
		],
		["font-kerning:none", { features: { kern: 0 } }],
		["font-variation-settings:'wght' 650, 'opsz' 14.5", { variations: { wght: 650, opsz: 14.5 } }],
		["font-size:nonsense;font-weight:heavy", { size: 12, weight: 400 }],
		["font-size:1e6px", { size: 10_000 }],
	])("%s", (style, expected) => {
		expect(read(style).style).toMatchObject(expected);
	});

	test.each([
		["bolder", "font-weight:300", 400],
		["bolder", "font-weight:400", 700],
		["bolder", "font-weight:700", 900],
		["lighter", "font-weight:500", 100],
		["lighter", "font-weight:700", 400],
		["lighter", "font-weight:900", 700],
		["inherit", "font-weight:800", 800],
	])("%s within %s is %s", (weight, group, expected) => {
		expect(read(`font-weight:${weight}`, group).style.weight).toBe(expected);
	});

	test.each([
		["1.5em", "font-size:20px", 30],
		["150%", "font-size:20px", 30],
		["larger", "font-size:20px", 24],
		["18pt", "", 24],
	])("size %s within %s is %s", (size, group, expected) => {
		expect(read(`font-size:${size}`, group).style.size).toBeCloseTo(expected);
	});

	test.each([
		["1.25", 1.25],
		["150%", 1.5],
		["30px", 1.5],
		["normal", undefined],
		["0", undefined],
		["900", undefined],
	])("line-height %s is %s", (value, expected) => {
		const { scene, element } = read(`font-size:20px;line-height:${value}`);
		expect(lineHeightOf(scene, element)).toBe(expected);
	});

	test("language, direction and baseline", () => {
		const { scene, element, style } = read(
			"direction:rtl;dominant-baseline:text-top",
			"",
			'xml:lang="ar-EG"',
		);
		expect(style.language).toBe("ar-EG");
		expect(directionOf(scene, element)).toBe("rtl");
		expect(baselineOf(scene, element)).toBe("text-before-edge");
		expect(read("", "", 'xml:lang="no such"').style.language).toBeUndefined();
	});
});
