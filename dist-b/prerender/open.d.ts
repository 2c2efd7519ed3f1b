import { type TextListeners } from "../image/bind.js";
import { type DrawPorts } from "../image/draw.js";
import type { Site } from "../site/definition.js";
import type { ThreadSetup } from "./protocol.js";
import { type PlateExchange } from "./thread-plates.js";
export interface OpenedSite {
    readonly site: Site;
    readonly ports: DrawPorts;
}
/**
 * A font that the engine cannot draw with is told by the first thread, at the start. The others start an engine when they
 * have something to draw, which may be never where one thread makes the plates of all.
 *
 * @throws PlacardError `config-…`, `file-unreadable`, `template-…`, `font-…`, `slot-missing`
 */
export declare function openThreadSite({ config, isFirst }: Pick<ThreadSetup, "config" | "isFirst">, listeners: Required<TextListeners>, exchange: PlateExchange): Promise<OpenedSite>;
