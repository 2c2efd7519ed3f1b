/**
 * What a built site's plates cannot express: templates parsed, fonts loaded and the rasteriser started from the
 * files that the build embedded. Loaded with the first picture that needs it.
 */
import { PlacardError, shown } from "../errors.js";
import { lazyRasterizer } from "../raster/lazy.js";
import { openArt } from "./art.js";
import { decodeBase64 } from "./base64.js";
import { binder, toldOnce } from "./bind.js";
import { drawPicture, openSitePictures } from "./draw.js";
import { fileOptions } from "./file-options.js";
import { isGenerated } from "./generated.js";
import { once } from "./once.js";
export * as stages from "./stages.js";
/**
 * @param painter gets the templates' plates, so that what they have is not drawn again
 * @param platesOf an image
 * @throws PlacardError as `openArt` does, and `file-not-built`
 */
export async function openWhole(site, built, ports, painter, platesOf) {
    if (built.files === undefined)
        throw noFiles();
    const { default: files } = await built.files();
    const art = await openArt(site, readerOf(files));
    for (const route of site.routes)
        for (const image of route.images.values())
            if (!isGenerated(image))
                for (const plate of platesOf(route, image))
                    painter.adopt(art.template(image), plate, fileOptions(image));
    const listeners = toldOnce(ports);
    const { rasterizer: open = noRasterizer } = ports;
    const rasterizer = once(() => open(art.fonts));
    const lazy = lazyRasterizer(rasterizer);
    const pictures = openSitePictures(site, { ...ports, rasterizer: lazy });
    const draw = { art, rasterizer: lazy, painter, pictures, ...listeners };
    return {
        draw: (route, image, values, size) => drawPicture(draw, route, image, values, size),
        bind: binder(art, listeners),
        rasterizer,
    };
}
async function noRasterizer() {
    throw new PlacardError({
        code: "draw-failed",
        expected: "a picture that the plates of the build can express",
        received: "one that needs a rasteriser, on a host without one",
        remedy: "Declare the slots' `values`, or pass `rasterizer` to the built site.",
    });
}
function noFiles() {
    return new PlacardError({
        code: "file-not-built",
        expected: "the built pictures with their files, `pictures.js`",
        received: "those without, `plates.js`",
    });
}
function readerOf({ files }) {
    return async (name) => {
        const text = Object.hasOwn(files, name) ? files[name] : undefined;
        if (text !== undefined)
            return decodeBase64(text);
        throw new PlacardError({
            code: "file-not-built",
            where: shown(name),
            expected: "a file that the build has embedded",
            received: "none of this name",
            remedy: "Run `placard build` again.",
        });
    };
}
