/**
 * `placard build` without its command line: a config → the modules of `.placard/` and a host's entry files. All
 * that can be wrong with a definition shows here, before anything is written.
 */
import { join, parse, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { filesOf } from "../hosts/files.js";
import { guardedFetch } from "../hosts/guarded-fetch.js";
import { createTranscoder } from "../hosts/transcode.js";
import { type Art, openArt, type ReadFile } from "../image/art.js";
import { binder, type TextListeners, toldOnce } from "../image/bind.js";
import { createPainter } from "../image/compose.js";
import { openSitePictures } from "../image/draw.js";
import { fileOptions } from "../image/file-options.js";
import { createPool } from "../raster/pool.js";
import type { Site } from "../site/definition.js";
import { bundleEntry } from "./bundle-entry.js";
import { bundleSite } from "./bundle-site.js";
import { type CompiledSite, compileSite, type Progress } from "./compile.js";
import { type EmbeddedFont, embedFonts } from "./embed-fonts.js";
import { emojiFiles } from "./emoji-files.js";
import { type WrittenEntry, writeEntries } from "./entries.js";
import type { BuildHost } from "./hosts.js";
import { type EmbeddedFiles, type Modules, writeModules } from "./modules.js";
import { writeWhole } from "./write.js";

/** Nobody waits for an answer here: a busy machine may take its time. */
const TIMEOUT_MS = 30_000;

export interface BuildOptions extends TextListeners {
	readonly site: Site;
	/** The config's file, for the bundle of the definition. */
	readonly file: string;
	/** The folder that the definition's files are relative to, and that entry files go to. */
	readonly root: string;
	/** The folder of the modules. Default: `.placard` in `root`. */
	readonly out?: string;
	/** Whose entry files are written. Default: none. */
	readonly host?: BuildHost;
	/** Overwrite entry files that the user has changed. Default false. */
	readonly isForced?: boolean;
	/** Bundle each entry file of the host with all that it imports, into `bundle/` of `out`. Default false. */
	readonly isBundled?: boolean;
	readonly onProgress?: Progress;
}

export interface BuiltModule {
	readonly file: string;
	readonly bytes: number;
	readonly gzipBytes: number;
}

export interface BuildResult {
	readonly out: string;
	readonly modules: readonly BuiltModule[];
	readonly entries: readonly WrittenEntry[];
	readonly compiled: CompiledSite;
	readonly fonts: readonly EmbeddedFont[];
}

/**
 * @throws PlacardError as `openSite` does, for what is wrong with the definition; `bundle-failed`,
 * `too-many-values`
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
	const { site, file, root, host, onProgress = () => {} } = options;
	const out = options.out ?? join(root, ".placard");
	const { read, files } = recording(filesOf(root));
	onProgress("definition");
	const bundled = await bundleSite(file);
	const art = await openArt(site, read);
	const compiled = await drawAll(site, art, options);
	if (site.emoji !== undefined)
		for (const name of await emojiFiles(root, site.emoji)) await read(name);
	onProgress("fonts");
	const embedded = await embedFonts(site, art, files);
	const modules = writeModules(bundled, compiled, embedded.files);
	for (const [name, text] of modules) await writeWhole(join(out, name), text);
	// A project's own package.json may say that its .js files are CommonJS, as `npm init` has it.
	await writeWhole(join(out, "package.json"), '{ "type": "module" }\n');
	const isForced = options.isForced ?? false;
	const entries = host === undefined ? [] : await writeEntries(host, { root, out, isForced });
	onProgress("bundle");
	const bundles = options.isBundled === true ? await bundleAll(entries, root) : new Map();
	for (const [name, text] of bundles) await writeWhole(join(out, name), text);
	return {
		out,
		modules: [...modules, ...bundles].flatMap(([name, text]) =>
			/\.m?js$/.test(name) ? [weigh(name, text)] : [],
		),
		entries,
		compiled,
		fonts: embedded.fonts,
	};
}

async function bundleAll(entries: readonly WrittenEntry[], root: string): Promise<Modules> {
	const all = new Map<string, string>();
	for (const { file } of entries) {
		const { dir, name } = parse(file);
		const bundled = await bundleEntry(join(root, file), `${name}.mjs`);
		for (const [part, text] of bundled) all.set(posix.join("bundle", dir, part), text);
	}
	return all;
}

async function drawAll(
	site: Site,
	art: Art,
	{ onProgress, ...options }: BuildOptions,
): Promise<CompiledSite> {
	const listeners = toldOnce(options);
	const rasterizer = await createPool({ fonts: art.fonts, threads: 1, timeoutMs: TIMEOUT_MS });
	const given = { rasterizer, fetchPicture: guardedFetch(), transcode: createTranscoder() };
	try {
		const painter = createPainter({
			rasterizer,
			bind: binder(art, listeners),
			...fileOptions(site),
		});
		const pictures = openSitePictures(site, given);
		return await compileSite(
			site,
			{ art, rasterizer, painter, pictures, ...listeners },
			onProgress,
		);
	} finally {
		await rasterizer.close();
	}
}

/** A reader that keeps what it has read: that is what a built site needs of the definition's files. */
function recording(read: ReadFile): { readonly read: ReadFile; readonly files: EmbeddedFiles } {
	const files = new Map<string, Uint8Array>();
	return {
		files,
		read: async (name) => {
			const bytes = await read(name);
			files.set(name, bytes);
			return bytes;
		},
	};
}

function weigh(file: string, text: string): BuiltModule {
	return { file, bytes: Buffer.byteLength(text), gzipBytes: gzipSync(text, { level: 9 }).length };
}
