/** The picture store over shared caches that are good, slow, hanging, broken and lying. */
import { describe, expect, test, vi } from "vitest";
import { type CacheOptions, openPictureStore, type PictureCache } from "./cache.js";
import type { DrawnImage } from "./draw.js";

const png = (text: string): DrawnImage => ({
	bytes: new TextEncoder().encode(`PNG of ${text}`),
	type: "image/png",
	failed: [],
});

/** A shared cache in this process, whose entries a test can reach. */
function mapCache() {
	const entries = new Map<string, Uint8Array>();
	const cache: PictureCache = {
		get: vi.fn(async (key: string) => entries.get(key)),
		set: vi.fn(async (key: string, value: Uint8Array) => {
			entries.set(key, value);
		}),
	};
	return { entries, cache };
}

const never = () => new Promise<never>(() => {});

/** What is being stored is stored, as far as a Map can tell. */
const settled = () => new Promise((done) => setTimeout(done, 20));

/** Storing goes on after the answer: what it has stored is waited for, however busy the machine is. */
const stored = (entries: ReadonlyMap<string, unknown>, isNew: (entry: unknown) => boolean) =>
	vi.waitFor(() => expect([...entries.values()].some(isNew)).toBe(true), { timeout: 5000 });

/** A store without memory, so that every request goes to the shared cache. */
const open = (shared: PictureCache, options: CacheOptions = {}) =>
	openPictureStore({ memoryBytes: 0, shared, ...options });

describe("in memory", () => {
	test("a picture is drawn once", async () => {
		const store = openPictureStore();
		const draw = vi.fn(async () => png("a"));
		const [first, second] = [await store.take(["a"], draw), await store.take(["a"], draw)];
		expect(second).toEqual(first);
		expect(draw).toHaveBeenCalledTimes(1);
	});

	test.each([
		[
			["a", 1, 2],
			["a", 12],
		],
		[
			["a", "1"],
			["a", 1],
		],
		[["a", "b"], ["a,b"]],
		[
			['a"', "b"],
			["a", '"b'],
		],
	])("%j is not %j", async (one, other) => {
		const store = openPictureStore();
		await store.take(one, async () => png("one"));
		expect(await store.take(other, async () => png("other"))).toEqual(png("other"));
	});

	test("what does not fit is drawn again", async () => {
		// Room for two pictures with what they are called.
		const store = openPictureStore({ memoryBytes: 60 });
		const draw = vi.fn(async () => png("0"));
		for (const key of ["a", "b", "c", "a"]) await store.take([key], draw);
		expect(draw).toHaveBeenCalledTimes(4);
		await store.take(["c"], draw);
		expect(draw).toHaveBeenCalledTimes(4);
	});

	test("a picture that lacks something is not kept", async () => {
		const { cache, entries } = mapCache();
		const store = openPictureStore({ shared: cache });
		const draw = vi.fn(async () => ({ ...png("a"), failed: [{ slot: "photo", error: "gone" }] }));
		await store.take(["a"], draw);
		expect((await store.take(["a"], draw)).failed).toHaveLength(1);
		await settled();
		expect(draw).toHaveBeenCalledTimes(2);
		expect(entries.size).toBe(0);
	});

	test("those who ask at one time share one drawing, its failure too, and the next one is a new one", async () => {
		const store = openPictureStore();
		const draw = vi.fn(async () => {
			await settled();
			throw new Error("trap");
		});
		const all = Array.from({ length: 5 }, () => store.take(["a"], draw));
		for (const each of await Promise.allSettled(all)) expect(each.status).toBe("rejected");
		expect(draw).toHaveBeenCalledTimes(1);
		expect(await store.take(["a"], async () => png("a"))).toEqual(png("a"));
	});
});

