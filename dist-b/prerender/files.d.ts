/**
 * A new folder for unfinished files in `out`; those that dead runs have left there are removed.
 *
 * @param label tells runs of one machine apart that work on one folder: `1of8`
 * @throws PlacardError `folder-unwritable`
 */
export declare function openScratch(out: string, label: string): string;
export declare function removeTree(path: string): void;
/** Removes a folder that nobody, another run neither, has put anything into. */
export declare function removeEmpty(folder: string): void;
/** Writes files whole. One for each thread: names in the scratch folder are counted up. */
export declare class AtomicFiles {
    #private;
    readonly out: string;
    readonly scratch: string;
    readonly label: string;
    /** @param label tells threads apart */
    constructor(out: string, scratch: string, label: string);
    /**
     * @param file relative to `out`
     * @throws PlacardError `write-failed`; the file is then what it was before
     */
    write(file: string, bytes: Uint8Array): void;
    /** As `write`, chunk by chunk. */
    writeStream(file: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
}
/** Bytes of a picture's file that is there and whole: a PNG or JPEG from its first bytes to its last; else undefined. */
export declare function pictureAt(path: string): number | undefined;
/** A file's chunks from its beginning. */
export declare function readChunks(path: string): AsyncIterable<Uint8Array>;
export declare function isSystemError(error: unknown): error is NodeJS.ErrnoException;
/** `ENOSPC: no space left on device`: without the path, which may be a scratch file's. */
export declare function reasonOf(error: unknown): string;
