/**
 * `fragment()`: generated SVG as a slot's value. Plain data; it is parsed and checked where it is drawn, so that
 * the page flow, which only hashes it, needs no parser.
 */
import { PlacardError, shown } from "../errors.js";
/** The longest fragment, in UTF-16 units: as long as the largest template. */
export const MAX_FRAGMENT_CHARS = 2_000_000;
/**
 * Generated SVG that takes the place of a group's content. It must be well-formed, passes the same lint as a
 * template, and may refer to its own ids and to the template's.
 *
 * @param svg elements; no XML declaration, DOCTYPE, `<style>`, script or reference out of the file
 * @throws PlacardError `slot-value-invalid`; what is wrong within it shows when it is drawn, as `fragment-invalid`
 */
export function fragment(svg) {
    if (typeof svg === "string" && svg.length <= MAX_FRAGMENT_CHARS)
        return { kind: "fragment", svg };
    throw new PlacardError({
        code: "slot-value-invalid",
        where: "fragment(svg)",
        expected: `SVG as a text of at most ${MAX_FRAGMENT_CHARS} characters`,
        received: typeof svg === "string" ? `${svg.length} characters` : shown(svg),
    });
}
export function isFragmentValue(value) {
    return (typeof value === "object" && value !== null && "kind" in value && value.kind === "fragment");
}
