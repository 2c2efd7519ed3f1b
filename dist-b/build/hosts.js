/**
 * The hosts that `placard build` knows: which entry files go where, and which lines their configs need. A record
 * for each; the entry files themselves are real ones, under `entries/<host>/`.
 */
/** The wasm is read from its package by path, which Vercel's tracing of imports does not see. */
const VERCEL_JSON = `{
	"rewrites": [{ "source": "/og/(.*)", "destination": "/api/placard" }],
	"functions": {
		"api/placard.mjs": { "includeFiles": "node_modules/@resvg/resvg-wasm/*" }
	}
}`;
/** The wasm is read by path here, too. */
const NETLIFY_TOML = `[build]
command = "npx placard build --host netlify"
publish = "public"

[functions]
included_files = ["node_modules/@resvg/resvg-wasm/*"]

# Only for a single-page app: every path that is no file is its index.html.
[[redirects]]
from = "/*"
to = "/index.html"
status = 200`;
const WRANGLER_WORKER = `"main": "worker.ts",
"compatibility_date": "2026-10-01",
"compatibility_flags": ["nodejs_compat"],
"minify": true,
"assets": {
	"directory": "public",
	"binding": "ASSETS",
	// Only for a single-page app: every path that is no file is its index.html.
	"not_found_handling": "single-page-application",
	// Pages have to come by the worker. Folders of files need not: ["/*", "!/assets/*"].
	"run_worker_first": ["/*"]
}`;
const WRANGLER_PAGES = `"pages_build_output_dir": "public",
"compatibility_date": "2026-10-01",
"compatibility_flags": ["nodejs_compat"]`;
/** Cloudflare makes a host name of it: at most 54 letters, digits and hyphens. */
function wranglerFile(lines, project) {
    const name = project
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .slice(0, 54)
        .replace(/^-|-$/g, "");
    const members = `"name": "${name || "site"}",\n${lines}`;
    return `{\n${members.replace(/^/gm, "\t")}\n}`;
}
/** By name, in the order that help lists them. */
export const BUILD_HOSTS = [
    {
        name: "bun",
        title: "Bun",
        entries: [{ from: "server.mjs", to: "server.mjs" }],
        config: [],
        next: "bun server.mjs public 3000",
    },
    {
        name: "cloudflare",
        title: "Cloudflare Workers",
        entries: [{ from: "worker.ts", to: "worker.ts" }],
        config: [
            {
                file: "wrangler.jsonc",
                lines: WRANGLER_WORKER,
                whole: (project) => wranglerFile(WRANGLER_WORKER, project),
            },
        ],
        next: "npx wrangler dev",
    },
    {
        name: "cloudflare-pages",
        title: "Cloudflare Pages",
        entries: [{ from: "_middleware.ts", to: "functions/_middleware.ts" }],
        config: [
            {
                file: "wrangler.jsonc",
                lines: WRANGLER_PAGES,
                whole: (project) => wranglerFile(WRANGLER_PAGES, project),
            },
        ],
        next: "npx wrangler pages dev",
    },
    {
        name: "deno",
        title: "Deno",
        entries: [{ from: "server.mjs", to: "server.mjs" }],
        config: [],
        next: "deno run --allow-net --allow-read --allow-env server.mjs public 3000",
    },
    {
        name: "lambda",
        title: "AWS Lambda",
        entries: [{ from: "index.mjs", to: "index.mjs" }],
        config: [],
        next: "zip -qr function.zip index.mjs package.json .placard node_modules public, with the handler index.handler",
    },
    {
        name: "lambda-edge",
        title: "Lambda@Edge",
        entries: [{ from: "index.mjs", to: "index.mjs" }],
        config: [],
        next: "zip -qr function.zip index.mjs package.json .placard node_modules, for the event type origin-request",
    },
    {
        name: "netlify",
        title: "Netlify",
        entries: [
            // Netlify takes a `.ts` for CommonJS where package.json says nothing else, and then it finds no package here.
            { from: "function.ts", to: "netlify/functions/placard.mts" },
            { from: "edge-function.ts", to: "netlify/edge-functions/placard.ts" },
        ],
        config: [{ file: "netlify.toml", lines: NETLIFY_TOML }],
        next: "npx netlify dev",
    },
    {
        name: "node",
        title: "Node",
        entries: [{ from: "server.mjs", to: "server.mjs" }],
        config: [],
        next: "node server.mjs public 3000",
    },
    {
        name: "vercel",
        title: "Vercel",
        entries: [
            { from: "api/placard.mjs", to: "api/placard.mjs" },
            { from: "middleware.js", to: "middleware.js" },
        ],
        config: [{ file: "vercel.json", lines: VERCEL_JSON }],
        next: "vercel dev --local",
    },
];
export function findHost(name) {
    return BUILD_HOSTS.find((host) => host.name === name);
}
