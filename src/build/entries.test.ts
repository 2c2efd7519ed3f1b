/** Entry files in a user's project: written once, kept when changed, and pointing at the build's folder. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeEntries } from "./entries.js";
import { BUILD_HOSTS, type BuildHost } from "./hosts.js";

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "placard-entries-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const NODE: BuildHost = {
	name: "node",
	title: "Node",
	entries: [{ from: "server.mjs", to: "deep/down/server.mjs" }],
	config: [],
	next: "",
};
const FILE = "deep/down/server.mjs";
const write = (isForced = false, out = join(root, ".placard")) =>
	writeEntries(NODE, { root, out, isForced });
const read = () => readFileSync(join(root, FILE), "utf8");
const change = (text: string) => {
	mkdirSync(dirname(join(root, FILE)), { recursive: true });
	writeFileSync(join(root, FILE), text);
};

describe("an entry file", () => {
	test("is written with the way to the build's folder", async () => {
		expect(await write()).toEqual([{ file: FILE, state: "written" }]);
		expect(read()).toMatch(/from "\.\.\/\.\.\/\.placard\/site\.js"/);
		expect(read()).not.toMatch(/"\.\/\.placard/);
	});

	test("finds a folder of another name", async () => {
		await write(false, join(root, "deep/built"));
		expect(read()).toMatch(/from "\.\.\/built\/site\.js"/);
	});

	test("is the same at the second time", async () => {
		await write();
		expect(await write()).toEqual([{ file: FILE, state: "same" }]);
	});

	test("is kept where it was there before", async () => {
		change("// mine");
		expect(await write()).toEqual([{ file: FILE, state: "kept" }]);
		expect(read()).toBe("// mine");
	});

	test("is kept where the user has changed it, until it is asked for", async () => {
		await write();
		change(`${read()}// mine`);
		expect(await write()).toEqual([{ file: FILE, state: "kept" }]);
		expect(await write(true)).toEqual([{ file: FILE, state: "written" }]);
		expect(read()).not.toContain("// mine");
	});

	test("is replaced where an earlier build wrote it and nobody changed it", async () => {
		await write(false, join(root, "before"));
		const record = readFileSync(join(root, "before/entries.json"), "utf8");
		mkdirSync(join(root, ".placard"));
		writeFileSync(join(root, ".placard/entries.json"), record);
		expect(await write()).toEqual([{ file: FILE, state: "written" }]);
		expect(read()).toContain('"../../.placard/site.js"');
	});

	test("counts as the user's own where the record is damaged", async () => {
		await write();
		change(`${read()}// mine`);
		writeFileSync(join(root, ".placard/entries.json"), "<<<<<<<");
		expect(await write()).toEqual([{ file: FILE, state: "kept" }]);
	});
});

test.each(BUILD_HOSTS)(
	"the entry files of $name are there, and import what is built",
	async (host) => {
		const written = await writeEntries(host, {
			root,
			out: join(root, ".placard"),
			isForced: false,
		});
		expect(written.map(({ state }) => state)).toEqual(host.entries.map(() => "written"));
		const texts = host.entries.map(({ to }) => readFileSync(join(root, to), "utf8")).join("\n");
		expect(texts).toContain(".placard/site.js");
		expect(texts).toContain(".placard/pages.js");
	},
);
