export interface Attribute {
    /** Lower case. */
    name: string;
    /** From the name's first byte to after the value, its closing quote included. */
    start: number;
    end: number;
    /** The value without quotes; an attribute without one has an empty one at its end. */
    valueStart: number;
    valueEnd: number;
}
/** A part of a value between whitespace. */
export interface KeyToken {
    /** Lower case, references decoded. */
    readonly key: string;
    readonly start: number;
    readonly end: number;
}
/** Of attributes with the same name the first wins. */
export declare function attributeOf(attributes: readonly Attribute[], name: string): Attribute | undefined;
/** The value as it is, no references decoded; empty when there is no such attribute. */
export declare function valueText(view: Uint8Array, attributes: readonly Attribute[], name: string): string;
/**
 * The keys that a value names. Undefined when that is not certain: a named reference (`&colon;`) may
 * stand for a letter of a key, and the table of 2,231 names costs more than such pages are worth; a
 * reference to whitespace may split one.
 */
export declare function keyTokens(view: Uint8Array, attribute: Attribute): KeyToken[] | undefined;
