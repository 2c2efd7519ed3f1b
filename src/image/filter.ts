/**
 * PNG row filters (PNG specification, third edition, section 9): rows of pixels in, filtered rows out,
 * each led by the byte that names its filter. The first row never looks at a row above it, so that what
 * comes out can be moved into any picture: a band stands alone.
 */

/**
 * `none` for indexed pixels, whose neighbours say nothing by their difference; `quick` and `best` choose
 * a filter for every row by the smallest sum of absolute differences, over a sample of the bytes or over
 * all of them.
 */
export type FilterChoice = "none" | "quick" | "best";

export interface Rows {
	/** Row-major, without padding; `length = rows * stride`. */
	readonly data: Uint8Array;
	/** Bytes of a row. */
	readonly stride: number;
	/** Bytes of a pixel: 1, 3 or 4. */
	readonly pixelBytes: number;
}

const NONE = 0;
const SUB = 1;
const UP = 2;
const AVERAGE = 3;
const PAETH = 4;
/** Pixels from one sampled pixel to the next in the quick choice. */
const SAMPLE_STEP = 5;

/** Filtered rows, `rows * (stride + 1)` bytes. */
export function filterRows({ data, stride, pixelBytes }: Rows, choice: FilterChoice): Uint8Array {
	const rows = data.length / stride;
	const out = new Uint8Array(rows * (stride + 1));
	for (let row = 0; row < rows; row++) {
		const from = row * stride;
		const to = row * (stride + 1);
		const type =
			choice === "none" ? NONE : chooseFilter(data, { from, stride, pixelBytes, row }, choice);
		out[to] = type;
		writeRow[type]?.(data, from, out, to + 1, stride, pixelBytes);
	}
	return out;
}

interface Place {
	readonly from: number;
	readonly stride: number;
	readonly pixelBytes: number;
	readonly row: number;
}

/** All five sums in one pass: the bytes around a pixel are read once. */
function chooseFilter(data: Uint8Array, place: Place, choice: "quick" | "best"): number {
	const { from, stride, pixelBytes, row } = place;
	const step = choice === "best" ? pixelBytes : pixelBytes * SAMPLE_STEP;
	let sub = 0;
	let up = 0;
	let average = 0;
	let paeth = 0;
	for (let start = pixelBytes; start < stride; start += step) {
		for (let i = from + start; i < from + start + pixelBytes; i++) {
			const x = data[i] as number;
			const a = data[i - pixelBytes] as number;
			sub += distance(x - a);
			if (row === 0) continue;
			const b = data[i - stride] as number;
			up += distance(x - b);
			average += distance(x - ((a + b) >> 1));
			paeth += distance(x - predict(a, b, data[i - stride - pixelBytes] as number));
		}
	}
	if (row === 0) return SUB;
	const least = Math.min(sub, up, average, paeth);
	// Ties go to the cheaper and more repetitive filter: a run of zeros is one match to deflate.
	if (least === up) return UP;
	if (least === sub) return SUB;
	return least === paeth ? PAETH : AVERAGE;
}

/** Size of a difference as the filter would write it, modulo 256 and read as a signed byte. */
function distance(difference: number): number {
	const byte = difference & 0xff;
	return byte < 128 ? byte : 256 - byte;
}

function predict(a: number, b: number, c: number): number {
	const p = b - c;
	const q = a - c;
	const pa = p < 0 ? -p : p;
	const pb = q < 0 ? -q : q;
	const sum = p + q;
	const pc = sum < 0 ? -sum : sum;
	if (pa <= pb && pa <= pc) return a;
	return pb <= pc ? b : c;
}

type RowWriter = (
	data: Uint8Array,
	from: number,
	out: Uint8Array,
	to: number,
	stride: number,
	pixelBytes: number,
) => void;

const writeRow: { readonly [type: number]: RowWriter } = {
	[NONE](data, from, out, to, stride) {
		out.set(data.subarray(from, from + stride), to);
	},
	[SUB](data, from, out, to, stride, pixelBytes) {
		for (let i = 0; i < pixelBytes; i++) out[to + i] = data[from + i] as number;
		for (let i = pixelBytes; i < stride; i++)
			out[to + i] = (data[from + i] as number) - (data[from + i - pixelBytes] as number);
	},
	[UP](data, from, out, to, stride) {
		for (let i = 0; i < stride; i++)
			out[to + i] = (data[from + i] as number) - (data[from + i - stride] as number);
	},
	[AVERAGE](data, from, out, to, stride, pixelBytes) {
		for (let i = 0; i < stride; i++) {
			const left = i < pixelBytes ? 0 : (data[from + i - pixelBytes] as number);
			const above = data[from + i - stride] as number;
			out[to + i] = (data[from + i] as number) - ((left + above) >> 1);
		}
	},
	[PAETH](data, from, out, to, stride, pixelBytes) {
		for (let i = 0; i < pixelBytes; i++)
			out[to + i] = (data[from + i] as number) - (data[from + i - stride] as number);
		for (let i = from + pixelBytes; i < from + stride; i++) {
			const a = data[i - pixelBytes] as number;
			const b = data[i - stride] as number;
			const c = data[i - stride - pixelBytes] as number;
			out[to + i - from] = (data[i] as number) - predict(a, b, c);
		}
	},
};
