/**
 * `placard serve`: a folder of files with single-page fallback, its pages rewritten and its pictures drawn, until
 * SIGINT or SIGTERM.
 */
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { PlacardError, shown } from "../errors.js";
import { openSite } from "../hosts/node.js";
import { serveFiles } from "../hosts/static-files.js";
import { loadConfig } from "./config.js";
import { createLog } from "./log.js";
import { note, print } from "./output.js";
import { checkHealthPath, startSite } from "./server.js";
const GRACE_MS = 10_000;
/** The command. A second signal ends it at once. */
export async function serve(options) {
    const server = await startServer(options);
    let isEnding = false;
    const end = async () => {
        if (isEnding)
            process.exit(1);
        isEnding = true;
        await server.close();
        // A definition may hold a database open, which would keep the process for ever.
        process.exit(0);
    };
    process.on("SIGINT", () => void end()).on("SIGTERM", () => void end());
    print(`Serving ${resolve(options.dir)}`);
    print(`${server.url}/`);
    if (server.metricsUrl !== undefined)
        print(server.metricsUrl);
}
/**
 * @throws PlacardError `folder-not-found`, `option-invalid`, `config-…`, `port-taken`, `listen-failed`, and whatever
 * `openSite` throws
 */
export async function startServer(options) {
    const dir = checkFolder(options.dir);
    const health = checkHealthPath(options.health ?? "/healthz");
    const log = createLog(note, { format: options.log ?? "text" });
    const { site, root } = await loadConfig(options.config);
    const built = await loadBuilt(root, log);
    const { threads, queue: maxQueue, timeout: timeoutMs, grace: graceMs = GRACE_MS } = options;
    const opened = await openSite(site, {
        root,
        onPicture: log.picture,
        onMissingGlyph: log.missingGlyph,
        onTextOverflow: log.textOverflow,
        onPage: log.page,
        ...(built === undefined ? {} : { built }),
        ...(threads === undefined ? {} : { threads }),
        ...(maxQueue === undefined ? {} : { maxQueue }),
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    const { host, port, metricsPort } = options;
    try {
        return await startSite({
            site,
            opened,
            log,
            graceMs,
            host,
            port,
            files: serveFiles(dir),
            hasFile: (path) => existsSync(join(dir, path)),
            ...(health === undefined ? {} : { health }),
            ...(metricsPort === undefined ? {} : { metricsPort }),
        });
    }
    catch (error) {
        await opened.close();
        throw error;
    }
}
/** What `placard build` has written beside the config, if it has: it spares the threads their drawing at start. */
async function loadBuilt(root, log) {
    const file = join(root, ".placard/pictures.js");
    if (!existsSync(file))
        return undefined;
    try {
        return (await import(pathToFileURL(file).href)).default;
    }
    catch (error) {
        const text = `${shown(file)} is left aside: it cannot be loaded`;
        log.write({ event: "built-unreadable", level: "warn", text, error });
        return undefined;
    }
}
function checkFolder(given) {
    const dir = resolve(given);
    const isFolder = existsSync(dir) && statSync(dir).isDirectory();
    if (isFolder && existsSync(join(dir, "index.html")))
        return dir;
    throw new PlacardError({
        code: "folder-not-found",
        where: "--dir",
        expected: "a folder with an index.html",
        received: shown(given),
        remedy: "Name the folder of the built site.",
    });
}
