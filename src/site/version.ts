/**
 * Versions of pictures: a hash of all that a picture is made of (the template, the fonts, the size and
 * the slots' values), so that a changed picture has a changed URL and an unchanged one may be kept for
 * ever. SHA-256 by Web Crypto, cut to 64 bits: versions tell pictures apart, they protect nothing.
 */
import type { Budget } from "./budget.js";
import type { ImageDefinition, Size, SlotValues } from "./definition.js";

const VERSION_HEX_DIGITS = 16;

/** The hash of an image's art (template and fonts), as `hashArt` gives it: a port, for edges that only know the hash. */
export type ArtHash = (image: ImageDefinition) => Promise<string>;

/**
 * SHA-256 of bytes, as 64 hexadecimal digits. A port: Web Crypto is everywhere, but hands each hash to a thread, which
 * costs a request more than the hash does; a host that has a synchronous one gives it.
 */
export type Sha256 = (bytes: Uint8Array) => string | Promise<string>;

/** By Web Crypto. */
export async function webSha256(bytes: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Hash of a template and the site's fonts, in their order. 16 hexadecimal digits. */
export async function hashArt(template: Uint8Array, fonts: readonly Uint8Array[]): Promise<string> {
	const parts = await Promise.all([template, ...fonts].map(webSha256));
	return cut(await webSha256(new TextEncoder().encode(parts.join("\n"))));
}

/**
 * The version that stands in a picture's URL. 16 hexadecimal digits.
 *
 * @param image its size, and its own budget: another one makes another file
 * @param sha256 default: Web Crypto's
 */
export async function pictureVersion(
	art: string,
	{ width, height, maxBytes, lossless }: Size & Budget,
	values: SlotValues,
	sha256: Sha256 = webSha256,
): Promise<string> {
	const unhashed: Entry[] = [];
	const entries = sorted(values, unhashed);
	for (const entry of unhashed) entry[1] = await sha256(entry[1] as Uint8Array);
	const text = JSON.stringify([art, width, height, entries, maxBytes, lossless]);
	return cut(await sha256(new TextEncoder().encode(text)));
}

type Entry = [key: string, value: unknown];

/**
 * Entries by sorted key, so that the order of writing changes no version. `undefined` and `null` are alike.
 * Of bytes the hash is due: five megabytes of JSON numbers would take seconds.
 */
function sorted(members: object, unhashed: Entry[]): Entry[] {
	return Object.keys(members)
		.sort()
		.map((key) => {
			const value = (members as { readonly [key: string]: unknown })[key];
			const entry: Entry = [key, value];
			if (value instanceof Uint8Array) unhashed.push(entry);
			else if (typeof value === "object" && value !== null) entry[1] = sorted(value, unhashed);
			return entry;
		});
}

function cut(digest: string): string {
	return digest.slice(0, VERSION_HEX_DIGITS);
}
