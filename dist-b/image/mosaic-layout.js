/**
 * How a picture's rows fall apart around its cells: shelves of whole bands that cells touch, each in strips of rows
 * that the same cells cross, each strip in cells and the static gaps between them. Columns are bytes of filtered rows:
 * column 0 is the filter's.
 */
import { BAND_ROWS } from "./sheet.js";
/** @param cells that do not meet one another */
export function layoutOf(cells, { width, height }) {
    const gaps = [];
    const shelves = shelvesOf(cells, height).map(({ firstBand, endBand, cells: own }) => {
        const top = firstBand * BAND_ROWS;
        const bottom = Math.min(height, endBand * BAND_ROWS);
        const edges = own.flatMap((i) => {
            const { y, height: rows } = cells[i];
            return [y, y + rows];
        });
        const bounds = [...new Set([top, ...edges, bottom])].sort((a, b) => a - b);
        const strips = bounds.slice(0, -1).map((start, i) => {
            const rows = bounds[i + 1] - start;
            return { top: start, rows, parts: partsOf(start, rows) };
        });
        return { firstBand, endBand, cells: own, strips };
        function partsOf(y, rows) {
            const parts = [];
            let x = 0;
            const gapTo = (end) => {
                if (end > x)
                    parts.push({ kind: "gap", place: gaps.length });
                if (end > x)
                    gaps.push({ x, y, width: end - x, height: rows });
            };
            for (const place of own.toSorted((a, b) => cells[a].x - cells[b].x)) {
                const cell = cells[place];
                if (cell.y > y || cell.y + cell.height <= y)
                    continue;
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
/** Cells that touch a common band share a shelf. */
function shelvesOf(cells, height) {
    const shelves = [];
    const ordered = [...cells.keys()].sort((a, b) => cells[a].y - cells[b].y);
    for (const place of ordered) {
        const { y, height: rows } = cells[place];
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
