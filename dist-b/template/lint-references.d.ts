import type { Mistake } from "./mistake.js";
import { type TemplateElement } from "./tree.js";
export declare function checkHandlers({ attributes }: TemplateElement): Mistake | undefined;
export declare function checkHref({ name, attributes }: TemplateElement): Mistake | undefined;
/** `url()` wherever it stands: in `style`, in a `<style>`, in a presentation attribute. */
export declare function checkStyles(element: TemplateElement): Mistake | undefined;
