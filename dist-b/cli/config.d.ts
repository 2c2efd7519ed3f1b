import type { Site } from "../site/definition.js";
export interface LoadedConfig {
    readonly site: Site;
    readonly file: string;
    /** The folder that the definition's files are relative to. */
    readonly root: string;
    /** What the file exports as `pages`: more paths for the prerenderer. */
    readonly pages?: unknown;
}
export interface ConfigOptions {
    /** Where the default names are looked for. Default: the working folder. */
    readonly from?: string;
    /** Reads the file and all that it imports again, as a server does when it has changed. Default false. */
    readonly isFresh?: boolean;
}
/**
 * @param given the path that was asked for; default: `placard.config.ts`, `.js` or `.mjs` in `from`
 * @throws PlacardError `config-not-found`, `config-failed`, and whatever the definition itself throws
 */
export declare function loadConfig(given?: string, { from, isFresh }?: ConfigOptions): Promise<LoadedConfig>;
/** The definition's file, which is there. @throws PlacardError `config-not-found` */
export declare function findConfig(given: string | undefined, from?: string): string;
