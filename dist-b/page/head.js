/**
 * `rewriteHead`: a page of any shape and what is known of it → the page with its tags, and what became of
 * it. The head is written whole or not at all; the rest of the page goes on as it came.
 */
import { concat } from "./block.js";
import { planTags } from "./plan.js";
import { createHeadRewriter, } from "./rewrite.js";
import { chunksOf, isWebStream, pageFlow, sourceOf, webStreamOf, } from "./stream.js";
export function rewriteHead(page, facts, options = {}) {
    const rewriter = createHeadRewriter("isManaged" in facts ? facts : planTags(facts), options);
    if (ArrayBuffer.isView(page))
        return rewriteBytes(page, rewriter);
    const flow = pageFlow(sourceOf(page), rewriter);
    return { stream: isWebStream(page) ? webStreamOf(flow) : chunksOf(flow), outcome: flow.outcome };
}
function rewriteBytes(page, rewriter) {
    const chunks = [];
    const emit = (chunk) => {
        chunks.push(chunk);
    };
    rewriter.push(page, emit);
    rewriter.end(emit);
    const { outcome } = rewriter;
    if (outcome === undefined)
        throw new TypeError("no outcome");
    return { page: outcome.kind === "skipped" ? page : concat(chunks), outcome };
}
