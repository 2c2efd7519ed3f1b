import { AMP, asciiText, BANG, DASH, DOUBLE_QUOTE, find, GT, isLetter, isSpace, isTagName, LT, nameText, QUESTION, SINGLE_QUOTE, SLASH, } from "./bytes.js";
/** A step's result beside a token: take the next step, or wait for more bytes. */
const AGAIN = true;
const WAIT = undefined;
/** Longer references are read by nobody as whitespace on purpose: `&#0…032;`. */
const MAX_REFERENCE = 16;
/** Of one tag; a page of mostly attributes would otherwise be held as objects, many times its size. */
export const MAX_ATTRIBUTES = 256;
/**
 * The states of a tag, of which only those with a name are asked for: 0 name, 1 before an attribute
 * (also after a quoted value and after `/`), 2 attribute, 3 after an attribute, 4 before a value,
 * 5 double-quoted, 6 single-quoted, 7 unquoted, 8 closed.
 */
const NAME = 0;
const ATTRIBUTE = 2;
const DOUBLE_QUOTED = 5;
const SINGLE_QUOTED = 6;
const UNQUOTED = 7;
const CLOSED = 8;
const COLUMNS = 7;
const MARK = [0xef, 0xbb, 0xbf];
const BLANK = /^&(?:#0*(?:9|1[023]|32)|#[xX]0*(?:[9acdACD]|20)|Tab|NewLine);/;
/** Row: state. Column: whitespace, `/`, `>`, `=`, `"`, `'`, anything else. An `=` can begin a name. */
const NEXT = Uint8Array.from("1180000" + "1182222" + "3184222" + "3184222" + "4787567" + "5555155" + "6666616" + "1787777", Number);
const COLUMN = new Uint8Array(256).fill(COLUMNS - 1);
for (const [column, chars] of ["\t\n\f\r ", "/", ">", "=", '"', "'"].entries())
    for (const char of chars)
        COLUMN[char.charCodeAt(0)] = column;
/**
 * A step reads what it can, keeps its place in fields and names the step that goes on. Rescanning a token
 * from its start for every chunk would be shorter, and quadratic: a script of 500 kB in chunks of 4 kB
 * would be read sixty times.
 */
export class HeadScanner {
    /** Where the last token begins; where the last tag or comment ends, 0 before the first. */
    start = 0;
    end = 0;
    /** The last tag's name, lower case. */
    name = "";
    /** The last tag's, in order, and no more than one over `MAX_ATTRIBUTES`. */
    attributes = [];
    /** Inside a template text says nothing about where the head ends. */
    isSkippingText = false;
    /** Whether the page begins with a byte order mark of UTF-8, which is no text. */
    hasMark = false;
    #at = 0;
    #step = this.#begin;
    #tagState = NAME;
    #nameAt = 0;
    #nameEnd = 0;
    #rawName = "";
    /** In a script: 0, 1 after `<!--` (escaped), 2 after `<script` in there (double escaped). */
    #escapes = 0;
    /** The next token, or undefined when `view`, all bytes so far, ends before it is complete. */
    next(view) {
        let step = AGAIN;
        while (step === AGAIN)
            step = this.#step(view);
        return step;
    }
    /** Whether all of `view` is read and no token is pending. */
    isBetweenTokens(view) {
        return this.#step === this.#data && this.#at === view.length;
    }
    /** Reads what follows the last start tag as raw text up to its end tag, which is the next token. */
    enterRawText() {
        this.#rawName = this.name;
        this.#escapes = 0;
        this.#step = this.#rawText;
    }
    #begin(view) {
        if (view.length < MARK.length)
            return WAIT;
        this.hasMark = MARK.every((byte, i) => view[i] === byte);
        return this.#enter(this.#data, this.hasMark ? MARK.length : 0);
    }
    #data(view) {
        // The end of the view is neither a blank nor a `<`: reading past it ends the loop.
        if (this.isSkippingText)
            this.#at = find(view, LT, this.#at);
        else
            while (isSpace(view[this.#at]))
                this.#at++;
        const byte = view[this.#at];
        this.start = this.#at;
        if (byte === undefined)
            return WAIT;
        if (byte === LT)
            return this.#open(view);
        return byte === AMP ? this.#reference(view) : "text";
    }
    /** 13.2.5.6–7 and 13.2.5.41. Waits until it is certain what begins: `<!-` may become a comment. */
    #open(view) {
        const at = this.#at;
        const second = view[at + 1];
        const isSlash = second === SLASH;
        const isBang = second === BANG;
        const needed = isBang && view[at + 2] === DASH ? 4 : isBang || isSlash ? 3 : 2;
        if (at + needed > view.length)
            return WAIT;
        if (isLetter(second))
            return this.#openTag(at + 1);
        if (isSlash && isLetter(view[at + 2]))
            return this.#openTag(at + 2);
        if (needed === 4 && view[at + 3] === DASH)
            return this.#enter(this.#comment, at + 4);
        if (isBang || isSlash || second === QUESTION)
            return this.#enter(this.#bogusComment, at + 2);
        return this.isSkippingText ? this.#enter(this.#data, at + 1) : "text";
    }
    #enter(step, at) {
        this.#step = step;
        this.#at = at;
        return AGAIN;
    }
    /** Some references are whitespace, which does not end the head; every other one is text. */
    #reference(view) {
        const window = asciiText(view, this.#at, Math.min(view.length, this.#at + MAX_REFERENCE));
        const [run = ""] = /^&[#\w]*/.exec(window) ?? [];
        if (run.length === window.length && run.length < MAX_REFERENCE)
            return WAIT;
        if (BLANK.test(window))
            return this.#enter(this.#data, this.#at + run.length + 1);
        // `&#32<meta>1` without its meta would be `&#321`, a letter.
        const mightGrow = run.startsWith("&#") && window[run.length] !== ";";
        return mightGrow ? "ambiguous-text" : "text";
    }
    /** 13.2.5.42: up to the first `>`: `<!x>`, `<?php …>`, `</ x>`, `<![CDATA[`, doctypes, and `</>`. */
    #bogusComment(view) {
        this.#at = find(view, GT, this.#at);
        return this.#at === view.length ? WAIT : this.#endComment(this.#at + 1);
    }
    /** 13.2.5.43–52. `this.start + 4` is the content's beginning; its dashes must not be those of `<!--`. */
    #comment(view) {
        const content = this.start + 4;
        for (;;) {
            const gt = find(view, GT, this.#at);
            this.#at = gt;
            if (gt === view.length)
                return WAIT;
            const bang = view[gt - 1] === BANG ? 1 : 0;
            const dashes = gt - 2 - bang;
            const isClosed = dashes >= content && view[dashes] === DASH && view[dashes + 1] === DASH;
            const isAbrupt = gt === content || (gt === content + 1 && view[content] === DASH);
            this.#at = gt + 1;
            if (isClosed || isAbrupt)
                return this.#endComment(gt + 1);
        }
    }
    #endComment(end) {
        this.end = end;
        return this.#enter(this.#data, end);
    }
    #openTag(nameAt) {
        this.start = this.#at;
        this.#nameAt = nameAt;
        this.#tagState = NAME;
        this.attributes = [];
        return this.#enter(this.#tag, nameAt);
    }
    /** 13.2.5.8 and 13.2.5.32–40. Only a quoted value may be long, and it is skipped by `indexOf`. */
    #tag(view) {
        let state = this.#tagState;
        let at = this.#at;
        while (state !== CLOSED && at < view.length) {
            if (state === DOUBLE_QUOTED)
                at = find(view, DOUBLE_QUOTE, at);
            else if (state === SINGLE_QUOTED)
                at = find(view, SINGLE_QUOTE, at);
            if (at === view.length)
                break;
            const next = NEXT[state * COLUMNS + (COLUMN[view[at] ?? 0] ?? 0)] ?? CLOSED;
            if (next !== state)
                this.#mark(view, state, next, at);
            state = next;
            at++;
        }
        this.#tagState = state;
        this.#at = at;
        return state === CLOSED ? this.#endTag(view) : WAIT;
    }
    /** Notes where an attribute's parts begin and end, on the change from one state to the next. */
    #mark(view, state, next, at) {
        const isCrowded = this.attributes.length > MAX_ATTRIBUTES;
        const last = isCrowded ? undefined : this.attributes.at(-1);
        if (state === NAME)
            this.#nameEnd = at;
        if (last !== undefined && state === ATTRIBUTE) {
            last.name = nameText(view, last.start, at);
            last.end = last.valueStart = last.valueEnd = at;
        }
        else if (last !== undefined && state >= DOUBLE_QUOTED) {
            last.valueEnd = at;
            last.end = state === UNQUOTED ? at : at + 1;
        }
        if (next === ATTRIBUTE) {
            if (!isCrowded)
                this.attributes.push({ name: "", start: at, end: at, valueStart: at, valueEnd: at });
        }
        else if (last !== undefined && next >= DOUBLE_QUOTED && next < CLOSED)
            last.valueStart = next === UNQUOTED ? at : at + 1;
    }
    #endTag(view) {
        this.end = this.#at;
        this.name = nameText(view, this.#nameAt, this.#nameEnd);
        this.#step = this.#data;
        return this.#nameAt === this.start + 2 ? "end-tag" : "start-tag";
    }
    /** RCDATA, raw text and script data, 13.2.5.9–31: only the element's own end tag counts, and in a
     * double escaped script not even that. Waits for as many bytes as the end tag has. */
    #rawText(view) {
        const name = this.#rawName;
        for (;;) {
            const at = this.#escapes === 0 ? find(view, LT, this.#at) : findLtOrDash(view, this.#at);
            this.#at = at;
            if (at + name.length + 3 > view.length)
                return WAIT;
            const isEnd = view[at + 1] === SLASH && isTagName(view, at + 2, name);
            if (isEnd && this.#escapes < 2)
                return this.#openTag(at + 2);
            this.#at += name === "script" ? this.#escape(view, at) : 1;
        }
    }
    /** Changes the escaped state by what stands at `at`, a `<` or a `-`; returns how many bytes are read. */
    #escape(view, at) {
        const second = view[at + 1];
        const third = view[at + 2];
        if (view[at] === DASH) {
            const isEnd = second === DASH && third === GT;
            if (isEnd)
                this.#escapes = 0;
        }
        else if (this.#escapes === 0) {
            // The dashes are read again: in `<!-->` they are also those of `-->`.
            const isStart = second === BANG && third === DASH && view[at + 3] === DASH;
            if (isStart)
                this.#escapes = 1;
            return isStart ? 2 : 1;
        }
        else if (isTagName(view, at + (second === SLASH ? 2 : 1), "script"))
            this.#escapes = second === SLASH ? 1 : 2;
        return 1;
    }
}
/** Byte by byte: two `indexOf` from one place would each run to the end again and again. */
function findLtOrDash(view, from) {
    let at = from;
    while (at < view.length && view[at] !== LT && view[at] !== DASH)
        at++;
    return at;
}
