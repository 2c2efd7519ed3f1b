/** Which charsets are written in, which are scanned and which are left: traps 30–32. */
import { describe, expect, test } from "vitest";
import { rewritten } from "../../test/page/traps.js";
import { charsetOf } from "./charset.js";
import { planTags } from "./plan.js";

const plan = planTags({
	url: "https://a.example/",
	tags: { url: null, card: null, type: null, extra: { "og:title": "é日😀" } },
	images: [],
});
const UTF8 = '<meta property="og:title" content="\xc3\xa9\xe6\x97\xa5\xf0\x9f\x98\x80">';
const ASCII = '<meta property="og:title" content="&#233;&#26085;&#128512;">';
const META = "<meta charset=utf-8>";
const MARK = "\xef\xbb\xbf";

test.each([
	["utf-8", " UTF-8 utf8"],
	[
		"ascii-compatible",
		"us-ascii windows-1252 cp1251 iso-8859-1 ISO_8859-15 latin1 koi8-r gbk gb2312 gb18030 big5 euc-jp euc-kr shift_jis Shift-JIS x-sjis windows-31j ks_c_5601-1987 tis-620",
	],
	[
		"unknown",
		"utf-16 utf-16le utf-32 utf-7 iso-2022-jp hz-gb-2312 x-user-defined replacement nobody utf-88",
	],
])("%s", (charset, labels) => {
	for (const label of labels.split(" ").filter(Boolean))
		expect([label, charsetOf(label)]).toEqual([label, charset]);
});

test("a label is trimmed", () => expect(charsetOf("\tUTF-8 ")).toBe("utf-8"));

describe("trap 30: only certain UTF-8 is written as it is", () => {
	test.each([
		["the header says it", "<head><p>", "utf-8", UTF8],
		["a mark says it", `${MARK}<head><p>`, undefined, UTF8],
		["a mark wins over the header", `${MARK}<head><p>`, "windows-1252", UTF8],
		["nothing says it", "<head><p>", undefined, ASCII],
		["the header says something else", "<head><meta charset=utf-8><p>", "windows-1252", ASCII],
		["a meta says it", "<head><meta charset=utf-8><p>", undefined, UTF8],
		[
			"a meta says it in the long way",
			"<head><meta http-equiv=Content-Type content=\"text/html; charset = 'UTF-8'\"><p>",
			undefined,
			UTF8,
		],
		[
			"a meta says it too late",
			`<head>${" ".repeat(1020)}<meta charset=utf-8><p>`,
			undefined,
			ASCII,
		],
		[
			"the second of two says it",
			"<head><meta charset=windows-1252><meta charset=utf-8><p>",
			undefined,
			ASCII,
		],
		["another meta says it", '<head><meta name=x content="charset=utf-8"><p>', undefined, ASCII],
		[
			"an empty charset says nothing",
			'<head><meta charset="" http-equiv=content-type content="charset=utf-8"><p>',
			undefined,
			ASCII,
		],
		["a comment says it", "<head><!--<meta charset=utf-8>--><p>", undefined, ASCII],
	])("%s", (_, page, charset, block) => {
		const sent = rewritten(page, plan, charset === undefined ? {} : { charset });
		expect(sent.replace(block, "{}")).toContain("{}");
	});
});

