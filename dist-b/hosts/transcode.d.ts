import type { Transcode } from "../image/picture-file.js";
export interface TranscodeOptions {
    /** Milliseconds for one picture, with the thread's start. Default 3,000. */
    readonly timeoutMs?: number;
    /** The thread's built entry. Default: beside this file. */
    readonly workerUrl?: URL;
}
/** What the thread is given. */
export interface TranscodeJob {
    readonly type: "webp" | "avif";
    readonly bytes: Uint8Array;
}
/** What the thread answers. */
export type TranscodeAnswer = {
    readonly png: Uint8Array;
} | {
    readonly missing: string;
};
/** A decoder for `PicturePorts.transcode`. Throws PlacardError `picture-decoder-missing`, `picture-unreadable`, `picture-overloaded`. */
export declare function createTranscoder(options?: TranscodeOptions): Transcode;
