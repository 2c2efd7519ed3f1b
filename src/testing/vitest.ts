/**
 * `placard/testing/vitest`, a setup file: `test: { setupFiles: ["placard/testing/vitest"] }`. Adds the matcher
 * `toMatchPreview`, and reports references that a test file no longer uses.
 */
import { afterAll, expect } from "vitest";
import type { MatchOptions } from "./match.js";
import { type PreviewMatchers, toMatchPreview } from "./matcher.js";
import { useRunner } from "./runner.js";
import { type ExpectState, reportUnused, snapshotRunner } from "./snapshots.js";

declare module "vitest" {
	// biome-ignore lint/suspicious/noExplicitAny: merging wants the parameter that vitest declares
	interface Matchers<T = any> extends PreviewMatchers {}
}

/** A part of vitest's tree of tests. */
interface Task {
	readonly mode: string;
	readonly tasks?: readonly Task[];
}

const runner = snapshotRunner(() => expect.getState() as unknown as ExpectState, "vitest --update");
useRunner(runner);

expect.extend({
	async toMatchPreview(received: unknown, options?: MatchOptions) {
		return toMatchPreview(received, options, this.isNot);
	},
});

// biome-ignore lint/correctness/noEmptyPattern: vitest reads the first parameter's source for the fixtures it names
afterAll(({}, suite) => {
	if ("filepath" in suite && isWhole(suite)) reportUnused(suite.filepath, runner.updateMode());
});

function isWhole({ mode, tasks = [] }: Task): boolean {
	return mode !== "skip" && mode !== "todo" && tasks.every(isWhole);
}
