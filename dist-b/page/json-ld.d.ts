import type { TagPlan } from "./plan.js";
/** Something the rewriter saw and left, for the log; never more than `MAX_FINDINGS` of a page. */
export interface Finding {
    readonly code: "json-ld-conflict" | "noscript-tags" | "tags-after-head" | "tags-beyond-32k";
    /** Of the JSON-LD member or of the tag. */
    readonly key?: string;
    /** Values as `shown` makes them: quoted, cut, safe in a log line. */
    readonly expected?: string;
    readonly received?: string;
}
export declare const MAX_FINDINGS = 16;
/** @param content the script's bytes; not JSON, not UTF-8 or too large: no findings */
export declare function jsonLdFindings(content: Uint8Array, plan: TagPlan): Finding[];
/** @param content raw text of a noscript element */
export declare function noscriptFindings(content: Uint8Array): Finding[];
