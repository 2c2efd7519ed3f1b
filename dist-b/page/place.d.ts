import type { HeadReader } from "./scan-head.js";
/** What place.ts needs of a head. */
export type HeadMap = Pick<HeadReader, "barrier" | "charsetEnd" | "firstElement" | "headTagEnd" | "removals" | "scriptAt">;
/** The page's bytes up to its last edit, edited, and where the rest begins. */
export interface Splice {
    readonly edited: Uint8Array;
    readonly rest: number;
}
/** Whether the charset is declared where every reader looks, once the other edits are made. */
export declare function isCharsetNear(head: HeadMap): boolean;
/**
 * After the charset, else after `<head>`, else before what ends the head; always before a noscript,
 * whose content may begin the body for a reader without scripts, and before `</head>`. Only the charset
 * may keep a script or a style before the block: it has to stay in the first kilobyte.
 */
export declare function placeBlock(head: HeadMap): number;
/** Whether a block of so many bytes at `point` would push the charset out of the first kilobyte. */
export declare function isCharsetDisplaced(head: HeadMap, point: number, blockBytes: number): boolean;
/** Whether the removals make one line end of a CR before and an LF behind, which were two in the DOM. */
export declare function joinsLineEnds(view: Uint8Array, head: HeadMap): boolean;
/** Makes the edits. */
export declare function splice(view: Uint8Array, head: HeadMap, point: number, block: Uint8Array): Splice;
/** An offset into the page as it will be sent, but for the block. */
export declare function offsetAfter(head: HeadMap, offset: number): number;
