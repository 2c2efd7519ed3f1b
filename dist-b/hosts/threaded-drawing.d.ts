import { type Art } from "../image/art.js";
import type { DrawPage } from "../image/handler.js";
import type { Pictures } from "../image/pictures.js";
import type { Site } from "../site/definition.js";
import type { PicturePool } from "./picture-pool.js";
export interface ThreadedDrawingPorts {
    readonly art: Art;
    readonly pool: PicturePool;
    readonly pictures: Pictures;
}
/** Throws as `drawPicture` does. */
export declare function threadedDrawing(site: Pick<Site, "routes">, { art, pool, pictures }: ThreadedDrawingPorts): DrawPage;
