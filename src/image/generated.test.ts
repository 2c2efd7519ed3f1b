/** Generated templates: what the function gets, what is kept, and whose mistake is what. */
import { describe, expect, test, vi } from "vitest";
import { svg } from "../site/define.js";
import type { SlotValues } from "../site/definition.js";
import { openGenerator } from "./generated.js";

const size = { width: 12, height: 6 };
const wrap = (content: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="12" height="6">${content}</svg>`;
const generate = async (write: (values: SlotValues) => unknown, values: SlotValues = {}) =>
	openGenerator()(svg(write as (values: SlotValues) => string, size), values);

describe("a generated template", () => {
	test("is what the function writes, at once or later", async () => {
		const now = await generate(() => wrap("<g/>"));
		const later = await generate(async () => wrap("<g/>"));
		expect(now.bind({})).toContain("<g/>");
		expect(later.bind({})).toBe(now.bind({}));
	});

	test("gets its texts cleaned, and all else as it is", async () => {
		const write = vi.fn(() => wrap(""));
		await generate(write, { title: "a\u0000b\n\u202ec", level: 3, seal: false });
		expect(write).toHaveBeenCalledWith({ title: "ab c", level: 3, seal: false });
	});

	test("is parsed once for the same text", async () => {
		const template = openGenerator();
		const image = svg(({ n }) => wrap(`<g id="g${n}"/>`), size);
		const first = await template(image, { n: 1 });
		expect(await template(image, { n: 1 })).toBe(first);
		expect(await template(image, { n: 2 })).not.toBe(first);
	});

	test("is forgotten when a hundred others have come", async () => {
		const template = openGenerator();
		const image = svg(({ n }) => wrap(`<g id="g${n}"/>`), size);
		const first = await template(image, { n: 0 });
		for (let n = 1; n <= 100; n++) await template(image, { n });
		expect(await template(image, { n: 0 })).not.toBe(first);
	});

	test.each([
		["no text", () => 3, "generated-invalid"],
		["no SVG", () => "<p/>", "template-not-svg"],
		["no XML", () => wrap("<g>"), "template-not-well-formed"],
		["a script", () => wrap("<script/>"), "template-script"],
		[
			"a picture from elsewhere",
			() => wrap('<image href="//x.example"/>'),
			"template-reference-external",
		],
		["megabytes", () => wrap(" ".repeat(2_000_000)), "template-too-large"],
	])("that is %s is a mistake", async (_, write, code) => {
		await expect(generate(write)).rejects.toMatchObject({ code });
	});

	test("that never comes keeps nobody waiting", async () => {
		vi.useFakeTimers();
		try {
			const got = generate(() => new Promise(() => {}));
			const refused = expect(got).rejects.toMatchObject({ code: "generated-timeout" });
			await vi.advanceTimersByTimeAsync(2_001);
			await refused;
		} finally {
			vi.useRealTimers();
		}
	});

	test("what the function throws comes out as it is", async () => {
		const error = new Error("mine");
		await expect(
			generate(() => {
				throw error;
			}),
		).rejects.toBe(error);
	});
});
