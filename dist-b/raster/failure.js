/**
 * The port's errors in one place, so that every engine says the same. A picture that fails is no
 * visitor's mistake: the handlers answer with the fallback picture and log what is written here.
 */
import { PlacardError, shown } from "../errors.js";
/** The longest side that any engine is asked for. The flows' own limit is lower (2,400). */
export const MAX_SIDE = 8192;
/** The engine refused or trapped. `reason` may quote the SVG. */
export function drawFailed(reason) {
    return new PlacardError({
        code: "draw-failed",
        expected: "an SVG that the engine can draw",
        received: `the failure ${shown(reason)}`,
    });
}
/** The picture's time was over, in the queue or at work, or its caller gave it up. */
export function drawTimeout(what) {
    return new PlacardError({
        code: "draw-timeout",
        expected: "a picture in time",
        received: what,
        remedy: "If it happens often, simplify the template, or allow more threads.",
        status: 503,
    });
}
export function drawOverloaded(maxQueue) {
    return new PlacardError({
        code: "draw-overloaded",
        expected: `at most ${maxQueue} pictures waiting`,
        received: "one more",
        remedy: "Let a cache answer repeated pictures, or allow more threads.",
        status: 503,
    });
}
export function closed() {
    return drawFailed("the rasteriser is closed");
}
/** @throws PlacardError `draw-failed` for sides that are not whole numbers from 1 to 8,192 */
export function checkRequest({ width, height }) {
    for (const side of [width, height])
        if (!Number.isInteger(side) || side < 1 || side > MAX_SIDE)
            throw new PlacardError({
                code: "draw-failed",
                expected: `a width and a height that are whole numbers from 1 to ${MAX_SIDE}`,
                received: shown(side),
            });
}
