/** The definition in docs/performance.md: it is taken as it stands there, and means what is said of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import { afterAll, expect, test } from "vitest";
import { budgetOf } from "../../src/site/budget.js";
import type { Site } from "../../src/site/definition.js";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "placard-performance-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the example's pictures have the budgets that it gives them", async () => {
	const [, code = ""] =
		/^```ts\n([\s\S]*?)^```$/m.exec(readFileSync(at("docs/performance.md"), "utf8")) ?? [];
	const file = join(folder, "site.ts");
	writeFileSync(file, code);
	const jiti = createJiti(import.meta.url, { alias: { placard: at("src/index.ts") } });
	const site = await jiti.import<Site>(file, { default: true });
	const budgets = [...site.defaultRoute.images].map(([name, image]) => [
		name,
		budgetOf(site, image),
	]);
	expect(Object.fromEntries(budgets)).toEqual({
		wide: { maxBytes: 200_000, lossless: false },
		chart: { maxBytes: 600_000, lossless: true },
	});
});
