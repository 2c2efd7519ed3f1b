/**
 * A built site's pictures, with the way out for those that its plates cannot express: the code that draws them
 * is loaded with the first of them. `built-flow.ts` has the flow.
 */
import type { Site } from "../site/definition.js";
import type { BuiltPictures, BuiltPorts } from "./built-format.js";
import type { LoadWhole } from "./built-painter.js";
import type { DrawPage, ImageHandler } from "./handler.js";
export type { BuiltFile, BuiltFiles, BuiltImage, BuiltPictures, BuiltPlate, BuiltPorts, RasterizerOpener, } from "./built-format.js";
export declare const loadWhole: LoadWhole;
/**
 * Opens the pictures of a built site. Reads, draws and decodes nothing yet.
 *
 * @throws PlacardError `built-invalid` when the site was built by another version, or from another definition;
 * `definition-invalid` for `imageHosts` without `fetchPicture`
 */
export declare function openBuiltImages(site: Site, built: BuiltPictures, ports?: BuiltPorts): Promise<ImageHandler>;
/** The drawing stage of `openBuiltImages`, for those that need no answer over HTTP. Errors as there. */
export declare function openBuiltDrawing(site: Site, built: BuiltPictures, ports?: BuiltPorts): DrawPage;
