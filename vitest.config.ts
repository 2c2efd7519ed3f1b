import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
	resolve: {
		alias: [
			{ find: /^placard$/, replacement: from("./src/index.ts") },
			{ find: /^placard\/image$/, replacement: from("./src/image/index.ts") },
			{ find: /^placard\/page$/, replacement: from("./src/page/index.ts") },
			{ find: /^#harfbuzz$/, replacement: from("./src/text/harfbuzz-module.ts") },
			{ find: /^placard\/testing$/, replacement: from("./src/testing/index.ts") },
			{ find: /^placard\/testing\/vitest$/, replacement: from("./src/testing/vitest.ts") },
			{ find: /^placard\/(.+)$/, replacement: from("./src/hosts/$1.ts") },
		],
	},
	test: {
		include: ["src/**/*.test.ts", "test/**/*.test.ts"],
		exclude: ["**/*.slow.test.ts", "**/*.hosts.test.ts", "**/node_modules/**"],
		globalSetup: [from("./test/support/build.ts")],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		coverage: {
			provider: "v8",
			include: ["src/{site,template,image,page}/**/*.ts"],
			exclude: ["**/*.test.ts", "**/*.test-d.ts"],
			reporter: ["text-summary", "text"],
			thresholds: { lines: 90, "src/{site,template,image,page}/**": { lines: 90 } },
		},
	},
});
