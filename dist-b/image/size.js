/**
 * The size a picture is drawn at: the image's own, or what `?width=` and `?height=` ask for, made valid.
 * One side alone keeps the image's ratio. Never throws; every result is 1 to 2,400 px a side.
 */
import { MAX_SIDE } from "../site/check.js";
/** What is missing, not a number, zero or negative is the default; what is absurd is clamped. */
export function requestedSize(image, query) {
    const width = side(query.get("width"));
    const height = side(query.get("height"));
    if (width === undefined && height === undefined)
        return { width: image.width, height: image.height };
    return {
        width: width ?? clamp(((height ?? 0) * image.width) / image.height),
        height: height ?? clamp(((width ?? 0) * image.height) / image.width),
    };
}
function side(text) {
    if (text === null || text.trim() === "")
        return undefined;
    const number = Number(text);
    return Number.isFinite(number) && number > 0 ? clamp(number) : undefined;
}
function clamp(pixels) {
    return Math.min(MAX_SIDE, Math.max(1, Math.round(pixels)));
}
