import { defineSite, route, svg, text } from "placard";

/** `/posts/hello-world` is called "Hello world", until your own titles stand here. */
function titleOf(path: string): string {
	const words = (path.split("/").filter(Boolean).pop() ?? "Welcome").replace(/[-_]+/g, " ");
	return words.charAt(0).toUpperCase() + words.slice(1);
}

export default defineSite({
	// Yours: the pictures' absolute URLs are made from it.
	origin: "https://example.com",
	fonts: ["./placard/Inconsolata-Regular.ttf"],
	routes: {
		// Every page. A route of its own, "/posts/:slug", can get its data from where its page does.
		"/*path": route({
			images: { wide: svg("./placard/card.svg", { width: 1200, height: 630 }) },
			data: ({ path }) => ({ title: titleOf(path) }),
			slots: ({ title }) => ({ title: text(title, { within: "title-box", maxLines: 3 }) }),
			tags: ({ title }) => ({ imageAlt: title }),
			fallback: { title: "Welcome" },
			examples: ["/posts/hello-world"],
		}),
	},
});
