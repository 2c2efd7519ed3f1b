/**
 * The Range header → the bytes that are asked for (RFC 9110, 14): one range of one file. Several ranges, other units
 * and what is not a range are ignored, as the specification allows: the whole file is the answer.
 */
/** Offsets of the first and the last byte, both included. */
export interface ByteRange {
    readonly first: number;
    readonly last: number;
}
/**
 * @param length bytes of the whole file, at least 1
 * @param etag the file's, strong
 * @returns the range, cut at the file's end; `unsatisfiable` when none of it lies in the file; undefined for the whole
 */
export declare function requestedRange(headers: Headers, length: number, etag: string): ByteRange | "unsatisfiable" | undefined;
