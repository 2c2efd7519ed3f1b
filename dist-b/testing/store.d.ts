export declare const REFERENCES = "__preview_references__";
export declare const PICTURES = "__previews__";
/** The files of one preview or page, without their endings. */
export interface Place {
    readonly name: string;
    /** In the repository. */
    readonly reference: string;
    /** Not in the repository. */
    readonly picture: string;
}
/** @param kind what a path has several of: an image's name, or `page` */
export declare function placeOf(testFile: string, path: string, kind: string): Place;
export declare function referenceFolder(testFile: string): string;
/** Writes whole or not at all, and the folder with it. */
export declare function write(file: string, content: string | Uint8Array): void;
/** Writes what is for the eyes only, and makes git ignore it. */
export declare function writePicture(place: Place, ending: string, content: string | Uint8Array): string;
export declare function readIfThere(file: string): Buffer | undefined;
/** References of a test file that no comparison of this process has asked for. */
export declare function unusedReferences(testFile: string): string[];
export declare function remove(files: readonly string[]): void;
