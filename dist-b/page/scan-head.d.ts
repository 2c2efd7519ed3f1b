import { type Charset } from "./charset.js";
import { type Finding } from "./json-ld.js";
import type { TagPlan } from "./plan.js";
import { type Range } from "./scan-keys.js";
/** Why a page is not rewritten. */
export type Doubt = "ambiguous-key" | "ambiguous-template" | "ambiguous-text" | "charset-unknown" | "not-html-start";
export declare class HeadReader {
    #private;
    /** After the `<head>` that counts. */
    headTagEnd: number;
    /** Before the head's first element. */
    firstElement: number;
    /** Before the first script or style. */
    scriptAt: number;
    /** Before the first noscript, `</head>` or end of the head: the block must be before it. */
    barrier: number;
    /** Before the first token that is not in the head. */
    headEnd: number;
    /** After the first meta that declares a charset, and what it declares. */
    charsetEnd: number;
    charset: Charset | undefined;
    doubt: Doubt | undefined;
    /** In order, none in another. */
    readonly removals: Range[];
    /** By the key of a removed tag: attributes for the tags that replace it, one list for each. */
    readonly kept: Map<string, Uint8Array<ArrayBufferLike>[][]>;
    /** What the page's first og:type said that is a plain word; empty when none was. */
    ownType: string;
    readonly findings: Finding[];
    constructor(plan: TagPlan);
    /** Whether the page begins with a byte order mark of UTF-8. */
    get hasMark(): boolean;
    /** Whether `headEnd` or a doubt has been found in `view`, all bytes so far. */
    read(view: Uint8Array): boolean;
    /** The page is over: whether its head is, too. Not so when a token, a template or a raw text is open. */
    finish(view: Uint8Array): boolean;
    /** Bounded: a page of a thousand stray tags is one matter, not a thousand. */
    report(findings: readonly Finding[]): void;
}
