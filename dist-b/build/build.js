/**
 * `placard build` without its command line: a config → the modules of `.placard/` and a host's entry files. All
 * that can be wrong with a definition shows here, before anything is written.
 */
import { join, parse, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { filesOf } from "../hosts/files.js";
import { guardedFetch } from "../hosts/guarded-fetch.js";
import { createTranscoder } from "../hosts/transcode.js";
import { openArt } from "../image/art.js";
import { binder, toldOnce } from "../image/bind.js";
import { createPainter } from "../image/compose.js";
import { openSitePictures } from "../image/draw.js";
import { fileOptions } from "../image/file-options.js";
import { createPool } from "../raster/pool.js";
import { bundleEntry } from "./bundle-entry.js";
import { bundleSite } from "./bundle-site.js";
import { compileSite } from "./compile.js";
import { embedFonts } from "./embed-fonts.js";
import { emojiFiles } from "./emoji-files.js";
import { writeEntries } from "./entries.js";
import { writeModules } from "./modules.js";
import { writeWhole } from "./write.js";
/** Nobody waits for an answer here: a busy machine may take its time. */
const TIMEOUT_MS = 30_000;
/**
 * @throws PlacardError as `openSite` does, for what is wrong with the definition; `bundle-failed`,
 * `too-many-values`
 */
export async function buildSite(options) {
    const { site, file, root, host, onProgress = () => { } } = options;
    const out = options.out ?? join(root, ".placard");
    const { read, files } = recording(filesOf(root));
    onProgress("definition");
    const bundled = await bundleSite(file);
    const art = await openArt(site, read);
    const compiled = await drawAll(site, art, options);
    if (site.emoji !== undefined)
        for (const name of await emojiFiles(root, site.emoji))
            await read(name);
    onProgress("fonts");
    const embedded = await embedFonts(site, art, files);
    const modules = writeModules(bundled, compiled, embedded.files);
    for (const [name, text] of modules)
        await writeWhole(join(out, name), text);
    // A project's own package.json may say that its .js files are CommonJS, as `npm init` has it.
    await writeWhole(join(out, "package.json"), '{ "type": "module" }\n');
    const isForced = options.isForced ?? false;
    const entries = host === undefined ? [] : await writeEntries(host, { root, out, isForced });
    onProgress("bundle");
    const bundles = options.isBundled === true ? await bundleAll(entries, root) : new Map();
    for (const [name, text] of bundles)
        await writeWhole(join(out, name), text);
    return {
        out,
        modules: [...modules, ...bundles].flatMap(([name, text]) => /\.m?js$/.test(name) ? [weigh(name, text)] : []),
        entries,
        compiled,
        fonts: embedded.fonts,
    };
}
async function bundleAll(entries, root) {
    const all = new Map();
    for (const { file } of entries) {
        const { dir, name } = parse(file);
        const bundled = await bundleEntry(join(root, file), `${name}.mjs`);
        for (const [part, text] of bundled)
            all.set(posix.join("bundle", dir, part), text);
    }
    return all;
}
async function drawAll(site, art, { onProgress, ...options }) {
    const listeners = toldOnce(options);
    const rasterizer = await createPool({ fonts: art.fonts, threads: 1, timeoutMs: TIMEOUT_MS });
    const given = { rasterizer, fetchPicture: guardedFetch(), transcode: createTranscoder() };
    try {
        const painter = createPainter({
            rasterizer,
            bind: binder(art, listeners),
            ...fileOptions(site),
        });
        const pictures = openSitePictures(site, given);
        return await compileSite(site, { art, rasterizer, painter, pictures, ...listeners }, onProgress);
    }
    finally {
        await rasterizer.close();
    }
}
/** A reader that keeps what it has read: that is what a built site needs of the definition's files. */
function recording(read) {
    const files = new Map();
    return {
        files,
        read: async (name) => {
            const bytes = await read(name);
            files.set(name, bytes);
            return bytes;
        },
    };
}
function weigh(file, text) {
    return { file, bytes: Buffer.byteLength(text), gzipBytes: gzipSync(text, { level: 9 }).length };
}
