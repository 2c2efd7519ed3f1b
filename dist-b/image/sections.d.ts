import { SectionTable } from "./section-table.js";
export declare class SectionWriter {
    #private;
    /** Deflated at the best level; gives the piece's number. */
    add(data: Uint8Array): number;
    /**
     * For what is deflated already, and for numbers too few to be worth it. The same data is one piece: an alphabet in
     * each of nine cells is shipped once.
     */
    addRaw(data: Uint8Array): number;
    finish(): Uint8Array;
}
export declare class SectionReader extends SectionTable {
    /** Inflated. @throws PlacardError `plate-invalid` when it has not the length that is due */
    read(number: number, length?: number): Uint8Array;
}
