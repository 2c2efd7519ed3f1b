import { type PageFacts, type TagPlan } from "./plan.js";
import { type RewriteOptions, type RewriteOutcome } from "./rewrite.js";
import { type FlowOutcome } from "./stream.js";
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
export declare function rewriteHead(page: Uint8Array, facts: PageFacts | TagPlan, options?: RewriteOptions): RewrittenPage;
export declare function rewriteHead(page: ReadableStream<Uint8Array>, facts: PageFacts | TagPlan, options?: RewriteOptions): RewrittenStream<ReadableStream<Uint8Array>>;
export declare function rewriteHead(page: AsyncIterable<Uint8Array>, facts: PageFacts | TagPlan, options?: RewriteOptions): RewrittenStream<AsyncIterable<Uint8Array>>;
