/** The form of a serialised plate, which plate-file.ts writes and plate-read.ts reads. */
import { PlacardError } from "../errors.js";
export const MAGIC = 0x504c504c;
/** Raised whenever the bytes or the pixels that they give change. */
export const VERSION = 5;
export const HEAD_BYTES = 12;
/** Big-endian, as all numbers of a plate are. */
export function bytesOf(numbers) {
    const out = new Uint8Array(numbers.length * 4);
    const view = new DataView(out.buffer);
    for (const [i, number] of numbers.entries())
        view.setUint32(4 * i, number);
    return out;
}
export function numbersOf(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(4 * i));
}
/** Every way in which bytes fail to be a plate of this version. */
export function invalidPlate(expected, received) {
    return new PlacardError({
        code: "plate-invalid",
        where: "plateFromBytes",
        expected,
        received,
        remedy: "Run `placard build` again: plates and the package that reads them belong together.",
    });
}
