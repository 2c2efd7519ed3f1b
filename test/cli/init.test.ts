/** `placard init`, as the command does it in folders of its own. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Ask, init } from "../../src/cli/init.js";
import { built } from "../support/built.js";

const main = fileURLToPath(built("cli/main.js"));

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "placard-init-"));
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});

function placard(...args: readonly string[]) {
	return spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: "utf8" });
}

function write(file: string, text: string): void {
	writeFileSync(join(folder, file), text);
}

function read(file: string): string {
	return readFileSync(join(folder, file), "utf8");
}

const EXAMPLE = ["OFL.txt", "card.svg", "Inconsolata-Regular.ttf"];

test("what it sets up is drawn and built", { timeout: 120_000 }, () => {
	const done = placard("init", "--host", "node", "--yes");
	expect(done.stderr).not.toContain("error");
	expect(done.status).toBe(0);
	expect(readdirSync(folder).sort()).toEqual(["placard", "placard.config.ts"]);
	expect(readdirSync(join(folder, "placard")).sort()).toEqual([...EXAMPLE].sort());
	expect(done.stdout).toContain("npx placard build --host node");
	const drawn = placard("render", "/posts/hello-world", "--out", "hello.png");
	expect([drawn.status, drawn.stdout]).toEqual([0, expect.stringContaining("1200x630")]);
	expect(placard("build", "--host", "node").status).toBe(0);
	expect(existsSync(join(folder, "server.mjs"))).toBe(true);
});

test.each(["cloudflare", "cloudflare-pages", "vercel"])(
	"the file that %s wants is whole, and names a project",
	(host) => {
		expect(placard("init", "--host", host, "--yes").status).toBe(0);
		const file = host === "vercel" ? "vercel.json" : "wrangler.jsonc";
		const settings = JSON.parse(read(file).replace(/^\s*\/\/.*$/gm, ""));
		if (host !== "vercel") expect(settings.name).toMatch(/^placard-init-[a-z0-9]+(?:-[a-z0-9]+)*$/);
		expect(Object.keys(settings).length).toBeGreaterThan(1);
	},
);

test("a second time it changes nothing", () => {
	placard("init", "--host", "vercel", "--yes");
	write("placard.config.ts", "// mine");
	write("vercel.json", "{}");
	const again = placard("init", "--host", "vercel", "--yes");
	expect(again.status).toBe(0);
	expect(again.stdout).toMatch(/placard\.config\.ts +stays as it is/);
	expect(again.stdout).toContain("Add to vercel.json:");
	expect([read("placard.config.ts"), read("vercel.json")]).toEqual(["// mine", "{}"]);
});

test("a file of the example's name is kept, and the rest is written", () => {
	placard("init", "--host", "node", "--yes");
	write("placard/card.svg", "mine");
	rmSync(join(folder, "placard.config.ts"));
	expect(placard("init", "--host", "node", "--yes").stdout).toMatch(/card\.svg +stays as it is/);
	expect(read("placard/card.svg")).toBe("mine");
	expect(read("placard.config.ts")).toContain("defineSite");
});

test("--dry-run tells the plan and changes nothing", () => {
	write(".gitignore", "node_modules/");
	const told = placard("init", "--host", "vercel", "--dry-run");
	expect(told.status).toBe(0);
	expect(told.stdout).toMatch(/placard\.config\.ts +new\n(?:.*\n)* {2}vercel\.json +new/);
	expect(told.stdout).toContain("Nothing was changed.");
	expect(readdirSync(folder)).toEqual([".gitignore"]);
	expect(read(".gitignore")).toBe("node_modules/");
});

test("without a terminal and without --yes nothing is changed", () => {
	const refused = placard("init", "--host", "node", "--framework", "none");
	expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining("--dry-run")]);
	expect(readdirSync(folder)).toEqual([]);
});

describe(".gitignore", () => {
	test.each([
		["node_modules/", "node_modules/\n.placard/\n"],
		["node_modules/\n", "node_modules/\n.placard/\n"],
		["", ".placard/\n"],
		["/.placard\n", "/.placard\n"],
		["a\r\n.placard/\r\n", "a\r\n.placard/\r\n"],
	])("%j becomes %j", (before, after) => {
		write(".gitignore", before);
		placard("init", "--host", "node", "--yes");
		expect(read(".gitignore")).toBe(after);
	});
});

describe("what it detects", () => {
	test.each([
		["vercel.json", "{}", "build --host vercel"],
		["deno.json", "{}", "build --host deno"],
		["bun.lock", "", "build --host bun"],
		["package.json", '{"dependencies":{"express":"5"}}', "app.use(nodeHandler(preview))"],
		["package.json", '{"dependencies":{"fastify":"5"}}', "app.register(fastifyPlugin(preview))"],
		["package.json", '{"devDependencies":{"hono":"4"}}', "app.use(honoMiddleware(preview))"],
	])("%s %s", (file, text, expected) => {
		write(file, text);
		expect(placard("init", "--yes").stdout).toContain(expected);
	});

	test.each([
		["astro", "node server.mjs dist 3000"],
		["@11ty/eleventy", "node server.mjs _site 3000"],
	])("%s: where its pages are", (dependency, expected) => {
		write("package.json", JSON.stringify({ dependencies: { [dependency]: "1", placard: "1" } }));
		const { stdout } = placard("init", "--yes", "--host", "node");
		expect(stdout).toContain(expected);
		expect(stdout).not.toContain("npm install placard");
	});
});

test.each([
	[["--host", "moon"], /--host: expected one of .*node.*, received "moon"/],
	[["--host", "node", "--framework", "moon"], /--framework: expected one of .*astro/],
	[["--yes"], /--host: expected one of .*Nothing in this folder tells/],
])("%j is refused", (args, message) => {
	const { status, stderr } = placard("init", ...args);
	expect([status, stderr]).toEqual([1, expect.stringMatching(message)]);
	expect(readdirSync(folder)).toEqual([]);
});

test("a package.json that is none is named", () => {
	write("package.json", "{");
	expect(placard("init", "--yes").stderr).toContain("package.json: expected a JSON object");
});

describe("asked in a terminal", () => {
	const asked = async (...answers: readonly string[]) => {
		vi.spyOn(process, "cwd").mockReturnValue(folder);
		let output = "";
		vi.spyOn(process.stdout, "write").mockImplementation((text) => {
			output += text;
			return true;
		});
		vi.spyOn(process.stderr, "write").mockReturnValue(true);
		const left = [...answers];
		const questions: string[] = [];
		const ask: Ask = async (question) => {
			questions.push(question);
			return left.shift() ?? "";
		};
		await init({}, ask);
		return { output, questions };
	};

	test("answers choose", async () => {
		const { output } = await asked("Deno", "astro", "y");
		expect(output).toContain("server.mjs dist 3000");
		expect(existsSync(join(folder, "placard.config.ts"))).toBe(true);
	});

	test("an empty answer takes what was detected", async () => {
		write("vercel.json", "{}");
		const { output, questions } = await asked();
		expect(questions[0]).toContain("[vercel]");
		expect(output).toContain("build --host vercel");
	});

	test("no is no", async () => {
		const { output } = await asked("node", "", "n");
		expect(output).toContain("Nothing was changed.");
		expect(readdirSync(folder)).toEqual([]);
	});
});
