/** Trap 38 at length: a body of 1 GB streams through the handler, and memory stays flat. */
import { request as httpRequest, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { defineSite, svg } from "placard";
import { type Next, pageHandler } from "placard/page";
import { describe, expect, it } from "vitest";
import { byFetch, byProxy, startFront, startUpstream, type Upstream } from "./servers.js";

const BODY_BYTES = 1_000_000_000;
const CHUNK = Buffer.alloc(65_536, "A line of a page that does not end for a long time.\n");
const HEAD = Buffer.from(
	'<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>',
);
const TYPE = { "content-type": "text/html; charset=utf-8" };
/** Sampled each 10 MB. What is garbage may wait for its collector; a gigabyte may not. */
const SAMPLE_BYTES = 10_000_000;
const MAX_GROWTH_BYTES = 64_000_000;

function* page(): Generator<Buffer> {
	yield HEAD;
	for (let sent = 0; sent < BODY_BYTES; sent += CHUNK.length) yield CHUNK;
}

const scripts = {
	"/plain": (_: unknown, response: ServerResponse) => {
		response.writeHead(200, TYPE);
		pipeline(Readable.from(page()), response).catch(() => {});
	},
};

const site = defineSite({
	origin: "https://example.com",
	routes: { "/:page": { images: { wide: svg("wide.svg", { width: 1200, height: 630 }) } } },
});

/** Reads a body to its end; gives its length, its first bytes and the memory used meanwhile. */
function drain(url: string) {
	return new Promise<{ length: number; start: string; memory: number[] }>((done, failed) => {
		let length = 0;
		let start = "";
		const memory: number[] = [];
		httpRequest(url, { agent: false }, (answer) => {
			answer.on("data", (chunk: Buffer) => {
				if (start.length < 2000) start += chunk.toString("latin1");
				length += chunk.length;
				if (length / SAMPLE_BYTES > memory.length) memory.push(process.memoryUsage().rss);
			});
			answer.on("end", () => done({ length, start, memory })).on("error", failed);
		}).end();
	});
}

describe.each([
	["by fetch", "/plain", byFetch],
	["by a proxy", "/plain", byProxy],
] as const)("%s", (_, path, connect: (upstream: Upstream) => Next) => {
	it("passes 1 GB in flat memory", async () => {
		const upstream = await startUpstream(scripts);
		const handler = pageHandler(site, { artHash: async () => "0123456789abcdef" });
		const front = await startFront(handler, connect(upstream));
		const { length, start, memory } = await drain(front.origin + path);
		await front.close();
		await upstream.close();
		expect(start).toContain('property="og:image"');
		expect(length).toBeGreaterThan(BODY_BYTES);
		// The first 100 MB are the start: code, sockets, the collector's own pace.
		const [before, after] = [memory.slice(0, 10), memory.slice(10)];
		expect(Math.max(...after) - Math.max(...before)).toBeLessThan(MAX_GROWTH_BYTES);
	});
});
