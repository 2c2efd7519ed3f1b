/**
 * Real servers on the loopback interface: an upstream that does what a test tells it, a front that serves
 * the page handler the way a site would, and a client that sees raw bytes, headers and broken connections.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { serve } from "@hono/node-server";
import type { Next, PageHandler } from "placard/page";

export type Script = (request: IncomingMessage, response: ServerResponse) => void;

export interface Upstream {
	readonly origin: string;
	/** Headers of every request, in order. */
	readonly requests: IncomingMessage[];
	close(): Promise<void>;
}

/** An upstream that answers by path; a path without a script is a 404. */
export async function startUpstream(scripts: {
	readonly [path: string]: Script;
}): Promise<Upstream> {
	const requests: IncomingMessage[] = [];
	const server = createServer((incoming, outgoing) => {
		requests.push(incoming);
		const script = scripts[(incoming.url ?? "").split("?")[0] ?? ""];
		if (script === undefined) outgoing.writeHead(404).end();
		else script(incoming, outgoing);
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as AddressInfo;
	return { origin: `http://127.0.0.1:${port}`, requests, close: () => closed(server) };
}

/** Serves a page handler with @hono/node-server. */
export async function startFront(
	handler: PageHandler,
	next: Next,
): Promise<{ origin: string; close(): Promise<void> }> {
	const server = serve({
		fetch: (incoming) => handler(incoming, next),
		port: 0,
		hostname: "127.0.0.1",
	});
	await new Promise<void>((done) => server.once("listening", () => done()));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		close: () => closed(server as ReturnType<typeof createServer>),
	};
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
	server.closeAllConnections();
	return new Promise((done) => {
		server.close(() => done());
	});
}

/** A `next` by `fetch`, which decodes gzip and brotli and keeps the header that says they are there. */
export function byFetch(upstream: Pick<Upstream, "origin">): Next {
	return (incoming) => {
		const { pathname, search } = new URL(incoming.url);
		return fetch(upstream.origin + pathname + search, {
			method: incoming.method,
			headers: endToEnd(incoming.headers),
			redirect: "manual",
			signal: incoming.signal,
		});
	};
}

/** A `next` that hands on the upstream's very bytes, as an edge's own network does. */
export function byProxy(upstream: Pick<Upstream, "origin">): Next {
	return (incoming) =>
		new Promise((done, failed) => {
			const { pathname, search } = new URL(incoming.url);
			const headers = Object.fromEntries(endToEnd(incoming.headers));
			const options = { method: incoming.method, headers, agent: false };
			const outgoing = request(upstream.origin + pathname + search, options, (answer) =>
				done(asResponse(answer)),
			);
			outgoing.on("error", failed);
			outgoing.end();
		});
}

/** Without `connection`: passed on, it makes undici take a connection that breaks for a body that ends. */
function endToEnd(headers: Headers): Headers {
	const kept = new Headers(headers);
	kept.delete("connection");
	return kept;
}

function asResponse(answer: IncomingMessage): Response {
	const headers = new Headers();
	for (let i = 0; i < answer.rawHeaders.length; i += 2)
		headers.append(answer.rawHeaders[i] ?? "", answer.rawHeaders[i + 1] ?? "");
	const status = answer.statusCode ?? 500;
	const hasBody = status !== 204 && status !== 304;
	const body = hasBody ? (Readable.toWeb(answer) as ReadableStream<Uint8Array>) : null;
	if (!hasBody) answer.resume();
	return new Response(body, { status, statusText: answer.statusMessage ?? "", headers });
}

export interface Received {
	readonly status: number;
	readonly headers: IncomingMessage["headers"];
	readonly body: Buffer;
	readonly text: string;
	/** Whether the connection ended before the body did. */
	readonly isCutOff: boolean;
}

/** One request, its answer read to the end or to where it breaks off. Redirects are not followed. */
export function get(
	url: string,
	options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Received> {
	return new Promise((done, failed) => {
		const outgoing = request(url, { ...options, agent: false }, (answer) => {
			const chunks: Buffer[] = [];
			const finish = (isCutOff: boolean) => {
				const body = Buffer.concat(chunks);
				const { statusCode: status = 0, headers } = answer;
				done({ status, headers, body, text: body.toString(), isCutOff });
			};
			answer.on("data", (chunk: Buffer) => chunks.push(chunk));
			answer.on("end", () => finish(false));
			answer.on("error", () => finish(true));
		});
		outgoing.on("error", failed);
		outgoing.end();
	});
}

/** Waits until something holds, for at most `limitMs`. */
export async function until(what: string, holds: () => boolean, limitMs = 5000): Promise<void> {
	const deadline = Date.now() + limitMs;
	while (!holds()) {
		if (Date.now() > deadline) throw new Error(`Not within ${limitMs} ms: ${what}`);
		await new Promise((done) => setTimeout(done, 5));
	}
}
