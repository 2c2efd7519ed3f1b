/**
 * Patches: what a set of overlapping tiles makes of the static pixels under them. For indexed pictures a
 * patch is turned into palette indices once; places whose colour is new to the palette are listed, so that
 * giving new colours their numbers costs only as much as there are edges.
 */
import type { RowChanges } from "./adler32.js";
import { ColourTable, cellPalette, colourDistance } from "./colours.js";
import type { FlatTile, Rect } from "./tile.js";

export interface Patch extends Rect {
	/** Names the patch within its plate: units and values. */
	readonly key: string;
	/** 0xRRGGBB, row-major. Composed when they are read: most patches of one colour never need them. */
	readonly pixels: Uint32Array;
	/** The static pixels that it replaces, as many. Cut anew at each call: they are needed once. */
	readonly still: () => Uint32Array;
	/** Colours that fill areas of it, as far as known: kept exactly where edges are not. */
	readonly fills: readonly number[];
	/** All that it is, where that is one colour over the static pixels: see blends.ts. */
	readonly flat?: FlatTile;
	/**
	 * Made of a tile that was drawn for this picture, and may never be asked for again: what comes of it is not kept.
	 * Default false.
	 */
	readonly isNew?: boolean;
	/** Its indices, where a build has made them for the plate's own sheet. */
	readonly indexed?: () => IndexedPatch;
}

/** A patch as a palette has it. */
export interface IndexedPatch {
	/** Palette indices, row-major; 0 where a colour is new. */
	readonly indices: Uint8Array;
	/** Colours that the palette lacks, with the number of pixels of each. */
	readonly fresh: readonly number[];
	readonly counts: readonly number[];
	/** Whether edges are taken together already, by cells of 4 levels a side. */
	readonly isCoarse: boolean;
	/** Where the new colours are. */
	readonly runs: Runs;
	/** What `indices` do to the rows' checksum. Default: not measured yet. */
	readonly changes?: RowChanges;
}

/** Pixels of one new colour next to one another in a row: areas are a few runs, edges are one for each pixel. */
export interface Runs {
	/** Places in `indices`, ascending. */
	readonly at: Uint32Array;
	readonly lengths: Uint16Array;
	/** Which of `fresh` the colour is. */
	readonly colours: Uint16Array;
}

/** The static picture under the patches. */
export interface Ground {
	/** Pixels of a row. */
	readonly width: number;
	/** Rows of palette indices, each led by a filter byte. */
	readonly filtered: Uint8Array;
	/** Palette index of a static colour, or -1. */
	readonly find: (colour: number) => number;
}

/** A palette may not hold more. */
const MAX_COLOURS = 256;
/** A patch with more is a photograph: its numbers would not fit in 16 bits, nor its colours in a palette. */
const MAX_FRESH = 60_000;

/** Runs of one patch while they are gathered. The room is reused for the next patch. */
export class Scratch {
	#at = new Uint32Array(0);
	#lengths = new Uint16Array(0);
	#colours = new Uint16Array(0);
	#count = 0;

	/** @param length of the patch's indices */
	open(length: number): void {
		this.#count = 0;
		if (this.#at.length >= length) return;
		this.#at = new Uint32Array(length);
		this.#lengths = new Uint16Array(length);
		this.#colours = new Uint16Array(length);
	}

	add(at: number, length: number, colour: number): void {
		const count = this.#count++;
		this.#at[count] = at;
		this.#lengths[count] = length;
		this.#colours[count] = colour;
	}

	finish(): Runs {
		return {
			at: this.#at.slice(0, this.#count),
			lengths: this.#lengths.slice(0, this.#count),
			colours: this.#colours.slice(0, this.#count),
		};
	}
}

/**
 * @param room colours that a palette still takes: past it no numbering can be exact, so edges are at once
 * taken together that are in one cell of 4 levels a side
 */
export function indexPatch(
	patch: Patch,
	ground: Ground,
	room = MAX_COLOURS,
	scratch = new Scratch(),
): IndexedPatch {
	return (
		indexColours(patch, ground, { room, isCoarse: false }, scratch) ??
		(indexColours(patch, ground, { room: Infinity, isCoarse: true }, scratch) as IndexedPatch)
	);
}

/** Cells of 4 levels a side, each named by its middle. */
export function cellOf(colour: number): number {
	return (colour & 0xfcfcfc) | 0x020202;
}

/** Undefined when there are more new colours than there is room for. */
function indexColours(
	patch: Patch,
	ground: Ground,
	limits: Limits,
	runs: Scratch,
): IndexedPatch | undefined {
	runs.open(patch.pixels.length);
	const { pixels, width: columns } = patch;
	const still = patch.still();
	const indices = new Uint8Array(pixels.length);
	const news = new News(patch.fills, ground, limits);
	for (let row = 0, i = 0; row < patch.height; row++) {
		const from = (patch.y + row) * (ground.width + 1) + 1 + patch.x;
		indices.set(ground.filtered.subarray(from, from + columns), i);
		for (const end = i + columns; i < end; i++) {
			const colour = pixels[i] as number;
			if (colour === still[i]) continue;
			const code = news.code(colour);
			if (code < 256) {
				indices[i] = code;
				continue;
			}
			indices[i] = 0;
			runs.add(i, 1, code - 256);
		}
		if (news.isOver) return undefined;
	}
	const { colours: fresh, counts } = news;
	return { indices, fresh, counts, isCoarse: limits.isCoarse, runs: runs.finish() };
}

export interface Limits {
	/** New colours that there is room for. */
	readonly room: number;
	/** Whether edges are taken together by cells. */
	readonly isCoarse: boolean;
}

/** Colours of a patch that are not the static art's own at their place. */
class News {
	readonly counts: number[] = [];
	readonly #fresh: ColourTable;
	/** Neighbours are often alike, and remembering one is cheaper than looking it up. */
	#last = -1;
	#code = 0;

