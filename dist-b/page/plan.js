/**
 * Facts about a page → the tags its head must hold, in the order scrapers want, and the keys of the
 * tags that have to go. Pure. A member that the definition does not mention is in neither list: the
 * page's own tag stays.
 */
import { shown, unexpected } from "../errors.js";
import { cleanText } from "./escape.js";
/** Twitter's limit for alternative texts, in characters; the others have none below it. */
const MAX_ALT_CHARS = 420;
/** What RDFa readers look for in `property`; every other key goes into `name`. */
const PROPERTY_KEY = /^(?:og|article|fb|book|profile|music|video|product):/i;
/** Nothing that needs escaping or splits a token: a key is found again exactly as it was written. */
const KEY = /^\w[\w:.@/+-]*$/;
/**
 * Image groups, twitter:card, og:url and the canonical link are always written: they belong to the
 * picture and to the address. og:type is written as `website` only where the page has none of its own.
 *
 * @throws PlacardError `tags-invalid` when a value is neither text nor null, or when a key of `extra`
 * holds anything but letters, digits and `_ : . @ / + -`
 */
export function planTags({ siteName, url: pageUrl, tags, images }) {
    const { title, description, url = pageUrl, type = "website", extra = {} } = tags;
    // Over the page's own card, too: it says how large the picture is shown, and the picture is ours.
    const { card = "summary_large_image" } = tags;
    const [main] = images;
    const additional = Object.entries(extra).flatMap(extraEntries);
    const overridden = new Set(additional.map(([key]) => key.toLowerCase()));
    const standard = [
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
    const isMeant = ([key, value]) => value !== undefined && !overridden.has(key);
    const entries = [...standard.filter(isMeant), ...additional];
    const managed = new Set(entries.map(([key]) => key.toLowerCase()));
    return {
        title: cleanValue("title", title),
        description: cleanValue("description", description),
        tags: entries.flatMap(([key, value]) => planned(key, value, tags)),
        // The old group goes as a whole: what was left of it would describe the new picture.
        isManaged: (key) => managed.has(key) || (main !== undefined && /^(og|twitter):image($|:)/.test(key)),
    };
}
function imageEntries(image, tags) {
    return [
        ["og:image", image.url],
        ["og:image:width", String(image.width)],
        ["og:image:height", String(image.height)],
        ["og:image:type", image.type],
        ["og:image:alt", altOf(image, tags)],
    ];
}
function altOf(image, { imageAlt }) {
    const { alt = imageAlt } = image;
    return alt;
}
/** An extra tag wins over one that the other members make; an empty list removes as null does. */
function extraEntries([key, value]) {
    if (!KEY.test(key))
        throw unexpected("tags-invalid", `tags.extra[${shown(key)}]`, "letters, digits and _ : . @ / + -", key);
    if (value === undefined)
        return [];
    const values = Array.isArray(value) ? value : [value];
    return values.length === 0 ? [[key, null]] : values.map((item) => [key, item]);
}
function planned(key, given, tags) {
    const text = cleanValue(key, given);
    if (typeof text !== "string")
        return [];
    const kind = key === "canonical" ? key : PROPERTY_KEY.test(key) ? "property" : "name";
    // Cut between characters, never inside a surrogate pair.
    const value = key.endsWith(":alt") ? Array.from(text).slice(0, MAX_ALT_CHARS).join("") : text;
    return [{ kind, key, value, isDefault: key === "og:type" && tags.type === undefined }];
}
function cleanValue(where, value) {
    if (value === undefined || value === null)
        return value;
    if (typeof value === "string")
        return cleanText(value);
    throw unexpected("tags-invalid", `tags: ${where}`, "a text, or null to remove it", value);
}
