/** `all` accepts every picture, `new` only those without a reference, `none` writes no reference. */
export type UpdateMode = "all" | "new" | "none";
export interface Runner {
    /** The absolute path of the test's file. */
    testFile(): string;
    updateMode(): UpdateMode;
    /** How pictures are accepted, for messages: `vitest --update`. */
    readonly updateCommand: string;
}
/**
 * node:test runs every file in a process of its own, whose first argument it is, and hands its own flag
 * `--test-update-snapshots` on to that process (Node 22.3). `PLACARD_UPDATE=1` does the same everywhere.
 */
export declare const nodeRunner: Runner;
/** As vitest and Jest see it: `CI` set to anything but nothing, `0` and `false`. */
export declare function isCi(): boolean;
export declare function useRunner(next: Runner): void;
export declare function currentRunner(): Runner;
