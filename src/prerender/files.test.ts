/** Files and the folders that come with them: what is there in the end, and what is left elsewhere. */
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AtomicFiles, fileFinder } from "./files.js";

let root = "";
let out = "";
let scratch = "";
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "placard-files-"));
	[out, scratch] = [join(root, "out"), join(root, "scratch")];
	mkdirSync(out);
	mkdirSync(scratch);
});
afterEach(() => rmSync(root, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const listed = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.sort();

describe("a file that is written", () => {
	it.each([
		["beside the others", ["a.html", "b.html"]],
		["in folders that are all new", ["og/1/wide/a.png", "og/2/wide/a.png", "og/3/square/b/c.png"]],
		[
			"in a folder that an earlier file has made",
			["og/1/wide/a.png", "og/1/wide/b.png", "og/1/x.png"],
		],
		[
			"in new folders and known ones in turns",
			["og/1/a.png", "p/a.html", "og/2/a.png", "p/b.html"],
		],
	])("%s is whole, and nothing else is left", (_, files) => {
		const writer = new AtomicFiles(out, scratch, "1");
		for (const file of files) writer.write(file, bytes(file));
		expect(listed(out)).toEqual(files.toSorted());
		for (const file of files) expect(readFileSync(join(out, file), "utf8")).toBe(file);
		expect(readdirSync(scratch)).toEqual([]);
	});

	it("takes the place of an older one", () => {
		for (const text of ["old", "new"])
			new AtomicFiles(out, scratch, "1").write("og/1/a.png", bytes(text));
		expect(readFileSync(join(out, "og/1/a.png"), "utf8")).toBe("new");
	});

	it("comes into folders that two writers make by turns", () => {
		const writers = [new AtomicFiles(out, scratch, "1"), new AtomicFiles(out, scratch, "2")];
		const files = Array.from({ length: 40 }, (_, i) => `og/${i >> 2}/wide/${i}.png`);
		for (const [i, file] of files.entries()) writers[i % 2]?.write(file, bytes(file));
		expect(listed(out)).toEqual(files.toSorted());
		expect(readdirSync(scratch)).toEqual([]);
	});

	it("comes into folders that another writer made after they were looked for", () => {
		const writers = [new AtomicFiles(out, scratch, "1"), new AtomicFiles(out, scratch, "2")];
		const folders = writers.map((writer) => writer.newFolders("og/1/wide/x.png"));
		expect(folders).toEqual([{ top: join(out, "og"), inner: ["1", "wide"] }, folders[0]]);
		for (const [i, writer] of writers.entries())
			writer.write(`og/1/wide/${i}.png`, bytes(String(i)), folders[i]);
		expect(listed(out)).toEqual(["og/1/wide/0.png", "og/1/wide/1.png"]);
		expect(readdirSync(scratch)).toEqual([]);
	});

	it.each(["og/taken/wide/a.png", "og/taken"])(
		"is told where a file or folder is in the way: %s",
		(file) => {
			mkdirSync(join(out, "og"));
			if (file.endsWith(".png")) writeFileSync(join(out, "og/taken"), "a file");
			else mkdirSync(join(out, "og/taken"));
			const writer = new AtomicFiles(out, scratch, "1");
			expect(() => writer.write(file, bytes("x"))).toThrow(/write/);
			expect(existsSync(join(out, file, "x"))).toBe(false);
			expect(readdirSync(scratch)).toEqual([]);
		},
	);
});

describe("a file that is looked for", () => {
	it.each([
		["beside the root", "a.html", true],
		["in a folder", "posts/b/index.html", true],
		["not in a folder that is there", "posts/c.html", false],
		["not in one that is not", "game/x/index.html", false],
		["not where a file stands in a folder's place", "a.html/index.html", false],
	])("is found %s", (_, file, expected) => {
		for (const folder of ["posts/b", "posts/d"]) mkdirSync(join(out, folder), { recursive: true });
		for (const there of ["a.html", "posts/b/index.html"]) writeFileSync(join(out, there), "x");
		const isThere = fileFinder(out);
		expect([isThere(file), isThere(file)]).toEqual([expected, expected]);
	});

	it("is not found where the run itself has made its folder", () => {
		const isThere = fileFinder(out);
		expect(isThere("game/x.html")).toBe(false);
		new AtomicFiles(out, scratch, "1").write("game/x.html", bytes("x"));
		expect(isThere("game/x.html")).toBe(false);
	});
});
