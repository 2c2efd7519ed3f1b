/**
 * A finished picture → its HTTP answer (RFC 9110): exact type and length, a strong ETag with 304, HEAD, Range, cache
 * headers by what the picture is. Whatever the status, the body is a picture or there is none. Nothing of the
 * request's text reaches a header.
 */
import type { Statuses } from "../site/statuses.js";
import { type Sha256 } from "../site/version.js";
import type { CdnHeaders } from "./cdn.js";
/** Why this picture was drawn and not another; stands in `x-placard`. */
export type PictureReason = "old-version" | "image-failed" | "path-too-long" | "params-refused" | "no-data" | "data-timeout" | "definition-failed" | "draw-failed" | "draw-timeout" | "draw-overloaded" | "picture-too-large" | "no-such-picture" | "no-such-route" | "url-too-long" | "signature-refused" | "method-not-allowed";
export interface Picture {
    /** A whole file. */
    readonly bytes: Uint8Array;
    /** JPEG only where no PNG kept the byte budget. */
    readonly type: "image/png" | "image/jpeg";
    /** What the picture shows: the page's own, the route's fallback, or the site's default. */
    readonly shows: "page" | "fallback" | "default";
    /** Absent when the picture is the page's own of the current version. */
    readonly reason?: PictureReason;
    /** Query keys that the picture depends on, sorted. Default: none. */
    readonly queryKeys?: readonly string[];
}
/** What a site and its host say about answers. */
export interface AnswerRules {
    readonly statuses: Statuses;
    readonly cdnHeaders?: CdnHeaders;
    /** Default: Web Crypto's. */
    readonly sha256?: Sha256;
    /** The value of Server-Timing; for development. */
    readonly timing?: string;
}
export declare function respond(request: Request, picture: Picture, rules: AnswerRules): Promise<Response>;
