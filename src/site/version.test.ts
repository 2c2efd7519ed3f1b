import { createHash } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { type FragmentValue, fragment } from "./fragment-slot.js";
import { type ImageValue, image } from "./image-slot.js";
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
		["another budget", { a: "1" }, "art", { ...size, maxBytes: 50_000 }],
		["pixels that may not move", { a: "1" }, "art", { ...size, lossless: true }],
		["an attribute that looks like a text", { a: { 1: "" } }, "art", size],
	])("changes with %s", async (_, values, art, of) => {
		const changed = await version(values, art, of);
		expect(changed).not.toBe(await version({ a: "1" }));
		expect(changed).toMatch(/^[0-9a-f]{16}$/);
	});
});

test("a host's own SHA-256 gives the same versions", async () => {
	const sha256 = (data: Uint8Array) => createHash("sha256").update(data).digest("hex");
	const values = { a: "1", photo: image(Uint8Array.of(1, 2)), list: [{ b: Uint8Array.of(3) }] };
	const own = await pictureVersion("art", size, values as never, sha256);
	expect(own).toBe(await pictureVersion("art", size, values as never));
});

describe("pictures in the values", () => {
	const versionOf = (photo: ImageValue | FragmentValue) =>
		pictureVersion("art", { width: 1, height: 1 }, { photo });
	const large = new Uint8Array(5_000_000);

	test.each([
		["bytes", image(Uint8Array.of(1, 2)), image(Uint8Array.of(1, 3))],
		["lengths", image(Uint8Array.of(1)), image(Uint8Array.of(1, 0))],
		["URLs", image("https://a.example/1"), image("https://a.example/2")],
		["fits", image("https://a.example/1"), image("https://a.example/1", { fit: "contain" })],
		["fragments", fragment("<g/>"), fragment("<a/>")],
	])("other %s are another version", async (_, one, other) => {
		expect(await versionOf(one)).toBe(await versionOf({ ...one }));
		expect(await versionOf(one)).not.toBe(await versionOf(other));
	});

	test("the same bytes in another array are the same version", async () => {
		expect(await versionOf(image(Uint8Array.of(1, 2)))).toBe(
			await versionOf(image(Uint8Array.of(0, 1, 2).subarray(1))),
		);
	});

	test("megabytes are hashed, not written out", async () => {
		const stringify = vi.spyOn(JSON, "stringify");
		await versionOf(image(large));
		const [text] = stringify.mock.results.map(({ value }) => String(value));
		stringify.mockRestore();
		expect(text?.length).toBeLessThan(1_000);
	});
});

describe("image() and fragment() refuse what no text or data can be", () => {
	test.each([
		["a number", () => image(3 as never)],
		["nothing", () => image(undefined as never)],
		["over 5 MB", () => image(new Uint8Array(5_000_001))],
		["over 5 MB of base64", () => image("d".repeat(7_000_000))],
		["another fit", () => image("", { fit: "fill" as never })],
		["no text", () => fragment(null as never)],
		["over 2 million characters", () => fragment(" ".repeat(2_000_001))],
	])("%s", (_, make) => {
		expect(make).toThrowError(expect.objectContaining({ code: "slot-value-invalid" }));
	});
});
