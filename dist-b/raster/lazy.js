/**
 * @param open gives the same rasteriser every time, and ends it itself: `close` does nothing here. What it throws, the
 * drawing throws
 */
export function lazyRasterizer(open) {
    return {
        png: async (...request) => (await open()).png(...request),
        pixels: async (...request) => (await open()).pixels(...request),
        close: async () => { },
    };
}
