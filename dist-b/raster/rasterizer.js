/**
 * The port behind which an SVG becomes pixels. What stands behind it may be a wasm instance in this
 * thread, a pool of worker threads, or another engine; the flows see only this.
 */
export {};
