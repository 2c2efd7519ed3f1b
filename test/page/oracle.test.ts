/** Generated pages and those that once failed, judged by parse5; and that the judge can condemn. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fuzz } from "./fuzz.js";
import { bytesOf, generate, PLANS, shrink } from "./generate.js";
import { checkRewrite } from "./oracle.js";

const SEED = 20_261_122;
const COUNT = 2000;
const folder = new URL("regressions/", import.meta.url);

test(`${COUNT} generated pages from seed ${SEED}`, () => {
	const { rewritten, skipped } = fuzz(SEED, (count) => count < COUNT);
	// A rewriter that leaves every page alone would pass the oracle.
	expect(rewritten).toBeGreaterThan(COUNT * 0.8);
	expect([...skipped.keys()].sort()).toEqual([
		"ambiguous-key",
		"ambiguous-template",
		"ambiguous-text",
		"charset-displaced",
		"charset-unknown",
		"head-too-large",
		"not-html-start",
		"unfinished-token",
	]);
});

test.each(readdirSync(folder).filter((name) => name.endsWith(".html")))("regression %s", (name) => {
	for (const plan of PLANS) checkRewrite(readFileSync(new URL(name, folder)), plan);
});

test("the same seed makes the same page", () => {
	expect(bytesOf(generate(7))).toEqual(bytesOf(generate(7)));
	expect(bytesOf(generate(7))).not.toEqual(bytesOf(generate(8)));
});

test("shrinking ends at the smallest page that fails", () => {
	const sample = { ...generate(3), pieces: ["<head>", "<p>xx", "<title>"] };
	expect(shrink(sample, ({ pieces }) => pieces.join("").includes("xx")).pieces).toEqual(["xx"]);
});
