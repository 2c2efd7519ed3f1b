/**
 * The plates of a painter: bounded in number, each compiled once however many wait for it.
 *
 * A page and its fallback fill different slots, and a group that one of them hides would be one unit with all that the
 * other one fills within it: so each set of slots has a plate of its own. Where a site fills ever other sets, one plate
 * holds them all.
 */
import { LRUCache } from "lru-cache";
/** Enough for what a site means to fill; a site that fills ever other sets would compile a plate for each picture. */
const MAX_SLOT_SETS = 4;
export class Plates {
    #plates;
    /** What is being compiled now. */
    #open = new Map();
    /** The sets of slots that have been filled, by picture. */
    #sets = new Map();
    #maxSets;
    /**
     * @param max plates that are kept
     * @param maxSets sets of slots of one picture that have plates of their own. Past it, files depend on the order in
     * which the sets came: Infinity for who needs the same bytes in any order. Default 4
     */
    constructor(max, maxSets = MAX_SLOT_SETS) {
        this.#plates = new LRUCache({ max });
        this.#maxSets = maxSets;
    }
    /**
     * The plate of a picture for these slots.
     *
     * @param picture tells apart template, size and file options
     * @throws PlacardError `slot-missing` for an id that is no slot's, and as `compile` does
     */
    async get(picture, template, slots, compile) {
        const wanted = this.#slotSet(picture, slots);
        const key = keyOf(picture, wanted);
        const known = this.#plates.get(key) ?? this.#open.get(key);
        if (known !== undefined)
            return known;
        // A key that is no slot is the caller's mistake: told before anything is drawn.
        template.checkValues(Object.fromEntries(wanted.map((id) => [id, true])));
        const own = compile(wanted)
            .then((plate) => {
            this.#plates.set(key, plate);
            return plate;
        })
            .finally(() => this.#open.delete(key));
        this.#open.set(key, own);
        return own;
    }
    /** Takes a plate that was compiled elsewhere. */
    set(picture, plate) {
        const set = this.#slotSet(picture, plate.slots);
        // Past the last set all share one plate, and one with fewer slots would leave their values out.
        if (set.length === plate.slots.length)
            this.#plates.set(keyOf(picture, set), plate);
    }
    #slotSet(picture, slots) {
        const wanted = slots.toSorted();
        if (this.#maxSets === Infinity)
            return wanted;
        const sets = this.#sets.get(picture) ?? [];
        this.#sets.set(picture, sets);
        const known = sets.find((set) => set.length === wanted.length && set.every((id, i) => id === wanted[i]));
        if (known !== undefined)
            return known;
        if (sets.length < this.#maxSets) {
            sets.push(wanted);
            return wanted;
        }
        const all = [...new Set([...sets.flat(), ...wanted])].toSorted();
        sets[this.#maxSets - 1] = all;
        return all;
    }
}
function keyOf(picture, slots) {
    return `${picture} ${JSON.stringify(slots)}`;
}
