/**
 * The colours that the tiles of finite values bring into a plate's pictures → places for all of them in one
 * palette, so that no picture of those values has a colour to look for. Areas keep their colours exactly; edges,
 * of which there are thousands, are moved by as little as lets them fit.
 */
import { ColourTable, nearPalette } from "./colours.js";
/** Colours of at least this share of a patch's pixels are areas. */
const AREA_SHARE = 1 / 100;
/** More are a photograph's, which no palette holds. */
const MAX_EDGES = 60_000;
/** Levels that edges may be moved by. Past it they show, and pictures find colours of their own. */
const MAX_ERROR = 6;
export class KnownColourList {
    #areas = new ColourTable();
    #edges = new ColourTable(4096);
    /** Takes what the patch has other than the static pixels. */
    add(patch) {
        const still = patch.still();
        const { pixels, fills } = patch;
        for (const fill of fills)
            this.#areas.add(fill);
        const own = new ColourTable();
        const counts = [];
        let last = -1;
        let at = 0;
        // A plain loop, and neighbours that are alike looked up once: a build does it for every pair of tiles.
        for (let i = 0; i < pixels.length; i++) {
            const colour = pixels[i];
            if (colour === still[i])
                continue;
            if (colour !== last)
                at = own.add(colour);
            last = colour;
            counts[at] = (counts[at] ?? 0) + 1;
        }
        for (const [number, colour] of own.colours.entries())
            if ((counts[number] ?? 0) >= pixels.length * AREA_SHARE)
                this.#areas.add(colour);
            else if (this.#edges.size <= MAX_EDGES)
                this.#edges.add(colour);
    }
    finish(isOpen) {
        const areas = this.#areas;
        const edges = this.#edges.colours.filter((colour) => areas.find(colour) === -1);
        return { areas: areas.colours, edges, isOpen };
    }
}
/**
 * The static colours and the known ones in one palette, by how far edges have to be moved for that; undefined where
 * they do not fit.
 *
 * @param table the static colours; where it succeeds it gets the known ones after them
 * @param limit of the palette
 * @param maxError in levels: 0 to move nothing
 */
export function mapKnown(table, known, limit, maxError = MAX_ERROR) {
    const areas = known.areas.filter((colour) => table.find(colour) === -1);
    const edges = known.edges.filter((colour) => table.find(colour) === -1);
    const exact = table.size + areas.length;
    for (let error = 0; error <= maxError && exact <= limit; error++) {
        const near = nearPalette(edges, error, limit - exact);
        if (near === undefined)
            continue;
        for (const colour of [...areas, ...edges])
            table.add(colour);
        const index = Uint8Array.from(table.colours, (_, i) => i < exact ? i : exact + near.index[i - exact]);
        return { palette: [...table.colours.slice(0, exact), ...near.palette], index, error };
    }
    return undefined;
}
