/**
 * Where pages come from: the HTML files of a built folder, a list, a sitemap, or whatever the config exports as
 * `pages`. All give page jobs one by one; a list in a file may have any length.
 */
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { createInterface } from "node:readline";
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { PlacardError, shown } from "../errors.js";
import { canonicalPath } from "../site/path.js";
import { fileAt, pathOfFile } from "./paths.js";
/**
 * The HTML files of a folder, in an order that is the same everywhere. Folders whose names begin with a dot, those
 * of packages and that of the pictures hold no pages.
 *
 * @throws PlacardError `folder-not-found`
 */
export function pagesOfFolder(dir, prefix) {
    checkFolder(dir);
    const files = [];
    const walk = (folder) => {
        for (const entry of readdirSync(folder, { withFileTypes: true })) {
            const path = join(folder, entry.name);
            const name = relative(dir, path).split(sep).join("/");
            if (entry.isDirectory()) {
                if (!isSkipped(entry.name) && `/${name}` !== prefix)
                    walk(path);
            }
            else if (/\.html$/.test(name))
                files.push(name);
        }
    };
    walk(dir);
    return files.sort().map((file) => ({ path: pathOfFile(file), file }));
}
function isSkipped(name) {
    return name.startsWith(".") || name === "node_modules";
}
/** @throws PlacardError `folder-not-found` */
export function checkFolder(dir) {
    if (!(existsSync(dir) && statSync(dir).isDirectory()))
        throw noFolder(dir);
}
function noFolder(dir) {
    return new PlacardError({
        code: "folder-not-found",
        where: "--dir",
        expected: "the folder of the built site",
        received: shown(dir),
        remedy: "Build the site first, or name its folder.",
    });
}
/**
 * Paths or absolute URLs of the site → jobs.
 *
 * @param where for errors: the list's name
 * @throws PlacardError `path-invalid` for one that is neither a path nor a URL of the site
 */
export async function* jobsOf(paths, site, where) {
    for await (const path of paths)
        yield { path: pathIn(path, site, where) };
}
function pathIn(path, { origin }, where) {
    const isPath = typeof path === "string" && path.startsWith("/") && !path.startsWith("//");
    const url = isPath || URL.canParse(String(path)) ? new URL(String(path), origin) : undefined;
    if (url?.origin === origin)
        return url.pathname + url.search;
    throw new PlacardError({
        code: "path-invalid",
        where,
        expected: `paths that begin with a slash, or URLs of ${origin}`,
        received: shown(path),
    });
}
/**
 * The lines of a file; empty ones and those that begin with `#` are none.
 *
 * @throws PlacardError `file-unreadable`, at once and not at the first line
 */
export function pathsOfList(file) {
    checkFile(file, "--paths");
    return linesOf(file);
}
async function* linesOf(file) {
    for await (const line of createInterface({ input: createReadStream(file) })) {
        const path = line.trim();
        if (path !== "" && !path.startsWith("#"))
            yield path;
    }
}
/**
 * The addresses of a sitemap (sitemaps.org 0.9). One that lists sitemaps has them read from `dir`, where a build
 * has put them; nothing is fetched.
 *
 * @throws PlacardError `file-unreadable`, `sitemap-invalid`
 */
export function pathsOfSitemap(file, dir) {
    const { kind, addresses } = readSitemap(file);
    if (kind === "urlset")
        return addresses;
    return addresses.flatMap((address) => {
        const { kind, addresses } = readSitemap(join(dir, fileAt(new URL(address).pathname)));
        return kind === "urlset" ? addresses : [];
    });
}
function readSitemap(file) {
    checkFile(file, "--sitemap");
    const root = parse(file).root;
    if (root === null || !/^(?:urlset|sitemapindex)$/.test(root.name))
        throw badSitemap(file, root === null ? "an empty document" : `<${root.name}>`);
    const locs = root.children
        .flatMap((entry) => (entry instanceof XmlElement ? entry.children : []))
        .filter((child) => child instanceof XmlElement && child.name === "loc");
    return { kind: root.name, addresses: locs.map((loc) => loc.text.trim()) };
}
function parse(file) {
    try {
        return parseXml(readFileSync(file, "utf8"));
    }
    catch (cause) {
        throw badSitemap(file, cause instanceof Error ? cause.message : shown(cause));
    }
}
function badSitemap(file, received) {
    return new PlacardError({
        code: "sitemap-invalid",
        where: shown(file),
        expected: "a <urlset> or <sitemapindex>",
        received,
    });
}
function checkFile(file, where) {
    if (existsSync(file))
        return;
    throw new PlacardError({
        code: "file-unreadable",
        where,
        expected: "a file that is there",
        received: shown(file),
    });
}
/** What a config may export as `pages`: paths, or a function that gives them. */
export function exportedPaths(pages) {
    if (pages === undefined)
        return undefined;
    const given = typeof pages === "function" ? pages() : pages;
    if (isIterable(given))
        return given;
    throw new PlacardError({
        code: "config-invalid",
        where: "pages",
        expected: "an iterable of paths, or a function that gives one",
        received: shown(pages),
        remedy: "For example: export async function* pages() { yield '/posts/moths/'; }",
    });
}
function isIterable(value) {
    if (typeof value !== "object" || value === null)
        return false;
    return Symbol.asyncIterator in value || Symbol.iterator in value;
}
/** Each page once, however its path is spelt. */
export async function* distinct(sources) {
    const seen = new Set();
    for (const source of sources)
        for await (const job of source) {
            const [pathname = "", ...query] = job.path.split("?");
            const key = [canonicalPath(pathname), ...query].join("?");
            if (seen.has(key))
                continue;
            seen.add(key);
            yield job;
        }
}
/** Whether a page is the shell's own. */
export function isShellPage(job, shell) {
    if (shell === undefined)
        return false;
    return job.file === shell || job.path.split("?")[0] === pathOfFile(shell);
}
