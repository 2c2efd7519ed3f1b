/** How a pixel is written: an index into a palette of at most 256 colours, or its samples. */
export type PixelKind = "indexed" | "rgb" | "rgba";
export declare const PIXEL_BYTES: Readonly<Record<PixelKind, number>>;
/** Empty: it ends joined bands. */
export declare const LAST_BLOCK: Uint8Array;
/** Rows that are finished: joined with others, they are a picture. */
export interface Band {
    /** Raw deflate blocks, none of them marked as the last, ending at a byte's end. */
    readonly deflated: Uint8Array;
    /** Adler-32 and length of what was deflated: the filtered rows. */
    readonly adler: number;
    readonly length: number;
}
export interface PngHeader {
    readonly width: number;
    readonly height: number;
    readonly kind: PixelKind;
    /** RGBA8 quadruples, straight alpha, 1 to 256 of them; only with `indexed`. */
    readonly palette?: Uint8Array;
}
/**
 * Joins finished bands, from top to bottom, into a file. Opaque palettes get no tRNS chunk.
 *
 * @throws PlacardError `png-invalid` when the bands do not fill the picture or the palette is wrong:
 * such a file would be refused by every reader, so it is a mistake of the caller
 */
export declare function joinBands(header: PngHeader, bands: readonly Band[]): Uint8Array;
/**
 * The bytes before a picture's data, the same for all pictures of one palette.
 *
 * @throws PlacardError `png-invalid` for a wrong palette
 */
export declare function pngHead(header: PngHeader): Uint8Array;
/**
 * `joinBands` after a head that is there already.
 *
 * @param due bytes of filtered rows that the picture has
 * @throws PlacardError `png-invalid` when the bands do not fill it
 */
export declare function joinAfter(head: Uint8Array, bands: readonly Band[], due: number): Uint8Array;
