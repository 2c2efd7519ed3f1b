/** A mosaic as sections of a plate's bytes. What is coded is not deflated again, so reading it inflates nothing. */
import { concat } from "./concat.js";
import { invalidPlate } from "./plate-format.js";
import { unitOf } from "./tile-key.js";
/** @param all keys of the plate's tiles */
export function writeMosaic({ parts, code, ground, sheet }, all, out) {
    const { cells, shelves, gaps, shipped } = parts;
    const { rung, error, head, stills, sums } = ground;
    const sections = sheet.parts.bands.map(({ deflated }) => out.addRaw(deflated));
    const written = (rows) => [out.addRaw(bytesOfRows(rows)), rows.bits];
    const coded = all.flatMap((key) => {
        const cell = shipped.get(key);
        return cell === undefined ? [] : [[key, [...written(cell), cell.sum, cell.moment]]];
    });
    const drawn = new Set(cells.flatMap(({ units }) => units));
    return {
        rung,
        error,
        png: out.addRaw(head),
        stills: stills.map(({ adler, length }, i) => [
            sections.slice(shelves[i - 1]?.endBand ?? 0, shelves[i]?.firstBand),
            adler,
            length,
        ]),
        sums: sums.map(({ adler, length }) => [adler, length]),
        cells,
        shelves,
        gaps: gaps.map((gap) => [...written(gap), gap.counts.length]),
        lengths: out.addRaw(code.lengths),
        header: written({ ...code.frame.header, bits: code.frame.header.counts[0] }),
        end: code.frame.end,
        coded: Object.fromEntries(coded),
        blank: all.filter((key) => !drawn.has(unitOf(key))),
    };
}
/** What lies on a mosaic's ground. @throws PlacardError `plate-invalid` */
export function readMosaicParts(head, sections) {
    const { cells, shelves, gaps, end } = head;
    const rowsAt = (section, bits, rows) => rowsOfBytes(sections.raw(section), bits, rows);
    return {
        cells,
        shelves,
        frame: { header: rowsAt(...head.header, 1), end },
        gaps: gaps.map((gap) => rowsAt(...gap)),
        shipped: new ShippedCells(head, sections),
    };
}
/** @throws PlacardError `plate-invalid` */
export function readGround({ rung, error, png, stills, sums }, { width, height }, sections) {
    return {
        width,
        height,
        rung,
        error,
        head: sections.raw(png),
        stills: stills.map(([pieces, adler, length]) => ({
            deflated: concat(pieces.map((piece) => sections.raw(piece))),
            adler,
            length,
        })),
        sums: sums.map(([adler, length]) => ({ adler, length })),
    };
}
/** Read as they are asked for: a picture has one of each, of dozens. */
class ShippedCells {
    head;
    sections;
    #read = new Map();
    constructor(head, sections) {
        this.head = head;
        this.sections = sections;
    }
    get(key) {
        const known = this.#read.get(key);
        if (known !== undefined)
            return known;
        const { cells, coded } = this.head;
        if (!Object.hasOwn(coded, key))
            return undefined;
        const unit = unitOf(key);
        const height = cells.find(({ units }) => units[0] === unit)?.height ?? 0;
        const [section, bits, sum, moment] = coded[key];
        const cell = { ...rowsOfBytes(this.sections.raw(section), bits, height), sum, moment };
        this.#read.set(key, cell);
        return cell;
    }
}
/**
 * Words, the lengths of rows in 16 bits each, and how many of them: 0 for a row that shares the bits of the row above,
 * as all rows after the last length do.
 */
function bytesOfRows({ words, starts, counts }) {
    const all = counts.map((count, row) => (row > 0 && starts[row] === starts[row - 1] ? 0 : count));
    const length = all.findLastIndex((count) => count > 0) + 1;
    const own = Uint16Array.of(...all.subarray(0, length), length);
    return concat([
        new Uint8Array(words.buffer, words.byteOffset, words.byteLength),
        new Uint8Array(own.buffer),
    ]);
}
function rowsOfBytes(bytes, bits, rows) {
    // A copy, since words have to stand at a multiple of four; and not by `slice`, which is none for Node's Buffer.
    const { buffer } = new Uint8Array(bytes);
    const [own = 0] = bytes.length < 2 ? [] : new Uint16Array(buffer.slice(-2));
    const length = bytes.length - 2 * own - 2;
    if (own > rows || length < 0 || length % 4 !== 0)
        throw invalidPlate(`coded bits of ${rows} rows`, `${bytes.length} bytes`);
    const words = new Uint32Array(buffer, 0, length / 4);
    const lengths = new Uint16Array(buffer, length, own);
    const counts = new Uint16Array(rows);
    const starts = new Uint32Array(rows);
    let start = 0;
    let next = 0;
    let count = 0;
    for (let row = 0; row < own; row++) {
        const its = lengths[row];
        if (its > 0) {
            start = next;
            count = its;
            next += its;
        }
        counts[row] = count;
        starts[row] = start;
    }
    counts.fill(count, own);
    starts.fill(start, own);
    if (next > 32 * words.length)
        throw invalidPlate(`at most ${32 * words.length} bits`, `${next}`);
    return { words, starts, counts, bits };
}
