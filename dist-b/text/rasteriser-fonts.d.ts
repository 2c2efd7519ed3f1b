export interface RasteriserFont {
    /** The file's name; in a collection with the face's number. */
    readonly name: string;
    readonly bytes: Uint8Array;
}
/** Errors as for `loadFonts`. */
export declare function rasteriserFonts(bytes: Uint8Array, name: string): Promise<RasteriserFont[]>;
