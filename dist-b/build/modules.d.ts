/**
 * A compiled site → the text of its modules: plain ESM that any runtime and any bundler takes, with bytes as
 * base64 text. The same site gives the same text.
 */
import type { CompiledSite } from "./compile.js";
/** File name → text. */
export type Modules = ReadonlyMap<string, string>;
/** The definition's files by the names that it gives them. */
export type EmbeddedFiles = ReadonlyMap<string, Uint8Array>;
/**
 * @param site the text of `site.js`
 * @param files templates, fonts and emoji
 */
export declare function writeModules(site: string, compiled: CompiledSite, files: EmbeddedFiles): Modules;
