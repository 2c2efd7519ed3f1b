/**
 * The hosts that `placard build` knows: which entry files go where, and which lines their configs need. A record
 * for each; the entry files themselves are real ones, under `entries/<host>/`.
 */
/** An entry file: copied from `entries/<host>/<from>` to `<project>/<to>`. */
export interface HostEntry {
    readonly from: string;
    readonly to: string;
}
/** Lines for a file that is the user's: the build prints them; `placard init` writes the file where there is none. */
export interface HostConfig {
    /** The file that they belong into: `netlify.toml`. */
    readonly file: string;
    readonly lines: string;
    /** The whole file for a project of that name, where the lines alone are none. */
    readonly whole?: (project: string) => string;
}
export interface BuildHost {
    /** As `--host` takes it. */
    readonly name: string;
    /** As its makers write it. */
    readonly title: string;
    readonly entries: readonly HostEntry[];
    readonly config: readonly HostConfig[];
    /** What to do with what was written: a command or a sentence, for the end of the output. */
    readonly next: string;
}
/** By name, in the order that help lists them. */
export declare const BUILD_HOSTS: readonly BuildHost[];
export declare function findHost(name: string): BuildHost | undefined;
