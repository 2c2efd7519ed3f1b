/** Atomicity, chunks, limits, findings: trap 33, and what the whole promises. */
import { describe, expect, test } from "vitest";
import { PLANS } from "../../test/page/generate.js";
import { checkRewrite } from "../../test/page/oracle.js";
import { BLOCK, ONE_TAG, rewritten, testTraps } from "../../test/page/traps.js";
import { planTags, type TagPlan } from "./plan.js";
import { createHeadRewriter, type Finding, type RewriteOptions } from "./rewrite.js";

const bytes = (text: string) => Buffer.from(text, "latin1");
const full = PLANS[0] as TagPlan;

/** Pushes chunks and says after each how many have come out. */
function push(chunks: readonly Uint8Array[], plan: TagPlan, options?: RewriteOptions) {
	const rewriter = createHeadRewriter(plan, options);
	const emitted: Uint8Array[] = [];
	const counts = chunks.map((chunk) => {
		rewriter.push(chunk, (part) => emitted.push(part));
		return emitted.length;
	});
	rewriter.end((part) => emitted.push(part));
	return {
		emitted,
		counts,
		outcome: rewriter.outcome,
		text: Buffer.concat(emitted).toString("latin1"),
	};
}

describe("trap 33: bytes as they come", () => {
	testTraps([
		[33, "one byte", "<", "=not-html-start"],
		[33, "two bytes", "</", "=not-html-start"],
		[33, "two bytes of text", "ab", "=not-html-start"],
		[33, "two bytes of a mark", "\xef\xbb", "=not-html-start"],
		[33, "three bytes that are a tag", "<p>", "{}<p>"],
		[33, "CRLF", "<head>\r\n<meta name=og:title>\r\n<p>", "<head>{}\r\n\r\n<p>"],
		[33, "a lone CR", "<head>\r<meta\rname=og:title>\r<p>", "<head>{}\r\r<p>"],
		[
			33,
			"CR and LF that would become one line end",
			"<head>\r<meta name=og:title><meta name=og:url>\n<p>",
			"=ambiguous-text",
		],
		[
			33,
			"NUL in a name, a value and a comment",
			"<head><meta\0><meta name=\0>",
			"<head>{}<meta\0><meta name=\0>",
		],
		[
			33,
			"invalid UTF-8 stays",
			"<head><meta charset=utf-8><title>\xff\xc3</title>\xc3<p>",
			"<head><meta charset=utf-8>{}<title>\xff\xc3</title>\xc3<p>",
		],
	]);

	test("empty chunks", () => {
		const parts = ["", "<he", "", "ad>", "", "<p>", "", "x"].map(bytes);
		expect(push(parts, ONE_TAG).text).toBe(`<head>${BLOCK}<p>x`);
	});
});

describe("atomic", () => {
	const [first, second, third] = [
		bytes("<head><ti"),
		bytes("tle>x</title><p>a"),
		bytes("body"),
	] as const;

	test("nothing comes out before the head has ended, then everything", () => {
		const { counts, emitted, text } = push([first, second, third], ONE_TAG);
		expect(counts).toEqual([0, 3, 4]);
		expect(emitted[3]).toBe(third);
		expect(text).toBe(`<head>${BLOCK}<title>x</title><p>abody`);
	});

	test("what follows the last edit is a view of the chunk, not a copy", () => {
		const chunk = bytes(`<head><style>${"x".repeat(1000)}</style></head>${"y".repeat(1000)}`);
		const { emitted } = push([chunk], ONE_TAG);
		expect(emitted[1]?.buffer).toBe(chunk.buffer);
		expect(emitted.map((part) => part.length)).toEqual([6 + BLOCK.length, chunk.length - 6]);
	});

	test("nothing empty comes out when the last edit ends the page", () => {
		const { emitted } = push([bytes("<head>"), bytes("<meta name=og:title>")], ONE_TAG);
		expect(emitted.map((part) => Buffer.from(part).toString())).toEqual([`<head>${BLOCK}`]);
	});

	test("a page that passes is the same objects, empty ones too", () => {
		const chunks = [bytes("<head><svg"), bytes(""), bytes("")];
		const { emitted, outcome } = push(chunks, ONE_TAG);
		expect(outcome).toEqual({ kind: "skipped", reason: "unfinished-token", findings: [] });
		expect(emitted.every((chunk, i) => chunk === chunks[i]) && emitted.length).toBe(3);
	});

	test("a failing receiver is not hidden", () => {
		const rewriter = createHeadRewriter(ONE_TAG);
		expect(() =>
			rewriter.push(bytes("<head><p>"), () => {
				throw new Error("gone");
			}),
		).toThrow("gone");
	});

	test("ending twice is ending once", () => {
		const rewriter = createHeadRewriter(ONE_TAG);
		const emitted: Uint8Array[] = [];
		for (let i = 0; i < 2; i++) rewriter.end((part) => emitted.push(part));
		expect([emitted.length, rewriter.outcome?.kind]).toEqual([0, "skipped"]);
	});
});

