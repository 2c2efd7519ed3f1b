import type { DrawnPreview, Preview } from "./preview.js";
export interface Reference {
    /** Of this file's format. */
    readonly format: 1;
    readonly path: string;
    readonly image: string;
    readonly shows: string;
    readonly width: number;
    readonly height: number;
    /** `hashPixels`. */
    readonly pixels: string;
    /** File → hash of the template and of every font. */
    readonly files: {
        readonly [file: string]: string;
    };
    /** Slot → its value; of bytes their hash. */
    readonly slots: {
        readonly [slot: string]: unknown;
    };
    /** `hashAreas`. */
    readonly areas: readonly string[];
}
/** @throws PlacardError `file-unreadable` as the drawing before it did */
export declare function referenceOf(asked: Preview, drawn: DrawnPreview): Promise<Reference>;
export declare function writeReference(reference: Reference): string;
/** @throws PlacardError `reference-invalid` */
export declare function readReference(text: string, file: string): Reference;
