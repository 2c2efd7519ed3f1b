/** Pictures of earlier runs that no page names any more, removed. Touches nothing that is not a picture's own place. */
import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
/** A version, as it stands in a picture's URL. */
const VERSION = /^[0-9a-f]{16}$/;
const PICTURE = /\.(?:png|jpg)(?:\.incomplete)?$/;
/**
 * @param prefix where pictures live: `/og`
 * @param named files that pages name, relative to `out`
 */
export function prune(out, prefix, named) {
    const top = prefix.slice(1);
    const pruned = { files: 0, bytes: 0 };
    if (!existsSync(join(out, top)))
        return pruned;
    for (const version of readdirSync(join(out, top)))
        if (VERSION.test(version))
            pruneFolder(out, `${top}/${version}`, named, pruned);
    return pruned;
}
function pruneFolder(out, folder, named, pruned) {
    for (const entry of readdirSync(join(out, folder), { withFileTypes: true })) {
        const file = `${folder}/${entry.name}`;
        if (entry.isDirectory())
            pruneFolder(out, file, named, pruned);
        else if (PICTURE.test(file) && !named.has(file.replace(/\.incomplete$/, ""))) {
            pruned.files += 1;
            pruned.bytes += statSync(join(out, file)).size;
            rmSync(join(out, file));
        }
    }
    if (readdirSync(join(out, folder)).length === 0)
        rmdirSync(join(out, folder));
}
