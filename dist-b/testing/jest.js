/**
 * `placard/testing/jest`, a setup file: `setupFilesAfterEnv: ["placard/testing/jest"]`. Adds the matcher
 * `toMatchPreview`. Jest's globals are used, so that nothing of Jest is imported; its types are merged by the site
 * (docs/testing.md), because Jest has them in one of two packages.
 */
import { PlacardError } from "../errors.js";
import { toMatchPreview } from "./matcher.js";
import { useRunner } from "./runner.js";
import { reportUnused, snapshotRunner } from "./snapshots.js";
const { expect, afterAll } = jestGlobals();
const runner = snapshotRunner(() => expect.getState(), "jest --updateSnapshot");
useRunner(runner);
expect.extend({
    async toMatchPreview(received, options) {
        return toMatchPreview(received, options, this.isNot);
    },
});
// Jest does not say which tests it left out; a filter it does.
const isFiltered = process.argv.some((flag) => /^(?:-t|--testNamePattern)/.test(flag));
afterAll(() => {
    if (!isFiltered)
        reportUnused(runner.testFile(), runner.updateMode());
});
function jestGlobals() {
    const globals = globalThis;
    const { expect, afterAll } = globals;
    if (expect !== undefined && afterAll !== undefined)
        return { expect, afterAll };
    throw new PlacardError({
        code: "runner-missing",
        where: "placard/testing/jest",
        expected: "Jest's globals",
        received: "none",
        remedy: "Name it in Jest's `setupFilesAfterEnv`; for other runners there is `expectPreview`.",
    });
}
