/** Values as parts are drawn with: boxes brought along, names for caches, and what cannot be drawn apart. */
import { describe, expect, test } from "vitest";
import { fragment } from "../site/fragment-slot.js";
import { image } from "../site/image-slot.js";
import { text } from "../site/text-slot.js";
import { type BoundValues, parseTemplate, type ReadyPicture } from "../template/template.js";
import { partsOf } from "./parts.js";
import { tileKey, valuesKey } from "./tile-key.js";

const CARD = parseTemplate(
	`<svg xmlns="http://www.w3.org/2000/svg" width="240" height="126"><defs><linearGradient id="ramp"/></defs>
	<g id="panel" transform="translate(20 10)"><rect id="box" width="100" height="50"/></g>
	<circle id="dot" r="9"/><g id="chart"/><rect id="photo" width="9" height="9"/>
	<g transform="scale(2)"><text id="title" font-size="30">t</text></g></svg>`,
	"card.svg",
);
const parts = async (values: BoundValues) => {
	const found = await partsOf(CARD, values);
	if (found.kind === "whole") throw new Error(found.reason);
	return found.values;
};
const boxed = text("A title", { within: "box" });

describe("a text in a box", () => {
	test("brings the box along, in its own units", async () => {
		expect(await parts({ title: boxed })).toEqual({
			title: {
				kind: "framed-text",
				value: boxed,
				box: { x: 10, y: 5, width: 50, height: 25 },
				isFixed: true,
			},
		});
	});

	test.each<[string, BoundValues, object]>([
		["the box", { box: { x: 40, width: 60 } }, { x: 30, y: 5, width: 30, height: 25 }],
		["its group", { panel: { transform: "scale(.5)" } }, { x: 0, y: 0, width: 25, height: 12.5 }],
	])("is where a value moves %s, and is then another tile", async (_, moved, box) => {
		const { title } = await parts({ ...moved, title: boxed });
		expect(title).toMatchObject({ box, isFixed: false });
		const plate = { units: [{ slots: ["title"], self: "title", source: { name: "", text: "" } }] };
		expect(tileKey(plate, 0, { title })).not.toBe(tileKey(plate, 0, { title: boxed }));
	});

	test("has the name that its value has, where nothing moves the box", async () => {
		const plate = { units: [{ slots: ["title"], self: "title", source: { name: "", text: "" } }] };
		const framed = await parts({ title: boxed, dot: false });
		expect(tileKey(plate, 0, framed)).toBe(tileKey(plate, 0, { title: boxed }));
	});

	test("that is none is told with the template's own line", async () => {
		await expect(parts({ title: text("a", { within: "dot" }) })).rejects.toThrow(
			/card\.svg:4:26 slot "title"\.within: expected the id of a <rect>/,
		);
	});
});

describe("what cannot be drawn apart", () => {
	test.each<[string, BoundValues, string]>([
		["a blend mode", { dot: { "mix-blend-mode": "multiply" } }, "blend-over-slot"],
		[
			"a fragment that blends",
			{ chart: fragment('<path style="mix-blend-mode:screen"/>') },
			"blend-over-slot",
		],
		[
			"a fragment that spells it otherwise",
			{ chart: fragment('<path style="mix&#45;blend-mode:screen"/>') },
			"blend-over-slot",
		],
		[
			"a fragment that draws the template's own",
			{ chart: fragment('<g><use href="#dot"/></g>') },
			"drawn-element-referenced",
		],
	])("%s", async (_, values, reason) => {
		expect(await partsOf(CARD, values)).toEqual({ kind: "whole", reason });
	});

	test("is not a fragment with the template's gradient", async () => {
		const values = { chart: fragment('<path fill="url(#ramp)"/>') };
		expect(await parts(values)).toEqual(values);
	});
});

describe("the names of values", () => {
	const ready = (digest: string): ReadyPicture => ({
		kind: "ready-picture",
		href: `data:image/png;base64,${digest}${"A".repeat(100_000)}`,
		digest,
		fit: "cover",
	});

	test("are short, however large the values are", async () => {
		const chart = fragment(`<path d="M0 0${"h1".repeat(10_000)}"/>`);
		const values = await parts({ photo: ready("d"), chart });
		expect(valuesKey(values).length).toBeLessThan(200);
	});

	test.each<[string, BoundValues, BoundValues]>([
		["pictures", { photo: ready("a") }, { photo: ready("b") }],
		["fits", { photo: ready("a") }, { photo: { ...ready("a"), fit: "contain" } }],
		["no picture yet", { photo: ready("a") }, { photo: image("https://a.example/a") }],
		["a hidden slot", { photo: null }, { photo: image("https://a.example/a") }],
		[
			"long fragments",
			{ chart: fragment(`<path d="M0 0${"h1".repeat(1_000)}"/>`) },
			{ chart: fragment(`<path d="M0 0${"h2".repeat(1_000)}"/>`) },
		],
		["a text and what it looks like", { title: '["fragment","x"]' }, { title: "fragment" }],
	])("tell %s apart", async (_, one, other) => {
		expect(valuesKey(await parts(one))).not.toBe(valuesKey(await parts(other)));
	});
});
