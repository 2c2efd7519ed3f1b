/**
 * A site's art: every template parsed and checked, every font file read, each with its hash. Opened once
 * at start, so that a missing file, a broken template or a slot without an element is loud and early;
 * afterwards it is read-only.
 */
import { PlacardError, shown } from "../errors.js";
import type { FontFile } from "../raster/rasterizer.js";
import { DEFAULT_MAX_BYTES } from "../site/budget.js";
import type {
	ImageDefinition,
	Site,
	SiteRoute,
	SlotValues,
	TemplateImage,
} from "../site/definition.js";
import { hashArt } from "../site/version.js";
import {
	type BoundValue,
	type BoundValues,
	parseTemplate,
	type Template,
} from "../template/template.js";
import { EmojiSet, type FontBook, loadFonts, rasteriserFonts } from "../text/index.js";
import { isGenerated, openGenerator } from "./generated.js";

/** Reads a file of the definition, given as the definition names it. A port: a disk, a bundle, a test's map. */
export type ReadFile = (file: string) => Promise<Uint8Array>;

export interface Art {
	/** The site's fonts as the rasteriser reads them: unpacked, one face each. */
	readonly fonts: readonly FontFile[];
	/** The same fonts for slot text; undefined for a site without fonts, whose text cannot be drawn. */
	readonly book: FontBook | undefined;
	readonly emoji: EmojiSet | undefined;
	/** The template of a file. */
	template(image: TemplateImage): Template;
	/**
	 * The template that the values are drawn with: a file's, or one generated from them.
	 *
	 * @throws PlacardError `generated-…` and `template-…` for a generated one
	 */
	templateFor(image: ImageDefinition, values: SlotValues): Promise<Template>;
	/** 16 hexadecimal digits over the template (a function's version), the fonts, their fallbacks and the emoji set. */
	hash(image: ImageDefinition): string;
	/** Whether the route declares the value among the slot's `values`, which were checked when the art was opened. */
	isDeclared(route: Pick<SiteRoute, "images">, id: string, value: BoundValue): boolean;
}

/** The part of a site that its art is opened from. */
export interface ArtSite
	extends Pick<Site, "fonts" | "fontFallback" | "emoji" | "maxBytes" | "lossless"> {
	readonly routes: readonly (Pick<SiteRoute, "images" | "fallback" | "values"> & {
		readonly pattern: Pick<SiteRoute["pattern"], "source">;
	})[];
}

/** A file has a template; a function makes one at every request. */
interface Piece {
	readonly template?: Template;
	readonly hash: string;
}

type Pieces = ReadonlyMap<string | ImageDefinition, Piece>;

/**
 * @throws PlacardError `file-unreadable`, `template-…` (see parseTemplate), `font-…` (see loadFonts),
 * `emoji-unreadable`, `slot-missing` and `slot-value-invalid` for `fallback` and `values`
 */
export async function openArt(site: ArtSite, read: ReadFile): Promise<Art> {
	const letters = await openLetters(site, read);
	const images = site.routes.flatMap(imagesOf);
	// Many images may be drawn from one file.
	const pieces: Pieces = new Map(
		await Promise.all(
			[...new Map(images.map((image) => [keyOf(image), image]))].map(
				async ([key, image]) => [key, await openPiece(read, image, letters.identity)] as const,
			),
		),
	);
	const declared = new DeclaredValues();
	const art = lookUp(letters, pieces, declared);
	for (const route of site.routes) {
		checkSlots(art, route, route.fallback);
		for (const [id, values] of Object.entries(route.values))
			for (const value of values) checkSlots(art, route, { [id]: value });
		declared.add(route);
	}
	return art;
}

/**
 * Refuses a value whose slot is in none of the route's templates. One that only some of them have is fine: the
 * wide picture may show what the square one has no room for. A function may want any value.
 *
 * @throws PlacardError `slot-missing`, `slot-value-invalid`
 */
export function checkSlots(art: Art, route: Pick<SiteRoute, "images">, all: BoundValues): void {
	const values = pick(all, (id) => !art.isDeclared(route, id, all[id]));
	if (Object.keys(values).length === 0) return;
	const images = imagesOf(route);
	const templates = images.flatMap((image) => (isGenerated(image) ? [] : art.template(image)));
	const strangers = Object.keys(values).filter(
		(id) => !images.some(isGenerated) && !templates.some((template) => template.slots.has(id)),
	);
	for (const template of templates) {
		// A text that a slot takes is never wrong, and most values are texts: reading them all would take longer.
		const isOpen = (id: string) => {
			const slot = template.slots.get(id);
			if (slot === undefined) return strangers.includes(id);
			return !(slot.takesText && typeof values[id] === "string");
		};
		template.checkValues(pick(values, isOpen));
	}
}

