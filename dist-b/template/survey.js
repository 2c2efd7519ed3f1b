/**
 * One look over the markup before the parser sees it: how deep it nests, and what its DOCTYPE declares.
 * The parser descends by recursion and does not read the DTD; both have to be bounded beforehand. Linear,
 * without recursion, and lenient: what is not well-formed is the parser's to name.
 */
import { LineIndex, mistakeAt } from "./mistake.js";
/** Elements within elements. Editors write some 10; the engine and this package descend by recursion. */
export const MAX_DEPTH = 100;
/** Elements with those of the editor's notes; the lint bounds the drawn ones. */
const MAX_TAGS = 20_000;
/**
 * The DOCTYPE's internal subset, where there is one.
 *
 * @throws PlacardError `template-too-deep`, `template-too-many-elements`
 */
export function surveyMarkup(text, name) {
    const prolog = surveyProlog(text);
    let tags = 0;
    let depth = 0;
    for (let at = prolog.end; at !== -1;) {
        const kind = text[at + 1];
        let end = at + 2;
        if (kind === "/")
            depth -= 1;
        else if (kind === "!" || kind === "?")
            end = afterMisc(text, at);
        else {
            end = afterTag(text, at);
            tags += 1;
            if (text[end - 2] !== "/")
                depth += 1;
            if (tags > MAX_TAGS || depth > MAX_DEPTH)
                throw tooMuch(text, at, name, depth);
        }
        at = text.indexOf("<", end);
    }
    return prolog.subset;
}
/** Comments, instructions and the DOCTYPE; ends at the root's `<`, or -1. */
function surveyProlog(text) {
    let at = text.indexOf("<");
    while (at !== -1 && /[!?]/.test(text[at + 1] ?? "")) {
        if (text.startsWith("<!DOCTYPE", at)) {
            const subset = findSubset(text, at);
            if (subset === undefined)
                return { end: text.indexOf("<", at + 2) };
            return { end: text.indexOf("<", subset.offset + subset.text.length), subset };
        }
        at = text.indexOf("<", afterMisc(text, at));
    }
    return { end: at };
}
function tooMuch(text, offset, name, depth) {
    const place = new LineIndex(text).place(offset);
    if (depth > MAX_DEPTH)
        return mistakeAt(name, place, {
            code: "template-too-deep",
            expected: `at most ${MAX_DEPTH} elements within each other`,
            remedy: "Ungroup what need not be grouped.",
        });
    return mistakeAt(name, place, {
        code: "template-too-many-elements",
        expected: `at most ${MAX_TAGS} elements, editors' own counted`,
        remedy: "Save it as plain SVG, and simplify the drawing.",
    });
}
/** The brackets are found as the parser finds them, to the character: what it reads as markup must be counted. */
function findSubset(text, doctype) {
    const open = afterQuoted(text, doctype + 1, /["'[>]/g);
    if (text[open - 1] !== "[")
        return undefined;
    const close = text.slice(open).search(/\][\x20\t\r\n]*>/);
    return close === -1 ? undefined : { text: text.slice(open, open + close), offset: open };
}
/** After a comment, a CDATA section, a processing instruction; at the end where it is not closed. */
function afterMisc(text, at) {
    if (text.startsWith("<!--", at))
        return after(text, "-->", at + 4);
    if (text.startsWith("<![CDATA[", at))
        return after(text, "]]>", at + 9);
    return text[at + 1] === "?" ? after(text, "?>", at + 2) : at + 2;
}
/** After the `>` of a start tag; one inside a quoted value does not end it. */
function afterTag(text, at) {
    return afterQuoted(text, at + 1, /["'>]/g);
}
/** After the first mark that stands outside quotes. `marks` matches the quotes and the marks. */
function afterQuoted(text, from, marks) {
    marks.lastIndex = from;
    for (let hit = marks.exec(text); hit !== null; hit = marks.exec(text)) {
        if (hit[0] !== '"' && hit[0] !== "'")
            return hit.index + 1;
        marks.lastIndex = after(text, hit[0], hit.index + 1);
    }
    return text.length;
}
function after(text, mark, from) {
    const at = text.indexOf(mark, from);
    return at === -1 ? text.length : at + mark.length;
}
