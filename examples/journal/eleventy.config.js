/** The pages: an index and one for every post. The pictures are not Eleventy's business: see package.json. */
export default function configure(eleventy) {
	eleventy.addPassthroughCopy({ "site/style.css": "style.css", authors: "authors" });
	return { dir: { input: "site", output: "_site" }, markdownTemplateEngine: false };
}
