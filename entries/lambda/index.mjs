/**
 * The built site on AWS Lambda, behind a Function URL, an API Gateway or a load balancer: pictures, and the pages of
 * the folder `public`. Where the pages are on another server: `next: upstream("https://pages.example")`.
 */
import { handler as openHandler, serveFiles } from "placard/lambda";
import pages from "./.placard/pages.js";
import pictures from "./.placard/pictures.js";
import site from "./.placard/site.js";

export const handler = openHandler(
	site,
	{ pages, pictures },
	{ next: serveFiles(new URL("./public", import.meta.url)) },
);
