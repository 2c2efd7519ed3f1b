/** Two pictures → one to look at: what was expected, where they differ, what is drawn now. */
import pixelmatch from "pixelmatch";
const GAP_PIXELS = 8;
/**
 * @param threshold 0 to 1, how far colours may be apart and count as the same (pixelmatch, after Kotsarenko and
 * Ramos, "Measuring perceived color difference using YIQ NTSC transmission color space", 2010)
 */
export function comparePictures(expected, actual, threshold) {
    const isSameSize = expected.width === actual.width && expected.height === actual.height;
    const { width, height } = actual;
    const difference = { width, height, data: new Uint8Array(width * height * 4) };
    const count = isSameSize
        ? pixelmatch(expected.data, actual.data, difference.data, width, height, {
            threshold,
            includeAA: true,
        })
        : width * height;
    return { count, comparison: beside([expected, difference, actual]) };
}
function beside(pictures) {
    const width = pictures.reduce((sum, picture) => sum + picture.width + GAP_PIXELS, -GAP_PIXELS);
    const height = Math.max(...pictures.map((picture) => picture.height));
    const data = new Uint8Array(width * height * 4);
    let left = 0;
    for (const picture of pictures) {
        copy(picture, data, width, left);
        left += picture.width + GAP_PIXELS;
    }
    return { width, height, data };
}
function copy({ width, height, data }, into, stride, left) {
    for (let y = 0; y < height; y++)
        into.set(data.subarray(y * width * 4, (y + 1) * width * 4), (y * stride + left) * 4);
}
