/**
 * What every check of a definition is made of: values of unknown shape → values of a known one, or an error with
 * the path into the definition where they stand.
 */
import { PlacardError } from "../errors.js";
/** The largest side of a picture, in pixels. */
export declare const MAX_SIDE = 2400;
/** A record of unknown members: what a definition is before it is checked. */
export type Loose = {
    readonly [key: string]: unknown;
};
export declare function checkSide(value: unknown, where: string): void;
export declare function checkKeys(input: Loose, known: readonly string[], where: string): void;
export declare function record(value: unknown, where: string): Loose;
export declare function text(value: unknown, where: string, remedy?: string): string;
export declare function list(value: unknown, where: string): readonly string[];
/** The origin that a text is and nothing more, normalized; undefined for every other value. */
export declare function bareOrigin(value: unknown): string | undefined;
/** @returns false for what is not given */
export declare function flag(value: unknown, where: string): boolean;
export declare function mistake(code: "definition-invalid" | "image-invalid" | "route-pattern-invalid", where: string, expected: string, received: unknown, remedy?: string): PlacardError;
