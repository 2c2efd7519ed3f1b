/**
 * Writes lines.json: the lines of every reference paragraph as Chromium breaks them, with their widths. Run it by hand, with
 * `npx jiti test/text/reference/make.ts`, when a paragraph changes; CHROMIUM names the browser, default /usr/bin/chromium.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { familiesFor, testFonts } from "./fonts.js";
import { paragraphs, type ReferenceParagraph } from "./paragraphs.js";

const LINE_HEIGHT = 100;

function fontFaces(): string {
	return testFonts
		.map(({ family, weight, path }) => {
			const data = readFileSync(path).toString("base64");
			return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/sfnt;base64,${data})}`;
		})
		.join("\n");
}

/**
 * Unhinted, unrounded advances: what an outline has. Ideographic punctuation keeps its full width (CSS Text 4,
 * text-spacing-trim: space-all), as in every SVG renderer.
 */
function page(): string {
	const style = `p{margin:0;line-height:${LINE_HEIGHT}px;white-space:pre-wrap;overflow-wrap:break-word;
		text-rendering:geometricPrecision;font-synthesis:none;unicode-bidi:plaintext;text-spacing-trim:space-all}`;
	const body = paragraphs.map(paragraphElement).join("");
	return `<!doctype html><meta charset="utf-8"><style>${fontFaces()}${style}</style>${body}`;
}

function paragraphElement({ language, width, size, weight, text }: ReferenceParagraph): string {
	const families = familiesFor(language)
		.map((family) => `'${family}'`)
		.join();
	const style = `width:${width}px;font:${weight ?? 400} ${size}px/${LINE_HEIGHT}px ${families}`;
	return `<p lang="${language}" style="${style}">${text.replaceAll("&", "&amp;")}</p>`;
}

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
	args: ["--no-sandbox", "--font-render-hinting=none"],
});
try {
	const tab = await browser.newPage();
	await tab.setContent(page());
	await tab.evaluate("document.fonts.ready");
	// Families load when first used: every one must be there before a line is believed.
	await tab.evaluate("Promise.all([...document.fonts].map((font) => font.load()))");
	const linesOf = readFileSync(new URL("./lines-of.js", import.meta.url), "utf8");
	const all = `[...document.querySelectorAll("p")].map((p) => linesOf(p, ${LINE_HEIGHT}))`;
	const source = `(() => { ${linesOf}; return ${all}; })()`;
	const lines = (await tab.evaluate(source)) as { text: string; width: number }[][];
	const reference = {
		browser: `Chromium ${browser.version()}`,
		paragraphs: Object.fromEntries(paragraphs.map(({ name }, i) => [name, lines[i]])),
	};
	const path = new URL("./lines.json", import.meta.url);
	writeFileSync(path, `${JSON.stringify(reference, null, "\t")}\n`);
} finally {
	await browser.close();
}
