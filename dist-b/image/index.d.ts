/** The image flow's public entry, `placard/image`. Runs wherever there are Request and Response. */
export { type Art, openArt, type ReadFile } from "./art.js";
export { type BoundPicture, binder, bindPicture, type MissingGlyph, type TextListeners, type TextOverflow, } from "./bind.js";
export { type BuiltFiles, type BuiltPictures, type BuiltPorts, openBuiltImages, type RasterizerOpener, } from "./built.js";
export type { CacheOptions, PictureCache } from "./cache.js";
export { type CdnHeaders, cloudflareHeaders, netlifyHeaders, vercelHeaders } from "./cdn.js";
export { createPainter, type Painter, type PainterOptions } from "./compose.js";
export { type DrawPorts, drawImage } from "./draw.js";
export type { FetchPicture } from "./fetch-picture.js";
export type { ImageHandler, PictureEvent } from "./handler.js";
export { type ImagePorts, openImageHandler } from "./open.js";
export type { Transcode } from "./picture-file.js";
export { openPictures, type Pictures } from "./pictures.js";
export type { PictureReason } from "./respond.js";
export { type RawStorage, type StorageOptions, storageCache } from "./unstorage.js";
