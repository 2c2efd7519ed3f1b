/** 100,000 generated pages: the slower suite, run by `vitest run -c vitest.slow.config.ts`. */
import { expect, test } from "vitest";
import { fuzz } from "./fuzz.js";

const SEED = 1;
const COUNT = 100_000;

test(`${COUNT} generated pages from seed ${SEED}`, { timeout: 3_600_000 }, () => {
	const { rewritten } = fuzz(SEED, (count) => count < COUNT);
	expect(rewritten).toBeGreaterThan(COUNT * 0.8);
});
