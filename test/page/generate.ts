/**
 * Pages made of every construct that decides where a head ends and what is in it, mixed at random from
 * a seed, and the smallest page that still fails. A page is a list of pieces of bytes, one character
 * per byte, so that shrinking drops whole tags first and single bytes last.
 */
import { type PageImage, planTags, type TagPlan } from "../../src/page/plan.js";
import type { CheckOptions } from "./oracle.js";
import { type Random, random } from "./random.js";

export interface Sample {
	readonly pieces: readonly string[];
	readonly plan: TagPlan;
	readonly options: CheckOptions;
}

export function bytesOf({ pieces }: Pick<Sample, "pieces">): Uint8Array {
	return Buffer.from(pieces.join(""), "latin1");
}

const wide: PageImage = {
	url: "https://myriad.example/og/1a2b/wide/game/1+1.png?a=1&b=2",
	width: 1200,
	height: 630,
	type: "image/png",
};
const square: PageImage = {
	...wide,
	url: "https://myriad.example/s.png",
	height: 1200,
	alt: "own",
};
const url = "https://myriad.example/game/1+1";
const hostile = `"><script>'</title>&copy;$& \u{1f600}日本 é\n<!--`;

/** From what every member says to what none does. */
export const PLANS: readonly TagPlan[] = [
	planTags({
		siteName: "Myriad & Co",
		url,
		tags: { title: hostile, description: hostile, imageAlt: "alt <1>" },
		images: [wide],
	}),
	planTags({ url, tags: {}, images: [wide] }),
	planTags({
		url,
		tags: { title: null, description: null, url: null, type: null, card: null, imageAlt: null },
		images: [wide],
	}),
	planTags({
		url,
		tags: {
			title: "t",
			type: "article",
			card: "summary",
			extra: { "article:tag": ["a", "b"], "theme-color": "#fff", "og:locale": null },
		},
		images: [wide, square],
	}),
	planTags({ url, tags: { description: "only", url: null }, images: [] }),
];

/** An encoding: what it is called, and text whose bytes it could be taken for markup by. */
interface Encoding {
	readonly label: string;
	readonly texts: readonly string[];
}

const ENCODINGS: readonly Encoding[] = [
	{ label: "utf-8", texts: ["\xc3\xa9", "\xf0\x9f\x98\x80", "\xe6\x97\xa5", "\xff", "\xc3"] },
	{ label: "windows-1252", texts: ["\xe9", "\x93x\x94", "\xa0"] },
	{ label: "Shift_JIS", texts: ["\x83\x5c", "\x93\xfa", "\x81\x7c", "\xb1", "\x83"] },
	{ label: "gbk", texts: ["\xd6\xd0", "\x81\x5c", "\x81\x7c", "\x81"] },
	{ label: "big5", texts: ["\xa4\x5c", "\xa4\xa4"] },
	{ label: "euc-jp", texts: ["\xc6\xfc", "\x8e\xb1", "\x8f\xb0\xa1"] },
	{ label: "UTF-16", texts: ["x"] },
	{ label: "iso-2022-jp", texts: ["\x1b$BF|\x1b(B"] },
	{ label: "x-nobody", texts: ["\xe9"] },
];

const KEYS = [
	"og:title",
	"og:description",
	"og:url",
	"og:site_name",
	"og:type",
	"og:image",
	"og:image:url",
	"og:image:secure_url",
	"og:image:width",
	"og:image:alt",
	"twitter:image",
	"twitter:image:src",
	"twitter:image:alt",
	"twitter:card",
	"twitter:title",
	"twitter:description",
	"description",
	"article:tag",
	"theme-color",
	"og:locale",
	"viewport",
	"robots",
	"og:video",
	"canonical",
];

