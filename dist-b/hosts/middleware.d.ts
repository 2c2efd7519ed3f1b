/**
 * Both flows as a handler of Node's http and as middleware: pictures are answered, pages of a route are taken from
 * whatever comes next and sent on with their tags, everything else goes by untouched. Express and Connect take
 * the handler as it is; Fastify and Hono have a wrapper each. None of them is imported.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Next } from "../page/index.js";
import type { SiteFetch } from "./fetch.js";
/** What `openSite` and `openBuilt` give. */
export interface Preview {
    readonly fetch: SiteFetch;
}
/** As Express and Connect know it. Without `next` what is not the site's own is answered with 404. */
export type NodeHandler = (incoming: IncomingMessage, outgoing: ServerResponse, next?: (error?: unknown) => void) => void;
/**
 * A handler for `http.createServer`, `app.use` of Express and of Connect. To be used before what answers with
 * pages and, where there is one, after what compresses them.
 *
 * @param upstream answers what is no picture, in place of what comes next: `serveFiles("public")`
 */
export declare function nodeHandler({ fetch }: Preview, upstream?: Next): NodeHandler;
/** What is used of Fastify: its hook, over Node's own objects. */
export interface FastifyLike {
    addHook(name: "onRequest", hook: (request: {
        readonly raw: IncomingMessage;
    }, reply: {
        readonly raw: ServerResponse;
    }, done: (error?: Error) => void) => void): unknown;
}
/** A plugin: `await app.register(fastifyPlugin(preview))`, before the routes that answer with pages. */
export declare function fastifyPlugin(preview: Preview): ((app: FastifyLike) => Promise<void>) & {
    [x: symbol]: boolean;
};
