/**
 * A palette for pictures of any colours, by median cut (Heckbert 1982) over 15-bit colours: the box of
 * colours that spreads widest, weighted by its pixels, is cut at its median until there are enough. No
 * bound on the error, which is why the ladder takes it late.
 */
import { colourDistance } from "./colours.js";
/** 5 bits a channel: where a colour stands in the histogram and in the mapping's index. */
export function coarse(colour) {
    return ((colour >>> 9) & 0x7c00) | ((colour >>> 6) & 0x3e0) | ((colour >>> 3) & 0x1f);
}
/**
 * @param limit of palette colours, 1 to 256
 * @returns the palette and its index for every coarse colour that the pixels have; `error` is the mean over the
 * pixels of the largest channel's difference
 */
export function medianCut(pixels, limit) {
    const counts = new Uint32Array(32768);
    const sums = [0, 1, 2].map(() => new Float64Array(32768));
    for (const colour of pixels) {
        const cell = coarse(colour);
        counts[cell] = counts[cell] + 1;
        for (const [i, sum] of sums.entries())
            sum[cell] = sum[cell] + ((colour >>> (16 - 8 * i)) & 255);
    }
    const used = Array.from(counts.keys()).filter((cell) => counts[cell] > 0);
    const boxes = cutBoxes(boxOf(used, counts), counts, limit);
    const index = new Uint8Array(32768);
    const palette = boxes.map(({ cells }, number) => {
        for (const cell of cells)
            index[cell] = number;
        return meanOf(cells, counts, sums);
    });
    let error = 0;
    for (const colour of pixels)
        error += colourDistance(colour, palette[index[coarse(colour)]]);
    const has = (cell) => counts[cell] > 0;
    return { palette, index, error: error / pixels.length, has };
}
function cutBoxes(first, counts, limit) {
    const boxes = [first];
    while (boxes.length < limit) {
        let widest = 0;
        for (const [i, { priority }] of boxes.entries())
            if (priority > boxes[widest].priority)
                widest = i;
        const box = boxes[widest];
        if (box.priority === 0)
            break;
        boxes.splice(widest, 1, ...halves(box, counts));
    }
    return boxes;
}
function halves({ cells, shift }, counts) {
    const sorted = cells.toSorted((a, b) => ((a >> shift) & 31) - ((b >> shift) & 31) || a - b);
    const half = sorted.reduce((sum, cell) => sum + counts[cell], 0) / 2;
    let sum = 0;
    let at = 0;
    while (at < sorted.length - 1 && (at === 0 || sum < half))
        sum += counts[sorted[at++]];
    return [boxOf(sorted.slice(0, at), counts), boxOf(sorted.slice(at), counts)];
}
function boxOf(cells, counts) {
    const pixels = cells.reduce((sum, cell) => sum + counts[cell], 0);
    let [shift, spread] = [0, -1];
    for (const channel of [10, 5, 0]) {
        const values = cells.map((cell) => (cell >> channel) & 31);
        const wide = values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 31);
        if (wide > spread)
            [shift, spread] = [channel, wide];
    }
    return { cells, shift, priority: cells.length < 2 ? 0 : spread * Math.sqrt(pixels) };
}
function meanOf(cells, counts, sums) {
    const pixels = cells.reduce((sum, cell) => sum + counts[cell], 0);
    return sums.reduce((colour, sum) => {
        const total = cells.reduce((all, cell) => all + sum[cell], 0);
        return (colour << 8) | Math.round(total / pixels);
    }, 0);
}