describe("shared", () => {
	test("what one process drew another one finds, with its type", async () => {
		const { cache, entries } = mapCache();
		const jpeg: DrawnImage = {
			...png("a"),
			bytes: Uint8Array.of(0xff, 0xd8, 1),
			type: "image/jpeg",
		};
		await open(cache).take(["a"], async () => jpeg);
		await stored(entries, () => true);
		expect([...entries.keys()]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
		const draw = vi.fn(async () => png("new"));
		expect(await open(cache).take(["a"], draw)).toEqual(jpeg);
		expect(draw).not.toHaveBeenCalled();
	});

	test("is not asked for what is in memory", async () => {
		const { cache } = mapCache();
		const store = openPictureStore({ shared: cache });
		await store.take(["a"], async () => png("a"));
		await store.take(["a"], async () => png("a"));
		expect(cache.get).toHaveBeenCalledTimes(1);
	});

	test.each<[string, (entry: Uint8Array) => Uint8Array | undefined]>([
		["cut", (entry) => entry.slice(0, -1)],
		["cut to its hash", (entry) => entry.slice(0, 32)],
		["empty", () => new Uint8Array()],
		["longer", (entry) => Uint8Array.of(...entry, 0)],
		[
			"altered in the file",
			(entry) => entry.map((byte, i) => (i === entry.length - 1 ? byte ^ 1 : byte)),
		],
		["altered in the hash", (entry) => entry.map((byte, i) => (i === 0 ? byte ^ 1 : byte))],
		["of zeros", (entry) => new Uint8Array(entry.length)],
		["a text", () => "PNG" as unknown as Uint8Array],
	])("an entry that is %s is drawn anew and written over", async (_, spoil) => {
		const { cache, entries } = mapCache();
		await open(cache).take(["a"], async () => png("a"));
		await stored(entries, () => true);
		const [[key, entry] = ["", new Uint8Array()]] = entries;
		const spoilt = spoil(entry) as Uint8Array;
		entries.set(key, spoilt);
		expect(await open(cache).take(["a"], async () => png("new"))).toEqual(png("new"));
		await stored(entries, (own) => own !== spoilt);
		expect(await open(cache).take(["a"], never)).toEqual(png("new"));
	});

	test("an entry under another key is known", async () => {
		const { cache, entries } = mapCache();
		await open(cache).take(["a"], async () => png("a"));
		await open(cache).take(["b"], async () => png("b"));
		await settled();
		const [[a, first] = [], [b, second] = []] = [...entries];
		entries.set(a as string, second as Uint8Array).set(b as string, first as Uint8Array);
		expect(await open(cache).take(["a"], async () => png("new"))).toEqual(png("new"));
	});
});

describe("a shared cache that fails", () => {
	const broken: PictureCache = {
		get: () => Promise.reject(new Error("ECONNREFUSED")),
		set: () => Promise.reject(new Error("ECONNREFUSED")),
	};
	const throwing: PictureCache = {
		get() {
			throw new Error("no promise");
		},
		set() {
			throw new Error("no promise");
		},
	};
	const hanging: PictureCache = { get: never, set: never };

	test.each([
		["refuses", broken],
		["throws", throwing],
		["hangs", hanging],
	])("and %s costs no answer, and is then left alone", async (_, cache) => {
		const get = vi.spyOn(cache, "get");
		const onFailure = vi.fn();
		let ms = 0;
		const store = open(cache, { onFailure, now: () => ms });
		for (const key of ["a", "b", "c"])
			expect(await store.take([key], async () => png(key))).toEqual(png(key));
		expect(get).toHaveBeenCalledTimes(1);
		expect(onFailure).toHaveBeenCalledTimes(1);
		ms = 1000;
		await store.take(["d"], async () => png("d"));
		expect(get).toHaveBeenCalledTimes(2);
		get.mockRestore();
	});

	test("and hangs costs each of many who ask together 50 ms at most", async () => {
		const store = open(hanging);
		const start = performance.now();
		const keys = Array.from({ length: 200 }, (_, i) => `${i}`);
		await Promise.all(keys.map((key) => store.take([key], async () => png(key))));
		// The timer's own 50 ms and what a busy machine adds; one after the other it would be 10 s.
		expect(performance.now() - start).toBeGreaterThan(45);
		expect(performance.now() - start).toBeLessThan(1000);
		const before = performance.now();
		for (const key of keys) await store.take([key, "again"], async () => png(key));
		expect(performance.now() - before).toBeLessThan(500);
	});

	test("is asked again when it is back", async () => {
		const { cache, entries } = mapCache();
		let isDown = true;
		let ms = 0;
		const flaky: PictureCache = {
			get: async (key) => (isDown ? broken.get(key) : cache.get(key)),
			set: async (key, value) => (isDown ? broken.set(key, value) : cache.set(key, value)),
		};
		const store = open(flaky, { now: () => ms });
		await store.take(["a"], async () => png("a"));
		isDown = false;
		ms = 1000;
		await store.take(["a"], async () => png("a"));
		await settled();
		expect(entries.size).toBe(1);
		expect(await store.take(["a"], never)).toEqual(png("a"));
	});

	test("while it stores is no matter of the answer, and is bounded", async () => {
		const set = vi.fn(never);
		const store = open({ get: async () => undefined, set });
		const keys = Array.from({ length: 100 }, (_, i) => `${i}`);
		await Promise.all(keys.map((key) => store.take([key], async () => png(key))));
		await settled();
		expect(set).toHaveBeenCalledTimes(32);
	});

	test("the platform is told what to wait for", async () => {
		const { cache, entries } = mapCache();
		const waiting: Promise<unknown>[] = [];
		const store = open(cache, { waitUntil: (work) => waiting.push(work) });
		await store.take(["a"], async () => png("a"));
		await Promise.all(waiting);
		expect(entries.size).toBe(1);
	});
});
