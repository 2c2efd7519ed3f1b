/**
 * A route's values → a picture's file: by the painter where it can, else whole, by the rasteriser.
 */
import { shown } from "../errors.js";
import { isImageValue } from "../site/image-slot.js";
import { isReadyPicture } from "../template/template.js";
import { checkSlots, valuesFor } from "./art.js";
import { binder } from "./bind.js";
import { checkFetch } from "./check-fetch.js";
import { fileOptions } from "./file-options.js";
import { isGenerated } from "./generated.js";
import { openPictures } from "./pictures.js";
/**
 * Draws one picture of what a page's path resolves to, at a size.
 *
 * @throws PlacardError `slot-missing`, `slot-value-invalid`, `text-box-invalid`, `fragment-invalid`, `generated-…`,
 * `draw-failed`, `draw-timeout`, `draw-overloaded`, `picture-too-large`
 */
export async function drawImage(ports, route, image, values, size = image) {
    const { bytes } = await drawPicture(ports, route, image, values, size);
    return bytes;
}
/** As `drawImage`, with the file's type and the pictures that are missing from it. */
export async function drawPicture(ports, route, image, values, size) {
    const { art, rasterizer, painter, pictures } = ports;
    checkSlots(art, route, values);
    const template = await art.templateFor(image, values);
    // A function has had the values already; only pictures, which it cannot fetch, are put in by id.
    const wanted = valuesFor(template, isGenerated(image) ? onlyImages(values) : values);
    const ready = await (pictures?.ready(wanted) ?? { values: wanted, failed: [] });
    const { width, height } = size;
    if (painter !== undefined) {
        // A picture that is not there keeps its slot among those that are filled, and so the plate.
        const values = { ...wanted, ...ready.values };
        const painted = await painter.paint(template, size, values, optionsOf(route, image, size));
        return { ...painted, failed: ready.failed };
    }
    const { svg } = await binder(art, ports)(template, ready.values, size);
    const bytes = await rasterizer.png({ svg, width, height });
    return { bytes, type: "image/png", failed: ready.failed };
}
/** Why a picture has no plate, whatever its values are: it is always drawn whole, by the rasteriser. */
export function unplatedReason(image, { width, height }) {
    if (isGenerated(image))
        return "generated";
    return width !== image.width || height !== image.height ? "other-size" : undefined;
}
/** Its own budget, its name in the definition, and whether a plate is worth its memory. */
function optionsOf(route, image, size) {
    const [name] = [...route.images].find(([, own]) => own === image) ?? [];
    const { width, height } = size;
    const wholeReason = unplatedReason(image, size);
    return {
        name: `routes[${shown(route.pattern.source)}].images.${name} at ${width}x${height}`,
        ...fileOptions(image),
        ...(wholeReason === undefined ? {} : { wholeReason }),
    };
}
function onlyImages(values) {
    const isPicture = (value) => isImageValue(value) || isReadyPicture(value);
    return Object.fromEntries(Object.entries(values).filter(([, value]) => isPicture(value)));
}
/**
 * Pictures for a site: its allowed hosts, the ports' fetch and decoders.
 *
 * @throws PlacardError `definition-invalid` where the site allows hosts and no port fetches
 */
export function openSitePictures(site, ports) {
    checkFetch(site, ports);
    const { rasterizer, fetchPicture: fetch, transcode } = ports;
    return openPictures({
        hosts: site.imageHosts,
        rasterizer,
        ...(fetch === undefined ? {} : { fetch }),
        ...(transcode === undefined ? {} : { transcode }),
    });
}
