import type { ImageDefinition, Site, SiteRoute, Size, SlotValues } from "../site/definition.js";
import type { BuiltPictures, BuiltPorts } from "./built-format.js";
import type { BuiltPlates, FoundPlate } from "./built-plates.js";
import type { DrawnImage } from "./draw.js";
/** `import("./built-whole.js")`, from wherever its code may be bundled. */
export type LoadWhole = () => Promise<Pick<typeof import("./built-whole.js"), "openWhole" | "stages">>;
/** @param found the picture's plate, where there is one */
export type DrawBuilt = (route: SiteRoute, image: ImageDefinition, values: SlotValues, size: Size, found: FoundPlate | undefined) => Promise<DrawnImage>;
export declare function openBuiltPainter(site: Site, built: BuiltPictures, ports: BuiltPorts, plates: BuiltPlates, loadWhole: LoadWhole): DrawBuilt;
