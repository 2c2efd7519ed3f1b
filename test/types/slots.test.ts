/** `placard types` against the compiler itself: what it writes makes wrong slots errors, and is there no longer right. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { built } from "../support/built.js";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const project = fileURLToPath(new URL("./slots/", import.meta.url));
// Beside the project, so that its paths to the package's sources hold.
let folder = "";
beforeAll(() => {
	folder = mkdtempSync(fileURLToPath(new URL("./slots-", import.meta.url)));
	cpSync(project, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, {
		cwd: folder,
		encoding: "utf8",
		env: { ...process.env, NO_COLOR: "1" },
	});
	return { status, stdout, stderr };
};
const placard = (...args: string[]) => run(fileURLToPath(built("cli/main.js")), "types", ...args);
const written = () => readFileSync(join(folder, "placard.types.d.ts"), "utf8");

describe("placard types", () => {
	test("writes what is checked in, and --check agrees", () => {
		const expected = written();
		writeFileSync(join(folder, "placard.types.d.ts"), "");
		expect(placard("--check")).toMatchObject({
			status: 1,
			stderr: expect.stringContaining("Run `placard types`"),
		});
		expect(placard()).toMatchObject({ status: 0, stdout: "placard.types.d.ts\n" });
		expect(written()).toBe(expected);
		expect(placard("--check").status).toBe(0);
	});

	test("--check fails when a template has changed", () => {
		const file = join(folder, "art/wide.svg");
		const before = readFileSync(file, "utf8");
		writeFileSync(file, before.replace('id="title"', 'id="heading"'));
		expect(placard("--check").status).toBe(1);
		writeFileSync(file, before);
	});

	test("--out names another file", () => {
		expect(placard("--out", "slots.d.ts").status).toBe(0);
		expect(readFileSync(join(folder, "slots.d.ts"), "utf8")).toBe(written());
		rmSync(join(folder, "slots.d.ts"));
	});
});

describe("tsc", () => {
	const errors = () => run(tsc, "-p", ".", "--pretty", "false").stdout.match(/error TS\d+/g) ?? [];

	test("takes right slots and refuses every wrong one", () => {
		expect(errors()).toEqual([]);
	});

	test("takes anything where no types are written", () => {
		const text = written();
		rmSync(join(folder, "placard.types.d.ts"));
		const expected = ["placard.config.ts", "plain.ts"].flatMap(
			(file) => readFileSync(join(folder, file), "utf8").match(/@ts-expect-error/g) ?? [],
		);
		expect(errors()).toEqual(expected.map(() => "error TS2578"));
		writeFileSync(join(folder, "placard.types.d.ts"), text);
	});
});
