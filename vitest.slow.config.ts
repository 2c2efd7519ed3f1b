/** The suites that take minutes, `*.slow.test.ts`, which the everyday configuration leaves out. */
import { defineConfig, mergeConfig } from "vitest/config";
import everyday from "./vitest.config.js";

const { include: _, exclude: __, ...test } = everyday.test ?? {};

export default mergeConfig(
	{ ...everyday, test },
	defineConfig({ test: { include: ["test/**/*.slow.test.ts"], testTimeout: 3_600_000 } }),
);
