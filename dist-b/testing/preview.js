/**
 * A page's path and an image's name → the picture as a visitor would get it, with all that a test can say of it.
 * Drawn through the real flow (`openSite`), with the definition's fonts only, so that it is the same on every machine.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { PlacardError, printable, shown } from "../errors.js";
import { openSite } from "../hosts/node.js";
import { valuesFor } from "../image/art.js";
import { bindPicture } from "../image/bind.js";
import { budgetOf } from "../site/budget.js";
import { resolve } from "../site/resolve.js";
import { picturePath, pictureQuery } from "../site/url.js";
import { pictureVersion } from "../site/version.js";
import { decodePicture } from "./pixels.js";
const CONFIG_NAMES = ["placard.config.ts", "placard.config.js", "placard.config.mjs"];
/** A test may run on a busy machine, and nobody waits for an answer. */
const TIMEOUT_MS = 30_000;
/** Reasons that say nothing about the picture: the machine was slow, or the data was away. */
const NOT_A_PICTURE = /reason=(?:data-timeout|draw-|image-failed|definition-failed|no-such-)/;
/**
 * Names a preview to be compared: `await expect(preview(site, "/game/123", "wide")).toMatchPreview()`.
 *
 * @param image one of the route's images. Default: its first
 */
export function preview(site, path, image, { root = configFolder() } = {}) {
    return { site, path, image, root };
}
/** The nearest folder with a definition, from the working folder upwards. */
export function configFolder() {
    let folder = process.cwd();
    while (!CONFIG_NAMES.some((name) => existsSync(join(folder, name)))) {
        if (dirname(folder) === folder)
            return process.cwd();
        folder = dirname(folder);
    }
    return folder;
}
/**
 * Draws a preview.
 *
 * @throws PlacardError `preview-invalid` for a path without a route or an image that it has not,
 * `preview-not-drawn` when something else than the definition decided what is shown, and what `openSite` throws
 */
export async function drawPreview(asked) {
    const { site } = asked;
    const open = await siteOf(site, asked.root);
    const url = new URL(asked.path, site.origin);
    const found = await resolve(site, url.pathname, url.searchParams);
    if (found.kind === "none")
        throw noRoute(asked);
    if (found.kind === "fallback" && found.error !== undefined)
        throw found.error;
    const [name, image] = chooseImage(found.route, asked);
    const response = await open.image(await pictureRequest(open, site, url, found, name, image));
    const shows = response.headers.get("x-placard") ?? "";
    const type = response.headers.get("content-type");
    if (NOT_A_PICTURE.test(shows) || (type !== "image/png" && type !== "image/jpeg"))
        throw notDrawn(asked, shows || String(type));
    const bytes = new Uint8Array(await response.arrayBuffer());
    const drawing = await describe(open, image, found.values);
    return {
        path: `${url.pathname}${url.search}`,
        image: name,
        bytes,
        type,
        pixels: await decodePicture(bytes, type, open.rasterizer),
        maxBytes: budgetOf(site, image).maxBytes,
        shows,
        definition: image,
        ...drawing,
    };
}
async function pictureRequest({ art }, site, url, { route, values }, name, image) {
    const version = await pictureVersion(art.hash(image), image, values);
    const search = pictureQuery(route, url.searchParams);
    const path = picturePath(site, { version, name, pagePath: url.pathname }, search);
    return new Request(site.origin + path);
}
/** What only the values and the template can say; pictures within it are left out, they hold no slot text. */
async function describe({ art, rasterizer }, image, given) {
    const template = await art.templateFor(image, given);
    const { width, height } = image;
    const size = { width, height };
    const values = valuesFor(template, given);
    const { missing, texts } = await bindPicture(art, template, values, size);
    return {
        values,
        missing,
        overflowing: texts.flatMap(({ fits, slots }) => (fits ? [] : slots)),
        async redraw(other) {
            const { svg } = await bindPicture(art, template, valuesFor(template, other), size);
            return rasterizer.pixels({ svg, width, height });
        },
    };
}
/** Opening a site reads its fonts and starts its engine: once for a test file, not for each picture. */
const sites = new WeakMap();
export async function siteOf(site, root) {
    const known = sites.get(site) ?? new Map();
    sites.set(site, known);
    // One thread, which does not keep the process: a test runner has processes of its own.
    const open = known.get(root) ?? openSite(site, { root, threads: 1, timeoutMs: TIMEOUT_MS, rethrow: true });
    known.set(root, open);
    return open;
}
function chooseImage({ images, pattern }, { image, path }) {
    const chosen = [...images].find(([name]) => image === undefined || name === image);
    if (chosen !== undefined)
        return chosen;
    throw new PlacardError({
        code: "preview-invalid",
        where: `preview(site, ${shown(path)}, …)`,
        expected: `one of the images of ${pattern.source}: ${[...images.keys()].join(", ")}`,
        received: shown(image),
    });
}
function noRoute({ site, path }) {
    return new PlacardError({
        code: "preview-invalid",
        where: "preview(site, …)",
        expected: `a path that one of the routes matches: ${site.routes.map(({ pattern }) => pattern.source).join(", ")}`,
        received: shown(path),
    });
}
function notDrawn({ path }, shows) {
    return new PlacardError({
        code: "preview-not-drawn",
        where: `preview(site, ${shown(path)})`,
        expected: "the picture that the definition says",
        received: printable(shows),
        remedy: "Give the test the data it needs; a picture that a failure decides cannot be compared.",
    });
}
