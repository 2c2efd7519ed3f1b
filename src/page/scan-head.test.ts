/** Where the head ends and where the block goes: traps 1–9, and what lies between, 10–16. */
import { describe } from "vitest";
import { type TrapRow, testTraps } from "../../test/page/traps.js";

const old = '<meta property="og:title" content="old">';

describe("where the head ends", () => {
	testTraps([
		[1, "no head, html or doctype", "<title>x</title><p>", "<title>x</title>{}<p>"],
		[1, "html alone", "<html>\n<p>", "<html>\n{}<p>"],
		[1, "a doctype alone, and the page is over", "<!doctype html>", "<!doctype html>{}"],
		[
			1,
			"no head, before the first script",
			`<title>x</title><script></script>${old}<p>`,
			"<title>x</title>{}<script></script><p>",
		],
		[
			1,
			"no head, before the first style",
			`<title>x</title><style></style><script></script>${old}<p>`,
			"<title>x</title>{}<style></style><script></script><p>",
		],
		[1, "an empty page", "", "=not-html-start"],
		[1, "blanks", " \n", "=not-html-start"],
		[1, "text from the start", " hello<p>", "=not-html-start"],
		[1, "no head, and its first tag goes", `\n${old}\n<p>`, "\n{}\n<p>"],
		[
			1,
			"no head, its first tag goes, the charset comes later",
			`${old}\n<meta charset=utf-8><p>`,
			"<head>\n<meta charset=utf-8>{}<p>",
		],
		[1, "its first tag goes, an ignored head follows", `${old}<head id=x><p>`, "{}<head id=x><p>"],
		[
			1,
			"no head, and much before the body",
			`<link rel=x href=${"y".repeat(9000)}><p>`,
			`{}<link rel=x href=${"y".repeat(9000)}><p>`,
		],
		[
			2,
			"every element of the head",
			`<head>${everything()}${old}<p>`,
			`<head>{}${everything()}<p>`,
		],
		[2, "any other start tag ends it", `<head><x-y>${old}`, `<head>{}<x-y>${old}`],
		[
			2,
			"a start tag that begins like one of the head",
			`<head><metadata>${old}`,
			`<head>{}<metadata>${old}`,
		],
		[3, "</body> ends it", `</body>${old}`, `{}</body>${old}`],
		[3, "</html> ends it", `<html></html>${old}`, `<html>{}</html>${old}`],
		[3, "</br> ends it", `<head><!--c--></br>${old}`, `<head>{}<!--c--></br>${old}`],
		[
			3,
			"other end tags are ignored",
			`<head></p></title></template>${old}<p>`,
			"<head>{}</p></title></template><p>",
		],
		[4, "text ends it", `<head>x${old}`, `<head>{}x${old}`],
		[4, "NUL ends it", `<head>\0${old}`, `<head>{}\0${old}`],
		[4, "&nbsp; ends it", `<head>&nbsp;${old}`, `<head>{}&nbsp;${old}`],
		[4, "&#160; ends it", `<head>&#160;${old}`, `<head>{}&#160;${old}`],
		[4, "&tab; in lower case is text", `<head>&tab;${old}`, `<head>{}&tab;${old}`],
		[
			4,
			"a byte order mark that is not first ends it",
			`<head>\xef\xbb\xbf${old}`,
			`<head>{}\xef\xbb\xbf${old}`,
		],
		[
			4,
			"references to blanks do not",
			`<head>&#9;&#10;&#12;&#13;&#32;&#x20;&#X00D;&Tab;&NewLine;${old}<p>`,
			"<head>{}&#9;&#10;&#12;&#13;&#32;&#x20;&#X00D;&Tab;&NewLine;<p>",
		],
		[4, "a reference without its semicolon might grow", `<head>&#32${old}1`, "=ambiguous-text"],
		[4, "a reference that never ends", `<head>&#${"0".repeat(40)}32;`, "=ambiguous-text"],
		[4, "a < that begins nothing is text", `<head>< ${old}`, `<head>{}< ${old}`],
		[5, "a meta after </head> is managed", `<head></head> ${old}<body>`, "<head>{}</head> <body>"],
		[
			5,
			"no head start tag, and a meta after </head>",
			`<title>x</title></head>${old}<body>`,
			"<title>x</title>{}</head><body>",
		],
		[
			6,
			"a noscript after </head> begins the body",
			`<head></head><noscript></noscript>${old}`,
			`<head>{}</head><noscript></noscript>${old}`,
		],
		[
			6,
			"a script after </head> does not",
			`<head></head><script></script>${old}<p>`,
			"<head>{}</head><script></script><p>",
		],
		[
			7,
			"a div begins the body",
			`<head><div>${old}</div></head>`,
			`<head>{}<div>${old}</div></head>`,
		],
		[
			8,
			"a second head, html or doctype is ignored",
			`<html><head><head><html a><!doctype x>${old}<p>`,
			"<html><head>{}<head><html a><!doctype x><p>",
		],
		[8, "frameset ends it", `<head></head><frameset>${old}`, `<head>{}</head><frameset>${old}`],
		[9, "a meta in the body stays", `<head></head><body>${old}`, `<head>{}</head><body>${old}`],
		[9, "a meta in an svg of the body stays", `<p><svg>${old}</svg>`, `{}<p><svg>${old}</svg>`],
		[
			9,
			"a meta in a template stays",
			`<head><template>${old}</template><p>`,
			`<head>{}<template>${old}</template><p>`,
		],
	]);
});

