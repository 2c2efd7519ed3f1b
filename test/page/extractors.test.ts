/**
 * A scraper's eye: the tags as public extractors read them, and a strict reader by regular expression.
 * All must give the definition's values. None is asked for a page of the network: they get the bytes.
 *
 * Two of them change what they read, whoever wrote it, and only there the values are chosen apart:
 * unfurl.js decodes character references twice, so a value that looks like one itself (`&copy;`) is not
 * asked of it; html-metadata puts og:image:alt into lower case, so its alternative text is compared so.
 */
import { type PageFacts, rewriteHead } from "placard/page";
import { describe, expect, it } from "vitest";
import { type Read, readers, URL_OF_PAGE } from "./readers.js";

const values: readonly (readonly [string, string])[] = [
	["plain", "Moths and lanterns"],
	["double quotes", 'The "Luna" moth'],
	["single quotes", "It's 'here'"],
	["angle brackets", "1 < 2 > 0 <b>bold</b>"],
	["ampersands", "Salt & pepper && more&more"],
	["a tag that breaks out", `"><script>alert("1")</script>`],
	["the end of the title", "</title></head><body onload=x>"],
	["a comment", "<!-- a --> b --!> c"],
	["references", "&amp; &copy; &#65; &lt;b&gt;"],
	["replacement patterns", "$& $1 $$ $` \\n %20 {{x}}"],
	["emoji", "🏮🦋👩‍👩‍👧🏳️‍🌈 é"],
	["Chinese", "月光下的飞蛾「灯笼」"],
	["Japanese", "月の蛾と提灯〜ﾃｽﾄ"],
	["Korean", "달빛 나방"],
	["Arabic and Hebrew", "فراشة القمر עש הירח"],
	["typographic signs", "“Curly” – dash — … ½ ™"],
];

const pages: readonly (readonly [string, BufferEncoding, string])[] = [
	[
		"a UTF-8 page",
		"utf8",
		'<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>b</body></html>',
	],
	[
		"a page with other tags",
		"utf8",
		`<html><head><META CHARSET=utf-8><meta name="og:title" content='old'><title>old</title>
<meta property="og:image" content="/old.png"><meta property="og:image:width" content="7">
<meta name=twitter:image content=/old.png></head><body>b</body></html>`,
	],
	[
		"a page without a charset",
		"latin1",
		"<html><head><title>caf\u00e9</title></head><body>b</body></html>",
	],
	["a page without a head", "utf8", "\ufeff<p>b"],
];

describe.each(pages)("%s", (_, encoding, page) => {
	describe.each(Object.entries(readers))("%s", (name, { read, isChanged, alt = same }) => {
		it.each(values.filter(([, value]) => isChanged?.(value) !== true))(
			"reads %s",
			async (_, value) => {
				const image = "https://example.com/og/0123456789abcdef/wide/a.png?x=1&y=2";
				const facts: PageFacts = {
					siteName: `${value} (site)`,
					url: URL_OF_PAGE,
					tags: { title: value, description: `${value} (description)`, imageAlt: `${value} (alt)` },
					images: [{ url: image, width: 1200, height: 630, type: "image/png" }],
				};
				const { page: output, outcome } = rewriteHead(Buffer.from(page, encoding), facts);
				expect(outcome.kind).toBe("rewritten");
				const found = await read(Buffer.from(output).toString(encoding));
				const all: Read = {
					title: value,
					description: `${value} (description)`,
					siteName: `${value} (site)`,
					url: URL_OF_PAGE,
					image,
					width: "1200",
					height: "630",
					alt: alt(`${value} (alt)`),
					card: "summary_large_image",
					twitterTitle: value,
				};
				expect(Object.keys(found).length, `${name} reads something`).toBeGreaterThanOrEqual(4);
				expect(found).toEqual(
					Object.fromEntries(Object.entries(all).filter(([member]) => member in found)),
				);
			},
		);
	});
});

function same(value: string): string {
	return value;
}
