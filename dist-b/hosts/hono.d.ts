/**
 * Both flows as a middleware of Hono, on every runtime that Hono runs on: pictures are answered, pages of a route
 * are taken from what comes next and sent on with their tags. Hono itself is not imported.
 */
import type { SiteFetch } from "./fetch.js";
/** What is used of Hono's context. */
export interface HonoContext {
    readonly req: {
        raw: Request;
    };
    res: Response | undefined;
}
export type HonoMiddleware = (context: HonoContext, next: () => Promise<void>) => Promise<void>;
/** `app.use(honoMiddleware(preview))`, before what answers with pages and after what compresses them. */
export declare function honoMiddleware({ fetch }: {
    readonly fetch: SiteFetch;
}): HonoMiddleware;
