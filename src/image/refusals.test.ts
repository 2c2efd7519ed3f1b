/** Answers that are at hand, compared with those that the handler gives when there is no place. */
import { expect, test, vi } from "vitest";
import { defineSite, svg } from "../site/define.js";
import { webSha256 } from "../site/version.js";
import { vercelHeaders } from "./cdn.js";
import { type AnswerOptions, imageHandler, type PictureEvent } from "./handler.js";
import { openRefusals } from "./refusals.js";

const wide = svg("wide.svg", { width: 120, height: 60 });
const tall = svg("tall.svg", { width: 60, height: 120 });
const definition = {
	origin: "https://x.example",
	statuses: { failed: 503 },
	routes: {
		"/post/:slug": { images: { wide, tall }, fallback: { title: "post" } },
		"/:page": { images: { wide }, query: ["id"], fallback: { title: "page" } },
	},
};
const site = defineSite(definition);

/** Both ways over fallbacks that say what they are of. */
async function bothWays(options: AnswerOptions = {}, of = site) {
	const events: PictureEvent[] = [];
	const ports = {
		...options,
		fallbacks: (route: { pattern: { source: string } }, image: unknown) => ({
			bytes: new TextEncoder().encode(
				`${route.pattern.source} ${image === wide ? "wide" : "tall"}`,
			),
			type: "image/png" as const,
			failed: [],
		}),
		sha256: webSha256,
		onPicture: (event: PictureEvent) => void events.push(event),
	};
	const neverDrawn = () => Promise.reject(new Error("drawn"));
	const handler = imageHandler(of, {
		...ports,
		draw: neverDrawn,
		artHash: neverDrawn,
		admit: () => undefined,
	});
	return { handler, refuse: await openRefusals(of, ports), events };
}

test.each<[string, string, AnswerOptions]>([
	["an image of a route", "/og/v/wide/post/a.png", {}],
	["another one of it", "/og/v/tall/post/a.png", {}],
	["another route's", "/og/v/wide/about.png", {}],
	["one of another size, with a query", "/og/v/wide/about.png?id=7&width=60", {}],
	["one whose path is escaped", "/og/v/wide/post/%E2%82%AC%2Fa.png", {}],
	["one whose path goes up and down", "/og/v/tall/x/../post/./a.png", {}],
	["one behind a CDN", "/og/v/wide/post/a.png", { cdnHeaders: vercelHeaders }],
])("%s is answered as the handler does, and told of", async (_, target, options) => {
	const { handler, refuse, events } = await bothWays(options);
	const expected = await handler(new Request(`https://any.example${target}`));
	const answer = refuse(target);
	expect(expected.headers.get("x-placard")).toBe("fallback; reason=draw-overloaded");
	expect(answer).toMatchObject({ status: 503, outcome: "fallback; reason=draw-overloaded" });
	const { headers = [], body } = answer ?? {};
	expect(headers).toEqual([...expected.headers].flat());
	expect(Buffer.from(body ?? [])).toEqual(Buffer.from(await expected.arrayBuffer()));
	expect(events).toHaveLength(2);
	expect(events[1]).toEqual(events[0]);
});

test.each([
	["no picture of the site", "/about"],
	["an image that a route has not", "/og/v/square/post/a.png"],
	["a page of no route", "/og/v/wide/post/a/b/c.png"],
	["a path that is too long", `/og/v/wide/${"x".repeat(5_000)}.png`],
	["a backslash", "/og/v\\wide/post/a.png"],
	["a whole URL", "http://x.example/og/v/wide/post/a.png"],
	["no path at all", "*"],
])("%s is left to the handler", async (_, target) => {
	const { refuse, events } = await bothWays();
	expect(refuse(target)).toBeUndefined();
	expect(events).toEqual([]);
});

test("so is every picture of a signed site", async () => {
	const verify = vi.fn();
	const signer = { verify } as never;
	const ports = { fallbacks: () => undefined, sha256: webSha256 };
	const refuse = await openRefusals({ ...site, signer }, ports);
	expect(refuse("/og/v/wide/post/a.png")).toBeUndefined();
	expect(verify).not.toHaveBeenCalled();
});
