/**
 * Rows of palette indices → bits of a deflate block, row by row. A row is told by bytes, by runs of the byte before
 * and by strings of the row above it in the same columns: nothing outside of its rectangle, so that coded
 * rectangles can be put together into a picture in any combination, as long as all have the same codes.
 */
import { type BitRows, BitWriter } from "./bit-writer.js";
import {
	canonicalCodes,
	codeLengths,
	distanceSymbol,
	END_OF_BLOCK,
	LITERAL_SYMBOLS,
	lengthSymbol,
	MAX_DISTANCE,
	MAX_MATCH,
	MIN_MATCH,
	writeBlockHeader,
} from "./deflate-codes.js";

/** The rows of one rectangle. */
export interface CodedRows extends BitRows {
	/** Of all rows. */
	readonly bits: number;
}

/**
 * What a row is made of: 0 to 255 is that byte, `RUN + n` is n times the byte before it, `ABOVE + n` are n bytes of the
 * row above.
 */
export interface Tokens {
	readonly list: Uint16Array;
	/** Place in the list after each row's last. */
	readonly ends: Uint32Array;
}

const RUN = 256;
const ABOVE = 1024;

/** @param rows row-major, a multiple of `width` long */
export function tokenize(rows: Uint8Array, width: number): Tokens {
	const ends = new Uint32Array(rows.length / width);
	// No token stands for less than one byte.
	const list = new Uint16Array(rows.length);
	let count = 0;
	for (let row = 0; row < ends.length; row++) {
		const start = row * width;
		for (let at = start; at < start + width; ) {
			const token = tokenAt(rows, at, start, width);
			list[count++] = token;
			at += token < RUN ? 1 : lengthOf(token);
		}
		ends[row] = count;
	}
	return { list: list.slice(0, count), ends };
}

function tokenAt(rows: Uint8Array, at: number, start: number, width: number): number {
	const end = start + width;
	const run = at === start ? 0 : alike(rows, at - 1, at, end);
	const above = start === 0 ? 0 : alike(rows, at - width, at, end);
	// The row above is some ten bits farther away than the byte before: it has to reach past the next run, too.
	if (above >= MIN_MATCH && above > run && above > 1 + alike(rows, at, at + 1, end))
		return ABOVE + above;
	return run >= MIN_MATCH ? RUN + run : (rows[at] as number);
}

/** How many bytes at `to` are the same as those at `from`, up to what one match may be. */
function alike(rows: Uint8Array, from: number, to: number, end: number): number {
	const last = Math.min(end, to + MAX_MATCH);
	let at = to;
	for (let other = from; at < last && rows[at] === rows[other]; other++) at++;
	return at - to;
}

/** What stands around the rows of a block. */
export interface BlockFrame {
	/** The header as one row. */
	readonly header: BitRows;
	/** The code that ends the block, and its length in bits. */
	readonly end: readonly [code: number, length: number];
}

/** The codes that a plate's rows have in common. */
export class RowCode {
	#codes: Codes | undefined;

	/**
	 * @param stride bytes from a row to the next, 2 to 32,768
	 * @param lengths of the codes of all 286 symbols, in bits
	 */
	constructor(
		readonly stride: number,
		readonly lengths: Uint8Array,
		readonly frame: BlockFrame,
	) {}

	/** The best codes for such tokens, in which all other bytes of the palette and all lengths have one too. */
	static of(stride: number, palette: number, samples: readonly Tokens[]): RowCode | undefined {
		if (stride > MAX_DISTANCE) return undefined;
		const symbols = Array.from({ length: LITERAL_SYMBOLS }, (_, symbol): number =>
			symbol < palette || symbol >= END_OF_BLOCK ? 1 : 0,
		);
		for (const { list } of samples)
			for (const token of list) {
				const symbol = symbolOf(token);
				symbols[symbol] = (symbols[symbol] as number) + 1;
			}
		const lengths = codeLengths(symbols);
		return new RowCode(stride, lengths, frameOf(stride, lengths));
	}

