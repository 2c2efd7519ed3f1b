/** The contract against every host in its real runtime, `npm run test:hosts`: installs what each needs, takes minutes. */
import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig } from "vitest/config";
import everyday from "./vitest.config.js";

const { include: _, exclude: __, globalSetup: setup = [], ...test } = everyday.test ?? {};
const project = fileURLToPath(new URL("./test/hosts/setup.ts", import.meta.url));

export default mergeConfig(
	{ ...everyday, test },
	defineConfig({
		test: {
			include: ["test/hosts/*.hosts.test.ts"],
			globalSetup: [setup, project].flat(),
			// One runtime at a time: their servers take whole cores to start.
			fileParallelism: false,
			hookTimeout: 900_000,
			testTimeout: 120_000,
		},
	}),
);
