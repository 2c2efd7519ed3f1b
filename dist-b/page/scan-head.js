/**
 * Tokens of a page's beginning → where its head ends, where the tags can be inserted, which bytes have
 * to go, and what to keep of them. Follows the tree construction of WHATWG HTML 13.2.6.4.1–6 with
 * scripting on, as far as it decides what is in the head; gives up, with a reason, where it would have
 * to follow it further. Changes nothing: offsets are into the bytes so far.
 */
import { valueText } from "./attributes.js";
import { charsetOf, metaCharset } from "./charset.js";
import { jsonLdFindings, MAX_FINDINGS, noscriptFindings } from "./json-ld.js";
import { HeadScanner, MAX_ATTRIBUTES } from "./scan.js";
import { readKeys } from "./scan-keys.js";
const VOID_IN_HEAD = /^(?:base|basefont|bgsound|link|meta)$/;
const RAW_IN_HEAD = /^(?:title|style|script|noscript|noframes)$/;
/** Raw text too, but only inside a template: outside they begin the body. */
const RAW_IN_BODY = /^(?:textarea|xmp|iframe|noembed)$/;
/** Inside a template these change how the rest is tokenized or which start tags count. */
const AMBIGUOUS_IN_TEMPLATE = /^(?:svg|math|select|col|frameset|plaintext)$/;
/** What client-side head managers, microdata and scripts find a tag by. */
const KEPT_ATTRIBUTE = /^(?:data-.*|itemprop|id|class)$/;
const JSON_LD = /^\s*application\/ld\+json\s*$/i;
/** An og:type worth keeping; anything else is replaced by the default. */
const PLAIN_VALUE = /^[\w.:-]{1,64}$/;
/** Offsets that are not known yet lie behind every page. */
const NOWHERE = Infinity;
export class HeadReader {
    /** After the `<head>` that counts. */
    headTagEnd = NOWHERE;
    /** Before the head's first element. */
    firstElement = NOWHERE;
    /** Before the first script or style. */
    scriptAt = NOWHERE;
    /** Before the first noscript, `</head>` or end of the head: the block must be before it. */
    barrier = NOWHERE;
    /** Before the first token that is not in the head. */
    headEnd = NOWHERE;
    /** After the first meta that declares a charset, and what it declares. */
    charsetEnd = NOWHERE;
    charset;
    doubt;
    /** In order, none in another. */
    removals = [];
    /** By the key of a removed tag: attributes for the tags that replace it, one list for each. */
    kept = new Map();
    /** What the page's first og:type said that is a plain word; empty when none was. */
    ownType = "";
    findings = [];
    #plan;
    #scanner = new HeadScanner();
    /** How many templates are open. */
    #templates = 0;
    #raw;
    /** After the first `</head>`. */
    #isClosed = false;
    constructor(plan) {
        this.#plan = plan;
    }
    /** Whether the page begins with a byte order mark of UTF-8. */
    get hasMark() {
        return this.#scanner.hasMark;
    }
    /** Whether `headEnd` or a doubt has been found in `view`, all bytes so far. */
    read(view) {
        const scanner = this.#scanner;
        while (this.headEnd === NOWHERE && this.doubt === undefined) {
            const token = scanner.next(view);
            if (token === undefined)
                return false;
            if (token === "start-tag")
                this.#startTag(view, scanner.name);
            else if (token === "end-tag")
                this.#endTag(view, scanner.name);
            else
                this.#text(token === "text");
            scanner.isSkippingText = this.#templates > 0;
        }
        return true;
    }
    /** The page is over: whether its head is, too. Not so when a token, a template or a raw text is open. */
    finish(view) {
        if (this.#scanner.end === 0)
            this.doubt = "not-html-start";
        if (this.headEnd !== NOWHERE || this.doubt !== undefined)
            return true;
        if (this.#templates > 0 || !this.#scanner.isBetweenTokens(view))
            return false;
        this.#endHead(view.length);
        return true;
    }
    #endHead(at) {
        this.headEnd = at;
        this.#bar(at);
    }
    #bar(at) {
        this.barrier = Math.min(this.barrier, at);
    }
    /** A page that begins with text is JSON, a compressed body or UTF-16 rather than HTML without tags. */
    #text(isCertain) {
        if (this.#scanner.end === 0)
            this.doubt = "not-html-start";
        else if (!isCertain)
            this.doubt = "ambiguous-text";
        else
            this.#endHead(this.#scanner.start);
    }
    /** `<html>` adds attributes to the element that is there, wherever it stands: it moves nothing. */
    #startTag(view, name) {
        if (this.#templates > 0)
            this.#startInTemplate(name);
        else if (name === "head")
            this.#openHead();
        else if (name !== "html")
            this.#startElement(view, name);
    }
    /** A second `<head>`, or one after the head's first element, is ignored. */
    #openHead() {
        if (this.headTagEnd === NOWHERE && this.firstElement === NOWHERE && !this.#isClosed)
            this.headTagEnd = this.#scanner.end;
    }
    /** After `</head>` a noscript begins the body; script, style and the others do not. */
    #startElement(view, name) {
        const { start, attributes } = this.#scanner;
        const isRaw = RAW_IN_HEAD.test(name) && !(this.#isClosed && name === "noscript");
        const isVoid = VOID_IN_HEAD.test(name);
        if (!isRaw && !isVoid && name !== "template") {
            this.#endHead(start);
            return;
        }
        this.firstElement = Math.min(this.firstElement, start);
        if (attributes.length > MAX_ATTRIBUTES)
            this.doubt = "ambiguous-key";
        if (isRaw)
            this.#openRaw();
        else if (isVoid)
            this.#voidElement(view, name);
        else
            this.#templates = 1;
    }
    /** 13.2.6.4.22: any element may stand in a template, but only raw text can hide its end. */
    #startInTemplate(name) {
        if (name === "template")
            this.#templates++;
        else if (AMBIGUOUS_IN_TEMPLATE.test(name))
            this.doubt = "ambiguous-template";
        else if (RAW_IN_HEAD.test(name) || RAW_IN_BODY.test(name))
            this.#openRaw();
    }
    #openRaw() {
        const { name, start, end, attributes } = this.#scanner;
        this.#scanner.enterRawText();
        this.#raw = { name, start, content: end, attributes };
    }
    #endTag(view, name) {
        const { start } = this.#scanner;
        if (this.#raw !== undefined)
            this.#closeRaw(view, this.#raw);
        else if (this.#templates > 0)
            this.#templates -= name === "template" ? 1 : 0;
        else if (/^(?:body|html|br)$/.test(name))
            this.#endHead(start);
        else if (name === "head") {
            this.#isClosed = true;
            this.#bar(start);
        }
    }
    /** Decided at the end, because an element that never ends passes the page untouched. */
    #closeRaw(view, { name, start, content, attributes }) {
        this.#raw = undefined;
        if (this.#templates > 0)
            return;
        const { start: contentEnd, end } = this.#scanner;
        const bytes = view.subarray(content, contentEnd);
        if (name === "script" || name === "style")
            this.scriptAt = Math.min(this.scriptAt, start);
        if (JSON_LD.test(valueText(view, attributes, "type")))
            this.report(jsonLdFindings(bytes, this.#plan));
        if (name === "noscript") {
            this.#bar(start);
            this.report(noscriptFindings(bytes));
        }
        if (name === "title" && this.#plan.title !== undefined) {
            this.#keepAttributes(view, name, attributes);
            this.removals.push({ start, end });
        }
    }
    /**
     * Takes the managed keys out of a tag, and the whole tag when it says nothing else. The link's key is
     * `canonical` in `rel`; a meta of that name says nothing to anybody.
     */
    #voidElement(view, name) {
        const isLink = name === "link";
        if (!isLink && name !== "meta")
            return;
        const { start, end, attributes } = this.#scanner;
        if (!isLink)
            this.#declareCharset(view, attributes);
        const reading = readKeys(view, attributes, isLink ? ["rel"] : ["property", "name"], (key) => (key === "canonical") === isLink && this.#plan.isManaged(key));
        if (reading === undefined)
            this.doubt = "ambiguous-key";
        const [key] = reading?.managed ?? [];
        if (reading === undefined || key === undefined)
            return;
        for (const range of reading.isWhole ? [{ start, end }] : reading.cuts)
            this.removals.push(range);
        if (reading.isWhole)
            this.#keepAttributes(view, key, attributes);
        if (reading.managed.includes("og:type"))
            this.ownType ||= PLAIN_VALUE.exec(valueText(view, attributes, "content"))?.[0] ?? "";
        if (this.#isClosed)
            this.report([{ code: "tags-after-head", key }]);
    }
    /** The first that is declared is the one browsers find; a later one changes nothing here. */
    #declareCharset(view, attributes) {
        const label = metaCharset(view, attributes);
        if (label === undefined || this.charset !== undefined)
            return;
        this.charset = charsetOf(label);
        this.charsetEnd = this.#scanner.end;
    }
    /** Copies: the bytes so far move to a larger buffer when more come. */
    #keepAttributes(view, key, attributes) {
        const kept = attributes
            .filter(({ name }) => KEPT_ATTRIBUTE.test(name))
            .map(({ start, end }) => view.slice(start, end));
        const list = this.kept.get(key) ?? [];
        if (kept.length > 0)
            list.push(kept);
        this.kept.set(key, list);
    }
    /** Bounded: a page of a thousand stray tags is one matter, not a thousand. */
    report(findings) {
        this.findings.push(...findings.slice(0, MAX_FINDINGS - this.findings.length));
    }
}
