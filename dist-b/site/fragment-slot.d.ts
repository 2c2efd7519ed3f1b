/** SVG markup for a `g`. Made by `fragment`. */
export interface FragmentValue {
    readonly kind: "fragment";
    /** Elements, one or several; a whole `<svg>` too. */
    readonly svg: string;
}
/** The longest fragment, in UTF-16 units: as long as the largest template. */
export declare const MAX_FRAGMENT_CHARS = 2000000;
/**
 * Generated SVG that takes the place of a group's content. It must be well-formed, passes the same lint as a
 * template, and may refer to its own ids and to the template's.
 *
 * @param svg elements; no XML declaration, DOCTYPE, `<style>`, script or reference out of the file
 * @throws PlacardError `slot-value-invalid`; what is wrong within it shows when it is drawn, as `fragment-invalid`
 */
export declare function fragment(svg: string): FragmentValue;
export declare function isFragmentValue(value: unknown): value is FragmentValue;
