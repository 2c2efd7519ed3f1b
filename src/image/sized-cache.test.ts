/** Small entries stay, however many large ones come. */
import { describe, expect, test } from "vitest";
import { SizedCache } from "./sized-cache.js";

const MB = 2 ** 20;
const open = (maxBytes: number) =>
	new SizedCache<{ readonly bytes: number }>(maxBytes, ({ bytes }) => bytes);

describe("a cache by sizes", () => {
	test("keeps an alphabet through any number of photographs", () => {
		const cache = open(20 * MB);
		for (let i = 0; i < 100; i++) cache.set(`letter ${i}`, { bytes: 100_000 });
		for (let i = 0; i < 100; i++) cache.set(`photograph ${i}`, { bytes: 3 * MB });
		for (let i = 0; i < 100; i++) expect(cache.get(`letter ${i}`)).toEqual({ bytes: 100_000 });
		expect(cache.get("photograph 99")).toEqual({ bytes: 3 * MB });
		expect(cache.get("photograph 98")).toBeUndefined();
	});

	test("is bounded in bytes, keys counted", () => {
		const cache = open(10_000);
		const key = (i: number) => `${i}${"k".repeat(500)}`;
		for (let i = 0; i < 50; i++) cache.set(key(i), { bytes: 500 });
		const kept = Array.from({ length: 50 }, (_, i) => cache.get(key(i))).filter(Boolean);
		// Three quarters of it, 1.5 kB each.
		expect(kept.length).toBe(4);
	});

	test("keeps nothing that is larger than itself", () => {
		const cache = open(2);
		cache.set("a", { bytes: 1 });
		cache.set("b", { bytes: 5 * MB });
		expect([cache.get("a"), cache.get("b")]).toEqual([undefined, undefined]);
	});
});
