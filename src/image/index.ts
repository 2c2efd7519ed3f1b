/** The image flow's public entry, `placard/image`. Runs wherever there are Request and Response. */

export { type Art, openArt, type ReadFile } from "./art.js";
export type { FetchPicture } from "./fetch-picture.js";
export {
	type DrawPorts,
	drawImage,
	type ImageHandler,
	type ImagePorts,
	openImageHandler,
	type PictureEvent,
} from "./handler.js";
export type { Transcode } from "./picture-file.js";
export { openPictures, type Pictures } from "./pictures.js";
export type { PictureReason } from "./respond.js";
