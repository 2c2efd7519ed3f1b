/**
 * A page's HTML → rewritten by the real page flow, written, then its tags compared with their reference: the title,
 * the metas and the canonical link of the head, in their order.
 */
import { relative } from "node:path";
import { PlacardError, printable, shown } from "../errors.js";
import { headTags, tagChanges } from "./head-tags.js";
import { configFolder, siteOf } from "./preview.js";
import { currentRunner } from "./runner.js";
import { placeOf, readIfThere, write, writePicture } from "./store.js";
const HTML = { "content-type": "text/html; charset=utf-8" };
/**
 * Rewrites a page as the edge would, and compares its head's tags with their reference, which is written and
 * accepted as a picture's is.
 *
 * @param html the page as the site's generator or server gives it
 * @param path of the page, with a query where the route names one
 * @throws PlacardError `page-changed`, `page-not-rewritten` with the reason, `reference-missing` in CI
 */
export async function expectPage(site, html, path, { root = configFolder() } = {}) {
    const open = await siteOf(site, root);
    const request = new Request(new URL(path, site.origin));
    const response = await open.page(request, async () => new Response(html, { headers: HTML }));
    const page = new Uint8Array(await response.arrayBuffer());
    const outcome = response.headers.get("x-placard") ?? "no route matches";
    const place = placeOf(currentRunner().testFile(), path, "page");
    const written = writePicture(place, ".html", page);
    if (!outcome.startsWith("rewritten"))
        throw notRewritten(path, outcome);
    judge(path, headTags(page), `${place.reference}.json`, written);
}
function judge(path, tags, file, written) {
    const mode = currentRunner().updateMode();
    const stored = readIfThere(file)?.toString();
    const text = `${JSON.stringify(tags, null, "\t")}\n`;
    // Compared as tags: a formatter may have been over the file.
    if (stored !== undefined && JSON.stringify(parse(stored)) === JSON.stringify(tags))
        return;
    if (mode === "all" || (stored === undefined && mode === "new")) {
        write(file, text);
        return;
    }
    throw stored === undefined ? missing(path, file) : changed(path, stored, tags, [written, file]);
}
function notRewritten(path, outcome) {
    return new PlacardError({
        code: "page-not-rewritten",
        where: `expectPage(site, html, ${shown(path)})`,
        expected: "a page whose head can be rewritten",
        received: printable(outcome),
    });
}
function missing(path, file) {
    return new PlacardError({
        code: "reference-missing",
        where: `expectPage(site, html, ${shown(path)})`,
        expected: `a reference: ${relative(process.cwd(), file)}`,
        received: "none, and in CI none is written",
        remedy: "Run the tests on your machine, read the reference, and commit it.",
    });
}
function changed(path, stored, tags, [written, file]) {
    const lines = tagChanges(parse(stored), tags).map((line) => `\n  - ${line}`);
    return new PlacardError({
        code: "page-changed",
        where: `expectPage(site, html, ${shown(path)})`,
        expected: `the tags of ${relative(process.cwd(), file)}`,
        received: `${relative(process.cwd(), written)} with${lines.join("")}\n`,
        remedy: `When they are right, accept them: ${currentRunner().updateCommand}`,
    });
}
function parse(stored) {
    try {
        return JSON.parse(stored);
    }
    catch {
        return [];
    }
}
