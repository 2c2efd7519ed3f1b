import type { Size } from "../site/definition.js";
/** What is missing, not a number, zero or negative is the default; what is absurd is clamped. */
export declare function requestedSize(image: Size, query: URLSearchParams): Size;
