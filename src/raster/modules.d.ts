/** What has no types of its own: wasm as a module, and what scripts/workerd makes of resvg's glue. */

declare module "*.wasm" {
	const module: import("./draw.js").CompiledWasm;
	export default module;
}

declare module "#resvg-glue" {
	/** Evaluates the glue afresh: another module, without an instance yet. */
	export default function evaluateResvg(): typeof import("@resvg/resvg-wasm");
}
