/** Trap 37: what the bytes say against what content-encoding says. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ONE_TAG } from "../../test/page/traps.js";
import { createHeadRewriter } from "./rewrite.js";

const PAGE =
	"<!doctype html><title>x</title><p>A page that is a little longer than what is sniffed.";

/** The bytes through a rewriter that is told they are coded, in chunks of `size`. */
function pass(bytes: Uint8Array, size: number) {
	const rewriter = createHeadRewriter(ONE_TAG, { isCoded: true });
	const sent: Uint8Array[] = [];
	const given: Uint8Array[] = [];
	for (let at = 0; at < bytes.length; at += size) sent.push(bytes.subarray(at, at + size));
	for (const chunk of sent) rewriter.push(chunk, (part) => given.push(part));
	rewriter.end((part) => given.push(part));
	return { outcome: rewriter.outcome, sent, given };
}

describe.each([1, 7, 100_000])("in chunks of %i", (size) => {
	it.each([
		["fetch decoded it", PAGE],
		["with a byte order mark", `\ufeff${PAGE}`],
		["after white space", `\r\n\t ${PAGE}`],
		["a comment", "<!-- x --><title>a</title>"],
		["an end tag", "</x><title>a</title>"],
		["a short page", "<p>"],
		["with Japanese text", "<title>月の蛾</title>"],
	])("a page under a coding it does not have: %s", (_, text) => {
		expect(pass(Buffer.from(text), size).outcome?.kind).toBe("rewritten");
	});

	it.each([
		["gzip", gzipSync(PAGE)],
		["brotli", brotliCompressSync(PAGE)],
		["deflate", deflateSync(PAGE)],
		["raw deflate", deflateRawSync(PAGE)],
		["text without a tag", Buffer.from("only text")],
		["what begins like a tag", Buffer.from([0x20, 0x3c, 0x61, 0x3e, 0x00, 0x10])],
		["a control at the end of what is looked at", Buffer.from(`<p>${"x".repeat(60)}\x01${PAGE}`)],
		["a lone `<`", Buffer.from("<")],
		["nothing", Buffer.alloc(0)],
	])("%s stays as it is, the same objects", (_, bytes) => {
		const { outcome, sent, given } = pass(bytes, size);
		expect(outcome).toEqual({ kind: "skipped", reason: "content-encoding", findings: [] });
		expect(given.length).toBe(sent.length);
		for (const [i, chunk] of sent.entries()) expect(given[i]).toBe(chunk);
	});
});

it("a page that is decoded but not understood says why", () => {
	const { outcome } = pass(Buffer.from("<title>never closed"), 5);
	expect(outcome).toMatchObject({ kind: "skipped", reason: "unfinished-token" });
});

it("gzip that is not said to be is no page", () => {
	const rewriter = createHeadRewriter(ONE_TAG);
	rewriter.push(gzipSync(PAGE), () => {});
	expect(rewriter.outcome).toMatchObject({ kind: "skipped", reason: "not-html-start" });
});
