/** The image flow's public entry, `placard/image`. Runs wherever there are Request and Response. */

export { type Art, openArt, type ReadFile } from "./art.js";
export {
	drawImage,
	type ImageHandler,
	type ImagePorts,
	openImageHandler,
	type PictureEvent,
} from "./handler.js";
export type { PictureReason } from "./respond.js";
