/**
 * The one place that shapes with HarfBuzz: a run of text with one font, script and direction → glyphs with positions; a glyph
 * → its outline. One buffer and one set of callbacks serve every call, because objects of the wasm heap are freed only when
 * the collector finds the JavaScript side of them: a buffer a title would grow the heap under load.
 */
import type * as Api from "harfbuzzjs";

export type HarfBuzz = typeof Api;

/** Glyphs in visual order, left to right; every number in units of the font, y upwards. */
export interface ShapedRun {
	readonly glyphs: Uint32Array;
	/** UTF-16 offset into the shaped text of the cluster each glyph belongs to. */
	readonly clusters: Uint32Array;
	readonly advances: Float64Array;
	readonly xOffsets: Float64Array;
	readonly yOffsets: Float64Array;
	/** 1 where a line broken before this glyph's cluster has to be shaped anew. */
	readonly unsafe: Uint8Array;
}

export interface RunRequest {
	readonly text: string;
	/** The part of `text` to shape; the rest is context, so that Arabic letters join across a change of font. */
	readonly start: number;
	readonly end: number;
	readonly isRtl: boolean;
	/** ISO 15924, `Latn`; `Zyyy` leaves the guess to HarfBuzz. */
	readonly script: string;
	/** BCP 47, or empty. */
	readonly language: string;
	readonly features: readonly Api.Feature[];
}

/** Commands of an outline: M and L take 1 point, Q takes 2, C takes 3, Z takes none. */
export const MOVE = 0;
export const LINE = 1;
export const QUAD = 2;
export const CUBIC = 3;
export const CLOSE = 4;

/** An outline in units of the font, y upwards; `points` holds x, y pairs in the order of the commands. */
export interface Outline {
	readonly commands: readonly number[];
	readonly points: readonly number[];
	/** xMin, yMin, xMax, yMax of what is painted, or undefined when nothing is. */
	readonly bounds: readonly [number, number, number, number] | undefined;
}

interface Pen {
	readonly commands: number[];
	readonly points: number[];
}

/**
 * HarfBuzz initialises itself while it is imported; importing Placard must not, so the import waits until fonts load.
 * By a name of the package's own (`imports` in package.json), because workerd needs other glue: scripts/workerd.
 */
export async function loadHarfBuzz(): Promise<HarfBuzz> {
	return import("#harfbuzz");
}

export class Shaper {
	readonly #hb: HarfBuzz;
	readonly #buffer: Api.Buffer;
	readonly #drawFuncs: Api.DrawFuncs;

	constructor(hb: HarfBuzz) {
		this.#hb = hb;
		this.#buffer = new hb.Buffer();
		this.#drawFuncs = penFuncs(hb);
	}

	/** Shapes `text[start, end)`. Positions are scaled as the font is: by default 1 unit of the font is 1. */
	shape(font: Api.Font, request: RunRequest): ShapedRun {
		const { start, end } = request;
		const buffer = this.#buffer;
		buffer.reset();
		buffer.addText(request.text, start, end - start);
		buffer.setDirection(request.isRtl ? this.#hb.Direction.RTL : this.#hb.Direction.LTR);
		if (request.script !== "Zyyy") buffer.setScript(request.script);
		if (request.language !== "") buffer.setLanguage(request.language);
		// Sets what is still unset; without it a run of digits has no script at all.
		buffer.guessSegmentProperties();
		this.#hb.shape(font, buffer, [...request.features]);
		const shaped = this.#read();
		buffer.reset();
		return shaped;
	}

	outline(font: Api.Font, glyph: number): Outline {
		const pen: Pen = { commands: [], points: [] };
		font.drawGlyph(glyph, this.#drawFuncs, pen);
		return { ...pen, bounds: outlineBounds(pen) };
	}

	#read(): ShapedRun {
		const infos = this.#buffer.getGlyphInfos();
		const positions = this.#buffer.getGlyphPositions();
		const unsafeFlag = this.#hb.GlyphFlag.UNSAFE_TO_BREAK;
		return {
			glyphs: Uint32Array.from(infos, (info) => info.codepoint),
			clusters: Uint32Array.from(infos, (info) => info.cluster),
			advances: Float64Array.from(positions, (at) => at.xAdvance),
			xOffsets: Float64Array.from(positions, (at) => at.xOffset),
			yOffsets: Float64Array.from(positions, (at) => at.yOffset),
			unsafe: Uint8Array.from(infos, (info) => info.flags & unsafeFlag),
		};
	}
}

function penFuncs(hb: HarfBuzz): Api.DrawFuncs {
	const funcs = new hb.DrawFuncs();
	const to = (command: number, data: unknown, ...points: number[]): void => {
		const pen = data as Pen;
		pen.commands.push(command);
		pen.points.push(...points);
	};
	funcs.setMoveToFunc((x, y, pen) => to(MOVE, pen, x, y));
	funcs.setLineToFunc((x, y, pen) => to(LINE, pen, x, y));
	funcs.setQuadraticToFunc((cx, cy, x, y, pen) => to(QUAD, pen, cx, cy, x, y));
	funcs.setCubicToFunc((ax, ay, bx, by, x, y, pen) => to(CUBIC, pen, ax, ay, bx, by, x, y));
	funcs.setClosePathFunc((pen) => to(CLOSE, pen));
	return funcs;
}

/**
 * The box of an outline's points, control points included: never smaller than the ink, and equal to it for the outlines of
 * practice, which have a point at every extreme.
 */
function outlineBounds({ points }: Pen): Outline["bounds"] {
	if (points.length < 4) return undefined;
	let [xMin, yMin, xMax, yMax] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < points.length; i += 2) {
		const x = points[i] ?? 0;
		const y = points[i + 1] ?? 0;
		if (x < xMin) xMin = x;
		if (x > xMax) xMax = x;
		if (y < yMin) yMin = y;
		if (y > yMax) yMax = y;
	}
	return [xMin, yMin, xMax, yMax];
}
