import { type BoundValues, type Template } from "../template/template.js";
import { type Whole } from "./split.js";
export interface Parts {
    readonly kind: "parts";
    readonly values: BoundValues;
}
/**
 * @param values their pictures ready
 * @throws PlacardError as `Template.scene` does, and `text-box-invalid`
 */
export declare function partsOf(template: Template, values: BoundValues): Promise<Parts | Whole>;
