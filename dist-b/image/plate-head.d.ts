import { type Head } from "./plate-format.js";
export interface PlateFrame {
    readonly head: Head;
    /** What `SectionTable` reads. */
    readonly body: Uint8Array;
}
/** @throws PlacardError `plate-invalid` for other bytes and another version; see `checkSum` for damage */
export declare function readHead(bytes: Uint8Array): PlateFrame;
/**
 * @param crc32 of bytes
 * @throws PlacardError `plate-invalid` for damaged bytes
 */
export declare function checkSum(bytes: Uint8Array, crc32: (data: Uint8Array) => number): void;
