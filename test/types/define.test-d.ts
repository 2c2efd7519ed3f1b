/** What the compiler infers from a definition, route by route. Run by `npm run typecheck`. */
import { defineSite, route, svg } from "placard";
import * as v from "valibot";
import { expectTypeOf } from "vitest";
import { z } from "zod";

const wide = svg("wide.svg", { width: 1200, height: 630 });
const Level = z.object({ level: z.coerce.number() });
const Post = v.object({ slug: v.string() });

export default defineSite({
	origin: "https://example.com",
	routes: {
		"/plain/:level/*rest": route({
			images: { wide },
			data: (params) => {
				expectTypeOf(params.level).toEqualTypeOf<string>();
				expectTypeOf(params.rest).toEqualTypeOf<string>();
				return { title: params.level };
			},
			slots: (data) => {
				expectTypeOf(data).toEqualTypeOf<{ title: string }>();
				return { title: data.title, ghost: false, bar: { width: 3, fill: "red" } };
			},
			tags: (data) => ({ title: data.title }),
		}),
		"/zod/:level": route({
			params: Level,
			images: { wide },
			data: async ({ level }, { signal }) => {
				expectTypeOf(level).toEqualTypeOf<number>();
				expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
				return level > 3 ? null : ([1, 2] as const);
			},
			slots: (board, { level }) => {
				expectTypeOf(board).toEqualTypeOf<readonly [1, 2]>();
				return { text0: board[0], level };
			},
			tags: (board) => ({ title: `Level ${board[1]}`, extra: { "theme-color": "#fff" } }),
		}),
		"/valibot/:slug": route({
			params: Post,
			images: { wide },
			slots: (data, params) => {
				expectTypeOf(params).toEqualTypeOf<{ slug: string }>();
				expectTypeOf(data).toEqualTypeOf<{ slug: string }>();
				return { title: data.slug };
			},
		}),
		"/bare": { images: { wide } },
		"/without-route/:slug": {
			params: Level,
			images: { wide },
			data: ({ level }) => ({ double: 2 * level }),
			slots: (data: { double: number }) => ({ title: data.double }),
		},
	},
});

// Mistakes that the compiler has to refuse.
defineSite({
	origin: "https://example.com",
	routes: {
		"/:level": {
			images: { wide },
			data: ({ level }) => level,
			// @ts-expect-error: `data` gives a string
			slots: (data: { double: number }) => ({ title: data.double }),
		},
	},
});
defineSite({
	origin: "https://example.com",
	routes: {
		"/:level": {
			images: { wide },
			// @ts-expect-error: a function is no slot value
			slots: () => ({ title: () => "no" }),
		},
	},
});
defineSite({
	origin: "https://example.com",
	routes: {
		// @ts-expect-error: images are required
		"/:level": {},
	},
});
// @ts-expect-error: origin is required
defineSite({ routes: {} });
// @ts-expect-error: a size has two sides
svg("a.svg", { width: 3 });
