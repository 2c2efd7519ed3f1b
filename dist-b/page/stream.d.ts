/**
 * Shells round the synchronous rewriter: a web stream by pull, any async iterable of bytes (a Node
 * stream is one), or a whole page. One chunk is read when one is asked for, so backpressure holds; what
 * follows the head goes on as the objects that came. A TransformStream would queue on both sides and
 * costs about twice as much a chunk.
 */
import type { HeadRewriter, RewriteOutcome } from "./rewrite.js";
/** Why a page came out as it went in although its head was never judged. */
export type FlowReason = "body-failed" | "cancelled" | "rewriter-failed";
export type FlowOutcome = RewriteOutcome | {
    readonly kind: "skipped";
    readonly reason: FlowReason;
    readonly findings: RewriteOutcome["findings"];
    readonly error?: unknown;
};
/** A page's bytes by asking. Once it has failed, every read rejects. */
export type ByteSource = Pick<ReadableStreamDefaultReader<Uint8Array>, "read" | "cancel">;
/** A web stream or an async iterable as a source. Locks a web stream. */
export declare function sourceOf(page: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>): ByteSource;
/** Web streams are async iterables too, but not in every runtime, and their iterators cost more. */
export declare function isWebStream(page: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>): page is ReadableStream<Uint8Array>;
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
export declare function pageFlow(source: ByteSource, rewriter: HeadRewriter): PageFlow;
/** A flow as a web stream that reads one chunk when one is asked for, and nothing ahead. */
export declare function webStreamOf(flow: ChunkFlow): ReadableStream<Uint8Array>;
/** A flow as an async iterable. Leaving the loop early cancels the source. */
export declare function chunksOf(flow: ChunkFlow): AsyncGenerator<Uint8Array, void, undefined>;
