/** The examples of docs/answers.md, run as they stand there, and its tables, held against the code. */
import { createHmac } from "node:crypto";
import {
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
import { createJiti } from "jiti";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type * as Node from "../../src/hosts/node.js";
import type { Site } from "../../src/site/definition.js";
import { DEFAULT_STATUSES } from "../../src/site/statuses.js";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const guide = readFileSync(at("docs/answers.md"), "utf8");
const examples = [...guide.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
const folder = mkdtempSync(join(tmpdir(), "placard-answers-"));
const KEY = "0123456789abcdef0123456789abcdef";
const closing: Node.NodeSite[] = [];

beforeAll(() => {
	writeFileSync(
		join(folder, "card.svg"),
		'<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect id="title" width="9" height="9"/></svg>',
	);
	// What a site would have installed.
	symlinkSync(at("node_modules"), join(folder, "node_modules"));
});

afterEach(async () => {
	for (const site of closing.splice(0)) await site.close();
	vi.unstubAllEnvs();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function example(...words: string[]): string {
	const found = examples.find((code) => words.every((word) => code.includes(word)));
	if (found === undefined) throw new Error(`expected an example with ${words.join(", ")}`);
	return found;
}

/** Each in a module of its own, in the folder of the site. */
let count = 0;
function run<T>(code: string): Promise<T> {
	const jiti = createJiti(import.meta.url, {
		moduleCache: false,
		alias: {
			"placard/node": at("dist/hosts/node.js"),
			"placard/image": at("dist/image/index.js"),
			placard: at("dist/index.js"),
		},
	});
	const file = join(folder, `example-${count++}.ts`);
	writeFileSync(file, code);
	return jiti.import<T>(file, { default: true });
}

/** The site of one example is what the others import. */
async function useSite(code: string): Promise<void> {
	// A text into a rectangle is refused: the card of this test has no font to draw one with.
	writeFileSync(join(folder, "placard.config.ts"), code.replace(/slots: .*/, ""));
}

async function open(code: string): Promise<(path: string) => Promise<Response>> {
	const site = await run<Node.NodeSite>(code);
	closing.push(site);
	return (path) => site.image(new Request(`https://any.example${path}`));
}

test("the statuses are what the first example says", async () => {
	await useSite(example("statuses"));
	const get = await open(example("netlifyHeaders"));
	expect((await get("/og/v/wide/posts/nothing.png")).status).toBe(404);
	const found = await get("/og/v/wide/posts/hello.png");
	expect(found.status).toBe(200);
	expect(found.headers.get("netlify-vary")).toBe("query=height|width");
});

test("the table of statuses is the code's", () => {
	const rows = [...guide.matchAll(/^\| `(\w+)` +\|[^|]+\| (\d{3}) +\|$/gm)];
	const told = Object.fromEntries(rows.map(([, name, status]) => [name, Number(status)]));
	expect(told).toEqual(DEFAULT_STATUSES);
});

test("pictures are kept in the folder", async () => {
	await useSite(example("statuses"));
	mkdirSync(join(folder, "work"), { recursive: true });
	const here = vi.spyOn(process, "cwd").mockReturnValue(join(folder, "work"));
	const get = await open(example("unstorage/drivers/fs"));
	await get("/og/v/wide/posts/hello.png");
	const cache = join(folder, "work/.cache/pictures");
	await vi.waitFor(() => {
		const files = readdirSync(cache, { recursive: true, withFileTypes: true });
		expect(files.filter((file) => file.isFile())).toHaveLength(1);
	});
	here.mockRestore();
});

test("a Redis that is not there costs no answer", async () => {
	// Nothing listens on the port for nothing.
	vi.stubEnv("REDIS_URL", "redis://127.0.0.1:1");
	await useSite(example("statuses"));
	const get = await open(`${example("unstorage/drivers/redis")}\n`);
	expect((await get("/og/v/wide/posts/hello.png")).status).toBe(200);
});

test("a signed site refuses what is not signed", async () => {
	vi.stubEnv("PLACARD_SIGNING_KEYS", KEY);
	await useSite(example("signed: true"));
	const get = await open(example("netlifyHeaders"));
	expect((await get("/og/v/wide/posts/hello.png")).status).toBe(403);
	const log = vi.spyOn(console, "log").mockImplementation(() => {});
	await run(example("signingKeys"));
	const path = "/og/4f1c09a2b7de5533/wide/posts/hello.png?width=600";
	const mac = createHmac("sha256", KEY).update(path).digest().subarray(0, 18).toString("base64url");
	const signed = path.replace("5533/", `5533.${mac}/`);
	expect(log).toHaveBeenCalledWith(signed);
	log.mockRestore();
	expect((await get(signed)).status).toBe(200);
});

test("the definitions are sites", async () => {
	const site = await run<Site>(example("signed: true"));
	expect(site.signer?.hasKeys).toBe(false);
});
