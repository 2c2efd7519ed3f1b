/**
 * A server of a built site on Node: `node server.mjs public 3000` answers pictures and the pages of a folder, its
 * index.html for every path that is no file.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openBuiltImages } from "placard/image";
import { builtArtHash, pageHandler } from "placard/page";
import pages from "./.placard/pages.js";
import pictures from "./.placard/pictures.js";
import site from "./.placard/site.js";

const [folder = "public", port = "3000"] = process.argv.slice(2);
const image = await openBuiltImages(site, pictures);
const page = pageHandler(site, { artHash: builtArtHash(site, pages) });

const server = createServer(async (incoming, outgoing) => {
	const request = new Request(new URL(incoming.url ?? "/", site.origin), {
		method: incoming.method === "HEAD" ? "HEAD" : "GET",
	});
	const isPicture = new URL(request.url).pathname.startsWith(`${site.prefix}/`);
	const response = await (isPicture ? image(request) : page(request, files));
	outgoing.writeHead(response.status, Object.fromEntries(response.headers));
	if (response.body === null) outgoing.end();
	else await pipeline(Readable.fromWeb(response.body), outgoing);
});
server.listen(Number(port), () => console.log(`http://localhost:${port}/`));

/** @param {Request} request */
async function files(request) {
	const path = normalize(decodeURIComponent(new URL(request.url).pathname));
	const type = extname(path) === ".js" ? "text/javascript" : "text/css";
	try {
		if (extname(path) === "") throw new Error("no file");
		return new Response(await readFile(join(folder, path)), { headers: { "content-type": type } });
	} catch {
		const html = await readFile(join(folder, "index.html"));
		return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
	}
}
