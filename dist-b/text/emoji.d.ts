import type { Box } from "./job.js";
/** Reads a file of the definition. */
type ReadFile = (file: string) => Promise<Uint8Array>;
export interface EmojiPicture {
    /** The content of its `<svg>`, its ids made its own. */
    readonly markup: string;
    /** What the content is drawn in, in its own units. */
    readonly viewBox: Box;
}
/** Pictures by sequence: those of one picture's texts that the set has. */
export type EmojiPictures = ReadonlyMap<string, EmojiPicture>;
export declare class EmojiSet {
    #private;
    private constructor();
    /**
     * @param folder as the definition names it: a package or a path
     * Errors: `emoji-unreadable`.
     */
    static open(folder: string, read: ReadFile): Promise<EmojiSet>;
    /** What tells this set from another, for the version of pictures. */
    identity(): Promise<Uint8Array>;
    /** The pictures for all emoji in the texts. Never throws. */
    pictures(texts: readonly string[]): Promise<EmojiPictures>;
}
export {};
