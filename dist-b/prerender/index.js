/**
 * Site + pages → files: every page's pictures beside the site under their versioned URLs, and its head rewritten.
 * The same input gives the same bytes, whatever the number of threads or shards and however often it was stopped.
 */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { findConfig, loadConfig } from "../cli/config.js";
import { PlacardError, shown } from "../errors.js";
import { defaultThreads } from "../raster/worker-thread.js";
import { openScratch, removeEmpty, removeTree } from "./files.js";
import { isHtml } from "./html.js";
import { isInShard } from "./paths.js";
import { PlateDesk } from "./plate-desk.js";
import { prune } from "./prune.js";
import { Reporter } from "./report.js";
import { checkFolder, distinct, exportedPaths, isShellPage, jobsOf, pagesOfFolder, pathsOfList, pathsOfSitemap, } from "./sources.js";
import { runThreads } from "./threads.js";
const TIMEOUT_MS = 60_000;
/**
 * Prerenders a site. What is wrong with single pages is in the report's `problems`; every other page is done.
 *
 * @throws PlacardError `config-…`, `folder-not-found`, `folder-unwritable`, `pages-not-found`, `path-invalid`,
 * `sitemap-invalid`, `prerender-option-invalid`, and whatever opening the site throws
 */
export async function prerender(options) {
    const started = performance.now();
    const config = findConfig(options.config);
    const dir = resolve(options.dir);
    checkOptions(options, dir);
    // Before a folder is made for what will be written.
    if (options.paths === undefined && options.sitemap === undefined)
        checkFolder(dir);
    const reporter = new Reporter();
    // The threads start meanwhile.
    const loading = loadConfig(config);
    // It is waited for below; until then its failure must not end the process.
    loading.catch(() => { });
    const jobs = new Counted(listed(options, loading, dir), options);
    const out = resolve(options.out ?? dir);
    const isNew = !existsSync(out);
    const scratch = openScratch(out, shardName(options.shard));
    const threads = {
        setup: {
            config,
            isFirst: true,
            dir: realpathSync(dir),
            out: realpathSync(out),
            scratch,
            ...(options.shell !== undefined && { shell: options.shell }),
        },
        threads: options.threads ?? defaultThreads(),
        timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
        plates: new PlateDesk(),
        ...(options.workerUrl && { workerUrl: options.workerUrl }),
        onResult(result) {
            reporter.add(result);
            options.onProgress?.({ done: reporter.done, total: jobs.total });
        },
        onNote(note) {
            reporter.note(note);
            options.onNote?.(note);
        },
    };
    try {
        await runThreads(jobs, threads);
        // When all others are done, also those of a run that was killed: they are made from its file as it was.
        const last = jobs.held.splice(0);
        if (last.length > 0)
            await runThreads(each(last), { ...threads, threads: 1 });
    }
    catch (error) {
        // What is wrong with the definition fails the threads, too, and is told best where it was loaded first.
        await loading;
        throw error;
    }
    finally {
        removeTree(scratch);
        // Nothing was begun: a folder that was made for it would only be in the way.
        if (isNew && jobs.seen === 0)
            removeEmpty(out);
    }
    const { site } = await loading;
    if (jobs.seen === 0)
        throw noPages(options);
    const pruned = options.prune === true ? pruneAfter(reporter, out, site) : undefined;
    return reporter.finish((performance.now() - started) / 1000, pruned);
}
/** Pictures of a page that has failed are not known: a run that is not whole removes nothing. */
function pruneAfter(reporter, out, site) {
    if (!reporter.hasFailed)
        return prune(out, site.prefix, reporter.named);
    reporter.problem({
        code: "not-pruned",
        message: "nothing was pruned, because the pictures of the pages that failed are not known",
    });
    return undefined;
}
async function* listed(options, loading, dir) {
    const { site, pages: exported } = await loading;
    const { paths, sitemap, also } = options;
    const sources = [];
    if (paths !== undefined)
        sources.push(jobsOf(pathsOfList(paths), site, shown(paths)));
    if (sitemap !== undefined)
        sources.push(jobsOf(pathsOfSitemap(sitemap, dir), site, shown(sitemap)));
    if (sources.length === 0) {
        sources.push(pagesOfFolder(dir, site.prefix));
        const own = exportedPaths(exported);
        if (own !== undefined)
            sources.push(jobsOf(own, site, "pages"));
    }
    if (also !== undefined)
        sources.push(jobsOf(also, site, "also"));
    yield* distinct(sources);
}
/** The jobs of a shard, counted, the shell's own page held back. The total is known when the last has been listed. */
class Counted {
    jobs;
    options;
    /** Pages listed, of every shard. */
    seen = 0;
    total;
    held = [];
    constructor(jobs, options) {
        this.jobs = jobs;
        this.options = options;
    }
    async *[Symbol.asyncIterator]() {
        const { shard, shell } = this.options;
        let own = 0;
        for await (const job of this.jobs) {
            this.seen += 1;
            if (shard !== undefined && !isInShard(job.path, shard))
                continue;
            own += 1;
            if (isShellPage(job, shell))
                this.held.push(job);
            else
                yield job;
        }
        this.total = own;
    }
}
async function* each(jobs) {
    yield* jobs;
}
function checkOptions(options, dir) {
    const { shard, shell, threads, timeoutMs } = options;
    if (shard !== undefined && options.prune === true)
        throw invalid("prune", "a run of all pages: a shard does not know the pictures of the others");
    checkWhole("shard.count", shard?.count ?? 1, 10_000);
    checkWhole("shard.index", shard?.index ?? 1, shard?.count ?? 1);
    checkWhole("threads", threads ?? 1, 64);
    checkWhole("timeoutMs", timeoutMs ?? 1, 3_600_000);
    if (shell !== undefined)
        checkShell(dir, shell);
}
/** It is held by every thread, and made into many pages: looked at once, at the start. */
function checkShell(dir, shell) {
    const path = join(dir, shell);
    const isPage = existsSync(path) && isHtml(readFileSync(path));
    if (!isPage)
        throw invalid("shell", "an HTML page in the site's folder", shell);
}
function checkWhole(name, value, max) {
    if (Number.isInteger(value) && value >= 1 && value <= max)
        return;
    throw invalid(name, `a whole number from 1 to ${max}`, value);
}
function invalid(where, expected, value) {
    return new PlacardError({
        code: "prerender-option-invalid",
        where,
        expected,
        ...(value !== undefined && { received: shown(value) }),
    });
}
function noPages({ dir }) {
    return new PlacardError({
        code: "pages-not-found",
        where: shown(dir),
        expected: "at least one page: an HTML file, a line of --paths, an address of --sitemap",
        received: "none",
        remedy: "Build the site first, or name its folder with --dir.",
    });
}
function shardName(shard) {
    return shard === undefined ? "1of1" : `${shard.index}of${shard.count}`;
}
