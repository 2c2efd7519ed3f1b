import { type TemplateElement } from "./tree.js";
/** Where an element stands in the written text, in UTF-16 units. */
export interface Span {
    readonly start: number;
    /** After its start tag. */
    readonly open: number;
    readonly end: number;
}
export interface Written {
    readonly text: string;
    readonly spans: ReadonlyMap<TemplateElement, Span>;
}
/** The content of the root, without its own tags. */
export declare function writeContent(root: TemplateElement): Written;
export declare function isEmpty(element: TemplateElement): boolean;
/** `<rect x="1">`, or `<rect x="1"/>` when it closes itself. Attributes are escaped here. */
export declare function startTag(element: TemplateElement, attributes: ReadonlyMap<string, string>, isClosed: boolean): string;
export declare function endTag(element: TemplateElement): string;
/** With a space before each. Editors' own attributes are left out: no renderer reads them. */
export declare function attributeText(attributes: ReadonlyMap<string, string>): string;
