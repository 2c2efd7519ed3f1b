// `npm run demo`: serves the example and prints three links to try, with what each of them shows.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startServer } from "../dist/cli/serve.js";

const DEFAULT_PORT = 4321;
const BOARD = "/game/1+2-3×4÷5";
const WRONG_BOARD = "/game/not-a-board";

const folder = fileURLToPath(new URL("../examples/myriad/", import.meta.url));
if (!existsSync(folder)) throw new Error(`expected the example at ${folder}`);

const options = {
	dir: `${folder}public`,
	config: `${folder}placard.config.ts`,
	host: "127.0.0.1",
	// The game has a page for every path.
	health: "off",
};
const server = await startServer({ ...options, port: DEFAULT_PORT }).catch(() =>
	startServer({ ...options, port: 0 }),
);
process.once("SIGINT", () => void server.close()).once("SIGTERM", () => void server.close());

const link = (path) => new URL(path, server.url).href;

/** The picture's address as a scraper finds it, on this machine instead of the site's own origin. */
async function pictureOf(path) {
	const page = await (await fetch(link(path))).text();
	const [, url] = page.match(/<meta property="og:image" content="([^"]+)"/) ?? [];
	if (url === undefined) throw new Error(`expected an og:image in the head of ${path}`);
	return link(new URL(url).pathname);
}

console.log(`
Myriad, with a preview for each of its boards:

  a board's page     ${link(BOARD)}
  its picture        ${await pictureOf(BOARD)}
  a wrong board's    ${await pictureOf(WRONG_BOARD)}

What a scraper reads:  curl -s ${link(BOARD)} | head -c 2000
Ctrl+C ends it.`);
