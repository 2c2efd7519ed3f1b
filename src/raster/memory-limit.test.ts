import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { limitMemory } from "./memory-limit.js";

const wasm = readFileSync(
	createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"),
);

/** `(module (memory (export "m") 1))`, by hand. */
const tiny = Uint8Array.from([
	...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
	...[5, 3, 1, 0, 1],
	...[7, 5, 1, 1, 0x6d, 2, 0],
]);

interface Memory {
	grow(pages: number): number;
}
declare const WebAssembly: {
	instantiate(bytes: Uint8Array): Promise<{ instance: { exports: { m: Memory } } }>;
	validate(bytes: Uint8Array): boolean;
};

describe("limitMemory", () => {
	it.each([3, 127, 128, 16_384])("lets memory grow to %i pages and no further", async (pages) => {
		const { instance } = await WebAssembly.instantiate(limitMemory(tiny, pages));
		expect(instance.exports.m.grow(pages - 1)).toBe(1);
		expect(() => instance.exports.m.grow(1)).toThrow(RangeError);
	});

	it("leaves the engine a valid module", () => {
		expect(WebAssembly.validate(limitMemory(wasm, 16_384))).toBe(true);
	});

	it.each([
		["a maximum already", limitMemory(tiny, 5)],
		["no memory", tiny.subarray(0, 8)],
	])("refuses a module with %s", (_, bytes) => {
		expect(() => limitMemory(bytes, 5)).toThrow("expected a wasm file");
	});
});
