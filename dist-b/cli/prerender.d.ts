import { type Shard } from "../prerender/index.js";
export interface PrerenderArguments {
    readonly dir: string;
    readonly config?: string;
    readonly out?: string;
    readonly paths?: string;
    readonly sitemap?: string;
    readonly shell?: string;
    readonly shard?: Shard;
    readonly threads?: number;
    readonly prune?: boolean;
    readonly strict?: boolean;
    readonly json?: boolean;
}
/** Exits with 1 where a page has failed, or with `strict` where one has a fallback. */
export declare function runPrerender(given: PrerenderArguments): Promise<void>;
