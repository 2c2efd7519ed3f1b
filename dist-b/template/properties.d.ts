/**
 * The attributes that a slot's value may set: SVG's presentation attributes, its geometry and transforms.
 * Everything else (href, style, class, id, event handlers) is not a matter of looks and is refused.
 * SVG 2, appendix "Property index" and the geometry attributes of the shapes.
 */
/** Written into `style`, where it is stronger than a rule of the template's `<style>`. */
export declare function isStyleProperty(name: string): boolean;
export declare function isInheritedProperty(name: string): boolean;
export declare function isSettable(name: string): boolean;
/** All names that a value may set, for remedies. */
export declare function settableNames(): string[];
/** The properties that refer to another element by `url(#id)`. */
export declare const REFERRING_PROPERTIES: ReadonlySet<string>;
