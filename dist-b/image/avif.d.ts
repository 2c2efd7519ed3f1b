/**
 * The size of an AVIF picture, read from its boxes without decoding. ISO 14496-12 (boxes), ISO 23008-12 (`ispe`),
 * AVIF 1.1. Image items may be parts of a grid: the largest `ispe` is that of the whole.
 */
export interface AvifHeader {
    readonly type: "avif";
    readonly width: number;
    readonly height: number;
}
/** Undefined when the bytes are no AVIF file, or one that does not say its size. */
export declare function readAvifSize(bytes: Uint8Array): AvifHeader | undefined;