describe("trap 28: rewriting twice is rewriting once", () => {
	const head =
		"<meta charset=utf-8><title id=a>x</title><meta name=og:title data-rh=1><link rel=canonical>";
	test.each([
		`<!doctype html><html><head>\n${head}\n</head><body>`,
		`<title>x</title>\n${head}<p>`,
		`<head><script></script>${head}`,
		`<head></head>\n${head.replace("<meta charset=utf-8>", "")}<noscript></noscript>`,
	])("%s", (page) => {
		for (const plan of PLANS) {
			const once = rewritten(page, plan);
			expect(rewritten(once, plan)).toBe(once);
		}
	});

	test("with other values is rewriting with those alone", () => {
		const planOf = (title: string) =>
			planTags({ url: "https://a.example/", tags: { title }, images: [] });
		const page = `<head>${head}<p>`;
		expect(rewritten(rewritten(page, planOf("first")), planOf("second"))).toBe(
			rewritten(page, planOf("second")),
		);
	});
});

describe("the cap", () => {
	const page = "<head><title>x</title><p>y";
	test.each([
		[page.length, "rewritten"],
		[page.indexOf("<p>") + 3, "rewritten"],
		[page.indexOf("<p>") + 2, "skipped"],
		[0, "skipped"],
	])("of %i bytes: %s, however the page is cut", (maxHeadBytes, kind) => {
		expect(checkRewrite(bytes(page), ONE_TAG, { maxHeadBytes }).outcome.kind).toBe(kind);
	});

	test("is 256 kB unless said otherwise", () => {
		const of = (size: number) => bytes(`<head><style>${" ".repeat(size)}</style><p>`);
		expect(push([of(262_100)], ONE_TAG).outcome?.kind).toBe("rewritten");
		expect(push([of(262_144)], ONE_TAG).outcome).toMatchObject({ reason: "head-too-large" });
	});
});

describe("the block", () => {
	test("of everything, as bytes", () => {
		const plan = planTags({
			siteName: "S",
			url: "https://a.example/1",
			tags: { title: "T & <b>", description: '"D"', imageAlt: "A" },
			images: [{ url: "https://a.example/1.png?a&b", width: 1200, height: 630, type: "image/png" }],
		});
		expect(rewritten("<!doctype html><title>old</title>", plan)).toBe(
			[
				"<!doctype html><title>T &amp; &lt;b></title>",
				'<meta property="og:title" content="T &amp; &lt;b&gt;">',
				'<meta property="og:description" content="&quot;D&quot;">',
				'<meta property="og:url" content="https://a.example/1">',
				'<meta property="og:site_name" content="S">',
				'<meta property="og:type" content="website">',
				'<meta name="twitter:image" content="https://a.example/1.png?a&amp;b">',
				'<meta property="og:image" content="https://a.example/1.png?a&amp;b">',
				'<meta property="og:image:width" content="1200">',
				'<meta property="og:image:height" content="630">',
				'<meta property="og:image:type" content="image/png">',
				'<meta property="og:image:alt" content="A">',
				'<meta name="twitter:card" content="summary_large_image">',
				'<meta name="twitter:title" content="T &amp; &lt;b&gt;">',
				'<meta name="twitter:description" content="&quot;D&quot;">',
				'<meta name="twitter:image:alt" content="A">',
				'<meta name="description" content="&quot;D&quot;">',
				'<link rel="canonical" href="https://a.example/1">',
			].join(""),
		);
	});

	test("trap 25: the old group goes, whatever it holds", () => {
		const group = [
			"",
			":url",
			":secure_url",
			":type",
			":width",
			":height",
			":alt",
			":user_generated",
		];
		const old = group.map((key) => `<meta property="og:image${key}" content=old>`).join("");
		const twitter = ["", ":src", ":alt", ":width"].map(
			(key) => `<meta name="twitter:image${key}" content=old>`,
		);
		const sent = rewritten(`<head>${old}${old}${twitter.join("")}<p>`, full);
		expect(sent.match(/"og:image"/g)).toHaveLength(1);
		expect(sent).not.toContain("old");
	});

	test.each([
		["the page's own", "<meta property=og:type content=article>", "article"],
		[
			"the first of two",
			"<meta property=og:type content='video.other'><meta name=og:type content=x>",
			"video.other",
		],
		["none", "", "website"],
		["an empty one", "<meta property=og:type content=''>", "website"],
		["no plain word", "<meta property=og:type content='a &amp; b'>", "website"],
		["too long a word", `<meta property=og:type content=${"x".repeat(65)}>`, "website"],
	])("og:type by default is %s", (_, tag, type) => {
		const sent = rewritten(`<head>${tag}<p>`, full);
		expect(sent.match(/"og:type" content="([^"]*)"/g)).toEqual([`"og:type" content="${type}"`]);
	});

	test.each([
		["a style", `<head><style>${"x".repeat(40_000)}</style><title>x</title></head>`],
		["a style, no head start tag", `<style>${"x".repeat(40_000)}</style><title>x</title><p>`],
		["a meta, no head start tag", `<meta name=x content=${"x".repeat(40_000)}><title>x</title><p>`],
		["a charset that is far away", `<head><!--${"x".repeat(40_000)}--><meta charset=utf-8></head>`],
		[
			"a charset behind scripts",
			`<head><script>${"x".repeat(900)}</script><meta charset=utf-8><script>${"x".repeat(40_000)}</script></head>`,
		],
	])("ends in the first 32 KiB behind %s", (_, page) => {
		const sent = rewritten(page, full, { charset: "utf-8" });
		expect(sent.indexOf('<link rel="canonical"')).toBeGreaterThan(0);
		expect(sent.indexOf('<link rel="canonical"')).toBeLessThan(32_000);
	});
});

