/**
 * The picture side that all hosts share: a definition and its built pictures → the image flow. What the build
 * finished is answered from memory; the rasteriser is started with the first picture that needs it.
 */
import { openBuiltImages } from "../image/built.js";
import type { BuiltPictures, BuiltPorts } from "../image/built-format.js";
import type { ImageHandler } from "../image/handler.js";
import type { Site } from "../site/definition.js";
import { logPicture } from "./log.js";

export type HostPictureOptions = BuiltPorts;

/**
 * The handler of a site's pictures. What is wrong with the build is found at once, and every request rejects
 * with it: `built-invalid`, `definition-invalid`.
 *
 * @param options `onPicture`: default, failures go to the console
 */
export function openPictures(
	site: Site,
	built: BuiltPictures,
	options: HostPictureOptions = {},
): ImageHandler {
	const opening = openBuiltImages(site, built, { onPicture: logPicture, ...options });
	// Reported by the first request that waits for it; until then it must not end the process.
	opening.catch(() => {});
	return async (request) => (await opening)(request);
}
