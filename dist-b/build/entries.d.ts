import type { BuildHost } from "./hosts.js";
export interface EntryTarget {
    /** The project's folder. */
    readonly root: string;
    /** The build's folder. */
    readonly out: string;
    /** Overwrite what the user has changed. */
    readonly isForced: boolean;
}
export interface WrittenEntry {
    /** Relative to the project. */
    readonly file: string;
    /** `kept`: the user's own, and another than the build would have written. */
    readonly state: "written" | "same" | "kept";
}
export declare function writeEntries({ name, entries }: BuildHost, { root, out, isForced }: EntryTarget): Promise<readonly WrittenEntry[]>;
