/** The cases are the rules of CSS Fonts 4, section 5.2, one by one. */
import { describe, expect, it } from "vitest";
import { type FaceTraits, type FontStyle, nearestFaces } from "./match.js";

interface Named {
	readonly name: string;
	readonly traits: FaceTraits;
}

function face(name: string, traits: Partial<FaceTraits>): Named {
	const plain: FaceTraits = {
		weight: [400, 400],
		stretch: [100, 100],
		style: "normal",
		canLean: false,
	};
	return { name, traits: { ...plain, ...traits } };
}

const weights = (...values: number[]) =>
	values.map((value) => face(String(value), { weight: [value, value] }));
const styles = (...values: FontStyle[]) => values.map((style) => face(style, { style }));
const stretches = (...values: number[]) =>
	values.map((value) => face(String(value), { stretch: [value, value] }));

const normal = { weight: 400, stretch: 100, style: "normal" } as const;

describe("nearestFaces", () => {
	it.each([
		["the exact weight", weights(300, 400, 700), { weight: 700 }, ["700"]],
		["400 takes 500 before 300", weights(300, 500), { weight: 400 }, ["500"]],
		["400 takes 300 before 600", weights(300, 600), { weight: 400 }, ["300"]],
		["450 takes 500 before 400", weights(400, 500), { weight: 450 }, ["500"]],
		["500 takes 400 before 600", weights(400, 600), { weight: 500 }, ["400"]],
		["under 400 takes the lighter", weights(100, 400), { weight: 300 }, ["100"]],
		[
			"under 400 takes the bolder when none is lighter",
			weights(400, 700),
			{ weight: 300 },
			["400"],
		],
		["over 500 takes the bolder", weights(500, 900), { weight: 600 }, ["900"]],
		["over 500 takes the lighter when none is bolder", weights(300, 500), { weight: 600 }, ["500"]],
		["italic", styles("normal", "oblique", "italic"), { style: "italic" as const }, ["italic"]],
		["oblique for italic", styles("normal", "oblique"), { style: "italic" as const }, ["oblique"]],
		["italic for oblique", styles("normal", "italic"), { style: "oblique" as const }, ["italic"]],
		["oblique for normal before italic", styles("italic", "oblique"), {}, ["oblique"]],
		["narrower first up to 100", stretches(75, 112.5), { stretch: 90 }, ["75"]],
		["wider first over 100", stretches(100, 150), { stretch: 125 }, ["150"]],
		["narrower when nothing is wider", stretches(87.5, 100), { stretch: 125 }, ["100"]],
	])("%s", (_, faces, wanted, names) => {
		expect(nearestFaces(faces, { ...normal, ...wanted }).map(({ name }) => name)).toEqual(names);
	});

	it("lets stretch decide before style, and style before weight", () => {
		const faces = [
			face("wide", { stretch: [125, 125], style: "italic", weight: [700, 700] }),
			face("upright", { weight: [700, 700] }),
			face("light italic", { style: "italic", weight: [300, 300] }),
		];
		const wanted = { weight: 700, stretch: 100, style: "italic" } as const;
		expect(nearestFaces(faces, wanted).map(({ name }) => name)).toEqual(["light italic"]);
	});

	it("takes a range that holds the weight, and leans an axis before it takes another style", () => {
		const variable = face("variable", { weight: [100, 900], canLean: true });
		const faces = [face("oblique", { style: "oblique" }), variable];
		const wanted = { weight: 650, stretch: 100, style: "italic" } as const;
		expect(nearestFaces(faces, wanted)).toEqual([variable]);
	});

	it("keeps every file of a family that is split by script", () => {
		const faces = [face("latin", {}), face("greek", {}), face("bold", { weight: [700, 700] })];
		expect(nearestFaces(faces, normal).map(({ name }) => name)).toEqual(["latin", "greek"]);
	});

	it("finds nothing among nothing", () => {
		expect(nearestFaces([], normal)).toEqual([]);
	});
});
