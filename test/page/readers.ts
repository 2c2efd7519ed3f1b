/** Public extractors of previews, and a strict reader by regular expression, behind one shape. They get bytes, no URL. */
import { createRequire } from "node:module";
import { getPreviewFromContent } from "link-preview-js";
import openGraphScraper from "open-graph-scraper";
import { unfurl } from "unfurl.js";
import { expect } from "vitest";
import { readOne } from "./strict-reader.js";

/** What every reader gives, as far as it reads it. */
export interface Read {
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

export interface Reader {
	readonly read: (html: string) => Promise<Read>;
	/** Whether a value is one that this reader changes. */
	readonly isChanged?: (value: string) => boolean;
	readonly alt?: (value: string) => string;
}

interface OpenGraph {
	readonly [key: string]: string;
}

export const URL_OF_PAGE = "https://example.com/a?b=1&c=2";

/** html-metadata has no types and reads what the cheerio beside it has parsed. */
const beside = createRequire(createRequire(import.meta.url).resolve("html-metadata"));
const htmlMetadata: {
	parseAll(page: unknown): Promise<{
		openGraph: OpenGraph & { image: OpenGraph };
		twitter: OpenGraph;
	}>;
} = beside("html-metadata");
const cheerio: { load(html: string): unknown } = beside("cheerio");

export const readers: { readonly [name: string]: Reader } = {
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
