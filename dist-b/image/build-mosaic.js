/**
 * A plate whose tiles are all drawn → its mosaic: cells with every choice of values coded, where each unit has a cell
 * to itself. Where units share one, the choices are too many to ship, and are coded when they are first asked for.
 */
import { cellsOf } from "./cells.js";
import { RowCode, tokenize } from "./coded-rows.js";
import { CodingMosaic, cutRows, drawCell } from "./coding-mosaic.js";
import { IndexedSheet } from "./indexed-sheet.js";
import { layoutOf } from "./mosaic-layout.js";
import { composePatch, groupTiles } from "./plate.js";
/** Choices of one shared cell that are looked at for the codes. */
const MAX_SAMPLES = 8;
/**
 * @param sheet the plate's
 * @param maxBytes of a file
 * @returns undefined when a unit has no tiles, or a colour of one is not in the sheet's palette
 */
export function buildMosaic(plate, sheet, { drawn, choices: choicesOf, looks }, maxBytes) {
    // The colours of a palette by median cut are not known one by one.
    if (!(sheet instanceof IndexedSheet) || sheet.rung === "palette")
        return undefined;
    if (drawn.some((tiles) => tiles.length === 0))
        return undefined;
    const cells = cellsOf(drawn);
    const draw = cellDrawer(plate, sheet, looks);
    const choices = cells.flatMap((cell) => drawnChoices(cell, choicesOf(cell), draw));
    if (choices.includes(undefined))
        return undefined;
    const known = choices;
    const stride = sheet.parts.width + 1;
    const layout = layoutOf(cells, sheet.parts);
    const gaps = layout.gaps.map((gap) => tokenize(cutRows(sheet.parts.filtered(), stride, gap), gap.width));
    const samples = [...gaps, ...known.map(({ tokens }) => tokens)];
    const code = RowCode.of(stride, sheet.parts.palette.length, samples);
    if (code === undefined)
        return undefined;
    const shipped = new Map();
    for (const { key, tokens, sum, moment } of known) {
        const cell = { ...code.code(tokens), sum, moment };
        if (key !== undefined)
            shipped.set(key, cell);
    }
    const still = gaps.map((gap) => code.code(gap));
    return new CodingMosaic(sheet, code, { cells, shelves: layout.shelves, gaps: still, shipped }, maxBytes);
}
/** All choices of a cell of one unit, and some of a shared one; one undefined where any cannot be told by the palette. */
function drawnChoices(cell, all, draw) {
    if (all === undefined)
        return [undefined];
    const isAlone = cell.units.length === 1;
    const step = isAlone ? 1 : Math.ceil(all.length / MAX_SAMPLES);
    return all
        .filter((_, i) => i % step === 0)
        .map((tiles) => {
        const own = draw(cell, tiles);
        return own && { ...own, key: isAlone ? tiles[0]?.key : undefined };
    });
}
/** A cell does not depend on its place: what looks the same elsewhere is drawn once. */
function cellDrawer(plate, sheet, looks) {
    const known = new Map();
    return (cell, tiles) => {
        const look = looks.of(cell, tiles);
        if (look !== undefined && known.has(look))
            return known.get(look);
        const patches = groupTiles(tiles).map((group) => composePatch(plate, "", group));
        const drawn = drawCell(sheet, cell, patches);
        if (look !== undefined)
            known.set(look, drawn);
        return drawn;
    };
}
