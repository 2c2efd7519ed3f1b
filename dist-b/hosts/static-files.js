/**
 * The files of a folder as an upstream for pages: what a host's own file server does, where there is none.
 */
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
/**
 * Answers with a file of the folder, and with its index.html for every path that is none, as a single-page site
 * needs it.
 *
 * @param dir a path, or a URL as `new URL("./public", import.meta.url)` gives it
 */
export function serveFiles(dir) {
    const root = typeof dir === "string" ? resolve(dir) : fileURLToPath(dir);
    const files = new Hono();
    files.use(serveStatic({ root, precompressed: false }));
    files.get("*", serveStatic({ path: join(root, "index.html") }));
    return async (request) => files.fetch(request);
}
