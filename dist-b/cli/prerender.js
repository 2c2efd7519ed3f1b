/** `placard prerender`: a built site's pages get their pictures and tags, as files. */
import { printable } from "../errors.js";
import { prerender } from "../prerender/index.js";
import { createLog } from "./log.js";
import { note, print } from "./output.js";
import { count, duration, plural, progressBar } from "./progress.js";
/** What is listed of fallbacks and problems; all of them are in `--json`. */
const MAX_LISTED = 20;
/** Exits with 1 where a page has failed, or with `strict` where one has a fallback. */
export async function runPrerender(given) {
    const { strict = false, json = false, ...options } = given;
    const report = await reported(options);
    if (json)
        print(JSON.stringify({ format: 1, ...report }, null, "\t"));
    else
        summarise(report);
    const isStrict = strict && report.fallbacks.length > 0;
    if (isStrict)
        note(`error --strict: ${plural(report.fallbacks.length, "page")} fell back`);
    if (isStrict || report.problems.length > 0)
        process.exitCode = 1;
}
async function reported(options) {
    const bar = progressBar(process.stderr, "page");
    try {
        return await prerender({
            ...options,
            onProgress: ({ done, total }) => bar.update(done, total),
        });
    }
    finally {
        bar.clear();
    }
}
function summarise(report) {
    const { pages, pictures, fallbacks, problems, pruned, seconds } = report;
    const log = createLog(note, { format: "text" });
    for (const { kind, template: file, slot, codePoint = 0 } of report.notes)
        if (kind === "missing-glyph")
            log.missingGlyph({ file, slot, codePoint });
        else
            log.textOverflow({ file, slot });
    listSome(fallbacks, ({ path, reason }) => `fallback ${path}: ${reason}`);
    listSome(problems, ({ path, message }) => `error ${path ? `${path}: ` : ""}${message}`);
    const rate = Math.round((pages.done / Math.max(seconds, 0.001)) * 10) / 10;
    print(`${plural(pages.done, "page")} in ${duration(seconds)} (${rate}/s): ${count(pages.written)} written, ${count(pages.done - pages.written)} as they were`);
    const others = [
        ...(pages.unmatched > 0 ? [`${plural(pages.unmatched, "page")} without a route`] : []),
        ...(pages.failed > 0 ? [`${plural(pages.failed, "page")} failed`] : []),
        ...(fallbacks.length > 0 ? [`${count(fallbacks.length)} fell back`] : []),
    ];
    if (others.length > 0)
        print(others.join(", "));
    print(`${plural(pictures.drawn + pictures.kept, "picture")}, ${count(pictures.bytes)} B: ${count(pictures.drawn)} drawn, ${count(pictures.kept)} kept`);
    const [heaviest] = pictures.heaviest;
    if (heaviest !== undefined)
        print(`heaviest: ${printable(heaviest.file)}, ${count(heaviest.bytes)} B`);
    if (pruned !== undefined)
        print(`pruned: ${plural(pruned.files, "picture")}, ${count(pruned.bytes)} B`);
}
function listSome(items, lineOf) {
    for (const item of items.slice(0, MAX_LISTED))
        note(printable(lineOf(item)));
    if (items.length > MAX_LISTED)
        note(`… and ${count(items.length - MAX_LISTED)} more (--json)`);
}
