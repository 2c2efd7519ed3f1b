/** The package's front door: what a definition is written with. Reads no file and needs no runtime. */
export { isPlacardError, PlacardError } from "./errors.js";
export { defineSite, route, svg } from "./site/define.js";
export { fragment } from "./site/fragment-slot.js";
export { originFor, siteOnHost } from "./site/host.js";
export { image } from "./site/image-slot.js";
export { signingKeys, withKeys } from "./site/signature.js";
export { text } from "./site/text-slot.js";
