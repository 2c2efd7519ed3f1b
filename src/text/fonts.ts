/**
 * The fonts of a site: files as bytes → a font book that answers "which font draws this cluster, in this style?". Loading is
 * the one asynchronous step of the text room; everything after it is synchronous and touches no file, no network and
 * never a system font. A book is parsed once a process and shared; its caches are bounded.
 */
import { PlacardError, shown } from "../errors.js";
import { BoundedMap } from "./cache.js";
import { Face, type FaceMetrics, type FontInstance, type Variations } from "./face.js";
import { type HarfBuzz, loadHarfBuzz, type ShapedRun, Shaper } from "./harfbuzz.js";
import { type FontStyle, nearestFaces } from "./match.js";
import { ScriptFinder } from "./script.js";
import { countFaces } from "./sfnt.js";
import { malformed, unwrapFont } from "./woff.js";

export interface FontSource {
	/** A TTF, OTF, WOFF, WOFF2 or collection, as bytes. They are copied. */
	readonly bytes: Uint8Array;
	/** The path or name that messages call it by. */
	readonly where: string;
	/** The family that templates call it by, when it is not one of the file's own names. */
	readonly family?: string;
}

export interface FontOptions {
	/**
	 * For a family, the families that draw what it lacks, in this order; the key `*` holds for every family. When these
	 * lack it too, the book's other families are tried in the order of their files.
	 */
	readonly fallback?: Readonly<Record<string, readonly string[]>>;
}

/** How text looks, before any slot's own layout. Lengths are in user units (px of the viewBox). */
export interface TextStyle {
	/** Families in order of preference; a family that no file has is passed over. */
	readonly families: readonly string[];
	readonly size: number;
	/** 1 to 1000. Default 400. */
	readonly weight?: number;
	/** Default `normal`. */
	readonly style?: FontStyle;
	/** Per cent of the normal width. Default 100. */
	readonly stretch?: number;
	/** Default 0. When it is not, ligatures are off, as in CSS. */
	readonly letterSpacing?: number;
	/** Default 0. */
	readonly wordSpacing?: number;
	/** OpenType features by tag, as `font-feature-settings`: `{ smcp: 1, liga: 0 }`. */
	readonly features?: Readonly<Record<string, number>>;
	/** Axes by tag, as `font-variation-settings`. */
	readonly variations?: Variations;
	/** BCP 47; chooses language-specific forms. */
	readonly language?: string;
}

/** What a grapheme cluster is drawn with. */
export interface Coverage {
	/** The first font that has every character of the cluster, else the first that has its base, else undefined. */
	readonly font: FontInstance | undefined;
	/** Code points of the cluster that no font of the book has. */
	readonly missing: readonly number[];
}

/** Fonts for one style in order of preference. */
export interface FontStack {
	/** Metrics of the first font, in units of that font. */
	readonly metrics: FaceMetrics;
	/** Whose file each of the fonts comes from, in the order of trying. */
	readonly files: readonly string[];
	find(cluster: string): Coverage;
}

const MAX_STACKS = 64;
const MAX_RUNS = 512;
const MAX_CLUSTERS = 4096;

/**
 * Loads fonts. Order matters: it is the order of the last fallback.
 * Errors: `fonts-missing` for an empty list; `font-empty`, `font-too-large`, `font-unknown-format`,
 * `font-truncated`, `font-malformed`, `font-table-missing`, `font-without-outlines`, `font-without-ink` for a file.
 */
export async function loadFonts(
	sources: readonly FontSource[],
	options: FontOptions = {},
): Promise<FontBook> {
	if (sources.length === 0) {
		throw new PlacardError({
			code: "fonts-missing",
			expected: "at least one font",
			received: "an empty list",
			remedy: "Text is drawn with the site's own fonts only: add a file to `fonts`.",
		});
	}
	const hb = await loadHarfBuzz();
	const shaper = new Shaper(hb);
	const faces: Entry[] = [];
	for (const source of sources) faces.push(...(await readSource(hb, shaper, source, faces.length)));
	return new FontBook(hb, faces, options);
}

/** A face under the names that a template may use. */
interface Entry {
	readonly face: Face;
	readonly families: readonly string[];
}

async function readSource(
	hb: HarfBuzz,
	shaper: Shaper,
	source: FontSource,
	offset: number,
): Promise<Entry[]> {
	const { where } = source;
	const sfnt = await unwrapFont(source.bytes, where);
	const count = countFaces(sfnt, where);
	try {
		const blob = new hb.Blob(sfnt);
		return Array.from({ length: count }, (_, i) => {
			const face = new Face(hb, shaper, new hb.Face(blob, i), `${offset + i}`, where);
			const own = source.family === undefined ? [] : [source.family.toLowerCase()];
			return { face, families: [...own, ...face.families] };
		});
	} catch (cause) {
		// A trap of the wasm module or an exhausted heap arrives as a RuntimeError or RangeError.
		if (cause instanceof PlacardError) throw cause;
		throw malformed(where, cause);
	}
}

export class FontBook {
	readonly hb: HarfBuzz;
	/** Runs by font, script, language, features and text, at no size: units of the font. */
	readonly runs = new BoundedMap<string, ShapedRun>(MAX_RUNS);
	readonly scripts = new ScriptFinder();
	readonly #entries: readonly Entry[];
	readonly #fallback: ReadonlyMap<string, readonly string[]>;
	readonly #hasOpticalSizes: boolean;
	readonly #stacks = new BoundedMap<string, FontStack>(MAX_STACKS);

