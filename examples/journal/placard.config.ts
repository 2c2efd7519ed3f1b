/**
 * A picture for every post: its title in a box, whatever its length and script, the author's portrait, and the
 * colours of its topic. The posts come from the module that Eleventy builds the pages from.
 */
import { readFile } from "node:fs/promises";
import { defineSite, image, route, type SlotValues, svg, text } from "placard";
import { authors } from "./authors.js";
import { posts, topics } from "./posts.js";

const wide = svg("./art/card.svg", { width: 1200, height: 630 });

type Post = (typeof posts)[number];

const bySlug = new Map(posts.map((post) => [post.slug, post]));

const portrait = (key: string) => readFile(new URL(`./authors/${key}.svg`, import.meta.url));

const font = (name: string, subset: string, weight: number) =>
	`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2`;

/** The title on the moonlit side, the byline below; mirrored where the script runs from right to left. */
function slotsOf({ post, picture }: { post: Post; picture: Uint8Array }): SlotValues {
	const { ink, name } = topics[post.topic as keyof typeof topics];
	const isRtl = post.dir === "rtl";
	const title = boxed(post.lang === "ko" ? keepWords(post.title) : post.title);
	const side = isRtl ? "-rtl" : "";
	return {
		// Chinese and Japanese share code points, not shapes.
		title: post.lang === "zh" ? false : title,
		"title-zh": post.lang === "zh" ? title : false,
		topic: name,
		spine: { fill: ink, transform: isRtl ? "translate(1182 0)" : "" },
		moth: { fill: ink },
		night: { transform: `translate(${isRtl ? 160 : 1040} 486)` },
		byline: !isRtl,
		"byline-rtl": isRtl,
		[`portrait${side}`]: image(picture),
		[`author${side}`]: authors[post.author as keyof typeof authors].name,
		[`date${side}`]: `${post.date.replaceAll("-", "\u2009/\u2009")}  ·  ${post.minutes} min`,
	};
}

/** Soft hyphens are for lines that break; a title in a list or read aloud has none. */
const spoken = (title: string) => title.replaceAll("\u00ad", "");

/** Korean may break between any two syllables; a headline reads better when it breaks between words alone. */
const keepWords = (title: string) => title.replace(/(?<=\p{L})(?=\p{L})/gu, "\u2060");

/** A card that belongs to no post. */
function plain(title: string): SlotValues {
	return { title: boxed(title), "title-zh": false, topic: false, byline: false };
}

const boxed = (title: string) =>
	text(title, {
		within: "title-box",
		minSize: 44,
		maxLines: 4,
		lineHeight: 1.16,
		valign: "middle",
		balance: true,
	});

export default defineSite({
	origin: "https://night-letters.example",
	name: "Night Letters",
	fonts: [
		"@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2",
		"@fontsource-variable/fraunces/files/fraunces-latin-ext-wght-normal.woff2",
		"@fontsource-variable/fraunces/files/fraunces-vietnamese-wght-normal.woff2",
		...["latin", "latin-ext", "greek", "cyrillic"].map((subset) => font("noto-serif", subset, 600)),
		font("noto-naskh-arabic", "arabic", 600),
		font("noto-serif-hebrew", "hebrew", 600),
		font("noto-serif-devanagari", "devanagari", 600),
		font("noto-serif-thai", "thai", 600),
		font("noto-serif-jp", "japanese", 600),
		font("noto-serif-kr", "korean", 600),
		font("noto-serif-sc", "chinese-simplified", 600),
	],
	emoji: "@twemoji/svg",
	routes: {
		"/": {
			images: { wide },
			slots: () => ({
				...plain("Letters by those who are still awake"),
				moth: { fill: "#5b3a8c" },
			}),
			tags: () => ({ imageAlt: "Night Letters: letters by those who are still awake" }),
		},
		"/posts/:slug": route({
			images: { wide },
			data: async ({ slug }) => {
				const post = bySlug.get(slug);
				return post && { post, picture: await portrait(post.author) };
			},
			slots: slotsOf,
			tags: ({ post }) => ({
				title: spoken(post.title),
				description: post.summary,
				imageAlt: `${spoken(post.title)}, by ${authors[post.author as keyof typeof authors].name}`,
				type: "article",
				extra: { "article:published_time": post.date, "og:locale": post.lang },
			}),
			fallback: plain("This letter never arrived"),
		}),
	},
});
