/**
 * The beginning that both flows share: a page's path → route, checked parameters, data and slot values.
 * Never throws: whatever a visitor sends ends as `found`, as `fallback` with a reason, or as `none`, and
 * so does a mistake in the definition, which carries its error for the log.
 */
import { PlacardError, shown } from "../errors.js";
import type { Site, SiteRoute, SlotValues } from "./definition.js";
import type { RawParams } from "./pattern.js";

/** Paths longer than this, in characters, get the fallback unread. */
export const MAX_PATH_LENGTH = 4096;

/** Why a URL gets the fallback. The last two are not the visitor's doing. */
export type FallbackReason =
	| "path-too-long"
	| "params-refused"
	| "no-data"
	| "data-timeout"
	| "definition-failed";

export type Resolution =
	| {
			readonly kind: "found";
			readonly route: SiteRoute;
			readonly params: unknown;
			readonly data: unknown;
			readonly values: SlotValues;
	  }
	| {
			readonly kind: "fallback";
			readonly route: SiteRoute;
			readonly values: SlotValues;
			readonly reason: FallbackReason;
			/** What was thrown, with `definition-failed` and `data-timeout`. */
			readonly error?: unknown;
	  }
	| { readonly kind: "none" };

class Refused extends Error {
	constructor(readonly reason: FallbackReason) {
		super(reason);
	}
}

/**
 * @param pathname the page's path, percent-encoded or not
 * @param query the request's query; only the keys that the route names are read
 */
export async function resolve(
	site: Site,
	pathname: string,
	query: URLSearchParams = new URLSearchParams(),
): Promise<Resolution> {
	for (const route of site.routes) {
		const raw = route.pattern.match(pathname.slice(0, MAX_PATH_LENGTH + 1));
		if (raw === null) continue;
		if (pathname.length > MAX_PATH_LENGTH) return fallback(route, "path-too-long");
		addQuery(raw, route, query);
		return fill(site, route, raw);
	}
	return { kind: "none" };
}

async function fill(site: Site, route: SiteRoute, raw: RawParams): Promise<Resolution> {
	try {
		const { params, data } = await withDeadline(site.dataTimeoutMs, (signal) =>
			load(route, raw, signal),
		);
		const values = checkValues(route.slots?.(data, params) ?? {}, route);
		return { kind: "found", route, params, data, values };
	} catch (error) {
		if (!(error instanceof Refused)) return fallback(route, "definition-failed", error);
		return fallback(route, error.reason, error.reason === "data-timeout" ? error : undefined);
	}
}

async function load(
	route: SiteRoute,
	raw: RawParams,
	signal: AbortSignal,
): Promise<{ params: unknown; data: unknown }> {
	const params = await validate(route, raw);
	const data = route.data === undefined ? params : await route.data(params, { signal });
	if (data === undefined || data === null) throw new Refused("no-data");
	return { params, data };
}

async function validate(route: SiteRoute, raw: RawParams): Promise<unknown> {
	if (route.params === undefined) return raw;
	const result = await route.params["~standard"].validate(raw);
	if (result.issues !== undefined) throw new Refused("params-refused");
	return result.value;
}

function addQuery(raw: RawParams, route: SiteRoute, query: URLSearchParams): void {
	for (const key of route.query) {
		const value = query.get(key);
		if (value !== null) raw[key] = value.slice(0, MAX_PATH_LENGTH);
	}
}

function checkValues(values: unknown, route: SiteRoute): SlotValues {
	if (typeof values === "object" && values !== null && !Array.isArray(values))
		return values as SlotValues;
	throw new PlacardError({
		code: "definition-invalid",
		where: `routes[${shown(route.pattern.source)}].slots`,
		expected: "an object of slot values",
		received: shown(values),
		remedy: "Return { <slot id>: <value> }; `slots` must not be async: load in `data`.",
	});
}

function fallback(route: SiteRoute, reason: FallbackReason, error?: unknown): Resolution {
	const values = route.fallback;
	return error === undefined
		? { kind: "fallback", route, values, reason }
		: { kind: "fallback", route, values, reason, error };
}

/** Runs `work` until it ends or the time is over; then its signal is aborted and its end is awaited by nobody. */
async function withDeadline<T>(
	timeoutMs: number,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const abort = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => {
			reject(new Refused("data-timeout"));
			abort.abort();
		}, timeoutMs);
	});
	try {
		return await Promise.race([work(abort.signal), late]);
	} finally {
		clearTimeout(timer);
	}
}
