/**
 * The ladder's last rung as a sheet: static rows of squares coded once; a request transforms the squares
 * that its patches touch and codes their rows again.
 */
import { codeRow, joinRows, MCU, MCU_VALUES, pixelReader, quantisers, Transformer, } from "./jpeg.js";
import { meets } from "./tile.js";
export class JpegSheet {
    pixels;
    quality;
    rung = "jpeg";
    #tables;
    #transformer;
    #squares;
    /** Quantised coefficients and the finished bytes of each row of the static picture. */
    #values = [];
    #rows = [];
    /** @param quality 1 to 100 */
    constructor(pixels, quality) {
        this.pixels = pixels;
        this.quality = quality;
        this.#tables = quantisers(quality);
        this.#transformer = new Transformer(this.#tables);
        this.#squares = Math.ceil(pixels.width / MCU);
        const read = pixelReader(pixels);
        for (let top = 0; top < pixels.height; top += MCU) {
            const values = new Int16Array(this.#squares * MCU_VALUES);
            for (let i = 0; i < this.#squares; i++)
                this.#transformer.square(read, i * MCU, top, values, i * MCU_VALUES);
            this.#values.push(values);
            this.#rows.push(codeRow(values, this.#squares));
        }
    }
    write(patches, cache) {
        const rows = this.#rows.map((still, row) => {
            const band = { x: 0, y: row * MCU, width: this.#squares * MCU, height: MCU };
            const touching = patches.filter((patch) => meets(patch, band));
            return touching.length === 0 ? still : this.#row(row, touching, cache);
        });
        const bytes = joinRows(this.pixels, this.#tables, rows);
        return { bytes, type: "image/jpeg", rung: "jpeg", error: undefined };
    }
    #row(row, touching, cache) {
        const keys = touching.map(({ key }) => key);
        const key = `jpeg ${this.quality}\n${row}\n${keys.join("\n")}`;
        const known = cache?.get(key);
        if (known !== undefined)
            return known.deflated;
        const coded = codeRow(this.#transformRow(row, touching), this.#squares);
        cache?.set(key, { deflated: coded, adler: 0, length: 0 });
        return coded;
    }
    #transformRow(row, touching) {
        const { width, height, data } = this.pixels;
        const top = row * MCU;
        const rows = Math.min(MCU, height - top);
        const window = data.slice(top * width, (top + rows) * width);
        for (const patch of touching)
            layPatch(window, width, top, rows, patch);
        const inner = pixelReader({ width, height: rows, data: window });
        const read = (x, y) => inner(x, y - top);
        const values = this.#values[row].slice();
        for (let i = 0; i < this.#squares; i++) {
            const square = { x: i * MCU, y: top, width: MCU, height: MCU };
            if (touching.some((patch) => meets(patch, square)))
                this.#transformer.square(read, square.x, top, values, i * MCU_VALUES);
        }
        return values;
    }
}
function layPatch(window, width, top, rows, patch) {
    const first = Math.max(top, patch.y);
    const end = Math.min(top + rows, patch.y + patch.height);
    for (let y = first; y < end; y++) {
        const from = (y - patch.y) * patch.width;
        window.set(patch.pixels.subarray(from, from + patch.width), (y - top) * width + patch.x);
    }
}
