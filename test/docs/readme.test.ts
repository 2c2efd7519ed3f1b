/** The README's own example, written to a folder as it stands there and run as it says. */
import { execFileSync, spawn } from "node:child_process";
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const readme = readFileSync(at("README.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "placard-readme-"));

/** The first fenced block of a language whose text contains a word. */
function block(language: string, word: string): string {
	const blocks = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
	const found = blocks.find(([, name, text]) => name === language && text?.includes(word));
	if (found?.[2] === undefined) throw new Error(`expected a ${language} block with ${word}`);
	return found[2];
}

const placard = (...args: string[]) =>
	execFileSync(process.execPath, [at("dist/cli/main.js"), ...args], { cwd: folder });

beforeAll(() => {
	writeFileSync(join(folder, "card.svg"), block("svg", "<svg"));
	writeFileSync(join(folder, "placard.config.ts"), block("ts", "defineSite"));
	copyFileSync(
		at("examples/myriad/art/Inconsolata-Regular.ttf"),
		join(folder, "Inconsolata-Regular.ttf"),
	);
	mkdirSync(join(folder, "public"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the picture is drawn by the command that stands there", () => {
	const [command = ""] = block("sh", "npx placard render").split("\n");
	const args = command.replace("npx placard ", "").split(" ");
	placard(...args);
	const { data, width, height } = PNG.sync.read(readFileSync(join(folder, "hello.png")));
	expect([width, height]).toEqual([1200, 630]);
	// The card's own ground, and as much white as a title of twelve letters has.
	expect([...data.subarray(0, 4)]).toEqual([0x17, 0x32, 0x4d, 255]);
	let white = 0;
	for (let i = 0; i < data.length; i += 4) white += data[i] === 255 && data[i + 1] === 255 ? 1 : 0;
	expect(white).toBeGreaterThan(3000);
});

test("the pages that are made there are served with their tags", async () => {
	const [make = "", serve = "", read = ""] = block("sh", "npx placard serve").split("\n");
	execFileSync("sh", ["-c", make], { cwd: folder });
	const [port = ""] = /\d{4}/.exec(serve) ?? [];
	expect(serve).toMatch(/^npx placard serve --dir public --port \d+$/);
	const server = spawn(
		process.execPath,
		[at("dist/cli/main.js"), ...serve.replace(port, "0").split(" ").slice(2)],
		{ cwd: folder },
	);
	try {
		let printed = "";
		for await (const chunk of server.stdout) {
			printed += chunk;
			if (/^http:.*$/m.test(printed)) break;
		}
		const [url = ""] = /^http:.*$/m.exec(printed) ?? [];
		const path = read.slice(read.indexOf(port) + port.length);
		const page = await (await fetch(new URL(path, url))).text();
		expect(page).toContain('<meta property="og:title" content="Hello, world">');
		expect(page).toContain("Hello");
	} finally {
		server.kill();
	}
});

test("the server of one's own answers with the rewritten page and the picture behind it", async () => {
	const server = block("ts", "openSite").replace(
		/const response = await [\s\S]*$/,
		`export const get = (url) => previews.fetch(new Request(url), async () =>
			new Response("<title>old</title><p>x", { headers: { "content-type": "text/html" } }));
		export const close = () => previews.close();`,
	);
	writeFileSync(join(folder, "server.ts"), server);
	const jiti = createJiti(import.meta.url, {
		alias: { "placard/node": at("dist/hosts/node.js"), placard: at("dist/index.js") },
	});
	const { get, close } = await jiti.import<{
		get(url: string): Promise<Response>;
		close(): Promise<void>;
	}>(join(folder, "server.ts"));
	try {
		const page = await (await get("https://blog.example/posts/hello")).text();
		expect(page).toContain('<meta property="og:title" content="Hello, world">');
		expect(page.endsWith("<p>x")).toBe(true);
		const [, url = ""] = page.match(/property="og:image" content="([^"]+)"/) ?? [];
		const picture = await get(url);
		expect(picture.headers.get("x-placard")).toBe("page");
		expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(1000);
	} finally {
		await close();
	}
});

test("every relative link leads to a file", () => {
	const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = ""]) => path);
	expect(links.length).toBeGreaterThan(4);
	expect(links.filter((link) => !existsSync(at(link)))).toEqual([]);
});
