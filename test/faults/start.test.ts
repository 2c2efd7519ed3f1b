/** `placard serve` that cannot start well does not start: exit code 1, and an error that says where and what to do. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compress } from "woff2-encoder";
import { built } from "../support/built.js";
import { inconsolata } from "../support/sfnt.js";

const CARD = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="63">
	<rect width="120" height="63" fill="#fff"/>
	<text id="title" x="9" y="40" font-family="Inconsolata" font-size="20">Title</text>
</svg>`;
let folder: string;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "placard-start-"));
	await mkdir(join(folder, "public"));
	writeFileSync(join(folder, "public/index.html"), "<!doctype html><title>x</title>");
	writeFileSync(join(folder, "card.svg"), CARD);
	writeFileSync(join(folder, "font.ttf"), inconsolata);
	writeFileSync(
		join(folder, "placard.config.js"),
		`import { defineSite, svg } from "placard";
		export default defineSite({
			origin: "https://x.example",
			fonts: ["./font.ttf"],
			routes: { "/:title": { images: { card: svg("./card.svg", { width: 120, height: 63 }) } } },
		});`,
	);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts it, ends it once it listens, and gives how it ended with what it said. */
async function start(): Promise<{ code: number | null; said: string }> {
	const child = spawn(process.execPath, [built("cli/main.js").pathname, "serve", "--port", "0"], {
		cwd: folder,
	});
	let said = "";
	child.stderr.on("data", (part) => {
		said += part;
	});
	child.stdout.on("data", (part) => {
		if (/^http:/m.test(String(part))) child.kill("SIGTERM");
	});
	const code = await new Promise<number | null>((done) => child.on("close", done));
	return { code, said };
}

describe("a font", () => {
	test("that is missing is named", async () => {
		rmSync(join(folder, "font.ttf"));
		const { code, said } = await start();
		expect(code).toBe(1);
		expect(said).toMatch(/fonts "\.\/font\.ttf": expected a file that can be read/);
	});

	test.each([0, 3, 1_000, 60_000])("of which %i bytes are left is refused", async (length) => {
		writeFileSync(join(folder, "font.ttf"), inconsolata.subarray(0, length));
		const { code, said } = await start();
		expect(code).toBe(1);
		expect(said).toMatch(/^error .*\.\/font\.ttf.*expected /m);
	});

	test("as WOFF2 is unpacked, and the server starts", async () => {
		writeFileSync(join(folder, "font.ttf"), await compress(inconsolata));
		expect(await start()).toEqual({ code: 0, said: expect.not.stringContaining("error") });
	});
});

describe("a template", () => {
	test.each([
		["that is not well-formed", CARD.replace("</text>", ""), "card.svg:4:"],
		["with a script", CARD.replace("<rect", "<script>x</script><rect"), "card.svg:2:2"],
		[
			"with a file's href",
			CARD.replace("<rect", '<image href="/etc/passwd"/><rect'),
			"card.svg:2:",
		],
	])("%s is refused with line and column", async (_, source, place) => {
		writeFileSync(join(folder, "card.svg"), source);
		const { code, said } = await start();
		expect(code).toBe(1);
		expect(said).toContain(place);
		expect(said).toMatch(/expected .*received/s);
	});

	test("that is missing is named", async () => {
		rmSync(join(folder, "card.svg"));
		const { code, said } = await start();
		expect(code).toBe(1);
		expect(said).toMatch(/"\.\/card\.svg": expected a file that can be read/);
	});
});

test("a build that cannot be loaded is left aside with a word, and the server starts", async () => {
	await mkdir(join(folder, ".placard"));
	writeFileSync(join(folder, ".placard/pictures.js"), "export default {");
	const { code, said } = await start();
	expect(code).toBe(0);
	expect(said).toMatch(/pictures\.js" is left aside: it cannot be loaded \(SyntaxError/);
});
