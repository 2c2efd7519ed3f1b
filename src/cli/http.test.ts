/** The server itself, over loopback: what is told of answers for the metrics. */
import { afterEach, expect, test, vi } from "vitest";
import { type HttpServer, startHttp } from "./http.js";

let server: HttpServer | undefined;

afterEach(async () => {
	await server?.close(0);
});

/** A server that gives this answer, and what it tells of it. */
async function answered(answer: () => Response | Promise<Response>, target = "/a") {
	const onAnswered = vi.fn();
	const onError = vi.fn();
	server = await startHttp({ host: "127.0.0.1", port: 0, fetch: answer, onAnswered, onError });
	const { status } = await fetch(server.url + target);
	await vi.waitFor(() => expect(onAnswered).toHaveBeenCalled());
	return { status, onError, told: onAnswered.mock.calls };
}

const fields = { "content-type": "image/png", "x-placard": "fallback; reason=no-data" };

test.each<[string, () => Response | Promise<Response>]>([
	["a plain object of fields", () => new Response("png", { status: 201, headers: fields })],
	["Headers", () => new Response("png", { status: 201, headers: new Headers(fields) })],
	["a promise", async () => new Response("png", { status: 201, headers: fields })],
	["a stream", () => new Response(new Blob(["png"]).stream(), { status: 201, headers: fields })],
])("an answer's x-placard and status are told, from %s", async (_, answer) => {
	const { told } = await answered(answer);
	const outcome = "fallback; reason=no-data";
	expect(told).toEqual([[{ target: "/a", status: 201, outcome, seconds: expect.any(Number) }]]);
});

test("an answer without it is told with an empty one, and an error with its status", async () => {
	const plain = await answered(() => new Response("file"));
	expect(plain.told).toEqual([[expect.objectContaining({ status: 200, outcome: "" })]]);
	await server?.close(0);
	const failed = await answered(() => Promise.reject(new Error("trap")));
	expect(failed.status).toBe(500);
	expect(failed.onError).toHaveBeenCalledTimes(1);
	expect(failed.told).toEqual([[expect.objectContaining({ status: 500, outcome: "" })]]);
});

const refusal = {
	status: 503,
	headers: ["content-type", "image/png", "content-length", "3", "x-placard", "fallback; reason=x"],
	body: new TextEncoder().encode("png"),
	outcome: "fallback; reason=x",
};

test.each<[string, RequestInit, number]>([
	["a GET", {}, 503],
	["a HEAD", { method: "HEAD" }, 200],
	["a POST", { method: "POST", body: "x" }, 200],
	["a GET of a range", { headers: { Range: "bytes=0-1" } }, 200],
	["a GET on a condition", { headers: { "If-None-Match": '"a"' } }, 200],
])("an answer at hand is sent to what it answers: %s", async (_, init, expected) => {
	const onAnswered = vi.fn();
	const atHand = vi.fn(() => refusal);
	server = await startHttp({
		host: "127.0.0.1",
		port: 0,
		fetch: () => new Response(null, { headers: fields }),
		atHand,
		onAnswered,
		onError: vi.fn(),
	});
	const response = await fetch(`${server.url}/a?b`, init);
	expect(response.status).toBe(expected);
	expect(await response.text()).toBe(expected === 503 ? "png" : "");
	await vi.waitFor(() => expect(onAnswered).toHaveBeenCalled());
	const outcome = expected === 503 ? refusal.outcome : "fallback; reason=no-data";
	expect(onAnswered.mock.calls).toEqual([
		[{ target: "/a?b", status: expected, outcome, seconds: expect.any(Number) }],
	]);
	expect(atHand.mock.calls).toEqual(expected === 503 ? [["/a?b"]] : []);
});

test("hundreds of them at once are all sent, on connections that stay", async () => {
	const told = vi.fn();
	server = await startHttp({
		host: "127.0.0.1",
		port: 0,
		fetch: () => new Response("asked"),
		atHand: () => refusal,
		onAnswered: told,
		onError: vi.fn(),
	});
	const { url } = server;
	const answers = await Promise.all(
		Array.from({ length: 600 }, async () => (await fetch(url)).text()),
	);
	expect(new Set(answers)).toEqual(new Set(["png"]));
	await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(600));
	expect(server.inFlight()).toBe(0);
});
