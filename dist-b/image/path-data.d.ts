/** The grammar of SVG path data (SVG 2, section 9.3.9): text → commands with their numbers. Linear. */
/** Commands with their arguments, up to the first error. Every repetition has its command. */
export declare function readCommands(d: string): Generator<[string, number[]]>;
