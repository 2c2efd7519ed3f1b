import type { BuiltPictures } from "../image/built-format.js";
import type { Next } from "../page/index.js";
import type { BuiltPages } from "../site/built.js";
import type { Site } from "../site/definition.js";
import type { Built } from "./fetch.js";
import type { HostPageOptions } from "./pages.js";
import type { HostPictureOptions } from "./pictures.js";
import * as standard from "./standard.js";
export type { Built } from "./fetch.js";
export { serveFiles } from "./static-files.js";
export { upstream } from "./upstream.js";
/** A handler as Lambda calls it. */
export type LambdaHandler = (event: LambdaEvent, context?: unknown) => Promise<unknown>;
/** What is read of an event of any shape. */
export interface LambdaEvent {
    readonly path?: string;
    readonly rawPath?: string;
    readonly requestContext?: object;
}
export interface LambdaOptions {
    /**
     * For Function URLs with the invoke mode RESPONSE_STREAM: the answer is sent while it is made. Default false.
     */
    readonly streaming?: boolean;
}
/** The pictures alone, for a path of a distribution or an API. */
export declare function pictures(site: Site, built: BuiltPictures, { streaming, ...options }?: HostPictureOptions & LambdaOptions): LambdaHandler;
/** The pages alone: those of `next`. */
export declare function pages(site: Site, built: BuiltPages, { streaming, next, ...options }: HostPageOptions & LambdaOptions & {
    readonly next: Next;
}): LambdaHandler;
/** Both: pictures under the site's prefix, the pages of `next` elsewhere. */
export declare function handler(site: Site, built: Built, { streaming, ...options }: standard.HandlerOptions & LambdaOptions): LambdaHandler;
