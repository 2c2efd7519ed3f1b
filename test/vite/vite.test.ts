/** The plugin in a real Vite: pages and pictures while developing, files after a build. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { built } from "../support/built.js";

const vite = join(
	dirname(createRequire(import.meta.url).resolve("vite/package.json")),
	"bin/vite.js",
);
const CARD = (colour: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="120" height="63"><rect width="120" height="63" fill="${colour}"/><rect id="bar" width="9" height="63"/></svg>`;
const CONFIG = (title: string) => `import { defineSite, svg } from "placard";
export default defineSite({
	origin: "https://x.example",
	routes: {
		"/posts/:slug": {
			images: { card: svg("card.svg", { width: 120, height: 63 }) },
			data: ({ slug }: { slug: string }) => (slug === "none" ? null : slug),
			slots: (slug: string) => ({ bar: { width: slug.length } }),
			tags: (slug: string) => ({ title: "${title} " + slug }),
		},
	},
});`;
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>App</title><meta property="og:image" content="/old.png"></head><body><script type="module" src="/main.js"></script></body></html>`;

let root: string;
const write = (file: string, text: string) => {
	mkdirSync(dirname(join(root, file)), { recursive: true });
	writeFileSync(join(root, file), text);
};

function makeSite(options = ""): void {
	root = mkdtempSync(join(tmpdir(), "placard-vite-"));
	write("card.svg", CARD("#fff"));
	write("placard.config.ts", CONFIG("Post"));
	write("index.html", PAGE);
	write("posts/own.html", PAGE);
	write("main.js", "document.body.append('hello');");
	write(
		"vite.config.mjs",
		`import placard from ${JSON.stringify(built("hosts/vite.js").href)};
		export default { plugins: [placard(${options})], build: { rollupOptions: { input: ["index.html", "posts/own.html"] } } };`,
	);
}

const imageOf = (html: string) => {
	const found = [...html.matchAll(/<meta property="og:image" content="([^"]+)"/g)];
	expect(found).toHaveLength(1);
	return new URL(found[0]?.[1] ?? "").pathname;
};

describe("while developing", () => {
	let server: ChildProcess;
	let origin: string;
	let log = "";

	beforeAll(async () => {
		makeSite();
		server = spawn(process.execPath, [vite, "--host", "127.0.0.1", "--port", "0"], {
			cwd: root,
			env: { ...process.env, NO_COLOR: "1" },
		});
		for (const stream of [server.stdout, server.stderr])
			stream?.on("data", (chunk: Buffer) => {
				log += chunk.toString();
			});
		await until(() => /http:\/\/127\.0\.0\.1:\d+/.test(log));
		origin = /http:\/\/127\.0\.0\.1:\d+/.exec(log)?.[0] ?? "";
	});
	afterAll(() => {
		server.kill();
		rmSync(root, { recursive: true });
	});

	async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
		for (let i = 0; i < 300; i++) {
			if (await isSo()) return;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		throw new Error(`expected it within 30 s; Vite says:\n${log}`);
	}

	const get = async (path: string) => (await fetch(origin + path)).text();
	const colourAt = async (path: string) => {
		const answer = await fetch(origin + path);
		expect(answer.headers.get("content-type")).toBe("image/png");
		const { data, width } = PNG.sync.read(Buffer.from(await answer.arrayBuffer()));
		return data.subarray(4 * (width - 1), 4 * width - 1).toString("hex");
	};

	test("pages have their tags and still what Vite puts there", async () => {
		const html = await get("/posts/moths");
		expect(html).toContain("<title>Post moths</title>");
		expect(html).toContain("/@vite/client");
		expect(html).not.toContain("old.png");
		expect(await colourAt(imageOf(html))).toBe("ffffff");
	});

	test("pages of no route, and files, are let be", async () => {
		expect(await get("/")).toContain('content="/old.png"');
		expect(await get("/main.js")).toContain("hello");
	});

	test("a changed definition and a changed template are seen without a restart", async () => {
		write("placard.config.ts", CONFIG("Letter"));
		await until(async () => (await get("/posts/moths")).includes("<title>Letter moths</title>"));
		const before = imageOf(await get("/posts/moths"));
		write("card.svg", CARD("#0000ff"));
		await until(async () => imageOf(await get("/posts/moths")) !== before);
		expect(await colourAt(imageOf(await get("/posts/moths")))).toBe("0000ff");
	});

	test("a broken template is told of, and the last good one stays", async () => {
		const before = imageOf(await get("/posts/moths"));
		write("card.svg", "<svg");
		await until(() => /placard: "?\.?\/?.*card\.svg/.test(log));
		expect(imageOf(await get("/posts/moths"))).toBe(before);
		expect(await colourAt(before)).toBe("0000ff");
	});
});

describe("a build", () => {
	afterEach(() => rmSync(root, { recursive: true }));
	const build = () =>
		spawnSync(process.execPath, [vite, "build"], {
			cwd: root,
			encoding: "utf8",
			env: { ...process.env, NO_COLOR: "1" },
		});
	const read = (file: string) => readFileSync(join(root, "dist", file), "utf8");

	test("is prerendered, listed paths from the shell", () => {
		makeSite(`{ paths: ["/posts/moths"], shell: "index.html" }`);
		const { status, stdout, stderr } = build();
		expect(stderr).toBe("");
		expect(status).toBe(0);
		expect(stdout).toContain("placard: 2 pages, 2 pictures drawn, 0 kept");
		for (const [file, title] of [
			["posts/own.html", "Post own"],
			["posts/moths.html", "Post moths"],
		] as const) {
			expect(read(file)).toContain(`<title>${title}</title>`);
			expect(read(file)).toMatch(/src="\/assets\/[^"]+\.js"/);
			expect(existsSync(join(root, "dist", imageOf(read(file))))).toBe(true);
		}
		expect(read("index.html")).toContain('content="/old.png"');
	});

	test("with a page that cannot be done fails and says which", () => {
		makeSite(`{ paths: ["/posts/a%2Fb"], shell: "index.html" }`);
		const { status, stderr } = build();
		expect(status).toBe(1);
		expect(stderr).toContain("/posts/a%2Fb expected a path that a file can have");
	});

	test("with a fallback fails when it is strict", () => {
		makeSite(`{ paths: ["/posts/none"], strict: true }`);
		const { status, stderr } = build();
		expect(status).toBe(1);
		expect(stderr).toContain("/posts/none fell back: no-data");
	});
});
