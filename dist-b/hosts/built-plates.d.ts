/** The plates of a built site → bytes that picture threads share. What was built from other art is left aside. */
import type { Art } from "../image/art.js";
import type { BuiltPictures } from "../image/built-format.js";
import type { Site } from "../site/definition.js";
import { type SharedPlate } from "./picture-protocol.js";
export declare function builtPlates(site: Site, art: Art, built: BuiltPictures): SharedPlate[];
