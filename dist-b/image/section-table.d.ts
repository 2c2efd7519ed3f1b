/** Pieces as they lie there: what reads no more needs no zlib. */
export declare class SectionTable {
    #private;
    /** @throws PlacardError `plate-invalid` when the table and the bytes do not belong together */
    constructor(bytes: Uint8Array);
    /** Deflated where it was added by `add`. A view, so that nothing is copied before it is used. */
    raw(number: number): Uint8Array;
}
