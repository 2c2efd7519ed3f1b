/**
 * `placard/drawing`: what draws pictures that a build's plates cannot express, where Node's modules are. Under
 * the condition `workerd` the same name is drawing-workerd.ts. A module of its own, so that a bundle which never
 * draws goes without its megabyte.
 */
import { loadWhole } from "../image/built.js";
import { resvgInProcess } from "./in-process.js";
/** Loads nothing before the first picture that needs it. */
export const drawing = { loadWhole, rasterizer: resvgInProcess };
