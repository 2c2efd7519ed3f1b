/** A small site on the disk, the command run on it, and its files compared byte for byte. */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { built } from "../support/built.js";

export const main = fileURLToPath(built("cli/main.js"));
export const workerUrl = built("prerender/worker.js");

const CARD = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="126">
	<rect width="240" height="126" fill="#fff"/><rect id="bar" width="120" height="126" fill="#f00"/>
	<circle id="dot" cx="180" cy="63" r="40" fill="#00f"/></svg>`;

/** Colours of 24 bits from a number, so that every page has a picture of its own. */
export const CONFIG = `import { defineSite, svg } from "placard";
export default defineSite({
	origin: "https://x.example",
	routes: {
		"/posts/:slug": {
			images: { card: svg("card.svg", { width: 240, height: 126 }) },
			data: ({ slug }) => (slug === "none" ? null : slug),
			slots: (slug) => ({ bar: { fill: colour(slug, 1) }, dot: { fill: colour(slug, 7) } }),
			tags: (slug) => ({ title: "Post " + slug }),
			fallback: { bar: false },
		},
	},
});
function colour(slug, by) {
	let n = 5;
	for (const char of slug) n = (n * 31 * by + char.charCodeAt(0)) % 0xffffff;
	return "#" + n.toString(16).padStart(6, "0");
}
`;

export const page = (title: string, body = "") =>
	`<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

export interface TestSite {
	readonly root: string;
	readonly dir: string;
	write(file: string, text: string | Uint8Array): string;
	/** Runs `placard prerender` in the site's folder. */
	run(...args: string[]): { status: number | null; stdout: string; stderr: string };
	/** The same, in the background. */
	start(...args: string[]): ReturnType<typeof spawn>;
	remove(): void;
}

/** @param posts slugs, each with a page in `site/posts/<slug>/index.html` */
export function testSite(posts: readonly string[], config = CONFIG): TestSite {
	const root = mkdtempSync(join(tmpdir(), "placard-prerender-"));
	const write = (file: string, text: string | Uint8Array) => {
		const path = join(root, file);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
		return path;
	};
	write("card.svg", CARD);
	write("placard.config.ts", config);
	mkdirSync(join(root, "site"));
	for (const slug of posts) write(`site/posts/${slug}/index.html`, page(slug));
	// One thread unless a test wants more: what is short is over before a second one has started.
	const args = (more: readonly string[]) => [
		...[main, "prerender", "--dir", "site"],
		...(more.includes("--threads") ? more : ["--threads", "1", ...more]),
	];
	return {
		root,
		dir: join(root, "site"),
		write,
		run(...more) {
			const options = { cwd: root, encoding: "utf8" } as const;
			return spawnSync(process.execPath, args(more), options);
		},
		start: (...more) => spawn(process.execPath, args(more), { cwd: root, stdio: "ignore" }),
		remove: () => rmSync(root, { recursive: true, force: true }),
	};
}

/** Every file of a folder with the hash of its bytes, sorted: what "byte for byte the same" compares. */
export function tree(folder: string): Readonly<Record<string, string>> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	return Object.fromEntries(
		files.map((file) => [
			file.slice(folder.length + 1),
			createHash("sha256").update(readFileSync(file)).digest("hex"),
		]),
	);
}

/** The picture that a page names, relative to the site's folder. */
export function pictureOf(html: string): string {
	const [, url = ""] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
	return decodeURIComponent(new URL(url).pathname.slice(1));
}

/** `a0`, `a1` … */
export const slugs = (count: number) => Array.from({ length: count }, (_, i) => `a${i}`);
