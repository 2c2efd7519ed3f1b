import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readOr, writeWhole } from "./write.js";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "placard-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a file is written into folders that are not there yet, and nothing is left beside it", async () => {
	const file = join(folder, "a/b/c.js");
	expect(await writeWhole(file, "é")).toBe(true);
	expect(readFileSync(file, "utf8")).toBe("é");
	expect(readdirSync(join(folder, "a/b"))).toEqual(["c.js"]);
});

test("a file that is the same is left alone, its time included", async () => {
	const file = join(folder, "a.js");
	await writeWhole(file, "text");
	utimesSync(file, 1, 1);
	expect(await writeWhole(file, "text")).toBe(false);
	expect(statSync(file).mtimeMs).toBe(1000);
	expect(await writeWhole(file, "other")).toBe(true);
	expect(readFileSync(file, "utf8")).toBe("other");
});

test("what cannot be written is told, and leaves nothing behind", async () => {
	await writeWhole(join(folder, "taken/inside"), "");
	await expect(writeWhole(join(folder, "taken"), "x")).rejects.toThrow(/EISDIR/);
	expect(readdirSync(folder)).toEqual(["taken"]);
});

test("a file that is not there is undefined; what cannot be read is told", async () => {
	expect(await readOr(join(folder, "no"))).toBeUndefined();
	await expect(readOr(folder)).rejects.toThrow(/EISDIR/);
});
