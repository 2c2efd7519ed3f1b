/**
 * Versions of pictures: a hash of all that a picture is made of (the template, the fonts, the size and
 * the slots' values), so that a changed picture has a changed URL and an unchanged one may be kept for
 * ever. SHA-256 by Web Crypto, cut to 64 bits: versions tell pictures apart, they protect nothing.
 */
import type { Budget } from "./budget.js";
import type { ImageDefinition, Size, SlotValues } from "./definition.js";
/** The hash of an image's art (template and fonts), as `hashArt` gives it: a port, for edges that only know the hash. */
export type ArtHash = (image: ImageDefinition) => Promise<string>;
/**
 * SHA-256 of bytes, as 64 hexadecimal digits. A port: Web Crypto is everywhere, but hands each hash to a thread, which
 * costs a request more than the hash does; a host that has a synchronous one gives it.
 */
export type Sha256 = (bytes: Uint8Array) => string | Promise<string>;
/** By Web Crypto. */
export declare function webSha256(bytes: Uint8Array): Promise<string>;
/** Hash of a template and the site's fonts, in their order. 16 hexadecimal digits. */
export declare function hashArt(template: Uint8Array, fonts: readonly Uint8Array[]): Promise<string>;
/**
 * The version that stands in a picture's URL. 16 hexadecimal digits.
 *
 * @param image its size, and its own budget: another one makes another file
 * @param sha256 default: Web Crypto's
 */
export declare function pictureVersion(art: string, { width, height, maxBytes, lossless }: Size & Budget, values: SlotValues, sha256?: Sha256): Promise<string>;
