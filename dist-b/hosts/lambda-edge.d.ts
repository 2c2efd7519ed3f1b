import type { BuiltPictures } from "../image/built-format.js";
import type { Next } from "../page/index.js";
import type { BuiltPages } from "../site/built.js";
import type { Site } from "../site/definition.js";
import type { Built } from "./fetch.js";
import type { HostPageOptions } from "./pages.js";
import type { HostPictureOptions } from "./pictures.js";
export type { Built } from "./fetch.js";
export { upstream } from "./upstream.js";
/** A handler as Lambda@Edge calls it. */
export type EdgeHandler = (event: EdgeEvent, context?: unknown) => Promise<unknown>;
/** What is read of an event. */
export interface EdgeEvent {
    readonly Records: readonly {
        readonly cf: {
            readonly request: EdgeRequest;
        };
    }[];
}
interface EdgeRequest {
    readonly uri: string;
    readonly headers?: object;
    readonly origin?: {
        readonly custom?: EdgeOrigin & {
            readonly port: number;
            readonly protocol: string;
        };
        readonly s3?: EdgeOrigin;
    };
}
interface EdgeOrigin {
    readonly domainName: string;
    readonly path: string;
}
export interface EdgePageOptions extends HostPageOptions {
    /** Where pages come from. Default: the origin that CloudFront was about to ask, which an S3 bucket that is not public refuses. */
    readonly next?: Next;
}
/** The pictures alone, for a behaviour of the distribution with the site's prefix. */
export declare function pictures(site: Site, built: BuiltPictures, options?: HostPictureOptions): EdgeHandler;
/** The pages alone: a function of a few kB. */
export declare function pages(site: Site, built: BuiltPages, options?: EdgePageOptions): EdgeHandler;
/** Both: pictures under the site's prefix, pages elsewhere. */
export declare function handler(site: Site, built: Built, { next, ...options }?: EdgePageOptions & HostPictureOptions): EdgeHandler;
