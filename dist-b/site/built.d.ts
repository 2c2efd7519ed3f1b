import type { Site, SiteRoute } from "./definition.js";
import type { ArtHash } from "./version.js";
/** Raised whenever built modules change their shape or their meaning. */
export declare const BUILT_FORMAT = 1;
/** The default export of a built site's `pages.js`. */
export interface BuiltPages {
    /** `BUILT_FORMAT` of the package that wrote it. */
    readonly format: number;
    /** `imageKey` → 16 hexadecimal digits, as `hashArt` gives them. */
    readonly hashes: {
        readonly [imageKey: string]: string;
    };
}
/** Names an image of a route within its site: `/game/:level wide`. */
export declare function imageKey({ pattern }: Pick<SiteRoute, "pattern">, name: string): string;
/**
 * Refuses what another version of the package wrote, or what was built from another definition.
 *
 * @throws PlacardError `built-invalid`
 */
export declare function checkBuilt(site: Pick<Site, "routes">, built: BuiltPages): void;
/**
 * The hashes of a built site's images, for the page flow.
 *
 * @throws PlacardError `built-invalid` when the site was built by another version, or from another definition
 */
export declare function builtArtHash(site: Pick<Site, "routes">, built: BuiltPages): ArtHash;
