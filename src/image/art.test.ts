/** Which values are checked at a request: all but those that were checked when the art was opened. */
import { beforeEach, describe, expect, it, test, vi } from "vitest";
import { defineSite, svg } from "../site/define.js";
import type { SiteRoute } from "../site/definition.js";
import { image as imageSlot } from "../site/image-slot.js";
import { type Art, checkSlots, openArt } from "./art.js";

const card = svg("card.svg", { width: 400, height: 210 });
const site = defineSite({
	origin: "https://x.example",
	routes: {
		"/declared": {
			images: { card },
			values: { bar: [{ fill: "#f00" }, false], title: ["a"] },
			slots: () => ({}),
		},
		"/open": { images: { card }, slots: () => ({}) },
	},
});
const CARD = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="210"><rect id="bar" width="9" height="9"/><text id="title">t</text></svg>`;
const [declared, open] = site.routes as [SiteRoute, SiteRoute];

let art: Art;
let checked: string[];
beforeEach(async () => {
	art = await openArt(site, async () => new TextEncoder().encode(CARD));
	const template = art.template(card);
	const check = template.checkValues.bind(template);
	checked = [];
	vi.spyOn(template, "checkValues").mockImplementation((values) => {
		checked.push(...Object.keys(values));
		check(values);
	});
});

describe("checkSlots", () => {
	it("reads what its route declares no more than once, at the start", () => {
		checkSlots(art, declared, { bar: { fill: "#f00" }, title: "a" });
		checkSlots(art, declared, { bar: false });
		expect(checked).toEqual([]);
	});

	test.each([
		["another value", declared, { fill: "#0f0" }],
		["the value for a route that does not declare it", open, { fill: "#f00" }],
	])("reads %s", (_, route, bar) => {
		checkSlots(art, route, { bar });
		expect(checked).toEqual(["bar"]);
	});

	test.each([
		["an attribute that cannot be set", { bar: { onclick: "x" } }],
		["a value of another slot", { title: false, bar: "a" }],
		["a picture where none can be", { title: imageSlot("https://x.example/a.png") }],
		["a slot that is not there, beside declared ones", { bar: false, baz: true }],
	])("refuses %s", (_, values) => {
		expect(() => checkSlots(art, declared, values)).toThrow(
			expect.objectContaining({ code: expect.stringMatching(/^slot-/) }),
		);
	});
});
