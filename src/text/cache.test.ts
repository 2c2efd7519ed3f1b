import { describe, expect, it } from "vitest";
import { BoundedMap } from "./cache.js";

describe("BoundedMap", () => {
	it("makes a value once and forgets the least recently used", () => {
		const made: string[] = [];
		const map = new BoundedMap<string, string>(2);
		const take = (key: string) =>
			map.take(key, () => {
				made.push(key);
				return key.toUpperCase();
			});
		expect(["a", "b", "a", "c", "a", "b"].map(take)).toEqual(["A", "B", "A", "C", "A", "B"]);
		expect(made).toEqual(["a", "b", "c", "b"]);
		expect(map.size).toBe(2);
	});
});
