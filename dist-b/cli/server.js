/**
 * An opened site and its files → a running server: pictures, pages and files on one port, with a health check
 * beside them; metrics, which are nobody's business outside, on a port of their own.
 */
import { unexpected } from "../errors.js";
import { findRoute } from "../site/resolve.js";
import { isPicturePath, pathOf } from "../site/url.js";
import { startHttp } from "./http.js";
import { Metrics } from "./metrics.js";
/**
 * The health check's path as it was given, undefined for `off`.
 *
 * @throws PlacardError `option-invalid`
 */
export function checkHealthPath(path) {
    if (path === "off")
        return undefined;
    if (/^\/[\w./~-]*$/.test(path))
        return path;
    throw unexpected("option-invalid", "--health", "a path such as /healthz, or off", path);
}
/** @throws PlacardError `port-taken`, `listen-failed` */
export async function startSite(options) {
    const { metricsPort } = options;
    const server = new SiteServer(options, metricsPort === undefined ? undefined : new Metrics());
    await server.start();
    return server;
}
class SiteServer {
    #options;
    #metrics;
    #main;
    #admin;
    #closing;
    constructor(options, metrics) {
        this.#options = options;
        this.#metrics = metrics;
    }
    async start() {
        const { host, port, metricsPort = 0 } = this.#options;
        const metrics = this.#metrics;
        const shared = { host, onError: (error) => this.#tell("request-failed", error) };
        this.#main = await startHttp({
            ...shared,
            port,
            fetch: (request) => this.#answer(request),
            atHand: (target) => this.#refusal(target),
            ...(metrics && { onAnswered: (answer) => metrics.count(this.#answered(answer)) }),
        });
        this.#tellOfShadow();
        if (this.#metrics === undefined)
            return;
        const fetch = (request) => this.#scrape(request);
        this.#admin = await startHttp({ ...shared, port: metricsPort, fetch }).catch(async (error) => {
            await this.#main?.close(0);
            throw error;
        });
    }
    get url() {
        return this.#main?.url ?? "";
    }
    get metricsUrl() {
        return this.#admin && `${this.#admin.url}/metrics`;
    }
    close() {
        this.#closing ??= this.#end();
        return this.#closing;
    }
    async #end() {
        const { graceMs, opened } = this.#options;
        const cut = (await this.#main?.close(graceMs)) ?? 0;
        if (cut > 0)
            this.#tell(`${cut} requests were cut off after ${graceMs} ms`);
        await opened.close();
        await this.#admin?.close(0);
        this.#metrics?.close();
    }
    #answer(request) {
        const { health, opened, files } = this.#options;
        if (health !== undefined && pathOf(request) === health)
            return this.#health();
        return opened.fetch(request, files);
    }
    #refusal(target) {
        const { health, opened, site } = this.#options;
        // The health check answers before the site does, and by the path that a Request has.
        if (!isPicturePath(site, target) || (health !== undefined && target.startsWith(health)))
            return undefined;
        return opened.refusal(target);
    }
    /** Well while it takes requests and has a thread to draw with; a balancer stops sending when it is not. */
    #health() {
        const hasThreads = this.#options.opened.stats().pictures.threads > 0;
        const status = this.#closing !== undefined ? "closing" : hasThreads ? "ok" : "no-threads";
        const headers = { "cache-control": "no-store" };
        return Response.json({ status }, { status: status === "ok" ? 200 : 503, headers });
    }
    #scrape(request) {
        if (pathOf(request) !== "/metrics")
            return new Response(null, { status: 404 });
        const text = this.#metrics?.text(this.#options.opened.stats(), this.#main?.inFlight() ?? 0);
        return new Response(text, { headers: { "content-type": "text/plain; version=0.0.4" } });
    }
    #answered({ target, status, outcome, seconds }) {
        const isPicture = isPicturePath(this.#options.site, target);
        const kind = isPicture ? "picture" : outcome === "" ? "file" : "page";
        return { kind, status, outcome, seconds };
    }
    /** The health check answers before the site does, so what it hides is told of. */
    #tellOfShadow() {
        const { site, health, hasFile, log } = this.#options;
        if (health === undefined)
            return;
        const route = findRoute(site, health)?.route.pattern.source;
        if (route === undefined && !hasFile(health))
            return;
        const hidden = hasFile(health) ? "a file" : `a page of the route ${route}`;
        const text = `${health} is answered by the health check and not by ${hidden}; --health names another path`;
        log.write({ event: "health-shadows", level: "info", text, fields: { path: health } });
    }
    #tell(text, error) {
        const event = error === undefined ? "cut-off" : "request-failed";
        this.#options.log.write({ event, level: "error", text, error });
    }
}
