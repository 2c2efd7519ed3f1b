import type { Painter, PainterOptions } from "./painter.js";
/** What is loaded when something has to be drawn: `stages.ts`, from wherever its code may be bundled. */
export type LoadStages = () => Promise<typeof import("./stages.js")>;
export declare function createPlatePainter(options: PainterOptions, loadStages: LoadStages): Painter;
