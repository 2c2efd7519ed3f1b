/**
 * Placed glyphs → the `d` of one SVG path: absolute commands, numbers to a hundredth of a unit, only the separators that
 * SVG 2's path grammar needs. Overlapping letters paint once, so opacity and strokes look as they do for text.
 */
import { CLOSE, CUBIC, LINE, MOVE, QUAD } from "./harfbuzz.js";
import type { LineGlyph } from "./lines.js";

/** As SVG's matrix(a b c d e f): x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface OutlineOptions {
	/** Only the glyphs of this span: one path per paint. Default: all. */
	readonly span?: number;
	/** Applied to every point. Default: none. */
	readonly transform?: Matrix;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const LETTERS: Record<number, string> = { [MOVE]: "M", [LINE]: "L", [QUAD]: "Q", [CUBIC]: "C" };
const POINTS: Record<number, number> = { [MOVE]: 1, [LINE]: 1, [QUAD]: 2, [CUBIC]: 3 };

/** The path of the glyphs, empty when there is nothing to paint; to be filled by the non-zero rule. */
export function outlinePath(glyphs: readonly LineGlyph[], options: OutlineOptions = {}): string {
	let d = "";
	for (const glyph of glyphs) {
		if (options.span === undefined || glyph.span === options.span) {
			d += glyphPath(glyph, options.transform ?? IDENTITY);
		}
	}
	return d;
}

function glyphPath({ font, glyph, x, y, size }: LineGlyph, [a, b, c, d, e, f]: Matrix): string {
	const { commands, points } = font.outline(glyph);
	const scale = size / font.metrics.unitsPerEm;
	let path = "";
	let at = 0;
	for (const command of commands) {
		if (command === CLOSE) {
			path += "Z";
			continue;
		}
		path += LETTERS[command] ?? "";
		const end = at + 2 * (POINTS[command] ?? 0);
		for (let isFirst = true; at < end; at += 2, isFirst = false) {
			const px = x + (points[at] ?? 0) * scale;
			const py = y - (points[at + 1] ?? 0) * scale;
			path += pair(a * px + c * py + e, b * px + d * py + f, isFirst);
		}
	}
	return path;
}

function pair(x: number, y: number, isFirst: boolean): string {
	const left = Math.round(x * 100) / 100;
	const right = Math.round(y * 100) / 100;
	const before = isFirst || left < 0 ? "" : " ";
	return `${before}${left}${right < 0 ? "" : " "}${right}`;
}
