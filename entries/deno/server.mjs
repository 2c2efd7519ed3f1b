/**
 * A server of the built site on Deno: `deno run --allow-net --allow-read --allow-env server.mjs public 3000` answers
 * pictures, and the pages of a folder.
 */
import { handler, serveFiles } from "placard/deno";
import pages from "./.placard/pages.js";
import pictures from "./.placard/pictures.js";
import site from "./.placard/site.js";

const [folder = "public", port = "3000"] = Deno.args;
Deno.serve(
	{ port: Number(port) },
	handler(site, { pages, pictures }, { next: serveFiles(folder) }),
);
