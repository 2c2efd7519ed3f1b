/** `placard serve` over real HTTP: files, pages, pictures, and requests that are not quite right. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "placard-serve-"));
const PAGE = "<!doctype html>\n<html><head><title>own</title></head>\n<body>x</body></html>\n";

mkdirSync(join(folder, "public/a"), { recursive: true });
writeFileSync(join(folder, "public/index.html"), PAGE);
writeFileSync(join(folder, "public/plain.txt"), "plain\n");
writeFileSync(join(folder, "public/a/index.html"), PAGE.replace("own", "folder"));
writeFileSync(
	join(folder, "card.svg"),
	'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="63"><rect id="bar" width="60" height="63"/></svg>',
);
writeFileSync(
	join(folder, "placard.config.ts"),
	`import { defineSite, svg } from "placard";
	export default defineSite({
		origin: "https://x.example",
		routes: {
			"/page/:name": {
				images: { card: svg("card.svg", { width: 120, height: 63 }) },
				tags: ({ name }: { name: string }) => ({ title: name }),
			},
		},
	});`,
);

const serve = (port = "0") =>
	spawn(process.execPath, [main, "serve", "--port", port], { cwd: folder, stdio: "pipe" });
const server = serve();
let port = 0;

beforeAll(async () => {
	for await (const line of createInterface(server.stdout)) {
		port = Number(line.match(/^http:\/\/127\.0\.0\.1:(\d+)\/$/)?.[1] ?? 0);
		if (port !== 0) break;
	}
});

afterAll(() => {
	server.kill("SIGKILL");
	rmSync(folder, { recursive: true, force: true });
});

interface Answer {
	readonly status: number | undefined;
	readonly headers: NodeJS.Dict<string | string[]>;
	readonly body: Buffer;
}

/** Node's own client: fetch would correct what is not quite right. */
function get(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
	return new Promise<Answer>((done, failed) => {
		const sent = request({ host: "127.0.0.1", port, path, ...options }, async (response) => {
			const parts: Buffer[] = [];
			for await (const part of response) parts.push(part);
			const { statusCode: status, headers } = response;
			done({ status, headers, body: Buffer.concat(parts) });
		});
		sent.on("error", failed).end();
	});
}

const tag = (page: Buffer, property: string) =>
	page.toString().match(new RegExp(`<meta property="${property}" content="([^"]*)"`))?.[1];

describe("files", () => {
	test("are served as they are", async () => {
		const { status, headers, body } = await get("/plain.txt");
		expect([status, body.toString()]).toEqual([200, "plain\n"]);
		expect(headers["content-type"]).toMatch(/^text\/plain/);
	});

	test("of a folder is its index.html, and of any other path the one at the top", async () => {
		expect((await get("/a/")).body.toString()).toContain("<title>folder</title>");
		expect((await get("/no/such.page")).body.toString()).toBe(PAGE);
	});

	test.each(["/../card.svg", "/..%2fcard.svg", "/%2e%2e/card.svg", "/a/..%5c..%5c..%5ccard.svg"])(
		"outside the folder are not reached by %s",
		async (path) => {
			expect((await get(path)).body.toString()).toBe(PAGE);
		},
	);
});

describe("a page of a route", () => {
	test("has its tags, and the rest as it was", async () => {
		const { status, headers, body } = await get("/page/hello?utm=1");
		expect(status).toBe(200);
		expect(headers["x-placard"]).toBe("rewritten");
		expect(tag(body, "og:title")).toBe("hello");
		expect(tag(body, "og:url")).toBe("https://x.example/page/hello");
		expect(body.toString().endsWith("</head>\n<body>x</body></html>\n")).toBe(true);
	});

	test("names a picture of the size that it declares", async () => {
		const { body } = await get("/page/hello");
		const picture = new URL(tag(body, "og:image") ?? "");
		const { status, headers, body: bytes } = await get(picture.pathname);
		expect([status, headers["content-type"]]).toEqual([200, "image/png"]);
		expect(headers["x-placard"]).toBe("page");
		expect(headers["content-length"]).toBe(String(bytes.length));
		const { width, height } = PNG.sync.read(bytes);
		expect([String(width), String(height)]).toEqual([
			tag(body, "og:image:width"),
			tag(body, "og:image:height"),
		]);
	});

	test("answers HEAD with the headers of GET, but that there was no head to look at", async () => {
		const [whole, head] = [await get("/page/hello"), await get("/page/hello", { method: "HEAD" })];
		const essential = ({ headers }: Answer) =>
			Object.keys(headers).filter((name) => !["date", "transfer-encoding"].includes(name));
		expect(essential(head)).toEqual(essential(whole));
		expect(head.headers["x-placard"]).toBe("skipped; reason=head-request");
		expect(head.body.length).toBe(0);
	});
});

describe("a request that is not quite right", () => {
	test.each(["evil.example", "evil.example:99999", "a b", '"><script>', ""])(
		"with the Host header %j is answered, and the header is nowhere in it",
		async (host) => {
			const { status, body } = await get("/page/x", { headers: { host } });
			expect(status).toBe(200);
			expect(tag(body, "og:url")).toBe("https://x.example/page/x");
			expect(body.toString()).not.toContain("evil");
		},
	);

	test.each(["/page/a\\b", "/og/v/card/page/a\\b.png", "http://evil.example/page/x"])(
		"for %s is answered",
		async (path) => {
			expect((await get(path)).status).toBe(200);
		},
	);

	test("of 100 kB is answered", async () => {
		expect((await get(`/page/${"x".repeat(100_000)}`)).status).toBe(200);
	});
});

test("a port that is taken is an error that says so", async () => {
	const other = createServer().listen(0, "127.0.0.1");
	await once(other, "listening");
	const { port: taken } = other.address() as AddressInfo;
	const second = serve(String(taken));
	const stderr = (await second.stderr.toArray()).join("");
	expect(stderr).toContain(`--port ${taken}: expected a port that is free`);
	expect(second.exitCode ?? (await once(second, "exit"))[0]).toBe(1);
	other.close();
});

test("SIGTERM ends it, once what is in flight is answered", async () => {
	const answers = [1, 2, 3].map((i) => get(`/og/v/card/page/last.png?width=${1000 + i}`));
	await new Promise((done) => setTimeout(done, 30));
	server.kill("SIGTERM");
	for (const { status, body } of await Promise.all(answers)) {
		expect(status).toBe(200);
		expect(PNG.sync.read(body).width).toBeGreaterThan(1000);
	}
	expect(server.exitCode ?? (await once(server, "exit"))[0]).toBe(0);
});
