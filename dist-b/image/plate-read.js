/**
 * The bytes of a plate → the plate. Checked at once, inflated piece by piece when a picture needs it: a cold
 * function pays for the rows and tiles of its first picture alone.
 */
import { crc32 } from "node:zlib";
import { DEFAULT_MAX_BYTES } from "../site/budget.js";
import { RowCode } from "./coded-rows.js";
import { CodingMosaic } from "./coding-mosaic.js";
import { readMosaicParts } from "./mosaic-file.js";
import { checkSum, readHead } from "./plate-head.js";
import { SectionReader } from "./sections.js";
import { laidOver, readFloor, readSheet, sheetBackdrop } from "./shipped-sheet.js";
import { ShippedPatch, ShippedTile } from "./shipped-tiles.js";
/**
 * A plate from its bytes. Trusted as much as the build that wrote them: they are checked against damage and
 * other versions, not against malice.
 *
 * @throws PlacardError `plate-invalid`
 */
export function plateFromBytes(bytes) {
    checkSum(bytes, crc32);
    const { head, body } = readHead(bytes);
    const sections = new SectionReader(body);
    const { size, slots, units, options } = head;
    const rest = readJson(head.rest, sections);
    const { overlays, tiles } = rest;
    const readTile = (tile) => new ShippedTile(tile, sections);
    const read = overlays.map(readTile);
    const sheet = rest.sheet === undefined ? undefined : readSheet(rest.sheet, size, sections);
    const floor = readFloor(rest, size, sections, sheet);
    const base = rest.floor === undefined && sheet !== undefined ? sheetBackdrop(sheet) : laidOver(floor, read);
    const patches = new Map();
    const plate = {
        kind: "plate",
        size,
        slots,
        units: readUnits(units, rest.sources, sections),
        floor,
        base,
        overlays: read,
        ladder: new ShippedLadder(sheet, size, base, options),
        tiles: new Map(tiles.map((tile) => [tile.key, () => readTile(tile)])),
        patches,
        ...(sheet === undefined || head.mosaic === undefined
            ? {}
            : { mosaic: readMosaic(head.mosaic, options.maxBytes, sheet, sections) }),
    };
    for (const tile of tiles)
        if (tile.indices !== undefined)
            patches.set(tile.key, (key) => new ShippedPatch(plate, key, tile, sections));
    return plate;
}
function readMosaic(head, maxBytes, sheet, sections) {
    const parts = readMosaicParts(head, sections);
    const code = new RowCode(sheet.parts.width + 1, sections.raw(head.lengths), parts.frame);
    return new CodingMosaic(sheet, code, parts, maxBytes);
}
function readJson(section, sections) {
    return JSON.parse(new TextDecoder().decode(sections.read(section)));
}
/** Their templates are read when a tile is to be drawn that the build has not. */
function readUnits(heads, section, sections) {
    let texts;
    return heads.map(({ slots, self, name }, i) => ({
        slots,
        self,
        source: {
            name,
            get text() {
                texts ??= readJson(section, sections);
                return texts[i] ?? "";
            },
        },
    }));
}
/** The shipped sheet first; the whole ladder only for a picture that it cannot take. */
class ShippedLadder {
    sheet;
    size;
    base;
    options;
    #ladder;
    constructor(sheet, size, base, options) {
        this.sheet = sheet;
        this.size = size;
        this.base = base;
        this.options = options;
    }
    async write(patches, name, cache) {
        const written = this.sheet?.write(patches, cache);
        const maxBytes = this.options.maxBytes ?? DEFAULT_MAX_BYTES;
        if (written !== undefined && written.bytes.length <= maxBytes)
            return { ...written, passed: [] };
        return (await this.#whole()).write(patches, name, cache);
    }
    async first() {
        return this.sheet ?? (await this.#whole()).first();
    }
    /** Its code is loaded here: a cold function whose pictures are on the shipped sheet never parses it. */
    #whole() {
        this.#ladder ??= import("./ladder.js").then(({ Ladder: Rungs }) => {
            const data = this.base.cut({ x: 0, y: 0, ...this.size });
            return new Rungs({ ...this.size, data }, this.options);
        });
        return this.#ladder;
    }
}
