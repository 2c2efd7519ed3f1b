import type { Plate } from "./plate.js";
/**
 * A plate from its bytes. Trusted as much as the build that wrote them: they are checked against damage and
 * other versions, not against malice.
 *
 * @throws PlacardError `plate-invalid`
 */
export declare function plateFromBytes(bytes: Uint8Array): Plate;
