import { describe, expect, test } from "vitest";
import { isPlacardError } from "../errors.js";
import { parseTemplate } from "./template.js";

const NAMESPACES =
	'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:html="http://www.w3.org/1999/xhtml"';
/** What is looked at begins at line 2, column 1. */
const svg = (content: string, root = 'width="100" height="50"') =>
	`<svg ${NAMESPACES} ${root}>\n${content}\n</svg>`;

/** A PNG header that claims a size; nothing reads further. */
function pngHeader(width: number, height: number): Buffer {
	const bytes = Buffer.alloc(33);
	bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
	bytes.writeUInt32BE(width, 16);
	bytes.writeUInt32BE(height, 20);
	return bytes;
}
const png = (width: number, height: number) =>
	`data:image/png;base64,${pngHeader(width, height).toString("base64")}`;
const image = (href: string) => `<image width="9" height="9" href="${href}"/>`;
const dataSvg = (content: string, root?: string) =>
	`data:image/svg+xml;base64,${Buffer.from(svg(content, root)).toString("base64")}`;
const repeat = (count: number, part: (i: number) => string) =>
	Array.from({ length: count }, (_, i) => part(i)).join("");
const nest = (count: number, open: string) => `${open.repeat(count)}${"</g>".repeat(count)}`;
const filter = (inner: string, attributes = "") =>
	`<filter id="f"${attributes && ` ${attributes}`}>${inner}</filter>`;
const doctype = (subset: string, content = "<g/>") =>
	`<?xml version="1.0"?>\n<!DOCTYPE svg [${subset}]>\n${svg(content)}`;

/** One row a matter: a template that is refused, with the code and place, and its nearest that is taken. */
interface Row {
	readonly matter: string;
	readonly code: string;
	/** `line:column`; 2:1 is where the content begins. */
	readonly at?: string;
	readonly bad: string | Uint8Array;
	readonly good: string | Uint8Array;
}

