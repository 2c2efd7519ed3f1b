/** Memory over thousands of pictures: what is not freed after each shows here and nowhere else. */
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { built } from "../support/built.js";
import { good, hostile, SIDE } from "../support/hostile-svg.js";
import { fontPath } from "../support/sfnt.js";

const PICTURES = 5_000;
/**
 * Instances grow to what their largest picture needs, within the first fifth; what comes after that is a leak. The second
 * fifth is compared with the last, each by the median of its looks: threads collect their garbage when they like, and one
 * look finds 20 MB more or less of it.
 */
const FIFTHS = 5;
const LOOKS_PER_FIFTH = 10;

/** In a process of its own, so that the test runner's memory is not what is measured. */
function residentMb(
	setup: string,
	picture: string,
	pictures: number,
): { warm: number; end: number } {
	const source = `
		import { readFileSync } from "node:fs";
		import { createPool } from ${JSON.stringify(built("raster/pool.js").href)};
		import { createResvg } from ${JSON.stringify(built("raster/resvg.js").href)};
		import { compileResvg, loadResvg } from ${JSON.stringify(built("raster/node.js").href)};
		const fonts = [{ name: "a.ttf", bytes: readFileSync(${JSON.stringify(fontPath)}) }];
		const [good, trap] = ${JSON.stringify([good, hostile[0]?.svg])}.map((svg) => ({ svg, width: ${SIDE}, height: ${SIDE} }));
		const rss = () => { gc(); return process.memoryUsage.rss() / 1e6; };
		const engine = ${setup};
		const looks = [];
		for (let i = 1; i <= ${pictures}; i++) {
			await Promise.all([${picture}]);
			if (i % ${pictures / FIFTHS / LOOKS_PER_FIFTH} === 0) looks.push(rss());
		}
		await engine.close();
		const median = (fifth) =>
			looks.slice(fifth * ${LOOKS_PER_FIFTH}, (fifth + 1) * ${LOOKS_PER_FIFTH}).sort((a, b) => a - b)[${LOOKS_PER_FIFTH / 2}];
		console.log(JSON.stringify({ warm: median(1), end: median(${FIFTHS - 1}) }));`;
	const args = ["--expose-gc", "--input-type=module", "-e", source];
	return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", timeout: 300_000 }));
}

const IN_THREAD =
	"await compileResvg().then((wasm) => createResvg({ fonts, load: () => loadResvg(wasm) }))";
/** The deadline is not what is tested here, and the machine may be busy. */
const POOL = "await createPool({ fonts, threads: 2, timeoutMs: 60_000 })";

describe("memory stays where it is after a thousand pictures", () => {
	it.each([
		["the engine in this thread", IN_THREAD, "engine.png(good)", PICTURES],
		["the pool", POOL, "engine.png(good), engine.pixels(good)", PICTURES / 2],
		["the engine, a trap every time", IN_THREAD, "engine.png(trap).catch(() => 0)", 500],
		["the pool, a trap every time", POOL, "engine.png(trap).catch(() => 0), engine.png(good)", 500],
	])("%s", { timeout: 300_000 }, (_, setup, picture, pictures) => {
		const { warm, end } = residentMb(setup, picture, pictures);
		console.log(`${warm.toFixed(0)} MB, ${end.toFixed(0)} MB after ${pictures}`);
		expect(end).toBeLessThan(warm * 1.1 + 10);
	});
});
