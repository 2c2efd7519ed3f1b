/**
 * Fonts with one thing wrong: a good TTF is taken apart into its tables, a test changes one, and it is
 * put together again (OpenType 1.9, table directory). Checksums are left at zero: no reader checks them.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const fontPath = fileURLToPath(new URL("../fonts/Inconsolata-Regular.ttf", import.meta.url));
export const inconsolata = readFileSync(fontPath);

export type SfntTables = Map<string, Buffer>;

export function takeApart(font: Buffer): SfntTables {
	const tables: SfntTables = new Map();
	for (let i = 0; i < font.readUInt16BE(4); i++) {
		const at = 12 + i * 16;
		const offset = font.readUInt32BE(at + 8);
		const table = font.subarray(offset, offset + font.readUInt32BE(at + 12));
		tables.set(font.toString("latin1", at, at + 4), Buffer.from(table));
	}
	return tables;
}

export function putTogether(tables: SfntTables): Buffer {
	const header = Buffer.alloc(12 + tables.size * 16);
	header.writeUInt32BE(0x00010000, 0);
	header.writeUInt16BE(tables.size, 4);
	const bodies: Buffer[] = [];
	let offset = header.length;
	for (const [index, [tag, body]] of [...tables].sort().entries()) {
		const at = 12 + index * 16;
		header.write(tag, at, "latin1");
		header.writeUInt32BE(offset, at + 8);
		header.writeUInt32BE(body.length, at + 12);
		const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
		bodies.push(padded);
		offset += padded.length;
	}
	return Buffer.concat([header, ...bodies]);
}

/** Inconsolata with its tables changed by `edit`. */
export function edited(edit: (tables: SfntTables) => void): Buffer {
	const tables = takeApart(inconsolata);
	edit(tables);
	return putTogether(tables);
}

/** A cmap of one subtable for Windows' whole Unicode. */
export function cmapOf(subtable: Buffer, encoding = 10): Buffer {
	const header = Buffer.alloc(12);
	header.writeUInt16BE(1, 2);
	header.writeUInt16BE(3, 4);
	header.writeUInt16BE(encoding, 6);
	header.writeUInt32BE(12, 8);
	return Buffer.concat([header, subtable]);
}

/** A format 12 subtable with these groups of [first code point, last, glyph of the first]. */
export function format12(...groups: readonly (readonly [number, number, number])[]): Buffer {
	const table = Buffer.alloc(16 + groups.length * 12);
	table.writeUInt16BE(12, 0);
	table.writeUInt32BE(table.length, 4);
	table.writeUInt32BE(groups.length, 12);
	for (const [i, group] of groups.entries())
		for (const [j, value] of group.entries()) table.writeUInt32BE(value, 16 + i * 12 + j * 4);
	return table;
}
