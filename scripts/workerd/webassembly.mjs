// What harfbuzzjs finds in the place of `WebAssembly` and `fetch` where it is bundled for workerd. There wasm
// is compiled when a worker is deployed and imported as a module, and never at run time; the glue knows only
// the other way round, and has no setting for it.
import harfbuzz from "harfbuzzjs/dist/harfbuzz.wasm";
import callbacks from "./callbacks.wasm";

const native = globalThis.WebAssembly;

/** The glue would fetch its wasm from beside its script; `instantiateStreaming` has it already. */
export const fetch = () => undefined;

export const WebAssembly = {
	RuntimeError: native.RuntimeError,
	instantiateStreaming: async (_response, imports) => ({
		instance: await native.instantiate(harfbuzz, imports),
	}),
	/** The glue compiles a module of one signature and instantiates it with `{ e: { f: callback } }`. */
	Module: function (bytes) {
		this.signature = signatureOf(bytes);
	},
	Instance: function ({ signature }, { e: { f } }) {
		const all = native.Module.imports(callbacks).map(({ name }) => [name, f]);
		const { exports } = new native.Instance(callbacks, { e: Object.fromEntries(all) });
		if (exports[signature] === undefined)
			throw new Error(`expected a callback of a signature built in, received ${signature}`);
		this.exports = { f: exports[signature] };
	},
};

const LETTERS = new Map([
	[0x7f, "i"],
	[0x7d, "f"],
]);
/** Of the type section's one entry: behind the preamble, the section's head and the tag of a function type. */
const PARAMETERS_AT = 13;

/** Parameters and results of the one function type in a module that Emscripten's glue has written. */
function signatureOf(bytes) {
	const count = length(bytes, PARAMETERS_AT);
	const parameters = letters(bytes, PARAMETERS_AT + 2, count);
	const resultsAt = PARAMETERS_AT + 2 + count;
	const result = letters(bytes, resultsAt + 2, length(bytes, resultsAt)) || "v";
	return result + parameters;
}

/** LEB128 in two bytes, as the glue writes every length. */
function length(bytes, at) {
	return (bytes[at] & 0x7f) | (bytes[at + 1] << 7);
}

function letters(bytes, at, count) {
	return Array.from(bytes.subarray(at, at + count), (code) => LETTERS.get(code) ?? "?").join("");
}
