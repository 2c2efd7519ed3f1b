import type { Next } from "../page/index.js";
export interface UpstreamOptions {
    /** Set on every request: how a proxy knows its own, a token that the server asks for. Default: none. */
    readonly headers?: {
        readonly [name: string]: string;
    };
}
/**
 * @param origin an absolute URL; its path, if any, goes before that of the page
 * @throws PlacardError `option-invalid`
 */
export declare function upstream(origin: string, { headers: added }?: UpstreamOptions): Next;