/** Makes one page with its plan and its options. The same seed makes the same page. */
export function generate(seed: number): Sample {
	const rng = random(seed);
	const encoding = rng.oneIn(3) ? rng.pick(ENCODINGS) : (ENCODINGS[0] as Encoding);
	const maker = new PageMaker(rng, encoding);
	const declared = rng.below(4);
	const pieces = maker.page(declared === 1);
	if (declared === 2 && rng.oneIn(3)) pieces.unshift("\xef\xbb\xbf");
	if (rng.oneIn(12)) pieces.push(...pieces.splice(rng.below(pieces.length)).slice(0, 2));
	if (rng.oneIn(12)) pieces.push((pieces.pop() ?? "").slice(0, rng.below(6)));
	return {
		pieces,
		plan: rng.pick(PLANS),
		options: {
			...(declared === 0 ? { charset: encoding.label } : {}),
			...(rng.oneIn(20) ? { maxHeadBytes: rng.below(900) } : {}),
			splits: "some",
			seed,
		},
	};
}

class PageMaker {
	readonly #rng: Random;
	readonly #encoding: Encoding;

	constructor(rng: Random, encoding: Encoding) {
		this.#rng = rng;
		this.#encoding = encoding;
	}

	page(isDeclared: boolean): string[] {
		const { oneIn } = this.#rng;
		const pieces = [
			...this.some(2, () => this.blank()),
			...(oneIn(3) ? [] : [this.doctype()]),
			...this.some(2, () => this.between()),
			...(oneIn(3) ? [] : [this.#rng.pick(["<html>", "<HTML lang=en>", "<html class='a>b'>"])]),
			...this.some(2, () => this.between()),
			...(oneIn(3)
				? []
				: [this.#rng.pick(["<head>", "<HEAD>", '<head prefix="og: x">', "<head/>"])]),
		];
		const head = this.some(14, () => this.inHead());
		if (isDeclared) head.splice(this.#rng.below(Math.min(4, head.length + 1)), 0, this.charset());
		return [...pieces, ...head, ...this.some(8, () => this.after())];
	}

	some(limit: number, make: () => string): string[] {
		return Array.from({ length: this.#rng.below(limit + 1) }, make);
	}

	blank(): string {
		return this.#rng.pick(["\n", " ", "\r\n", "\r", "\t", "\f", "", "\n\n  "]);
	}

	text(): string {
		return this.#rng.oneIn(3)
			? this.#rng.pick(this.#encoding.texts)
			: this.#rng.pick(["a", "b c", "1"]);
	}

	doctype(): string {
		return this.#rng.pick([
			"<!doctype html>",
			"<!DOCTYPE html>\n",
			'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://x/">',
			'<!doctype html "a>b">',
		]);
	}

	between(): string {
		return this.#rng.oneIn(2) ? this.blank() : this.comment();
	}

	comment(): string {
		const inner = this.#rng.pick([
			"",
			" x ",
			this.meta(),
			"-",
			">",
			"->",
			" <!-- ",
			"--x",
			"!",
			"-!",
			"!>",
			"-!>",
		]);
		const ending = this.#rng.pick(["-->", "-->", "-->", "--!>", "--->"]);
		return this.#rng.pick([
			`<!--${inner}${ending}`,
			`<!--${inner}${ending}`,
			`<!--[if IE]>${this.meta()}<![endif]-->`,
			`<![if !IE]>${this.meta()}<![endif]>`,
			"<!-->",
			"<!--->",
			"<!---->",
			"<!x>",
			"<!>",
			'<?php echo "a" ?>',
			"<?xml version='1.0'?>",
			"</ x>",
			"</>",
			"<![CDATA[ x>",
		]);
	}

	charset(): string {
		const { label } = this.#encoding;
		return this.#rng.pick([
			`<meta charset=${label}>`,
			`<meta charset="${label}">`,
			`<META CHARSET='${label.toUpperCase()}' />`,
			`<meta http-equiv=Content-Type content="text/html; charset=${label}">`,
			`<meta name=description charset="${label}" content=x>`,
		]);
	}

	key(): string {
		const key = this.#rng.pick(KEYS);
		return this.#rng.pick([
			...[key, key, key, key, key],
			key.toUpperCase(),
			` ${key}\n`,
			`${key} ${this.#rng.pick(KEYS)}`,
			`x ${key}  y`,
			key.replace(":", "&#58;"),
			key.replace(":", "&#x3A"),
			key.replace("t", "&#116;"),
			this.#rng.oneIn(9) ? key.replace(":", "&colon;") : key,
			`${key}${this.text()}`,
		]);
	}

	value(): string {
		return this.#rng.pick([
			"x",
			"article",
			"a>b",
			"a&amp;b",
			"",
			"a/",
			"=",
			"</title>",
			"<p>",
			this.text(),
		]);
	}

	quoted(value: string): string {
		const isPlain = /^[^\s"'=<>`]+$/.test(value);
		return this.#rng.pick([`"${value}"`, `'${value}'`, isPlain ? value : `"${value}"`]);
	}

	attribute(name: string, value: string): string {
		const equals = this.#rng.pick(["=", "=", "=", " = ", "=\n", " ="]);
		const cased = this.#rng.oneIn(4) ? name.toUpperCase() : name;
		return `${cased}${equals}${this.quoted(value)}`;
	}

	other(): string {
		return this.#rng.pick([
			'data-rh="true"',
			"data-react-helmet=true",
			"data-hid='a b'",
			"itemprop=image",
			'id="m1"',
			"class=next-head",
			"data-x",
			"data-e=",
			"lang=en",
			"hidden",
			"=b",
			"=b=c",
			'"q"',
			`data-t="${this.text()}"`,
			'content="second"',
			'property="og:title"',
			'name="robots"',
		]);
	}

	meta(): string {
		const which = this.#rng.pick(["property", "name", "property", "name", "both"]);
		const attributes = [
			...(which === "both" ? ["property", "name"] : [which]).map((name) =>
				this.attribute(name, this.key()),
			),
			...(this.#rng.oneIn(8) ? [] : [this.attribute("content", this.value())]),
			...this.some(2, () => (this.#rng.oneIn(2) ? this.other() : "")),
		].filter((part) => part !== "");
		if (this.#rng.oneIn(2)) attributes.reverse();
		if (this.#rng.oneIn(4)) attributes.push(...attributes.splice(0, 1));
		return this.tag("meta", attributes);
	}

	tag(name: string, attributes: readonly string[]): string {
		const space = () => this.#rng.pick([" ", " ", " ", "\n", "/", " / ", "\t\t"]);
		const end = this.#rng.pick([">", ">", ">", " />", "/>", " >"]);
		const cased = this.#rng.oneIn(4) ? name.toUpperCase() : name;
		return `<${cased}${attributes.map((part) => space() + part).join("")}${end}`;
	}

	link(): string {
		const rel = this.#rng.pick([
			"canonical",
			"CANONICAL",
			"foo canonical",
			"icon",
			"canonic&#97;l",
			"",
		]);
		const attributes = [this.attribute("rel", rel), this.attribute("href", "/x?a=1&b=2")];
		if (this.#rng.oneIn(2)) attributes.reverse();
		if (this.#rng.oneIn(3)) attributes.push(this.other());
		return this.tag("link", attributes);
	}

	title(): string {
		const inner = this.#rng.pick([
			"old",
			"",
			"a<b",
			"</titl>",
			"&amp;",
			"<!--",
			this.meta(),
			this.text(),
		]);
		const close = this.#rng.pick([
			"</title>",
			"</TITLE>",
			"</title\n>",
			"</title/>",
			'</title a=">">',
		]);
		return `${this.tag(
			"title",
			this.some(1, () => this.other()),
		)}${inner}${close}`;
	}

	script(): string {
		const close = this.#rng.pick(["</script>", "</SCRIPT >", "</script/>", "</script\tx='>'>"]);
		const inner = this.#rng.pick([
			"x<y;",
			`"${this.meta()}"`,
			"<!-- x",
			"<!-- <script> x </script> y -->",
			"<!-- <script x </script>",
			"<!--><script>",
			"<!---><script>",
			"<!-- -- --> <script> ",
			"<!--<script/></script><script >-->",
			"<!--</scripts><scripts>",
			"</scrip></style>",
			"<! --<script>",
			this.text(),
		]);
		const type = this.#rng.pick(["", "", " type=module", " type=application/ld+json"]);
		const json = '{"headline":"other","@type":"Article","description":"d"}';
		return `<script${type}>${/json/.test(type) ? json : inner}${close}`;
	}

	style(): string {
		const inner = this.#rng.pick(["a>b{}", "<!--", "</styl>", this.meta(), this.text()]);
		return `<style>${inner}${this.#rng.pick(["</style>", "</STYLE\f>", "</style/x>"])}`;
	}

	noscript(): string {
		const inner = this.#rng.pick([
			"<img src=x>",
			"<link rel=x>",
			this.meta(),
			"<style>a{}</style>",
			"x",
		]);
		return `<noscript>${inner}${this.#rng.pick(["</noscript>", "</NOSCRIPT >"])}`;
	}

	template(depth = 0): string {
		const inside = () => {
			const isDeeper = depth < 2 && this.#rng.oneIn(4);
			if (isDeeper) return this.template(depth + 1);
			return this.#rng.pick([
				this.meta(),
				this.script(),
				this.title(),
				"<p>x",
				"<table><tr><td>",
				"<textarea></template></textarea>",
				"<xmp></template></xmp>",
				"</p>",
				"</head>",
				"&nbsp; < 3",
				"<body><html>",
				this.comment(),
				this.noscript(),
				this.#rng.oneIn(5) ? this.#rng.pick(["<svg>", "<select>", "<math>", "<col>"]) : "t",
			]);
		};
		return `<template>${this.some(3, inside).join("")}</template>`;
	}

	inHead(): string {
		const kinds = [
			() => this.meta(),
			() => this.meta(),
			() => this.meta(),
			() => this.blank(),
			() => this.blank(),
			() => this.title(),
			() => this.link(),
			() => this.script(),
			() => this.style(),
			() => this.comment(),
			() => (this.#rng.oneIn(2) ? this.noscript() : this.template()),
			() => (this.#rng.oneIn(3) ? this.odd() : this.meta()),
			() => (this.#rng.oneIn(9) ? this.charset() : this.link()),
			() => (this.#rng.oneIn(30) ? `<!-- ${"x".repeat(1000)} -->` : this.blank()),
		];
		return this.#rng.pick(kinds)();
	}

	odd(): string {
		return this.#rng.pick([
			"<head>",
			"<html class=second>",
			"<!doctype html>",
			"</p>",
			"</div x='>'>",
			"</template>",
			"</noscript>",
			"<base href=/>",
			"<bgsound>",
			"<basefont>",
			"<noframes><p></noframes>",
			"&#9;",
			"&#x20;",
			"&#32",
			"&#0010;",
			"&Tab;",
			"&NewLine;",
		]);
	}

	after(): string {
		const start = ["</head>", "</head>", "</head x='>'>", "<body>", "<body class=b>", "<p>"];
		return this.#rng.pick([
			...start,
			this.meta(),
			this.meta(),
			this.title(),
			this.noscript(),
			this.script(),
			this.blank(),
			this.comment(),
			this.text(),
			"</body>",
			"</html>",
			"</br>",
			"<frameset><frame></frameset>",
			"<div><svg><title>t</title></svg>",
			"&nbsp;",
			"&#0;",
			"&#160;",
			"&lt;",
			"\0",
			"\xef\xbb\xbf",
			"< 3",
			"<plaintext>",
			"<img>",
			"<select>",
		]);
	}
}

/** The smallest sample that `fails` is still true of: pieces first, then runs of bytes, then bytes. */
export function shrink(sample: Sample, fails: (sample: Sample) => boolean): Sample {
	let best = shrinkList(sample.pieces, (pieces) => fails({ ...sample, pieces }));
	const bytes = Array.from(best.join(""));
	best = shrinkList(bytes, (pieces) => fails({ ...sample, pieces }));
	return { ...sample, pieces: [best.join("")] };
}

/** Drops ever smaller runs as long as it fails; at most a few thousand trials. */
function shrinkList(
	items: readonly string[],
	fails: (items: readonly string[]) => boolean,
): readonly string[] {
	let best = items;
	for (let size = Math.max(1, best.length >> 1); size >= 1; size >>= 1)
		for (let at = 0; at < best.length; ) {
			const smaller = [...best.slice(0, at), ...best.slice(at + size)];
			if (fails(smaller)) best = smaller;
			else at += size;
		}
	return best;
}
