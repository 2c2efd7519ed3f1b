/**
 * The engine's options. Its parser drops *all* options, in silence, when one is unknown or ill-typed
 * (a fractional `fitTo`, for one), hence no option ever comes from outside. `loadSystemFonts` means
 * nothing in wasm; it is stated so that another build of the engine keeps the promise too.
 */
export function engineOptions(fonts) {
    return { font: { fontBuffers: [...fonts], loadSystemFonts: false } };
}
/** Draws and frees. Never throws. */
export function draw({ Resvg }, fonts, request, output) {
    let document;
    let image;
    try {
        // Every font is parsed anew for every picture (0.3 ms for 100 kB), so one without text gets none.
        document = new Resvg(request.svg, engineOptions(TEXT.test(request.svg) ? fonts : []));
        // Before rendering: a root of 1e9 pixels must not be allocated to be found too large.
        if (!isSized(document, request))
            return wrongSize(document, request);
        image = document.render();
        if (!isSized(image, request))
            return wrongSize(image, request);
        const data = output === "png" ? image.asPng() : toStraightAlpha(image.pixels);
        return { ok: true, data: owned(data) };
    }
    catch (error) {
        return { ok: false, reason: reasonOf(error), isPoisoned: isTrap(error) };
    }
    finally {
        release(image);
        release(document);
    }
}
/** A text element, with a prefix or not, also of an SVG within a data URI; ids with that word are none. */
const TEXT = /(?:<|%3c|&lt;|:)text|base64/i;
function isSized(actual, wanted) {
    return actual.width === wanted.width && actual.height === wanted.height;
}
function wrongSize(actual, wanted) {
    const reason = `the SVG is ${actual.width} x ${actual.height}, not ${wanted.width} x ${wanted.height}`;
    return { ok: false, reason, isPoisoned: false };
}
/** Freeing after a trap may trap again; the instance is discarded then anyway. */
function release(object) {
    try {
        object?.free();
    }
    catch {
        // Nothing is left to free it with.
    }
}
/** What the engine says when it is well and the SVG is not. */
const REFUSAL = /^SVG (?:data parsing failed|has an invalid size)/;
/**
 * Traps come as RuntimeError (a panic, memory), RangeError (the stack) or as an Error with a Rust text;
 * only the known refusals are no trap, so that an unknown failure costs an instance, never a picture.
 */
function isTrap(error) {
    return !(error instanceof Error && error.name === "Error" && REFUSAL.test(error.message));
}
function reasonOf(error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
/** The bytes over a buffer of their own size: a transferred buffer must not take others' bytes along. */
function owned(bytes) {
    const { buffer } = bytes;
    if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length)
        return new Uint8Array(buffer);
    return new Uint8Array(bytes);
}
/**
 * Premultiplied to straight alpha, in place, rounded as the engine's own PNG encoder rounds (tiny-skia's
 * demultiply), so that `pixels` and a decoded `png` are equal to the byte.
 */
export function toStraightAlpha(pixels) {
    for (let at = 3; at < pixels.length; at += 4) {
        const alpha = pixels[at] ?? 0;
        if (alpha === 255 || alpha === 0)
            continue;
        for (let channel = at - 3; channel < at; channel++)
            pixels[channel] = (pixels[channel] ?? 0) / (alpha / 255) + 0.5;
    }
    return pixels;
}
