import { PlacardError } from "../errors.js";
/**
 * The bytes of a TTF, OTF or collection, whatever the file was wrapped in.
 * Errors: `font-empty`, `font-too-large`, `font-truncated`, `font-malformed`.
 */
export declare function unwrapFont(bytes: Uint8Array, where: string): Promise<Uint8Array>;
/** The error for a font whose bytes are all there and mean nothing. */
export declare function malformed(where: string, cause?: unknown): PlacardError;
