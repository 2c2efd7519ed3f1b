/**
 * A TrueType font of the size and shape of the largest CJK ones, made of numbers: 65,000 glyphs of about 450 bytes each, one
 * for every code point from U+3400. 30 MB are not worth storing, and a real one has no other tables that text needs.
 */

const GLYPHS = 65_000;
const POINTS = 90;
const FIRST = 0x3400;
const EM = 1000;

/** An sfnt file of about 30 MB. */
export function bigFont(): Uint8Array {
	const glyf = glyphs();
	return sfnt({
		"OS/2": table(96, [
			[4, 400],
			[6, 5],
		]),
		cmap: cmap(),
		glyf: glyf.data,
		head: table(54, [
			[0, 1],
			[12, 0x5f0f],
			[14, 0x3cf5],
			[18, EM],
			[50, 1],
		]),
		hhea: table(36, [
			[0, 1],
			[4, 880],
			[6, 0x10000 - 120],
			[34, 1],
		]),
		hmtx: table(4 + (GLYPHS - 1) * 2, [[0, EM]]),
		loca: glyf.loca,
		maxp: table(32, [
			[0, 1],
			[4, GLYPHS],
			[6, POINTS],
			[8, 1],
		]),
		name: name("Big"),
	});
}

/** A table of zeros but for these 16-bit values by offset. */
function table(length: number, values: readonly (readonly [number, number])[]): Uint8Array {
	const view = new DataView(new ArrayBuffer(length));
	for (const [at, value] of values) view.setUint16(at, value);
	return new Uint8Array(view.buffer);
}

/** Every glyph is one polygon round a circle, of two-byte deltas; glyph 0 is empty. */
function glyphs(): { data: Uint8Array; loca: Uint8Array } {
	const one = polygon();
	const data = new Uint8Array(one.length * (GLYPHS - 1));
	const loca = new DataView(new ArrayBuffer((GLYPHS + 1) * 4));
	for (let glyph = 1; glyph < GLYPHS; glyph++) {
		data.set(one, (glyph - 1) * one.length);
		loca.setUint32((glyph + 1) * 4, glyph * one.length);
	}
	return { data, loca: new Uint8Array(loca.buffer) };
}

function polygon(): Uint8Array {
	const bytes = new Uint8Array(Math.ceil((10 + 4 + POINTS + POINTS * 4) / 4) * 4);
	const view = new DataView(bytes.buffer);
	view.setInt16(0, 1);
	for (const [i, side] of [100, 100, 900, 900].entries()) view.setInt16(2 + i * 2, side);
	view.setUint16(10, POINTS - 1);
	bytes.fill(1, 14, 14 + POINTS);
	const at = (i: number, turn: (angle: number) => number) =>
		i < 0 ? 0 : Math.round(500 + 400 * turn((2 * Math.PI * i) / POINTS));
	for (let i = 0; i < POINTS; i++) {
		view.setInt16(14 + POINTS + i * 2, at(i, Math.cos) - at(i - 1, Math.cos));
		view.setInt16(14 + POINTS * 3 + i * 2, at(i, Math.sin) - at(i - 1, Math.sin));
	}
	return bytes;
}

/** Format 12, one group. */
function cmap(): Uint8Array {
	const view = new DataView(new ArrayBuffer(12 + 28));
	view.setUint16(2, 1);
	view.setUint16(4, 3);
	view.setUint16(6, 10);
	view.setUint32(8, 12);
	view.setUint16(12, 12);
	view.setUint32(16, 28);
	view.setUint32(24, 1);
	view.setUint32(28, FIRST);
	view.setUint32(32, FIRST + GLYPHS - 2);
	view.setUint32(36, 1);
	return new Uint8Array(view.buffer);
}

/** The family in UTF-16, for Windows in English. */
function name(family: string): Uint8Array {
	const view = new DataView(new ArrayBuffer(18 + family.length * 2));
	for (const [i, value] of [0, 1, 18, 3, 1, 0x409, 1, family.length * 2, 0].entries()) {
		view.setUint16(i * 2, value);
	}
	for (let i = 0; i < family.length; i++) view.setUint16(18 + i * 2, family.charCodeAt(i));
	return new Uint8Array(view.buffer);
}

function sfnt(tables: Record<string, Uint8Array>): Uint8Array {
	const entries = Object.entries(tables);
	const header = 12 + entries.length * 16;
	const padded = (length: number) => (length + 3) & ~3;
	const size = entries.reduce((sum, [, data]) => sum + padded(data.length), header);
	const bytes = new Uint8Array(size);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, 0x00010000);
	view.setUint16(4, entries.length);
	let offset = header;
	for (const [i, [tag, data]] of entries.entries()) {
		bytes.set(new TextEncoder().encode(tag), 12 + i * 16);
		view.setUint32(12 + i * 16 + 8, offset);
		view.setUint32(12 + i * 16 + 12, data.length);
		bytes.set(data, offset);
		offset += padded(data.length);
	}
	return bytes;
}
