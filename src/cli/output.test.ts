/** Log lines about visitors' text. */
import { expect, test, vi } from "vitest";
import { logMissingGlyph, logTextOverflow } from "./output.js";

test.each([
	[0x16a0, 'no glyph for U+16A0 "ᚠ" in slot "title" of "card.svg"\n'],
	[0x1f600, "U+1F600"],
	[0x202e, 'U+202E "\\u{202e}"'],
	[0xad, "U+00AD"],
])("a missing glyph is named, and escaped where it would act", (codePoint, expected) => {
	const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
	logMissingGlyph({ file: "card.svg", slot: "title", codePoint });
	const line = String(write.mock.calls[0]?.[0]);
	write.mockRestore();
	expect(line).toContain(expected);
	expect(line.split("\n")).toHaveLength(2);
});

test("a text that does not fit is named with its slot and file", () => {
	const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
	logTextOverflow({ file: "card.svg", slot: "title" });
	expect(write).toHaveBeenCalledWith(
		'a text did not fit into its box in slot "title" of "card.svg"\n',
	);
	write.mockRestore();
});
