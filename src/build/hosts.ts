/**
 * The hosts that `placard build` knows: which entry files go where, and which lines their configs need. A record
 * for each; the entry files themselves are real ones, under `entries/<host>/`.
 */

/** An entry file: copied from `entries/<host>/<from>` to `<project>/<to>`. */
export interface HostEntry {
	readonly from: string;
	readonly to: string;
}

/** Lines for a file that is the user's: they are printed, never written. */
export interface HostConfig {
	/** The file that they belong into: `netlify.toml`. */
	readonly file: string;
	readonly lines: string;
}

export interface BuildHost {
	/** As `--host` takes it. */
	readonly name: string;
	/** As its makers write it. */
	readonly title: string;
	readonly entries: readonly HostEntry[];
	readonly config: readonly HostConfig[];
	/** What to do with what was written: a command or a sentence, for the end of the output. */
	readonly next: string;
}

/** By name, in the order that help lists them. */
export const BUILD_HOSTS: readonly BuildHost[] = [
	{
		name: "node",
		title: "Node",
		entries: [{ from: "server.mjs", to: "server.mjs" }],
		config: [],
		next: "node server.mjs public",
	},
	{
		name: "netlify",
		title: "Netlify",
		entries: [
			{ from: "function.ts", to: "netlify/functions/placard.ts" },
			{ from: "edge-function.ts", to: "netlify/edge-functions/placard.ts" },
		],
		config: [
			{
				file: "netlify.toml",
				lines: `[build]
command = "npx placard build --host netlify"
publish = "public"

# Only for a single-page app: every path that is no file is its index.html.
[[redirects]]
from = "/*"
to = "/index.html"
status = 200`,
			},
		],
		next: "netlify dev",
	},
	{
		name: "cloudflare",
		title: "Cloudflare Workers",
		entries: [{ from: "worker.ts", to: "worker.ts" }],
		config: [
			{
				file: "wrangler.jsonc",
				lines: `"main": "worker.ts",
"compatibility_date": "2026-11-01",
"compatibility_flags": ["nodejs_compat"],
"assets": {
	"directory": "public",
	"binding": "ASSETS",
	// Only for a single-page app: every path that is no file is its index.html.
	"not_found_handling": "single-page-application",
	// Pages have to come by the worker. Folders of files need not: ["/*", "!/assets/*"].
	"run_worker_first": ["/*"]
}`,
			},
		],
		next: "wrangler dev",
	},
	{
		name: "cloudflare-pages",
		title: "Cloudflare Pages",
		entries: [{ from: "_middleware.ts", to: "functions/_middleware.ts" }],
		config: [
			{
				file: "wrangler.jsonc",
				lines: `"pages_build_output_dir": "public",
"compatibility_date": "2026-11-01",
"compatibility_flags": ["nodejs_compat"]`,
			},
		],
		next: "wrangler pages dev",
	},
];

export function findHost(name: string): BuildHost | undefined {
	return BUILD_HOSTS.find((host) => host.name === name);
}
