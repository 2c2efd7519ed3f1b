/** Broken and hostile files through the whole way, with the real engine: drawn or left out, never thrown. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { image } from "../../src/index.js";
import type { Rasterizer } from "../../src/raster/rasterizer.js";
import { drawSlots, fixture, openPool } from "./support.js";

const SEED = 20_261_122;
const RUNS = 60;
const TEMPLATE = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect id="photo" width="40" height="40" fill="#999"/></svg>`;

/** A linear congruential generator: the same mutations at every run. */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Bytes overwritten, cut out or doubled; the first ones stay, so that the type is recognised. */
function mutate(bytes: Uint8Array, next: () => number): Uint8Array {
	const at = () => 12 + Math.floor(next() * (bytes.length - 12));
	const kind = next();
	if (kind < 0.6) {
		const mutant = bytes.slice();
		for (let i = 0; i < 1 + next() * 8; i++) mutant[at()] = Math.floor(next() * 256);
		return mutant;
	}
	const [from = 0, to = 0] = [at(), at()].sort((a, b) => a - b);
	const parts =
		kind < 0.8
			? [bytes.subarray(0, from), bytes.subarray(to)]
			: [bytes.subarray(0, to), bytes.subarray(from)];
	return new Uint8Array(Buffer.concat(parts));
}

let pool: Rasterizer;
beforeAll(async () => {
	pool = await openPool();
});
afterAll(() => pool.close());

test.each(["png", "jpg", "gif", "svg"])("%s", async (type) => {
	const next = random(SEED);
	let drawn = 0;
	for (let run = 0; run < RUNS; run++) {
		const bytes = mutate(fixture(`photo.${type}`), next);
		const { picture, failed } = await drawSlots(pool, TEMPLATE, { photo: image(bytes) });
		expect(picture.width).toBe(40);
		// What is left out leaves the artist's own.
		if (failed.length > 0) expect([...picture.data.subarray(0, 4)]).toEqual([153, 153, 153, 255]);
		else drawn += 1;
	}
	// A PNG has checksums, so that no mutant of it is whole; of the others some live and some do not.
	if (type === "png") expect(drawn).toBe(0);
	else expect(drawn > 0 && drawn < RUNS, `${drawn} of ${RUNS}`).toBe(true);
});
