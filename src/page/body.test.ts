/** Trap 37: what the bytes say against what content-encoding says. */
import { randomBytes } from "node:crypto";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openBody } from "./body.js";
import { sourceOf } from "./stream.js";

const PAGE =
	"<!doctype html><title>x</title><p>A page that is a little longer than what is sniffed.";

/** A stream of the given bytes, in chunks of `size`, that fails at its end when `error` is given. */
function streamOf(bytes: Uint8Array, size: number, error?: Error): ReadableStream<Uint8Array> {
	let at = 0;
	return new ReadableStream({
		pull(controller) {
			const chunk = bytes.subarray(at, at + size);
			at += size;
			if (chunk.length > 0) controller.enqueue(chunk);
			else if (error !== undefined) controller.error(error);
			else controller.close();
		},
	});
}

async function open(bytes: Uint8Array, coding: string | undefined, size = 7) {
	const { source, form } = await openBody(sourceOf(streamOf(bytes, size)), coding);
	const chunks: Uint8Array[] = [];
	for (;;) {
		const chunk = await source.read();
		if (chunk === undefined) return { form, bytes: Buffer.concat(chunks) };
		chunks.push(chunk);
	}
}

const plain = Buffer.from(PAGE);
const gzip = gzipSync(plain);

describe.each([1, 7, 100_000])("in chunks of %i", (size) => {
	it.each([
		["a page", undefined, PAGE],
		["text", undefined, "no tag at all"],
		["nothing", undefined, ""],
		["one byte", undefined, "<"],
	])("%s without a coding is plain", async (_, coding, text) => {
		expect(await open(Buffer.from(text), coding, size)).toEqual({
			form: "plain",
			bytes: Buffer.from(text),
		});
	});

	it.each([
		["fetch decoded it", PAGE],
		["with a byte order mark", `\ufeff${PAGE}`],
		["after white space", `\r\n\t ${PAGE}`],
		["a comment", "<!-- x --><title>a</title>"],
		["an end tag", "</x><title>a</title>"],
		["a short page", "<p>"],
		["with Japanese text", "<title>月の蛾</title>"],
	])("a page under a coding it does not have: %s", async (_, text) => {
		for (const coding of ["gzip", "br", "deflate", "zstd"])
			expect(await open(Buffer.from(text), coding, size), coding).toEqual({
				form: "decoded",
				bytes: Buffer.from(text),
			});
	});

	it.each(["gzip", "x-gzip"])("%s that is gzip is unpacked", async (coding) => {
		expect(await open(gzip, coding, size)).toEqual({ form: "decoded", bytes: plain });
	});

	it.each([
		["brotli", "br", brotliCompressSync(plain)],
		["deflate", "deflate", deflateSync(plain)],
		["raw deflate", "deflate", deflateRawSync(plain)],
		["gzip without a header", undefined, gzip],
		["gzip said to be brotli", "br", gzip],
		["gzip in brotli", "gzip, br", gzip],
		["text without a tag", "br", Buffer.from("only text")],
		["what begins like a tag", "br", Buffer.from([0x20, 0x3c, 0x61, 0x00, 0x10])],
		["a lone `<`", "br", Buffer.from("<")],
		["nothing", "gzip", Buffer.alloc(0)],
	])("%s stays as it is", async (_, coding, bytes) => {
		expect(await open(bytes, coding, size)).toEqual({ form: "coded", bytes: Buffer.from(bytes) });
	});
});

it("the chunks that were sniffed come out as the same objects", async () => {
	const chunks = [Buffer.from("<"), Buffer.from("p>"), Buffer.from("x".repeat(200))];
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			for (const chunk of chunks) controller.enqueue(chunk);
			controller.close();
		},
	});
	const { source } = await openBody(sourceOf(stream), "br");
	for (const chunk of chunks) expect(await source.read()).toBe(chunk);
});

it("a body that fails while it is sniffed fails when it is read, after its bytes", async () => {
	const { source, form } = await openBody(
		sourceOf(streamOf(Buffer.from("<p"), 1, new Error("reset"))),
		"br",
	);
	expect(form).toBe("decoded");
	expect(Buffer.from((await source.read()) ?? []).toString()).toBe("<");
	expect(Buffer.from((await source.read()) ?? []).toString()).toBe("p");
	await expect(source.read()).rejects.toThrow("reset");
});

it("gzip that is cut off is an error after what could be unpacked", async () => {
	const read = open(gzip.subarray(0, gzip.length - 9), "gzip");
	await expect(read).rejects.toThrow();
});

/** A gzip body in chunks of 1 kB that counts what is asked of it. */
function counted(packed: Uint8Array) {
	const log = { at: 0, cancelled: undefined as unknown };
	const stream = new ReadableStream<Uint8Array>(
		{
			pull(controller) {
				const chunk = packed.subarray(log.at, log.at + 1000);
				log.at += chunk.length;
				if (chunk.length > 0) controller.enqueue(chunk);
				else controller.close();
			},
			cancel(reason) {
				log.cancelled = reason;
			},
		},
		{ highWaterMark: 0 },
	);
	return { stream, log };
}

it("an error of the upstream comes through the unpacker", async () => {
	const body = streamOf(
		gzipSync(randomBytes(100_000)).subarray(0, 50_000),
		1000,
		new Error("reset"),
	);
	const { source } = await openBody(sourceOf(body), "gzip");
	const readAll = async () => {
		while ((await source.read()) !== undefined);
	};
	await expect(readAll()).rejects.toThrow("reset");
});

it("cancelling reaches the upstream through the unpacker", async () => {
	const { stream, log } = counted(gzipSync(randomBytes(1_000_000)));
	const { source } = await openBody(sourceOf(stream), "gzip");
	await source.read();
	await source.cancel("gone");
	expect(log.cancelled).toBe("gone");
});

it("unpacks no further than is read", async () => {
	const { stream, log } = counted(gzipSync(randomBytes(8_000_000)));
	const { source } = await openBody(sourceOf(stream), "gzip");
	for (let i = 0; i < 100; i++) await source.read();
	await new Promise((done) => setTimeout(done, 50));
	expect(log.at).toBeLessThan(1_000_000);
});

it("unpacks a body of many chunks whole", async () => {
	const page = Buffer.concat(Array.from({ length: 300 }, (_, i) => Buffer.alloc(10_000, i)));
	expect((await open(gzipSync(page), "gzip", 500)).bytes.equals(page)).toBe(true);
});
