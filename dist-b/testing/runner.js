/**
 * What the test runner knows and a comparison needs: the test's file, and what may be written. vitest and Jest
 * tell it by their adapters; without one, as in node:test, the process's own arguments and environment do.
 */
import { resolve } from "node:path";
/**
 * node:test runs every file in a process of its own, whose first argument it is, and hands its own flag
 * `--test-update-snapshots` on to that process (Node 22.3). `PLACARD_UPDATE=1` does the same everywhere.
 */
export const nodeRunner = {
    testFile: () => resolve(process.argv[1] ?? "previews"),
    updateMode() {
        const isAsked = process.env.PLACARD_UPDATE === "1" || process.execArgv.includes("--test-update-snapshots");
        if (isAsked)
            return "all";
        return isCi() ? "none" : "new";
    },
    updateCommand: "PLACARD_UPDATE=1 node --test",
};
/** As vitest and Jest see it: `CI` set to anything but nothing, `0` and `false`. */
export function isCi() {
    return !/^(?:|0|false)$/i.test(process.env.CI ?? "");
}
// One for a test process: a runner's setup file sets it before the first test.
let runner = nodeRunner;
export function useRunner(next) {
    runner = next;
}
export function currentRunner() {
    return runner;
}
