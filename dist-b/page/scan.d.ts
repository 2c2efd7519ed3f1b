/**
 * Bytes of a page's beginning → tags and text, one token at a time, comments skipped, as WHATWG HTML 13.2.5
 * tokenizes them. Works on the bytes that have come so far and goes on where it stopped: nothing is
 * read twice, however the page is cut into chunks. Knows tokens only; what they mean is in scan-head.ts.
 */
import type { Attribute } from "./attributes.js";
export type Token = "start-tag" | "end-tag" | "text" | "ambiguous-text";
/** Of one tag; a page of mostly attributes would otherwise be held as objects, many times its size. */
export declare const MAX_ATTRIBUTES = 256;
/**
 * A step reads what it can, keeps its place in fields and names the step that goes on. Rescanning a token
 * from its start for every chunk would be shorter, and quadratic: a script of 500 kB in chunks of 4 kB
 * would be read sixty times.
 */
export declare class HeadScanner {
    #private;
    /** Where the last token begins; where the last tag or comment ends, 0 before the first. */
    start: number;
    end: number;
    /** The last tag's name, lower case. */
    name: string;
    /** The last tag's, in order, and no more than one over `MAX_ATTRIBUTES`. */
    attributes: Attribute[];
    /** Inside a template text says nothing about where the head ends. */
    isSkippingText: boolean;
    /** Whether the page begins with a byte order mark of UTF-8, which is no text. */
    hasMark: boolean;
    /** The next token, or undefined when `view`, all bytes so far, ends before it is complete. */
    next(view: Uint8Array): Token | undefined;
    /** Whether all of `view` is read and no token is pending. */
    isBetweenTokens(view: Uint8Array): boolean;
    /** Reads what follows the last start tag as raw text up to its end tag, which is the next token. */
    enterRawText(): void;
}
