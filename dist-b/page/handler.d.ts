import type { Site } from "../site/definition.js";
import { type FallbackReason } from "../site/resolve.js";
import { type ArtHash } from "../site/version.js";
import { type RefusalReason } from "./headers.js";
import { type Finding, type SkipReason } from "./rewrite.js";
import { type FlowReason } from "./stream.js";
/** The upstream: answers a request, whatever the answer is. */
export type Next = (request: Request) => Promise<Response>;
export type PageHandler = (request: Request, next: Next) => Promise<Response>;
/** Why a page of a route goes on as it came. Stands in `x-placard`. */
export type PassReason = RefusalReason | SkipReason | FlowReason | "data-timeout" | "definition-failed"
/** The headers are those of the rewritten page; there was no body to judge. */
 | "head-request";
/** What became of a page, for the caller's log. */
export interface PageEvent {
    /** The request's path: percent-encoded ASCII, without the query. */
    readonly path: string;
    readonly outcome: {
        readonly kind: "rewritten";
        readonly findings: readonly Finding[];
    } | {
        readonly kind: "skipped";
        readonly reason: PassReason;
        readonly findings: readonly Finding[];
    };
    /** Why the page has the fallback's tags. */
    readonly fallback?: FallbackReason | undefined;
    /** With `data-timeout`, `definition-failed`, `body-failed` and `rewriter-failed`. */
    readonly error?: unknown;
}
export interface PageOptions {
    /** The hash of an image's template and fonts, as the picture's side computes it. */
    readonly artHash: ArtHash;
    /** Called once for each page of a route, before its answer is given. What it throws is dropped. */
    readonly onOutcome?: (event: PageEvent) => void;
    /** Bytes of a head held before the page goes on as it came, 1,024 to 16,777,216. Default 262,144. */
    readonly maxHeadBytes?: number;
    /** Development and tests: a mistake of the definition is thrown instead of logged. Default false. */
    readonly rethrow?: boolean;
}
/**
 * Makes the handler of a site's pages. A request that no route matches, that is for a picture or that is
 * neither GET nor HEAD goes to `next` as the same object, and its answer comes back as the same object.
 * The handler's promise rejects only when `next` does, or with `rethrow`.
 *
 * @throws PlacardError `option-invalid`
 */
export declare function pageHandler(site: Site, options: PageOptions): PageHandler;
