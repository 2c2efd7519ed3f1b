import { shown, unexpected } from "../errors.js";
/** Paths longer than this, in characters, get the fallback unread. */
export const MAX_PATH_LENGTH = 4096;
/** Its message is the reason: a page's bundle has no room for more. */
class Refused extends Error {
}
/** @param pathname the page's path, percent-encoded or not */
export function findRoute(site, pathname) {
    for (const route of site.routes) {
        const raw = route.pattern.match(pathname.slice(0, MAX_PATH_LENGTH + 1));
        if (raw !== null)
            return { route, raw: pathname.length > MAX_PATH_LENGTH ? undefined : raw };
    }
    return undefined;
}
/** `resolveMatch` for a path whose route is not known yet. */
export async function resolve(site, pathname, query) {
    const match = findRoute(site, pathname);
    return match === undefined ? { kind: "none" } : resolveMatch(site, match, query);
}
/** @param query the request's query; only the keys that the route names are read */
export async function resolveMatch(site, { route, raw }, query) {
    try {
        if (raw === undefined)
            throw new Refused("path-too-long");
        addQuery(raw, route, query);
        const { params, data } = await loaded(site, route, raw);
        const values = checkValues(route.slots?.(data, params) ?? {}, route);
        return { kind: "found", route, params, data, values };
    }
    catch (error) {
        const reason = error instanceof Refused ? error.message : "definition-failed";
        const isLogged = reason === "definition-failed" || reason === "data-timeout";
        return {
            kind: "fallback",
            route,
            values: route.fallback,
            reason,
            error: isLogged ? error : undefined,
        };
    }
}
/** A clock is started for what may take time: starting and stopping it costs more than a match without data. */
async function loaded(site, route, raw) {
    const checked = route.params?.["~standard"].validate(raw) ?? {
        value: raw,
    };
    const work = (signal) => load(route, checked, signal);
    return route.data === undefined && !("then" in checked)
        ? work()
        : withDeadline(site.dataTimeoutMs, work);
}
async function load(route, checked, signal) {
    const result = await checked;
    if (result.issues !== undefined)
        throw new Refused("params-refused");
    const params = result.value;
    const data = signal && route.data ? await route.data(params, { signal }) : params;
    if (data === undefined || data === null)
        throw new Refused("no-data");
    return { params, data };
}
function addQuery(raw, route, query) {
    for (const key of route.query) {
        const value = query?.get(key);
        if (typeof value === "string")
            raw[key] = value.slice(0, MAX_PATH_LENGTH);
    }
}
function checkValues(values, route) {
    if (typeof values === "object" && values !== null && !Array.isArray(values))
        return values;
    throw unexpected("definition-invalid", `routes[${shown(route.pattern.source)}].slots`, "an object, no promise: load in `data`", values);
}
/** Runs `work` until it ends or the time is over; then its signal is aborted and its end is awaited by nobody. */
async function withDeadline(timeoutMs, work) {
    const abort = new AbortController();
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => {
            reject(new Refused("data-timeout"));
            abort.abort();
        }, timeoutMs);
    });
    try {
        return await Promise.race([work(abort.signal), late]);
    }
    finally {
        clearTimeout(timer);
    }
}
