/**
 * What a built site's plates cannot express: templates parsed, fonts loaded and the rasteriser started from the
 * files that the build embedded. Loaded with the first picture that needs it.
 */
import type { Rasterizer } from "../raster/rasterizer.js";
import type { ImageDefinition, Site, SiteRoute } from "../site/definition.js";
import type { BuiltPictures, BuiltPorts } from "./built-format.js";
import type { Painter } from "./compose.js";
import type { Bind } from "./draw-unit.js";
import type { DrawPage } from "./handler.js";
import type { Plate } from "./plate.js";
export * as stages from "./stages.js";
export interface Whole {
    readonly draw: DrawPage;
    readonly bind: Bind;
    /** The rasteriser itself, started when it is first asked for. */
    readonly rasterizer: () => Promise<Rasterizer>;
}
/**
 * @param painter gets the templates' plates, so that what they have is not drawn again
 * @param platesOf an image
 * @throws PlacardError as `openArt` does, and `file-not-built`
 */
export declare function openWhole(site: Site, built: BuiltPictures, ports: BuiltPorts, painter: Painter, platesOf: (route: SiteRoute, image: ImageDefinition) => readonly Plate[]): Promise<Whole>;
