/**
 * The last resort: what is drawn for a character that no font of the site has. A hollow box, made here, because a font's own
 * .notdef may be blank and a blank is how a missing letter goes unnoticed.
 */
import type { FontInstance } from "./face.js";
export declare const lastResort: FontInstance;