	constructor(
		readonly fills: readonly number[],
		readonly ground: Pick<Ground, "find">,
		readonly limits: Limits,
	) {
		this.#fresh = new ColourTable(limits.isCoarse ? 4096 : 1024);
	}

	/** A palette index, or 256 and more for the colours that the palette lacks. */
	code(colour: number): number {
		if (colour !== this.#last) {
			this.#last = colour;
			const index = this.ground.find(colour);
			this.#code = index === -1 ? this.#number(colour) + 256 : index;
		}
		if (this.#code >= 256)
			this.counts[this.#code - 256] = (this.counts[this.#code - 256] as number) + 1;
		return this.#code;
	}

	get colours(): readonly number[] {
		return this.#fresh.colours;
	}

	get isOver(): boolean {
		return this.#fresh.size > this.limits.room;
	}

	#number(colour: number): number {
		const isEdge = this.limits.isCoarse && !this.fills.includes(colour);
		const number = this.#fresh.add(isEdge ? cellOf(colour) : colour);
		// Past 16 bits numbers are shared; such a patch is refused by `numberColours`.
		if (number > MAX_FRESH) return MAX_FRESH;
		if (number === this.counts.length) this.counts.push(0);
		return number;
	}
}

export interface Numbering {
	/** The plate's palette with the picture's own colours after it. */
	readonly palette: readonly number[];
	/** For each patch: palette index of each of its fresh colours. */
	readonly numbers: readonly Uint8Array[];
	/** The most that a new colour is away from what the picture shows, in levels. */
	readonly error: number;
}

/** Colours of at least this share of a patch's pixels are areas, not edges: they are kept exactly. */
const AREA_SHARE = 1 / 100;
/**
 * Levels that the pixels of the patches may be moved by on average. Edges are a tenth of a title; where nearly all
 * pixels would be moved, as in a photograph or a shadow, cells are seen as bands.
 */
const MAX_MEAN_ERROR = 2;

/**
 * Numbers for the new colours of a picture's patches, exact when they fit into the palette; else areas
 * exact and edges shared out to cells of colours, where that moves few pixels.
 *
 * @returns undefined when they do not fit, or fit only with an error above `maxError`
 */
export function numberColours(
	palette: readonly number[],
	patches: readonly IndexedPatch[],
	maxError: number,
): Numbering | undefined {
	if (patches.some(({ fresh }) => fresh.length > MAX_FRESH)) return undefined;
	const isCoarse = patches.some((patch) => patch.isCoarse);
	const exact = isCoarse ? undefined : exactNumbers(palette, patches);
	return exact ?? (maxError === 0 ? undefined : sharedNumbers(palette, patches, maxError));
}

function exactNumbers(
	palette: readonly number[],
	patches: readonly IndexedPatch[],
): Numbering | undefined {
	const room = MAX_COLOURS - palette.length;
	const table = new ColourTable();
	const numbers: Uint8Array[] = [];
	for (const { fresh } of patches) {
		const own = new Uint8Array(fresh.length);
		for (let i = 0; i < fresh.length; i++) {
			const number = table.add(fresh[i] as number);
			if (number >= room) return undefined;
			own[i] = palette.length + number;
		}
		numbers.push(own);
	}
	return { palette: [...palette, ...table.colours], numbers, error: 0 };
}

function sharedNumbers(
	palette: readonly number[],
	patches: readonly IndexedPatch[],
	maxError: number,
): Numbering | undefined {
	const areas = new ColourTable();
	for (const { fresh, counts, indices } of patches)
		for (let i = 0; i < fresh.length; i++)
			if ((counts[i] as number) >= indices.length * AREA_SHARE) areas.add(fresh[i] as number);
	const room = MAX_COLOURS - palette.length - areas.size;
	if (room < 1) return undefined;
	// Tiles of one kind share most of their colours: each is looked at once.
	const all = new ColourTable();
	const places = patches.map(({ fresh }) => placesIn(all, fresh));
	const edges = cellPalette(all.colours, room);
	if (edges === undefined || edges.error > maxError) return undefined;
	const numberOf = new Uint8Array(all.size);
	for (let i = 0; i < numberOf.length; i++) {
		const area = areas.find(all.colours[i] as number);
		numberOf[i] = palette.length + (area === -1 ? areas.size + (edges.index[i] as number) : area);
	}
	const numbers = places.map((own) => {
		const out = new Uint8Array(own.length);
		for (let i = 0; i < own.length; i++) out[i] = numberOf[own[i] as number] as number;
		return out;
	});
	const joined = [...palette, ...areas.colours, ...edges.palette];
	if (meanError(joined, patches, numbers) > MAX_MEAN_ERROR) return undefined;
	return { palette: joined, numbers, error: edges.error };
}

/** Over all pixels of the patches, of the channel that is moved most. */
function meanError(
	palette: readonly number[],
	patches: readonly IndexedPatch[],
	numbers: readonly Uint8Array[],
): number {
	let moved = 0;
	let pixels = 0;
	for (const [i, { fresh, counts, indices }] of patches.entries()) {
		const own = numbers[i] as Uint8Array;
		pixels += indices.length;
		for (let j = 0; j < fresh.length; j++)
			moved +=
				(counts[j] as number) *
				colourDistance(fresh[j] as number, palette[own[j] as number] as number);
	}
	return moved / Math.max(1, pixels);
}

/** A plain loop: TypedArray.from with a function takes ten times as long. */
function placesIn(table: ColourTable, colours: readonly number[]): Uint32Array {
	const places = new Uint32Array(colours.length);
	for (let i = 0; i < places.length; i++) places[i] = table.add(colours[i] as number);
	return places;
}
