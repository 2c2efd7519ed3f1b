/**
 * What the main thread and its picture threads say to each other. All of it survives a structured clone; errors
 * cross as plain parts, because a clone strips them of their class and code.
 */
import { isPlacardError, PlacardError } from "../errors.js";
import { isGenerated } from "../image/generated.js";
/** The bytes where every thread can read them, and none takes them from another. */
export function shareBytes(bytes) {
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    return shared;
}
/** The site without its functions: a generated image is drawn from what its function has written, task by task. */
export function pictureSite(site) {
    const { fonts, fontFallback, emoji, maxBytes, lossless } = site;
    return {
        fonts,
        fontFallback,
        ...(emoji === undefined ? {} : { emoji }),
        maxBytes,
        lossless,
        routes: site.routes.map(({ pattern, images, fallback, values }) => ({
            pattern: { source: pattern.source },
            images: new Map([...images].map(([name, image]) => [name, withoutFunction(image)])),
            fallback,
            values,
        })),
    };
}
function withoutFunction(image) {
    // A clone takes no function; what stands in its place is replaced by `imageOf` and never called.
    return isGenerated(image) ? { ...image, generate: null } : image;
}
export function toPlain(error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    if (!isPlacardError(error))
        return { message, stack };
    const { code, status, publicMessage } = error;
    return { message, stack, placard: { code, status, publicMessage } };
}
/** The error again, with the message and the stack that it had where it was thrown. */
export function fromPlain({ message, stack, placard }) {
    const error = placard === undefined ? new Error(message) : new PlacardError({ ...placard, expected: "" });
    return Object.assign(error, { message, ...(stack === undefined ? {} : { stack }) });
}
/**
 * Route and image of a task in the thread's own site.
 *
 * @throws PlacardError `image-unknown`
 */
export function imageOf(site, { route: place, image: name, source }) {
    const route = site.routes[place];
    const image = route?.images.get(name);
    if (route === undefined || image === undefined)
        throw new PlacardError({ code: "image-unknown", expected: "an image of this site" });
    if (!isGenerated(image))
        return { route, image };
    const written = { ...image, generate: () => source ?? "" };
    return { route: { ...route, images: new Map([[name, written]]) }, image: written };
}
