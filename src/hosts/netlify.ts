/**
 * `placard/netlify`: a built site → the function that answers its pictures. Its pages get their tags from an edge
 * function, `placard/netlify-edge`, which holds nothing of this.
 */
import type { BuiltPictures } from "../image/built-format.js";
import type { Site } from "../site/definition.js";
import { inProcessPorts } from "./in-process.js";
import { type HostPictureOptions, openPictures } from "./pictures.js";

/** The default export of a function under `netlify/functions`. */
export type NetlifyFunction = (request: Request) => Promise<Response>;

/**
 * The rasteriser is started in the function's own thread with the first picture that needs it: a function answers
 * one request at a time, and a hung one is ended by Netlify.
 *
 * @param pictures the default export of `.placard/pictures.js`
 */
export function netlifyFunction(
	site: Site,
	pictures: BuiltPictures,
	options: HostPictureOptions = {},
): NetlifyFunction {
	const answer = openPictures(site, pictures, { ...inProcessPorts(), ...options });
	return (request) => answer(request);
}
