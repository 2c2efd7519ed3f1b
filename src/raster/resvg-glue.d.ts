/** What scripts/workerd makes of resvg's glue: evaluates it afresh, to a module without an instance yet. */
export default function evaluateResvg(): typeof import("@resvg/resvg-wasm");
