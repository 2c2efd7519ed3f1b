import { type LogFormat } from "./log.js";
import { type RunningServer } from "./server.js";
export type { RunningServer };
export interface ServeOptions {
    readonly dir: string;
    readonly config?: string;
    readonly port: number;
    readonly host: string;
    /** Path of the health check; `off` for none. Default `/healthz`. */
    readonly health?: string;
    /** A port of its own for `/metrics`. Default: no metrics. */
    readonly metricsPort?: number;
    /** Default `text`. */
    readonly log?: LogFormat;
    /** As `threads`, `maxQueue` and `timeoutMs` of `openSite`. */
    readonly threads?: number;
    readonly queue?: number;
    readonly timeout?: number;
    /** Milliseconds that requests in flight have when the server ends. Default 10,000. */
    readonly grace?: number;
}
/** The command. A second signal ends it at once. */
export declare function serve(options: ServeOptions): Promise<void>;
/**
 * @throws PlacardError `folder-not-found`, `option-invalid`, `config-…`, `port-taken`, `listen-failed`, and whatever
 * `openSite` throws
 */
export declare function startServer(options: ServeOptions): Promise<RunningServer>;
