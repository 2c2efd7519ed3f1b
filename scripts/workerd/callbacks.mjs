// A wasm module that turns JavaScript functions into wasm ones: for each signature it imports a function
// and exports it again. HarfBuzz's glue compiles such a module for every callback when it runs, which workerd
// forbids; this one is compiled beforehand, with the signatures that Placard's callbacks have.
// Wasm core 1.0, 5.5: type, import and export sections.

/** The result first (`v` for none), then the parameters: `i` i32, `f` f32. As Emscripten writes them. */
export const SIGNATURES = {
	/** Frees what HarfBuzz is done with. */
	free: "vi",
	/** Pens of outlines: move and line, quadratic, cubic, close. */
	point: "viiiffi",
	quadratic: "viiiffffi",
	cubic: "viiiffffffi",
	close: "viiii",
};

const TYPE_CODES = { i: 0x7f, f: 0x7d };
const SECTIONS = { type: 1, import: 2, export: 7 };
const FUNCTION = 0;

/** The module: imports `e.<signature>` and exports each under its signature. */
export function callbacksWasm(signatures = Object.values(SIGNATURES)) {
	return Uint8Array.of(
		...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...section(
			SECTIONS.type,
			signatures.map((signature) => [0x60, ...types(signature.slice(1)), ...types(signature[0])]),
		),
		...section(
			SECTIONS.import,
			signatures.map((signature, type) => [...name("e"), ...name(signature), FUNCTION, type]),
		),
		...section(
			SECTIONS.export,
			signatures.map((signature, index) => [...name(signature), FUNCTION, index]),
		),
	);
}

function types(letters) {
	const codes = [...letters].filter((letter) => letter !== "v").map((letter) => TYPE_CODES[letter]);
	return [codes.length, ...codes];
}

function name(text) {
	return [text.length, ...new TextEncoder().encode(text)];
}

/** Sizes are written as LEB128, of which two bytes hold 16,383. */
function section(id, items) {
	const body = [items.length, ...items.flat()];
	return [id, (body.length & 0x7f) | 0x80, body.length >> 7, ...body];
}
