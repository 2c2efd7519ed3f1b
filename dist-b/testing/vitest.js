/**
 * `placard/testing/vitest`, a setup file: `test: { setupFiles: ["placard/testing/vitest"] }`. Adds the matcher
 * `toMatchPreview`, and reports references that a test file no longer uses.
 */
import { afterAll, expect } from "vitest";
import { toMatchPreview } from "./matcher.js";
import { useRunner } from "./runner.js";
import { reportUnused, snapshotRunner } from "./snapshots.js";
const runner = snapshotRunner(() => expect.getState(), "vitest --update");
useRunner(runner);
expect.extend({
    async toMatchPreview(received, options) {
        return toMatchPreview(received, options, this.isNot);
    },
});
// biome-ignore lint/correctness/noEmptyPattern: vitest reads the first parameter's source for the fixtures it names
afterAll(({}, suite) => {
    if ("filepath" in suite && isWhole(suite))
        reportUnused(suite.filepath, runner.updateMode());
});
function isWhole({ mode, tasks = [] }) {
    return mode !== "skip" && mode !== "todo" && tasks.every(isWhole);
}
