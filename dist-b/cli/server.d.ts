import type { NodeSite } from "../hosts/node.js";
import type { Site } from "../site/definition.js";
import { type Address } from "./http.js";
import type { Log } from "./log.js";
export interface RunningServer {
    /** `http://127.0.0.1:4321`, with the port that was really taken. */
    readonly url: string;
    /** `http://127.0.0.1:9464/metrics`, where there are metrics. */
    readonly metricsUrl: string | undefined;
    /** Takes no more requests, finishes what is in flight, ends the threads. Idempotent. */
    close(): Promise<void>;
}
export interface SiteServerOptions extends Address {
    readonly site: Site;
    readonly opened: NodeSite;
    readonly log: Log;
    /** Answers what is no picture. */
    readonly files: (request: Request) => Promise<Response>;
    /** Whether a path names a file: for the warning that the health check hides it. */
    readonly hasFile: (path: string) => boolean;
    /** Path of the health check. Default: none. */
    readonly health?: string;
    /** A port of its own for `/metrics`. Default: no metrics. */
    readonly metricsPort?: number;
    /** Milliseconds that requests in flight have when the server ends. */
    readonly graceMs: number;
}
/**
 * The health check's path as it was given, undefined for `off`.
 *
 * @throws PlacardError `option-invalid`
 */
export declare function checkHealthPath(path: string): string | undefined;
/** @throws PlacardError `port-taken`, `listen-failed` */
export declare function startSite(options: SiteServerOptions): Promise<RunningServer>;
