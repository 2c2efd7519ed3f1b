/** Routes written without `route()`: their slots are compared with the templates' too. */
import { defineSite, svg } from "placard";

const wide = svg("./art/wide.svg", { width: 1200, height: 630 });

defineSite({
	origin: "https://example.com",
	routes: {
		"/a/:x": {
			images: { wide },
			data: ({ x }) => ({ double: `${x}${x}` }),
			slots: (data: { double: string }) => ({ title: data.double }),
			fallback: { title: "t" },
			values: { title: ["t", "u"] },
		},
		"/b": { images: { wide }, slots: () => ({ title: "t", photo: true }) },
	},
});
defineSite({
	origin: "https://example.com",
	routes: {
		"/a/:x": {
			images: { wide },
			data: ({ x }) => ({ double: `${x}${x}` }),
			// @ts-expect-error: misspelt
			slots: (data: { double: string }) => ({ tilte: data.double }),
		},
	},
});
defineSite({
	origin: "https://example.com",
	routes: {
		"/b": {
			images: { wide },
			// @ts-expect-error: a rect takes no text
			slots: () => ({ photo: "t" }),
		},
	},
});
defineSite({
	origin: "https://example.com",
	routes: {
		"/b": {
			images: { wide },
			// @ts-expect-error: misspelt
			fallback: { tilte: "t" },
		},
	},
});
defineSite({
	origin: "https://example.com",
	routes: {
		"/b": {
			images: { wide },
			// @ts-expect-error: a rect takes no text
			values: { photo: ["t"] },
		},
	},
});
