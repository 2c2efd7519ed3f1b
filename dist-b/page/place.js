/**
 * A head that has been read → where the block of tags goes, and the head with it in place. Every
 * decision is made on offsets as they are with the removals made and without the block: so the second
 * rewrite of a page finds the same place as the first.
 */
import { concat } from "./block.js";
/** Browsers look for the charset in the first 1,024 bytes only. */
const CHARSET_WINDOW = 1024;
/** Slack and others read the first 32 KiB of a page; what lies before the block must leave it room. */
const LATEST_OFFSET = 8192;
const CR = 0x0d;
const LF = 0x0a;
const HEAD_TAG = new TextEncoder().encode("<head>");
/** Whether the charset is declared where every reader looks, once the other edits are made. */
export function isCharsetNear(head) {
    return offsetAfter(head, head.charsetEnd) <= CHARSET_WINDOW;
}
/**
 * After the charset, else after `<head>`, else before what ends the head; always before a noscript,
 * whose content may begin the body for a reader without scripts, and before `</head>`. Only the charset
 * may keep a script or a style before the block: it has to stay in the first kilobyte.
 */
export function placeBlock(head) {
    const { barrier, charsetEnd, headTagEnd } = head;
    if (charsetEnd <= barrier && isCharsetNear(head))
        return charsetEnd;
    if (headTagEnd <= barrier)
        return headTagEnd;
    const late = Math.min(barrier, head.scriptAt);
    const isEarly = isOpenerRemoved(head) || offsetAfter(head, late) > LATEST_OFFSET;
    return isEarly ? Math.min(late, head.firstElement) : late;
}
/** Whether a block of so many bytes at `point` would push the charset out of the first kilobyte. */
export function isCharsetDisplaced(head, point, blockBytes) {
    const end = head.charsetEnd - removedBefore(head, head.charsetEnd);
    return point < head.charsetEnd && end <= CHARSET_WINDOW && end + blockBytes > CHARSET_WINDOW;
}
/** Whether the removals make one line end of a CR before and an LF behind, which were two in the DOM. */
export function joinsLineEnds(view, head) {
    let runStart = 0;
    let runEnd = 0;
    return head.removals.some(({ start, end }) => {
        if (start !== runEnd)
            runStart = start;
        runEnd = end;
        return view[end] === LF && view[runStart - 1] === CR;
    });
}
/** Makes the edits. */
export function splice(view, head, point, block) {
    const edits = [{ start: point, end: point, bytes: block }, ...head.removals];
    const { firstElement: first } = head;
    if (isOpenerRemoved(head) && point > first)
        edits.unshift({ start: first, end: first, bytes: HEAD_TAG });
    const parts = [];
    let rest = 0;
    for (const { start, end, bytes } of edits.sort((a, b) => a.start - b.start)) {
        parts.push(view.subarray(rest, start));
        if (bytes !== undefined)
            parts.push(bytes);
        rest = end;
    }
    return { edited: concat(parts), rest };
}
/**
 * Whether the page has no `<head>` and the tag that stands for it goes. Then the block takes its place,
 * or, when the charset comes first, a `<head>` does: otherwise the blanks and comments behind it would
 * lie before the head, and a doctype or `<head>` that was ignored would count.
 */
function isOpenerRemoved(head) {
    return (head.firstElement < head.headTagEnd &&
        head.removals.some(({ start }) => start === head.firstElement));
}
/** An offset into the page as it will be sent, but for the block. */
export function offsetAfter(head, offset) {
    const isOpened = isOpenerRemoved(head) && offset > head.firstElement;
    return offset - removedBefore(head, offset) + (isOpened ? HEAD_TAG.length : 0);
}
function removedBefore(head, offset) {
    return head.removals.reduce((sum, { start, end }) => sum + (end <= offset ? end - start : 0), 0);
}
