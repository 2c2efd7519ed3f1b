/**
 * A plan → the bytes of its tags, without whitespace between them: what is written here is found and
 * taken out again by the next rewrite, and what it leaves must be what was there before. `property=`
 * comes before a double-quoted `content=`, for readers that are regular expressions.
 */
import { asciiOnly, escapeAttribute, escapeTitle } from "./escape.js";
/**
 * The nth tag of a key gets the attributes that the nth of the page had; they stay bytes, because they
 * are in the page's charset, whatever that is. Takes them out of `kept`.
 *
 * @param isUtf8 whether that is certain; otherwise other characters than ASCII become references
 */
export function buildBlock(plan, page, isUtf8) {
    let text = "";
    const parts = [];
    // Encoded between kept attributes, mostly never: an array for each piece costs more than all the rest.
    const encoded = () => new TextEncoder().encode(isUtf8 ? text : asciiOnly(text));
    const writeTag = (key, open, close) => {
        text += open;
        for (const attribute of page.kept.get(key)?.shift() ?? []) {
            text += " ";
            parts.push(encoded(), attribute);
            text = "";
        }
        text += close;
    };
    if (typeof plan.title === "string")
        writeTag("title", "<title", `>${escapeTitle(plan.title)}</title>`);
    for (const tag of plan.tags) {
        const value = (tag.isDefault && page.ownType) || tag.value;
        writeTag(tag.key.toLowerCase(), openTag(tag, escapeAttribute(value)), ">");
    }
    parts.push(encoded());
    return concat(parts);
}
function openTag({ kind, key }, value) {
    if (kind === "canonical")
        return `<link rel="canonical" href="${value}"`;
    return `<meta ${kind}="${key}" content="${value}"`;
}
export function concat(parts) {
    const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}