	code({ list, ends }: Tokens): CodedRows {
		const out = new BitWriter(8 * list.length);
		const starts = new Uint32Array(ends.length);
		const counts = new Uint16Array(ends.length);
		let bits = 0;
		let before = 0;
		let from = 0;
		for (let row = 0; row < ends.length; row++) {
			const end = ends[row] as number;
			const isSame = row > 0 && isSameRun(list, before, from, end);
			const start = isSame ? (starts[row - 1] as number) : out.length;
			if (!isSame) for (let i = from; i < end; i++) this.#write(out, list[i] as number);
			starts[row] = start;
			counts[row] = out.length - start;
			bits += counts[row] as number;
			before = from;
			from = end;
		}
		return { words: out.words(), starts, counts, bits };
	}

	#write(out: BitWriter, token: number): void {
		this.#codes ??= codesOf(this.stride, this.lengths);
		const { literals, lengthBits, lengthCounts, aboveBits, aboveCount } = this.#codes;
		if (token < RUN) {
			out.put(literals[token] as number, this.lengths[token] as number);
			return;
		}
		const length = lengthOf(token);
		out.put(lengthBits[length] as number, lengthCounts[length] as number);
		if (token < ABOVE) out.put(0, 1);
		else out.put(aboveBits, aboveCount);
	}
}

/** Only what is coded needs them: a picture of cells that a build has coded does not. */
interface Codes {
	readonly literals: Uint16Array;
	/** By the length of a match. */
	readonly lengthBits: Uint32Array;
	readonly lengthCounts: Uint8Array;
	readonly aboveBits: number;
	readonly aboveCount: number;
}

function codesOf(stride: number, lengths: Uint8Array): Codes {
	const literals = canonicalCodes(lengths);
	const lengthBits = new Uint32Array(MAX_MATCH + 1);
	const lengthCounts = new Uint8Array(MAX_MATCH + 1);
	for (let length = MIN_MATCH; length <= MAX_MATCH; length++) {
		const { symbol, extra, extraBits } = lengthSymbol(length);
		const own = lengths[END_OF_BLOCK + 1 + symbol] as number;
		lengthBits[length] = (literals[END_OF_BLOCK + 1 + symbol] as number) | (extra << own);
		lengthCounts[length] = own + extraBits;
	}
	const { extra, extraBits } = distanceSymbol(stride);
	// Of two distances each has one bit: the byte before is 0, the row above is 1.
	const [aboveBits, aboveCount] = [1 | (extra << 1), 1 + extraBits];
	return { literals, lengthBits, lengthCounts, aboveBits, aboveCount };
}

function frameOf(stride: number, lengths: Uint8Array): BlockFrame {
	const { symbol } = distanceSymbol(stride);
	const distances = new Uint8Array(symbol + 1);
	distances[0] = 1;
	distances[symbol] = 1;
	const out = new BitWriter();
	writeBlockHeader(out, lengths, distances);
	const header = {
		words: out.words(),
		starts: Uint32Array.of(0),
		counts: Uint16Array.of(out.length),
	};
	const code = canonicalCodes(lengths)[END_OF_BLOCK] as number;
	return { header, end: [code, lengths[END_OF_BLOCK] as number] };
}

function lengthOf(token: number): number {
	return token < ABOVE ? token - RUN : token - ABOVE;
}

function symbolOf(token: number): number {
	return token < RUN ? token : END_OF_BLOCK + 1 + lengthSymbol(lengthOf(token)).symbol;
}

/** Whether the tokens from `from` to `end` are those from `before` to `from`. */
function isSameRun(list: Uint16Array, before: number, from: number, end: number): boolean {
	if (from - before !== end - from) return false;
	for (let i = from; i < end; i++) if (list[i] !== list[i - from + before]) return false;
	return true;
}
