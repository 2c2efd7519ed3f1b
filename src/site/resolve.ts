/**
 * The beginning that both flows share: a page's path → route, checked parameters, data and slot values.
 * Never throws: whatever a visitor sends ends as `found`, as `fallback` with a reason, or as `none`, and
 * so does a mistake in the definition, which carries its error for the log.
 */
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { shown, unexpected } from "../errors.js";
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

/** A route and the parameters that its pattern reads from a path. */
export interface RouteMatch {
	readonly route: SiteRoute;
	/** Undefined for a path that is too long to be read. */
	readonly raw: RawParams | undefined;
}

/** @param pathname the page's path, percent-encoded or not */
export function findRoute(site: Site, pathname: string): RouteMatch | undefined {
	for (const route of site.routes) {
		const raw = route.pattern.match(pathname.slice(0, MAX_PATH_LENGTH + 1));
		if (raw !== null) return { route, raw: pathname.length > MAX_PATH_LENGTH ? undefined : raw };
	}
	return undefined;
}

/** `resolveMatch` for a path whose route is not known yet. */
export async function resolve(
	site: Site,
	pathname: string,
	query?: URLSearchParams,
): Promise<Resolution> {
	const match = findRoute(site, pathname);
	return match === undefined ? { kind: "none" } : resolveMatch(site, match, query);
}

/** @param query the request's query; only the keys that the route names are read */
export async function resolveMatch(
	site: Site,
	{ route, raw }: RouteMatch,
	query?: URLSearchParams,
): Promise<Exclude<Resolution, { kind: "none" }>> {
	try {
		if (raw === undefined) throw new Refused("path-too-long");
		addQuery(raw, route, query);
		const { params, data } = await loaded(site, route, raw);
		const values = checkValues(route.slots?.(data, params) ?? {}, route);
		return { kind: "found", route, params, data, values };
	} catch (error) {
		const reason = error instanceof Refused ? error.reason : "definition-failed";
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

interface Loaded {
	readonly params: unknown;
	readonly data: unknown;
}

type Checked = StandardSchemaV1.Result<unknown>;

/** A clock is started for what may take time: starting and stopping it costs more than a match without data. */
async function loaded(site: Site, route: SiteRoute, raw: RawParams): Promise<Loaded> {
	const checked: Checked | Promise<Checked> =
		route.params === undefined ? { value: raw } : route.params["~standard"].validate(raw);
	if (route.data === undefined && !("then" in checked)) {
		const params = paramsOf(checked);
		return { params, data: given(params) };
	}
	return withDeadline(site.dataTimeoutMs, async (signal) => {
		const params = paramsOf(await checked);
		const data = route.data === undefined ? params : await route.data(params, { signal });
		return { params, data: given(data) };
	});
}

function paramsOf(checked: Checked): unknown {
	if (checked.issues !== undefined) throw new Refused("params-refused");
	return checked.value;
}

function given(data: unknown): unknown {
	if (data === undefined || data === null) throw new Refused("no-data");
	return data;
}

function addQuery(raw: RawParams, route: SiteRoute, query: URLSearchParams | undefined): void {
	for (const key of route.query) {
		const value = query?.get(key) ?? null;
		if (value !== null) raw[key] = value.slice(0, MAX_PATH_LENGTH);
	}
}

function checkValues(values: unknown, route: SiteRoute): SlotValues {
	if (typeof values === "object" && values !== null && !Array.isArray(values))
		return values as SlotValues;
	throw unexpected(
		"definition-invalid",
		`routes[${shown(route.pattern.source)}].slots`,
		"an object of slot values, and no promise: load in `data`",
		values,
	);
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
