/** What the run and its threads say to each other: plain data, so that it can be cloned. */
import type { FallbackReason } from "../site/resolve.js";
import type { SharedPlate } from "./thread-plates.js";
/** A page to prerender. */
export interface PageJob {
    /** Percent-encoded path as in its URL, perhaps with a query: `/posts/moths/`. */
    readonly path: string;
    /** Its file, relative to the site's folder; undefined where only its path is known. */
    readonly file?: string;
}
/** What a thread begins with. Every path is absolute. */
export interface ThreadSetup {
    /** The definition's file. */
    readonly config: string;
    /** Of the threads that begin together, the one that tries everything. */
    readonly isFirst: boolean;
    /** The built site. */
    readonly dir: string;
    /** Where pages and pictures are written: `dir` itself or another folder. */
    readonly out: string;
    /** Where files are written before they are renamed; on the same disk as `out`. */
    readonly scratch: string;
    /** The page that is written for a path that has no file; relative to `dir`. */
    readonly shell?: string;
}
/** What went wrong, as far as it can leave its thread. */
export interface Failure {
    readonly code: string;
    readonly message: string;
}
/** A picture that a page names. */
export interface PictureResult {
    /** Relative to `out`, with slashes. */
    readonly file: string;
    readonly bytes: number;
    /** It was there from an earlier run. */
    readonly isKept: boolean;
    /** Why a picture within it is missing. */
    readonly incomplete?: string;
}
/** What became of one page. */
export interface PageResult {
    readonly path: string;
    readonly file?: string;
    /** `unmatched`: no route has this path. `failed`: see `failure`; the page is as it was. */
    readonly kind: "done" | "unmatched" | "failed";
    /** What its canonical link says. */
    readonly canonical?: string;
    readonly pictures: readonly PictureResult[];
    /** Whether the page's file was written; false where it already was as it should be, or where there is none. */
    readonly isWritten: boolean;
    /** Why it has the route's fallback picture. */
    readonly fallback?: FallbackReason;
    readonly failure?: Failure;
}
/** A text that is not drawn as it should be, told once. */
export interface TextNote {
    readonly kind: "missing-glyph" | "text-overflow";
    /** The template's file. */
    readonly template: string;
    readonly slot: string;
    readonly codePoint?: number;
}
/** What a thread is told: to do pages, one after the other; a plate that it asked for. */
export type ThreadOrder = {
    readonly kind: "pages";
    readonly id: number;
    readonly jobs: readonly PageJob[];
}
/** Without a plate: it is to make it. */
 | {
    readonly kind: "plate";
    readonly key: string;
    readonly plate?: SharedPlate;
};
/** What a thread says. The results of some pages come in several messages when they take long, in their order. */
export type ThreadMessage = {
    readonly kind: "started";
} | {
    readonly kind: "unable";
    readonly failure: Failure;
} | {
    readonly kind: "done";
    readonly id: number;
    readonly results: readonly PageResult[];
} | {
    readonly kind: "plate-wanted";
    readonly key: string;
} | {
    readonly kind: "plate-made";
    readonly key: string;
    readonly plate: SharedPlate;
} | {
    readonly kind: "note";
    readonly note: TextNote;
};
