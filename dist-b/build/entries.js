/**
 * A host's entry files → the user's project. What a user has changed is never overwritten unless it is asked
 * for: what was written is remembered by its hash, in `entries.json` of the build's folder.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { readOr, writeWhole } from "./write.js";
const SOURCES = fileURLToPath(new URL("../../entries/", import.meta.url));
const RECORD = "entries.json";
/** How entry files name the build's folder, from wherever they stand. */
const BUILT = /(["'])(?:\.{1,2}\/)+\.placard\//g;
export async function writeEntries({ name, entries }, { root, out, isForced }) {
    const record = join(out, RECORD);
    const hashes = await readHashes(record);
    const results = [];
    for (const { from, to } of entries) {
        const target = join(root, to);
        const source = await readFile(join(SOURCES, name, from), "utf8");
        const text = source.replace(BUILT, `$1${pathBetween(dirname(target), out)}/`);
        const before = await readOr(target);
        const isOwn = before === undefined || hashes[to] === hashOf(before);
        const isSame = before?.equals(Buffer.from(text)) === true;
        if (!isOwn && !isSame && !isForced) {
            results.push({ file: to, state: "kept" });
            continue;
        }
        await writeWhole(target, text);
        hashes[to] = hashOf(text);
        results.push({ file: to, state: isSame ? "same" : "written" });
    }
    await writeWhole(record, `${JSON.stringify(hashes, null, "\t")}\n`);
    return results;
}
async function readHashes(file) {
    const text = await readOr(file);
    try {
        return text === undefined ? {} : JSON.parse(text.toString("utf8"));
    }
    catch {
        // Half of a merge, say: then every entry counts as the user's own.
        return {};
    }
}
function hashOf(content) {
    return createHash("sha256").update(content).digest("hex");
}
/** As an import says it: with slashes, and beginning with a dot. */
function pathBetween(from, to) {
    const path = relative(from, to).split(sep).join("/");
    return path.startsWith("../") ? path : `./${path}`;
}
