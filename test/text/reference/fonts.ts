/** The fonts of the text tests: OFL fonts of the dev dependencies and the CJK subsets beside these tests, as bytes. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { FontSource } from "../../../src/text/index.js";

const require = createRequire(import.meta.url);

interface TestFont {
	/** What the tests call it by, one name for its two weights. */
	readonly family: string;
	readonly weight: 400 | 700;
	readonly path: string;
}

function fontsource(pkg: string, subset: string, weight: 400 | 700): TestFont {
	const path = require.resolve(`@fontsource/${pkg}/files/${pkg}-${subset}-${weight}-normal.woff2`);
	return { family: `${pkg}-${subset}`, weight, path };
}

function cjk(language: string): TestFont {
	const path = fileURLToPath(
		new URL(`../../fonts/noto-sans-${language}-subset.otf`, import.meta.url),
	);
	return { family: `cjk-${language}`, weight: 400, path };
}

const SUBSETS: readonly (readonly [pkg: string, subset: string])[] = [
	["noto-sans", "latin"],
	["noto-sans", "latin-ext"],
	["noto-sans", "cyrillic"],
	["noto-sans", "cyrillic-ext"],
	["noto-sans", "greek"],
	["noto-sans", "greek-ext"],
	["noto-sans-arabic", "arabic"],
	["noto-sans-hebrew", "hebrew"],
	["noto-sans-devanagari", "devanagari"],
	["noto-sans-thai", "thai"],
];

export const testFonts: readonly TestFont[] = [
	...SUBSETS.flatMap(([pkg, subset]) => [
		fontsource(pkg, subset, 400),
		fontsource(pkg, subset, 700),
	]),
	cjk("sc"),
	cjk("jp"),
	cjk("kr"),
];

const CJK_FIRST: Record<string, string> = { "zh-Hans": "cjk-sc", ja: "cjk-jp", ko: "cjk-kr" };

/** The family list for a language: the alphabets, then the ideographs in the language's own shapes. */
export function familiesFor(language: string): string[] {
	const families = [...new Set(testFonts.map((font) => font.family))];
	const own = CJK_FIRST[language];
	return own === undefined ? families : [own, ...families.filter((family) => family !== own)];
}

export function fontSources(): FontSource[] {
	return testFonts.map(({ path, family }) => ({
		bytes: readFileSync(path),
		where: path.split("/").at(-1) ?? path,
		family,
	}));
}
