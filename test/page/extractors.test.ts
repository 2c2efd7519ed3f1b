/**
 * A scraper's eye: the tags as public extractors read them, and a strict reader by regular expression.
 * All must give the definition's values. None is asked for a page of the network: they get the bytes.
 *
 * Two of them change what they read, whoever wrote it, and only there the values are chosen apart:
 * unfurl.js decodes character references twice, so a value that looks like one itself (`&copy;`) is not
 * asked of it; html-metadata puts og:image:alt into lower case, so its alternative text is compared so.
 */
import { createRequire } from "node:module";
import { getPreviewFromContent } from "link-preview-js";
import openGraphScraper from "open-graph-scraper";
import { type PageFacts, rewriteHead } from "placard/page";
import { unfurl } from "unfurl.js";
import { describe, expect, it } from "vitest";
import { readOne } from "./strict-reader.js";

/** What every reader gives, as far as it reads it. */
interface Read {
	readonly title: string | undefined;
	readonly description: string | undefined;
	readonly siteName?: string | undefined;
	readonly url?: string | undefined;
	readonly image: string | undefined;
	readonly width?: string | undefined;
	readonly height?: string | undefined;
	readonly alt?: string | undefined;
	readonly card?: string | undefined;
	readonly twitterTitle?: string | undefined;
}

interface Reader {
	readonly read: (html: string) => Promise<Read>;
	/** Whether a value is one that this reader changes. */
	readonly isChanged?: (value: string) => boolean;
	readonly alt?: (value: string) => string;
}

interface OpenGraph {
	readonly [key: string]: string;
}

const URL_OF_PAGE = "https://example.com/a?b=1&c=2";

/** html-metadata has no types and reads what the cheerio beside it has parsed. */
const beside = createRequire(createRequire(import.meta.url).resolve("html-metadata"));
const htmlMetadata: {
	parseAll(page: unknown): Promise<{
		openGraph: OpenGraph & { image: OpenGraph };
		twitter: OpenGraph;
	}>;
} = beside("html-metadata");
const cheerio: { load(html: string): unknown } = beside("cheerio");

const readers: { readonly [name: string]: Reader } = {
	"open-graph-scraper": {
		async read(html) {
			const { result } = await openGraphScraper({ html });
			const image = result.ogImage?.[0];
			expect(result.ogImage, "one picture").toHaveLength(1);
			return {
				title: result.ogTitle,
				description: result.ogDescription,
				siteName: result.ogSiteName,
				url: result.ogUrl,
				image: image?.url,
				width: String(image?.width),
				height: String(image?.height),
				alt: image?.alt,
				card: result.twitterCard,
				twitterTitle: result.twitterTitle,
			};
		},
	},
	"link-preview-js": {
		async read(html) {
			const headers = { "content-type": "text/html; charset=utf-8" };
			const preview = await getPreviewFromContent({ url: URL_OF_PAGE, headers, data: html });
			if (!("title" in preview)) throw new Error("No preview");
			const { title, description, siteName, images } = preview;
			return { title, description, siteName, image: images[0] };
		},
	},
	"unfurl.js": {
		async read(html) {
			const answer = async () =>
				new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
			// Its types ask for node-fetch's Response; it reads no more of it than this one has.
			const fetch = answer as unknown as NonNullable<Parameters<typeof unfurl>[1]>["fetch"];
			const page = await unfurl(URL_OF_PAGE, { oembed: false, ...(fetch && { fetch }) });
			const image = page.open_graph.images?.[0];
			return {
				title: page.open_graph.title,
				description: page.open_graph.description,
				siteName: page.open_graph.site_name,
				url: page.open_graph.url,
				image: image?.url,
				width: String(image?.width),
				height: String(image?.height),
				card: page.twitter_card.card,
			};
		},
		isChanged: (value) => /&#?\w+;/.test(value),
	},
	"html-metadata": {
		async read(html) {
			const { openGraph, twitter } = await htmlMetadata.parseAll(cheerio.load(html));
			return {
				title: openGraph.title,
				description: openGraph.description,
				siteName: openGraph.site_name,
				url: openGraph.url,
				image: openGraph.image.url,
				width: openGraph.image.width,
				height: openGraph.image.height,
				alt: openGraph.image.alt,
				card: twitter.card,
				twitterTitle: twitter.title,
			};
		},
		alt: (value) => value.toLowerCase(),
	},
	"strict regular expressions": {
		async read(html) {
			return {
				title: readOne(html, "og:title"),
				description: readOne(html, "og:description"),
				siteName: readOne(html, "og:site_name"),
				url: readOne(html, "og:url"),
				image: readOne(html, "og:image"),
				width: readOne(html, "og:image:width"),
				height: readOne(html, "og:image:height"),
				alt: readOne(html, "og:image:alt"),
				card: readOne(html, "twitter:card"),
				twitterTitle: readOne(html, "twitter:title"),
			};
		},
	},
};

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
