/** Sections of a plate as they are written, and read with what was deflated: see section-table.ts for their form. */
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { invalidPlate } from "./plate-format.js";
import { SectionTable } from "./section-table.js";

/** No piece inflates to more: the pixels of the largest picture, 2,400 x 2,400 x 4 bytes. */
const MAX_PIECE = 24_000_000;

export class SectionWriter {
	readonly #pieces: Uint8Array[] = [];
	readonly #raw = new Numbered();
	/** By what was deflated: to find the same data again takes a hundredth of deflating it. */
	readonly #deflated = new Numbered();

	/** Deflated at the best level; gives the piece's number. */
	add(data: Uint8Array): number {
		return this.#deflated.number(data, () =>
			this.addRaw(deflateRawSync(data, { level: 9, memLevel: 9 })),
		);
	}

	/**
	 * For what is deflated already, and for numbers too few to be worth it. The same data is one piece: an alphabet in
	 * each of nine cells is shipped once.
	 */
	addRaw(data: Uint8Array): number {
		return this.#raw.number(data, () => this.#pieces.push(data) - 1);
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

/** Numbers of data, by its bytes; what was given a number must not change. */
class Numbered {
	readonly #known = new Map<string, { readonly data: Uint8Array; readonly number: number }[]>();

	number(data: Uint8Array, make: () => number): number {
		const key = `${data.length} ${crc32(data)}`;
		const alike = this.#known.get(key) ?? [];
		const known = alike.find((other) => isSame(other.data, data));
		if (known !== undefined) return known.number;
		const number = make();
		this.#known.set(key, [...alike, { data, number }]);
		return number;
	}
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
}

export class SectionReader extends SectionTable {
	/** Inflated. @throws PlacardError `plate-invalid` when it has not the length that is due */
	read(number: number, length?: number): Uint8Array {
		const data = inflateRawSync(this.raw(number), { maxOutputLength: MAX_PIECE });
		if (length === undefined || data.length === length) return data;
		throw invalidPlate(`a section of ${length} bytes`, `${data.length}`);
	}
}
