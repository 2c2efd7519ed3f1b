/**
 * A template's text → its tree. Well-formedness is checked strictly, namespaces are resolved, and what is
 * not drawn (editors' notes, RDF, comments) is left behind; scripts and foreign objects are refused here,
 * because a foreign element that is left behind is never seen by the lint. XML 1.0 and Namespaces in XML.
 */
import { parseXml, XmlElement, XmlError, XmlProcessingInstruction, XmlText, } from "@rgrove/parse-xml";
import { entityResolver } from "./doctype.js";
import { LineIndex, mistakeAt } from "./mistake.js";
import { surveyMarkup } from "./survey.js";
const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const XML = "http://www.w3.org/XML/1998/namespace";
const ADOBE = "http://ns.adobe.com/";
const MAX_ATTRIBUTES = 200;
/**
 * @param text the file's text, as `readSource` gives it
 * @throws PlacardError `template-not-well-formed`, `template-doctype`, `template-too-deep`, `template-not-svg`,
 * `template-namespace`, `template-script`, `template-foreign-object`, `template-stylesheet`, `template-too-many-attributes`
 */
export function parseTree(text, name) {
    const lines = new LineIndex(text);
    const document = parseDocument(text, name);
    const builder = {
        place: (node) => lines.place(node.start),
        refuse: (place, mistake) => {
            throw mistakeAt(name, place, mistake);
        },
    };
    for (const node of document.children)
        if (node instanceof XmlProcessingInstruction)
            checkInstruction(node, builder);
    const top = document.root;
    const scope = new Map([["xml", XML]]);
    const root = top === null ? undefined : build(top, scope, undefined, builder);
    if (root?.name === "svg")
        return root;
    return builder.refuse(top === null ? lines.place(0) : builder.place(top), {
        code: "template-not-svg",
        expected: `an <svg> element in the namespace ${SVG}`,
        received: top?.name ?? "no element",
        remedy: `Write <svg xmlns="${SVG}" …> as the outermost element.`,
    });
}
function parseDocument(text, name) {
    const subset = surveyMarkup(text, name);
    const resolve = entityResolver(subset, text, name);
    try {
        return parseXml(text, { includeOffsets: true, resolveUndefinedEntity: resolve });
    }
    catch (error) {
        if (!(error instanceof XmlError))
            throw error;
        const { pos: offset, line, column } = error;
        const [message = ""] = error.message.split(" (line ");
        throw mistakeAt(name, { offset, line, column }, {
            code: "template-not-well-formed",
            expected: "well-formed XML",
            received: message,
            remedy: "Correct it there, or save the file again from the editor.",
        });
    }
}
function checkInstruction(node, { place, refuse }) {
    if (node.name === "xml-stylesheet")
        refuse(place(node), {
            code: "template-stylesheet",
            expected: "a template in one file",
            received: `<?xml-stylesheet ${node.content}?>`,
            remedy: "Put the rules into a <style> element.",
        });
}
/** The element with all below it; undefined when it is nothing that is drawn. */
function build(node, outer, parent, builder) {
    const place = builder.place(node);
    const scope = innerScope(node, outer);
    const { namespace, local } = resolveName(node.name, scope, place, builder);
    checkKind(local, namespace, node, parent, place, builder);
    if (namespace !== SVG || local === "metadata" || local === "foreignObject")
        return undefined;
    const attributes = readAttributes(node, scope, place, builder);
    const element = { ...place, name: local, attributes, children: [], parent };
    for (const child of node.children)
        addChild(child, element, scope, builder);
    return element;
}
function addChild(child, element, scope, builder) {
    if (child instanceof XmlElement) {
        const inner = build(child, scope, element, builder);
        if (inner !== undefined)
            element.children.push(inner);
    }
    else if (child instanceof XmlText) {
        const last = element.children.at(-1);
        // What stood between two texts (a comment, an editor's note) is gone: they are one.
        if (typeof last === "string")
            element.children[element.children.length - 1] = last + child.text;
        else
            element.children.push(child.text);
    }
}
/** By local name, whatever the namespace: what one reader takes for foreign another may run. */
function checkKind(local, namespace, node, parent, place, { refuse }) {
    if (local === "script")
        refuse(place, {
            code: "template-script",
            expected: "a template without scripts",
            received: `<${node.name}>`,
            remedy: "Remove it: a picture runs nothing.",
        });
    if (local === "foreignObject" && !isIllustratorData(namespace, node, parent))
        refuse(place, {
            code: "template-foreign-object",
            expected: "SVG elements alone",
            received: `<${node.name}>`,
            remedy: "Draw it with SVG elements: no rasteriser draws HTML.",
        });
}
/**
 * `<switch><foreignObject requiredExtensions="…adobe…">`: Illustrator keeps its own file there and the
 * drawing in the next branch. No renderer takes that branch, so it is left behind; any other is refused.
 */
function isIllustratorData(namespace, node, parent) {
    const extensions = node.attributes.requiredExtensions ?? "";
    return namespace === SVG && parent?.name === "switch" && extensions.startsWith(ADOBE);
}
function readAttributes(node, scope, place, builder) {
    const entries = Object.entries(node.attributes);
    if (entries.length > MAX_ATTRIBUTES)
        builder.refuse(place, {
            code: "template-too-many-attributes",
            expected: `at most ${MAX_ATTRIBUTES} attributes on an element`,
            received: entries.length,
            remedy: "Remove those that no renderer reads.",
        });
    const attributes = new Map();
    for (const [name, value] of entries)
        if (name !== "xmlns" && !name.startsWith("xmlns:"))
            attributes.set(attributeName(name, scope, place, builder), value);
    return attributes;
}
function attributeName(name, scope, place, builder) {
    if (!name.includes(":"))
        return name;
    const { namespace, local } = resolveName(name, scope, place, builder);
    if (namespace === XLINK)
        return `xlink:${local}`;
    return namespace === XML ? `xml:${local}` : name;
}
/** Namespaces in XML 1.0, section 6: a declaration holds for its element and all within. */
function innerScope(node, outer) {
    let scope;
    for (const [name, value] of Object.entries(node.attributes)) {
        if (name !== "xmlns" && !name.startsWith("xmlns:"))
            continue;
        scope ??= new Map(outer);
        scope.set(name.slice("xmlns:".length), value);
    }
    return scope ?? outer;
}
function resolveName(name, scope, place, { refuse }) {
    const colon = name.indexOf(":");
    const prefix = colon === -1 ? "" : name.slice(0, colon);
    const namespace = scope.get(prefix);
    if (namespace === undefined && prefix !== "")
        return refuse(place, {
            code: "template-namespace",
            expected: "a declared namespace for every prefix",
            received: name,
            remedy: `Declare it on the <svg> element (xmlns:${prefix}="…"), or remove what uses it.`,
        });
    return { namespace: namespace ?? "", local: name.slice(colon + 1) };
}
