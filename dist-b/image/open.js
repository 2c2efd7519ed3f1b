/**
 * Opens the image flow over files: every route's fallback pictures and examples are drawn before there is a
 * handler, so that what cannot be drawn is loud at start.
 */
import { isPlacardError, PlacardError } from "../errors.js";
import { resolve } from "../site/resolve.js";
import { binder, toldOnce } from "./bind.js";
import { createPainter } from "./compose.js";
import { drawPicture, openSitePictures } from "./draw.js";
import { fileOptions } from "./file-options.js";
import { imageHandler, } from "./handler.js";
/**
 * Draws every image's fallback picture and every route's examples, then gives the handler.
 *
 * @throws PlacardError `slot-missing`, `draw-failed`, `example-unmatched` … for what cannot be drawn at start
 */
export async function openImageHandler(site, given) {
    const { art, rasterizer } = given;
    const listeners = toldOnce(given);
    const ports = {
        painter: createPainter({ rasterizer, bind: binder(art, listeners), ...fileOptions(site) }),
        ...given,
        ...listeners,
        pictures: openSitePictures(site, given),
    };
    return openFlow(site, {
        ...given,
        draw: (route, image, values, size) => drawPicture(ports, route, image, values, size),
        artHash: async (image) => ports.art.hash(image),
    });
}
/**
 * As `openImageHandler`, whoever draws.
 *
 * @throws PlacardError as `openImageHandler` does
 */
export async function openFlow(site, ports) {
    const fallbacks = await drawFallbacks(site, ports.draw);
    await checkExamples(site, ports.draw);
    return imageHandler(site, { ...ports, fallbacks });
}
const START_ATTEMPTS = 5;
/** Draws every route's fallback pictures, each image's once for the same values. */
export async function drawFallbacks(site, draw) {
    const pictures = new Map();
    // One after the other: a start that fills the queue would be refused its own pictures.
    for (const route of site.routes) {
        const own = new Map();
        for (const image of route.images.values())
            own.set(image, await drawAtStart(draw, route, image, route.fallback));
        pictures.set(route, own);
    }
    return (route, image) => pictures.get(route)?.get(image);
}
/** A cold engine on a busy machine may miss its deadline; a site whose pictures are sound must start all the same. */
async function drawAtStart(draw, route, image, values) {
    for (let attempt = 1;; attempt++) {
        try {
            return await draw(route, image, values, image);
        }
        catch (error) {
            const isLate = isPlacardError(error) && error.code === "draw-timeout";
            if (!isLate || attempt === START_ATTEMPTS)
                throw error;
        }
    }
}
/** @throws PlacardError `example-unmatched`, and as `drawPicture` does */
export async function checkExamples(site, draw) {
    for (const route of site.routes)
        for (const path of route.examples) {
            const found = await resolve(site, path);
            if (found.kind !== "found" || found.route !== route)
                throw badExample(route, path, found);
            for (const image of route.images.values())
                await draw(route, image, found.values, image);
        }
}
function badExample(route, path, found) {
    if (found.kind === "fallback" && found.error !== undefined && isPlacardError(found.error))
        return found.error;
    return new PlacardError({
        code: "example-unmatched",
        where: `routes[${JSON.stringify(route.pattern.source)}].examples`,
        expected: "a page path of this route that has data",
        received: `${JSON.stringify(path)} (${found.kind === "fallback" ? found.reason : found.kind})`,
        remedy: "Give the path of a page that exists, or remove the example.",
        ...(found.kind === "fallback" ? { cause: found.error } : {}),
    });
}
