/**
 * A reference and what is drawn now → what changed, in words: which slots have other values, which files are others,
 * which part of the picture differs and which slots are drawn there.
 */
import { printable, shown } from "../errors.js";
import { changedAreas, changedPixels, overlaps } from "./pixels.js";
/** To find what a slot covers it is drawn once without it; more would take longer than reading the picture. */
const MAX_PROBED_SLOTS = 24;
/** Whether a picture is its reference's: the same pixels, for the same reason. The file may be another. */
export function isSame(expected, actual) {
    return expected.pixels === actual.pixels && expected.shows === actual.shows;
}
/**
 * @param before the accepted picture itself, where it is still there: then the pixels are counted
 * @returns a line for each thing that changed
 */
export async function differences(expected, actual, drawn, before) {
    const lines = [
        ...shapeChanges(expected, actual),
        ...slotChanges(expected, actual),
        ...fileChanges(expected, actual),
    ];
    const isSameSize = expected.width === actual.width && expected.height === actual.height;
    if (isSameSize && expected.pixels !== actual.pixels)
        lines.push(await pixelChange(expected, actual, drawn, before));
    return lines;
}
function* shapeChanges(expected, actual) {
    if (expected.shows !== actual.shows)
        yield `it shows another picture: ${printable(expected.shows)} → ${printable(actual.shows)}`;
    const [before, after] = [expected, actual].map(({ width, height }) => `${width}x${height}`);
    if (before !== after)
        yield `size: ${before} → ${after}`;
}
function* slotChanges({ slots: before }, { slots: after }) {
    for (const slot of new Set([...Object.keys(before), ...Object.keys(after)])) {
        const [was, is] = [before[slot], after[slot]];
        if (JSON.stringify(was) !== JSON.stringify(is))
            yield `slot ${shown(slot)}: ${shown(was)} → ${shown(is)}`;
    }
}
function* fileChanges({ files: before }, { files: after }) {
    for (const file of new Set([...Object.keys(before), ...Object.keys(after)])) {
        if (before[file] === after[file])
            continue;
        const name = printable(file);
        if (before[file] === undefined)
            yield `${name} is new`;
        else
            yield after[file] === undefined ? `${name} is no longer used` : `${name} is another file`;
    }
}
async function pixelChange(expected, actual, drawn, before) {
    const exact = before === undefined ? undefined : changedPixels(before, drawn.pixels);
    const coarse = changedAreas(expected.areas, actual.areas, drawn.pixels);
    const region = exact?.region ?? coarse?.region;
    // Two areas whose hashes happen to be alike: the hash of all pixels is right.
    if (region === undefined)
        return "pixels: they differ, in a place that is not known";
    const share = exact === undefined
        ? `within ${percent(coarse?.share ?? 0)} of the picture`
        : `${exact.count} pixel${exact.count === 1 ? "" : "s"}, by up to ${exact.most} of 255 levels`;
    const slots = await slotsIn(region, drawn);
    return `pixels: ${share}, ${place(region)}${slots.length === 0 ? ", where no slot is drawn" : `, where ${list(slots)} drawn`}`;
}
function percent(share) {
    return `${(share * 100).toFixed(share < 0.01 ? 2 : 1)} %`;
}
function place({ x, y, width, height }) {
    return `from (${x}, ${y}) to (${x + width}, ${y + height})`;
}
function list(slots) {
    return `${slots.length === 1 ? "slot" : "slots"} ${slots.map(shown).join(", ")} ${slots.length === 1 ? "is" : "are"}`;
}
/** The slots that leave ink in a part of the picture: those without which it looks different there. */
async function slotsIn(region, drawn) {
    const shown = Object.entries(drawn.values).filter(([, value]) => value !== false && value != null);
    const whole = await drawn.redraw(drawn.values);
    const found = [];
    for (const [slot] of shown.slice(0, MAX_PROBED_SLOTS)) {
        const without = await drawn.redraw({ ...drawn.values, [slot]: false });
        const covered = changedPixels(whole, without);
        if (covered !== undefined && overlaps(covered.region, region))
            found.push(slot);
    }
    return found;
}
