/**
 * A site's art: every template parsed and checked, every font file read, each with its hash. Opened once
 * at start, so that a missing file, a broken template or a slot without an element is loud and early;
 * afterwards it is read-only.
 */
import { PlacardError, shown } from "../errors.js";
import type { FontFile } from "../raster/rasterizer.js";
import type { ImageDefinition, Site, SiteRoute, SlotValues } from "../site/definition.js";
import { hashArt } from "../site/version.js";
import { parseTemplate, type Template } from "../template/template.js";

/** Reads a file of the definition, given as the definition names it. A port: a disk, a bundle, a test's map. */
export type ReadFile = (file: string) => Promise<Uint8Array>;

export interface Art {
	readonly fonts: readonly FontFile[];
	template(image: ImageDefinition): Template;
	/** 16 hexadecimal digits over the template and the fonts. */
	hash(image: ImageDefinition): string;
}

interface Piece {
	readonly template: Template;
	readonly hash: string;
}

/**
 * @throws PlacardError `file-unreadable`, `template-…` (see parseTemplate), `slot-missing` for a fallback
 * value without an element
 */
export async function openArt(site: Site, read: ReadFile): Promise<Art> {
	const fonts = await Promise.all(
		site.fonts.map(async (name) => ({ name, bytes: await readNamed(read, name, "fonts") })),
	);
	const files = new Set(site.routes.flatMap((route) => imagesOf(route).map(({ file }) => file)));
	const pieces = new Map(
		await Promise.all(
			[...files].map(async (file) => [file, await openPiece(read, file, fonts)] as const),
		),
	);
	const art = lookUp(fonts, pieces);
	for (const route of site.routes) checkSlots(art, route, route.fallback);
	return art;
}

/**
 * Refuses a value whose slot is in none of the route's templates. One that only some of them have is fine: the
 * wide picture may show what the square one has no room for.
 *
 * @throws PlacardError `slot-missing`, `slot-value-invalid`
 */
export function checkSlots(art: Art, route: SiteRoute, values: SlotValues): void {
	const templates = imagesOf(route).map((image) => art.template(image));
	const strangers = Object.keys(values).filter(
		(id) => !templates.some((template) => template.slots.has(id)),
	);
	for (const template of templates)
		template.checkValues(pick(values, (id) => template.slots.has(id) || strangers.includes(id)));
}

/** The values that a template has slots for. */
export function valuesFor(template: Template, values: SlotValues): SlotValues {
	return pick(values, (id) => template.slots.has(id));
}

function imagesOf(route: SiteRoute): ImageDefinition[] {
	return [...route.images.values()];
}

function pick(values: SlotValues, isWanted: (id: string) => boolean): SlotValues {
	return Object.fromEntries(Object.entries(values).filter(([id]) => isWanted(id)));
}

async function openPiece(read: ReadFile, file: string, fonts: readonly FontFile[]): Promise<Piece> {
	const source = await readNamed(read, file, "svg(…)");
	const hash = await hashArt(
		source,
		fonts.map(({ bytes }) => bytes),
	);
	return { template: parseTemplate(source, file), hash };
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

function lookUp(fonts: readonly FontFile[], pieces: ReadonlyMap<string, Piece>): Art {
	const piece = (image: ImageDefinition): Piece => {
		const found = pieces.get(image.file);
		if (found !== undefined) return found;
		throw new PlacardError({
			code: "image-unknown",
			expected: "an image of this site's definition",
			received: shown(image.file),
			remedy: "Open the art again after the definition has changed.",
		});
	};
	return {
		fonts,
		template: (image) => piece(image).template,
		hash: (image) => piece(image).hash,
	};
}
