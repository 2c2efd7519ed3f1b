import type { Site, SiteRoute, SlotValues } from "./definition.js";
import type { RawParams } from "./pattern.js";
/** Paths longer than this, in characters, get the fallback unread. */
export declare const MAX_PATH_LENGTH = 4096;
/** Why a URL gets the fallback. The last two are not the visitor's doing. */
export type FallbackReason = "path-too-long" | "params-refused" | "no-data" | "data-timeout" | "definition-failed";
export type Resolution = {
    readonly kind: "found";
    readonly route: SiteRoute;
    readonly params: unknown;
    readonly data: unknown;
    readonly values: SlotValues;
} | {
    readonly kind: "fallback";
    readonly route: SiteRoute;
    readonly values: SlotValues;
    readonly reason: FallbackReason;
    /** What was thrown, with `definition-failed` and `data-timeout`. */
    readonly error?: unknown;
} | {
    readonly kind: "none";
};
/** A route and the parameters that its pattern reads from a path. */
export interface RouteMatch {
    readonly route: SiteRoute;
    /** Undefined for a path that is too long to be read. */
    readonly raw: RawParams | undefined;
}
/** @param pathname the page's path, percent-encoded or not */
export declare function findRoute(site: Site, pathname: string): RouteMatch | undefined;
/** `resolveMatch` for a path whose route is not known yet. */
export declare function resolve(site: Site, pathname: string, query?: URLSearchParams): Promise<Resolution>;
/** @param query the request's query; only the keys that the route names are read */
export declare function resolveMatch(site: Site, { route, raw }: RouteMatch, query?: URLSearchParams): Promise<Exclude<Resolution, {
    kind: "none";
}>>;
