import type { MissingGlyph, TextOverflow } from "../image/bind.js";
import type { PictureEvent } from "../image/handler.js";
import type { PageEvent } from "../page/index.js";
export type LogFormat = "text" | "json";
export type LogLevel = "info" | "warn" | "error";
/** What happened: a name, and what is known of it. Texts may be a visitor's. */
export interface LogEvent {
    readonly event: string;
    readonly level: LogLevel;
    /** The line as people read it, escaped. */
    readonly text: string;
    readonly fields?: {
        readonly [name: string]: string | number;
    };
    readonly error?: unknown;
}
export interface LogOptions {
    readonly format: LogFormat;
    /** Lines in one second; of more, only errors are written. Default 200. */
    readonly maxLinesPerSecond?: number;
    /** Milliseconds since the epoch. Default `Date.now`. */
    readonly now?: () => number;
}
export interface Log {
    write(event: LogEvent): void;
    picture(event: PictureEvent): void;
    page(event: PageEvent): void;
    missingGlyph(event: MissingGlyph): void;
    textOverflow(event: TextOverflow): void;
}
/** @param put takes a line without its end */
export declare function createLog(put: (line: string) => void, options: LogOptions): Log;
