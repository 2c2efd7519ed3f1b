import { createPlatePainter } from "./plate-painter.js";
export function createPainter(options) {
    let stages;
    return createPlatePainter(options, () => {
        // Once: what is loaded is still looked up at every `import()`, at the cost of a twentieth of a picture.
        stages ??= import("./stages.js");
        return stages;
    });
}