describe("trap 31", () => {
	test.each([
		["windows-1252", "caf\xe9 \x93x\x94"],
		["shift_jis", "\x83\x5c\x94\x5c\x81\x7c"],
		["gbk", "\x81\x5c\x81\x7c\xd6\xd0"],
		["gb18030", "\x81\x30\x81\x30\x84\x31\xa4\x37"],
		["big5", "\xa4\x5c\xa5\x7c"],
		["euc-jp", "\xc6\xfc\x8f\xb0\xa1"],
		["euc-kr", "\xc7\xd1"],
	])("%s is scanned and written in ASCII", (charset, text) => {
		const rest = `<title>${text}</title><meta name=x content=${text}><!-- ${text} -->`;
		const page = `<head><meta charset=${charset}>${rest}<meta property="og:title" content="${text}"></head>${text}`;
		const sent = `<head><meta charset=${charset}>${ASCII}${rest}</head>${text}`;
		expect(rewritten(page, plan)).toBe(sent);
		expect(rewritten(page, plan, { charset })).toBe(sent);
	});

	test.each(["utf-16", "UTF-16LE", "iso-2022-jp", "hz-gb-2312", "nobody"])(
		"%s is not touched",
		(charset) => {
			expect(rewritten("<head><p>", plan, { charset })).toBe("=charset-unknown");
			expect(rewritten(`<head><meta charset=${charset}><p>`, plan)).toBe("=charset-unknown");
		},
	);

	test.each([
		["UTF-16, little endian", "<\0h\0e\0a\0d\0>\0"],
		["UTF-16, big endian", "\0<\0h\0e\0a\0d\0>"],
		["UTF-16 with a mark", "\xff\xfe<\0p\0>\0"],
		["UTF-32", "<\0\0\0p\0\0\0>\0\0\0"],
	])("%s, undeclared, is no HTML", (_, page) =>
		expect(rewritten(page, plan)).toBe("=not-html-start"),
	);

	test("ISO-2022-JP that nobody declared", () => {
		const title = "<title>\x1b$BF|K\\\x1b(B</title>";
		expect(rewritten(`<head>${title}<p>`, plan)).toBe("=charset-unknown");
		expect(rewritten(`<head>${title}<p>`, plan, { charset: "utf-8" })).toBe(
			`<head>${UTF8}${title}<p>`,
		);
	});
});

describe("trap 32", () => {
	test("a mark stays first", () => expect(rewritten(`${MARK}<p>`, plan)).toBe(`${MARK}${UTF8}<p>`));

	test("a mark alone is no page", () => expect(rewritten(MARK, plan)).toBe("=not-html-start"));

	test.each([
		["after <head>", "<head>{}"],
		["after a script", "<head><script></script>{}"],
		["without a head", "<title>x</title>{}"],
	])("the block follows the charset: %s", (_, page) => {
		expect(rewritten(`${page.replace("{}", META)}<style></style><p>`, plan)).toBe(
			`${page.replace("{}", META + UTF8)}<style></style><p>`,
		);
	});

	test("a <head> in place of a tag that goes counts against the first kilobyte", () => {
		const old = '<meta property="og:title" content="x">';
		const rest = (end: number) => `${" ".repeat(end - META.length)}${META}`;
		expect(rewritten(`${old}${rest(1018)}<p>`, plan)).toBe(`<head>${rest(1018)}${UTF8}<p>`);
		expect(rewritten(`${old}${rest(1019)}<p>`, plan)).toBe("=charset-displaced");
		expect(rewritten(`${old}${rest(1025)}<p>`, plan)).toBe(`${ASCII}${rest(1025)}<p>`);
	});

	test.each([
		["a noscript", "<head><noscript></noscript>"],
		["</head>", "<head></head>"],
	])("the block would push a charset behind %s out of the first kilobyte", (_, start) => {
		const blanks = (end: number) => " ".repeat(end - start.length - META.length);
		expect(rewritten(`${start}${blanks(1024)}${META}<p>`, plan)).toBe("=charset-displaced");
		expect(rewritten(`${start}${blanks(1025 - UTF8.length)}${META}<p>`, plan)).toBe(
			"=charset-displaced",
		);
		const [first, rest] = start.split("<head>");
		const far = `${blanks(1025)}${META}<p>`;
		expect(rewritten(start + far, plan)).toBe(`${first}<head>${ASCII}${rest}${far}`);
		const room = `${blanks(1024 - UTF8.length)}${META}<p>`;
		expect(rewritten(start + room, plan)).toBe(`${first}<head>${UTF8}${rest}${room}`);
	});
});
