import { type TextListeners } from "../image/bind.js";
import type { Site } from "../site/definition.js";
import { type CompiledSite, type Progress } from "./compile.js";
import { type EmbeddedFont } from "./embed-fonts.js";
import { type WrittenEntry } from "./entries.js";
import type { BuildHost } from "./hosts.js";
export interface BuildOptions extends TextListeners {
    readonly site: Site;
    /** The config's file, for the bundle of the definition. */
    readonly file: string;
    /** The folder that the definition's files are relative to, and that entry files go to. */
    readonly root: string;
    /** The folder of the modules. Default: `.placard` in `root`. */
    readonly out?: string;
    /** Whose entry files are written. Default: none. */
    readonly host?: BuildHost;
    /** Overwrite entry files that the user has changed. Default false. */
    readonly isForced?: boolean;
    /** Bundle each entry file of the host with all that it imports, into `bundle/` of `out`. Default false. */
    readonly isBundled?: boolean;
    readonly onProgress?: Progress;
}
export interface BuiltModule {
    readonly file: string;
    readonly bytes: number;
    readonly gzipBytes: number;
}
export interface BuildResult {
    readonly out: string;
    readonly modules: readonly BuiltModule[];
    readonly entries: readonly WrittenEntry[];
    readonly compiled: CompiledSite;
    readonly fonts: readonly EmbeddedFont[];
}
/**
 * @throws PlacardError as `openSite` does, for what is wrong with the definition; `bundle-failed`,
 * `too-many-values`
 */
export declare function buildSite(options: BuildOptions): Promise<BuildResult>;
