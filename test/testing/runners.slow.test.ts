/**
 * The test kit as a site's owner has it: a project of its own, with the package installed beside it, under the real
 * runners. What they print and how they exit is judged.
 */
import { spawnSync } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CARD } from "./site.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const jest = fileURLToPath(new URL("./jest", import.meta.url));
const guide = readFileSync(join(root, "docs/testing.md"), "utf8");

/** An example of docs/testing.md, by a word in it. */
function example(word: string): string {
	const blocks = [...guide.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
	const found = blocks.find((code) => code.includes(word));
	if (found === undefined) throw new Error(`expected an example with ${word}`);
	return found;
}

const CONFIG = `
import { defineSite, svg } from "placard";
export default defineSite({
	origin: "https://cards.example",
	fonts: [${JSON.stringify(join(root, "test/fonts/Inconsolata-Regular.ttf"))}],
	routes: {
		"/card/:id": {
			images: { card: svg("./card.svg", { width: 240, height: 120 }) },
			slots: ({ id }) => ({ title: id, lead: false }),
			tags: ({ id }) => ({ title: id }),
		},
	},
});`;

const MATCHER_TEST = `
import { expectPage, preview } from "placard/testing";
import site from "./placard.config.js";
test.each([["/card/one"], ["/card/two"]])("%s", async (path) => {
	await expect(preview(site, path)).toMatchPreview();
});
test("page", () => expectPage(site, "<!doctype html><title>old</title>", "/card/one"));
`;

const NODE_TEST = `
import { test } from "node:test";
import { expectPage, expectPreview, preview } from "placard/testing";
import site from "./placard.config.js";
for (const path of ["/card/one", "/card/two"])
	test(path, () => expectPreview(preview(site, path)));
test("page", () => expectPage(site, "<!doctype html><title>old</title>", "/card/one"));
`;

interface Runner {
	readonly name: string;
	readonly testFile: string;
	/** File → content, beside what every project has. */
	readonly files: { readonly [file: string]: string };
	readonly modules: string;
	readonly command: readonly string[];
	readonly update: readonly string[];
	readonly env?: NodeJS.ProcessEnv;
	readonly updateEnv?: NodeJS.ProcessEnv;
	readonly reportsUnused: boolean;
}

const runners: readonly Runner[] = [
	{
		name: "vitest",
		testFile: "previews.test.ts",
		files: {
			"previews.test.ts": example('from "vitest";\nimport site'),
			"vitest.config.ts": example("vitest/config"),
		},
		modules: join(root, "node_modules"),
		command: [join(root, "node_modules/vitest/vitest.mjs"), "run"],
		update: ["--update"],
		reportsUnused: true,
	},
	{
		name: "Jest",
		testFile: "cards.test.js",
		files: {
			"cards.test.js": MATCHER_TEST,
			"jest.config.js": `export default { transform: {}, setupFilesAfterEnv: ["placard/testing/jest"] };`,
		},
		modules: join(jest, "node_modules"),
		command: [
			"--experimental-vm-modules",
			"--no-warnings",
			join(jest, "node_modules/jest/bin/jest.js"),
		],
		update: ["--updateSnapshot"],
		reportsUnused: true,
	},
	{
		name: "node:test",
		testFile: "cards.test.js",
		files: { "cards.test.js": NODE_TEST, "one.test.js": example("node:test") },
		modules: join(root, "node_modules"),
		command: ["--test"],
		update: [],
		updateEnv: { PLACARD_UPDATE: "1" },
		reportsUnused: false,
	},
];

beforeAll(() => {
	const { status, stderr } = spawnSync("npm", ["ci", "--prefix", jest], { encoding: "utf8" });
	if (status !== 0) throw new Error(`npm ci: ${stderr}`);
});

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "placard-runner-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function install({ files, modules }: Runner): void {
	mkdirSync(join(folder, "node_modules"));
	for (const name of readdirSync(modules)) {
		if (name === "placard" || name.startsWith(".")) continue;
		symlinkSync(join(modules, name), join(folder, "node_modules", name));
	}
	symlinkSync(root, join(folder, "node_modules/placard"));
	const all = {
		"package.json": '{"type":"module"}',
		"card.svg": CARD,
		"placard.config.js": CONFIG,
	};
	for (const [file, content] of Object.entries({ ...all, ...files }))
		writeFileSync(join(folder, file), content);
}

function run(runner: Runner, { ci = false, update = false } = {}) {
	// What this run of vitest has set for itself is not the project's.
	const { CI: _, NODE_OPTIONS: __, VITEST: ___, NODE_TEST_CONTEXT: ____, ...env } = process.env;
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[...runner.command, ...(update ? runner.update : [])],
		{
			cwd: folder,
			encoding: "utf8",
			timeout: 120_000,
			env: {
				...env,
				NO_COLOR: "1",
				...(ci ? { CI: "true" } : {}),
				...(update ? runner.updateEnv : {}),
			},
		},
	);
	return { status, output: `${stdout}${stderr}` };
}

const referencesOf = ({ testFile }: Runner) => join(folder, "__preview_references__", testFile);

describe.each(runners)("$name", (runner) => {
	const references = () => referencesOf(runner);

	test("a missing reference fails in CI, is written elsewhere, and then holds", () => {
		install(runner);
		const missing = run(runner, { ci: true });
		expect(missing.status, missing.output).not.toBe(0);
		expect(missing.output).toMatch(/there is no reference of it/);
		expect(existsSync(references())).toBe(false);

		const first = run(runner);
		expect(first.status, first.output).toBe(0);
		expect(readdirSync(references()).toSorted()).toEqual([
			"card-one.card.json",
			"card-one.page.json",
			"card-two.card.json",
		]);
		const second = run(runner, { ci: true });
		expect(second.status, second.output).toBe(0);
	});

	test("a change fails in words, and the runner's own flag accepts it", () => {
		install(runner);
		expect(run(runner).status).toBe(0);
		writeFileSync(join(folder, "card.svg"), CARD.replace("#073642", "#cb4b16"));
		writeFileSync(
			join(folder, "placard.config.js"),
			CONFIG.replace("tags: ({ id }) => ({ title: id })", 'tags: () => ({ title: "new" })'),
		);
		const changed = run(runner);
		expect(changed.status).not.toBe(0);
		expect(changed.output).toMatch(/card\.svg is another file/);
		expect(changed.output).toMatch(/where slot "title" is drawn/);
		expect(changed.output).toMatch(/og:title: "one" → "new"/);
		const updated = run(runner, { update: true });
		expect(updated.status, updated.output).toBe(0);
		expect(run(runner, { ci: true }).status).toBe(0);
	});
});

describe.each(runners.filter(({ reportsUnused }) => reportsUnused))("$name", (runner) => {
	test("a reference that no test uses is told, and removed by an update", () => {
		install(runner);
		expect(run(runner).status).toBe(0);
		const stale = join(referencesOf(runner), "card-gone.card.json");
		writeFileSync(stale, readFileSync(join(referencesOf(runner), "card-one.card.json")));
		const told = run(runner);
		expect(told.status, told.output).toBe(0);
		expect(told.output).toMatch(/no test uses these references[\s\S]*card-gone\.card\.json/);
		expect(run(runner, { update: true }).output).toMatch(/removed references/);
		expect(existsSync(stale)).toBe(false);
		expect(existsSync(join(referencesOf(runner), "card-one.card.json"))).toBe(true);
	});
});
