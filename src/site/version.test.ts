import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { hashArt, pictureVersion } from "./version.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const size = { width: 1200, height: 630 };

describe("hashArt", () => {
	test("is SHA-256 over the hashes of its parts, by another implementation too", async () => {
		const sha = (data: Uint8Array | string) => createHash("sha256").update(data).digest("hex");
		const expected = sha(`${sha(bytes("svg"))}\n${sha(bytes("font"))}`).slice(0, 16);
		expect(await hashArt(bytes("svg"), [bytes("font")])).toBe(expected);
	});

	test("tells apart where one part ends and the next begins", async () => {
		const a = await hashArt(bytes("ab"), [bytes("c")]);
		expect(a).not.toBe(await hashArt(bytes("a"), [bytes("bc")]));
		expect(a).not.toBe(await hashArt(bytes("ab"), [bytes("c"), bytes("")]));
	});
});

describe("pictureVersion", () => {
	const version = (values: Parameters<typeof pictureVersion>[2], art = "art", of = size) =>
		pictureVersion(art, of, values);

	test("does not depend on the order of writing", async () => {
		expect(await version({ a: "1", b: { fill: "red", x: 1 } })).toBe(
			await version({ b: { x: 1, fill: "red" }, a: "1" }),
		);
	});

	test.each([
		["another value", { a: "2" }, "art", size],
		["another type", { a: 1 }, "art", size],
		["another slot", { b: "1" }, "art", size],
		["one slot more", { a: "1", b: "" }, "art", size],
		["other art", { a: "1" }, "art2", size],
		["another size", { a: "1" }, "art", { width: 1200, height: 631 }],
		["an attribute that looks like a text", { a: { 1: "" } }, "art", size],
	])("changes with %s", async (_, values, art, of) => {
		const changed = await version(values, art, of);
		expect(changed).not.toBe(await version({ a: "1" }));
		expect(changed).toMatch(/^[0-9a-f]{16}$/);
	});
});
