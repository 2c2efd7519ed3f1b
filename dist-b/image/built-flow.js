/**
 * The image flow over a built site: finished fallback pictures, and plates with the tiles of finite values. A picture
 * whose cells are all coded is written here, from bits; a cold function loads no more than that. What else plates can
 * express is built-painter.ts's, and every other picture is drawn as it is from files, by built-whole.ts. How that is
 * loaded is a port, so that a bundle may go without it: it is most of the code, and the engines' wasm comes with it.
 */
import { PlacardError } from "../errors.js";
import { builtArtHash, checkBuilt } from "../site/built.js";
import { BuiltPlates, builtFallbacks } from "./built-plates.js";
import { checkFetch } from "./check-fetch.js";
import { imageHandler } from "./handler.js";
import { once } from "./once.js";
/**
 * The flow of `openBuiltImages`. Errors as there.
 *
 * @param loadWhole absent: a picture that the plates cannot express is answered with the route's fallback
 */
export function builtFlow(site, built, ports, loadWhole) {
    return imageHandler(site, {
        ...ports,
        draw: builtDrawing(site, built, ports, loadWhole),
        artHash: builtArtHash(site, built),
        fallbacks: builtFallbacks(site, built),
    });
}
/** The drawing stage of `builtFlow`. */
export function builtDrawing(site, built, ports, loadWhole = noDrawing) {
    checkBuilt(site, built);
    checkFetch(site, ports);
    const plates = new BuiltPlates(site, built);
    const painter = once(async () => {
        const { openBuiltPainter } = await import("./built-painter.js");
        return openBuiltPainter(site, built, ports, plates, loadWhole);
    });
    return async (route, image, values, size) => {
        const found = plates.find(route, image, values, size);
        const written = found?.plate.write(values);
        if (written !== undefined)
            return { ...written, passed: [], failed: [] };
        return (await painter())(route, image, values, size, found);
    };
}
async function noDrawing() {
    throw new PlacardError({
        code: "draw-failed",
        expected: "a picture that the plates of the build can express",
        received: "one that must be drawn, in a bundle without the code for it",
        remedy: "Declare the slots' `values`, or pass `drawing`, which `placard/drawing` exports.",
    });
}
