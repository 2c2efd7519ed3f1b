/**
 * Facts about a page → the tags its head must hold, in the order scrapers want, and the keys of the
 * tags that have to go. Pure. A member that the definition does not mention is in neither list: the
 * page's own tag stays.
 */
import { shown, unexpected } from "../errors.js";
import type { ExtraTag, Tags } from "../site/definition.js";
import { cleanText } from "./escape.js";

/** Twitter's limit for alternative texts, in characters; the others have none below it. */
const MAX_ALT_CHARS = 420;
/** What RDFa readers look for in `property`; every other key goes into `name`. */
const PROPERTY_KEY = /^(?:og|article|fb|book|profile|music|video|product):/i;
/** Nothing that needs escaping or splits a token: a key is found again exactly as it was written. */
const KEY = /^\w[\w:.@/+-]*$/;

/** A picture as the tags name it. */
export interface PageImage {
	/** Absolute. */
	readonly url: string;
	/** Pixels; true of the file. */
	readonly width: number;
	readonly height: number;
	/** MIME type: `image/png`. Left out where it is not known before the picture is drawn. */
	readonly type?: string;
	/** In place of `tags.imageAlt`. */
	readonly alt?: string | null;
}

/** What is known of a page. */
export interface PageFacts {
	/** og:site_name. Not given: the page keeps its own. */
	readonly siteName?: string | undefined;
	/** Absolute canonical URL of this page. */
	readonly url: string;
	/** The site's tags under the route's. `url`, where it is given, is absolute and stands for `PageFacts.url`. */
	readonly tags: Tags;
	/** In share order: the first is the main one, each makes an og:image group. None: the page keeps its own. */
	readonly images: readonly PageImage[];
}

/** One tag to write. */
export interface PlannedTag {
	/** `canonical` is the link, the others a meta with that attribute. */
	readonly kind: "property" | "name" | "canonical";
	/** As it is written; compared in lower case. */
	readonly key: string;
	/** Clean (escape.ts), not yet escaped. */
	readonly value: string;
	/** Gives way to what the page itself says. */
	readonly isDefault: boolean;
}

export interface TagPlan {
	/** Content of `<title>`, clean; null removes it, undefined keeps the page's own. */
	readonly title: string | null | undefined;
	/** The description alone, for what else in the page may contradict it. */
	readonly description: string | null | undefined;
	/** In the order of writing. */
	readonly tags: readonly PlannedTag[];
	/** Whether the page's own metas with this key go: lower case, `canonical` for the link. */
	readonly isManaged: (key: string) => boolean;
}

type Value = string | null | undefined;
type Entry = readonly [key: string, value: Value];

/**
 * Image groups, twitter:card, og:url and the canonical link are always written: they belong to the
 * picture and to the address. og:type is written as `website` only where the page has none of its own.
 *
 * @throws PlacardError `tags-invalid` when a value is neither text nor null, or when a key of `extra`
 * holds anything but letters, digits and `_ : . @ / + -`
 */
export function planTags({ siteName, url: pageUrl, tags, images }: PageFacts): TagPlan {
	const { title, description, url = pageUrl, type = "website", extra = {} } = tags;
	// Over the page's own card, too: it says how large the picture is shown, and the picture is ours.
	const { card = "summary_large_image" } = tags;
	const [main] = images;
	const additional = Object.entries(extra).flatMap(extraEntries);
	const overridden = new Set(additional.map(([key]) => key.toLowerCase()));
	const standard: Entry[] = [
		["og:title", title],
		["og:description", description],
		["og:url", url],
		["og:site_name", siteName],
		["og:type", type],
		// Apple makes two previews of one picture unless this comes right before og:image.
		["twitter:image", main?.url],
		...images.flatMap((image) => imageEntries(image, tags)),
		["twitter:card", card],
		["twitter:title", title],
		["twitter:description", description],
		["twitter:image:alt", main && altOf(main, tags)],
		["description", description],
		["canonical", url],
	];
	const isMeant = ([key, value]: Entry) => value !== undefined && !overridden.has(key);
	const entries = [...standard.filter(isMeant), ...additional];
	const managed = new Set(entries.map(([key]) => key.toLowerCase()));
	return {
		title: cleanValue("title", title),
		description: cleanValue("description", description),
		tags: entries.flatMap(([key, value]) => planned(key, value, tags)),
		// The old group goes as a whole: what was left of it would describe the new picture.
		isManaged: (key) =>
			managed.has(key) || (main !== undefined && /^(og|twitter):image($|:)/.test(key)),
	};
}

function imageEntries(image: PageImage, tags: Tags): Entry[] {
	return [
		["og:image", image.url],
		["og:image:width", String(image.width)],
		["og:image:height", String(image.height)],
		["og:image:type", image.type],
		["og:image:alt", altOf(image, tags)],
	];
}

function altOf(image: PageImage, { imageAlt }: Tags): Value {
	const { alt = imageAlt } = image;
	return alt;
}

/** An extra tag wins over one that the other members make; an empty list removes as null does. */
function extraEntries([key, value]: [string, ExtraTag]): Entry[] {
	if (!KEY.test(key))
		throw unexpected(
			"tags-invalid",
			`tags.extra[${shown(key)}]`,
			"letters, digits and _ : . @ / + -",
			key,
		);
	if (value === undefined) return [];
	const values: readonly Value[] = Array.isArray(value) ? value : [value];
	return values.length === 0 ? [[key, null]] : values.map((item) => [key, item]);
}

function planned(key: string, given: Value, tags: Tags): PlannedTag[] {
	const text = cleanValue(key, given);
	if (typeof text !== "string") return [];
	const kind = key === "canonical" ? key : PROPERTY_KEY.test(key) ? "property" : "name";
	// Cut between characters, never inside a surrogate pair.
	const value = key.endsWith(":alt") ? Array.from(text).slice(0, MAX_ALT_CHARS).join("") : text;
	return [{ kind, key, value, isDefault: key === "og:type" && tags.type === undefined }];
}

function cleanValue(where: string, value: unknown): Value {
	if (value === undefined || value === null) return value;
	if (typeof value === "string") return cleanText(value);
	throw unexpected("tags-invalid", `tags: ${where}`, "a text, or null to remove it", value);
}
