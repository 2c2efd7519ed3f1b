/**
 * The size of an AVIF picture, read from its boxes without decoding. ISO 14496-12 (boxes), ISO 23008-12 (`ispe`),
 * AVIF 1.1. Image items may be parts of a grid: the largest `ispe` is that of the whole.
 */
const BRANDS = ["avif", "avis", "mif1", "msf1"];
/** The boxes come first; a picture with more before its pixels is none that an encoder writes. */
const MAX_HEAD = 64_000;
/** Undefined when the bytes are no AVIF file, or one that does not say its size. */
export function readAvifSize(bytes) {
    const head = bytes.subarray(0, MAX_HEAD);
    const text = Array.from(head.subarray(0, 12), (byte) => String.fromCharCode(byte)).join("");
    if (text.slice(4, 8) !== "ftyp" || !BRANDS.includes(text.slice(8, 12)))
        return undefined;
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    let [width, height] = [0, 0];
    // Found by its name wherever it stands, not by walking boxes in boxes: a larger size than the real one is no danger.
    for (let at = 4; at + 16 <= head.length; at++) {
        if (view.getUint32(at) !== ISPE)
            continue;
        width = Math.max(width, view.getUint32(at + 8));
        height = Math.max(height, view.getUint32(at + 12));
    }
    return width > 0 && height > 0 ? { type: "avif", width, height } : undefined;
}
/** "ispe" */
const ISPE = 0x69737065;