/** The values that a template has slots for. */
export function valuesFor<Value>(
	template: Template,
	values: { readonly [id: string]: Value },
): { readonly [id: string]: Value } {
	return pick(values, (id) => template.slots.has(id));
}

function imagesOf(route: Pick<SiteRoute, "images">): ImageDefinition[] {
	return [...route.images.values()];
}

function pick<Value>(
	values: { readonly [id: string]: Value },
	isWanted: (id: string) => boolean,
): { readonly [id: string]: Value } {
	return Object.fromEntries(Object.entries(values).filter(([id]) => isWanted(id)));
}

/** Values that were checked, by the images of their routes. As JSON, which is how tiles are named too. */
class DeclaredValues {
	readonly #checked = new Map<SiteRoute["images"], ReadonlyMap<string, ReadonlySet<string>>>();

	add({ images, values }: Pick<SiteRoute, "images" | "values">): void {
		const texts = Object.entries(values).map(
			([id, own]) => [id, new Set(own.filter(isPlain).map(textOf))] as const,
		);
		this.#checked.set(images, new Map(texts));
	}

	has({ images }: Pick<SiteRoute, "images">, id: string, value: BoundValue): boolean {
		const own = this.#checked.get(images)?.get(id);
		return own !== undefined && isPlain(value) && own.has(textOf(value));
	}
}

/** Neither a picture nor a fragment, whose bytes would take longer to write down than to check. */
function isPlain(value: BoundValue): boolean {
	return typeof value !== "object" || value === null || !("kind" in value);
}

function textOf(value: BoundValue): string {
	return JSON.stringify(value ?? null);
}

/** All that text is drawn with. */
interface Letters extends Pick<Art, "fonts" | "book" | "emoji"> {
	/** What it is made of, for the hash; with the site's budget, which makes other files of it. */
	readonly identity: readonly Uint8Array[];
}

async function openLetters(site: ArtSite, read: ReadFile): Promise<Letters> {
	const files = await Promise.all(
		site.fonts.map(async (name) => ({ name, bytes: await readNamed(read, name, "fonts") })),
	);
	const fonts = await Promise.all(files.map(({ bytes, name }) => rasteriserFonts(bytes, name)));
	const sources = files.map(({ bytes, name }) => ({ bytes, where: name }));
	const fallback = site.fontFallback;
	const emoji = site.emoji === undefined ? undefined : await EmojiSet.open(site.emoji, read);
	const identity = files.map(({ bytes }) => bytes);
	if (Object.keys(fallback).length > 0) identity.push(encode(JSON.stringify(fallback)));
	if (emoji !== undefined) identity.push(await emoji.identity());
	const { maxBytes, lossless } = site;
	if (maxBytes !== DEFAULT_MAX_BYTES || lossless)
		identity.push(encode(JSON.stringify([maxBytes, lossless])));
	return {
		fonts: fonts.flat(),
		book: sources.length === 0 ? undefined : await loadFonts(sources, { fallback }),
		emoji,
		identity,
	};
}

function encode(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

function keyOf(image: ImageDefinition): string | ImageDefinition {
	return isGenerated(image) ? image : image.file;
}

async function openPiece(
	read: ReadFile,
	image: ImageDefinition,
	letters: readonly Uint8Array[],
): Promise<Piece> {
	if (isGenerated(image)) return { hash: await hashArt(encode(image.version), letters) };
	const source = await readNamed(read, image.file, "svg(…)");
	return { template: parseTemplate(source, image.file), hash: await hashArt(source, letters) };
}

async function readNamed(read: ReadFile, file: string, where: string): Promise<Uint8Array> {
	try {
		return await read(file);
	} catch (cause) {
		throw new PlacardError({
			code: "file-unreadable",
			where: `${where} ${shown(file)}`,
			expected: "a file that can be read",
			received: cause instanceof Error ? cause.message : shown(cause),
			remedy: "Files are looked up relative to the folder of the definition.",
			cause,
		});
	}
}

function lookUp({ fonts, book, emoji }: Letters, pieces: Pieces, declared: DeclaredValues): Art {
	const generate = openGenerator();
	const template = (image: TemplateImage): Template =>
		pieces.get(image.file)?.template ?? unknownImage(image);
	return {
		fonts,
		book,
		emoji,
		template,
		templateFor: async (image, values) =>
			isGenerated(image) ? generate(image, values) : template(image),
		hash: (image) => pieces.get(keyOf(image))?.hash ?? unknownImage(image),
		isDeclared: (route, id, value) => declared.has(route, id, value),
	};
}

function unknownImage(image: ImageDefinition): never {
	throw new PlacardError({
		code: "image-unknown",
		expected: "an image of this site's definition",
		received: isGenerated(image) ? "a function" : shown(image.file),
		remedy: "Open the art again after the definition has changed.",
	});
}
