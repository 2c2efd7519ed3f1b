/**
 * What a build knows of a site, as the page flow needs it: the hash of every image's art. Written by
 * `placard build` into `pages.js`, beside the definition itself.
 */
import { PlacardError, shown } from "../errors.js";
/** Raised whenever built modules change their shape or their meaning. */
export const BUILT_FORMAT = 1;
/** Names an image of a route within its site: `/game/:level wide`. */
export function imageKey({ pattern }, name) {
    return `${pattern.source} ${name}`;
}
/**
 * Refuses what another version of the package wrote, or what was built from another definition.
 *
 * @throws PlacardError `built-invalid`
 */
export function checkBuilt(site, built) {
    if (built.format !== BUILT_FORMAT)
        throw invalid(`a site built in format ${BUILT_FORMAT}`, `format ${shown(built.format)}`);
    if (typeof built.hashes !== "object" || built.hashes === null)
        throw invalid("hashes of images", shown(built.hashes));
    const own = new Set(Object.keys(built.hashes));
    const due = site.routes.flatMap((route) => [...route.images.keys()].map((name) => imageKey(route, name)));
    const missing = due.find((key) => !own.has(key));
    if (missing !== undefined)
        throw invalid(`the image ${shown(missing)}`, "a build without it");
}
/**
 * The hashes of a built site's images, for the page flow.
 *
 * @throws PlacardError `built-invalid` when the site was built by another version, or from another definition
 */
export function builtArtHash(site, built) {
    checkBuilt(site, built);
    const hashes = new Map();
    for (const route of site.routes)
        for (const [name, image] of route.images)
            hashes.set(image, built.hashes[imageKey(route, name)]);
    return async (image) => {
        const hash = hashes.get(image);
        if (hash === undefined)
            throw invalid("an image of this site's definition", "another one");
        return hash;
    };
}
function invalid(expected, received) {
    return new PlacardError({
        code: "built-invalid",
        where: "the built site",
        expected,
        received,
        remedy: "Run `placard build` again: the definition, its built files and the package belong together.",
    });
}
