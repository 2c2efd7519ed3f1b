/**
 * An upstream that fails while a page is rewritten: the visitor gets what the upstream gave, no page hangs longer
 * than its upstream does, and the next good page is rewritten again.
 */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadConfig } from "../../src/cli/config.js";
import type * as Node from "../../src/hosts/node.js";
import { built } from "../support/built.js";

const PAGE = "<!doctype html><html><head><title>own</title></head><body>x</body></html>";
const FAULTS: { readonly [path: string]: (response: ServerResponse) => void } = {
	"/good/page": (response) => response.end(PAGE),
	"/good/error": (response) => {
		response.statusCode = 500;
		response.end(PAGE);
	},
	"/good/trickle": (response) => {
		const parts = PAGE.match(/.{1,8}/gs) ?? [];
		const timer = setInterval(() => {
			const part = parts.shift();
			if (part !== undefined) return response.write(part);
			clearInterval(timer);
			return response.end();
		}, 20);
	},
	"/good/reset-in-head": (response) => {
		response.write(PAGE.slice(0, 30), () => response.destroy());
	},
	"/good/reset-in-body": (response) => {
		response.write(PAGE.slice(0, -20), () => setTimeout(() => response.destroy(), 50));
	},
	"/good/truncated": (response) => {
		response.setHeader("content-length", String(PAGE.length + 50));
		response.write(PAGE, () => setTimeout(() => response.destroy(), 50));
	},
};

const upstream = createServer((request, response) => {
	response.setHeader("content-type", "text/html; charset=utf-8");
	const fault = FAULTS[request.url ?? ""];
	if (fault === undefined) response.destroy();
	else fault(response);
});
let site: Node.NodeSite;
let origin = "";

beforeAll(async () => {
	await new Promise<void>((done) => upstream.listen(0, "127.0.0.1", done));
	origin = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
	const folder = fileURLToPath(new URL("./fixtures/site/placard.config.ts", import.meta.url));
	const config = await loadConfig(folder);
	const { openSite }: typeof Node = await import(built("hosts/node.js").href);
	site = await openSite(config.site, { root: config.root, threads: 1 });
});
afterAll(async () => {
	upstream.close();
	await site.close();
});

const get = (path: string) =>
	site.fetch(new Request(`https://faults.example${path}`), (request) =>
		fetch(origin + new URL(request.url).pathname),
	);

async function isWell(): Promise<boolean> {
	const page = await (await get("/good/page")).text();
	return page.includes('property="og:image"') && page.endsWith("</head><body>x</body></html>");
}

test("a page that answers 500 goes on as it came", async () => {
	const response = await get("/good/error");
	expect([response.status, await response.text()]).toEqual([500, PAGE]);
	expect(await isWell()).toBe(true);
});

test("a page that trickles in is rewritten all the same", async () => {
	const page = await (await get("/good/trickle")).text();
	expect(page).toContain('property="og:image"');
	expect(page.endsWith("<body>x</body></html>")).toBe(true);
});

test.each(["reset-in-head", "reset-in-body", "truncated"])(
	"%s: never passed off as whole",
	async (fault) => {
		const text = get(`/good/${fault}`).then((response) => response.text());
		await expect(text).rejects.toThrow();
		expect(await isWell()).toBe(true);
	},
);

test("an upstream that is not there is the caller's to answer for", async () => {
	await expect(get("/good/none")).rejects.toThrow("fetch failed");
	expect(await isWell()).toBe(true);
});