function everything(): string {
	const elements = "<base><basefont><bgsound><link><meta><!--c--><!doctype x>\n<title></title>";
	const raw = "<style></style><script></script><noscript></noscript><noframes></noframes>";
	return `${elements}${raw}<template></template>`;
}

describe("content that is not markup", () => {
	const hides = (name: string, content: string, trap = 10): TrapRow => [
		trap,
		name,
		`<head>${content}${old}<p>`,
		`<head>{}${content}<p>`,
	];
	testTraps([
		hides("a comment", `<!-- ${old} -->`),
		hides("<!-->", "<!-->"),
		hides("<!--->", "<!--->"),
		hides("--!>", `<!-- ${old} --!>`),
		hides("neither <!--!> nor <!---!> ends one", `<!--!> ${old} --><!---!> ${old} -->`),
		hides("dashes before the end", `<!-- ${old} ----->`),
		hides("a comment in a comment", `<!-- <!-- ${old} --><!-- <!--> <!-- <!--->`),
		hides("neither -> nor --x> ends one", `<!-- -> --x> ${old} -->`),
		hides("a conditional comment", `<!--[if IE]>${old}<![endif]-->`),
		[
			10,
			"a revealed conditional comment hides nothing",
			`<head><![if !IE]>${old}<![endif]><p>`,
			"<head>{}<![if !IE]><![endif]><p>",
		],
		[10, "a comment that does not end", `<head><!-- ${old} --`, "=unfinished-token"],
		hides("<!x>", '<!x "a>', 11),
		hides("<?php ?>", "<?php ?>", 11),
		hides("</ x>", `</ x ${old.slice(1, -1)}>`, 11),
		hides("</>", "</>", 11),
		hides("<![CDATA[", "<![CDATA[ x>", 11),
		[
			11,
			"what is left of <?php is text",
			`<head><?php echo "a>b" ?>${old}`,
			`<head>{}<?php echo "a>b" ?>${old}`,
		],
		hides("a script with a tag in it", `<script>"${old}"</script>`, 12),
		hides("escaped", "<script><!-- x </script>", 12),
		hides("double escaped", `<script><!-- <script> </script> ${old} --></script>`, 12),
		hides(
			"double escaped, left by the inner end tag",
			`<script><!-- <script></script> </script>`,
			12,
		),
		hides("double escaped, left by -->", `<script><!-- <script> --> </script>`, 12),
		hides("<!--> escapes nothing", "<script><!--><script></script>", 12),
		hides("<!---> escapes nothing", "<script><!---><script></script>", 12),
		hides(
			"a script that ends escaped leaves nothing to the next",
			"<script><!--</script><script><script></script>",
			12,
		),
		hides("<scripts> does not double escape", "<script><!--<scripts></script>", 12),
		hides("<script/ does", `<script><!--<script/ </script> ${old} --></script>`, 12),
		[
			12,
			"a script that does not end",
			`<head><script><!-- <script> </script>${old}`,
			"=unfinished-token",
		],
		hides("<title/> is open", `<title/>${old}</title>`, 13),
		hides("<script/> is open", `<script/>${old}</script>`, 13),
		hides(
			"an end tag with blanks, slash or attributes",
			`<style>${old}</STYLE\f><title></title/><title></title x='>'>`,
			14,
		),
		hides("a longer name is no end tag", `<title></titles>${old}</title>`, 14),
		[14, "a title that does not end", `<head><title>x</titl`, "=unfinished-token"],
		[
			15,
			"before the first noscript",
			`<title>x</title><noscript><img></noscript>${old}<p>`,
			"<title>x</title>{}<noscript><img></noscript><p>",
		],
		[
			15,
			"a noscript's content is text",
			`<head><noscript>${old}</noscript><p>`,
			`<head>{}<noscript>${old}</noscript><p>`,
		],
		hides("templates in templates", `<template><p><template></template>${old}</template>`, 16),
		hides(
			"raw text in a template",
			"<template><textarea></template></textarea><xmp></template></xmp></template>",
			16,
		),
		hides("a script in a template", '<template><script>"</template>"</script></template>', 16),
		hides(
			"text in a template ends nothing",
			"<template>a < 3 &amp; b</p><html><body></template>",
			16,
		),
		...["svg", "math", "select", "col", "frameset", "plaintext"].map(
			(name): TrapRow => [
				16,
				`${name} in a template`,
				`<head><template><${name}></template><p>`,
				"=ambiguous-template",
			],
		),
		[16, "a template that does not end", `<head><template>${old}`, "=unfinished-token"],
	]);
});
