/** Numbered pieces of data in one run of bytes: a table of lengths, then the pieces, deflated or as they are. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { PlacardError } from "../errors.js";
import { encodeBase64 } from "./base64.js";

/** No piece inflates to more: the pixels of the largest picture, 2,400 x 2,400 x 4 bytes. */
const MAX_PIECE = 24_000_000;

export class SectionWriter {
	readonly #pieces: Uint8Array[] = [];
	readonly #known = new Map<string, number>();

	/** Deflated at the best level; gives the piece's number. */
	add(data: Uint8Array): number {
		return this.addRaw(deflateRawSync(data, { level: 9, memLevel: 9 }));
	}

	/** The same data is one piece: an alphabet in each of nine cells is shipped once. */
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

export class SectionReader {
	readonly #pieces: Uint8Array[] = [];

	constructor(bytes: Uint8Array) {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const count = view.getUint32(0);
		let at = 4 + 4 * count;
		for (let i = 0; i < count; i++) {
			const length = view.getUint32(4 + 4 * i);
			this.#pieces.push(bytes.subarray(at, at + length));
			at += length;
		}
	}

	/** Inflated. @throws PlacardError `plate-invalid` when it has not the length that is due */
	read(number: number, length?: number): Uint8Array {
		const data = inflateRawSync(this.raw(number), { maxOutputLength: MAX_PIECE });
		if (length === undefined || data.length === length) return data;
		throw invalid(`a section of ${length} bytes`, `${data.length}`);
	}

	raw(number: number): Uint8Array {
		const piece = this.#pieces[number];
		if (piece === undefined) throw invalid(`section ${number}`, "none");
		return piece;
	}
}

function invalid(expected: string, received: string): PlacardError {
	return new PlacardError({ code: "plate-invalid", expected, received });
}
