/**
 * Plates as bytes, for builds to ship: "PLPL", a version, a JSON head, sections of data, and a CRC-32
 * over all before it. Reading checks all of that and inflates nothing yet: a cold function pays only for
 * what its picture needs. Only plates whose pictures are indexed can be shipped finished; others are shipped
 * as pixels, and their bands are made again where they are read.
 */
import { crc32 } from "node:zlib";
import { cellsOf } from "./cells.js";
import { IndexedSheet } from "./indexed-sheet.js";
import { writeMosaic } from "./mosaic-file.js";
import { composePatch, groupTiles } from "./plate.js";
import { bytesOf, HEAD_BYTES, MAGIC, VERSION, } from "./plate-format.js";
import { SectionWriter } from "./sections.js";
import { unitOf } from "./tile-key.js";
export { plateFromBytes } from "./plate-read.js";
/** The plate as bytes, with the tiles that it has. */
export async function plateToBytes(plate, options = {}) {
    const out = new SectionWriter();
    const first = await plate.ladder.first();
    // A palette by median cut has no list of its colours, and its pictures are rare.
    const sheet = first instanceof IndexedSheet && first.rung !== "palette" ? first : undefined;
    const isExact = sheet?.parts.error === 0;
    const writeTile = (key, tile) => {
        const { x, y, width, height, data, colour } = tile;
        return {
            key,
            x,
            y,
            width,
            height,
            data: out.add(data),
            ...(colour === undefined ? {} : { colour }),
        };
    };
    const all = new Map([...plate.tiles].map(([key, read]) => [key, read()]));
    const whole = { x: 0, y: 0, ...plate.size };
    // What is in a mosaic is never laid out again, but for a picture that it cannot take.
    const mosaic = sheet === plate.mosaic?.sheet ? plate.mosaic : undefined;
    const alone = mosaic === undefined ? unitsAlone(all) : new Set();
    const rest = {
        sources: out.add(encode(JSON.stringify(plate.units.map(({ source }) => source.text)))),
        covered: isExact
            ? plate.overlays.map(({ x, y, width, height }) => {
                const rect = { x, y, width, height };
                return { ...rect, data: out.add(bytesOf(plate.floor.cut(rect))) };
            })
            : [],
        ...(isExact ? {} : { floor: out.add(bytesOf(plate.floor.cut(whole))) }),
        overlays: plate.overlays.map((tile) => writeTile("", tile)),
        tiles: [...all].map(([key, tile]) => ({
            ...writeTile(key, tile),
            ...(sheet === undefined || !alone.has(unitOf(key))
                ? {}
                : writePatch(plate, sheet, key, tile, out)),
        })),
        ...(sheet === undefined ? {} : { sheet: writeSheet(sheet, out) }),
    };
    const head = {
        size: plate.size,
        slots: plate.slots,
        units: plate.units.map(({ slots, self, source }) => ({
            slots,
            ...(self === undefined ? {} : { self }),
            name: source.name,
        })),
        options: pick(options),
        ...(mosaic === undefined ? {} : { mosaic: writeMosaic(mosaic, [...all.keys()], out) }),
        rest: out.add(encode(JSON.stringify(rest))),
    };
    return frame(encode(JSON.stringify(head)), out);
}
function encode(text) {
    return new TextEncoder().encode(text);
}
/** Units that meet no other: the tiles of the others are finished together, so a patch of one alone is never asked for. */
function unitsAlone(tiles) {
    const drawn = [];
    for (const [key, tile] of tiles) {
        const unit = unitOf(key);
        drawn[unit] = [...(drawn[unit] ?? []), { unit, key, tile, isKnown: true }];
    }
    const units = cellsOf(Array.from(drawn, (own) => own ?? [])).map((cell) => cell.units);
    return new Set(units.flatMap((own) => (own.length === 1 ? own : [])));
}
/** The patch that the tile makes by itself, where all its colours are in the palette. */
function writePatch(plate, sheet, key, tile, out) {
    const unit = unitOf(key);
    const [group] = groupTiles([{ unit, key, tile, isKnown: true }]);
    if (group === undefined)
        return {};
    const { indices, fresh, changes } = sheet.finishPatch(composePatch(plate, key, group));
    if (fresh.length > 0 || changes === undefined)
        return {};
    const numbers = Int32Array.of(...changes.sums, ...changes.moments);
    return {
        indices: out.add(indices),
        changes: out.addRaw(bytesOf(new Uint32Array(numbers.buffer))),
    };
}
function pick({ maxBytes, isLossless }) {
    return {
        ...(maxBytes === undefined ? {} : { maxBytes }),
        ...(isLossless === undefined ? {} : { isLossless }),
    };
}
function writeSheet({ parts }, out) {
    const { rung, palette, error, maxError, knownError, moving, bands, colours, find } = parts;
    return {
        rung,
        palette,
        error,
        maxError,
        knownError,
        moving,
        bands: bands.map(({ deflated, adler, length }) => [out.addRaw(deflated), adler, length]),
        colours: out.add(bytesOf(Uint32Array.from(colours))),
        indices: out.add(Uint8Array.from(colours, find)),
    };
}
function frame(head, sections) {
    const body = sections.finish();
    const out = new Uint8Array(HEAD_BYTES + head.length + body.length + 4);
    const view = new DataView(out.buffer);
    view.setUint32(0, MAGIC);
    view.setUint32(4, VERSION);
    view.setUint32(8, head.length);
    out.set(head, HEAD_BYTES);
    out.set(body, HEAD_BYTES + head.length);
    view.setUint32(out.length - 4, crc32(out.subarray(0, out.length - 4)));
    return out;
}
