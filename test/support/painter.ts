/** A painter for tests of what is drawn and why: its pictures are the documents that it was asked for. */
import type { Painter } from "../../src/image/compose.js";
import type { Size } from "../../src/site/definition.js";
import type { BoundValues, Template } from "../../src/template/template.js";

type Write = (template: Template, values: BoundValues, size: Size) => string | Promise<string>;

/** @param write gives the document; default: the template's own, its text as text */
export function documentPainter(
	write: Write = (template, values, { width, height }) => template.bind(values, { width, height }),
): Painter {
	const paint: Painter["paint"] = async (template, size, values) => {
		const bytes = new TextEncoder().encode(await write(template, values, size));
		return { bytes, type: "image/png", rung: "rgb", error: 0, passed: [] };
	};
	return { paint } as Painter;
}
