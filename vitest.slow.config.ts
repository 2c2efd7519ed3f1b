/** The slower suites: what needs Chromium and other system packages, minutes, or the built package. */
import { defineConfig } from "vitest/config";
import fast from "./vitest.config.js";

export default defineConfig({
	resolve: fast.resolve ?? {},
	test: {
		...fast.test,
		include: ["test/**/*.slow.test.ts"],
		testTimeout: 900_000,
		hookTimeout: 300_000,
		coverage: { enabled: false },
	},
});
