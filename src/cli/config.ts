/**
 * A config's file → the checked site and the folder it stands in. TypeScript loads on every supported
 * Node through jiti; `placard` means this copy of the package, whether or not it is installed beside the
 * config.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isPlacardError, PlacardError, shown } from "../errors.js";
import type { Site } from "../site/definition.js";

const DEFAULT_NAMES = ["placard.config.ts", "placard.config.js", "placard.config.mjs"];

export interface LoadedConfig {
	readonly site: Site;
	readonly file: string;
	/** The folder that the definition's files are relative to. */
	readonly root: string;
	/** What the file exports as `pages`: more paths for the prerenderer. */
	readonly pages?: unknown;
}

export interface ConfigOptions {
	/** Where the default names are looked for. Default: the working folder. */
	readonly from?: string;
	/** Reads the file and all that it imports again, as a server does when it has changed. Default false. */
	readonly isFresh?: boolean;
}

/**
 * @param given the path that was asked for; default: `placard.config.ts`, `.js` or `.mjs` in `from`
 * @throws PlacardError `config-not-found`, `config-failed`, and whatever the definition itself throws
 */
export async function loadConfig(
	given?: string,
	{ from = process.cwd(), isFresh = false }: ConfigOptions = {},
): Promise<LoadedConfig> {
	const file = findConfig(given, from);
	const { default: site, pages } = await importConfig(file, isFresh);
	if (isSite(site)) return { site, file, root: dirname(file), pages };
	throw new PlacardError({
		code: "config-invalid",
		where: file,
		expected: "a default export made by defineSite(…)",
		received: shown(site),
		remedy:
			'Write `export default defineSite({ … })`, with `import { defineSite } from "placard"`.',
	});
}

/** The definition's file, which is there. @throws PlacardError `config-not-found` */
export function findConfig(given: string | undefined, from = process.cwd()): string {
	const candidates = given === undefined ? DEFAULT_NAMES : [given];
	const found = candidates.map((name) => resolve(from, name)).find((path) => existsSync(path));
	if (found !== undefined) return found;
	throw new PlacardError({
		code: "config-not-found",
		expected: given === undefined ? `one of ${DEFAULT_NAMES.join(", ")}` : "a config that exists",
		...(given === undefined ? {} : { received: shown(given) }),
		where: from,
		remedy: "Name it with --config <file>.",
	});
}

async function importConfig(
	file: string,
	isFresh: boolean,
): Promise<{ readonly default?: unknown; readonly pages?: unknown }> {
	const own = join(dirname(fileURLToPath(import.meta.url)), "..", "index.js");
	// Not imported: Node would first look through its 190 kB for names that it might export, for as long again.
	const { createJiti }: typeof import("jiti") = createRequire(import.meta.url)("jiti");
	const jiti = createJiti(import.meta.url, { alias: { placard: own }, moduleCache: !isFresh });
	try {
		return await jiti.import(file);
	} catch (cause) {
		if (isPlacardError(cause)) throw cause;
		throw new PlacardError({
			code: "config-failed",
			where: file,
			expected: "a config that can be imported",
			received: cause instanceof Error ? cause.message : shown(cause),
			cause,
		});
	}
}

function isSite(value: unknown): value is Site {
	return (
		typeof value === "object" &&
		value !== null &&
		"origin" in value &&
		"routes" in value &&
		Array.isArray(value.routes)
	);
}
