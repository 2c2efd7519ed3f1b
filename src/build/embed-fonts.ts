/**
 * The fonts of a built site: each cut down to the characters that its pictures can need it for, or whole, with the reason.
 * What is drawn with them is the same as with the whole files, for every text that the build knows (drawn-text.ts) and for
 * every slot that any text may fill: a font that such a text can reach stays whole.
 */
import type { Art } from "../image/art.js";
import type { Site } from "../site/definition.js";
import type { FontBook } from "../text/index.js";
import { charactersOf, closedOver } from "./drawn-characters.js";
import { type DrawnText, drawnText } from "./drawn-text.js";
import { type ReadFont, readFonts } from "./font-file.js";
import type { EmbeddedFiles } from "./modules.js";
import { loadSubsetter } from "./subset-font.js";

/** What became of one font file. */
export interface EmbeddedFont {
	readonly file: string;
	/** Bytes of the file, and of what is embedded. */
	readonly fileBytes: number;
	readonly bytes: number;
	/** Why it is whole; undefined for one that is cut down. */
	readonly whole: string | undefined;
}

export interface EmbeddedFonts {
	/** The same files, with subsets in the place of fonts. */
	readonly files: EmbeddedFiles;
	readonly fonts: readonly EmbeddedFont[];
}

/**
 * @param files all that the definition has had read
 * @throws PlacardError as `drawnText` does
 */
export async function embedFonts(
	site: Site,
	art: Art,
	files: EmbeddedFiles,
): Promise<EmbeddedFonts> {
	const { book } = art;
	if (book === undefined) return { files, fonts: [] };
	const text = await drawnText(site, art, book);
	const known = charactersOf(text.known);
	const read = await readFonts(art.fonts);
	const subset = await loadSubsetter();
	const all = new Map(files);
	const fonts: EmbeddedFont[] = [];
	for (const file of site.fonts) {
		const bytes = files.get(file) ?? new Uint8Array();
		const reason = whyWhole(file, read, text, book);
		const font = reason === undefined ? read.get(file) : undefined;
		const made = font && subset(font.sfnt, closedOver(known, font.characters));
		const cut = made && (await packedLike(bytes, made));
		const isSmaller = cut !== undefined && cut.length < bytes.length;
		if (isSmaller) all.set(file, cut);
		const failure = cut === undefined ? "HarfBuzz refuses to cut it" : "a subset is not smaller";
		const whole = isSmaller ? undefined : (reason ?? failure);
		const left = isSmaller ? cut.length : bytes.length;
		fonts.push({ file, fileBytes: bytes.length, bytes: left, whole });
	}
	return { files: all, fonts };
}

const WOFF2 = "wOF2";

/** A WOFF2 stays one, which a TTF of fewer glyphs may well be larger than. */
async function packedLike(file: Uint8Array, sfnt: Uint8Array): Promise<Uint8Array> {
	if (Buffer.from(file.subarray(0, 4)).toString("latin1") !== WOFF2) return sfnt;
	const { compress } = await import("woff2-encoder");
	return compress(sfnt);
}

/** Undefined where the font can be cut down. */
function whyWhole(
	file: string,
	read: ReadonlyMap<string, ReadFont>,
	{ unbounded, open }: DrawnText,
	book: FontBook,
): string | undefined {
	const font = read.get(file);
	if (font === undefined) return "a collection";
	if (font.obstacle !== undefined) return font.obstacle;
	if (unbounded !== undefined) return unbounded;
	const reaching = open.find(({ styles }) =>
		styles.some((style) => isReached(file, font, read, book.stack(style).files)),
	);
	return reaching && `any text may fill ${reaching.where}`;
}

/** Whether a text of any characters can come to a font: unless one that is tried before it has all that it has. */
function isReached(
	file: string,
	{ characters }: ReadFont,
	read: ReadonlyMap<string, ReadFont>,
	tried: readonly string[],
): boolean {
	const at = tried.indexOf(file);
	if (at < 0) return false;
	return !tried.slice(0, at).some((before) => {
		const own = read.get(before)?.characters;
		return own !== undefined && [...characters].every((code) => own.has(code));
	});
}
