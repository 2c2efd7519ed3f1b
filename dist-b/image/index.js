/** The image flow's public entry, `placard/image`. Runs wherever there are Request and Response. */
export { openArt } from "./art.js";
export { binder, bindPicture, } from "./bind.js";
export { openBuiltImages, } from "./built.js";
export { cloudflareHeaders, netlifyHeaders, vercelHeaders } from "./cdn.js";
export { createPainter } from "./compose.js";
export { drawImage } from "./draw.js";
export { openImageHandler } from "./open.js";
export { openPictures } from "./pictures.js";
export { storageCache } from "./unstorage.js";
