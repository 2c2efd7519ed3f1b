/**
 * Tree → text, once at load, with the place of every element in it, so that binding cuts and joins and
 * never walks the tree. The text is canonical: entities resolved, editors' own attributes left out,
 * white space kept.
 */
import { escapeAttribute, escapeText } from "./clean.js";
import { isElement } from "./tree.js";
/** The content of the root, without its own tags. */
export function writeContent(root) {
    const writer = new Writer();
    for (const child of root.children)
        writer.node(child);
    return { text: writer.text, spans: writer.spans };
}
class Writer {
    text = "";
    spans = new Map();
    node(node) {
        if (!isElement(node)) {
            this.text += escapeText(node);
            return;
        }
        const start = this.text.length;
        this.text += startTag(node, node.attributes, isEmpty(node));
        const open = this.text.length;
        for (const child of node.children)
            this.node(child);
        if (!isEmpty(node))
            this.text += endTag(node);
        this.spans.set(node, { start, open, end: this.text.length });
    }
}
export function isEmpty(element) {
    return element.children.length === 0;
}
/** `<rect x="1">`, or `<rect x="1"/>` when it closes itself. Attributes are escaped here. */
export function startTag(element, attributes, isClosed) {
    return `<${element.name}${attributeText(attributes)}${isClosed ? "/>" : ">"}`;
}
export function endTag(element) {
    return `</${element.name}>`;
}
/** With a space before each. Editors' own attributes are left out: no renderer reads them. */
export function attributeText(attributes) {
    let text = "";
    for (const [name, value] of attributes)
        if (isWritten(name))
            text += ` ${name}="${escapeAttribute(value)}"`;
    return text;
}
function isWritten(name) {
    return !name.includes(":") || name.startsWith("xlink:") || name.startsWith("xml:");
}
