/**
 * Shells round the synchronous rewriter: a web stream by pull, any async iterable of bytes (a Node
 * stream is one), or a whole page. One chunk is read when one is asked for, so backpressure holds; what
 * follows the head goes on as the objects that came. A TransformStream would queue on both sides and
 * costs about twice as much a chunk.
 */
import type { HeadRewriter, RewriteOutcome } from "./rewrite.js";

/** Why a page came out as it went in although its head was never judged. */
export type FlowReason = "body-failed" | "cancelled" | "rewriter-failed";

export type FlowOutcome =
	| RewriteOutcome
	| {
			readonly kind: "skipped";
			readonly reason: FlowReason;
			readonly findings: RewriteOutcome["findings"];
			readonly error?: unknown;
	  };

/** A page's bytes by asking. Once it has failed, every read rejects. */
export type ByteSource = Pick<ReadableStreamDefaultReader<Uint8Array>, "read" | "cancel">;

/** A web stream or an async iterable as a source. Locks a web stream. */
export function sourceOf(page: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>): ByteSource {
	if (isWebStream(page)) return page.getReader();
	const iterator = page[Symbol.asyncIterator]();
	return webStreamOf({
		next: async () => {
			const { done, value } = await iterator.next();
			return done === true ? undefined : value;
		},
		cancel: async () => {
			await iterator.return?.();
		},
	}).getReader();
}

/** Web streams are async iterables too, but not in every runtime, and their iterators cost more. */
export function isWebStream(
	page: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
): page is ReadableStream<Uint8Array> {
	return "getReader" in page;
}

/** What a page is read from. Reads are never concurrent. */
export interface ChunkFlow {
	/** The next chunk, or undefined at the end. */
	next(): Promise<Uint8Array | undefined>;
	/** Tells the sender that nobody wants the rest. */
	cancel(reason?: unknown): Promise<void>;
}

export interface PageFlow extends ChunkFlow {
	/** Settles once and never rejects: when the head is decided, the source fails or nobody reads on. */
	readonly outcome: Promise<FlowOutcome>;
	/** Reads until the head is decided. */
	decide(): Promise<FlowOutcome>;
}

/**
 * A source through a rewriter. Until the head is decided the original chunks are held beside it (their
 * objects, not copies), so that whatever fails before then costs no byte: the upstream's error comes
 * after what the upstream had sent, and an error of the rewriter leaves the page as it was.
 */
export function pageFlow(source: ByteSource, rewriter: HeadRewriter): PageFlow {
	let ready: Uint8Array[] = [];
	/** An index instead of shift(), which is quadratic on a head that came in single bytes. */
	let taken = 0;
	let isDecided = false;
	let settle = (_: FlowOutcome) => {};
	const outcome = new Promise<FlowOutcome>((resolve) => {
		settle = resolve;
	});

	async function decide(): Promise<FlowOutcome> {
		const held: Uint8Array[] = [];
		const emit = (chunk: Uint8Array) => {
			ready.push(chunk);
		};
		let reason: FlowReason = "body-failed";
		isDecided = true;
		try {
			while (rewriter.outcome === undefined) {
				reason = "body-failed";
				const { value } = await source.read();
				reason = "rewriter-failed";
				if (value === undefined) rewriter.end(emit);
				else {
					held.push(value);
					rewriter.push(value, emit);
				}
			}
			settle(rewriter.outcome);
		} catch (error) {
			// In the place of whatever the rewriter was about to give. A source that has failed says so again.
			ready = held;
			settle({ kind: "skipped", reason, findings: [], error });
		}
		return outcome;
	}

	return {
		outcome,
		decide,
		async next() {
			if (!isDecided) await decide();
			if (taken < ready.length) return ready[taken++];
			// Lets go of the head.
			ready = [];
			taken = 0;
			return (await source.read()).value;
		},
		cancel(reason) {
			settle({ kind: "skipped", reason: "cancelled", findings: [] });
			return source.cancel(reason);
		},
	};
}

/** A flow as a web stream that reads one chunk when one is asked for, and nothing ahead. */
export function webStreamOf(flow: ChunkFlow): ReadableStream<Uint8Array> {
	return new ReadableStream(
		{
			async pull(controller) {
				const chunk = await flow.next();
				if (chunk === undefined) controller.close();
				else controller.enqueue(chunk);
			},
			cancel: (reason) => flow.cancel(reason),
		},
		{ highWaterMark: 0 },
	);
}

/** A flow as an async iterable. Leaving the loop early cancels the source. */
export async function* chunksOf(flow: ChunkFlow): AsyncGenerator<Uint8Array, void, undefined> {
	try {
		for (;;) {
			const chunk = await flow.next();
			if (chunk === undefined) return;
			yield chunk;
		}
	} finally {
		// At the end of the page this does nothing.
		await flow.cancel();
	}
}
