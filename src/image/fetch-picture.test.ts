/** Fetching pictures from a real server that answers as badly as servers do. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FetchPicture, fetchPicture } from "./fetch-picture.js";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const redirect =
	(location: string): Answer =>
	(_, response) =>
		response.writeHead(302, { location }).end();

const ANSWERS: { readonly [path: string]: Answer } = {
	"/ok": (_, response) => response.end("picture"),
	"/lies": (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("picture"),
	"/gone": (_, response) => response.writeHead(404).end("picture"),
	"/moved": redirect("/ok"),
	"/moved-away": redirect("https://other.example/ok"),
	"/moved-to-http": redirect("http://images.example/ok"),
	"/moved-to-loopback": redirect("https://127.0.0.1/ok"),
	"/moved-nowhere": redirect("https://:::"),
	"/round": redirect("/round"),
	"/three": redirect("/two"),
	"/two": redirect("/moved"),
	"/four": redirect("/three"),
	"/reset": (request) => request.socket.destroy(),
	"/cut": (_, response) => {
		response.writeHead(200, { "content-length": "100" }).write("pic");
		setTimeout(() => response.destroy(), 5);
	},
	"/silent": () => {},
	"/trickle": (_, response) => {
		const timer = setInterval(() => response.write("x"), 10);
		response.on("close", () => clearInterval(timer));
	},
	"/exactly": (_, response) => response.end(Buffer.alloc(5_000_000)),
	"/endless": (_, response) => {
		const more = () => response.write(Buffer.alloc(100_000)) && setImmediate(more);
		response.on("drain", more);
		more();
	},
};

const server = createServer((request, response) => {
	asked.push(request.url ?? "");
	(ANSWERS[request.url ?? ""] ?? ANSWERS["/gone"])?.(request, response);
});
const asked: string[] = [];
let port = 0;
beforeAll(async () => {
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	port = (server.address() as AddressInfo).port;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

/** Every https host of the tests is the local server. */
const fetch: FetchPicture = (url, init) =>
	globalThis.fetch(url.replace(/^https:\/\/[^/]+/, `http://127.0.0.1:${port}`), init);

const hosts = ["images.example", "*.wild.example", "ports.example:8443"];
const get = (url: string, timeoutMs = 3_000) => fetchPicture(url, { hosts, fetch, timeoutMs });

describe("a picture is fetched", () => {
	test.each([
		["plainly", "https://images.example/ok"],
		["whatever its type says", "https://images.example/lies"],
		["after a redirect within the host", "https://images.example/moved"],
		["after three redirects", "https://images.example/three"],
		["from a host below a wildcard", "https://a.b.wild.example/ok"],
		["from a named port", "https://ports.example:8443/ok"],
		["in any case of letters", "HTTPS://IMAGES.EXAMPLE/ok"],
	])("%s", async (_, url) => {
		expect(new TextDecoder().decode(await get(url))).toBe("picture");
	});

	test("of exactly 5 MB", async () => {
		expect(await get("https://images.example/exactly")).toHaveLength(5_000_000);
	});
});

describe("a URL that may not be asked is not asked", () => {
	test.each([
		"",
		"photo.png",
		"//images.example/ok",
		"http://images.example/ok",
		"file:///etc/passwd",
		"https://other.example/ok",
		"https://images.example.evil.example/ok",
		"https://evilimages.example/ok",
		"https://wild.example/ok",
		"https://images.example:8443/ok",
		"https://images.example./ok",
		"https://me:secret@images.example/ok",
		"https://127.0.0.1/ok",
		"https://2130706433/ok",
		"https://0x7f.1/ok",
		"https://0177.0.0.1/ok",
		"https://[::1]/ok",
		"https://[::ffff:127.0.0.1]/ok",
		"https://localhost/ok",
	])("%j", async (url) => {
		asked.length = 0;
		await expect(get(url)).rejects.toMatchObject({ code: "picture-host-refused" });
		expect(asked).toEqual([]);
	});

	test.each(["127.0.0.1", "[::1]"])(
		"an address stays refused though the list has %s",
		async (host) => {
			const rules = { hosts: [host], fetch };
			const got = fetchPicture(`https://${host}/ok`, rules);
			await expect(got).rejects.toMatchObject({ code: "picture-host-refused" });
		},
	);
});

describe("a host that misbehaves gives an error in time", () => {
	test.each([
		["/gone", "picture-unavailable"],
		["/moved-away", "picture-host-refused"],
		["/moved-to-http", "picture-host-refused"],
		["/moved-to-loopback", "picture-host-refused"],
		["/moved-nowhere", "picture-host-refused"],
		["/round", "picture-redirect-refused"],
		["/four", "picture-redirect-refused"],
		["/reset", "picture-unavailable"],
		["/cut", "picture-unavailable"],
		["/endless", "picture-too-large"],
		["/silent", "picture-timeout"],
		["/trickle", "picture-timeout"],
	])("%s: %s", async (path, code) => {
		const start = Date.now();
		const timeoutMs = code === "picture-timeout" ? 100 : 3_000;
		await expect(get(`https://images.example${path}`, timeoutMs)).rejects.toMatchObject({ code });
		expect(Date.now() - start).toBeLessThan(2_500);
	});

	test("no redirect leads to another host, though that is allowed too", async () => {
		const hop: FetchPicture = async (url) =>
			url.includes("wild")
				? new Response("picture")
				: new Response(null, { status: 302, headers: { location: "https://a.wild.example/ok" } });
		await expect(
			fetchPicture("https://images.example/x", { hosts, fetch: hop }),
		).rejects.toMatchObject({ code: "picture-redirect-refused" });
	});

	test("a fetch that heeds no signal keeps nobody waiting", async () => {
		const got = fetchPicture("https://images.example/ok", {
			hosts,
			fetch: () => new Promise(() => {}),
			timeoutMs: 50,
		});
		await expect(got).rejects.toMatchObject({ code: "picture-timeout" });
	});
});
