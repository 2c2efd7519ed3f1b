/** What tells tiles and pictures apart by their values, and whether a build has drawn them. */
import { isImageValue } from "../site/image-slot.js";
import { isFramedText } from "../template/framed-text.js";
/** Names a unit with its values: what is the same key is the same tile. */
export function tileKey(plate, unit, values) {
    const slots = plate.units[unit]?.slots ?? [];
    return `${unit}${JSON.stringify(slots.map((id) => (Object.hasOwn(values, id) ? identityOf(values[id]) : [])))}`;
}
/** The unit that a tile's key is of. */
export function unitOf(key) {
    return Number.parseInt(key, 10);
}
/** What tells a picture's values from others', as text. */
export function valuesKey(values) {
    return JSON.stringify(Object.entries(values).map(([id, value]) => [id, ...identityOf(value)]));
}
/**
 * A value as plain data of a bounded size: pictures and long fragments by their digests. Undefined and null hide a slot
 * alike; a picture that is not ready leaves it as drawn, as no value does.
 */
function identityOf(value) {
    if (isImageValue(value))
        return [];
    if (isFramedText(value))
        return value.isFixed ? [value.value] : [value.value, value.box];
    if (typeof value !== "object" || value === null || !("kind" in value))
        return [value ?? null];
    if (value.kind === "ready-picture" && "digest" in value)
        return [value.digest, value.fit];
    return value.kind === "fragment" && "digest" in value ? ["fragment", value.digest] : [value];
}
/** The values of a unit's slots alone. */
export function unitValues({ slots }, values) {
    return Object.fromEntries(slots.filter((id) => Object.hasOwn(values, id)).map((id) => [id, values[id]]));
}
/** Whether the values hide the whole unit, so that nothing is to be drawn. */
export function isHidden({ self }, values) {
    if (self === undefined || !Object.hasOwn(values, self))
        return false;
    const value = values[self];
    return value === false || value === null || value === undefined;
}
/** Whether the unit's tile for these values was drawn at build, or is none. `key` is the tile's. */
export function isBuilt(plate, unit, values, key) {
    const own = plate.units[unit];
    return own !== undefined && (isHidden(own, values) || plate.tiles.has(key));
}
