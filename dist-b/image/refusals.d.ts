/**
 * The answers to pictures for which there is no place, finished beforehand: a GET's target → status, fields and file, without
 * a Request, a Response or a promise. Under ten times the load that can be drawn nine of ten requests are answered so, and
 * what they cost decides whether the event loop keeps up. Whatever is not the plainest of requests (a signature to be
 * checked, another method) is left to the handler, which gives the same answer the long way.
 */
import type { Site } from "../site/definition.js";
import type { Sha256 } from "../site/version.js";
import type { CdnHeaders } from "./cdn.js";
import type { Fallbacks, PictureEvent } from "./handler.js";
export interface FinishedAnswer {
    readonly status: number;
    /** Names and values in turns. */
    readonly headers: readonly string[];
    readonly body: Uint8Array;
    /** What `x-placard` says. */
    readonly outcome: string;
}
export interface RefusalPorts {
    readonly fallbacks: Fallbacks;
    readonly sha256: Sha256;
    readonly cdnHeaders?: CdnHeaders;
    readonly onPicture?: (event: PictureEvent) => void;
}
/**
 * Gives the refusal of a GET without conditions and ranges, and tells of it as the handler does; undefined where only the
 * handler knows the answer. `target` is a request's: a path with a query.
 */
export type Refuse = (target: string) => FinishedAnswer | undefined;
export declare function openRefusals(site: Site, ports: RefusalPorts): Promise<Refuse>;
