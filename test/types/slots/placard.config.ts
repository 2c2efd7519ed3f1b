/** What the compiler sees of slots once `placard types` has written them: right values pass, wrong ones do not. */
import {
	defineSite,
	type FiniteValues,
	fragment,
	image,
	route,
	type SlotValues,
	svg,
} from "placard";

const wide = svg("./art/wide.svg", { width: 1200, height: 630 });
const square = svg("./art/square.svg", { width: 1080, height: 1080 });
const unknown = svg("./art/unknown.svg", { width: 10, height: 10 });
const generated = svg(() => "<svg/>", { width: 10, height: 10 });
const anything: SlotValues = {};
const lists: FiniteValues = {};

export default defineSite({
	origin: "https://example.com",
	routes: {
		"/right/:slug": route({
			images: { wide },
			data: ({ slug }) => ({ heading: slug.toUpperCase(), isNew: slug === "new" }),
			slots: (post) => ({
				title: post.heading,
				"sub-title": post.isNew ? "New" : null,
				photo: image("https://images.example/a.png", { fit: "contain" }),
				chart: fragment("<path/>"),
				line: { stroke: "red", "stroke-width": 3 },
			}),
			fallback: { title: "Nothing here", photo: false },
			values: { title: ["a", 2, null], photo: [true, { fill: "red" }] },
		}),
		"/either": route({
			images: { wide, square },
			// Each is in one of the two templates, and the title in both.
			slots: () => ({ title: "t", photo: true, seal: image(new Uint8Array()), chart: false }),
		}),
		"/branches/:a": route({
			images: { wide },
			slots: (_data, { a }) => (a === "x" ? { title: a } : { photo: false }),
		}),
		"/made-elsewhere": route({
			images: { wide },
			slots: () => anything,
			fallback: anything,
			values: lists,
		}),
		"/one-generated": route({ images: { wide, generated }, slots: () => ({ whatever: 1 }) }),
	},
});

export const neverWritten = route({ images: { unknown }, slots: () => ({ whatever: 1 }) });

export const mistakes = [
	route({
		images: { wide },
		// @ts-expect-error: misspelt
		slots: () => ({ tilte: "t" }),
	}),
	route({
		images: { wide },
		data: () => ({ heading: "t" }),
		// @ts-expect-error: misspelt, among others that are right
		slots: (post) => ({
			title: post.heading,
			sub_title: post.heading,
		}),
	}),
	route({
		images: { wide },
		// @ts-expect-error: a rect takes no text
		slots: () => ({
			photo: "a.png",
		}),
	}),
	route({
		images: { wide },
		// @ts-expect-error: a text takes no picture
		slots: () => ({
			title: image("https://images.example/a.png"),
		}),
	}),
	route({
		images: { wide },
		// @ts-expect-error: a path takes no fragment
		slots: () => ({
			line: fragment("<path/>"),
		}),
	}),
	route({
		images: { wide, square },
		// @ts-expect-error: a group in one template takes it, a circle in the other does not
		slots: () => ({
			chart: fragment("<path/>"),
		}),
	}),
	route({
		images: { wide },
		fallback: {
			// @ts-expect-error: misspelt
			tilte: "Nothing here",
		},
	}),
	route({
		images: { wide },
		fallback: {
			// @ts-expect-error: a group takes no number
			chart: 3,
		},
	}),
	route({
		images: { wide },
		values: {
			// @ts-expect-error: misspelt
			tilte: ["a"],
		},
	}),
	route({
		images: { wide },
		values: {
			// @ts-expect-error: one of them is none that a group takes
			chart: [true, 3],
		},
	}),
];
