/** The shells on a rewriter made for the test: order, identity, errors, cancelling, backpressure. */
import { describe, expect, it } from "vitest";
import type { HeadRewriter, RewriteOutcome } from "./rewrite.js";
import { chunksOf, pageFlow, sourceOf, webStreamOf } from "./stream.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const REWRITTEN: RewriteOutcome = { kind: "rewritten", findings: [] };

/** Holds chunks until one that contains `>`; then gives `[`, the held ones and `]`. */
function bracketing(): HeadRewriter {
	let held: Uint8Array[] = [];
	let outcome: RewriteOutcome | undefined;
	const commit = (emit: (chunk: Uint8Array) => void) => {
		for (const chunk of [bytes("["), ...held, bytes("]")]) emit(chunk);
		held = [];
		outcome = REWRITTEN;
	};
	return {
		push(chunk, emit) {
			if (outcome !== undefined) return emit(chunk);
			held.push(chunk);
			if (chunk.includes(0x3e)) commit(emit);
		},
		end(emit) {
			if (outcome === undefined) commit(emit);
		},
		get outcome() {
			return outcome;
		},
	};
}

function failing(at: "push" | "end"): HeadRewriter {
	const rewriter = bracketing();
	return {
		...rewriter,
		[at]: (...args: Uint8Array[]) => {
			// What it has given before it fails must not come out.
			if (at === "end") (args[0] as unknown as (chunk: Uint8Array) => void)(bytes("half"));
			throw new Error("a bug");
		},
	};
}

