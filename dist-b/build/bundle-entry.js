/**
 * A host's entry file → one module with the built site and the package inside, for functions that start cold: a
 * file is opened, not sixty. What is imported later is a module of its own beside it, with its own copy of what it
 * shares: common chunks would be files to open at the start again.
 */
import { createHash } from "node:crypto";
import { basename, dirname, relative, sep } from "node:path";
import { build } from "esbuild";
import { bundleFailed } from "./bundle-site.js";
/** What CommonJS packages ask for at run time, Node's own modules, has to be there under this name. */
const REQUIRE = 'import{createRequire as placardRequire}from"node:module";const require=placardRequire(import.meta.url);';
/** Of esbuild's own stand-in for `require`. Node's loader for CommonJS takes half a millisecond to start. */
const ASKS_FOR_REQUIRE = "Dynamic require of";
/**
 * Packages that read a wasm file beside themselves, and so cannot be moved. They are imported when something has to be
 * drawn that the build has not: a site whose values are all finite can be deployed without them.
 */
export const LEFT_OUTSIDE = [
    "@resvg/resvg-wasm",
    "harfbuzzjs",
    "woff2-encoder",
    "@jsquash/avif",
    "@jsquash/webp",
];
/**
 * Bundles for Node 20.19 and later.
 *
 * @param entry an entry file that imports the built modules
 * @param name of the bundle's first file, with its extension
 * @returns file names → texts, the first of them `name`; the others are imported by it
 * @throws PlacardError `bundle-failed`
 */
export async function bundleEntry(entry, name) {
    const later = [{ file: entry, name }];
    const texts = new Map();
    // Grows while it is walked: every part may import more.
    for (const part of later)
        texts.set(part.name, await bundlePart(part.file, later));
    return texts;
}
async function bundlePart(file, later) {
    try {
        const { outputFiles } = await build({
            entryPoints: [file],
            absWorkingDir: dirname(file),
            bundle: true,
            minify: true,
            write: false,
            format: "esm",
            platform: "node",
            target: "node20",
            external: [...LEFT_OUTSIDE],
            legalComments: "inline",
            logLevel: "silent",
            plugins: [importedLater(later)],
        });
        const text = outputFiles[0]?.text ?? "";
        return text.includes(ASKS_FOR_REQUIRE) ? `${REQUIRE}\n${text}` : text;
    }
    catch (cause) {
        throw bundleFailed(file, cause);
    }
}
/** Leaves dynamic imports as they are, and puts what they import on the list. */
function importedLater(later) {
    return {
        name: "imported-later",
        setup(builder) {
            builder.onResolve({ filter: /./ }, async ({ path, kind, resolveDir, pluginData }) => {
                if (kind !== "dynamic-import" || pluginData === SEEN)
                    return undefined;
                const found = await builder.resolve(path, { kind, resolveDir, pluginData: SEEN });
                if (found.external || found.errors.length > 0)
                    return found;
                const known = later.find(({ file }) => file === found.path);
                const name = known?.name ?? nameOf(found.path, later);
                if (known === undefined)
                    later.push({ file: found.path, name });
                return { path: `./${name}`, external: true };
            });
        },
    };
}
/** By where it stands, not by when it was found: the same project gives the same names. */
function nameOf(file, [first]) {
    const path = relative(dirname(first?.file ?? ""), file)
        .split(sep)
        .join("/");
    const hash = createHash("sha256").update(path).digest("hex").slice(0, 8);
    return `${basename(file).replace(/\.\w+$/, "")}-${hash}.mjs`;
}
/** Marks a path that is being resolved already: the plugin is asked for that one too. */
const SEEN = Symbol("seen");
