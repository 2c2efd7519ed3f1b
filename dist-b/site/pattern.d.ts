type Part = {
    readonly kind: "literal";
    readonly text: string;
} | {
    readonly kind: "param";
    readonly name: string;
} | {
    readonly kind: "rest";
    readonly name: string;
};
/** Decoded parameters by name; has no prototype, so `constructor` is a key like any other. */
export interface RawParams {
    [name: string]: string;
}
export interface Pattern {
    readonly source: string;
    /** Parameters of a page's path, or null when the pattern does not match. Case-sensitive. */
    match(pathname: string): RawParams | null;
    readonly parts: readonly Part[];
}
/** @throws PlacardError `route-pattern-invalid` */
export declare function compilePattern(source: string): Pattern;
/** Orders patterns so that the more specific one is tried first, whatever the order of definition. */
export declare function bySpecificity(a: Pattern, b: Pattern): number;
/** Two patterns of one shape match the same paths: `/a/:x` and `/a/:y`. */
export declare function shapeOf(pattern: Pattern): string;
export {};
