/** What is a page by its first bytes. */
import { expect, test } from "vitest";
import { isHtml, SNIFFED_BYTES } from "./html.js";

test.each([
	["a doctype", "<!DOCTYPE html>", true],
	["a byte order mark and white space", "\ufeff \n<!doctype html>", true],
	["what a minifier leaves", "<title>a</title>", true],
	["a comment before", "<!-- built --><html>", true],
	["a comment longer than what is read", `<!-- ${"a".repeat(SNIFFED_BYTES)} --><html>`, true],
	["XHTML", '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', true],
	["UTF-16, which the rewriter judges", Buffer.from("\ufeff<html>", "utf16le"), true],
	["a feed", '<?xml version="1.0"?><rss version="2.0">', false],
	["a picture", '<svg xmlns="http://www.w3.org/2000/svg"/>', false],
	["a tag that only begins like one", "<pre>x", false],
	["text", "Moved to /a", false],
	["JSON", '{"a":1}', false],
	["nothing", "", false],
	["bytes", Buffer.of(0x89, 0x50, 0x4e, 0x47, 0, 0), false],
	["a page with a NUL, which browsers take for bytes", "<html>\0", false],
])("%s", (_, content, expected) => {
	expect(isHtml(Buffer.from(content as string))).toBe(expected);
});
