/**
 * What the commands print, and how they fail: results to standard output, all else to standard error,
 * colours only on a terminal that wants them. Visitors' text is escaped before it is printed.
 */
import { styleText } from "node:util";
import { isPlacardError, printable, shown } from "../errors.js";
export function print(line) {
    process.stdout.write(`${line}\n`);
}
export function note(line) {
    process.stderr.write(`${line}\n`);
}
/** Styled when the stream is a terminal and NO_COLOR is not set. */
export function styled(style, text, stream) {
    const isWanted = stream.isTTY === true && !process.env.NO_COLOR;
    return isWanted ? styleText(style, text) : text;
}
/** Prints a failure: one line for a mistake that names its remedy, the stack for what nobody foresaw. */
export function fail(error) {
    const label = styled("red", "error", process.stderr);
    note(`${label} ${isPlacardError(error) ? error.message : stackOf(error)}`);
    if (isPlacardError(error) && error.code === "config-failed")
        note(stackOf(error.cause));
    process.exitCode = 1;
}
/** Line by line, each escaped: a message may carry a visitor's text. */
function stackOf(error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : shown(error);
    return text.split("\n").map(printable).join("\n");
}
