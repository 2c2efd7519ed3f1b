/** text(…): plain data, and mistakes that are loud. */
import { describe, expect, test } from "vitest";
import { isTextValue, text } from "./text-slot.js";

describe("text", () => {
	test("is plain data that survives JSON", () => {
		const value = text("A title", { within: "box", maxLines: 2, balance: true });
		expect(JSON.parse(JSON.stringify(value))).toEqual(value);
		expect(isTextValue(value)).toBe(true);
		expect(text(42).value).toBe("42");
	});

	test("is no attributes", () => {
		expect(isTextValue({ fill: "red" })).toBe(false);
		expect(isTextValue({ kind: "image", value: "x" })).toBe(false);
	});

	test.each([
		["an unknown option", { with: "box" }],
		["an empty id", { within: "" }],
		["an id with #", { within: "#box" }],
		["half a line", { maxLines: 1.5 }],
		["no line", { maxLines: 0 }],
		["a negative size", { minSize: -1 }],
		["a line height in px", { lineHeight: 48 }],
		["an unknown alignment", { align: "middle" }],
		["an unknown vertical alignment", { valign: "center" }],
		["an unknown overflow", { overflow: "hidden" }],
		["a balance that is no boolean", { balance: 1 }],
		["NaN", { minSize: Number.NaN }],
	])("refuses %s", (_, options) => {
		expect(() => text("x", options as never)).toThrow(
			expect.objectContaining({ code: "slot-value-invalid" }),
		);
	});

	test.each([undefined, null, {}, Number.NaN, true])("refuses the value %s", (value) => {
		expect(() => text(value as never)).toThrow(/expected a text or a finite number/);
	});
});
