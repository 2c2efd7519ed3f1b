/**
 * The page side that all hosts share: a definition and its built hashes → the page flow. No picture code is
 * reached from here, so that an edge function which imports only this stays a few kB.
 */
import { type PageHandler, type PageOptions } from "../page/index.js";
import { type BuiltPages } from "../site/built.js";
import type { Site } from "../site/definition.js";
import { type Env } from "../site/host.js";
export interface HostPageOptions extends Omit<PageOptions, "artHash" | "onOutcome"> {
    /** The host's own variables, for the origin of a preview and the keys of a signed site. */
    readonly env?: Env;
    /** Told of what became of every page of a route. Default: failures go to the console. */
    readonly onPage?: NonNullable<PageOptions["onOutcome"]>;
}
/** @throws PlacardError `built-invalid`, `option-invalid`, and as `siteOnHost` does */
export declare function openPages(site: Site, built: BuiltPages, { env, onPage, ...options }?: HostPageOptions): PageHandler;
