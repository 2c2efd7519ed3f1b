/**
 * The painter with all its stages, loaded when the first tile has to be drawn. `plate-painter.ts` is the painter
 * itself, for bundles that must be able to go without them.
 */
import type { Painter, PainterOptions } from "./painter.js";
import { createPlatePainter, type LoadStages } from "./plate-painter.js";

export type {
	CompilePlate,
	Painted,
	Painter,
	PainterOptions,
	PictureOptions,
} from "./painter.js";

export function createPainter(options: PainterOptions): Painter {
	let stages: ReturnType<LoadStages> | undefined;
	return createPlatePainter(options, () => {
		// Once: what is loaded is still looked up at every `import()`, at the cost of a twentieth of a picture.
		stages ??= import("./stages.js");
		return stages;
	});
}
