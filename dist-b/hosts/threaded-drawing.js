/**
 * The drawing stage over picture threads: a route's values → a task for a thread → a finished file. What a
 * definition's functions do is done here, in the main thread: functions cannot cross.
 */
import { isPlacardError } from "../errors.js";
import { checkSlots, valuesFor } from "../image/art.js";
import { unplatedReason } from "../image/draw.js";
import { isGenerated, runGenerator } from "../image/generated.js";
import { fromPlain } from "./picture-protocol.js";
/** Throws as `drawPicture` does. */
export function threadedDrawing(site, { art, pool, pictures }) {
    const places = new Map(site.routes.map((route, place) => [route, place]));
    return async (route, image, values, size) => {
        const isDrawn = unplatedReason(image, size) !== undefined;
        if (isDrawn)
            pool.checkDrawn();
        checkSlots(art, route, values);
        const generated = isGenerated(image) ? await runGenerator(image, values) : undefined;
        const wanted = isGenerated(image) ? values : valuesFor(art.template(image), values);
        const ready = await pictures.ready(wanted);
        const { width, height } = size;
        const task = {
            route: places.get(route) ?? -1,
            image: nameOf(route, image),
            // A picture that is not there keeps its slot among those that are filled, and so the plate.
            values: { ...wanted, ...ready.values },
            size: { width, height },
            ...(generated === undefined ? {} : { source: generated }),
        };
        const { warned, ...file } = await pool.paint(task, isDrawn);
        const warning = warned && fromPlain(warned);
        return {
            ...file,
            failed: ready.failed,
            ...(isPlacardError(warning) ? { warning } : {}),
        };
    };
}
/** One image object may have several names in a route; any of them is the same picture. */
function nameOf(route, image) {
    for (const [name, own] of route.images)
        if (own === image)
            return name;
    return "";
}