	/** Use `loadFonts`. */
	constructor(hb: HarfBuzz, entries: readonly Entry[], options: FontOptions) {
		this.hb = hb;
		this.#entries = entries;
		this.#hasOpticalSizes = entries.some(({ face }) => face.axes.opsz !== undefined);
		const lists = Object.entries(options.fallback ?? {});
		this.#fallback = new Map(lists.map(([family, list]) => [family.toLowerCase(), list]));
		for (const [family, list] of lists) this.#requireFamilies(family, list);
	}

	/** The names that a template may use, in lower case. */
	get families(): readonly string[] {
		return [...new Set(this.#entries.flatMap((entry) => entry.families))];
	}

	hasFamily(family: string): boolean {
		return this.#family(family.toLowerCase()).faces.length > 0;
	}

	/** The fonts for a style; the same object while it stays among the last 64 styles. */
	stack(style: TextStyle): FontStack {
		const { families, weight, style: lean, stretch, variations } = style;
		// Sizes share a stack unless a face draws them differently.
		const size = this.#hasOpticalSizes ? Math.round(style.size) : 0;
		const key = JSON.stringify([families, size, weight, lean, stretch, variations]);
		return this.#stacks.take(key, () => makeStack(this.#instances(style)));
	}

	/** One list for each family, in the order of trying. */
	#instances(style: TextStyle): FontInstance[][] {
		const wanted = {
			weight: style.weight ?? 400,
			stretch: style.stretch ?? 100,
			style: style.style ?? "normal",
		};
		const seen = new Set<Face>();
		return [...this.#order(style.families)].map((family) => {
			const { faces, variations } = this.#family(family);
			const explicit = { ...variations, ...style.variations };
			const own = nearestFaces(faces, wanted).filter((face) => !seen.has(face));
			for (const face of own) seen.add(face);
			return own.map((face) => face.instance(wanted, style.size, explicit));
		});
	}

	/** Named families, their fallbacks, the fallbacks of all, the rest of the book. */
	#order(families: readonly string[]): Set<string> {
		const named = families.map((family) => family.toLowerCase());
		const lists = [...named, "*"].flatMap((family) => this.#fallback.get(family) ?? []);
		const rest = this.#entries.map((entry) => entry.families[0] ?? "");
		return new Set([...named, ...lists.map((family) => family.toLowerCase()), ...rest]);
	}

	/** The faces of a family, or the variable face and the coordinates behind `inter semibold`. */
	#family(name: string): { faces: readonly Face[]; variations: Variations } {
		const faces = this.#entries.filter((entry) => entry.families.includes(name));
		if (faces.length > 0) return { faces: faces.map((entry) => entry.face), variations: {} };
		for (const { face, families } of this.#entries) {
			const instance = face.named.find((one) =>
				families.some((family) => `${family} ${one.name.toLowerCase()}` === name),
			);
			if (instance !== undefined) return { faces: [face], variations: instance.variations };
		}
		return { faces: [], variations: {} };
	}

	#requireFamilies(family: string, list: readonly string[]): void {
		const unknown = list.find((name) => !this.hasFamily(name));
		if (unknown === undefined) return;
		throw new PlacardError({
			code: "font-family-unknown",
			expected: `one of the families ${shown(this.families.join(", "))}`,
			received: shown(unknown),
			where: `the fallback list of ${shown(family)}`,
			remedy: "Add a font file of that family, or take it out of the list.",
		});
	}
}

/** Drawn by no font: joiners, selectors, direction marks (Unicode), and the controls that end a line. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
/** HarfBuzz makes the width of any other space from the plain one. */
const SPACE = /\p{Zs}/u;

function makeStack(families: readonly (readonly FontInstance[])[]): FontStack {
	const fonts = families.flat();
	const first = fonts[0];
	if (first === undefined) throw new RangeError("a font book without faces cannot be made");
	const known = new BoundedMap<string, Coverage>(MAX_CLUSTERS);
	return {
		metrics: first.metrics,
		files: fonts.map(({ where }) => where),
		find: (cluster) => known.take(cluster, () => coverage(families, cluster)),
	};
}

function coverage(families: readonly (readonly FontInstance[])[], cluster: string): Coverage {
	const fonts = families.flat();
	const whole = families.map((of) => inFamily(of, cluster)).find((font) => font !== undefined);
	if (whole !== undefined) return { font: whole, missing: [] };
	const lacking = [...new Set(cluster)].filter((char) => !fonts.some((font) => draws(font, char)));
	return {
		font: fonts.find((font) => draws(font, baseOf(cluster))),
		missing: lacking.map((char) => char.codePointAt(0) ?? 0),
	};
}

function baseOf(cluster: string): string {
	return String.fromCodePoint(cluster.codePointAt(0) ?? 0);
}

/**
 * The font of a family that draws a cluster. A family may lie in several files, one for each script: the one that has
 * the letter whole goes before the one that has its parts, whose marks may have no place on it.
 */
function inFamily(fonts: readonly FontInstance[], cluster: string): FontInstance | undefined {
	const composed = cluster.normalize("NFC");
	return (
		fonts.find((font) => drawsEach(font, composed)) ?? fonts.find((font) => draws(font, cluster))
	);
}

/** HarfBuzz composes and decomposes, so a font with é alone can draw e with a combining acute, and the reverse. */
function draws(font: FontInstance, cluster: string): boolean {
	const forms = [cluster, cluster.normalize("NFC"), cluster.normalize("NFD")];
	return forms.some((form) => drawsEach(font, form));
}

function drawsEach(font: FontInstance, cluster: string): boolean {
	for (const char of cluster) {
		if (font.glyphFor(char.codePointAt(0) ?? 0) !== 0 || INVISIBLE.test(char)) continue;
		if (!SPACE.test(char) || font.glyphFor(0x20) === 0) return false;
	}
	return true;
}
