/** `placard render`: the picture, or all pictures, of one page, written to files. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PlacardError, shown } from "../errors.js";
import { filesOf } from "../hosts/files.js";
import { guardedFetch } from "../hosts/guarded-fetch.js";
import { createTranscoder } from "../hosts/transcode.js";
import { openArt } from "../image/art.js";
import { binder, toldOnce } from "../image/bind.js";
import { createPainter } from "../image/compose.js";
import { drawPicture, openSitePictures } from "../image/draw.js";
import { fileOptions } from "../image/file-options.js";
import { requestedSize } from "../image/size.js";
import { createPool } from "../raster/pool.js";
import { resolve } from "../site/resolve.js";
import { loadConfig } from "./config.js";
import { createLog } from "./log.js";
import { note, print } from "./output.js";
/** Nobody waits for an answer here: a busy machine may take its time. */
const TIMEOUT_MS = 30_000;
export async function render(pagePath, options) {
    const { site, root } = await loadConfig(options.config);
    const url = pageUrl(site, pagePath);
    const found = await resolve(site, url.pathname, url.searchParams);
    if (found.kind === "none")
        throw noRoute(site, pagePath);
    explain(found);
    const images = chooseImages(found.route, options);
    const art = await openArt(site, filesOf(root));
    const log = createLog(note, { format: "text" });
    const listeners = toldOnce({
        onMissingGlyph: log.missingGlyph,
        onTextOverflow: log.textOverflow,
    });
    const rasterizer = await createPool({ fonts: art.fonts, threads: 1, timeoutMs: TIMEOUT_MS });
    const pictures = noting(openSitePictures(site, {
        rasterizer,
        fetchPicture: guardedFetch(),
        transcode: createTranscoder(),
    }));
    // As a server draws it: the same bytes.
    const painter = createPainter({ rasterizer, bind: binder(art, listeners), ...fileOptions(site) });
    const ports = { art, rasterizer, painter, pictures, ...listeners };
    try {
        for (const [name, image] of images) {
            const size = requestedSize(image, sizeQuery(options));
            const drawn = await drawPicture(ports, found.route, image, found.values, size);
            const file = outFile(name, options, drawn);
            await mkdir(dirname(file), { recursive: true });
            await writeFile(file, drawn.bytes);
            const bytes = drawn.bytes.length.toLocaleString("en");
            print(`${file}  ${size.width}x${size.height}  ${bytes} B${madeText(drawn)}`);
            if (drawn.warning !== undefined)
                note(`note: ${drawn.warning.message}`);
        }
    }
    finally {
        await rasterizer.close();
    }
}
/** Says which pictures are missing from what is drawn. */
function noting(pictures) {
    return {
        async ready(values) {
            const ready = await pictures.ready(values);
            for (const { slot, error } of ready.failed)
                note(`note: slot ${shown(slot)} keeps its own content: ${messageOf(error)}`);
            return ready;
        },
    };
}
function messageOf(error) {
    return error instanceof Error ? error.message : shown(error);
}
/** A page's path or absolute URL, as a browser would read it. */
function pageUrl(site, pagePath) {
    if (pagePath.startsWith("/") || URL.canParse(pagePath))
        return new URL(pagePath, site.origin);
    throw new PlacardError({
        code: "path-invalid",
        where: "<page path>",
        expected: "a path that begins with a slash",
        received: shown(pagePath),
        remedy: `For example: placard render /${pagePath}`,
    });
}
function explain(found) {
    if (found.kind === "found")
        return;
    if (found.error !== undefined && found.reason === "definition-failed")
        throw found.error;
    note(`note: ${found.reason}: this page gets the fallback picture of ${found.route.pattern.source}`);
}
function chooseImages(route, { image, all }) {
    const known = [...route.images];
    if (all === true)
        return known;
    const chosen = image === undefined ? known[0] : known.find(([name]) => name === image);
    if (chosen !== undefined)
        return [chosen];
    throw new PlacardError({
        code: "image-unknown",
        where: "--image",
        expected: `one of ${known.map(([name]) => name).join(", ")}`,
        received: shown(image),
    });
}
function noRoute(site, pagePath) {
    return new PlacardError({
        code: "route-not-found",
        where: "<page path>",
        expected: `a path that one of the routes matches: ${site.routes.map(({ pattern }) => pattern.source).join(", ")}`,
        received: shown(pagePath),
    });
}
/** How the picture was written, and why it was drawn whole where it was. */
function madeText({ rung, wholeReason }) {
    const whole = wholeReason === undefined ? "" : `, drawn whole: ${wholeReason}`;
    return rung === undefined ? "" : `  ${rung}${whole}`;
}
/** With --all, --out is a folder; else it is the file, whatever it is called. */
function outFile(name, { out, all }, { type }) {
    const file = `${name}.${type === "image/jpeg" ? "jpg" : "png"}`;
    return all === true ? join(out ?? ".", file) : (out ?? file);
}
function sizeQuery({ width, height }) {
    const query = new URLSearchParams();
    if (width !== undefined)
        query.set("width", String(width));
    if (height !== undefined)
        query.set("height", String(height));
    return query;
}
