import type { LadderOptions } from "./ladder.js";
import { type Plate } from "./plate.js";
export { plateFromBytes } from "./plate-read.js";
/** The plate as bytes, with the tiles that it has. */
export declare function plateToBytes(plate: Plate, options?: Pick<LadderOptions, "maxBytes" | "isLossless">): Promise<Uint8Array>;
