/** RGBA8, straight alpha, sRGB, row-major, `data.length = width * height * 4`. */
export interface Pixels {
    readonly data: Uint8Array | Uint8ClampedArray;
    readonly width: number;
    readonly height: number;
}
export declare function encodePng({ data, width, height }: Pixels): Uint8Array;
/** Half the size on both sides, odd rows and columns cut; every pixel the mean of four, weighted by their alpha. */
export declare function halve({ data, width, height }: Pixels): Pixels;
