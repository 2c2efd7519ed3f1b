/**
 * The answers to pictures for which there is no place, finished beforehand: a GET's target → status, fields and file, without
 * a Request, a Response or a promise. Under ten times the load that can be drawn nine of ten requests are answered so, and
 * what they cost decides whether the event loop keeps up. Whatever is not the plainest of requests (a signature to be
 * checked, another method) is left to the handler, which gives the same answer the long way.
 */
import type { ImageDefinition, Site, SiteRoute } from "../site/definition.js";
import type { Sha256 } from "../site/version.js";
import type { CdnHeaders } from "./cdn.js";
import type { DrawnImage } from "./draw.js";
import type { Fallbacks, PictureEvent } from "./handler.js";
import { locate } from "./locate.js";
import { respond } from "./respond.js";

export interface FinishedAnswer {
	readonly status: number;
	/** Names and values in turns. */
	readonly headers: readonly string[];
	readonly body: Uint8Array;
	/** What `x-placard` says. */
	readonly outcome: string;
}

export interface RefusalPorts {
	readonly fallbacks: Fallbacks;
	readonly sha256: Sha256;
	readonly cdnHeaders?: CdnHeaders;
	readonly onPicture?: (event: PictureEvent) => void;
}

/**
 * Gives the refusal of a GET without conditions and ranges, and tells of it as the handler does; undefined where only the
 * handler knows the answer. `target` is a request's: a path with a query.
 */
export type Refuse = (target: string) => FinishedAnswer | undefined;

/** Nothing reads it: a target is parsed as the path of some origin. */
const ORIGIN = "http://localhost";

export async function openRefusals(site: Site, ports: RefusalPorts): Promise<Refuse> {
	if (site.signer !== undefined) return () => undefined;
	const answers = await finishAll(site, ports);
	return (target) => {
		// Other forms of a target, and what a URL reads as a slash, are made harmless on the long way.
		if (!target.startsWith("/") || target.includes("\\")) return undefined;
		const url = new URL(ORIGIN + target);
		const wanted = locate(site, "GET", url);
		if (!("image" in wanted)) return undefined;
		const answer = answers.get(wanted.route)?.get(wanted.image);
		if (answer !== undefined)
			ports.onPicture?.({ ...REFUSED, path: url.pathname, bytes: answer.body.length });
		return answer;
	};
}

const REFUSED = { shows: "fallback", reason: "draw-overloaded" } as const;

async function finishAll(
	site: Site,
	ports: RefusalPorts,
): Promise<Map<SiteRoute, Map<ImageDefinition, FinishedAnswer>>> {
	const all = new Map<SiteRoute, Map<ImageDefinition, FinishedAnswer>>();
	for (const route of site.routes) {
		const own = new Map<ImageDefinition, FinishedAnswer>();
		for (const image of route.images.values()) {
			const kept = ports.fallbacks(route, image);
			if (kept !== undefined) own.set(image, await finish(site, kept, ports));
		}
		all.set(route, own);
	}
	return all;
}

/** By the function that answers everything else, so that the two ways cannot differ. */
async function finish(
	{ statuses }: Site,
	{ bytes, type }: DrawnImage,
	{ sha256, cdnHeaders }: RefusalPorts,
): Promise<FinishedAnswer> {
	const rules = { statuses, sha256, ...(cdnHeaders === undefined ? {} : { cdnHeaders }) };
	const { status, headers } = await respond(
		new Request(ORIGIN),
		{ bytes, type, ...REFUSED },
		rules,
	);
	return {
		status,
		headers: [...headers].flat(),
		body: bytes,
		outcome: headers.get("x-placard") ?? "",
	};
}
