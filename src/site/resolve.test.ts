import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { defineSite, route, svg } from "./define.js";
import { MAX_PATH_LENGTH, resolve } from "./resolve.js";

const images = { wide: svg("wide.svg", { width: 1200, height: 630 }) };
const origin = "https://x.example";

const site = defineSite({
	origin,
	dataTimeoutMs: 30,
	routes: {
		"/plain/:a": { images },
		"/level/:level": route({
			params: z.object({ level: z.coerce.number().int() }),
			images,
			data: ({ level }) => (level > 9 ? null : { double: 2 * level }),
			slots: ({ double }, { level }) => ({ title: double, level }),
			fallback: { title: "?" },
		}),
		"/async/:a": route({
			params: z.object({ a: z.string().refine(async (a) => a !== "no") }),
			images,
			data: async ({ a }) => a.toUpperCase(),
			slots: (data) => ({ title: data }),
		}),
		"/slow/:a": {
			images,
			data: (_: object, { signal }) =>
				new Promise<string>((done) => {
					const timer = setTimeout(done, 10_000, "late");
					signal.addEventListener("abort", () => clearTimeout(timer));
				}),
		},
		"/throws/:where": route({
			images,
			data: ({ where }) => {
				if (where === "data") throw new Error("database down");
				return where;
			},
			slots: (where) => {
				if (where === "slots") throw new Error("slots failed");
				return { title: where };
			},
		}),
		"/list": { images, slots: (() => []) as unknown as () => Record<string, string> },
		"/query": { images, query: ["id"], slots: (_: object, params: object) => ({ ...params }) },
	},
});

describe("found", () => {
	test.each([
		["/plain/x", {}],
		["/level/3", { title: 6, level: 3 }],
		["/async/x", { title: "X" }],
	])("%s", async (path, values) => {
		expect(await resolve(site, path)).toMatchObject({ kind: "found", values });
	});

	test("of the query, only the keys that the route names", async () => {
		const query = new URLSearchParams("id=7&utm=x&__proto__=y");
		const found = await resolve(site, "/query", query);
		expect(found.kind === "found" && found.values).toEqual({ id: "7" });
	});
});

describe("fallback, with a reason", () => {
	test.each([
		["/level/x", "params-refused"],
		["/level/10", "no-data"],
		["/async/no", "params-refused"],
		["/slow/x", "data-timeout"],
		["/throws/data", "definition-failed"],
		["/throws/slots", "definition-failed"],
		["/list", "definition-failed"],
		[`/level/${"1".repeat(MAX_PATH_LENGTH)}`, "path-too-long"],
	])("%.20s: %s", async (path, reason) => {
		expect(await resolve(site, path)).toMatchObject({ kind: "fallback", reason });
	});

	test("carries the route's values, and the error of a mistake", async () => {
		expect(await resolve(site, "/level/x")).toMatchObject({ values: { title: "?" } });
		const failed = await resolve(site, "/throws/data");
		expect(failed).toMatchObject({ error: new Error("database down") });
		expect(await resolve(site, "/list")).toMatchObject({
			error: { code: "definition-invalid", message: expect.stringContaining("slots") },
		});
	});

	test("aborts what data waits for", async () => {
		const abort = vi.fn();
		const slow = defineSite({
			origin,
			dataTimeoutMs: 5,
			routes: {
				"/": {
					images,
					data: (_: object, { signal }) => {
						signal.addEventListener("abort", abort);
						return new Promise<string>(() => {});
					},
				},
			},
		});
		await resolve(slow, "/");
		expect(abort).toHaveBeenCalledOnce();
	});
});

test("none", async () => {
	expect(await resolve(site, "/elsewhere")).toEqual({ kind: "none" });
});
