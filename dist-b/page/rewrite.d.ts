import type { Finding } from "./json-ld.js";
import type { TagPlan } from "./plan.js";
import { type Doubt } from "./scan-head.js";
export type { Finding } from "./json-ld.js";
/** Why a page passed untouched. */
export type SkipReason = Doubt | "charset-displaced" | "content-encoding" | "head-too-large" | "unfinished-token";
export type RewriteOutcome = {
    readonly kind: "rewritten";
    readonly findings: readonly Finding[];
} | {
    readonly kind: "skipped";
    readonly reason: SkipReason;
    readonly findings: readonly Finding[];
};
export interface RewriteOptions {
    /** The label of the Content-Type's charset; wins over what the page says, but for a byte order mark. */
    readonly charset?: string | undefined;
    /** A head that does not end in as many bytes passes untouched. Default 262,144. */
    readonly maxHeadBytes?: number | undefined;
    /**
     * The transport says that the bytes are compressed, which it also says of what `fetch` has decoded:
     * they pass untouched unless they begin as a page does. Default false.
     */
    readonly isCoded?: boolean | undefined;
}
type Emit = (bytes: Uint8Array) => void;
export interface HeadRewriter {
    /** Takes the next chunk, which must not change afterwards; emits nothing until the head is decided. */
    push(bytes: Uint8Array, emit: Emit): void;
    /** The page is over: decides if it has not been decided. */
    end(emit: Emit): void;
    /** Set once decided, and final. */
    readonly outcome: RewriteOutcome | undefined;
}
/**
 * Rewriting what was rewritten, with the same plan and options, changes nothing. The outcome and the
 * bytes do not depend on how the page is cut into chunks. Throws nothing but what `emit` throws.
 */
export declare function createHeadRewriter(plan: TagPlan, options?: RewriteOptions): HeadRewriter;
