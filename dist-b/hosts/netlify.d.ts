/**
 * Netlify: a built site → the function that answers its pictures. Its pages get their tags from an edge function,
 * `placard/netlify-edge`, which holds nothing of this.
 */
import type { BuiltPictures } from "../image/built-format.js";
import type { ImageHandler } from "../image/handler.js";
import type { Site } from "../site/definition.js";
import type { HostPictureOptions } from "./pictures.js";
/**
 * The default export of a function under `netlify/functions`. It draws in its own thread: a function answers one
 * request at a time, and Netlify ends one that hangs.
 *
 * @param built the default export of `pictures.js`
 * @throws PlacardError as `openPictures` does
 */
export declare function pictures(site: Site, built: BuiltPictures, options?: HostPictureOptions): ImageHandler;
