/**
 * A thread's plates: with the tiles of finite values, as a build makes them, so that pictures share tiles, palette and
 * so deflated bands. Each is made by one thread of the run, from the definition and a picture's slots alone, and read
 * by the others from its bytes; also by the thread that made it, since what is read is what all must draw with. So
 * every thread, shard and second run has the same one.
 */
import { isPlacardError } from "../errors.js";
import { buildPlate } from "../image/build-plate.js";
import { compilePlate } from "../image/compile-plate.js";
import { isGenerated } from "../image/generated.js";
import { plateFromBytes, plateToBytes } from "../image/plate-file.js";
import { budgetOf } from "../site/budget.js";
import { joinValues } from "../site/finite-values.js";
/** @throws PlacardError (the function that is given) as `buildPlate` does, but for `too-many-values` */
export function threadPlates(site, ports, exchange) {
    async function make(order) {
        const { template, size, slots, options } = order;
        const values = finiteValuesOf(site, order);
        const { rasterizer, bind } = ports;
        try {
            if (Object.keys(values).length > 0)
                return await buildPlate(template, size, slots, rasterizer, values, { ...options, bind });
        }
        catch (error) {
            // Pictures of such a plate are drawn tile by tile, as they are met.
            if (!isPlacardError(error) || error.code !== "too-many-values")
                throw error;
        }
        return compilePlate(template, size, slots, rasterizer, options);
    }
    return async (template, { width, height }, slots, options) => {
        const order = { template, size: { width, height }, slots, options };
        const key = JSON.stringify([template.name, width, height, slots, options]);
        const known = await exchange.ask(key);
        if (known?.kind === "own")
            return make(order);
        if (known !== undefined)
            return opened(known);
        let shared = { kind: "own" };
        try {
            const plate = await make(order);
            shared = plate.kind === "whole" ? plate : await packed(plate, options);
            return shared.kind === "own" ? plate : opened(shared);
        }
        finally {
            // Also when it failed: whoever waits for it makes its own, and is told why that fails.
            exchange.give(key, shared);
        }
    };
}
function opened(shared) {
    return shared.kind === "whole" ? shared : plateFromBytes(shared.bytes);
}
/** Only indexed sheets are handed over finished: of any other the pixels alone would take longer to pack than to draw. */
async function packed(plate, options) {
    const rung = (await plate.ladder.first())?.rung;
    const isFinished = rung === "indexed" || rung === "indexed-near";
    return isFinished
        ? { kind: "plate", bytes: await plateToBytes(plate, options) }
        : { kind: "own" };
}
/** Of all routes that draw this template at this size: they share its plates, whichever of them comes first. */
function finiteValuesOf(site, order) {
    let values = {};
    for (const route of site.routes) {
        if (![...route.images.values()].some((image) => isDrawnBy(site, image, order)))
            continue;
        const own = Object.entries(route.values).filter(([id]) => order.slots.includes(id));
        values = joinValues(values, Object.fromEntries(own));
    }
    return values;
}
function isDrawnBy(site, image, { template, size, options }) {
    if (isGenerated(image) || image.file !== template.name)
        return false;
    const { maxBytes, lossless } = budgetOf(site, image);
    const isSameSize = image.width === size.width && image.height === size.height;
    return isSameSize && maxBytes === options.maxBytes && lossless === options.isLossless;
}
