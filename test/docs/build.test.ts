/** The example of docs/build.md: built as it stands there, its pictures need nothing but what was built. */
import { spawnSync } from "node:child_process";
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBuiltImages } from "../../src/image/built.js";
import type { PictureEvent } from "../../src/image/handler.js";
import { decodePng } from "../support/golden.js";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const guide = readFileSync(at("docs/build.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "placard-docs-build-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BADGE = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="315">
	<rect width="600" height="315" fill="#fff"/><circle id="light" cx="80" cy="160" r="40" fill="#888"/>
	<text id="state" x="160" y="190" font-family="Inconsolata" font-size="90">state</text></svg>`;

let printed = "";
let noted = "";
beforeAll(() => {
	const [, code = ""] = /^```ts\n([\s\S]*?)^```$/m.exec(guide) ?? [];
	writeFileSync(join(folder, "placard.config.ts"), code);
	writeFileSync(join(folder, "badge.svg"), BADGE);
	copyFileSync(at("test/fonts/Inconsolata-Regular.ttf"), join(folder, "Inconsolata-Regular.ttf"));
	mkdirSync(join(folder, "node_modules"));
	symlinkSync(at("."), join(folder, "node_modules/placard"));
	const [, command = ""] = /^npx placard (build .*)$/m.exec(guide) ?? [];
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[at("dist/cli/main.js"), ...command.split(" ")],
		{ cwd: folder, encoding: "utf8" },
	);
	expect(status, stderr).toBe(0);
	printed = stdout;
	noted = stderr;
});

test("the command writes what the table names, and tells it", () => {
	const named = [...guide.matchAll(/^\| `(\w+\.js)`/gm)].map(([, name = ""]) => name);
	const written = [...printed.matchAll(/^\.placard\/(\w+\.js) /gm)].map(([, name = ""]) => name);
	expect(written.length).toBeGreaterThan(3);
	expect(named.sort()).toEqual(written.sort());
	expect(printed).toContain("server.mjs");
});

test("what became of the font is told as the guide shows it", async () => {
	const files = (await import(pathToFileURL(join(folder, ".placard/files.js")).href)).default;
	const bytes = Buffer.from(files.files["Inconsolata-Regular.ttf"], "base64").length;
	const due = `font Inconsolata-Regular.ttf: 101,748 B, cut down to ${bytes.toLocaleString("en")} B`;
	expect(noted).toContain(due);
	expect(guide).toContain(due);
});

test.each([
	["passing", [0x2e, 0x8b, 0x57]],
	["failing", [0xb2, 0x22, 0x22]],
])("a badge that is %s is drawn without a rasteriser", async (state, colour) => {
	const built = async (name: string) =>
		(await import(pathToFileURL(join(folder, ".placard", name)).href)).default;
	const events: PictureEvent[] = [];
	const handler = await openBuiltImages(await built("site.js"), await built("pictures.js"), {
		onPicture: (event) => events.push(event),
	});
	const response = await handler(
		new Request(`https://badges.example/og/0/wide/badge/${state}.png`),
	);
	expect(events.map(({ reason }) => reason)).toEqual(["old-version"]);
	const { width, height, data } = decodePng(new Uint8Array(await response.arrayBuffer()));
	expect([width, height]).toEqual([600, 315]);
	const middle = 4 * (160 * 600 + 80);
	expect([...data.subarray(middle, middle + 3)]).toEqual(colour);
});
