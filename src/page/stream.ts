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

/** Bytes by asking; undefined at their end. Reads are never concurrent. */
export interface ByteSource {
	read(): Promise<Uint8Array | undefined>;
	/** Tells the sender that nobody wants the rest. */
	cancel(reason?: unknown): Promise<void>;
}

/** A web stream or an async iterable as a source. Locks a web stream. */
export function sourceOf(page: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>): ByteSource {
	return isWebStream(page) ? webSource(page) : iterableSource(page[Symbol.asyncIterator]());
}

/** Web streams are async iterables too, but not in every runtime, and their iterators cost more. */
export function isWebStream(
	page: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
): page is ReadableStream<Uint8Array> {
	return "getReader" in page;
}

function webSource(stream: ReadableStream<Uint8Array>): ByteSource {
	const reader = stream.getReader();
	return {
		read: async () => (await reader.read()).value,
		cancel: (reason) => reader.cancel(reason),
	};
}

function iterableSource(iterator: AsyncIterator<Uint8Array>): ByteSource {
	return {
		read: async () => {
			const { done, value } = await iterator.next();
			return done === true ? undefined : value;
		},
		cancel: async () => {
			await iterator.return?.();
		},
	};
}

/**
 * A source through a rewriter. Until the head is decided the original chunks are held beside it (their
 * objects, not copies), so that whatever fails before then costs no byte: the upstream's error comes
 * after what the upstream had sent, and an error of the rewriter leaves the page as it was.
 */
export class PageFlow {
	/** Settles once and never rejects: when the head is decided, the source fails or nobody reads on. */
	readonly outcome: Promise<FlowOutcome>;
	#settle: (outcome: FlowOutcome) => void = () => {};
	#decided: FlowOutcome | undefined;
	#held: Uint8Array[] = [];
	#ready: Uint8Array[] = [];
	/** An index instead of shift(), which is quadratic on a head that came in single bytes. */
	#next = 0;
	#failure: { readonly error: unknown } | undefined;
	#isEnded = false;
	/** Undefined once it has failed: then chunks pass it by. */
	#rewriter: HeadRewriter | undefined;
	readonly #source: ByteSource;
	readonly #emit = (chunk: Uint8Array) => {
		this.#ready.push(chunk);
	};

	constructor(source: ByteSource, rewriter: HeadRewriter) {
		this.#source = source;
		this.#rewriter = rewriter;
		this.outcome = new Promise((settle) => {
			this.#settle = settle;
		});
	}

	/** Reads until the head is decided. */
	async decide(): Promise<FlowOutcome> {
		while (this.#decided === undefined) await this.#advance();
		return this.#decided;
	}

	/**
	 * The page's next chunk, or undefined at its end. Rejects with the source's error after all that came
	 * before it.
	 */
	async next(): Promise<Uint8Array | undefined> {
		while (this.#next === this.#ready.length) {
			if (this.#failure !== undefined) throw this.#failure.error;
			if (this.#isEnded) return undefined;
			this.#ready = [];
			this.#next = 0;
			await this.#advance();
		}
		return this.#ready[this.#next++];
	}

	cancel(reason?: unknown): Promise<void> {
		this.#conclude({ kind: "skipped", reason: "cancelled", findings: [] });
		return this.#source.cancel(reason);
	}

	async #advance(): Promise<void> {
		try {
			this.#rewrite(await this.#source.read());
		} catch (error) {
			this.#failure = { error };
			this.#passHeld("body-failed", error);
		}
	}

	#rewrite(chunk: Uint8Array | undefined): void {
		if (chunk === undefined) this.#isEnded = true;
		else if (this.#decided === undefined) this.#held.push(chunk);
		try {
			if (chunk === undefined) this.#rewriter?.end(this.#emit);
			else if (this.#rewriter === undefined) this.#emit(chunk);
			else this.#rewriter.push(chunk, this.#emit);
		} catch (error) {
			if (this.#decided !== undefined) throw error;
			this.#rewriter = undefined;
			this.#passHeld("rewriter-failed", error);
		}
		const outcome = this.#rewriter?.outcome;
		if (outcome !== undefined) this.#conclude(outcome);
	}

	/** Puts the original chunks in the place of whatever the rewriter was about to give. */
	#passHeld(reason: FlowReason, error: unknown): void {
		if (this.#decided !== undefined) return;
		this.#ready = this.#held;
		this.#conclude({ kind: "skipped", reason, findings: [], error });
	}

	#conclude(outcome: FlowOutcome): void {
		if (this.#decided !== undefined) return;
		this.#decided = outcome;
		this.#held = [];
		this.#settle(outcome);
	}
}

/** A flow as a web stream that reads one chunk when one is asked for, and nothing ahead. */
export function webStreamOf(flow: Pick<PageFlow, "next" | "cancel">): ReadableStream<Uint8Array> {
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
export async function* chunksOf(flow: PageFlow): AsyncGenerator<Uint8Array, void, undefined> {
	let isEnded = false;
	try {
		for (;;) {
			const chunk = await flow.next();
			isEnded = chunk === undefined;
			if (chunk === undefined) return;
			yield chunk;
		}
	} finally {
		if (!isEnded) await flow.cancel();
	}
}
