/** @returns whether the file is another than before */
export declare function writeWhole(file: string, content: string | Uint8Array): Promise<boolean>;
/** The file's bytes, or undefined where there is none. */
export declare function readOr(file: string): Promise<Buffer | undefined>;
