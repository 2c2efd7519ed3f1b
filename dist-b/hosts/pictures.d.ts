import type { BuiltPictures, BuiltPorts } from "../image/built-format.js";
import type { ImageHandler } from "../image/handler.js";
import type { Site } from "../site/definition.js";
import { type Env } from "../site/host.js";
export interface HostPictureOptions extends BuiltPorts {
    /** The host's own variables, for the keys of a signed site. */
    readonly env?: Env;
}
/**
 * The handler of a site's pictures.
 *
 * @param options `onPicture`: default, failures go to the console
 * @throws PlacardError as `siteOnHost` does. What is wrong with the build is found at once too, and every request
 * rejects with it: `built-invalid`, `definition-invalid`
 */
export declare function openPictures(site: Site, built: BuiltPictures, { env, ...ports }?: HostPictureOptions): ImageHandler;
