export function joinValues(one, other) {
    const joined = { ...one };
    for (const [id, values] of Object.entries(other))
        joined[id] = distinct([...(Object.hasOwn(one, id) ? (one[id] ?? []) : []), ...values]);
    return joined;
}
/** Values are plain data, and `undefined` hides a slot as `null` does. */
function distinct(values) {
    return [...new Map(values.map((value) => [JSON.stringify(value ?? null), value])).values()];
}
