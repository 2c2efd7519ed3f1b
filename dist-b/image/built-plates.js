/**
 * What a build has finished: fallback pictures, and plates that hold every tile of the values that it knew.
 * Decoded when they are first asked for.
 */
import { imageKey } from "../site/built.js";
import { decodeBase64 } from "./base64.js";
import { ShippedMosaic } from "./shipped-mosaic.js";
export class BuiltPlates {
    #images;
    #built;
    #opened = new Map();
    /** Every slot of each route's templates; undefined where one is generated and takes any. */
    #known;
    constructor(site, built) {
        this.#images = imagesOf(site, built);
        this.#built = built.plates;
        this.#known = new Map(site.routes.map((route) => [route, slotsOf([...(this.#images.get(route)?.values() ?? [])])]));
    }
    /**
     * The plate for a picture at its own size. Undefined for values of slots that no template has, too: those are a
     * mistake, for the checks that read templates.
     */
    find(route, image, values, size) {
        const entry = this.#images.get(route)?.get(image);
        const known = this.#known.get(route);
        if (entry?.slots === undefined || known === undefined)
            return undefined;
        if (size.width !== image.width || size.height !== image.height)
            return undefined;
        const { slots } = entry;
        const ids = Object.keys(values);
        if (!ids.every((id) => known.has(id)))
            return undefined;
        const own = ids.filter((id) => slots.includes(id)).sort();
        const number = entry.plates.find((at) => isSame(this.#built[at]?.slots ?? [], own));
        const plate = number === undefined ? undefined : this.#open(number);
        return number === undefined || plate === undefined
            ? undefined
            : { number, plate, name: entry.name };
    }
    /** Places of an image's plates in the build's list. */
    of(route, image) {
        return this.#images.get(route)?.get(image)?.plates ?? [];
    }
    /** A plate's bytes, as `plateToBytes` wrote them. @throws PlacardError `plate-invalid` */
    bytes(number) {
        return this.#open(number)?.bytes;
    }
    #open(number) {
        const written = this.#built[number];
        if (written === undefined)
            return undefined;
        const plate = this.#opened.get(number) ?? new ShippedMosaic(decodeBase64(written.bytes));
        this.#opened.set(number, plate);
        return plate;
    }
}
/** The finished fallback pictures of a built site. */
export function builtFallbacks(site, built) {
    const images = imagesOf(site, built);
    const decoded = new Map();
    return (route, image) => {
        const number = images.get(route)?.get(image)?.fallback ?? -1;
        const file = built.fallbacks[number];
        if (file === undefined)
            return undefined;
        const { type, bytes } = file;
        const kept = decoded.get(number) ?? { type, bytes: decodeBase64(bytes), failed: [] };
        decoded.set(number, kept);
        return kept;
    };
}
function imagesOf({ routes }, { images }) {
    const entries = (route) => [...route.images].map(([name, image]) => {
        const key = imageKey(route, name);
        return [image, { plates: [], fallback: -1, ...images[key], name: key }];
    });
    return new Map(routes.map((route) => [route, new Map(entries(route))]));
}
function slotsOf(images) {
    const slots = images.map((image) => image.slots);
    return slots.includes(undefined) ? undefined : new Set(slots.flatMap((own) => own ?? []));
}
function isSame(a, b) {
    return a.length === b.length && a.every((id, i) => id === b[i]);
}
