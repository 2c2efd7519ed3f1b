/** `rewriteHead` in its three shapes: the same bytes from each, whatever the chunks. */
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { rewriteHead } from "./head.js";
import { type PageFacts, planTags } from "./plan.js";

const facts: PageFacts = {
	siteName: "Example",
	url: "https://example.com/a",
	tags: { title: "Moths & lanterns — 月" },
	images: [
		{ url: "https://example.com/og/1/wide/a.png", width: 1200, height: 630, type: "image/png" },
	],
};
const PAGE = Buffer.from(
	'<html><head><meta charset="utf-8"><title>x</title></head><body>b</body></html>',
);
const UNREADABLE = Buffer.from("<html><head><title>never closed");

const expected = Buffer.from(rewriteHead(PAGE, facts).page);

function cut(page: Uint8Array, size: number): Uint8Array[] {
	const chunks: Uint8Array[] = [];
	for (let at = 0; at < page.length; at += size) chunks.push(page.subarray(at, at + size));
	return chunks;
}

describe("bytes", () => {
	it("come out with the tags", () => {
		const { page, outcome } = rewriteHead(PAGE, facts);
		expect(outcome).toEqual({ kind: "rewritten", findings: [] });
		expect(Buffer.from(page).toString()).toContain("Moths &amp; lanterns — 月");
	});

	it("that cannot be judged come out as the same object", () => {
		const { page, outcome } = rewriteHead(UNREADABLE, facts);
		expect(page).toBe(UNREADABLE);
		expect(outcome.kind).toBe("skipped");
	});

	it("take a plan as well as facts", () => {
		expect(Buffer.from(rewriteHead(PAGE, planTags(facts)).page)).toEqual(expected);
	});

	it("take the charset that the transport says", () => {
		const { outcome } = rewriteHead(PAGE, facts, { charset: "utf-16le" });
		expect(outcome.kind).toBe("skipped");
	});
});

describe.each([1, 16, 10_000])("in chunks of %i", (size) => {
	it("a web stream", async () => {
		const page = new Blob(cut(PAGE, size) as Uint8Array<ArrayBuffer>[]).stream();
		const { stream, outcome } = rewriteHead(page, facts);
		expect(
			Buffer.from(
				await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
			),
		).toEqual(expected);
		expect((await outcome).kind).toBe("rewritten");
	});

	it("a Node stream", async () => {
		const { stream, outcome } = rewriteHead(Readable.from(cut(PAGE, size)), facts);
		expect(Buffer.concat(await Readable.from(stream).toArray())).toEqual(expected);
		expect((await outcome).kind).toBe("rewritten");
	});
});

it("a web stream that fails rejects for its reader, and the outcome says so", async () => {
	const page = new ReadableStream<Uint8Array>({
		start: (controller) => controller.error(new Error("reset")),
	});
	const { stream, outcome } = rewriteHead(page, facts);
	await expect(stream.getReader().read()).rejects.toThrow("reset");
	expect(await outcome).toMatchObject({ kind: "skipped", reason: "body-failed" });
});
