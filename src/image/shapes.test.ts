/** What is drawn without the rasteriser, and what is left to it, by documents whose pixels are plain to see. */
import { describe, expect, test } from "vitest";
import { coverShapes } from "./shapes.js";

const size = { width: 8, height: 8 };
const square = (attributes: string, root = "") =>
	coverShapes(
		{
			svg: `<svg xmlns="http://www.w3.org/2000/svg" ${root}><path d="M0 0h2v2h-2z" ${attributes}/></svg>`,
		},
		size,
	);

describe("a square of 2 by 2", () => {
	test.each([
		["as it is", "", "", [0, 0, 2, 2]],
		["moved", `transform="translate(3 4)"`, "", [3, 4, 2, 2]],
		["moved, without a separator", `transform="translate(3-0)scale(2)"`, "", [3, 0, 4, 4]],
		["in a viewBox", "", `viewBox="-1 -1 4 4"`, [2, 2, 4, 4]],
		["in a wide viewBox", "", `viewBox="0 0 8 4"`, [0, 2, 2, 2]],
	])("%s", (_, attributes, root, [x, y, width, height]) => {
		expect(square(attributes, root)).toMatchObject({ x, y, width, height });
	});

	const styled = (sheet: string, attributes = "") =>
		coverShapes(
			{
				svg: `<svg xmlns="http://www.w3.org/2000/svg">${sheet}<g class="a"><path class="b" d="M0 0h2v2h-2z" ${attributes}/></g></svg>`,
			},
			size,
		);

	test("beside style rules for other elements is drawn by its own attributes", () => {
		const red = styled("<style>.c, text { fill: #0f0 }</style>", `fill="#f00"`);
		expect(red).toMatchObject({ x: 0, y: 0, width: 2, height: 2, colour: 0xff0000 });
	});

	test.each([
		["its class", "<style>.b { fill: #f00 }</style>"],
		["its class, in defs, as Illustrator has it", "<defs><style>.b { fill: #f00 }</style></defs>"],
		["its name", "<style>path { fill-rule: evenodd }</style>"],
		["the group around it", "<defs><style>.a { opacity: .5 }</style></defs>"],
		["everything", "<style>* { fill: #f00 }</style>"],
	])("is left to the rasteriser where a rule is for %s", (_, sheet) => {
		expect(styled(sheet)).toBeUndefined();
	});

	test.each([
		["a transform that cannot be read", `transform="translate(3 4"`, ""],
		["a transform with too few numbers", `transform="matrix(1 0 0 1 5)"`, ""],
		["a transform with its own origin", `transform="scale(2)" transform-origin="1 1"`, ""],
		["a stroke", `stroke="#000"`, ""],
		["a gradient", `fill="url(#a)"`, ""],
		["a viewBox of no width", "", `viewBox="0 0 0 4"`],
		["another alignment", "", `viewBox="0 0 8 4" preserveAspectRatio="xMinYMin meet"`],
	])("with %s is left to the rasteriser", (_, attributes, root) => {
		expect(square(attributes, root)).toBeUndefined();
	});
});
