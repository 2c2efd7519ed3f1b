/** The bytes of markup by name, and the few questions that the scanner asks of them. ASCII only. */
export declare const LT = 60;
export declare const GT = 62;
export declare const AMP = 38;
export declare const BANG = 33;
export declare const SLASH = 47;
export declare const DASH = 45;
export declare const DOUBLE_QUOTE = 34;
export declare const SINGLE_QUOTE = 39;
export declare const QUESTION = 63;
/** HTML whitespace: tab, LF, FF, CR, space. */
export declare function isSpace(byte: number | undefined): boolean;
export declare function isLetter(byte: number | undefined): boolean;
/** The next place of `byte` from `from` on, or the end of the view. */
export declare function find(view: Uint8Array, byte: number, from: number): number;
/** Whether `word`, in lower-case letters, stands at `at` in any case and a tag name would end after it. */
export declare function isTagName(view: Uint8Array, at: number, word: string): boolean;
/** The name of a tag or an attribute, in lower case. */
export declare function nameText(view: Uint8Array, start: number, end: number): string;
/** Bytes as characters of the same number: right for ASCII, and never ASCII for what is not. */
export declare function asciiText(view: Uint8Array, start: number, end: number): string;
