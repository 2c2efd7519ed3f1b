/** The adapter over drivers of the real package. Redis is in test/cache. */
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createStorage } from "unstorage";
import fsDriver from "unstorage/drivers/fs";
import memoryDriver from "unstorage/drivers/memory";
import { afterAll, describe, expect, test, vi } from "vitest";
import { openPictureStore } from "./cache.js";
import type { DrawnImage } from "./draw.js";
import { storageCache } from "./unstorage.js";

const KEY = "0123456789abcdef".repeat(4);
const folder = mkdtempSync(join(tmpdir(), "placard-cache-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every byte there is, so that nothing that takes them for text goes unseen. */
const bytes = Uint8Array.from({ length: 1024 }, (_, i) => (i * 37) & 0xff);

const inFolder = (name: string) =>
	storageCache(createStorage({ driver: fsDriver({ base: join(folder, name) }) }));

function filesIn(name: string): string[] {
	const all = readdirSync(join(folder, name), { recursive: true, withFileTypes: true });
	return all.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

test.each([
	["memory", () => storageCache(createStorage({ driver: memoryDriver() }))],
	["fs", () => inFolder("round")],
])("%s gives what it was given, and nothing for what it was not", async (_, open) => {
	const cache = open();
	expect(await cache.get(KEY)).toBeUndefined();
	await cache.set(KEY, bytes);
	expect(new Uint8Array((await cache.get(KEY)) ?? [])).toEqual(bytes);
	expect(await cache.get(KEY.replace("0", "1"))).toBeUndefined();
});

test("keys become folders of 256, under a base", async () => {
	const cache = inFolder("names");
	await cache.set(KEY, bytes);
	expect(filesIn("names")).toEqual([join(folder, "names/placard/01", KEY.slice(2))]);
});

test("a time to live goes to the driver", async () => {
	const setItemRaw = vi.fn(async () => {});
	const storage = { getItemRaw: async () => null, setItemRaw };
	await storageCache(storage, { base: "x", ttlSeconds: 7 }).set(KEY, bytes);
	expect(setItemRaw).toHaveBeenCalledWith(`x:01:${KEY.slice(2)}`, bytes, { ttl: 7 });
});

test.each([
	["an ArrayBuffer", bytes.buffer, bytes],
	["a Buffer", Buffer.from(bytes), bytes],
	["a text", "PNG", undefined],
	["null", null, undefined],
	["an object", { type: "Buffer" }, undefined],
])("a driver may give %s", async (_, value, expected) => {
	const cache = storageCache({ getItemRaw: async () => value, setItemRaw: async () => {} });
	const given = await cache.get(KEY);
	expect(given && new Uint8Array(given)).toEqual(expected);
});

describe("a store over a folder", () => {
	const png = (text: string): DrawnImage => ({
		bytes: Uint8Array.of(0x89, ...new TextEncoder().encode(text)),
		type: "image/png",
		failed: [],
	});
	const open = (name: string) => openPictureStore({ memoryBytes: 0, shared: inFolder(name) });
	const never = () => Promise.reject(new Error("must not be drawn"));
	/** Draws into the folder, and gives the file once it is whole. */
	async function fill(name: string): Promise<string> {
		await open(name).take(["a"], async () => png("first"));
		return vi.waitFor(async () => {
			expect(await open(name).take(["a"], never)).toEqual(png("first"));
			return filesIn(name)[0] ?? "";
		});
	}

	test.each<[string, (file: string) => void]>([
		["half of it", (file) => truncateSync(file, 20)],
		["nothing", (file) => truncateSync(file, 0)],
		["other bytes", (file) => writeFileSync(file, readFileSync(file).reverse())],
	])("whose file holds %s draws anew and mends it", async (what, spoil) => {
		const name = `spoilt ${what}`;
		const file = await fill(name);
		spoil(file);
		expect(await open(name).take(["a"], async () => png("second"))).toEqual(png("second"));
		await vi.waitFor(async () =>
			expect(await open(name).take(["a"], never)).toEqual(png("second")),
		);
	});

	test("whose file has become a folder still answers", async () => {
		const file = await fill("folder");
		rmSync(file);
		mkdirSync(file);
		expect(await open("folder").take(["a"], async () => png("second"))).toEqual(png("second"));
	});

	test.each([
		["is a file", () => writeFileSync(join(folder, "file"), ""), join(folder, "file")],
		// Nobody may make a folder there, not even root.
		["cannot be written to", () => {}, "/proc/placard-cache"],
	])("that %s still answers, and is told of", async (_, prepare, base) => {
		prepare();
		const onFailure = vi.fn();
		const shared = storageCache(createStorage({ driver: fsDriver({ base }) }));
		const store = openPictureStore({ memoryBytes: 0, shared, onFailure });
		for (const key of ["a", "b"])
			expect(await store.take([key], async () => png(key))).toEqual(png(key));
		await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce());
	});

	test("on a disk that is full still answers, and is told of", async () => {
		const onFailure = vi.fn();
		const driver = fsDriver({ base: join(folder, "full") });
		const storage = createStorage({
			driver: {
				...driver,
				async setItemRaw() {
					throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
				},
			},
		});
		const store = openPictureStore({ memoryBytes: 0, shared: storageCache(storage), onFailure });
		expect(await store.take(["a"], async () => png("a"))).toEqual(png("a"));
		await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce());
		expect(String(onFailure.mock.calls[0]?.[0])).toContain("ENOSPC");
	});
});
