/**
 * The port's errors in one place, so that every engine says the same. A picture that fails is no
 * visitor's mistake: the handlers answer with the fallback picture and log what is written here.
 */
import { PlacardError } from "../errors.js";
import type { DrawRequest } from "./rasterizer.js";
/** The longest side that any engine is asked for. The flows' own limit is lower (2,400). */
export declare const MAX_SIDE = 8192;
/** The engine refused or trapped. `reason` may quote the SVG. */
export declare function drawFailed(reason: string): PlacardError;
/** The picture's time was over, in the queue or at work, or its caller gave it up. */
export declare function drawTimeout(what: string): PlacardError;
export declare function drawOverloaded(maxQueue: number): PlacardError;
export declare function closed(): PlacardError;
/** @throws PlacardError `draw-failed` for sides that are not whole numbers from 1 to 8,192 */
export declare function checkRequest({ width, height }: DrawRequest): void;
