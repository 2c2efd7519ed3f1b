/** Which sets of slots have a plate of their own, and which plates are taken from elsewhere. */
import { describe, expect, test } from "vitest";
import { parseTemplate } from "../template/template.js";
import type { Plate } from "./plate.js";
import { Plates } from "./plates.js";

const IDS = ["a", "b", "c", "d", "e", "f"];
const template = parseTemplate(
	`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${IDS.map((id) => `<rect id="${id}"/>`).join("")}</svg>`,
	"rects.svg",
);
/** Only its slots are looked at. */
const plateOf = (slots: readonly string[]) => ({ kind: "plate", slots }) as Partial<Plate> as Plate;

/** Plates, with the slots that each was compiled for. */
function open(max = 16) {
	const compiled: string[] = [];
	const plates = new Plates(max);
	const get = (slots: string) =>
		plates.get("card", template, [...slots], async (wanted) => {
			compiled.push(wanted.join(""));
			return plateOf(wanted);
		});
	return { plates, compiled, get };
}

describe("a set of slots", () => {
	test("has a plate, compiled once, in whatever order it is named and however many ask", async () => {
		const { compiled, get } = open();
		const [one, two] = await Promise.all([get("ab"), get("ba")]);
		expect(one).toBe(two);
		expect(await get("ab")).toBe(one);
		expect(compiled).toEqual(["ab"]);
	});

	test("past the third shares a plate of all slots with every further one", async () => {
		const { compiled, get } = open();
		for (const slots of ["a", "b", "c", "d", "e", "ef"]) await get(slots);
		expect(compiled).toEqual(["a", "b", "c", "d", "abcde", "abcdef"]);
		expect(await get("f")).toMatchObject({ slots: IDS });
		expect(await get("a")).toMatchObject({ slots: ["a"] });
		expect(compiled).toHaveLength(6);
	});

	test("that names no slot is refused before anything is drawn", async () => {
		const { compiled, get } = open();
		await expect(get("ax")).rejects.toMatchObject({ code: "slot-missing" });
		expect(compiled).toEqual([]);
	});

	test("whose plate failed is compiled again", async () => {
		const { plates, get } = open();
		const fails = async () => Promise.reject(new Error("no memory"));
		await expect(plates.get("card", template, ["a"], fails)).rejects.toThrow("no memory");
		expect(await get("a")).toMatchObject({ slots: ["a"] });
	});
});

describe("a plate from elsewhere", () => {
	test("is taken for its own slots", async () => {
		const { plates, compiled, get } = open();
		const given = plateOf(["a", "b"]);
		plates.set("card", given);
		expect(await get("ba")).toBe(given);
		expect(compiled).toEqual([]);
	});

	test("with fewer slots than the shared one is not taken: their values would be left out", async () => {
		const { plates, compiled, get } = open();
		for (const slots of ["a", "b", "c", "d"]) await get(slots);
		plates.set("card", plateOf(["e", "f"]));
		expect(await get("ef")).toMatchObject({ slots: IDS });
		expect(compiled.at(-1)).toBe("abcdef");
	});

	test("with all slots of the shared one is taken in its place", async () => {
		const { plates, compiled, get } = open();
		for (const slots of ["a", "b", "c", "d"]) await get(slots);
		const given = plateOf(IDS);
		plates.set("card", given);
		expect(await get("ef")).toBe(given);
		expect(compiled).toHaveLength(4);
	});
});
