/**
 * Which plates a site wants: one for every template, size, budget and set of slots that its routes are known to
 * fill. What is known: the slots of every example, of a route without parameters, and of `values` where there is
 * neither. Routes that fill the same share one.
 */
import { valuesFor } from "../image/art.js";
import { isGenerated } from "../image/generated.js";
import { budgetOf } from "../site/budget.js";
import { imageKey } from "../site/built.js";
import { joinValues } from "../site/finite-values.js";
import { knownPages } from "./known-pages.js";
/** @throws PlacardError `slot-missing` for an example's value whose slot is in no template */
export async function planPlates(site, art) {
    const plans = new Map();
    for (const route of site.routes) {
        const filled = await knownValues(site, route);
        for (const [name, image] of route.images) {
            if (isGenerated(image))
                continue;
            const template = art.template(image);
            for (const values of filled) {
                const own = valuesFor(template, values);
                const plan = planOf(site, route, image, template, Object.keys(own).sort());
                const id = idOf(plan);
                plans.set(id, joined(plans.get(id), plan, imageKey(route, name)));
            }
        }
    }
    return [...plans.values()];
}
/** Values that fill the sets of slots that pages of the route are known to fill. */
async function knownValues(site, route) {
    const filled = await knownPages(site, route);
    if (filled.length > 0 || Object.keys(route.values).length === 0)
        return filled;
    const first = Object.entries(route.values).map(([id, [value]]) => [id, value]);
    return [Object.fromEntries(first)];
}
function planOf(site, route, image, template, slots) {
    const finite = slots.flatMap((id) => {
        const values = Object.hasOwn(route.values, id) ? (route.values[id] ?? []) : [];
        return values.length > 0 ? [[id, values]] : [];
    });
    const values = Object.fromEntries(finite);
    return { template, image, budget: budgetOf(site, image), slots, values, keys: [] };
}
function idOf({ image: { file, width, height }, budget, slots }) {
    return JSON.stringify([file, width, height, budget.maxBytes, budget.lossless, slots]);
}
function joined(known, plan, key) {
    const keys = [...new Set([...(known?.keys ?? []), key])];
    if (known === undefined)
        return { ...plan, keys };
    return { ...known, values: joinValues(known.values, plan.values), keys };
}
