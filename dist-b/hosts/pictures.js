/**
 * The picture side that all hosts share: a definition and its built pictures → the image flow. What the build
 * finished is answered from memory; the rasteriser is started with the first picture that needs it.
 */
import { openBuiltImages } from "../image/built.js";
import { siteOnHost } from "../site/host.js";
import { logPicture } from "./log.js";
/**
 * The handler of a site's pictures.
 *
 * @param options `onPicture`: default, failures go to the console
 * @throws PlacardError as `siteOnHost` does. What is wrong with the build is found at once too, and every request
 * rejects with it: `built-invalid`, `definition-invalid`
 */
export function openPictures(site, built, { env = {}, ...ports } = {}) {
    const opening = openBuiltImages(siteOnHost(site, env), built, {
        onPicture: logPicture,
        ...ports,
    });
    // Reported by the first request that waits for it; until then it must not end the process.
    opening.catch(() => { });
    return async (request) => (await opening)(request);
}
