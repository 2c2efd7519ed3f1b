import { describe, expect, test } from "vitest";
import { readBitmapHeader } from "./bitmap.js";

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));
/** `RIFF`, a length, `WEBP` and one chunk. */
function webp(chunk: string, payload: number[]): Uint8Array {
	const text = (value: string) => Array.from(value, (char) => char.charCodeAt(0));
	return Uint8Array.from([
		...text("RIFF"),
		0,
		0,
		0,
		0,
		...text(`WEBP${chunk}`),
		payload.length,
		0,
		0,
		0,
		...payload,
	]);
}

// Seven by five pixels, written by ImageMagick; WebP after RFC 9649.
const JPEG =
	"/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAAFAAcDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAHCf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ADoDFU3/2Q==";
const PROGRESSIVE_START =
	"/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAFAAcDASIAAhEBAxEB";
const GIF = "R0lGODlhBwAFAPAAAP8AAAAAACH5BAAAAAAALAAAAAAHAAUAAAIFhI+puwUAOw==";
const PNG =
	"iVBORw0KGgoAAAANSUhEUgAAAAcAAAAFCAIAAAAG1XYoAAAADklEQVR42mP4z8BAPgEAPOMC/ryh4j0AAAAASUVORK5CYII=";

describe("readBitmapHeader", () => {
	test.each<[string, Uint8Array, string]>([
		["JPEG", bytes(JPEG), "jpeg"],
		["progressive JPEG", bytes(PROGRESSIVE_START), "jpeg"],
		[
			"JPEG with fill bytes",
			Uint8Array.of(0xff, 0xd8, 0xff, 0xff, 0xff, 0xc0, 0, 17, 8, 0, 5, 0, 7),
			"jpeg",
		],
		["GIF", bytes(GIF), "gif"],
		["PNG", bytes(PNG), "png"],
		["lossy WebP", webp("VP8 ", [0, 0, 0, 0x9d, 0x01, 0x2a, 7, 0, 5, 0]), "webp"],
		["lossless WebP", webp("VP8L", [0x2f, 6, 0x00, 0x01, 0]), "webp"],
		["extended WebP", webp("VP8X", [0, 0, 0, 0, 6, 0, 0, 4, 0, 0]), "webp"],
	])("%s", (_matter, file, type) => {
		expect(readBitmapHeader(file)).toEqual({ type, width: 7, height: 5 });
	});

	test.each<[string, Uint8Array]>([
		["nothing", new Uint8Array()],
		["text", new TextEncoder().encode("<svg/>")],
		["a JPEG without a frame", Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)],
		["a JPEG that ends in a segment", bytes(JPEG).subarray(0, 150)],
		["a JPEG with rubbish between segments", Uint8Array.of(0xff, 0xd8, 0, 0, 0, 0)],
		["a PNG cut in its header", bytes(PNG).subarray(0, 20)],
	])("%s is none", (_matter, file) => {
		expect(readBitmapHeader(file)).toBeUndefined();
	});

	test("a view into a larger buffer is read at its own place", () => {
		const buffer = new Uint8Array(500);
		buffer.set(bytes(GIF), 100);
		expect(readBitmapHeader(buffer.subarray(100))).toMatchObject({ width: 7 });
	});
});
