import { joinBands } from "./png-file.js";
/** @param error the most that a pixel of it was moved, in levels */
export function writtenPng(bytes, rung, error) {
    const isNear = rung === "indexed" && error > 0;
    return { bytes, type: "image/png", rung: isNear ? "indexed-near" : rung, error };
}
/** Rows of a band: fewer cost bytes (3 % at 30), more cost time where little changes. */
export const BAND_ROWS = 30;
function segmentsOf(height, patches) {
    const segments = [];
    const touching = Array.from({ length: Math.ceil(height / BAND_ROWS) }, () => []);
    for (const [i, { y, height: rows, width }] of patches.entries()) {
        if (width === 0 || rows === 0)
            continue;
        const last = Math.floor((y + rows - 1) / BAND_ROWS);
        for (let band = Math.floor(y / BAND_ROWS); band <= last; band++)
            touching[band]?.push(i);
    }
    for (const [band, own] of touching.entries()) {
        const next = {
            first: band,
            end: band + 1,
            touching: own,
            isNew: own.some((i) => patches[i]?.isNew === true),
        };
        const before = segments.at(-1);
        if (before !== undefined && belongsTo(before, next))
            segments[segments.length - 1] = joined(before, next);
        else
            segments.push(next);
    }
    return segments;
}
function belongsTo(before, next) {
    return (before.isNew && next.isNew) || isSameList(before.touching, next.touching);
}
function joined(before, { end, touching }) {
    return { ...before, end, touching: [...new Set([...before.touching, ...touching])] };
}
function isSameList(a, b) {
    return a.length === b.length && a.every((value, i) => value === b[i]);
}
export function splice(writer, patches, cache) {
    const { height } = writer.header;
    const bands = [];
    for (const { first, end, touching, isNew } of segmentsOf(height, patches)) {
        if (touching.length === 0) {
            bands.push(...writer.bands.slice(first, end));
            continue;
        }
        const finish = () => writer.finish(first * BAND_ROWS, Math.min(height, end * BAND_ROWS), touching);
        if (isNew) {
            bands.push(finish());
            continue;
        }
        const keys = touching.map((i) => patches[i]?.key);
        // Another patch below may end the same patches' segment sooner.
        const key = `${writer.mark}\n${first} ${end}\n${keys.join("\n")}`;
        let band = cache?.get(key);
        if (band === undefined) {
            band = finish();
            cache?.set(key, band);
        }
        bands.push(band);
    }
    return joinBands(writer.header, bands);
}
