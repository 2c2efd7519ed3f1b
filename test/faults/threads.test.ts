/**
 * Picture threads that end, hang or run out of memory: what they were at fails or is tried again, everything else
 * goes on, and pictures come again.
 */
import { afterEach, describe, expect, test, vi } from "vitest";
import { createPicturePool, type PicturePool } from "../../src/hosts/picture-pool.js";
import type { Rasterizer } from "../../src/raster/rasterizer.js";
import { faultWorker } from "./support/fault-worker.js";

const TIMEOUT_MS = 1_500;
/** Generous: whether they come again, not how soon. */
const BACK_MS = 10_000;
let pool: PicturePool;
let engine: HeldEngine;

/** A rasteriser that draws when it is let go. */
class HeldEngine implements Rasterizer {
	readonly held: (() => void)[] = [];
	fails = false;

	png(): Promise<Uint8Array> {
		return new Promise((resolve) => this.held.push(() => resolve(new Uint8Array())));
	}

	pixels(): Promise<never> {
		return Promise.reject(new Error("not asked for"));
	}

	async close(): Promise<void> {}

	isFailing(): boolean {
		return this.fails;
	}
}

async function open(threads: number, maxQueue = 100): Promise<void> {
	engine = new HeldEngine();
	pool = await createPicturePool({
		data: {
			site: { fonts: [], fontFallback: {}, routes: [], maxBytes: 300_000, lossless: false },
			root: "/",
			maxPlates: 1,
			tileCacheBytes: 1,
			plates: [],
		},
		rasterizer: engine,
		threads,
		maxQueue,
		timeoutMs: TIMEOUT_MS,
		workerUrl: faultWorker,
	});
	await pool.spread();
}

afterEach(() => pool.close());

/** The title that comes back as the picture's bytes, or the error's code. */
async function paint(title: string, ms = 0): Promise<string> {
	const task = { route: 0, image: "a", values: { title, ms }, size: { width: 1, height: 1 } };
	try {
		return new TextDecoder().decode((await pool.paint(task)).bytes);
	} catch (error) {
		return (error as { code?: string }).code ?? String(error);
	}
}

/** How long it takes until a picture comes again. */
async function backMs(): Promise<number> {
	const started = performance.now();
	while ((await paint("good")) !== "good" && performance.now() - started < BACK_MS);
	return performance.now() - started;
}

describe.each([1, 2])("with %i threads", (threads) => {
	test.each(["exit", "throw", "memory"])("after a thread's %s", async (fault) => {
		await open(threads);
		// Filling the memory of two threads may take longer than a picture has.
		expect(["draw-failed", fault === "memory" && "draw-timeout"]).toContain(await paint(fault));
		expect(await backMs()).toBeLessThan(BACK_MS);
		// A thread may still be filling its memory for a picture that nobody waits for any longer.
		await vi.waitFor(() => {
			expect(pool.stats()).toMatchObject({ running: 0, waiting: 0 });
			expect(pool.stats().replaced).toBeGreaterThan(0);
		}, 10_000);
	});

	test("after a thread hung, which costs its picture the deadline and no more", async () => {
		await open(threads);
		const started = performance.now();
		expect(await paint("hang")).toBe("draw-timeout");
		expect(performance.now() - started).toBeLessThan(TIMEOUT_MS + BACK_MS);
		expect(await backMs()).toBeLessThan(BACK_MS);
	});
});

test("what another picture's thread took along is painted all the same", async () => {
	await open(1);
	const victims = ["a", "b", "c"].map((title) => paint(title));
	const killer = paint("exit");
	expect(await Promise.all(victims)).toEqual(["a", "b", "c"]);
	expect(await killer).toBe("draw-failed");
	expect(await Promise.all(["d", "e"].map((title) => paint(title)))).toEqual(["d", "e"]);
});

test("a picture whose thread ends twice is not tried a third time", async () => {
	await open(2);
	expect(await paint("exit")).toBe("draw-failed");
	expect(pool.stats()).toMatchObject({ failed: 1 });
	await backMs();
	expect(pool.stats().replaced).toBe(2);
});

