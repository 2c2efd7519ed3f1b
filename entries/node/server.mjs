/**
 * A server of the built site on Node: `node server.mjs public 3000` answers pictures, and the pages of a folder. In a
 * server that there is already: `app.use(nodeHandler(preview))`, before what answers with pages.
 */
import { createServer } from "node:http";
import { nodeHandler, openBuilt, serveFiles } from "placard/node";
import pages from "./.placard/pages.js";
import pictures from "./.placard/pictures.js";
import site from "./.placard/site.js";

const [folder = "public", port = "3000"] = process.argv.slice(2);
const preview = openBuilt(site, { pages, pictures });
const server = createServer(nodeHandler(preview, serveFiles(folder)));
server.listen(Number(port), () => console.log(`http://localhost:${port}/`));
