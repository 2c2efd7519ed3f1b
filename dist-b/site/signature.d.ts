import type { Signer, Site } from "./definition.js";
/** The keys of an environment: `PLACARD_SIGNING_KEYS`, separated by commas or white space, the newest first. */
export declare function signingKeys(env: {
    readonly [name: string]: string | undefined;
}): string[];
/** The signer of a definition that says `signed: true`, until it has keys. */
export declare const keyless: Signer;
/**
 * A signed site with its keys; every other site as it is.
 *
 * @param keys secrets of at least 32 characters, the newest first
 * @throws PlacardError `signing-key-missing`, `signing-key-weak`
 */
export declare function withKeys(site: Site, keys: readonly string[]): Site;
/** @throws PlacardError `signing-key-missing` */
export declare function checkKeys({ signer }: Pick<Site, "signer">): void;
