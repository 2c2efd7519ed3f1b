/** Trap 29, read back by parse5, an HTML parser that shares no code with it. */
import { parse } from "parse5";
import { expect, test } from "vitest";
import { asciiOnly, cleanText, escapeAttribute, escapeTitle } from "./escape.js";

const HOSTILE = [
	'"><script>alert(1)</script>',
	"</title><img>",
	"&copy; &amp;copy; &#39; &notit; &ampx",
	"$& $1 $$ $` $'",
	'it\'s "quoted" & <tagged>',
	"line\nline",
	"tab\tend",
	"日本 é 😀 \u2028 \ufeff \u{10ffff}",
	"<!-- --> ]]> {{y}}",
	"x".repeat(100_000),
	"",
];

/** What a parser reads back from a title and from an attribute. */
function readBack(title: string, content: string): [string, string] {
	const page = `<!doctype html><title>${title}</title><meta name=x content="${content}"><p>`;
	const head = JSON.stringify(parse(page), (key, value) =>
		key === "parentNode" ? undefined : value,
	);
	const values = [...head.matchAll(/"value":("(?:[^"\\]|\\.)*")/g)].map(([, json]) =>
		JSON.parse(json ?? ""),
	);
	return [title === "" ? "" : values[0], values.at(-1)];
}

test.each(HOSTILE)("%j", (text) => {
	const clean = cleanText(text);
	expect(clean).toBe(text);
	expect(readBack(escapeTitle(clean), escapeAttribute(clean))).toEqual([text, text]);
	const ascii = [asciiOnly(escapeTitle(clean)), asciiOnly(escapeAttribute(clean))] as const;
	expect(readBack(...ascii)).toEqual([text, text]);
	expect(ascii.join("")).toMatch(/^[\0-\x7f]*$/);
	expect(escapeAttribute(clean)).not.toMatch(/[<>"'\n]/);
});

test.each([
	["lone surrogates", "a\ud800b\udc00", "a\ufffdb\ufffd"],
	["a pair stays", "\ud83d\ude00", "\ud83d\ude00"],
	["NUL and other controls", "a\0\x01\x0b\x0c\x1b\x7f\x80\x9fb", "ab"],
	["line ends", "a\r\nb\rc\nd", "a\nb\nc\nd"],
])("cleaned: %s", (_, text, clean) => expect(cleanText(text)).toBe(clean));
