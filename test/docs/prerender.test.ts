/** The examples of docs/prerender.md and docs/vite.md, written to a folder as they stand there and run. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { tree } from "../prerender/support.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const guide = read("docs/prerender.md");
const block = (text: string, word: string) => {
	const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)];
	const found = blocks.find(([, code = ""]) => code.includes(word))?.[1];
	if (found === undefined) throw new Error(`expected an example with ${word}`);
	return found;
};

const folder = mkdtempSync(join(tmpdir(), "placard-docs-"));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (file: string, text: string) => {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
};
const run = (file: string, ...args: string[]) =>
	spawnSync(process.execPath, [file, ...args], { cwd: folder, encoding: "utf8" });
const PAGE =
	'<!doctype html><html><head><meta charset="utf-8"><title>App</title></head><body></body></html>';

write(
	"card.svg",
	'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="63"><rect width="120" height="63" fill="#fff"/><rect id="bar" width="9" height="63"/></svg>',
);
write("placard.config.ts", block(guide, "export async function* pages"));
write("node_modules/.keep", "");
symlinkSync(root, join(folder, "node_modules/placard"));
symlinkSync(join(root, "node_modules/vite"), join(folder, "node_modules/vite"));

test("the command says what the page says it says", () => {
	write("dist/board/1.html", PAGE);
	write("dist/board/2.html", PAGE);
	const config = block(guide, "export async function* pages").replace("export async", "async");
	write("two.config.ts", config);
	const command = block(guide, "placard prerender --dir dist").trim().split(" ").slice(1);
	const { stdout } = run(join(root, "dist/cli/main.js"), ...command, "--config", "two.config.ts");
	// Times differ from run to run; nothing else may.
	const shape = (text: string) => text.replace(/in \d+ s \([\d.]+\/s\)|[\d,]+ B/g, "…");
	const [pages, pictures] = shape(stdout).split("\n");
	expect(block(guide, "2 pictures")).toMatch(/^2 pages in/);
	expect(shape(block(guide, "2 pictures"))).toBe(`${pages}\n${pictures}\n`);
	rmSync(join(folder, "dist"), { recursive: true });
});

test("paths that the definition exports become pages by the shell", () => {
	write("site/index.html", PAGE);
	const args = ["prerender", "--dir", "site", "--shell", "index.html"];
	const { status } = run(join(root, "dist/cli/main.js"), ...args);
	expect(status).toBe(0);
	expect(Object.keys(tree(join(folder, "site")))).toHaveLength(201);
	expect(readFileSync(join(folder, "site/board/7.html"), "utf8")).toContain(
		"<title>Board 7</title>",
	);
});

test("every option of the guide is one of the command", () => {
	const { stdout } = run(join(root, "dist/cli/main.js"), "prerender", "--help");
	for (const [option] of guide.matchAll(/--[a-z]+/g))
		if (option !== "--help") expect(stdout).toContain(option);
});

test("Vite's configuration builds the site", () => {
	write("index.html", PAGE);
	write("vite.config.js", block(read("docs/vite.md"), "placard/vite"));
	write("package.json", '{ "type": "module" }');
	const vite = createRequire(import.meta.url).resolve("vite/package.json");
	const { status, stderr } = run(join(dirname(vite), "bin/vite.js"), "build");
	expect(stderr).toBe("");
	expect(status).toBe(0);
	for (const id of [7, 42])
		expect(readFileSync(join(folder, `dist/board/${id}.html`), "utf8")).toContain(
			`<title>Board ${id}</title>`,
		);
});
