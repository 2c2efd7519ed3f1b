/** The examples of docs/head.md, run as they stand there. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import { afterAll, expect, test, vi } from "vitest";
import { readOne } from "../page/strict-reader.js";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const guide = readFileSync(at("docs/head.md"), "utf8");
const examples = [...guide.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
const folder = mkdtempSync(join(tmpdir(), "placard-head-"));
const jiti = createJiti(import.meta.url, {
	alias: { placard: at("src/index.ts"), "placard/page": at("src/page/index.ts") },
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(word: string): Promise<{ default?: (request: Request) => Promise<Response> }> {
	const code = examples.find((example) => example.includes(word));
	if (code === undefined) throw new Error(`expected an example with ${word}`);
	const file = join(folder, `${word}.ts`);
	writeFileSync(file, code);
	return jiti.import(file);
}

test("the handler's example rewrites what fetch brings", async () => {
	const log = vi.spyOn(console, "log").mockImplementation(() => {});
	vi.stubGlobal("fetch", async (request: Request) => {
		expect(request.url).toBe("https://internal.example/game/7");
		return new Response("<!doctype html><title>Old</title><p>Hello</p>", {
			headers: { "content-type": "text/html; charset=utf-8" },
		});
	});
	const { default: serve } = await run("pageHandler(");
	const response = await serve?.(new Request("https://internal.example/game/7"));
	const html = (await response?.text()) ?? "";
	expect(response?.headers.get("x-placard")).toBe("rewritten");
	expect(readOne(html, "og:title")).toBe("Level 7");
	expect(readOne(html, "og:image")).toMatch(
		/^https:\/\/myriad\.example\/og\/[0-9a-f]{16}\/wide\/game\/7\.png$/,
	);
	expect(log).toHaveBeenCalledWith("/game/7", "rewritten");
	vi.unstubAllGlobals();
	log.mockRestore();
});

test("the example of rewriteHead prints the page", async () => {
	const log = vi.spyOn(console, "log").mockImplementation(() => {});
	await run("rewriteHead(new");
	const html = String(log.mock.calls[0]?.[0]);
	log.mockRestore();
	expect(readOne(html, "og:image:alt")).toBe("A board of fifteen tiles");
	expect(html).toContain("<title>Level 7</title>");
	expect(html.endsWith("<p>Hello</p>")).toBe(true);
});
