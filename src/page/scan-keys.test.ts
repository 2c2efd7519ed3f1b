/** What tags of the head say and what is cut of them: traps 17–28. */
import { describe, expect, test } from "vitest";
import { rewritten, TITLE_ONLY, type TrapRow, testTraps } from "../../test/page/traps.js";
import { planTags } from "./plan.js";

/** A tag that goes as a whole. */
const goes = (trap: number, name: string, tag: string): TrapRow => [
	trap,
	name,
	`<head>${tag}<p>`,
	"<head>{}<p>",
];
/** A tag of which something stays, or all. */
const leaves = (trap: number, name: string, tag: string, left: string): TrapRow => [
	trap,
	name,
	`<head>${tag}<p>`,
	`<head>{}${left}<p>`,
];
const keeps = (trap: number, name: string, tag: string): TrapRow => leaves(trap, name, tag, tag);

describe("attributes", () => {
	testTraps([
		goes(17, "upper case, no quotes", "<META NAME=twitter:card CONTENT=x>"),
		goes(17, "single quotes", "<meta property='og:title' content='x'>"),
		goes(17, "blanks round the equals sign", "<meta property = 'og:title' content\n=\t'x'>"),
		goes(17, "line ends and > in quotes", '<meta\nproperty="og:title"\r\ncontent="a>\n<p>">'),
		goes(17, "slashes between attributes", "<meta/property='og:title'/content=x>"),
		goes(17, "no blanks between attributes", '<meta property="og:title"content="x"/>'),
		goes(17, "an equals sign begins a name", "<meta =x property=og:title content=x>"),
		keeps(17, "an equals sign is part of the name", "<meta x/=property=og:title content=x>"),
		goes(17, "an attribute without value", "<meta hidden property=og:title content>"),
		keeps(17, "a value without its attribute", '<meta content="og:title" property>'),
		goes(17, "as many attributes as are read", `<meta ${"a ".repeat(255)}property=og:title>`),
		[
			17,
			"more attributes than are read",
			`<head><meta ${"a ".repeat(256)}property=og:title><p>`,
			"=ambiguous-key",
		],
		[
			17,
			"more of them in the body",
			`<head></head><body ${"a ".repeat(999)}>`,
			`<head>{}</head><body ${"a ".repeat(999)}>`,
		],
		goes(17, "long names", `<meta ${"property".repeat(9)}=x property=og:title>`),
		goes(18, "a slash belongs to the unquoted value", "<meta property=og:title content=a/>"),
		keeps(18, "a key with a slash is another", "<meta content=a property=og:title/>"),
		goes(19, "the first of two counts", '<meta property="og:title" property="x" content=x>'),
		keeps(19, "the second of two does not", '<meta property="x" property="og:title" content=x>'),
		leaves(
			19,
			"cut, the second must not count",
			'<meta property="og:title" property="z" name=y content=x>',
			"<meta   name=y content=x>",
		),
		goes(20, "decimal reference", '<meta property="og&#58;title" content=x>'),
		goes(20, "hexadecimal, no semicolon", '<meta property="og&#x3Atitle" content=x>'),
		[20, "named reference", '<head><meta property="og&colon;title"><p>', "=ambiguous-key"],
		[20, "a reference to a blank", '<head><meta property="og:title&#32;x"><p>', "=ambiguous-key"],
		keeps(20, "a reference to another character", '<meta property="og:title&#233;&#0;" content=x>'),
		goes(21, "upper case, padded", '<meta property=" OG:Title\n" content=x>'),
		keeps(21, "a no-break space is no padding", '<meta property="\xa0og:title" content=x>'),
		leaves(
			22,
			"one of two keys",
			'<meta property="og:title twitter:player" content=x>',
			'<meta property="twitter:player" content=x>',
		),
		leaves(
			22,
			"the last of three",
			'<meta property="a  b og:title" content=x>',
			'<meta property="a  b " content=x>',
		),
		leaves(
			22,
			"the other attribute's",
			"<meta name=description property=og:title content=x>",
			"<meta name=description  content=x>",
		),
		leaves(
			22,
			"one of each attribute",
			'<meta name="og:title x" property="og:url y" content=z>',
			'<meta name="x" property="y" content=z>',
		),
		goes(22, "both", '<meta name="twitter:card" property="og:url og:title" content=x>'),
		[
			22,
			"a charset on the same tag",
			"<head><meta charset=koi8-r property=og:title><p>",
			"<head><meta charset=koi8-r >{}<p>",
		],
		leaves(
			22,
			"a pragma on the same tag",
			"<meta http-equiv=refresh name=og:title content=9>",
			"<meta http-equiv=refresh  content=9>",
		),
		[
			22,
			"what cannot be cut alone",
			"<head><meta a name=og:title =b property=x><p>",
			"=ambiguous-key",
		],
		goes(24, "name for og", '<meta name="og:title" content=x>'),
		goes(24, "property for twitter", '<meta property="twitter:card" content=x>'),
		goes(26, "no content", "<meta property=og:title>"),
		goes(26, "duplicates", "<meta property=og:title content=a><meta name=og:title content=b>"),
		goes(27, "canonical", '<link rel=canonical href="/x">'),
		leaves(
			27,
			"canonical among others",
			'<link rel="foo CANONICAL" href="/x">',
			'<link rel="foo " href="/x">',
		),
		keeps(27, "not canonical", '<link rel="canonicals" href="/x"><meta name=canonical>'),
	]);
});

describe("what moves to the tags that replace it", () => {
	const row = (markers: string, tag = "meta property=og:title content=old") =>
		rewritten(`<head><${tag} ${markers}><p>`, planFor("t"));
	const planFor = (title: string) =>
		planTags({
			url: "https://a.example/",
			tags: { url: null, card: null, type: null, extra: { "og:title": title } },
			images: [],
		});

	test.each([
		["data-rh", 'data-rh="true"'],
		["data-react-helmet", "data-react-helmet=true"],
		["itemprop", "itemprop='name'"],
		["id", "ID = x"],
		["class and others", 'class="a b" data-x'],
		["bytes of any charset", 'data-x="\xe9\x83\x5c"'],
	])("trap 23: %s", (_, markers) => {
		expect(row(markers)).toBe(`<head><meta property="og:title" content="t" ${markers}><p>`);
	});

	test("trap 23: nothing else", () => {
		expect(row("lang=en hidden =x name=og:title")).toBe(
			'<head><meta property="og:title" content="t"><p>',
		);
	});

	test("trap 23: those of the nth tag to the nth", () => {
		const plan = planTags({
			url: "https://a.example/",
			tags: { url: null, card: null, type: null, extra: { "article:tag": ["a", "b"] } },
			images: [],
		});
		const tags = "<meta property=article:tag id=1><meta property=article:tag id=2>";
		expect(rewritten(`<head>${tags}<p>`, plan)).toBe(
			'<head><meta property="article:tag" content="a" id=1><meta property="article:tag" content="b" id=2><p>',
		);
	});
});

describe("titles", () => {
	testTraps(
		[
			[
				27,
				"the first is edited, the others go",
				"<head><title>x</title><title>y</title><p>",
				"<head>{}<p>",
			],
			[
				27,
				"its attributes stay",
				"<head><title id=a>x</title><p>",
				"<head><title id=a>t</title><p>",
			],
			[
				27,
				"a title of the body stays",
				"<head></head><p><title>y</title>",
				"<head>{}</head><p><title>y</title>",
			],
		],
		TITLE_ONLY,
		"<title>t</title>",
	);
});
