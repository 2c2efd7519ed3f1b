/**
 * A plate as a build makes it: with the tiles of slots whose values are finite, drawn beforehand, and their
 * colours in the palette, so that a cold function draws nothing and pictures share their bands.
 */
import { PlacardError } from "../errors.js";
import { buildMosaic } from "./build-mosaic.js";
import { cellsOf } from "./cells.js";
import { compilePlate } from "./compile-plate.js";
import { createPainter } from "./compose.js";
import { KnownColourList } from "./known-colours.js";
import { Ladder } from "./ladder.js";
import { Looks } from "./looks.js";
import { partsOf } from "./parts.js";
import { composePatch, groupTiles } from "./plate.js";
/** Tiles of one plate; more would make a file that costs more to load than to draw. */
const MAX_TILES = 2000;
/**
 * @param slots that will be filled
 * @param values of those slots that have finitely many; a unit is drawn beforehand when all its slots have
 * @throws PlacardError `too-many-values` for more than 2,000 tiles; as the rasteriser and `Template.bind` do
 */
export async function buildPlate(template, size, slots, rasterizer, values = {}, options = {}) {
    const plate = await compilePlate(template, size, slots, rasterizer, options);
    if (plate.kind === "whole")
        return plate;
    const painter = createPainter({ ...options, rasterizer });
    const drawn = [];
    for (const [unit, { slots: own }] of plate.units.entries()) {
        const placed = [];
        for (const choice of choicesOf(own, values)) {
            // All slots of the picture, since any of them may move the box of a text.
            const parts = await partsOf(template, { ...hidden(slots), ...choice });
            if (parts.kind !== "whole")
                placed.push(await painter.drawTile(plate, unit, parts.values));
        }
        drawn.push(placed);
        if (drawn.flat().length > MAX_TILES)
            throw tooMany(template.name);
    }
    const tiles = new Map(drawn.flat().map(({ key, tile }) => [key, () => tile]));
    const data = plate.base.cut({ x: 0, y: 0, ...plate.size });
    const choices = (cell) => combine(cell.units.map((unit) => drawn[unit] ?? []));
    const looks = new Looks(plate);
    const known = knownColours(plate, drawn, choices, looks);
    const ladder = new Ladder({ ...plate.size, data }, { ...options, known });
    const built = { ...plate, ladder, tiles };
    const mosaic = buildMosaic(built, ladder.first(), { drawn, choices, looks }, options.maxBytes);
    return mosaic === undefined ? built : { ...built, mosaic };
}
function hidden(slots) {
    return Object.fromEntries(slots.map((id) => [id, false]));
}
/**
 * What the tiles make of the static art and of each other, in colours. Units that may meet are taken together, in every
 * combination; where those are too many, each is taken alone, and pictures find colours of their own.
 */
function knownColours(plate, drawn, choices, looks) {
    const colours = new KnownColourList();
    const seen = new Set();
    const isNew = (look) => look === undefined || isAdded(seen, look);
    let isOpen = drawn.some((tiles) => tiles.length === 0);
    for (const cell of cellsOf(drawn)) {
        const combinations = choices(cell);
        isOpen ||= combinations === undefined;
        const alone = () => cell.units.flatMap((unit) => drawn[unit] ?? []).map((tile) => [tile]);
        for (const tiles of combinations ?? alone())
            for (const group of groupTiles(tiles))
                if (isNew(looks.of(group.rect, group.tiles)))
                    colours.add(composePatch(plate, "", group));
    }
    return colours.finish(isOpen);
}
function isAdded(set, text) {
    const { size } = set;
    return set.add(text).size > size;
}
/** Combinations of overlapping tiles that are worth their composing. */
const MAX_COMBINATIONS = 1000;
/** Every choice of one tile of each unit; undefined when they are too many. */
function combine(units) {
    let combinations = [[]];
    for (const tiles of units) {
        if (combinations.length * tiles.length > MAX_COMBINATIONS)
            return undefined;
        combinations = combinations.flatMap((some) => tiles.map((tile) => [...some, tile]));
    }
    return combinations;
}
/** Every combination of the slots' values; none when a slot's values are not finite. */
function choicesOf(slots, values) {
    let choices = [{}];
    for (const id of slots) {
        const own = Object.hasOwn(values, id) ? values[id] : undefined;
        if (own === undefined)
            return [];
        choices = choices.flatMap((choice) => own.map((value) => ({ ...choice, [id]: value })));
        if (choices.length > MAX_TILES)
            return choices;
    }
    return choices;
}
function tooMany(name) {
    return new PlacardError({
        code: "too-many-values",
        where: name,
        expected: `at most ${MAX_TILES} tiles to draw beforehand`,
        received: "more",
        remedy: "Declare `values` for fewer slots; the others are drawn when they are asked for.",
    });
}
