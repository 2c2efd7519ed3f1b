// The import table of ARCHITECTURE.md as rules: imports point one way, and no cycle exists, types included.
const rim = "hosts|build|profiles|check|studio|prerender|testing|cli";
const core = "site|template|text|raster|image|page";

module.exports = {
	forbidden: [
		{ name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
		{ name: "no-orphan-import", severity: "error", from: {}, to: { couldNotResolve: true } },
		{
			name: "errors-import-nothing",
			severity: "error",
			from: { path: "^src/errors" },
			to: { path: "^src/" },
		},
		{
			name: "site-imports-errors-only",
			severity: "error",
			from: { path: "^src/site/", pathNot: "\\.test" },
			to: { path: "^src/", pathNot: "^src/(errors|site/)" },
		},
		{
			name: "core-never-imports-the-rim",
			severity: "error",
			from: { path: `^src/(errors|index|${core})` },
			to: { path: `^src/(${rim})/` },
		},
		{
			name: "template-stands-alone",
			severity: "error",
			from: { path: "^src/template/", pathNot: "\\.test" },
			to: { path: "^src/(text|raster|image|page)/" },
		},
		{
			name: "text-knows-no-pictures",
			severity: "error",
			from: { path: "^src/text/", pathNot: "\\.test" },
			to: { path: "^src/(raster|image|page)/" },
		},
		{
			name: "raster-stands-alone",
			severity: "error",
			from: { path: "^src/raster/", pathNot: "\\.test" },
			to: { path: "^src/(template|text|image|page)/" },
		},
		{
			name: "image-never-imports-page",
			severity: "error",
			from: { path: "^src/image/", pathNot: "\\.test" },
			to: { path: "^src/page/" },
		},
		{
			name: "page-holds-no-picture-code",
			severity: "error",
			from: { path: "^src/page/", pathNot: "\\.test" },
			to: { path: "^src/(image|template|text|raster)/" },
		},
		{
			name: "node-stays-at-the-rim",
			comment: "node:zlib is in every runtime; the rest of node:* is not.",
			severity: "error",
			from: {
				path: `^src/(errors|index|${core})`,
				pathNot: "\\.test|^src/raster/(pool|worker|thread|worker-thread|node)\\.ts$",
			},
			to: { dependencyTypes: ["core"], pathNot: "^(node:)?zlib$" },
		},
		{
			name: "page-needs-no-package",
			comment: "The edge bundle of the page flow is a few kB: types only.",
			severity: "error",
			from: { path: "^src/page/", pathNot: "\\.test" },
			to: { dependencyTypes: ["npm"], pathNot: "@standard-schema" },
		},
	],
	options: {
		doNotFollow: { path: "node_modules" },
		exclude: { path: "\\.test(-d)?\\.ts$" },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.json" },
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "types", "default"],
			extensions: [".ts", ".js"],
		},
	},
};
