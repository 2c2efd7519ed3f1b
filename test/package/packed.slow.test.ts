/** The package as a user gets it: packed, installed into an empty folder, every subpath imported. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "placard-packed-"));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
let tarball = "";

const run = (command: string, args: string[], cwd: string) =>
	execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

beforeAll(() => {
	const [packed] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", folder], root));
	tarball = join(folder, packed.filename);
	writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
	run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", tarball], folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Setup files of test runners: `test/testing/runners.slow.test.ts` has them loaded by theirs. */
const SETUP_FILES = ["./testing/vitest", "./testing/jest"];
const subpaths = Object.keys(manifest.exports).filter(
	(path) => path !== "./package.json" && !SETUP_FILES.includes(path),
);

test.each(subpaths)("%s can be imported and exports something", (subpath) => {
	const name = subpath === "." ? "placard" : `placard/${subpath.slice(2)}`;
	const script = `console.log(Object.keys(await import(${JSON.stringify(name)})).length)`;
	const count = run(process.execPath, ["--input-type=module", "-e", script], folder);
	expect(Number(count)).toBeGreaterThan(0);
});

test("a runner's setup file outside its runner says so", () => {
	const script = 'await import("placard/testing/jest").catch((error) => console.log(error.code))';
	expect(run(process.execPath, ["--input-type=module", "-e", script], folder).trim()).toBe(
		"runner-missing",
	);
});

test("importing the definition's module loads no package and no node module", () => {
	const entry = readFileSync(join(folder, "node_modules/placard/dist/index.js"), "utf8");
	expect(entry).not.toMatch(/from "(?!\.)/);
});

test("the command answers --version with the package's own", () => {
	const shown = run(join(folder, "node_modules/.bin/placard"), ["--version"], folder);
	expect(shown.trim()).toBe(manifest.version);
});

test("a config that imports the package loads and draws", () => {
	writeFileSync(
		join(folder, "card.svg"),
		'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="63"><rect id="bar" width="9" height="9"/></svg>',
	);
	writeFileSync(
		join(folder, "placard.config.ts"),
		`import { defineSite, svg } from "placard";
		export default defineSite({
			origin: "https://x.example" as string,
			routes: { "/:a": { images: { card: svg("card.svg", { width: 120, height: 63 }) } } },
		});`,
	);
	run(join(folder, "node_modules/.bin/placard"), ["render", "/x", "--out", "x.png"], folder);
	const png = readFileSync(join(folder, "x.png"));
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([120, 63]);
});

test("publint has nothing to say", () => {
	run("npx", ["publint", "--strict", tarball], root);
});

test("the types are right for every kind of importer", () => {
	run("npx", ["attw", tarball, "--profile", "esm-only"], root);
});
