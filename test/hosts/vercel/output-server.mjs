/**
 * What `vercel build` writes (Build Output API v3), served as Vercel would: routes in their phases, the middleware,
 * static files, functions as their web handlers. node output-server.mjs <.vercel/output> <port>
 * https://vercel.com/docs/build-output-api/configuration
 *
 * What a route or a function wants and this does not know is refused at start, so that nothing in the output goes
 * untried unseen. Not here: the CDN, its cache and compression, and a process for each function.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";

const [output, port] = process.argv.slice(2);
const config = JSON.parse(readFileSync(join(output, "config.json"), "utf8"));
const ROUTE_KEYS = [
	...["handle", "src", "dest", "status", "check", "continue", "override"],
	...["middlewarePath", "middlewareRawSrc"],
];
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8" };

/** Routes by phase: those before any `handle` come first, whatever is asked for. */
function phasesOf(routes) {
	const phases = { first: [] };
	let phase = "first";
	for (const route of routes) {
		const strange = Object.keys(route).filter((key) => !ROUTE_KEYS.includes(key));
		if (strange.length > 0) throw new Error(`a route with ${strange} is not known here`);
		if (route.handle === undefined) phases[phase].push(route);
		else {
			phase = route.handle;
			phases[phase] = [];
		}
	}
	return phases;
}

if (config.version !== 3)
	throw new Error(`expected Build Output API 3, received ${config.version}`);
const phases = phasesOf(config.routes);
const functions = new Map();

/** A function's web handlers, its module loaded once. */
async function functionAt(name) {
	const folder = join(output, "functions", `${name}.func`);
	if (!existsSync(folder)) return undefined;
	if (!functions.has(name)) functions.set(name, load(folder));
	return functions.get(name);
}

async function load(folder) {
	const { handler, launcherType } = JSON.parse(
		readFileSync(join(folder, ".vc-config.json"), "utf8"),
	);
	if (launcherType !== "Nodejs") throw new Error(`a launcher ${launcherType} is not known here`);
	return import(pathToFileURL(join(folder, handler)).href);
}

const isMatch = ({ src }, path) => new RegExp(src).test(path);

async function answer(request) {
	const { pathname } = new URL(request.url);
	for (const route of phases.first) {
		if (!isMatch(route, pathname)) continue;
		if (route.middlewarePath === undefined) throw new Error(`not known before files: ${route.src}`);
		const { default: middleware } = await functionAt(route.middlewarePath);
		const response = await middleware(request);
		if (response.headers.get("x-middleware-next") !== "1") return response;
	}
	const found = await outputAt(request, pathname);
	if (found !== undefined) return found;
	for (const { dest, status, ...route } of phases.filesystem) {
		if (!isMatch(route, pathname)) continue;
		if (status !== undefined) return new Response(null, { status });
		const rewritten = await outputAt(request, dest);
		if (rewritten !== undefined) return rewritten;
	}
	return new Response("NOT_FOUND", { status: 404 });
}

/** The file or function of a path. A function sees the URL that was asked for, whatever led to it. */
async function outputAt(request, path) {
	const module = await functionAt(path.slice(1));
	if (module !== undefined) {
		const handler = module[request.method] ?? module.default;
		return handler === undefined ? new Response(null, { status: 405 }) : handler(request);
	}
	const file = join(output, "static", decoded(path));
	if (!existsSync(file) || !statSync(file).isFile()) return undefined;
	const headers = {
		"content-type": TYPES[extname(file)] ?? "application/octet-stream",
		"cache-control": "public, max-age=0, must-revalidate",
		etag: '"of-the-file"',
	};
	return new Response(request.method === "HEAD" ? null : readFileSync(file), { headers });
}

function decoded(path) {
	try {
		// A NUL is no part of any file's name, and Node throws for it.
		return decodeURIComponent(path).replaceAll("\0", "");
	} catch {
		return path;
	}
}

const server = createServer(async (incoming, outgoing) => {
	try {
		const { method, url, headers } = incoming;
		const request = new Request(`http://127.0.0.1:${port}${url}`, { method, headers });
		const response = await answer(request);
		outgoing.writeHead(response.status, Object.fromEntries(response.headers));
		if (response.body === null) outgoing.end();
		else Readable.fromWeb(response.body).pipe(outgoing);
	} catch (error) {
		console.error(error);
		outgoing.writeHead(500).end();
	}
});
server.listen(Number(port), "127.0.0.1");
