/** The command as a user meets it: help, mistakes, exit codes. Runs what is built. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { afterAll, describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "placard-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const placard = (...args: string[]) =>
	spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: "utf8" });

const CARD = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="63">
	<rect width="120" height="63" fill="#fff"/><rect id="bar" width="60" height="63" fill="#f00"/>
</svg>`;

const config = (members = "") => `import { defineSite, svg } from "placard";
export default defineSite({
	origin: "https://x.example" as string,
	routes: {
		"/bar/:colour": {
			images: {
				card: svg("card.svg", { width: 120, height: 63 }),
				small: svg("card.svg", { width: 40, height: 21 }),
			},
			data: ({ colour }) => (colour === "none" ? null : colour),
			slots: (colour: string) => ({ bar: { fill: colour } }),
			fallback: { bar: false },
			${members}
		},
	},
});`;

writeFileSync(join(folder, "card.svg"), CARD);
writeFileSync(join(folder, "placard.config.ts"), config());
const write = (name: string, text: string) => {
	writeFileSync(join(folder, name), text);
	return name;
};
const pixel = (file: string, x: number, y: number) => {
	const { data, width } = PNG.sync.read(readFileSync(join(folder, file)));
	return [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)];
};

describe("help", () => {
	test.each([[[]], [["serve"]], [["render"]]])("placard %j --help", (command) => {
		const { status, stdout } = placard(...command, "--help");
		expect(status).toBe(0);
		expect(stdout).toContain(`Usage: placard ${command.join(" ")}`.trim());
		expect(stdout).toMatch(command.length === 0 ? /serve[\s\S]*render/ : /Example:\n {2}placard/);
	});
});

describe("a mistake is one clear message and exit code 1", () => {
	test.each([
		[["--colour"], "unknown option '--colour'"],
		[["rendr", "/x"], "unknown command 'rendr'\n(Did you mean render?)"],
		[["render"], "missing required argument 'page path'"],
		[["render", "/bar/red", "extra"], "too many arguments"],
		[["render", "/bar/red", "--hieght", "3"], "(Did you mean --height?)"],
		[["render", "/bar/red", "--width", "0"], "whole number of pixels from 1 to 2400"],
		[["render", "/bar/red", "--width", "1e3"], "whole number of pixels from 1 to 2400"],
		[["render", "/bar/red", "--all", "--image", "card"], "cannot be used with"],
		[
			["render", "/bar/red", "--image", "tall"],
			'--image: expected one of card, small, received "tall"',
		],
		[["render", "bar/red"], "expected a path that begins with a slash"],
		[["render", "/nowhere"], "one of the routes matches: /bar/:colour"],
		[
			["render", "/bar/red", "--config", "no.ts"],
			'expected a config that exists, received "no.ts"',
		],
		[["serve", "--port", "99999"], "number from 0 to 65535"],
		[["serve", "--dir", "no"], 'expected a folder with an index.html, received "no"'],
	])("placard %j", (args, message) => {
		const { status, stdout, stderr } = placard(...args);
		expect(stderr).toContain(message);
		expect(stderr).not.toContain("    at ");
		expect(stdout).toBe("");
		expect(status).toBe(1);
	});

	test.each([
		["no site", "export default 3;", "default export made by defineSite(…), received 3"],
		["a mistake in it", config("shrae: 1,"), 'received "shrae"'],
		[
			"no such template",
			config().replaceAll("card.svg", "no.svg"),
			'svg(…) "no.svg": expected a file',
		],
		[
			"a slot without an element",
			config("fallback: { baz: false },").replace("fallback: { bar: false },", ""),
			"baz",
		],
	])("a config with %s", (_, text, message) => {
		const { status, stderr } = placard(
			"render",
			"/bar/red",
			"--config",
			write("bad.config.ts", text),
		);
		expect(stderr).toContain(message);
		expect(status).toBe(1);
	});

	test("a config that does not parse, with its file", () => {
		const file = write("broken.config.ts", "export default {");
		const { status, stderr } = placard("render", "/bar/red", "--config", file);
		expect(stderr).toContain("broken.config.ts");
		expect(status).toBe(1);
	});
});

describe("render", () => {
	test("the first image by default", () => {
		const { status, stdout, stderr } = placard("render", "/bar/blue");
		expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
		expect(stdout).toMatch(/^card\.png {2}120x63 {2}[\d,]+ B {2}indexed\n$/);
		expect(pixel("card.png", 10, 30)).toEqual([0, 0, 255, 255]);
	});

	test("one by its name, at another size, into a folder that is not there yet", () => {
		const file = join("deep", "er", "x.png");
		const args = ["--image", "small", "--width", "80", "--out", file];
		expect(placard("render", "https://x.example/bar/red?utm=1", ...args).status).toBe(0);
		const { width, height } = PNG.sync.read(readFileSync(join(folder, file)));
		expect([width, height]).toEqual([80, 42]);
		expect(pixel(file, 10, 30)).toEqual([255, 0, 0, 255]);
	});

	test("all of them", () => {
		expect(placard("render", "/bar/red", "--all", "--out", "all").status).toBe(0);
		expect(pixel(join("all", "card.png"), 10, 30)).toEqual([255, 0, 0, 255]);
		expect(pixel(join("all", "small.png"), 3, 3)).toEqual([255, 0, 0, 255]);
	});

	test("a page that does not exist: the fallback picture, and a word about it", () => {
		const { status, stderr } = placard("render", "/bar/none", "--out", "none.png");
		expect(status).toBe(0);
		expect(stderr).toContain("no-data: this page gets the fallback picture of /bar/:colour");
		expect(pixel("none.png", 10, 30)).toEqual([255, 255, 255, 255]);
	});

	test("a mistake at this page, with its stack", () => {
		const text = config().replace(
			"slots: (colour: string) => ({ bar: { fill: colour } })",
			'slots: () => { throw new Error("slots went wrong"); }',
		);
		const { status, stderr } = placard(
			"render",
			"/bar/red",
			"--config",
			write("throws.config.ts", text),
		);
		expect(stderr).toMatch(/slots went wrong[\s\S]*throws\.config\.ts/);
		expect(status).toBe(1);
	});
});
