/**
 * How a picture's rows fall apart around its cells: shelves of whole bands that cells touch, each in strips of rows
 * that the same cells cross, each strip in cells and the static gaps between them. Columns are bytes of filtered rows:
 * column 0 is the filter's.
 */

import type { Size } from "../site/definition.js";
import { BAND_ROWS } from "./sheet.js";
import type { Rect } from "./tile.js";

export interface Cell extends Rect {
	/** The units whose tiles lie in it, ascending. */
	readonly units: readonly number[];
}

export interface Shelf {
	readonly firstBand: number;
	/** Not included. */
	readonly endBand: number;
	/** Places of the cells that lie in it. */
	readonly cells: readonly number[];
	readonly strips: readonly Strip[];
}

export interface Strip {
	readonly top: number;
	readonly rows: number;
	/** From left to right. */
	readonly parts: readonly Part[];
}

/** A cell or a gap, by its place in the list of them. */
export interface Part {
	readonly kind: "cell" | "gap";
	readonly place: number;
}

export interface Layout {
	readonly shelves: readonly Shelf[];
	/** In filtered rows. */
	readonly gaps: readonly Rect[];
}

/** @param cells that do not meet one another */
export function layoutOf(cells: readonly Cell[], { width, height }: Size): Layout {
	const gaps: Rect[] = [];
	const shelves = shelvesOf(cells, height).map(({ firstBand, endBand, cells: own }) => {
		const top = firstBand * BAND_ROWS;
		const bottom = Math.min(height, endBand * BAND_ROWS);
		const edges = own.flatMap((i) => {
			const { y, height: rows } = cells[i] as Cell;
			return [y, y + rows];
		});
		const bounds = [...new Set([top, ...edges, bottom])].sort((a, b) => a - b);
		const strips = bounds.slice(0, -1).map((start, i) => {
			const rows = (bounds[i + 1] as number) - start;
			return { top: start, rows, parts: partsOf(start, rows) };
		});
		return { firstBand, endBand, cells: own, strips };

		function partsOf(y: number, rows: number): Part[] {
			const parts: Part[] = [];
			let x = 0;
			const gapTo = (end: number) => {
				if (end > x) parts.push({ kind: "gap", place: gaps.length });
				if (end > x) gaps.push({ x, y, width: end - x, height: rows });
			};
			for (const place of own.toSorted((a, b) => (cells[a] as Cell).x - (cells[b] as Cell).x)) {
				const cell = cells[place] as Cell;
				if (cell.y > y || cell.y + cell.height <= y) continue;
				gapTo(cell.x + 1);
				parts.push({ kind: "cell", place });
				x = cell.x + cell.width + 1;
			}
			gapTo(width + 1);
			return parts;
		}
	});
	return { shelves, gaps };
}

export type BandRange = Pick<Shelf, "firstBand" | "endBand" | "cells">;

/** Cells that touch a common band share a shelf. */
function shelvesOf(cells: readonly Cell[], height: number): BandRange[] {
	const shelves: BandRange[] = [];
	const ordered = [...cells.keys()].sort((a, b) => (cells[a] as Cell).y - (cells[b] as Cell).y);
	for (const place of ordered) {
		const { y, height: rows } = cells[place] as Cell;
		const firstBand = Math.floor(y / BAND_ROWS);
		const endBand = Math.ceil(Math.min(height, y + rows) / BAND_ROWS);
		const before = shelves.at(-1);
		if (before === undefined || firstBand >= before.endBand)
			shelves.push({ firstBand, endBand, cells: [place] });
		else
			shelves[shelves.length - 1] = {
				firstBand: before.firstBand,
				endBand: Math.max(before.endBand, endBand),
				cells: [...before.cells, place],
			};
	}
	return shelves;
}
