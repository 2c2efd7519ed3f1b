import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { afterEach, describe, expect, test, vi } from "vitest";
import { pageHandler } from "../page/index.js";
import { defineSite, svg } from "../site/define.js";
import { joined } from "./fetch.js";
import { nodeHandler, type Preview } from "./middleware.js";

const site = defineSite({
	origin: "https://site.example",
	routes: {
		"/posts/:slug": {
			images: { wide: svg("card.svg", { width: 1200, height: 630 }) },
			tags: (_, { slug }) => ({ title: `Post ${slug}` }),
		},
	},
});

const preview: Preview = {
	fetch: joined(
		site,
		async ({ method }) => new Response(`picture by ${method}`, { headers: { etag: '"p"' } }),
		pageHandler(site, { artHash: async () => "0123456789abcdef" }),
	),
};

const PAGE = "<!doctype html><html><head><title>Old</title></head><body>Body</body></html>";

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

const open: { close(): void }[] = [];
afterEach(() => {
	for (const server of open.splice(0)) server.close();
});

/** A server whose own answers come after the middleware. Gives its URL. */
async function serving(listener: Listener, served: Preview = preview): Promise<string> {
	const handler = nodeHandler(served);
	const server = createServer((incoming, outgoing) =>
		handler(incoming, outgoing, (error) => {
			if (error === undefined) listener(incoming, outgoing);
			else outgoing.writeHead(599).end(String(error));
		}),
	);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	open.push(server);
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const html = { "Content-Type": "text/html" };

describe("a page, however it is written", () => {
	test.each<[string, Listener]>([
		["end alone", (_, out) => void out.setHeader("content-type", "text/html").end(PAGE)],
		["writeHead with an object", (_, out) => void out.writeHead(200, html).end(PAGE)],
		["with a message", (_, out) => void out.writeHead(200, "Fine", html).end(PAGE)],
		[
			"with a flat list",
			(_, out) => void out.writeHead(200, ["content-type", "text/html"]).end(Buffer.from(PAGE)),
		],
		[
			"with a wrong length",
			(_, out) => void out.writeHead(200, { ...html, "content-length": PAGE.length }).end(PAGE),
		],
		[
			"byte by byte",
			(_, out) => {
				out.writeHead(200, html);
				out.flushHeaders();
				for (const char of PAGE) out.write(char, "latin1", () => {});
				out.end(() => {});
			},
		],
		[
			"late",
			(_, out) => {
				out.writeHead(200, html);
				setTimeout(() => out.write(PAGE.slice(0, 50)), 5);
				setTimeout(() => out.end(PAGE.slice(50)), 10);
			},
		],
		["as hexadecimal", (_, out) => void out.writeHead(200, html).end(hexOf(PAGE), "hex")],
		[
			"piped",
			(_, out) => {
				out.setHeader("content-type", "text/html");
				Readable.from([PAGE.slice(0, 9), PAGE.slice(9)]).pipe(out);
			},
		],
	])("%s", async (_, listener) => {
		const response = await fetch(`${await serving(listener)}/posts/new`);
		expect(response.status).toBe(200);
		expect(response.headers.get("x-placard")).toBe("rewritten");
		const text = await response.text();
		expect(text).toContain("<title>Post new</title>");
		expect(text).toMatch(/<body>Body<\/body><\/html>$/);
	});

	test("keeps its other headers, and its cookies apart", async () => {
		const url = await serving((_, out) => {
			out.setHeader("set-cookie", ["a=1", "b=2"]);
			out.setHeader("x-own", "yes");
			out.writeHead(200, { ...html, etag: '"e"', "content-length": PAGE.length }).end(PAGE);
		});
		const { headers } = await fetch(`${url}/posts/new`);
		expect(headers.getSetCookie()).toEqual(["a=1", "b=2"]);
		expect(headers.get("x-own")).toBe("yes");
		expect(headers.get("etag")).toMatch(/^W\/"e-/);
		expect(headers.get("content-length")).toBeNull();
	});

	test("is asked for whole and uncoded, and without a Host header's help", async () => {
		const seen: IncomingMessage["headers"][] = [];
		const url = await serving(({ headers }, out) => {
			seen.push({ ...headers });
			out.writeHead(200, html).end(PAGE);
		});
		const asked = { "if-none-match": '"e"', range: "bytes=0-1", "accept-encoding": "br" };
		const response = await fetch(`${url}/posts/new`, {
			headers: { ...asked, host: "evil.example" },
		});
		expect(await response.text()).toContain('content="https://site.example/posts/new"');
		expect(seen[0]).not.toHaveProperty("if-none-match");
		expect(seen[0]).not.toHaveProperty("range");
		expect(seen[0]?.["accept-encoding"]).toBe("identity");
	});

	test("HEAD gets the head of GET and no body", async () => {
		const url = await serving((_, out) => void out.writeHead(200, html).end(PAGE));
		const response = await fetch(`${url}/posts/new`, { method: "HEAD" });
		expect(response.headers.get("content-type")).toBe("text/html");
		expect(await response.text()).toBe("");
	});
});

describe("what is no page goes out as it was written", () => {
	test.each<[string, number, Listener]>([
		["an error", 404, (_, out) => void out.writeHead(404, html).end(PAGE)],
		["no content", 204, (_, out) => void out.writeHead(204).end()],
		["a redirect", 302, (_, out) => void out.writeHead(302, { location: "/x" }).end()],
		["a script", 200, (_, out) => void out.writeHead(200, { "content-type": "a/b" }).end("x")],
		["a strange status", 799, (_, out) => void out.writeHead(799, "Odd").end("odd")],
	])("%s", async (_, status, listener) => {
		const own = await answerOf(await serving(listener), "/elsewhere");
		const page = await answerOf(await serving(listener), "/posts/new");
		expect(own.status).toBe(status);
		expect(page).toEqual({ ...own, headers: { ...own.headers, "x-placard": expect.any(String) } });
	});

	test("a large one under back pressure, every byte", async () => {
		const chunk = Buffer.alloc(100_000, 7);
		let pauses = 0;
		const url = await serving((_, out) => {
			out.writeHead(200, { "content-type": "application/octet-stream" });
			let left = 100;
			const go = () => {
				while (left-- > 0)
					if (!out.write(chunk)) {
						pauses += 1;
						out.once("drain", go);
						return;
					}
				out.end();
			};
			go();
		});
		const body = await (await fetch(`${url}/posts/new`)).arrayBuffer();
		expect(body.byteLength).toBe(10_000_000);
		expect(pauses).toBeGreaterThan(1);
	});

	test("a path of no route, with its body and its conditions", async () => {
		const url = await serving(async (incoming, out) => {
			const body = (await incoming.toArray()).join("");
			out.end(`${incoming.headers["if-none-match"]} ${body} ${String(out.write.name)}`);
		});
		const headers = { "if-none-match": '"e"' };
		const response = await fetch(`${url}/api`, { method: "POST", body: "posted", headers });
		expect(await response.text()).toBe('"e" posted write');
		expect(response.headers.get("x-placard")).toBeNull();
	});
});

test("a large page is passed on while it is written, not held", async () => {
	const tail = Buffer.alloc(50_000, 32);
	let written = 0;
	const url = await serving(async (_, out) => {
		out.writeHead(200, html).write(PAGE);
		for (let i = 0; i < 400; i++) {
			written += tail.length;
			if (!out.write(tail)) await once(out, "drain");
		}
		out.end();
	});
	const incoming = await new Promise<IncomingMessage>((answer) =>
		request(`${url}/posts/new`, answer).end(),
	);
	await new Promise((done) => setTimeout(done, 200));
	// Nobody reads: what is under way are the sockets' buffers, not 20 MB.
	expect(written).toBeLessThan(12_000_000);
	let received = 0;
	for await (const chunk of incoming) received += chunk.length;
	expect(received).toBeGreaterThan(20_000_000);
});

test("a page that breaks off in the middle is not finished", async () => {
	const url = await serving((_, out) => {
		out.writeHead(200, html).write(PAGE);
		setTimeout(() => out.destroy(), 20);
	});
	await expect(fetch(`${url}/posts/new`).then((response) => response.text())).rejects.toThrow();
});

test("a visitor who goes does not leave the next handler waiting for ever", async () => {
	let closed: () => void = () => {};
	const isClosed = new Promise<void>((done) => {
		closed = done;
	});
	const url = await serving((_, out) => {
		out.once("close", closed);
		out.writeHead(200, html).write(PAGE);
	});
	const gone = new AbortController();
	await (await fetch(`${url}/posts/new`, { signal: gone.signal })).body?.getReader().read();
	gone.abort();
	await isClosed;
});

describe("pictures", () => {
	test.each(["GET", "HEAD", "POST", "OPTIONS"])("are answered on %s", async (method) => {
		const url = await serving((_, out) => void out.end("next"));
		const response = await fetch(`${url}/og/v/wide/posts/new.png`, { method });
		expect(response.headers.get("etag")).toBe('"p"');
		expect(await response.text()).toBe(method === "HEAD" ? "" : `picture by ${method}`);
	});

	test("under a mount point the whole path counts", async () => {
		const handler = nodeHandler(preview);
		const server = createServer((incoming, outgoing) => {
			Object.assign(incoming, { originalUrl: incoming.url, url: "/" });
			handler(incoming, outgoing);
		}).listen(0, "127.0.0.1");
		await once(server, "listening");
		open.push(server);
		const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		expect(await (await fetch(`${url}/og/x`)).text()).toBe("picture by GET");
		expect((await fetch(`${url}/other`)).status).toBe(404);
	});
});

test.each([
	["OPTIONS", "*"],
	["GET", "http://other.example/og/x"],
	["TRACE", "/og/x"],
] as const)("%s %s does not break the server", async (method, path) => {
	const url = new URL(await serving((_, out) => void out.end("next")));
	const { hostname, port } = url;
	const incoming = await new Promise<IncomingMessage>((answer) =>
		request({ hostname, port, method, path }, answer).end(),
	);
	expect((await incoming.toArray()).join("")).toBe(
		method === "TRACE" ? "picture by OPTIONS" : "next",
	);
});

test("a backslash in a path is no slash", async () => {
	const paths: string[] = [];
	const seen: Preview = {
		fetch: async ({ url }) => {
			paths.push(new URL(url).pathname);
			return new Response("");
		},
	};
	const { hostname, port } = new URL(await serving(() => {}, seen));
	await new Promise((done) => request({ hostname, port, path: "/a\\b" }, done).end());
	expect(paths).toEqual(["/a%5Cb"]);
});

describe("with an upstream of its own", () => {
	const asking = async (path: string, init?: RequestInit) => {
		const handler = nodeHandler(preview, async (request) =>
			request.method === "GET"
				? new Response(PAGE, { headers: html })
				: new Response(`${new URL(request.url).pathname} ${await request.text()}`),
		);
		const server = createServer(handler).listen(0, "127.0.0.1");
		await once(server, "listening");
		open.push(server);
		return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);
	};

	test("a page", async () => {
		expect(await (await asking("/posts/new")).text()).toContain("<title>Post new</title>");
	});

	test("a picture", async () => {
		expect(await (await asking("/og/x")).text()).toBe("picture by GET");
	});

	test("a form that is sent, with its body", async () => {
		const response = await asking("/posts/new", { method: "POST", body: "form" });
		expect(await response.text()).toBe("/posts/new form");
	});
});

describe("with a flow that throws, as in development", () => {
	test("before the next handler: it is told", async () => {
		const url = await serving(() => {}, { fetch: () => Promise.reject(new Error("mistake")) });
		const response = await fetch(`${url}/posts/new`);
		expect([response.status, await response.text()]).toEqual([599, "Error: mistake"]);
	});

	test("after it: 500, and the log is told", async () => {
		const told = vi.spyOn(console, "error").mockImplementation(() => {});
		const url = await serving((_, out) => void out.end("x"), {
			fetch: async (given, next) => {
				await next(new Request(given));
				throw new Error("mistake");
			},
		});
		expect((await fetch(`${url}/posts/new`)).status).toBe(500);
		expect(told).toHaveBeenCalledWith(new Error("mistake"));
		told.mockRestore();
	});
});

function hexOf(text: string): string {
	return Buffer.from(text).toString("hex");
}

/** Without the date, and without how Node frames the body. */
async function answerOf(url: string, path: string) {
	const { hostname, port } = new URL(url);
	const incoming = await new Promise<IncomingMessage>((answer) =>
		request({ hostname, port, path, agent: false }, answer).end(),
	);
	const headers = { ...incoming.headers };
	for (const name of ["date", "content-length", "transfer-encoding"]) delete headers[name];
	const body = (await incoming.toArray()).join("");
	return { status: incoming.statusCode, message: incoming.statusMessage, headers, body };
}
