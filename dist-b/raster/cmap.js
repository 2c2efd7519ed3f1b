/** More than Unicode assigns, for the whole table: many records may point to one hostile subtable. */
const MAX_STEPS = 200_000;
/** Yields code points that have a glyph other than .notdef, subtable by subtable, ascending in each. */
export function* mappedCodePoints(cmap) {
    const budget = { steps: MAX_STEPS };
    const count = cmap.u16(2);
    for (let i = 0; i < count; i++) {
        const record = cmap.from(4 + i * 8, 8);
        if (!isUnicode(record.u16(0), record.u16(2)))
            continue;
        const subtable = cmap.from(record.u32(4));
        const format = subtable.u16(0);
        if (format === 4)
            yield* format4(subtable, budget);
        if (format === 12)
            yield* format12(subtable, budget);
    }
}
/** Platform 0 is Unicode; of Windows' encodings 0 is symbol (mapped to U+F000), 1 the BMP, 10 all of it. */
function isUnicode(platform, encoding) {
    return platform === 0 || (platform === 3 && (encoding <= 1 || encoding === 10));
}
function* format4(table, budget) {
    const segments = table.u16(6) >>> 1;
    for (let i = 0; i < segments; i++) {
        const end = table.u16(14 + i * 2);
        const start = table.u16(16 + segments * 2 + i * 2);
        for (let code = start; code <= end; code++) {
            if (--budget.steps < 0)
                return;
            if (code !== 0xffff && glyphInSegment(table, segments, i, code) !== 0)
                yield code;
        }
    }
}
/** `idRangeOffset` counts from its own place in the table, hence the address arithmetic. */
function glyphInSegment(table, segments, index, code) {
    const starts = 16 + segments * 2;
    const delta = table.u16(starts + segments * 2 + index * 2);
    const place = starts + segments * 4 + index * 2;
    const range = table.u16(place);
    if (range === 0)
        return (code + delta) & 0xffff;
    const glyph = table.u16(place + range + (code - table.u16(starts + index * 2)) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
function* format12(table, budget) {
    const groups = table.u32(12);
    for (let i = 0; i < groups; i++) {
        const group = table.from(16 + i * 12, 12);
        const [start, end, glyph] = [group.u32(0), Math.min(group.u32(4), 0x10ffff), group.u32(8)];
        if (--budget.steps < 0)
            return;
        for (let code = start; code <= end; code++) {
            if (--budget.steps < 0)
                return;
            if (glyph + code - start !== 0)
                yield code;
        }
    }
}
