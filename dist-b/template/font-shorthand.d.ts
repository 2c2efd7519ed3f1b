/** CSS's `font` shorthand → the properties it stands for (CSS Fonts 4, section 2.7). What it does not name is reset. */
/** Nothing for a shorthand that cannot be read, so that it changes nothing. */
export declare function parseFont(value: string): [name: string, value: string][];