const ROWS: readonly Row[] = [
	// References that lead out
	{
		matter: "href to the network",
		code: "template-reference-external",
		bad: svg(image("https://x.example/a.png")),
		good: svg(image(png(1, 1))),
	},
	{
		matter: "href to a file",
		code: "template-reference-external",
		bad: svg('<use xlink:href="other.svg#a"/>'),
		good: svg('<use xlink:href="#a"/><g id="a"/>'),
	},
	{
		matter: "href under another prefix",
		code: "template-reference-external",
		bad: svg('<image xmlns:l="http://www.w3.org/1999/xlink" l:href="/etc/passwd"/>'),
		good: svg('<image xmlns:l="urn:own" l:href="/etc/passwd"/>'),
	},
	{
		matter: "data in what is no image",
		code: "template-reference-external",
		bad: svg(`<use href="${png(1, 1)}"/>`),
		good: svg(`<filter id="f"><feImage href="${png(1, 1)}"/></filter>`),
	},
	{
		matter: "a link",
		code: "template-reference-external",
		bad: svg('<a href="https://x.example"><g/></a>'),
		good: svg('<a href="#a"><g id="a"/></a>'),
	},
	{
		matter: "a placeholder in a link",
		code: "template-reference-external",
		bad: svg(image("%7B%7Bphoto%7D%7D")),
		good: svg("<text>{{photo}}</text>"),
	},
	{
		matter: "url() in an attribute",
		code: "template-reference-external",
		bad: svg('<g fill="url(a.svg#b)"/>'),
		good: svg('<g fill="url(#b)"/>'),
	},
	{
		matter: "url() in a style",
		code: "template-reference-external",
		bad: svg("<g style=\"fill:URL( '//x.example/' )\"/>"),
		good: svg("<g style=\"fill:url( '#b' )\"/>"),
	},
	{
		matter: "url() written in escapes",
		code: "template-reference-external",
		bad: svg('<g style="fill:\\75 rl(//x.example/)"/>'),
		good: svg('<g style="fill:\\72 ed"/>'),
	},
	{
		matter: "url() in a style sheet",
		code: "template-reference-external",
		bad: svg("<style>@font-face{src:url(a.woff2)}</style>"),
		good: svg("<style>@font-face{src:url(data:font/woff2;base64,AAAA)}</style>"),
	},
	{
		matter: "@import",
		code: "template-import",
		bad: svg('<style>@import "a.css";</style>'),
		good: svg("<style>/* nothing imported */.a{fill:red}</style>"),
	},
	{
		matter: "@import in CDATA and escapes",
		code: "template-import",
		bad: svg("<style><![CDATA[@\\69mport 'a.css';]]></style>"),
		good: svg("<style><![CDATA[g > .a{fill:red}]]></style>"),
	},
	{
		matter: "a style sheet beside",
		code: "template-stylesheet",
		at: "1:1",
		bad: `<?xml-stylesheet href="a.css"?>${svg("")}`,
		good: `<?editor-note a.css?>${svg("")}`,
	},

	// What runs, and what is no SVG
	{
		matter: "a script",
		code: "template-script",
		bad: svg("<script>1</script>"),
		good: svg("<desc>script</desc>"),
	},
	{
		matter: "a script of another namespace",
		code: "template-script",
		bad: svg("<html:script>1</html:script>"),
		good: svg("<html:p>1</html:p>"),
	},
	{
		matter: "a script among editors' notes",
		code: "template-script",
		bad: svg("<script xmlns='urn:own'>1</script>"),
		good: svg("<note xmlns='urn:own'>1</note>"),
	},
	{
		matter: "an event handler",
		code: "template-script",
		bad: svg('<g onclick="x"/>'),
		good: svg('<g data-onclick="x"/>'),
	},
	{
		matter: "a foreign object",
		code: "template-foreign-object",
		at: "2:9",
		bad: svg("<switch><foreignObject/></switch>"),
		good: svg(
			'<switch><foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/"/><g/></switch>',
		),
	},
	{
		matter: "a foreign object that only says it is Illustrator's",
		code: "template-foreign-object",
		bad: svg('<foreignObject requiredExtensions="http://ns.adobe.com/"/>'),
		good: svg('<switch><foreignObject requiredExtensions="http://ns.adobe.com/"/></switch>'),
	},

	// The document
	{
		matter: "an element that is not closed",
		code: "template-not-well-formed",
		at: "3:1",
		bad: svg("<g>"),
		good: svg("<g></g>"),
	},
	{
		matter: "an attribute twice",
		code: "template-not-well-formed",
		at: "2:17",
		bad: svg('<g id="a" id="b"/>'),
		good: svg('<g id="a"/>'),
	},
	{
		matter: "an entity of HTML",
		code: "template-not-well-formed",
		at: "2:7",
		bad: svg("<text>&nbsp;</text>"),
		good: svg("<text>&#160;</text>"),
	},
	{
		matter: "an undeclared prefix",
		code: "template-namespace",
		bad: svg('<g ink:label="a"/>'),
		good: svg('<g xmlns:ink="urn:ink" ink:label="a"/>'),
	},
	{
		matter: "no namespace",
		code: "template-not-svg",
		at: "1:1",
		bad: '<svg width="1" height="1"/>',
		good: '<s:svg xmlns:s="http://www.w3.org/2000/svg" width="1" height="1"/>',
	},
	{
		matter: "another document",
		code: "template-not-svg",
		at: "1:1",
		bad: '<html xmlns="http://www.w3.org/2000/svg"/>',
		good: svg(""),
	},
	{
		matter: "an id twice",
		code: "template-id-duplicate",
		at: "2:13",
		bad: svg('<g id="a"/>\t<g id="a"/>'),
		good: svg('<g id="a"/>\t<g id="A"/>'),
	},

	// DOCTYPE
	{
		matter: "an entity of entities (billion laughs)",
		code: "template-doctype",
		at: "2:32",
		bad: doctype('<!ENTITY a "ha"><!ENTITY b "&a;&a;">'),
		good: doctype('<!ENTITY a "ha"><!ENTITY b "haha">', "<text>&a;&b;</text>"),
	},
	{
		matter: "an entity used too often (quadratic)",
		code: "template-doctype",
		at: "2:16",
		bad: doctype(`<!ENTITY a "${"x".repeat(1_000)}">`, `<text>${"&a;".repeat(65)}</text>`),
		good: doctype(`<!ENTITY a "${"x".repeat(1_000)}">`, `<text>${"&a;".repeat(64)}</text>`),
	},
	{
		matter: "an external entity",
		code: "template-doctype",
		at: "2:16",
		bad: doctype('<!ENTITY a SYSTEM "file:///etc/passwd">'),
		good: doctype('<!-- none --> <!ENTITY a "SYSTEM">'),
	},
	{
		matter: "a parameter entity",
		code: "template-doctype",
		at: "2:16",
		bad: doctype('<!ENTITY % a "x">'),
		good: doctype("<!ENTITY a 'x'>"),
	},
	{
		matter: "an entity of markup",
		code: "template-doctype",
		at: "2:16",
		bad: doctype('<!ENTITY a "<script/>">'),
		good: doctype('<!ENTITY a "script/>">'),
	},
	{
		matter: "an attribute declaration",
		code: "template-doctype",
		at: "2:16",
		bad: doctype("<!ATTLIST g onclick CDATA 'x'>"),
		good: `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg("")}`,
	},

	// The file
	{
		matter: "gzip",
		code: "template-compressed",
		at: "1:1",
		bad: Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0),
		good: Buffer.from(svg("")),
	},
	{
		matter: "UTF-16 with a mark",
		code: "template-encoding",
		at: "1:1",
		bad: Buffer.from(`\ufeff${svg("")}`, "utf16le"),
		good: Buffer.from(`\ufeff${svg("")}`),
	},
	{
		matter: "UTF-16 without a mark",
		code: "template-encoding",
		at: "1:1",
		bad: Buffer.from(svg(""), "utf16le"),
		good: Buffer.from(svg("")),
	},
	{
		matter: "another encoding by its declaration",
		code: "template-encoding",
		at: "1:1",
		bad: Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${svg("")}`),
		good: Buffer.from(`<?xml version="1.0" encoding="utf-8"?>${svg("")}`),
	},
	{
		matter: "bytes that are no UTF-8",
		code: "template-encoding",
		at: "2:7",
		bad: Buffer.from(svg("<text>\xe9</text>"), "latin1"),
		good: Buffer.from(svg("<text>é\ufffd</text>")),
	},
	{
		matter: "over 2 MB",
		code: "template-too-large",
		at: "1:1",
		bad: `${svg("")}${" ".repeat(2_000_000)}`,
		good: `${svg("")}${" ".repeat(1_900_000)}`,
	},

	// Size
	{
		matter: "no size",
		code: "template-size",
		at: "1:1",
		bad: svg("", ""),
		good: svg("", 'viewBox="0 0 1 1"'),
	},
	{
		matter: "no height",
		code: "template-size",
		at: "1:1",
		bad: svg("", 'width="5"'),
		good: svg("", 'width="5" viewBox="0 0 1 1"'),
	},
	{
		matter: "a relative size alone",
		code: "template-size",
		at: "1:1",
		bad: svg("", 'width="100%" height="100%"'),
		good: svg("", 'width="100%" height="100%" viewBox="0 0 1 1"'),
	},
	{
		matter: "a width that is no number",
		code: "template-size",
		at: "1:1",
		bad: svg("", 'width="NaN" height="5"'),
		good: svg("", 'width="5.5" height="5"'),
	},
	{
		matter: "a width of zero",
		code: "template-size",
		at: "1:1",
		bad: svg("", 'width="0" height="5"'),
		good: svg("", 'width="0.5" height="5"'),
	},
	{
		matter: "a negative height",
		code: "template-size",
		at: "1:1",
		bad: svg("", 'width="5" height="-5"'),
		good: svg("", 'width="5" height="+5"'),
	},
	{
		matter: "a unit of the font",
		code: "template-size",
		at: "1:1",
		bad: svg("", 'width="5em" height="5"'),
		good: svg("", 'width="5mm" height="5"'),
	},
	{
		matter: "over 2,400 px",
		code: "template-size",
		at: "1:1",
		bad: svg("", 'width="2401" height="5"'),
		good: svg("", 'width="2400" height="5"'),
	},
	{
		matter: "over 2,400 px in inches",
		code: "template-size",
		at: "1:1",
		bad: svg("", 'width="25.1in" height="5"'),
		good: svg("", 'width="25in" height="5"'),
	},
	{
		matter: "a viewBox that is none",
		code: "template-size",
		at: "1:1",
		bad: svg("", 'viewBox="0 0 10"'),
		good: svg("", 'viewBox="0,0 10,10"'),
	},
	{
		matter: "an empty viewBox",
		code: "template-size",
		at: "1:1",
		bad: svg("", 'width="5" height="5" viewBox="0 0 0 10"'),
		good: svg("", 'width="5" height="5" viewBox="0 0 0.1 10"'),
	},
	{
		matter: "an absurd viewBox",
		code: "template-size",
		at: "1:1",
		bad: svg("", 'viewBox="0 0 1e9 1e9"'),
		good: svg("", 'viewBox="0 0 1e5 1e5"'),
	},

	// Embedded pictures
	{
		matter: "a bitmap over 4 megapixels",
		code: "template-image-too-large",
		bad: svg(image(png(2_000, 2_001))),
		good: svg(image(png(2_000, 2_000))),
	},
	{
		matter: "a bitmap of 400 megapixels in a filter",
		code: "template-image-too-large",
		at: "2:16",
		bad: svg(
			filter(`<feImage xlink:href="${png(20_000, 20_000)}"/>`).replace(
				'<filter id="f" >',
				'<filter id="f">',
			),
		),
		good: svg(filter(`<feImage xlink:href="${png(20, 20)}"/>`)),
	},
	{
		matter: "bitmaps over 16 megapixels together",
		code: "template-image-too-large",
		at: "1:1",
		bad: svg(`<g id="i">${image(png(2_000, 2_000))}</g>${'<use href="#i"/>'.repeat(4)}`),
		good: svg(`<g id="i">${image(png(2_000, 2_000))}</g>${'<use href="#i"/>'.repeat(3)}`),
	},
	{
		matter: "what the engine cannot draw",
		code: "template-image-unreadable",
		bad: svg(
			image("data:image/webp;base64,UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"),
		),
		good: svg(image(png(1, 1))),
	},
	{
		matter: "a PNG called a JPEG",
		code: "template-image-unreadable",
		bad: svg(image(png(1, 1).replace("png", "jpeg"))),
		good: svg(image(png(1, 1))),
	},
	{
		matter: "broken base64",
		code: "template-image-unreadable",
		bad: svg(image("data:image/png;base64,A")),
		good: svg(image(png(1, 1).replace(/=+$/, ""))),
	},
	{
		matter: "a truncated header",
		code: "template-image-unreadable",
		bad: svg(image(`data:image/png;base64,${pngHeader(1, 1).subarray(0, 20).toString("base64")}`)),
		good: svg(image(png(1, 1))),
	},
	{
		matter: "an SVG in an embedded SVG",
		code: "template-image-nested",
		at: "2:1 (embedded SVG):2:1",
		bad: svg(image(dataSvg(image(dataSvg("<g/>"))))),
		good: svg(image(dataSvg(image(png(1, 1))))),
	},
	{
		matter: "a script in an embedded SVG",
		code: "template-script",
		at: "2:1 (embedded SVG):2:1",
		bad: svg(image(dataSvg("<script/>"))),
		good: svg(image(dataSvg("<g/>"))),
	},
	{
		matter: "an embedded svgz",
		code: "template-compressed",
		at: "2:1 (embedded SVG):1:1",
		bad: svg(image(`data:image/svg+xml;base64,${Buffer.from([0x1f, 0x8b, 8]).toString("base64")}`)),
		good: svg(image(dataSvg(""))),
	},
	{
		matter: "an embedded SVG in percent escapes",
		code: "template-reference-external",
		at: "2:1 (embedded SVG):2:1",
		bad: svg(image(`data:image/svg+xml,${encodeURIComponent(svg('<use href="a.svg"/>'))}`)),
		good: svg(image(`data:image/svg+xml;utf8,${encodeURIComponent(svg("<text>é</text>"))}`)),
	},
	{
		matter: "an embedded SVG's bitmaps count",
		code: "template-image-too-large",
		at: "1:1",
		bad: svg(
			`<g id="i">${image(dataSvg(image(png(2_000, 2_000))))}</g>${'<use href="#i"/>'.repeat(4)}`,
		),
		good: svg(image(dataSvg(image(png(2_000, 2_000))))),
	},

	// How much there is
	{
		matter: "over 100 elements deep",
		code: "template-too-deep",
		at: "2:298",
		bad: svg(nest(100, "<g>")),
		good: svg(nest(99, "<g>")),
	},
	{
		matter: "over 20 nested layers",
		code: "template-too-many-layers",
		at: "1:1",
		bad: svg(nest(21, '<g opacity=".5">')),
		good: svg(nest(20, '<g opacity=".5">')),
	},
	{
		matter: "over 20 nested layers by a rule",
		code: "template-too-many-layers",
		at: "1:1",
		bad: svg(`<style>.a{opacity:.5}</style>${nest(21, '<g class="b a">')}`),
		good: svg(`<style>.a{opacity:1}</style>${nest(21, '<g class="b a">')}`),
	},
	{
		matter: "over 20 nested layers by reference",
		code: "template-too-many-layers",
		at: "1:1",
		bad: svg(
			repeat(
				21,
				(i) => `<g id="l${i}" style="mix-blend-mode:multiply"><use href="#l${i + 1}"/></g>`,
			),
		),
		good: svg(
			repeat(
				20,
				(i) => `<g id="l${i}" style="mix-blend-mode:multiply"><use href="#l${i + 1}"/></g>`,
			),
		),
	},
	{
		matter: "over 5,000 elements",
		code: "template-too-many-elements",
		at: "2:19997",
		bad: svg("<g/>".repeat(5_000)),
		good: svg("<g/>".repeat(4_999)),
	},
	{
		matter: "a billion elements by use",
		code: "template-too-many-elements",
		at: "1:1",
		bad: svg(
			`<g id="l0"/>${repeat(9, (i) => `<g id="l${i + 1}">${`<use href="#l${i}"/>`.repeat(10)}</g>`)}`,
		),
		good: svg(
			`<g id="l0"/>${repeat(3, (i) => `<g id="l${i + 1}">${`<use href="#l${i}"/>`.repeat(10)}</g>`)}`,
		),
	},
	{
		matter: "a chain of 300 gradients",
		code: "template-too-deep",
		at: "2:9743",
		bad: svg(repeat(300, (i) => `<linearGradient id="g${i}" href="#g${i + 1}"/>`)),
		good: svg(repeat(200, (i) => `<linearGradient id="g${i}" href="#g${i + 1}"/>`)),
	},
	{
		matter: "over 200 attributes",
		code: "template-too-many-attributes",
		bad: svg(`<g ${repeat(201, (i) => ` a${i}="1"`)}/>`),
		good: svg(`<g ${repeat(200, (i) => ` a${i}="1"`)}/>`),
	},
	{
		matter: "over 4,000 selectors and declarations",
		code: "template-too-many-rules",
		at: "1:1",
		bad: svg(`<style>${".a{fill:red}".repeat(2_001)}</style>`),
		good: svg(`<style>${".a{fill:red}".repeat(2_000)}</style>`),
	},

	// Filters
	{
		matter: "a blur over 10 pixels",
		code: "template-filter-too-heavy",
		bad: svg(filter('<feGaussianBlur stdDeviation="10.1"/>')),
		good: svg(filter('<feGaussianBlur stdDeviation="10"/>')),
	},
	{
		matter: "a blur over 10 pixels one way",
		code: "template-filter-too-heavy",
		bad: svg(filter('<feGaussianBlur stdDeviation="0 11"/>')),
		good: svg(filter('<feGaussianBlur stdDeviation="0 9"/>')),
	},
	{
		matter: "a blur over 10 pixels by the viewBox",
		code: "template-filter-too-heavy",
		bad: svg(
			filter('<feGaussianBlur stdDeviation="2"/>'),
			'width="100" height="100" viewBox="0 0 10 10"',
		),
		good: svg(
			filter('<feGaussianBlur stdDeviation="1"/>'),
			'width="100" height="100" viewBox="0 0 10 10"',
		),
	},
	{
		matter: "a blur in shares of the element",
		code: "template-filter-too-heavy",
		bad: svg(filter('<feGaussianBlur stdDeviation="0.2"/>', 'primitiveUnits="objectBoundingBox"')),
		good: svg(
			filter('<feGaussianBlur stdDeviation="0.05"/>', 'primitiveUnits="objectBoundingBox"'),
		),
	},
	{
		matter: "a wide shadow",
		code: "template-filter-too-heavy",
		bad: svg(filter('<feDropShadow stdDeviation="40"/>')),
		good: svg(filter('<feDropShadow dx="40" stdDeviation="4"/>')),
	},
	{
		matter: "a dilation over 10 pixels",
		code: "template-filter-too-heavy",
		bad: svg(filter('<feMorphology operator="dilate" radius="11"/>')),
		good: svg(filter('<feMorphology operator="dilate" radius="3"/>')),
	},
	{
		matter: "a wide kernel",
		code: "template-filter-too-heavy",
		bad: svg(filter('<feConvolveMatrix order="30"/>')),
		good: svg(filter('<feConvolveMatrix order="3"/>')),
	},
	{
		matter: "over 5 octaves",
		code: "template-filter-too-heavy",
		bad: svg(filter('<feTurbulence numOctaves="6"/>')),
		good: svg(filter('<feTurbulence numOctaves="5"/>')),
	},
	{
		matter: "over 16 primitives",
		code: "template-filter-too-heavy",
		bad: svg(filter("<feOffset/>".repeat(17))),
		good: svg(filter("<feOffset/>".repeat(16))),
	},
	{
		matter: "a region over twice the canvas",
		code: "template-filter-too-heavy",
		bad: svg(filter("", 'filterUnits="userSpaceOnUse" width="201"')),
		good: svg(filter("", 'filterUnits="userSpaceOnUse" width="200" height="100"')),
	},
	{
		matter: "a region over twice the canvas in percent",
		code: "template-filter-too-heavy",
		bad: svg(filter("", 'filterUnits="userSpaceOnUse" height="201%"')),
		good: svg(filter("", 'filterUnits="userSpaceOnUse" height="200%"')),
	},
	{
		matter: "a region over twice the canvas by its element",
		code: "template-filter-too-heavy",
		at: "2:38",
		bad: svg(`${filter("", 'width="300%"')}<rect filter="url(#f)" width="100" height="50"/>`),
		good: svg(`${filter("", 'width="300%"')}<rect filter="url(#f)" width="60" height="50"/>`),
	},
	{
		matter: "a region of many times its element",
		code: "template-filter-too-heavy",
		bad: svg(filter("", 'width="11"')),
		good: svg(filter("", 'width="10"')),
	},
	{
		matter: "a filter function",
		code: "template-filter-too-heavy",
		bad: svg('<g style="filter:blur(11px)"/>'),
		good: svg('<g style="filter:blur(9px)"/>'),
	},
	{
		matter: "a shadow function",
		code: "template-filter-too-heavy",
		bad: svg('<g filter="drop-shadow(1px 1px 20px red)"/>'),
		good: svg('<g filter="drop-shadow(20px 20px 1px #112233)"/>'),
	},

	// Cycles
	{
		matter: "use of itself",
		code: "template-reference-cycle",
		bad: svg('<g id="a"><use href="#a"/></g>'),
		good: svg('<g id="a"/><use href="#a"/>'),
	},
	{
		matter: "use in a circle",
		code: "template-reference-cycle",
		bad: svg('<g id="a"><use href="#b"/></g><g id="b"><use xlink:href="#a"/></g>'),
		good: svg('<g id="a"><use href="#b"/></g><g id="b"><use xlink:href="#c"/></g>'),
	},
	{
		matter: "a mask that masks itself",
		code: "template-reference-cycle",
		bad: svg('<mask id="m"><g mask="url(#m)"/></mask>'),
		good: svg('<mask id="m"><g/></mask><g mask="url(#m)"/>'),
	},
	{
		matter: "a clip path of itself, by style",
		code: "template-reference-cycle",
		bad: svg('<clipPath id="c" style="clip-path:url(#c)"/>'),
		good: svg('<clipPath id="c" style="clip-path:url(#d)"/><clipPath id="d"/>'),
	},
	{
		matter: "a pattern of itself, by a rule",
		code: "template-reference-cycle",
		at: "2:40",
		bad: svg('<style>.a{fill:url("#p")}/**/ </style>\t<pattern id="p"><rect class="a"/></pattern>'),
		good: svg('<style>.a{fill:url("#p")}</style><pattern id="p"><rect class="b"/></pattern>'),
	},
	{
		matter: "a marker on itself",
		code: "template-reference-cycle",
		bad: svg('<marker id="m"><path marker-end="url(#m)"/></marker>'),
		good: svg('<marker id="m"><path/></marker><path marker-end="url(#m)"/>'),
	},
	{
		matter: "feImage of what it filters",
		code: "template-reference-cycle",
		at: "2:1",
		bad: svg(`${filter('<feImage href="#a"/>')}<g id="a" filter="url(#f)"/>`),
		good: svg(`${filter('<feImage href="#b"/>')}<g id="a" filter="url(#f)"/>`),
	},
	{
		matter: "gradients in a circle",
		code: "template-reference-cycle",
		bad: svg('<linearGradient id="a" href="#b"/><radialGradient id="b" href="#a"/>'),
		good: svg('<linearGradient id="a" href="#b"/><radialGradient id="b" href="#nothing"/>'),
	},
];

function refusal(source: string | Uint8Array) {
	try {
		parseTemplate(source, "card.svg");
	} catch (error) {
		if (isPlacardError(error)) return error;
		throw error;
	}
	return undefined;
}

describe("lint", () => {
	test.each(ROWS)("$matter", ({ code, at = "2:1", bad, good }) => {
		const error = refusal(bad);
		expect(error?.code).toBe(code);
		expect(error?.message.split(": expected ")[0]).toBe(`card.svg:${at}`);
		// The remedy is a sentence of its own at the end.
		expect(error?.message).toMatch(/\. [A-Z][^.]*.*\.$/s);
		expect(refusal(good)?.message).toBeUndefined();
	});

	test("a reference to nothing is left alone: editors leave them, and nothing is drawn by them", () => {
		expect(
			refusal(svg('<use href="#gone"/><g fill="url(#gone)" mask="url(#gone)"/>')),
		).toBeUndefined();
	});

	test("Inkscape's flow shapes are no drawing references", () => {
		const content = '<g id="a"><rect id="r"/><text style="shape-inside:url(#a)">x</text></g>';
		expect(refusal(svg(content))).toBeUndefined();
	});

	test("a remedy fits its case", () => {
		expect(refusal(svg(image("%7B%7Bphoto%7D%7D")))?.message).toContain("give the element an id");
		expect(refusal(svg(image("photo.png")))?.message).toContain("Embed the picture");
	});
});

describe("hostile files are answered at once, and never by a RangeError", () => {
	test.each<[string, string]>([
		["100,000 elements deep", svg("<g>".repeat(100_000))],
		[
			"deep behind a DOCTYPE with brackets",
			`<!DOCTYPE svg PUBLIC "[" "x"><svg>${"<g>".repeat(100_000)}]>`,
		],
		[
			"deep behind a comment in a DOCTYPE",
			`<!-- <!DOCTYPE x --><!DOCTYPE svg [ <!-- ]><svg>${"<g>".repeat(100_000)}`,
		],
		[
			"deep behind a blank that is none",
			`<!DOCTYPE svg [ ]\u00a0> <!-- ]><svg>${"<g>".repeat(100_000)}`,
		],
		["480,000 elements", svg("<g/>".repeat(480_000))],
		["comments that do not end", "<!--".repeat(400_000)],
		["CDATA that does not end", `<svg>${"<![CDATA[".repeat(200_000)}`],
		["DOCTYPEs that do not end", "<!DOCTYPE svg ".repeat(140_000)],
		["quotes that do not end", "<a b='".repeat(300_000)],
		["angle brackets", "<".repeat(1_900_000)],
		["a selector of 600,000 parts", svg(`<style>${".a,".repeat(600_000)}{}</style>`)],
		[
			"150,000 rules",
			svg(`<style>${".a{fill:red}".repeat(150_000)}</style>${"<g class='a'/>".repeat(1_000)}`),
		],
		["450,000 declarations", svg(`<g style="${"a:b;".repeat(450_000)}"/>`)],
		["450,000 times url(", svg(`<g style="${"url(".repeat(450_000)}"/>`)],
		["braces", svg(`<style>${"{".repeat(1_900_000)}</style>`)],
		["a data URI of parameters", svg(image(`data:${";a".repeat(900_000)}`))],
		["escapes", svg(`<g style="${"\\".repeat(1_900_000)}"/>`)],
	])("%s", (_matter, source) => {
		const start = performance.now();
		refusal(source);
		expect(performance.now() - start).toBeLessThan(8_000);
	});
});
