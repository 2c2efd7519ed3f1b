/**
 * Vite: while developing, pages that Vite serves get their tags and pictures are drawn as they are asked for, with the
 * definition, its templates and fonts read again when they change; after a build the pages that it wrote are
 * prerendered. What a page says is asked of the same flows as everywhere else.
 */
import { resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { loadConfig } from "../cli/config.js";
import { isPlacardError, PlacardError } from "../errors.js";
import { prerender } from "../prerender/index.js";
import { isPicturePath } from "../site/url.js";
import { openSite } from "./node.js";
/** Threads that draw while developing: one visitor, who waits for one picture. */
const THREADS = 1;
/**
 * The plugin: `plugins: [placard()]`.
 *
 * Only pages that go through Vite's `transformIndexHtml` are seen: frameworks that make their pages themselves call it
 * in development as a rule, and are prerendered by `placard prerender` after their own build.
 */
export default function placard(options = {}) {
    let vite;
    let dev;
    return {
        name: "placard",
        configResolved(config) {
            vite = config;
        },
        async configureServer(server) {
            const opened = new DevSite(server, configOf(server.config, options));
            dev = opened;
            await opened.open();
            server.httpServer?.once("close", () => void opened.close());
            server.middlewares.use(opened.serve);
        },
        transformIndexHtml: {
            // After Vite and its plugins: what they write into the head is replaced, not doubled.
            order: "post",
            handler: (html, { originalUrl, path, server }) => server === undefined ? html : (dev?.rewrite(html, originalUrl ?? path) ?? html),
        },
        closeBundle: {
            // When every other plugin has written what it writes.
            order: "post",
            sequential: true,
            async handler() {
                if (vite === undefined || vite.command !== "build" || vite.build.ssr)
                    return;
                await prerenderBuild(vite, options);
            },
        },
    };
}
function configOf({ root }, { config }) {
    return config === undefined ? undefined : resolve(root, config);
}
/** A site that is opened anew when what it is made of has changed; the last good one stays while it is broken. */
class DevSite {
    #server;
    #config;
    #opened;
    #files = new Set();
    /** One opening after the other, so that the one of the last change is the last. */
    #opening = Promise.resolve();
    constructor(server, config) {
        this.#server = server;
        this.#config = config;
        server.watcher.on("change", (file) => {
            this.#opening = this.#opening.then(() => this.#onChange(file));
        });
    }
    /** @throws PlacardError what opening the site throws */
    async open() {
        const { root } = this.#server.config;
        const { site, file, root: folder, } = await loadConfig(this.#config, { from: root, isFresh: true });
        const node = await openSite(site, { root: folder, threads: THREADS });
        const last = this.#opened;
        this.#opened = { site, node };
        await last?.node.close();
        const files = filesOf(site).map((name) => resolve(folder, name));
        this.#files = new Set([file, ...files]);
        this.#server.watcher.add([...this.#files]);
    }
    async close() {
        await this.#opened?.node.close();
        this.#opened = undefined;
    }
    async #onChange(file) {
        if (!this.#files.has(file))
            return;
        const { logger } = this.#server.config;
        try {
            await this.open();
            logger.info("placard: opened the definition again", { timestamp: true });
            this.#server.ws.send({ type: "full-reload" });
        }
        catch (error) {
            logger.error(`placard: ${messageOf(error)}`, { timestamp: true });
        }
    }
    serve = (request, response, next) => {
        const opened = this.#opened;
        const path = (request.originalUrl ?? request.url ?? "/").split("?")[0] ?? "/";
        if (opened === undefined || !isPicturePath(opened.site, path))
            return next();
        // What the conversion would refuse: nothing reads this header.
        request.headers.host = "localhost";
        const listener = getRequestListener((asked) => opened.node.image(asked));
        listener(request, response).catch(next);
    };
    /** A page that cannot be rewritten goes on as it came, as on any host; why is in Vite's log. */
    async rewrite(html, url) {
        const opened = this.#opened;
        if (opened === undefined)
            return html;
        const request = new Request(new URL(url, opened.site.origin));
        const answer = await opened.node.page(request, async () => pageOf(html));
        const reason = answer.headers.get("x-placard");
        if (reason !== null && reason !== "rewritten")
            this.#server.config.logger.warn(`placard: ${url} untouched: ${reason}`, { timestamp: true });
        return answer.text();
    }
}
function pageOf(html) {
    return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}
function filesOf(site) {
    const images = site.routes.flatMap((route) => [...route.images.values()]);
    return [...images.flatMap((image) => ("file" in image ? [image.file] : [])), ...site.fonts];
}
async function prerenderBuild(vite, options) {
    const { paths, shell, strict = false } = options;
    const { file } = await loadConfig(configOf(vite, options), { from: vite.root });
    const report = await prerender({
        dir: resolve(vite.root, vite.build.outDir),
        config: file,
        ...(paths && { also: paths }),
        ...(shell !== undefined && { shell }),
    });
    tell(report, vite);
    const failures = [
        ...report.problems.map(({ path = "", message }) => `${path} ${message}`.trim()),
        ...(strict ? report.fallbacks.map(({ path, reason }) => `${path} fell back: ${reason}`) : []),
    ];
    if (failures.length === 0)
        return;
    throw new PlacardError({
        code: "prerender-failed",
        where: "placard",
        expected: "pages that can all be prerendered",
        received: failures.slice(0, 5).join("; "),
    });
}
function tell({ pages, pictures, fallbacks }, { logger }) {
    for (const { path, reason } of fallbacks)
        logger.warn(`placard: ${path} fell back: ${reason}`);
    const bytes = pictures.bytes.toLocaleString("en");
    logger.info(`placard: ${pages.done} pages, ${pictures.drawn} pictures drawn, ${pictures.kept} kept, ${bytes} B`);
}
function messageOf(error) {
    if (isPlacardError(error))
        return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
