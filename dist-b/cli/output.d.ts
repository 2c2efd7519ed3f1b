/**
 * What the commands print, and how they fail: results to standard output, all else to standard error,
 * colours only on a terminal that wants them. Visitors' text is escaped before it is printed.
 */
import { styleText } from "node:util";
type Style = Parameters<typeof styleText>[0];
export declare function print(line: string): void;
export declare function note(line: string): void;
/** Styled when the stream is a terminal and NO_COLOR is not set. */
export declare function styled(style: Style, text: string, stream: NodeJS.WriteStream): string;
/** Prints a failure: one line for a mistake that names its remedy, the stack for what nobody foresaw. */
export declare function fail(error: unknown): void;
export {};
