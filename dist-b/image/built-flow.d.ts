import type { Site } from "../site/definition.js";
import type { BuiltPictures, BuiltPorts } from "./built-format.js";
import type { LoadWhole } from "./built-painter.js";
import { type DrawPage, type ImageHandler } from "./handler.js";
/**
 * The flow of `openBuiltImages`. Errors as there.
 *
 * @param loadWhole absent: a picture that the plates cannot express is answered with the route's fallback
 */
export declare function builtFlow(site: Site, built: BuiltPictures, ports: BuiltPorts, loadWhole?: LoadWhole): ImageHandler;
/** The drawing stage of `builtFlow`. */
export declare function builtDrawing(site: Site, built: BuiltPictures, ports: BuiltPorts, loadWhole?: LoadWhole): DrawPage;