describe("findings", () => {
	const found = (page: string, plan = full): readonly Finding[] =>
		push([bytes(page)], plan).outcome?.findings ?? [];
	const plan = planTags({
		url: "https://a.example/",
		tags: { title: "T", description: "D" },
		images: [],
	});
	const jsonLd = (value: unknown) =>
		`<head><script type="application/ld+json">${JSON.stringify(value)}</script><p>`;

	test.each([
		["a headline", { "@type": "Article", headline: "H" }, ["headline"]],
		[
			"a name and a description",
			{ "@type": "Game", name: "N", description: "X" },
			["name", "description"],
		],
		["a list", [{ headline: "T" }, { headline: "H" }], ["headline"]],
		["a graph", { "@graph": [{ "@type": "WebSite", name: "N" }, { headline: "H" }] }, ["headline"]],
		["the same texts", { headline: "T", name: " T ", description: "D" }, []],
		["the site's own name", { "@type": "Organization", name: "N" }, []],
		["no text", { headline: 1, name: null }, []],
		["not a node", [1, null, "x"], []],
	])("JSON-LD: %s", (_, value, keys) => {
		expect(found(jsonLd(value), plan)).toEqual(
			keys.map((key) => expect.objectContaining({ code: "json-ld-conflict", key })),
		);
	});

	test("JSON-LD: values are shown, cut and escaped", () => {
		const [finding] = found(jsonLd({ headline: `\n${"x".repeat(200)}` }), plan);
		expect(finding).toEqual({
			code: "json-ld-conflict",
			key: "headline",
			expected: '"T"',
			received: expect.stringMatching(/^"\\nx{70,}…$/),
		});
	});

	test.each([
		["broken", '<head><script type="application/ld+json">{</script><p>'],
		["another script", '<head><script type="application/json">{"headline":"H"}</script><p>'],
		["another charset", '<head><script type="application/ld+json">{"headline":"\xe9"}</script><p>'],
		[
			"too large",
			`<head><script type="application/ld+json">${" ".repeat(70_000)}{"headline":"H"}</script><p>`,
		],
	])("JSON-LD: %s is not read", (_, page) => expect(found(page, plan)).toEqual([]));

	test("metas inside noscript", () => {
		expect(found('<head><noscript><meta property="og:image" content=x></noscript><p>')).toEqual([
			{ code: "noscript-tags", received: '"<meta property=\\"og:"' },
		]);
		expect(found("<head><noscript><meta name=robots><img src=og:x></noscript><p>")).toEqual([]);
	});

	test("tags after </head>", () => {
		expect(found("<head></head><meta property=og:image content=x><body>")).toEqual([
			{ code: "tags-after-head", key: "og:image" },
		]);
	});

	test("tags beyond 32 KiB", () => {
		expect(found(`<!--${"x".repeat(40_000)}--><head><p>`)).toEqual([{ code: "tags-beyond-32k" }]);
	});

	test("never more than 16", () => {
		expect(found(`<head></head>${"<meta name=og:title>".repeat(99)}<p>`)).toHaveLength(16);
	});
});
