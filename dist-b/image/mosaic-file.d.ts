/** A mosaic as sections of a plate's bytes. What is coded is not deflated again, so reading it inflates nothing. */
import type { Size } from "../site/definition.js";
import type { CodingMosaic } from "./coding-mosaic.js";
import type { MosaicParts } from "./mosaic.js";
import type { MosaicGround } from "./mosaic-ground.js";
import { type MosaicHead } from "./plate-format.js";
import type { SectionTable } from "./section-table.js";
import type { SectionWriter } from "./sections.js";
/** @param all keys of the plate's tiles */
export declare function writeMosaic({ parts, code, ground, sheet }: CodingMosaic, all: readonly string[], out: SectionWriter): MosaicHead;
/** What lies on a mosaic's ground. @throws PlacardError `plate-invalid` */
export declare function readMosaicParts(head: MosaicHead, sections: SectionTable): MosaicParts;
/** @throws PlacardError `plate-invalid` */
export declare function readGround({ rung, error, png, stills, sums }: MosaicHead, { width, height }: Size, sections: SectionTable): MosaicGround;
