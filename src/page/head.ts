/**
 * `rewriteHead`: a page of any shape and what is known of it → the page with its tags, and what became of
 * it. The head is written whole or not at all; the rest of the page goes on as it came.
 */
import { concat } from "./block.js";
import { type PageFacts, planTags, type TagPlan } from "./plan.js";
import {
	createHeadRewriter,
	type HeadRewriter,
	type RewriteOptions,
	type RewriteOutcome,
} from "./rewrite.js";
import {
	chunksOf,
	type FlowOutcome,
	isWebStream,
	pageFlow,
	sourceOf,
	webStreamOf,
} from "./stream.js";

/** A whole page and its outcome. */
export interface RewrittenPage {
	/** The same object as came in when the page was skipped. */
	readonly page: Uint8Array;
	readonly outcome: RewriteOutcome;
}

export interface RewrittenStream<Stream> {
	/** Reads the page chunk by chunk as it is read itself. */
	readonly stream: Stream;
	/** Settles when the head is decided, which takes a reader of `stream`. Never rejects. */
	readonly outcome: Promise<FlowOutcome>;
}

/**
 * Puts tags into the head of an HTML page. Bytes give bytes, a web stream gives a web stream, and any
 * other async iterable of bytes (a Node stream, say) gives an async iterable, which
 * `stream.Readable.from` or `stream.pipeline` take.
 *
 * @param facts what is known of the page, or a plan that `planTags` has made of it
 * @param options `charset`: what the transport says of the page's encoding. `maxHeadBytes`: how much is
 *   held before the page is let go as it is; default 262,144
 * @throws PlacardError `tags-invalid` when the facts hold a tag that could not be written
 */
export function rewriteHead(
	page: Uint8Array,
	facts: PageFacts | TagPlan,
	options?: RewriteOptions,
): RewrittenPage;
export function rewriteHead(
	page: ReadableStream<Uint8Array>,
	facts: PageFacts | TagPlan,
	options?: RewriteOptions,
): RewrittenStream<ReadableStream<Uint8Array>>;
export function rewriteHead(
	page: AsyncIterable<Uint8Array>,
	facts: PageFacts | TagPlan,
	options?: RewriteOptions,
): RewrittenStream<AsyncIterable<Uint8Array>>;
export function rewriteHead(
	page: Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
	facts: PageFacts | TagPlan,
	options: RewriteOptions = {},
): RewrittenPage | RewrittenStream<ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>> {
	const rewriter = createHeadRewriter("isManaged" in facts ? facts : planTags(facts), options);
	if (ArrayBuffer.isView(page)) return rewriteBytes(page, rewriter);
	const flow = pageFlow(sourceOf(page), rewriter);
	return { stream: isWebStream(page) ? webStreamOf(flow) : chunksOf(flow), outcome: flow.outcome };
}

function rewriteBytes(page: Uint8Array, rewriter: HeadRewriter): RewrittenPage {
	const chunks: Uint8Array[] = [];
	const emit = (chunk: Uint8Array) => {
		chunks.push(chunk);
	};
	rewriter.push(page, emit);
	rewriter.end(emit);
	const { outcome } = rewriter;
	if (outcome === undefined) throw new TypeError("no outcome");
	return { page: outcome.kind === "skipped" ? page : concat(chunks), outcome };
}
