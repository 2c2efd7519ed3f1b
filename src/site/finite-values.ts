/** `values` of several routes that draw the same template → one list for each slot, in the routes' order, each value once. */
import type { FiniteValues, SlotValue } from "./definition.js";

export function joinValues(one: FiniteValues, other: FiniteValues): FiniteValues {
	const joined: Record<string, readonly SlotValue[]> = { ...one };
	for (const [id, values] of Object.entries(other))
		joined[id] = distinct([...(Object.hasOwn(one, id) ? (one[id] ?? []) : []), ...values]);
	return joined;
}

/** Values are plain data, and `undefined` hides a slot as `null` does. */
function distinct(values: readonly SlotValue[]): readonly SlotValue[] {
	return [...new Map(values.map((value) => [JSON.stringify(value ?? null), value])).values()];
}
