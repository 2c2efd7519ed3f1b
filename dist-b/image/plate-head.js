/** The bytes of a plate → its head and where its sections lie: see plate-format.ts. Nothing is inflated. */
import { shown } from "../errors.js";
import { MAX_SIDE } from "../site/check.js";
import { HEAD_BYTES, invalidPlate, MAGIC, VERSION } from "./plate-format.js";
/** @throws PlacardError `plate-invalid` for other bytes and another version; see `checkSum` for damage */
export function readHead(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEAD_BYTES + 4 || view.getUint32(0) !== MAGIC)
        throw invalidPlate("a plate", "other bytes");
    if (view.getUint32(4) !== VERSION)
        throw invalidPlate(`a plate of version ${VERSION}`, `version ${view.getUint32(4)}`);
    const body = HEAD_BYTES + view.getUint32(8);
    const head = parse(new TextDecoder().decode(bytes.subarray(HEAD_BYTES, body)));
    const { width, height } = head.size;
    // A damaged head must not reserve gigabytes.
    if (![width, height].every((side) => Number.isInteger(side) && side > 0 && side <= MAX_SIDE))
        throw invalidPlate(`sides of at most ${MAX_SIDE} pixels`, shown(head.size));
    return { head, body: bytes.subarray(body, bytes.length - 4) };
}
/**
 * @param crc32 of bytes
 * @throws PlacardError `plate-invalid` for damaged bytes
 */
export function checkSum(bytes, crc32) {
    const end = bytes.length - 4;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (end < 0 || view.getUint32(end) !== crc32(bytes.subarray(0, end)))
        throw invalidPlate("a plate whose checksum is right", "a damaged one");
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw invalidPlate("a plate with a head", shown(text));
    }
}
