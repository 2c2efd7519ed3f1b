/** The pages that bench/page.ts measures on: ordinary ones of a given size, and one per construct that could be slow. */

const line =
	"<p>A line of an ordinary page, with <a href='/x'>a link</a> and words after it.</p>\n";
const oldTags = `<meta charset="utf-8"><title>Old &amp; title</title>
<meta name="description" content="An old description"><link rel="canonical" href="https://example.com/old">
<meta property="og:title" content="Old"><meta property="og:description" content="Old"><meta property="og:url" content="/old">
<meta property="og:image" content="/old.png"><meta property="og:image:width" content="600"><meta name="twitter:card" content="summary">`;

export function repeated(piece: string, bytes: number): string {
	return piece.repeat(Math.ceil(bytes / piece.length)).slice(0, bytes);
}

/** A page of `bytes` whose head, with old tags, styles, scripts and links, takes `headBytes`. */
export function ordinaryPage(bytes: number, headBytes: number): Uint8Array {
	const rest = (headBytes - oldTags.length - 200) / 2;
	const links = '<link rel="preload" as="script" href="/assets/chunk-4f2a.js" crossorigin>\n';
	const style = repeated(".card{color:#123;margin:0 auto;padding:1px 2px}\n", rest * 1.5);
	const head = `<!doctype html><html lang="en"><head>${oldTags}
${links.repeat(Math.floor((rest * 0.5) / links.length))}<style>${style}</style></head>`;
	return Buffer.from(`${head}<body>${repeated(line, bytes - head.length - 20)}</body></html>`);
}

/** What stands in each kilobyte of inline CSS beside plain rules, which have no `<`. */
export const CSS_EXTRAS = {
	"no `<`": "@media(max-width:40em){.c{top:0}}",
	"one `<` a kB": "@media(width<40em){.c{top:0}}",
	"an SVG data URI a kB": `.d{background:url('data:image/svg+xml,<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>')}`,
} as const;

/** A page whose head holds `cssBytes` of inline CSS before anything else, with `extra` in each kilobyte. */
export function inlineCssPage(cssBytes: number, extra: string): Uint8Array {
	const rule =
		".a>.b::after{content:'x';color:red;background:url(data:image/png;base64,iVBORw0KGgo)}\n";
	const css = repeated(`${rule.repeat(11)}${extra}\n`, cssBytes);
	return Buffer.from(
		`<!doctype html><html><head><style>${css}</style>${oldTags}</head><body>x</body>`,
	);
}

/** Pieces to repeat in a head, with what goes round the whole run of them. */
const CONSTRUCTS: readonly (readonly [
	name: string,
	piece: string,
	before?: string,
	after?: string,
])[] = [
	["white space", " \n"],
	["comments", "<!-- a -->"],
	["one long comment", "a - - ", "<!--", "-->"],
	["dashes in a comment", "--", "<!-- ", " -->"],
	["comments that end in --!>", "<!--a--!>"],
	["bogus comments", "<?x a ?></ x>"],
	["foreign metas", '<meta name="x" content="y">'],
	["managed metas", '<meta property="og:title" content="y">'],
	["metas with two keys", '<meta property="og:title twitter:x" content="y">'],
	[
		"old image groups",
		'<meta property="og:image" content="a"><meta property="og:image:alt" content="b">',
	],
	["metas with marks", '<meta data-rh="true" name="description" content="y">'],
	["keys in references", '<meta property="&#111;g:title" content="y">'],
	["one tag of many attributes", ' a="b"', "<meta", ">"],
	["one tag of the same attribute", " content=x", "<meta", ">"],
	["one tag of many names", " a", "<link", ">"],
	["one attribute of many keys", "og:title ", '<meta property="', '">'],
	["one long quoted value", "a > b ", '<meta content="', '">'],
	["one long unquoted value", "a/", "<meta content=", ">"],
	["one long tag name", "a", "<link", ">"],
	["a long title", "a &amp; b ", "<title>", "</title>"],
	["almost ends of a title", "</titl", "<title>", "</title>"],
	["many titles", "<title>a</title>"],
	["one style", "a>b{}", "<style>", "</style>"],
	["almost ends of a style", "</styl e>", "<style>", "</style>"],
	["many styles", "<style>a{}</style>"],
	["one script", "if(a<b)c()\n", "<script>", "</script>"],
	["many scripts", "<script>a()</script>"],
	["escaped script text", "<!--<script></script>-->", "<script>", "</script>"],
	["openings in script text", "<!--", "<script>", "-->1</script>"],
	["double openings in script text", "<!--<script>", "<script>", "--></script>"],
	["JSON-LD", '<script type="application/ld+json">{"headline":"x"}</script>'],
	["one long JSON-LD", '{"headline":"x"},', '<script type="application/ld+json">[', "1]</script>"],
	["noscripts", "<noscript><link rel=a></noscript>"],
	["one long noscript", '<meta property="og:title" content="y">', "<noscript>", "</noscript>"],
	["templates", "<template><p>a</p></template>"],
	["nested templates", "<template>"],
	["one long template", "<p a='b'>c</p>", "<template>", "</template>"],
	["stray end tags", "</p></div>"],
	["second heads", "<head><html lang=x>"],
	["references to white space", "&#9;&#32;"],
	["line ends", "\r\n"],
];

export interface Construct {
	readonly name: string;
	/** A page of about so many bytes, nearly all of them this construct in the head. */
	readonly page: (bytes: number) => Uint8Array;
}

export const constructs: readonly Construct[] = CONSTRUCTS.map(
	([name, piece, before = "", after = ""]) => ({
		name,
		page: (bytes) => {
			const run = piece.repeat(Math.ceil(bytes / piece.length));
			return Buffer.from(
				`<!doctype html><html><head><meta charset="utf-8">${before}${run}${after}</head><body>b</body></html>`,
			);
		},
	}),
);
