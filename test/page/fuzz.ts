/**
 * `npm run fuzz:page -- --seconds 60 --seed 1`: generated pages against the oracle until the time is over
 * or, with `--count`, as many as that. A failure is shrunk, printed with its seed, and ends with exit
 * code 1; saved as a file of test/page/regressions it is replayed by every test run.
 */
import { parseArgs } from "node:util";
import { bytesOf, generate, type Sample, shrink } from "./generate.js";
import { checkRewrite } from "./oracle.js";

export interface FuzzResult {
	readonly count: number;
	readonly rewritten: number;
	/** Reason → how many pages passed for it. */
	readonly skipped: ReadonlyMap<string, number>;
}

/** @throws Error with the seed and the smallest page that fails */
export function fuzz(seed: number, goOn: (count: number) => boolean): FuzzResult {
	const skipped = new Map<string, number>();
	let count = 0;
	let rewritten = 0;
	for (; goOn(count); count++) {
		const outcome = checkSeed(seed + count);
		if (outcome === "rewritten") rewritten++;
		else skipped.set(outcome, (skipped.get(outcome) ?? 0) + 1);
	}
	return { count, rewritten, skipped };
}

function checkSeed(seed: number): string {
	const sample = generate(seed);
	try {
		const { outcome } = checkRewrite(bytesOf(sample), sample.plan, sample.options);
		return outcome.kind === "skipped" ? outcome.reason : outcome.kind;
	} catch (error) {
		const fails = (smaller: Sample) => failureOf(smaller) !== undefined;
		const smallest = shrink(sample, fails);
		throw new Error(`seed ${seed}: ${failureOf(smallest) ?? String(error)}`, { cause: error });
	}
}

function failureOf(sample: Sample): string | undefined {
	try {
		checkRewrite(bytesOf(sample), sample.plan, sample.options);
		return undefined;
	} catch (error) {
		return String(error);
	}
}

function main(): void {
	const { values } = parseArgs({
		options: {
			seconds: { type: "string", default: "60" },
			count: { type: "string" },
			seed: { type: "string" },
		},
	});
	const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
	const until = Date.now() + Number(values.seconds) * 1000;
	const limit = values.count === undefined ? undefined : Number(values.count);
	console.log(`fuzz:page --seed ${seed}`);
	const result = fuzz(seed, (count) => (limit === undefined ? Date.now() < until : count < limit));
	console.log(`${result.count} pages: ${result.rewritten} rewritten, passed:`, result.skipped);
}

if (process.argv[1]?.endsWith("fuzz.ts")) main();
