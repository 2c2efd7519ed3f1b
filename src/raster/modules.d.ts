/** Wasm as a module, as workerd and its bundlers have it. */

declare module "*.wasm" {
	const module: import("./draw.js").CompiledWasm;
	export default module;
}
