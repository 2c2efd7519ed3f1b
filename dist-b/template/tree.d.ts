/**
 * The parsed tree of a template: SVG elements with their attributes, character data and places in the
 * source. Elements of other namespaces (editors' notes, RDF), comments and processing instructions are
 * not in it. Later stages read it; nothing changes it.
 */
/** Where something begins in the source. Line and column count from 1, the offset in UTF-16 units from 0. */
export interface Place {
    readonly offset: number;
    readonly line: number;
    readonly column: number;
}
export interface TemplateElement extends Place {
    /** Local name in the SVG namespace: `rect`, also where the file writes `svg:rect`. */
    readonly name: string;
    /**
     * In the file's order, entities resolved. Names without a prefix are SVG's; `xlink:` and `xml:` are
     * written so whatever prefix the file binds; editors' own (`inkscape:label`) keep the file's prefix.
     */
    readonly attributes: ReadonlyMap<string, string>;
    /** Elements and character data in order; neighbouring character data is one string. */
    readonly children: readonly TemplateNode[];
    /** Undefined at the root. */
    readonly parent: TemplateElement | undefined;
}
export type TemplateNode = TemplateElement | string;
/**
 * Elements that draw nothing where they stand, with all that they hold: SVG 2's never-rendered elements, with
 * `filter`, `symbol` and `view`, which draw only where they are referred to, or never.
 */
export declare const NEVER_RENDERED: ReadonlySet<string>;
export declare function isElement(node: TemplateNode): node is TemplateElement;
/** The element children, without character data. */
export declare function elementsOf(element: TemplateElement): TemplateElement[];
/** The element and all below it, in document order. */
export declare function descendants(element: TemplateElement): Generator<TemplateElement>;
/** What a `<style>` or a text says, without its elements. */
export declare function textOf(element: TemplateElement): string;
