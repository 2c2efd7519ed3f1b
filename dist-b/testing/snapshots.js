/** What vitest and Jest have in common: their state of snapshots says what may be written. */
import { relative } from "node:path";
import { isCi } from "./runner.js";
import { remove, unusedReferences } from "./store.js";
/** @param updateCommand `vitest --update` */
export function snapshotRunner(state, updateCommand) {
    return {
        updateCommand,
        testFile: () => state().testPath ?? "previews",
        updateMode() {
            const mode = state().snapshotState?._updateSnapshot;
            if (isMode(mode))
                return mode;
            return isCi() ? "none" : "new";
        },
    };
}
function isMode(mode) {
    return mode === "all" || mode === "new" || mode === "none";
}
/**
 * References that no test of the file has used: told, or removed when everything is accepted anew. Only after a
 * run of the whole file; a filtered one uses few.
 */
export function reportUnused(testFile, mode) {
    const unused = unusedReferences(testFile);
    if (unused.length === 0)
        return;
    const names = unused.map((file) => `\n  ${relative(process.cwd(), file)}`).join("");
    if (mode === "all") {
        remove(unused);
        console.warn(`placard: removed references that no test uses:${names}`);
    }
    else
        console.warn(`placard: no test uses these references (an update removes them):${names}`);
}
