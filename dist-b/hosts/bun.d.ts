/**
 * Bun: a built site → a handler of `Bun.serve`. One rasteriser in the process, started with the first picture that
 * the build has not finished.
 */
export type { Built, HostOptions } from "./fetch.js";
export { type HandlerOptions, handler, pages, pictures } from "./standard.js";
export { serveFiles } from "./static-files.js";
export { upstream } from "./upstream.js";
