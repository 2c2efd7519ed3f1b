/**
 * What tiles look like where they lie, as a short text: an alphabet in each of nine cells on one ground looks the same
 * nine times, and what was found out about one of them holds for all. By checksums of pixels, so it is for
 * groups of one plate, of which there are hundreds.
 */
import { crc32 } from "node:zlib";
import { adler32 } from "./adler32.js";
import { meets } from "./tile.js";
export class Looks {
    plate;
    #tiles = new WeakMap();
    #grounds = new Map();
    constructor(plate) {
        this.plate = plate;
    }
    /**
     * @param rect around the tiles, or a larger one
     * @returns undefined where static art lies over the rectangle: between which tiles is not looked at
     */
    of(rect, tiles) {
        const { floor, overlays } = this.plate;
        if (overlays.some((overlay) => meets(overlay, rect)))
            return undefined;
        const { x, y, width, height } = rect;
        const at = `${x} ${y} ${width} ${height}`;
        const ground = this.#grounds.get(at) ?? sumOf(floor.cut(rect));
        this.#grounds.set(at, ground);
        const places = tiles.map(({ tile }) => `${tile.x - x} ${tile.y - y} ${this.#lookOf(tile)}`);
        return [width, height, ground, ...places].join(" ");
    }
    #lookOf(tile) {
        const known = this.#tiles.get(tile);
        if (known !== undefined)
            return known;
        const { width, height, data, colour = "" } = tile;
        const look = `${width} ${height} ${colour} ${sumOf(data)}`;
        this.#tiles.set(tile, look);
        return look;
    }
}
/** Two sums, 64 bits: one alone would take a picture for another on one site in a million. */
function sumOf({ buffer, byteOffset, byteLength }) {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    return `${crc32(bytes)} ${adler32(bytes)}`;
}
