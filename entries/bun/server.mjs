/** A server of the built site on Bun: `bun server.mjs public 3000` answers pictures, and the pages of a folder. */
import { handler, serveFiles } from "placard/bun";
import pages from "./.placard/pages.js";
import pictures from "./.placard/pictures.js";
import site from "./.placard/site.js";

const [folder = "public", port = "3000"] = Bun.argv.slice(2);
const server = Bun.serve({
	port: Number(port),
	fetch: handler(site, { pages, pictures }, { next: serveFiles(folder) }),
});
console.log(`http://localhost:${server.port}/`);
