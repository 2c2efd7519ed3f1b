import type { Drawing } from "./drawing.js";
export declare const drawing: Drawing;
