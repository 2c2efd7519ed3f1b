/** A bundle is run by Node as a host runs it: from a folder that holds nothing else. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bundleEntry } from "./bundle-entry.js";

const folder = mkdtempSync(join(tmpdir(), "bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
}

/** What the bundle prints, and its first file's text. */
async function run(files: Readonly<Record<string, string>>) {
	write(files);
	const texts = await bundleEntry(join(folder, "entry.js"), "bundle.mjs");
	write(Object.fromEntries([...texts].map(([name, text]) => [`out/${name}`, text])));
	const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "out/bundle.mjs")], {
		encoding: "utf8",
	});
	return { said: stdout.trim() || stderr, text: texts.get("bundle.mjs") ?? "" };
}

test("a CommonJS package that asks for Node's modules finds them", async () => {
	const { said } = await run({
		"node_modules/old/package.json": '{ "name": "old", "main": "index.js" }',
		"node_modules/old/index.js": 'module.exports = () => require("node:os").EOL.length;',
		"entry.js": 'import old from "old";\nconsole.log("lines end in", old());',
	});
	expect(said).toBe("lines end in 1");
});

test("a bundle without such a package does not start the loader of CommonJS", async () => {
	const { said, text } = await run({
		"entry.js": 'import { crc32 } from "node:zlib";\nconsole.log(crc32("a"));',
	});
	expect(said).toBe(String(0xe8b7be43));
	expect(text).not.toContain("createRequire");
});

test("what is imported later is a file beside it", async () => {
	const { said } = await run({
		"later.js": 'export const word = "later";',
		"entry.js": 'console.log((await import("./later.js")).word);',
	});
	expect(said).toBe("later");
});

test("a module that is not there is told with the file", async () => {
	write({ "entry.js": 'import "./gone.js";' });
	await expect(bundleEntry(join(folder, "entry.js"), "bundle.mjs")).rejects.toMatchObject({
		code: "bundle-failed",
	});
});
