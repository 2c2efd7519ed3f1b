/**
 * The port behind which an SVG becomes pixels. What stands behind it may be a wasm instance in this
 * thread, a pool of worker threads, or another engine; the flows see only this.
 */
/** What to draw: a complete, checked SVG document and the size of the picture it fills, in pixels. */
export interface DrawRequest {
    readonly svg: string;
    readonly width: number;
    readonly height: number;
}
/** A drawn picture. RGBA8, straight alpha, sRGB, row-major, `data.length = width * height * 4`. */
export interface Bitmap {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8Array;
}
export interface Rasterizer {
    /**
     * Draws to a PNG file.
     *
     * @param signal ends the work when it is aborted, where the engine has threads
     * @throws PlacardError `draw-failed` (the engine refused or trapped), `draw-timeout` (the deadline or
     * the signal), `draw-overloaded` (the queue is full)
     */
    png(request: DrawRequest, signal?: AbortSignal): Promise<Uint8Array>;
    /** Draws to pixels. Throws as `png` does. */
    pixels(request: DrawRequest, signal?: AbortSignal): Promise<Bitmap>;
    /** Frees threads and memory. Draws nothing afterwards. Idempotent. */
    close(): Promise<void>;
}
/** A font file with the name that errors give it. TTF or OTF. */
export interface FontFile {
    readonly name: string;
    readonly bytes: Uint8Array;
}
