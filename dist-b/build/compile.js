/**
 * A site with its art → what its pictures are composed of at run time: hashes, finished fallback pictures, and
 * plates with the tiles of finite values.
 */
import { binder } from "../image/bind.js";
import { buildPlate } from "../image/build-plate.js";
import { drawPicture } from "../image/draw.js";
import { isGenerated } from "../image/generated.js";
import { checkExamples, drawFallbacks } from "../image/open.js";
import { plateToBytes } from "../image/plate-file.js";
import { imageKey } from "../site/built.js";
import { planPlates } from "./plan-plates.js";
/**
 * Draws every fallback, every example and every plate.
 *
 * @throws PlacardError `slot-missing`, `draw-failed`, `example-unmatched`, `too-many-values` … for what cannot be drawn
 */
export async function compileSite(site, ports, onProgress = () => { }) {
    const draw = (...picture) => drawPicture(ports, ...picture);
    onProgress("fallback pictures");
    const fallbackOf = await drawFallbacks(site, draw);
    onProgress("examples");
    await checkExamples(site, draw);
    const { plates, whole } = await compilePlates(site, ports, onProgress);
    const fallbacks = [];
    const images = {};
    const hashes = {};
    for (const route of site.routes)
        for (const [name, image] of route.images) {
            const key = imageKey(route, name);
            hashes[key] = ports.art.hash(image);
            images[key] = {
                ...slotsOf(ports, image),
                plates: plates.flatMap(({ plan }, at) => (plan.keys.includes(key) ? [at] : [])),
                fallback: placeOf(fallbacks, fallbackOf(route, image)),
            };
        }
    return { hashes, images, plates, fallbacks, whole };
}
/**
 * Draws every plate that the site is known to want, with the tiles of its finite values.
 *
 * @throws PlacardError `draw-failed`, `too-many-values` …
 */
export async function compilePlates(site, ports, onProgress = () => { }) {
    const plans = await planPlates(site, ports.art);
    const plates = [];
    const whole = {};
    for (const [i, plan] of plans.entries()) {
        onProgress(`plate ${i + 1} of ${plans.length}: ${plan.template.name}`);
        const made = await compilePlan(ports, plan);
        if (typeof made === "string")
            for (const key of plan.keys)
                whole[key] = made;
        else
            plates.push(made);
    }
    return { plates, whole };
}
/** The plate, or a word for why there is none. */
async function compilePlan({ art, rasterizer, ...listeners }, plan) {
    const { template, image, slots, values, budget } = plan;
    const options = { maxBytes: budget.maxBytes, isLossless: budget.lossless };
    const size = { width: image.width, height: image.height };
    const plate = await buildPlate(template, size, slots, rasterizer, values, {
        ...options,
        bind: binder(art, listeners),
    });
    if (plate.kind === "whole")
        return plate.reason;
    const isComplete = plate.units.every((unit) => unit.slots.every((id) => Object.hasOwn(values, id)));
    const bytes = await plateToBytes(plate, options);
    return { plan, bytes, tiles: plate.tiles.size, isComplete };
}
function slotsOf({ art }, image) {
    return isGenerated(image) ? {} : { slots: [...art.template(image).slots.keys()].sort() };
}
/** The place of a picture in the list, where it is put if it is not there yet. */
function placeOf(pictures, picture) {
    if (picture === undefined)
        return -1;
    const known = pictures.findIndex(({ bytes }) => isSame(bytes, picture.bytes));
    return known >= 0 ? known : pictures.push({ bytes: picture.bytes, type: picture.type }) - 1;
}
function isSame(a, b) {
    return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
