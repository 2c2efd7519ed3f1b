/**
 * Traps 34 to 40 over real connections: a Node server with the page handler, an upstream that misbehaves,
 * and a client that counts bytes. Each case goes through both kinds of upstream there are: one by `fetch`,
 * which decodes bodies, and one that hands on the very bytes.
 */
import { request as httpRequest } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { defineSite, svg } from "placard";
import { type Next, type PageEvent, pageHandler } from "placard/page";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
	byFetch,
	byProxy,
	get,
	type Script,
	startFront,
	startUpstream,
	type Upstream,
	until,
} from "./servers.js";
import { readOne } from "./strict-reader.js";

const HEAD = '<!doctype html><html><head><meta charset="utf-8"><title>Own</title></head>';
const PAGE = `${HEAD}<body>${"<p>A line of the page.</p>\n".repeat(400)}</body></html>`;
const TYPE = { "content-type": "text/html; charset=utf-8" };
const DATE = "Wed, 21 Oct 2015 07:28:00 GMT";

const send =
	(status: number, headers: Record<string, string | number>, body?: string | Buffer): Script =>
	(_, response) => {
		response.writeHead(status, headers).end(body);
	};

/** Sends a page's head, then body chunks for as long as the connection takes them. */
const endless: Script = (_, response) => {
	const chunk = Buffer.alloc(65_536, "x");
	response.writeHead(200, TYPE).write(`${HEAD}<body>`);
	const write = () => {
		while (!response.destroyed && response.write(chunk)) sent += chunk.length;
		sent += chunk.length;
	};
	response.on("drain", write).on("close", () => {
		isClosed = true;
	});
	write();
};
let sent = 0;
let isClosed = false;

const scripts: { readonly [path: string]: Script } = {
	"/page": send(200, TYPE, PAGE),
	"/validators": send(
		200,
		{
			...TYPE,
			etag: '"v1"',
			"last-modified": DATE,
			"accept-ranges": "bytes",
			"content-md5": "x",
			digest: "sha-256=x",
			"repr-digest": "sha-256=:x:",
			"content-digest": "sha-256=:x:",
			"content-length": Buffer.byteLength(PAGE),
			"cache-control": "max-age=60",
		},
		PAGE,
	),
	"/gzip": send(200, { ...TYPE, "content-encoding": "gzip", etag: '"z"' }, gzipSync(PAGE)),
	"/br": send(200, { ...TYPE, "content-encoding": "br", etag: '"z"' }, brotliCompressSync(PAGE)),
	"/lying": send(200, { ...TYPE, "x-lie": "1" }, PAGE),
	"/partial": send(206, { ...TYPE, "content-range": "bytes 0-9/999" }, PAGE.slice(0, 10)),
	"/unchanged": send(304, { etag: '"v1"' }),
	"/empty": send(204, TYPE),
	"/moved": send(302, { ...TYPE, location: "/page" }, PAGE),
	"/missing": send(404, TYPE, PAGE),
	"/failed": send(500, TYPE, PAGE),
	"/json": send(200, { "content-type": "application/json" }, '{"a":"<head>"}'),
	"/fixed": send(200, { ...TYPE, "cache-control": "public, no-transform" }, PAGE),
	"/breaks-in-body": (_, response) => {
		response.writeHead(200, TYPE).write(`${HEAD}<body>${"x".repeat(50_000)}`, () => {
			setTimeout(() => response.destroy(), 30);
		});
	},
	"/breaks-in-head": (_, response) => {
		response.writeHead(200, TYPE).write("<html><head><title>half", () => {
			setTimeout(() => response.destroy(), 30);
		});
	},
	"/too-short": (_, response) => {
		response.writeHead(200, { ...TYPE, "content-length": PAGE.length + 100 }).write(PAGE, () => {
			setTimeout(() => response.destroy(), 30);
		});
	},
	"/trickle": (_, response) => {
		response.writeHead(200, TYPE);
		const bytes = Buffer.from(`${HEAD}<body>月`);
		let at = 0;
		const timer = setInterval(() => {
			response.write(bytes.subarray(at, at + 1));
			if (++at === bytes.length) {
				clearInterval(timer);
				response.end();
			}
		}, 1);
		response.on("close", () => clearInterval(timer));
	},
	"/pause": (_, response) => {
		response.writeHead(200, TYPE).write(`${HEAD}<body>first`);
		setTimeout(() => response.end("last"), 400);
	},
	"/endless": endless,
	"/stalls-in-head": (_, response) => {
		response.writeHead(200, TYPE).write("<html><head><title>half");
		response.on("close", () => {
			isClosed = true;
		});
	},
};

const site = defineSite({
	origin: "https://example.com",
	name: "Example",
	routes: {
		"/:page": {
			images: { wide: svg("wide.svg", { width: 1200, height: 630 }) },
			tags: () => ({ title: "From the definition" }),
		},
	},
});

