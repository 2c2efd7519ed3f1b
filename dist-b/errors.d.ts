/**
 * The one error type of the package, and the one wording: expected, received, where, what to do.
 * Stages throw it; only handlers turn it into an answer. Nothing here imports anything.
 */
/** What went wrong, for code that has to tell cases apart: `template-not-well-formed`. */
export type ErrorCode = `${string}-${string}`;
export interface ErrorParts {
    /** Kebab-case, stable across releases. */
    readonly code: ErrorCode;
    /** What would have been right: `an absolute https URL`. */
    readonly expected: string;
    /** What came instead, as a value or as words; values are shown quoted and cut. */
    readonly received?: string;
    /** Where: a file with line and column, a path into the definition. */
    readonly where?: string;
    /** What to do about it, as a sentence. */
    readonly remedy?: string;
    /** HTTP status for the answer that a handler makes of it. Default 500. */
    readonly status?: number;
    /** What a visitor may read; never made of a visitor's input. Default: the code. */
    readonly publicMessage?: string;
    readonly cause?: unknown;
}
/** Survives two copies of the package in one process, where `instanceof` does not. */
declare const BRAND: unique symbol;
export declare class PlacardError extends Error {
    readonly name = "PlacardError";
    readonly code: ErrorCode;
    readonly status: number;
    readonly publicMessage: string;
    readonly [BRAND] = true;
    constructor(parts: ErrorParts);
}
/** The error that is most of all: a value of the definition's that is not what it has to be. */
export declare function unexpected(code: ErrorCode, where: string, expected: string, value: unknown): PlacardError;
export declare function isPlacardError(value: unknown): value is PlacardError;
/**
 * A received value as it may stand in a message or a log line: quoted, cut to 80 characters, control
 * characters and lone surrogates escaped, so that a hostile value cannot forge a second log line.
 */
export declare function shown(value: unknown): string;
/** One line of text as a log may hold it: controls, marks of direction and lone surrogates escaped. */
export declare function printable(line: string): string;
export {};
