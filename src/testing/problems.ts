/** What is wrong with a picture whatever its reference says: too many bytes, letters without a glyph, text that does not fit. */
import { shown } from "../errors.js";
import type { DrawnPreview } from "./preview.js";

export interface ProblemOptions {
	/** Bytes that the file may have. Default: what the definition promises, 300,000 where it says nothing. */
	readonly maxBytes?: number;
	/** Whether characters that no font has are accepted; they are drawn as hollow boxes. Default false. */
	readonly allowMissingGlyphs?: boolean;
	/** Whether text that no size brings into its box is accepted; it is cut there. Default false. */
	readonly allowOverflow?: boolean;
}

/** A line for each problem. */
export function* problems(
	{ bytes, maxBytes: promised, missing, overflowing }: DrawnPreview,
	{ maxBytes = promised, allowMissingGlyphs = false, allowOverflow = false }: ProblemOptions,
): Generator<string> {
	if (bytes.length > maxBytes)
		yield `${number(bytes.length)} B, and at most ${number(maxBytes)} B are allowed`;
	if (!allowMissingGlyphs)
		for (const { slot, codePoint } of missing)
			yield `no font has ${nameOf(codePoint)}, in slot ${shown(slot)}: add one that has it to \`fonts\``;
	if (!allowOverflow)
		for (const slot of overflowing)
			yield `the text of slot ${shown(slot)} does not fit into its box: a smaller \`minSize\`, more lines or a larger box`;
}

function nameOf(codePoint: number): string {
	const hex = codePoint.toString(16).toUpperCase().padStart(4, "0");
	return `U+${hex} ${shown(String.fromCodePoint(codePoint))}`;
}

function number(bytes: number): string {
	return bytes.toLocaleString("en");
}
