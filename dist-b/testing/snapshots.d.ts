/** What vitest and Jest have in common: their state of snapshots says what may be written. */
import { type Runner, type UpdateMode } from "./runner.js";
/** The part of `expect.getState()` that is read; both runners have it, neither promises it. */
export interface ExpectState {
    readonly testPath?: string | undefined;
    readonly snapshotState?: {
        readonly _updateSnapshot?: string;
    };
}
/** @param updateCommand `vitest --update` */
export declare function snapshotRunner(state: () => ExpectState, updateCommand: string): Runner;
/**
 * References that no test of the file has used: told, or removed when everything is accepted anew. Only after a
 * run of the whole file; a filtered one uses few.
 */
export declare function reportUnused(testFile: string, mode: UpdateMode): void;
