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

/** SHA-256: a port, for hosts that have it without a wait. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array | Promise<ArrayBuffer>;

/** Hash of a template and the site's fonts, in their order. 16 hexadecimal digits. */
export async function hashArt(template: Uint8Array, fonts: readonly Uint8Array[]): Promise<string> {
	const parts = await Promise.all([template, ...fonts].map(webSha256));
	return cut(await webSha256(new TextEncoder().encode(parts.map(hex).join("\n"))));
}

/**
 * The version that stands in a picture's URL. 16 hexadecimal digits.
 *
 * @param image its size, and its own budget: another one makes another file
 * @param sha256 default: Web Crypto, which makes a trip to another thread for each
 */
export async function pictureVersion(
	art: string,
	{ width, height, maxBytes, lossless }: Size & Budget,
	values: SlotValues,
	sha256: Sha256 = webSha256,
): Promise<string> {
	/**
	 * Entries by sorted key, so that the order of writing changes no version. `undefined` and `null` are alike.
	 * Of bytes the hash: five megabytes of JSON numbers would take seconds.
	 */
	const sorted = async (value: unknown): Promise<unknown> => {
		if (typeof value !== "object" || value === null) return value ?? null;
		if (value instanceof Uint8Array) return hex(await sha256(value));
		const members = value as { readonly [key: string]: unknown };
		const keys = Object.keys(members).sort();
		return Promise.all(keys.map(async (key) => [key, await sorted(members[key])]));
	};
	const text = JSON.stringify([art, width, height, await sorted(values), maxBytes, lossless]);
	return cut(await sha256(new TextEncoder().encode(text)));
}

function webSha256(bytes: Uint8Array): Promise<ArrayBuffer> {
	return crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
}

function hex(digest: ArrayBuffer | Uint8Array): string {
	return Array.from(new Uint8Array(digest), (byte) => (byte + 256).toString(16).slice(1)).join("");
}

function cut(digest: ArrayBuffer | Uint8Array): string {
	return hex(digest).slice(0, VERSION_HEX_DIGITS);
}
