/** A folder behind HTTP on a free port of this machine, every unknown path answered with its index.html. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
	".css": "text/css",
	".html": "text/html; charset=utf-8",
	".js": "text/javascript",
	".png": "image/png",
	".svg": "image/svg+xml",
	".webmanifest": "application/manifest+json",
	".woff2": "font/woff2",
};

export interface Served {
	/** Without a trailing slash. */
	readonly origin: string;
	close(): void;
}

export async function serveFolder(folder: string): Promise<Served> {
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://localhost");
		// URL has resolved `..` away; a board in the path names no file and gets the page.
		const file = extname(pathname) in TYPES ? pathname : "/index.html";
		try {
			const body = await readFile(join(folder, file));
			response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
			response.end(body);
		} catch {
			response.statusCode = 404;
			response.end();
		}
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const { port } = server.address() as AddressInfo;
	return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
