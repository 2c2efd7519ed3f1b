// A peer behind the HTTP server that Placard has: node peer-server.mjs <name in PEERS>. Prints its port.
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { PEERS } from "../pictures/peers.mjs";

const draw = (await PEERS[process.argv[2]]()).board;
for (let n = 1; n <= 20; n++) await draw(n);
const listener = getRequestListener(async (request) => {
	const [, n] = /(\d+)\.png$/.exec(new URL(request.url).pathname) ?? [];
	const bytes = await draw(Number(n));
	const headers = { "content-type": "image/png", "content-length": String(bytes.length) };
	return new Response(bytes, { headers });
});
const server = createServer(listener).listen(0, "127.0.0.1", () =>
	console.log(`http://127.0.0.1:${server.address().port}/`),
);
