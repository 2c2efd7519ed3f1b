/** The names of all files of a definition's emoji set: any of them may be asked for, so a build embeds them all. */
import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
/** A folder above the definition's is looked at this many times at most. */
const MAX_FOLDERS = 40;
/**
 * @param emoji a folder, or an installed package, as `hosts/files.ts` finds them
 * @returns names as the definition's reader takes them; empty where there is no such folder, which `openArt` has refused
 */
export async function emojiFiles(root, emoji) {
    const set = emoji.replace(/\/+$/, "");
    const folders = [resolve(root, set)];
    for (let at = resolve(root); folders.length <= MAX_FOLDERS; at = dirname(at)) {
        folders.push(join(at, "node_modules", set));
        if (dirname(at) === at)
            break;
    }
    for (const folder of folders) {
        const names = await readdir(folder).catch(() => []);
        const drawings = names.filter((name) => name.endsWith(".svg")).sort();
        if (drawings.length > 0)
            return drawings.map((name) => `${set}/${name}`);
    }
    return [];
}