/** A web stream of chunks that counts what is asked of it. */
function upstream(chunks: readonly Uint8Array[], error?: Error) {
	const log = { pulls: 0, cancelled: undefined as unknown };
	let next = 0;
	const stream = new ReadableStream<Uint8Array>(
		{
			pull(controller) {
				log.pulls++;
				const chunk = chunks[next++];
				if (chunk !== undefined) controller.enqueue(chunk);
				else if (error !== undefined) controller.error(error);
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

async function readAll(stream: ReadableStream<Uint8Array>) {
	const chunks: Uint8Array[] = [];
	const reader = stream.getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return { chunks, text: Buffer.concat(chunks).toString(), error: undefined };
			chunks.push(value);
		}
	} catch (error) {
		return { chunks, text: Buffer.concat(chunks).toString(), error };
	}
}

const flowOf = (chunks: readonly Uint8Array[], rewriter = bracketing(), error?: Error) => {
	const { stream, log } = upstream(chunks, error);
	return { flow: pageFlow(sourceOf(stream), rewriter), log };
};

describe("the web shell", () => {
	it("gives the body's chunks as the objects that came", async () => {
		const chunks = ["<a", ">", "b", "", "c"].map(bytes);
		const { flow } = flowOf(chunks);
		const result = await readAll(webStreamOf(flow));
		expect(result.text).toBe("[<a>]bc");
		for (const [i, chunk] of chunks.slice(2).entries()) expect(result.chunks[4 + i]).toBe(chunk);
		expect(await flow.outcome).toBe(REWRITTEN);
	});

	it("reads nothing until it is asked, and one chunk for one after the head", async () => {
		const { flow, log } = flowOf(["<a", ">", "b", "c", "d"].map(bytes));
		const reader = webStreamOf(flow).getReader();
		await new Promise((done) => setTimeout(done, 10));
		expect(log.pulls).toBe(0);
		for (let i = 0; i < 4; i++) await reader.read();
		expect(log.pulls, "the head took two").toBe(2);
		await reader.read();
		await new Promise((done) => setTimeout(done, 10));
		expect(log.pulls).toBe(3);
	});

	it("decides by reading the head alone", async () => {
		const { flow, log } = flowOf(["<a", ">", "b", "c"].map(bytes));
		expect(await flow.decide()).toBe(REWRITTEN);
		expect(log.pulls).toBe(2);
		expect((await readAll(webStreamOf(flow))).text).toBe("[<a>]bc");
	});

	it.each([
		["an empty page", []],
		["a page that is all head", ["<a"]],
		["empty chunks", ["", "", ""]],
	])("%s ends", async (_, chunks) => {
		const { flow } = flowOf(chunks.map(bytes));
		expect((await readAll(webStreamOf(flow))).text).toBe(`[${chunks.join("")}]`);
	});

	it("takes a head of single bytes in linear time", async () => {
		const time = async (length: number) => {
			const { flow } = flowOf(Array.from({ length }, () => bytes("x")));
			const start = performance.now();
			await readAll(webStreamOf(flow));
			return performance.now() - start;
		};
		await time(10_000);
		const [short, long] = [await time(20_000), await time(200_000)];
		expect(long / short).toBeLessThan(50);
	});
});

describe("the upstream's error", () => {
	it("comes after all that came before it", async () => {
		const { flow } = flowOf([">", "b"].map(bytes), bracketing(), new Error("reset"));
		const { text, error } = await readAll(webStreamOf(flow));
		expect([text, String(error)]).toEqual(["[>]b", "Error: reset"]);
	});

	it("before the head is decided leaves what had come as it was", async () => {
		const { flow } = flowOf(["<a", "b"].map(bytes), bracketing(), new Error("reset"));
		expect(await flow.decide()).toMatchObject({ kind: "skipped", reason: "body-failed" });
		const { text, error } = await readAll(webStreamOf(flow));
		expect([text, String(error)]).toEqual(["<ab", "Error: reset"]);
	});
});

describe("an error of the rewriter", () => {
	it.each(["push", "end"] as const)("in %s leaves the page as it was", async (at) => {
		const chunks = ["<a", "b", "c"].map(bytes);
		const { flow } = flowOf(chunks, failing(at));
		expect(await flow.decide()).toMatchObject({ kind: "skipped", reason: "rewriter-failed" });
		const result = await readAll(webStreamOf(flow));
		expect(result.chunks.every((chunk, i) => chunk === chunks[i])).toBe(true);
		expect(result.text).toBe("<abc");
	});
});

describe("cancelling", () => {
	it("reaches the upstream with its reason", async () => {
		const { flow, log } = flowOf([">", "b", "c"].map(bytes));
		const reader = webStreamOf(flow).getReader();
		await reader.read();
		await reader.cancel("gone");
		expect(log.cancelled).toBe("gone");
	});

	it("before the head is decided settles the outcome", async () => {
		const { flow } = flowOf(["<a"].map(bytes));
		await webStreamOf(flow).cancel();
		expect(await flow.outcome).toMatchObject({ kind: "skipped", reason: "cancelled" });
	});
});

describe("the iterable shell", () => {
	async function* generated(log: { isClosed?: boolean }, error?: Error) {
		try {
			for (const text of ["<a", ">", "b"]) yield bytes(text);
			if (error !== undefined) throw error;
		} finally {
			log.isClosed = true;
		}
	}

	it("gives what the web shell gives", async () => {
		const log = {};
		const flow = pageFlow(sourceOf(generated(log)), bracketing());
		const chunks: Uint8Array[] = [];
		for await (const chunk of chunksOf(flow)) chunks.push(chunk);
		expect(Buffer.concat(chunks).toString()).toBe("[<a>]b");
	});

	it("closes the source when the loop is left", async () => {
		const log: { isClosed?: boolean } = {};
		const flow = pageFlow(sourceOf(generated(log)), bracketing());
		for await (const _ of chunksOf(flow)) break;
		expect(log.isClosed).toBe(true);
	});

	it("throws the source's error, also one that came before the head was decided", async () => {
		const early = (async function* () {
			yield bytes("<a");
			throw new Error("reset");
		})();
		const flow = pageFlow(sourceOf(early), bracketing());
		expect(await flow.decide()).toMatchObject({ kind: "skipped", reason: "body-failed" });
		const chunks: Uint8Array[] = [];
		const readEarly = async () => {
			for await (const chunk of chunksOf(flow)) chunks.push(chunk);
		};
		await expect(readEarly()).rejects.toThrow("reset");
		expect(Buffer.concat(chunks).toString()).toBe("<a");
	});

	it("throws the source's error", async () => {
		const flow = pageFlow(sourceOf(generated({}, new Error("reset"))), bracketing());
		const read = async () => {
			for await (const _ of chunksOf(flow));
		};
		await expect(read()).rejects.toThrow("reset");
	});
});
