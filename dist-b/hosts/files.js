/**
 * The definition's files on a disk: a path relative to the definition's folder, or a file of an installed package
 * (`@fontsource/inter/files/inter-latin-400-normal.woff2`), looked for in node_modules from that folder upwards, as
 * Node looks for packages. Packages' `exports` are not asked: they hide the files that are meant here.
 */
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
/** A folder above the definition's is looked at this many times at most. */
const MAX_FOLDERS = 40;
/** A reader for `openArt`; it rejects as `readFile` does, with the path relative to `root`. */
export function filesOf(root) {
    return async (file) => {
        try {
            return await readFile(resolve(root, file));
        }
        catch (error) {
            if (!isPackageFile(file))
                throw error;
            return readFromPackage(root, file, error);
        }
    };
}
/** `./art/a.ttf` and `/art/a.ttf` are files and nothing else. */
function isPackageFile(file) {
    return !/^(?:\.{0,2}[/\\]|[A-Za-z]:)/.test(file) && !file.split(/[/\\]/).includes("..");
}
async function readFromPackage(root, file, notFound) {
    let folder = resolve(root);
    for (let i = 0; i < MAX_FOLDERS; i++) {
        try {
            return await readFile(join(folder, "node_modules", file));
        }
        catch {
            if (dirname(folder) === folder)
                break;
            folder = dirname(folder);
        }
    }
    throw notFound;
}
