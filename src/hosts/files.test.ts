/** Where the definition's files are looked for. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { filesOf } from "./files.js";

const top = mkdtempSync(join(tmpdir(), "placard-files-"));
afterAll(() => rmSync(top, { recursive: true }));

for (const file of [
	"site/art/a.ttf",
	"site/@fonts/own/a.woff2",
	"node_modules/@fonts/own/a.woff2",
	"node_modules/@fonts/far/b.woff2",
	"site/node_modules/near/c.svg",
	"node_modules/near/c.svg",
	"node_modules/hidden.txt",
	"secret.txt",
]) {
	mkdirSync(dirname(join(top, file)), { recursive: true });
	writeFileSync(join(top, file), file);
}
const read = filesOf(join(top, "site"));
const textOf = async (file: string) => new TextDecoder().decode(await read(file));

describe("a file of the definition", () => {
	test.each([
		["relative to the folder", "./art/a.ttf", "site/art/a.ttf"],
		["without the dot", "art/a.ttf", "site/art/a.ttf"],
		["before a package's", "@fonts/own/a.woff2", "site/@fonts/own/a.woff2"],
		["of a package above", "@fonts/far/b.woff2", "node_modules/@fonts/far/b.woff2"],
		["of the nearest package", "near/c.svg", "site/node_modules/near/c.svg"],
		["above the folder, when it says so", "../secret.txt", "secret.txt"],
		["absolute", join(top, "secret.txt"), "secret.txt"],
	])("%s", async (_, file, found) => {
		expect(await textOf(file)).toBe(found);
	});

	test.each([
		["that is nowhere", "@fonts/far/missing.woff2"],
		["of a package, written as a path", "./near/c.svg"],
		["out of a package", "near/../hidden.txt"],
	])("%s is not found", async (_, file) => {
		await expect(read(file)).rejects.toThrow("ENOENT");
	});
});
