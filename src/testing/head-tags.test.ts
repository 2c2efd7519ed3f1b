import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { type HeadTag, headTags, tagChanges } from "./head-tags.js";

const pages = [
	`<!doctype html><html><head><meta charset=utf-8><title>A &amp; B</title><meta name=description content="it's"><link rel=canonical href=/a></head><body><meta name=late content=x>`,
	`<head><script>"<meta name=no content=no>"</script><style>/* <title> */</style><meta property='og:title' content='"q"'></head>`,
	`<title>only</title><meta content=first name=robots><p>text<meta name=late content=x>`,
	`<head><!-- <meta name=no content=no> --><noscript><meta name=no content=no></noscript><link rel=icon href=x><meta name=a content></head>`,
	`<head><template><meta name=no content=no><p>text</p></template><meta name=yes content=1></head>`,
];

/** The same by parse5: the head's own elements, entities decoded. */
function oracle(html: string): HeadTag[] {
	type Node = {
		nodeName: string;
		value?: string;
		childNodes?: Node[];
		attrs?: { name: string; value: string }[];
	};
	const root = parse(html, { scriptingEnabled: true }) as unknown as Node;
	const head = root.childNodes
		?.find(({ nodeName }) => nodeName === "html")
		?.childNodes?.find(({ nodeName }) => nodeName === "head");
	return (head?.childNodes ?? []).flatMap(
		({ nodeName, attrs = [], childNodes = [] }): HeadTag[] => {
			const value = (name: string) => attrs.find((attr) => attr.name === name)?.value;
			if (nodeName === "title") return [["title", childNodes[0]?.value ?? ""]];
			if (nodeName === "link" && value("rel") === "canonical")
				return [["canonical", value("href") ?? ""]];
			const key = nodeName === "meta" ? (value("property") ?? value("name")) : undefined;
			return key === undefined ? [] : [[key, value("content") ?? ""]];
		},
	);
}

test.each(pages)("the tags of %s", (html) => {
	const tags = headTags(new TextEncoder().encode(html));
	const decoded = tags.map(([key, value]) => [key, value.replaceAll("&amp;", "&")]);
	expect(decoded).toEqual(oracle(html));
	expect(tags.length).toBeGreaterThan(0);
});

describe("changes in words", () => {
	const before: HeadTag[] = [
		["og:title", "A"],
		["og:image", "/1.png"],
		["og:image", "/2.png"],
	];
	test.each<[string, HeadTag[], string[]]>([
		["a value", [["og:title", "B"], ...before.slice(1)], ['og:title: "A" → "B"']],
		["the second of a key", before.slice(0, 2), ['og:image (2) is gone: "/2.png"']],
		["a new one", [...before, ["og:url", "/"]], ['og:url is new: "/"']],
		[
			"the order",
			before.toReversed().toSorted(([a], [b]) => (a < b ? -1 : 1)),
			['og:image: "/1.png" → "/2.png"', 'og:image (2): "/2.png" → "/1.png"'],
		],
		[
			"the order of keys",
			[...before.slice(1), ...before.slice(0, 1)],
			["the same tags in another order"],
		],
	])("%s", (_, after, expected) => {
		expect(tagChanges(before, after)).toEqual(expected);
	});
});
