/**
 * The heads of real pages (corpus/LICENSES.md says whose) through the oracle: whole, byte by byte and in
 * random chunks, with three definitions. The DOM changes in the managed tags alone.
 */
import { readdirSync, readFileSync } from "node:fs";
import { type PageFacts, planTags } from "placard/page";
import { describe, expect, it } from "vitest";
import { checkRewrite } from "./oracle.js";

const folder = new URL("corpus/", import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));

const image = (name: string) => ({
	url: `https://example.com/og/0123456789abcdef/${name}/a.png`,
	width: 1200,
	height: 630,
	type: "image/png",
});

const definitions: readonly (readonly [string, PageFacts])[] = [
	["the picture alone", { url: "https://example.com/a", tags: {}, images: [image("wide")] }],
	[
		"everything",
		{
			siteName: "Éxample & co",
			url: "https://example.com/a?b=1&c=2",
			tags: {
				title: 'Moths & "lanterns" </title> 月',
				description: "A <b>line</b>\nof 'text' 🏮",
				imageAlt: 'A "moth"',
				type: "article",
				card: "summary",
				extra: {
					"theme-color": "#123456",
					"og:locale": "en_GB",
					"article:author": ["Ada", "Bob"],
					"twitter:site": "@example",
				},
			},
			images: [image("wide"), image("square")],
		},
	],
	[
		"tags that go",
		{
			url: "https://example.com/a",
			tags: {
				title: "Kept",
				description: null,
				url: null,
				extra: { generator: null, viewport: null, "twitter:site": null },
			},
			images: [image("wide")],
		},
	],
];

/** Pages that are let go, and why. */
const LET_GO: { readonly [file: string]: string } = {};

it("holds at least 50 pages, and each is accounted for", () => {
	const licences = readFileSync(new URL("LICENSES.md", folder), "utf8");
	expect(pages.length).toBeGreaterThanOrEqual(50);
	expect(pages.filter((page) => !licences.includes(`| ${page} `))).toEqual([]);
	expect(Object.keys(LET_GO).filter((page) => !pages.includes(page))).toEqual([]);
});

describe.each(definitions)("%s", (_, facts) => {
	const plan = planTags(facts);

	it.each(pages)("%s", (page) => {
		const bytes = readFileSync(new URL(page, folder));
		const { outcome, output } = checkRewrite(bytes, plan, { splits: "some" });
		expect(outcome.kind === "skipped" ? outcome.reason : "rewritten").toBe(
			LET_GO[page] ?? "rewritten",
		);
		// Slack asks for bytes 0 to 32,768 and reads no further.
		if (outcome.kind === "rewritten")
			expect(Math.max(...plan.tags.map(({ key }) => endOf(output, key)))).toBeLessThan(32_768);
	});
});

/** Where the first tag with a key ends, in bytes; infinity when there is none. */
function endOf(output: Uint8Array, key: string): number {
	const bytes = Buffer.from(output);
	const at = bytes.indexOf(`="${key}"`);
	return at === -1 ? Number.POSITIVE_INFINITY : bytes.indexOf(">", at);
}