describe.each([
	["fetch", byFetch],
	["a proxy", byProxy],
] as const)("upstream by %s", (kind, connect) => {
	const events: PageEvent[] = [];
	let upstream: Upstream;
	let front: Awaited<ReturnType<typeof startFront>>;
	let next: Next;

	beforeAll(async () => {
		upstream = await startUpstream(scripts);
		next = connect(upstream);
		const artHash = async () => "0123456789abcdef";
		const handler = pageHandler(site, { artHash, onOutcome: (event) => events.push(event) });
		front = await startFront(handler, (request) => next(request));
	});
	afterAll(async () => {
		await front.close();
		await upstream.close();
	});
	beforeEach(() => {
		events.length = 0;
		upstream.requests.length = 0;
		sent = 0;
		isClosed = false;
		next = connect(upstream);
	});

	const ask = (path: string, options?: Parameters<typeof get>[1]) =>
		get(front.origin + path, options);

	it("34: GET of a page is rewritten, its body untouched", async () => {
		const { text, headers, status } = await ask("/page");
		expect(status).toBe(200);
		expect(headers["x-placard"]).toBe("rewritten");
		expect(readOne(text, "og:title")).toBe("From the definition");
		expect(text.slice(text.indexOf("<body>"))).toBe(PAGE.slice(PAGE.indexOf("<body>")));
		expect(events).toEqual([{ path: "/page", outcome: { kind: "rewritten", findings: [] } }]);
	});

	it.each(["POST", "PUT", "DELETE"])("34: %s is passed, headers and all", async (method) => {
		const { body, headers } = await ask("/validators", { method, headers: { range: "bytes=0-1" } });
		expect(body.toString()).toBe(PAGE);
		expect(headers.etag).toBe('"v1"');
		expect(headers["x-placard"]).toBeUndefined();
		expect(upstream.requests[0]?.headers.range).toBe("bytes=0-1");
	});

	it.each([
		["/partial", 206, PAGE.slice(0, 10), "status-206"],
		["/unchanged", 304, "", "status-304"],
		["/empty", 204, "", "status-204"],
		["/moved", 302, PAGE, "status-302"],
		["/missing", 404, PAGE, "status-404"],
		["/failed", 500, PAGE, "status-500"],
		["/json", 200, '{"a":"<head>"}', "content-type"],
		["/fixed", 200, PAGE, "no-transform"],
	])("34, 39, 40: %s is passed as %i", async (path, status, body, reason) => {
		const answer = await ask(path);
		expect(answer.status).toBe(status);
		expect(answer.text).toBe(body);
		expect(answer.headers.location).toBe(status === 302 ? "/page" : undefined);
		expect(events[0]?.outcome).toEqual({ kind: "skipped", reason, findings: [] });
		// What fetch gives has locked headers, and without a body it cannot be made anew everywhere.
		const isLocked = kind === "fetch" && (status === 204 || status === 304);
		const header = isLocked ? undefined : `skipped; reason=${reason}`;
		expect(answer.headers["x-placard"]).toBe(header);
	});

	it("35: what asks for a 304 or a 206 does not go up", async () => {
		const asking = {
			range: "bytes=0-32768",
			"if-range": '"v1"',
			"if-none-match": '"v1"',
			"if-modified-since": DATE,
			cookie: "a=b",
		};
		const { status, text } = await ask("/page", { headers: asking });
		expect(status).toBe(200);
		expect(text).toContain("og:title");
		const headers = upstream.requests[0]?.headers ?? {};
		for (const name of Object.keys(asking))
			expect(headers[name], name).toBe(name === "cookie" ? "a=b" : undefined);
	});

	it("36: headers that are true of the upstream's bytes alone are gone", async () => {
		const { headers, body } = await ask("/validators");
		for (const name of [
			"content-md5",
			"digest",
			"repr-digest",
			"content-digest",
			"accept-ranges",
			"last-modified",
		])
			expect(headers[name], name).toBeUndefined();
		const length = headers["content-length"];
		expect(length === undefined || Number(length) === body.length).toBe(true);
		expect(headers.etag).toMatch(/^W\/"v1-[0-9a-f]{16}"$/);
		expect(headers["cache-control"]).toBe("max-age=60");
		expect(body.toString()).toContain("</html>");
	});

	it("36: a wrong content-length does not cut the page off", async () => {
		const truth = connect(upstream);
		next = async (request) => {
			const response = await truth(request);
			const headers = new Headers(response.headers);
			headers.set("content-length", "40");
			return new Response(response.body, { headers });
		};
		const { text, isCutOff } = await ask("/page");
		expect(isCutOff).toBe(false);
		expect(text.endsWith("</body></html>")).toBe(true);
	});

	it("36: HEAD has the headers of the rewritten page and no body", async () => {
		const page = await ask("/validators");
		const { headers, body, status } = await ask("/validators", { method: "HEAD" });
		expect(status).toBe(200);
		expect(body.length).toBe(0);
		expect(upstream.requests[1]?.method).toBe("HEAD");
		expect(headers["x-placard"]).toBe("skipped; reason=head-request");
		// Of the connection and of the moment, and the two that the next lines look at.
		const apart = ["connection", "keep-alive", "transfer-encoding", "date"];
		const own = (all: typeof headers) =>
			Object.fromEntries(
				Object.entries(all).filter(
					([name]) => ![...apart, "x-placard", "content-length"].includes(name),
				),
			);
		expect(own(headers)).toEqual(own(page.headers));
		const length = headers["content-length"];
		expect(length === undefined || Number(length) === page.body.length).toBe(true);
	});

	it("37: the upstream is asked for no coding", async () => {
		await ask("/page", { headers: { "accept-encoding": "gzip, br" } });
		expect(upstream.requests[0]?.headers["accept-encoding"]).toBe("identity");
	});

	it.each([
		["gzip", gzipSync(PAGE)],
		["br", brotliCompressSync(PAGE)],
	])(
		"37: %s all the same: rewritten where fetch has decoded it, else whole and as it came",
		async (coding, packed) => {
			const asking = { headers: { "accept-encoding": coding } };
			const { headers, text, body, isCutOff } = await ask(`/${coding}`, asking);
			expect(isCutOff).toBe(false);
			if (kind === "fetch") {
				expect(headers["content-encoding"]).toBeUndefined();
				expect(headers["x-placard"]).toBe("rewritten");
				expect(readOne(text, "og:title")).toBe("From the definition");
				expect(text.endsWith("</html>")).toBe(true);
			} else {
				expect(headers["content-encoding"]).toBe(coding);
				expect(headers["x-placard"]).toBe("skipped; reason=content-encoding");
				expect(headers.etag).toBe('"z"');
				expect(body.equals(packed)).toBe(true);
			}
		},
	);

	it("37: a coding that the body does not have is dropped", async () => {
		const truth = connect(upstream);
		next = async (request) => {
			const response = await truth(request);
			return new Response(response.body, { headers: { ...TYPE, "content-encoding": "br" } });
		};
		const { headers, text } = await ask("/lying");
		expect(headers["content-encoding"]).toBeUndefined();
		expect(text).toContain("og:title");
	});

	it("38: an error in the body breaks the connection after what had come", async () => {
		const { text, isCutOff } = await ask("/breaks-in-body");
		expect(isCutOff).toBe(true);
		expect(text).toContain("og:title");
		expect(text.endsWith("x".repeat(50_000))).toBe(true);
	});

	it("38: an error in the head lets out what had come, as it was", async () => {
		const { text, isCutOff, headers } = await ask("/breaks-in-head");
		expect(isCutOff).toBe(true);
		expect("<html><head><title>half".startsWith(text)).toBe(true);
		expect(headers["x-placard"]).toBe("skipped; reason=body-failed");
		expect(String(events[0]?.error)).not.toBe("undefined");
	});

	it("38: a body shorter than its content-length is an error, not an end", async () => {
		const { text, isCutOff } = await ask("/too-short");
		expect(isCutOff).toBe(true);
		expect(text).toContain("og:title");
	});

	it("38: a page that comes byte by byte is rewritten all the same", async () => {
		const { text } = await ask("/trickle");
		expect(readOne(text, "og:title")).toBe("From the definition");
		expect(text.endsWith("<body>月")).toBe(true);
	});

	it("38: what the upstream has sent is with the client before the rest is there", async () => {
		const start = Date.now();
		const times = new Map<string, number>();
		await new Promise<void>((done, failed) => {
			httpRequest(`${front.origin}/pause`, { agent: false }, (answer) => {
				let text = "";
				answer.on("data", (chunk: Buffer) => {
					text += chunk.toString();
					for (const word of ["first", "last"])
						if (text.includes(word) && !times.has(word)) times.set(word, Date.now() - start);
				});
				answer.on("end", done).on("error", failed);
			}).end();
		});
		expect((times.get("last") ?? 0) - (times.get("first") ?? 0)).toBeGreaterThan(200);
	});

	it.each(["/endless", "/stalls-in-head"])(
		"38: %s: a client that goes away ends it",
		async (path) => {
			const outgoing = httpRequest(front.origin + path, { agent: false }, (answer) => {
				answer.once("data", () => outgoing.destroy());
			});
			outgoing.on("error", () => {});
			outgoing.end();
			if (path === "/stalls-in-head") {
				await until("the upstream is asked", () => upstream.requests.length === 1);
				setTimeout(() => outgoing.destroy(), 50);
			}
			await until("the upstream's connection is closed", () => isClosed);
		},
	);

	it("38: a client that does not read holds the upstream back", async () => {
		const outgoing = httpRequest(`${front.origin}/endless`, { agent: false }, (answer) => {
			answer.pause();
		});
		outgoing.on("error", () => {});
		outgoing.end();
		await until("bytes flow", () => sent > 0);
		let before = -1;
		// The sockets' own buffers fill first; after that not a byte may move.
		for (let i = 0; i < 40 && before !== sent; i++) {
			before = sent;
			await new Promise((done) => setTimeout(done, 250));
		}
		expect(sent).toBe(before);
		expect(sent).toBeLessThan(64_000_000);
		outgoing.destroy();
		await until("the upstream's connection is closed", () => isClosed);
	});
});
