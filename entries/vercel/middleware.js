/** The site's pages on Vercel: each gets its own tags on its way out. */
import { pages as openPages } from "placard/vercel";
import pages from "./.placard/pages.js";
import site from "./.placard/site.js";

export const config = {
	runtime: "nodejs",
	// Pages alone: no pictures, no functions, nothing of the platform's own.
	matcher: ["/((?!og/|api/|_vercel/).*)"],
};

export default openPages(site, pages);
