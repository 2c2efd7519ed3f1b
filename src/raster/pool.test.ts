/** Real threads from dist/, real hostile pictures; the clock is real too, and what it says is compared with what the machine gives now. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { PNG } from "pngjs";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { workerUrl } from "../../test/support/built.js";
import {
	endless,
	good,
	hostile,
	MEMORY_SIDE,
	memoryHungry,
	SIDE,
} from "../../test/support/hostile-svg.js";
import { edited, inconsolata } from "../../test/support/sfnt.js";
import { compileResvg, loadResvg } from "./node.js";
import { createPool, type Pool, type PoolOptions } from "./pool.js";
import { createResvg } from "./resvg.js";

const fonts = [{ name: "Inconsolata-Regular.ttf", bytes: inconsolata }];
const square = (svg: string) => ({ svg, width: SIDE, height: SIDE });
const slow = { svg: endless, width: MEMORY_SIDE, height: MEMORY_SIDE };
const trap = square(hostile[0]?.svg ?? "");

/** For pictures whose deadline is not the matter. */
const PATIENT_MS = 50_000;

const pools: Pool[] = [];
async function start(options: Partial<PoolOptions> = {}): Promise<Pool> {
	const pool = await createPool({
		fonts,
		threads: 2,
		workerUrl,
		timeoutMs: PATIENT_MS,
		...options,
	});
	pools.push(pool);
	return pool;
}
afterEach(async () => {
	await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

const code = (error: unknown) => (error as { code?: string }).code;
const codeOf = (picture: Promise<unknown>) => picture.then(() => "drawn", code);
const codesOf = (pictures: Promise<unknown>[]) => Promise.all(pictures.map(codeOf));

let expected: Buffer;
beforeAll(async () => {
	const wasm = await compileResvg();
	const engine = await createResvg({ fonts, load: () => loadResvg(wasm) });
	expected = Buffer.from((await engine.pixels(square(good))).data);
});

/** Milliseconds of CPU that the whole process uses in the next `ms`. */
async function cpuDuring(ms: number): Promise<number> {
	const before = process.cpuUsage();
	await sleep(ms);
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

/**
 * Whether the process soon rests: a picture that goes on drawing never lets it, and the start of another thread, on
 * a busy machine, only for a while.
 */
async function isIdleSoon(): Promise<boolean> {
	for (let attempt = 0; attempt < 25; attempt++) if ((await cpuDuring(200)) < 60) return true;
	return false;
}

async function until(condition: () => boolean, limitMs = 20_000): Promise<number> {
	const started = performance.now();
	while (!condition() && performance.now() - started < limitMs) await sleep(2);
	return performance.now() - started;
}

/** What becomes of a good picture, on a machine so busy that the pool's deadline may be too short for some of them. */
async function codeSoon(pool: Pool): Promise<string | undefined> {
	let last: string | undefined;
	for (let attempt = 0; attempt < 25 && last !== "drawn"; attempt++)
		last = await codeOf(pool.png(square(good)));
	return last;
}

/** Milliseconds that a timer of `ms` really takes: beside work with a deadline, a measure for how late a busy machine makes both. */
async function timer(ms: number): Promise<number> {
	const started = performance.now();
	await sleep(ms);
	return performance.now() - started;
}

/** Milliseconds that a thread takes to start and to draw these pictures, as busy as the machine is now. */
async function timeFor(pictures: number): Promise<number> {
	const started = performance.now();
	const pool = await start({ threads: 1 });
	await Promise.all(Array.from({ length: pictures }, () => pool.pixels(square(good))));
	const ms = performance.now() - started;
	await pool.close();
	return ms;
}

describe("pictures", () => {
	it("are those of the engine in this thread, from every thread", async () => {
		const pool = await start();
		const bitmaps = await Promise.all(Array.from({ length: 8 }, () => pool.pixels(square(good))));
		for (const { data, width } of bitmaps) {
			expect(width).toBe(SIDE);
			expect(Buffer.compare(Buffer.from(data), expected)).toBe(0);
		}
		const png = PNG.sync.read(Buffer.from(await pool.png(square(good))));
		expect(Buffer.compare(png.data, expected)).toBe(0);
	});

	it("leave the caller's font bytes alone", async () => {
		const bytes = Buffer.from(inconsolata);
		await start({ fonts: [{ name: "a.ttf", bytes }] });
		expect(bytes.equals(inconsolata)).toBe(true);
	});
});

describe("the deadline", () => {
	it("ends the work: the CPU rests, and the pool is whole again", async () => {
		const pool = await start({ timeoutMs: 400 });
		const started = performance.now();
		const due = timer(400);
		expect(await codesOf([pool.png(slow), pool.pixels(slow)])).toEqual([
			"draw-timeout",
			"draw-timeout",
		]);
		expect(performance.now() - started).toBeLessThan(10 * (await due));
		expect(await isIdleSoon()).toBe(true);
		await until(() => pool.stats().threads === 2);
		expect(pool.stats()).toMatchObject({ threads: 2, timedOut: 2, replaced: 2 });
		expect(pool.stats()).toMatchObject({ running: 0, waiting: 0 });
		expect(await codeSoon(pool)).toBe("drawn");
	});

	it("counts the time in the queue, and takes no thread from others", async () => {
		const pool = await start({ threads: 1, maxQueue: 20, timeoutMs: 600 });
		const pictures = Array.from({ length: 20 }, () => pool.png(slow));
		expect(await codesOf(pictures)).toEqual(pictures.map(() => "draw-timeout"));
		expect(pool.stats()).toMatchObject({ timedOut: 20, waiting: 0, running: 0 });
		expect(pool.stats().replaced).toBeLessThan(20);
		await until(() => pool.stats().threads === 1);
		expect(await codeSoon(pool)).toBe("drawn");
	});

	it("is shorter for a picture that another one waits for, which is drawn then", async () => {
		const pool = await start({ threads: 1, timeoutMs: 20_000 });
		// Before anything was drawn nobody knows what is slow.
		await pool.png(square(good));
		const started = performance.now();
		const pictures = [pool.png(slow), pool.png(square(good))];
		expect(await codesOf(pictures)).toEqual(["draw-timeout", "drawn"]);
		expect(performance.now() - started).toBeLessThan(19_000);
		expect(pool.stats()).toMatchObject({ timedOut: 1, replaced: 1, drawn: 2 });
	});

	it("is whole where nobody waits", async () => {
		const pool = await start({ threads: 1, timeoutMs: 1_500 });
		const started = performance.now();
		expect(await codeOf(pool.png(slow))).toBe("draw-timeout");
		expect(performance.now() - started).toBeGreaterThanOrEqual(1_490);
	});

	it("leaves the pictures beside and behind a hung one whole", async () => {
		const pool = await start({ timeoutMs: Math.ceil(1_500 + 10 * (await timeFor(10))) });
		const others = Array.from({ length: 10 }, () => pool.pixels(square(good)));
		expect(await codesOf([pool.png(slow), ...others])).toEqual([
			"draw-timeout",
			...others.map(() => "drawn"),
		]);
	});
});

describe("a pool that loses a thread for all that it draws", () => {
	it("says so, replaces threads one after the other, and is sound again soon after", async () => {
		const pool = await start({ timeoutMs: 10_000 });
		for (let i = 0; i < 8; i++) {
			expect(pool.isFailing()).toBe(false);
			expect(await codeOf(pool.png(trap))).toBe("draw-failed");
		}
		expect(pool.isFailing()).toBe(true);
		expect(await codeOf(pool.png(slow))).toBe("draw-timeout");
		for (let i = 0; i < 4; i++) expect(await codeOf(pool.png(square(good)))).toBe("drawn");
		expect(pool.isFailing()).toBe(false);
		await until(() => pool.stats().threads === 2);
		expect(pool.stats()).toMatchObject({ threads: 2, replaced: 9, failed: 8, drawn: 4 });
	});
});

describe("a signal", () => {
	it("ends a picture at work and its CPU", async () => {
		const pool = await start({ threads: 1 });
		const abort = new AbortController();
		const picture = codeOf(pool.png(slow, abort.signal));
		await sleep(100);
		abort.abort();
		expect(await picture).toBe("draw-timeout");
		expect(await isIdleSoon()).toBe(true);
		expect(pool.stats().replaced).toBe(1);
	});

	it("takes a waiting picture out of the queue, and leaves no listener behind", async () => {
		const pool = await start({ threads: 1 });
		const abort = new AbortController();
		const removed = vi.spyOn(abort.signal, "removeEventListener");
		const [first, waiting] = [pool.png(square(good)), pool.png(square(good), abort.signal)];
		abort.abort();
		expect(await codesOf([first, waiting])).toEqual(["drawn", "draw-timeout"]);
		expect(pool.stats()).toMatchObject({ replaced: 0, waiting: 0, drawn: 1 });
		expect(removed).toHaveBeenCalledTimes(1);
	});

	it("already aborted, starts nothing", async () => {
		const pool = await start({ threads: 1 });
		expect(await codeOf(pool.png(square(good), AbortSignal.abort()))).toBe("draw-timeout");
	});
});

describe("the queue", () => {
	it("takes what it may hold and refuses the rest at once", async () => {
		const pool = await start({ threads: 1, maxQueue: 3 });
		const signal = AbortSignal.timeout(60_000);
		const pictures = Array.from({ length: 10 }, () => codeOf(pool.png(square(good), signal)));
		const refused = await Promise.all(pictures.slice(4));
		expect(pool.stats().drawn).toBe(0);
		expect(refused).toEqual(Array(6).fill("draw-overloaded"));
		expect(await Promise.all(pictures.slice(0, 4))).toEqual(Array(4).fill("drawn"));
		expect(pool.stats()).toMatchObject({ overloaded: 6, drawn: 4, waiting: 0 });
	});

	it("of length 0 draws on free threads only", async () => {
		const pool = await start({ threads: 1, maxQueue: 0 });
		const pictures = [pool.png(square(good)), pool.png(square(good))];
		expect(await codesOf(pictures)).toEqual(["drawn", "draw-overloaded"]);
	});
});

describe("a thread that breaks", () => {
	it.each(hostile)("on $name: the picture $does, the next is right", async ({ svg, does }) => {
		const pool = await start({ threads: 1 });
		const wanted = does === "draws" ? "drawn" : "draw-failed";
		expect(await codeOf(pool.png(square(svg)))).toBe(wanted);
		const { data } = await pool.pixels(square(good));
		expect(Buffer.compare(Buffer.from(data), expected)).toBe(0);
		expect(pool.stats().replaced).toBe(does === "traps" ? 1 : 0);
	});

	it("on memory is replaced", async () => {
		const pool = await start({ threads: 1 });
		const hungry = { svg: memoryHungry, width: MEMORY_SIDE, height: MEMORY_SIDE };
		expect(await codeOf(pool.png(hungry))).toBe("draw-failed");
		const started = performance.now();
		const next = codeOf(pool.png(square(good))).then((code) => [code, performance.now() - started]);
		// Another thread that starts at the same time says how long that takes now.
		const [fresh, [code, took]] = await Promise.all([timeFor(1), next]);
		expect(code).toBe("drawn");
		expect(took).toBeLessThan(10 * fresh);
	});

	it("by a trap among good pictures costs that picture alone", async () => {
		const pool = await start();
		const pictures = Array.from({ length: 30 }, (_, i) => (i % 10 === 0 ? trap : square(good)));
		const codes = await codesOf(pictures.map((picture) => pool.pixels(picture)));
		expect(codes).toEqual(pictures.map((picture) => (picture === trap ? "draw-failed" : "drawn")));
		expect(pool.stats().replaced).toBe(3);
	});
});

/** A thread entry as a test needs it. The pool takes any URL that a worker can be made of. */
const script = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`);
const PARENT = 'import { parentPort, workerData } from "node:worker_threads";';
const STARTED = 'parentPort.postMessage({ kind: "started", unusable: null });';

describe("a thread that is killed", () => {
	it.each([
		["exits", "process.exit(7)"],
		["throws", "throw new Error('x')"],
		["runs out of memory", "const a = []; for (;;) a.push(Array(1e5).fill(1.5))"],
	])("%s under its picture: that picture fails, the pool goes on", async (_, deed) => {
		const entry = script(`${PARENT} parentPort.on("message", () => { ${deed} }); ${STARTED}`);
		const pool = await start({ threads: 2, workerUrl: entry });
		expect(await codesOf([pool.png(trap), pool.png(trap), pool.png(trap)])).toEqual(
			Array(3).fill("draw-failed"),
		);
		await until(() => pool.stats().threads === 2);
		expect(pool.stats().threads).toBe(2);
	});

	it("dies idle: replaced before it is given a picture", async () => {
		const entry =
			script(`${PARENT} ${STARTED} if (workerData.isProbing) setTimeout(() => process.exit(1), 30);
			parentPort.on("message", () => parentPort.postMessage({ kind: "done", result: { ok: true, data: new Uint8Array(1) } }));`);
		const pool = await start({ threads: 2, workerUrl: entry });
		await until(() => pool.stats().replaced === 2);
		await until(() => pool.stats().threads === 2);
		expect(await codeOf(pool.png(square(good)))).toBe("drawn");
	});

	it("cannot start again for a while: retried, and service is back", async () => {
		const tries = new SharedArrayBuffer(4);
		const entry = script(`${PARENT}
			const tries = Atomics.add(new Int32Array(workerData.wasm), 0, 1);
			if (tries > 0 && tries < 4) throw new Error("no memory");
			parentPort.on("message", () => tries === 0 ? process.exit(1)
				: parentPort.postMessage({ kind: "done", result: { ok: true, data: new Uint8Array(1) } }));
			${STARTED}`);
		const pool = await start({ threads: 1, workerUrl: entry, wasm: tries });
		expect(await codesOf([pool.png(trap), pool.png(trap)])).toEqual(["draw-failed", "drawn"]);
		expect(new Int32Array(tries)[0]).toBe(5);
	});
});

describe("a start that fails is an error", () => {
	it.each<[string, Partial<PoolOptions>, string, string]>([
		["no entry", { workerUrl: new URL("file:///nowhere.js") }, "raster-start-failed", "nowhere.js"],
		[
			"an entry that ends",
			{ workerUrl: script("process.exit(0)") },
			"raster-start-failed",
			"code 0",
		],
		["wasm that is none", { wasm: { no: "module" } }, "raster-start-failed", ""],
		[
			"a font of nothing",
			{ fonts: [{ name: "b.ttf", bytes: edited((t) => void t.get("glyf")?.fill(0)) }] },
			"font-unusable",
			"b.ttf",
		],
		[
			"a WOFF2",
			{ fonts: [{ name: "b.woff2", bytes: Buffer.from("wOF2") }] },
			"font-format-unsupported",
			"b.woff2",
		],
		["no threads", { threads: 0 }, "raster-option-invalid", "threads"],
		["half a thread", { threads: 1.5 }, "raster-option-invalid", "received 1.5"],
		["a negative queue", { maxQueue: -1 }, "raster-option-invalid", "maxQueue"],
		[
			"an endless deadline",
			{ timeoutMs: Number.POSITIVE_INFINITY },
			"raster-option-invalid",
			"timeoutMs",
		],
	])("%s", async (_, options, wanted, words) => {
		await expect(start(options)).rejects.toMatchObject({
			code: wanted,
			message: expect.stringContaining(words),
		});
	});
});

describe("close", () => {
	it("finishes what it has taken, refuses what comes, and may come twice", async () => {
		const pool = await start({ threads: 2, maxQueue: 20 });
		const taken = Array.from({ length: 16 }, () => codeOf(pool.pixels(square(good))));
		const closing = [pool.close(), pool.close()];
		expect(await codeOf(pool.png(square(good)))).toBe("draw-failed");
		await Promise.all(closing);
		expect(await Promise.all(taken)).toEqual(Array(16).fill("drawn"));
		expect(pool.stats()).toMatchObject({ threads: 0, running: 0, waiting: 0 });
	});

	it("waits for a hung picture no longer than its deadline", async () => {
		const pool = await start({ threads: 1, timeoutMs: 300 });
		const picture = codeOf(pool.png(slow));
		const started = performance.now();
		const due = timer(300);
		await pool.close();
		expect(performance.now() - started).toBeLessThan(10 * (await due));
		expect(await picture).toBe("draw-timeout");
	});

	it.each([
		["is not needed for the process to end", ""],
		["tells of its end, though nothing else keeps the process alive", "await pool.close();"],
		[
			"tells of its end while a thread is being replaced",
			`await pool.png(${JSON.stringify(trap)}).catch(() => 0); await pool.close();`,
		],
	])("%s", async (_, last) => {
		const url = new URL("./pool.js", workerUrl);
		const source = `
			const { createPool } = await import(${JSON.stringify(url.href)});
			const pool = await createPool({ fonts: [], threads: 2 });
			${last}`;
		const args = ["--input-type=module", "-e", source];
		const child = spawn(process.execPath, args, { timeout: 20_000 });
		expect(await once(child, "exit")).toEqual([0, null]);
	});
});

it("the worker's entry refuses to be anything else", async () => {
	const worker = new Worker(`import(${JSON.stringify(workerUrl.href)})`, { eval: true });
	const [error] = await once(worker, "error");
	expect(error).toBeInstanceOf(Error);
});
