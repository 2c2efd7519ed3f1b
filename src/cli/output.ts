/**
 * What the commands print, and how they fail: results to standard output, all else to standard error,
 * colours only on a terminal that wants them. Visitors' text is escaped before it is printed.
 */
import { styleText } from "node:util";
import { isPlacardError, printable, shown } from "../errors.js";
import type { MissingGlyph, TextOverflow } from "../image/bind.js";
import type { PictureEvent } from "../image/handler.js";
import type { PageEvent } from "../page/index.js";

type Style = Parameters<typeof styleText>[0];

export function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

export function note(line: string): void {
	process.stderr.write(`${line}\n`);
}

/** Styled when the stream is a terminal and NO_COLOR is not set. */
export function styled(style: Style, text: string, stream: NodeJS.WriteStream): string {
	const isWanted = stream.isTTY === true && !process.env.NO_COLOR;
	return isWanted ? styleText(style, text) : text;
}

/** Prints a failure: one line for a mistake that names its remedy, the stack for what nobody foresaw. */
export function fail(error: unknown): void {
	const label = styled("red", "error", process.stderr);
	note(`${label} ${isPlacardError(error) ? error.message : stackOf(error)}`);
	if (isPlacardError(error) && error.code === "config-failed") note(stackOf(error.cause));
	process.exitCode = 1;
}

export function logPicture({ path, shows, reason, error }: PictureEvent): void {
	note(`picture ${shown(path)} ${shows}: ${reason}${trailer(error)}`);
}

export function logMissingGlyph({ file, slot, codePoint }: MissingGlyph): void {
	const hex = codePoint.toString(16).toUpperCase().padStart(4, "0");
	note(
		`no glyph for U+${hex} ${shown(String.fromCodePoint(codePoint))} in slot ${shown(slot)} of ${shown(file)}`,
	);
}

export function logTextOverflow({ file, slot }: TextOverflow): void {
	note(`a text did not fit into its box in slot ${shown(slot)} of ${shown(file)}`);
}

export function logPage({ path, outcome, error }: PageEvent): void {
	if (error === undefined && outcome.kind === "rewritten") return;
	const what = outcome.kind === "skipped" ? `untouched: ${outcome.reason}` : outcome.kind;
	note(`page ${shown(path)} ${what}${trailer(error)}`);
}

/** A mistake that names its remedy needs no stack. */
function trailer(error: unknown): string {
	if (error === undefined) return "";
	return isPlacardError(error) ? ` (${printable(error.message)})` : `\n${stackOf(error)}`;
}

/** Line by line, each escaped: a message may carry a visitor's text. */
function stackOf(error: unknown): string {
	const text = error instanceof Error ? (error.stack ?? error.message) : shown(error);
	return text.split("\n").map(printable).join("\n");
}