test("a full queue refuses at once, and takes pictures again when there is room", async () => {
	await open(1, 4);
	const taken = Array.from({ length: 5 }, (_, i) => paint(`p${i}`, 50));
	let settled = 0;
	for (const one of taken) void one.then(() => settled++);
	const refused = await Promise.all(Array.from({ length: 20 }, () => paint("late")));
	expect(settled).toBe(0);
	expect(refused).toEqual(refused.map(() => "draw-overloaded"));
	expect(await Promise.all(taken)).toEqual(["p0", "p1", "p2", "p3", "p4"]);
	expect(await paint("good")).toBe("good");
	expect(pool.stats()).toMatchObject({ overloaded: 20, painted: 6 });
});

test("a thread has its next picture at hand, which counts as waiting, and no more than that", async () => {
	await open(1, 4);
	const taken = Array.from({ length: 4 }, (_, i) => paint(`p${i}`, 50));
	expect(pool.stats()).toMatchObject({ running: 1, waiting: 3 });
	expect(await Promise.all(taken)).toEqual(["p0", "p1", "p2", "p3"]);
	expect(pool.stats()).toMatchObject({ running: 0, waiting: 0, overloaded: 0 });
});

test("while pictures take over half of their deadline there are two places for each thread, then all again", async () => {
	await open(1, 100);
	const admitted = () => {
		const places = Array.from({ length: 10 }, () => pool.admit());
		for (const leave of places) leave?.();
		return places.filter((leave) => leave !== undefined).length;
	};
	const leave = pool.admit();
	expect(admitted()).toBe(10);
	expect(await paint("slow", TIMEOUT_MS * 0.7)).toBe("slow");
	expect(admitted()).toBe(1);
	expect(await paint("good")).toBe("good");
	expect(admitted()).toBe(10);
	expect(await paint("slow", TIMEOUT_MS * 0.7)).toBe("slow");
	leave?.();
	expect(admitted()).toBe(10);
});

describe("pictures that need the rasteriser", () => {
	test("wait for it in half of the queue, and leave the threads to others", async () => {
		await open(1, 4);
		const drawn = ["draw1", "draw2", "draw3"].map((title) => paint(title));
		await vi.waitFor(() => expect(engine.held).toHaveLength(3));
		expect(await paint("draw4")).toBe("draw-overloaded");
		expect(await Promise.all(["a", "b", "c"].map((title) => paint(title)))).toEqual([
			"a",
			"b",
			"c",
		]);
		for (const letGo of engine.held) letGo();
		expect(await Promise.all(drawn)).toEqual(["draw1", "draw2", "draw3"]);
		expect(pool.stats()).toMatchObject({ painted: 6, overloaded: 1, failed: 0 });
	});

	test("are refused before they come to a thread where it is known of them", async () => {
		await open(1, 0);
		const taken = paint("draw1");
		await vi.waitFor(() => expect(engine.held).toHaveLength(1));
		const task = { route: 0, image: "a", values: { title: "a" }, size: { width: 1, height: 1 } };
		await expect(pool.paint(task, true)).rejects.toMatchObject({ code: "draw-overloaded" });
		expect(() => pool.checkDrawn()).toThrow(expect.objectContaining({ code: "draw-overloaded" }));
		for (const letGo of engine.held) letGo();
		expect(await taken).toBe("draw1");
		expect(() => pool.checkDrawn()).not.toThrow();
		expect(pool.stats()).toMatchObject({ overloaded: 2, failed: 0 });
	});

	test("are tried one at a time while it fails", async () => {
		await open(1);
		engine.fails = true;
		const probe = paint("draw1");
		await vi.waitFor(() => expect(engine.held).toHaveLength(1));
		expect(await paint("draw2")).toBe("draw-overloaded");
		expect(await paint("good")).toBe("good");
		for (const letGo of engine.held) letGo();
		expect(await probe).toBe("draw1");
	});
});

test("closing finishes what was taken, and takes no more", async () => {
	await open(2);
	const taken = Array.from({ length: 16 }, (_, i) => paint(`p${i}`, 20));
	const closing = pool.close();
	expect(await paint("late")).toBe("draw-failed");
	expect(await Promise.all(taken)).toEqual(taken.map((_, i) => `p${i}`));
	await closing;
});
