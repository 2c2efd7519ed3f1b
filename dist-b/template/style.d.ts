import { type TemplateElement } from "./tree.js";
export declare class Styles {
    #private;
    constructor(root: TemplateElement);
    /** Whether there is any rule: without one, new elements are styled by what they carry alone. */
    get hasRules(): boolean;
    /** The element's own value of a property (in lower case), undefined when it declares none. */
    declared(element: TemplateElement, property: string): string | undefined;
}
