/** Sections of a plate as they are written, and read with what was deflated: see section-table.ts for their form. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { encodeBase64 } from "./base64.js";
import { invalidPlate } from "./plate-format.js";
import { SectionTable } from "./section-table.js";

/** No piece inflates to more: the pixels of the largest picture, 2,400 x 2,400 x 4 bytes. */
const MAX_PIECE = 24_000_000;

export class SectionWriter {
	readonly #pieces: Uint8Array[] = [];
	readonly #known = new Map<string, number>();

	/** Deflated at the best level; gives the piece's number. */
	add(data: Uint8Array): number {
		return this.addRaw(deflateRawSync(data, { level: 9, memLevel: 9 }));
	}

	/**
	 * For what is deflated already, and for numbers too few to be worth it. The same data is one piece: an alphabet in
	 * each of nine cells is shipped once.
	 */
	addRaw(data: Uint8Array): number {
		const key = encodeBase64(data);
		const known = this.#known.get(key) ?? this.#pieces.push(data) - 1;
		this.#known.set(key, known);
		return known;
	}

	finish(): Uint8Array {
		const table = 4 + 4 * this.#pieces.length;
		const out = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, table));
		const view = new DataView(out.buffer);
		view.setUint32(0, this.#pieces.length);
		let at = table;
		for (const [i, piece] of this.#pieces.entries()) {
			view.setUint32(4 + 4 * i, piece.length);
			out.set(piece, at);
			at += piece.length;
		}
		return out;
	}
}

export class SectionReader extends SectionTable {
	/** Inflated. @throws PlacardError `plate-invalid` when it has not the length that is due */
	read(number: number, length?: number): Uint8Array {
		const data = inflateRawSync(this.raw(number), { maxOutputLength: MAX_PIECE });
		if (length === undefined || data.length === length) return data;
		throw invalidPlate(`a section of ${length} bytes`, `${data.length}`);
	}
}
