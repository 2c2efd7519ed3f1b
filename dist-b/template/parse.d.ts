import type { TemplateElement } from "./tree.js";
/**
 * @param text the file's text, as `readSource` gives it
 * @throws PlacardError `template-not-well-formed`, `template-doctype`, `template-too-deep`, `template-not-svg`,
 * `template-namespace`, `template-script`, `template-foreign-object`, `template-stylesheet`, `template-too-many-attributes`
 */
export declare function parseTree(text: string, name: string): TemplateElement;
