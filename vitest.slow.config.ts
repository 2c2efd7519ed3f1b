import config from "./vitest.config.js";

// Tests that take long or need programs beside Node; a missing program fails them.
export default {
	...config,
	test: {
		...config.test,
		include: ["test/**/*.slow.test.ts"],
		exclude: ["**/node_modules/**"],
		testTimeout: 600_000,
	},
};
