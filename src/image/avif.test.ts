import { describe, expect, test } from "vitest";
import { fixture } from "../../test/slots/support.js";
import { readAvifSize } from "./avif.js";

const avif = fixture("photo.avif");
const box = (type: string, ...content: number[]) => [
	...[0, 0, 0, content.length + 8],
	...Buffer.from(type),
	...content,
];
const file = (...boxes: number[][]) =>
	Uint8Array.from([...box("ftyp", ...Buffer.from("avif"), 0, 0, 0, 0), ...boxes.flat()]);
const ispe = (width: number, height: number) =>
	box("ispe", 0, 0, 0, 0, 0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255);

describe("readAvifSize", () => {
	test.each([
		["an encoder's file", avif, 96, 48],
		["a part of a larger buffer", new Uint8Array([1, ...avif]).subarray(1), 96, 48],
		["one picture", file(ispe(4096, 3)), 4096, 3],
		["tiles and their whole", file(ispe(512, 512), ispe(1000, 900), ispe(512, 512)), 1000, 900],
	])("%s", (_, bytes, width, height) => {
		expect(readAvifSize(bytes)).toEqual({ type: "avif", width, height });
	});

	test.each([
		["nothing", new Uint8Array()],
		["another format", fixture("photo.png")],
		["an MP4 film", Uint8Array.from(box("ftyp", ...Buffer.from("isom")))],
		["no size", file()],
		["no width", file(ispe(0, 4))],
		["a cut in its size", file(ispe(4, 4)).slice(0, -1)],
	])("%s is none", (_, bytes) => {
		expect(readAvifSize(bytes)).toBeUndefined();
	});
});
