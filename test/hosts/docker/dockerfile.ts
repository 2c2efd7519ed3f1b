/**
 * A Dockerfile's instructions, carried out in folders instead of images: what a machine without Docker can find out
 * about one. Each stage is a folder, `COPY` copies, `RUN` runs, and the last stage's `CMD` and `HEALTHCHECK` are given
 * back with their environment. What it does not know it refuses, so that nothing in the file goes untried unseen. Not
 * tried: the base images, the builder's own reading of the file, the network between containers.
 */
import { cp, mkdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { run } from "../process.js";

export interface Stage {
	readonly folder: string;
	/** `node:22-slim` */
	readonly image: string;
	readonly env: Readonly<Record<string, string>>;
	readonly user: string | undefined;
	readonly ports: readonly number[];
	readonly command: readonly string[];
	readonly healthCheck: readonly string[];
}

export interface BuildOptions {
	/** The folder of the Dockerfile, with its `.dockerignore`. */
	readonly context: string;
	/** The folder that stages' folders are made in. */
	readonly stages: string;
	readonly env: NodeJS.ProcessEnv;
}

interface Instruction {
	readonly name: string;
	readonly rest: string;
}

type MutableStage = { -readonly [Key in keyof Stage]: Stage[Key] } & { name: string };

/** Comments and continued lines: https://docs.docker.com/reference/dockerfile/ */
export function instructionsOf(text: string): readonly Instruction[] {
	return text
		.split("\n")
		.filter((line) => !/^\s*#/.test(line))
		.join("\n")
		.replace(/\\\n\s*/g, " ")
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line) => {
			const [, name = "", rest = ""] = /^\s*(\w+)\s+(.*?)\s*$/.exec(line) ?? [];
			return { name: name.toUpperCase(), rest };
		});
}

/** Gives the last stage. Rejects for an instruction that it does not know, and for a `RUN` that fails. */
export async function buildImage(options: BuildOptions): Promise<Stage> {
	const text = await readFile(join(options.context, "Dockerfile"), "utf8");
	const all: MutableStage[] = [];
	for (const { name, rest } of instructionsOf(text)) {
		if (name === "FROM") all.push(await openStage(options.stages, all.length, rest));
		else await carryOut(name, rest, all, options);
	}
	const last = all.at(-1);
	if (last === undefined) throw new Error("expected a Dockerfile with a FROM");
	return last;
}

async function openStage(stages: string, place: number, rest: string): Promise<MutableStage> {
	const [image = "", , name = String(place)] = rest.split(/\s+/);
	const folder = join(stages, `stage${place}`);
	await mkdir(folder);
	const empty = { env: {}, user: undefined, ports: [], command: [], healthCheck: [] };
	return { name, image, folder, ...empty };
}

async function carryOut(
	name: string,
	rest: string,
	all: readonly MutableStage[],
	options: BuildOptions,
): Promise<void> {
	const stage = all.at(-1);
	if (stage === undefined) throw new Error(`expected FROM before ${name}`);
	if (name === "RUN") {
		await run("sh", ["-c", rest], stage.folder, { ...options.env, ...stage.env });
	} else if (name === "COPY") await copy(rest, stage, all, options.context);
	else if (name === "ENV") stage.env = { ...stage.env, ...pairOf(rest) };
	else if (name === "USER") stage.user = rest;
	else if (name === "EXPOSE") stage.ports = rest.split(/\s+/).map(Number);
	else if (name === "CMD") stage.command = execForm(rest);
	else if (name === "HEALTHCHECK") stage.healthCheck = execForm(rest.replace(/^.*?\bCMD\s+/, ""));
	// The stage's folder stands for it.
	else if (name !== "WORKDIR" || rest !== APP) throw new Error(`not known: ${name} ${rest}`);
}

const APP = "/app";

function pairOf(rest: string): Record<string, string> {
	const [, key = "", value = ""] = /^(\w+)=(\S+)$/.exec(rest) ?? [];
	if (key === "") throw new Error(`not known: ENV ${rest}`);
	return { [key]: value };
}

/** `["node", "x"]`: the other form has a shell between, which keeps signals from the program. */
function execForm(rest: string): readonly string[] {
	const words: unknown = JSON.parse(rest);
	if (Array.isArray(words) && words.every((word) => typeof word === "string")) return words;
	throw new Error(`expected ["program", "argument"], received ${rest}`);
}

async function copy(
	rest: string,
	stage: Stage,
	all: readonly MutableStage[],
	context: string,
): Promise<void> {
	const [, from, paths = rest] = /^--from=(\S+)\s+(.*)$/.exec(rest) ?? [];
	const sources = paths.split(/\s+/).slice(0, -1);
	if (!/ (?:\.|\.\/)$/.test(paths)) throw new Error(`not known: COPY ${rest}`);
	if (from !== undefined) {
		const source = all.find(({ name }) => name === from)?.folder;
		if (source === undefined || sources.join() !== APP) throw new Error(`not known: COPY ${rest}`);
		return cp(source, stage.folder, { recursive: true, verbatimSymlinks: true });
	}
	const isIgnored = await ignoredBy(context);
	for (const name of sources) {
		const source = join(context, name);
		const target = name === "." ? stage.folder : join(stage.folder, name);
		await mkdir(dirname(target), { recursive: true });
		const filter = (path: string) => !isIgnored(relative(context, path));
		await cp(source, target, { recursive: true, verbatimSymlinks: true, filter });
	}
}

/** Names at the context's root, with `*` at the end. */
async function ignoredBy(context: string): Promise<(path: string) => boolean> {
	const lines = (await readFile(join(context, ".dockerignore"), "utf8"))
		.split("\n")
		.filter(Boolean);
	for (const line of lines)
		if (!/^[\w.-]+\*?$/.test(line)) throw new Error(`not known in .dockerignore: ${line}`);
	return (path) => {
		const [first = ""] = path.split("/");
		return lines.some((line) =>
			line.endsWith("*") ? first.startsWith(line.slice(0, -1)) : first === line,
		);
	};
}
