import type { Plugin } from "vite";
import { type Paths } from "../prerender/index.js";
export interface VitePluginOptions {
    /** The definition's file, relative to Vite's root. Default: `placard.config.ts`, `.js` or `.mjs` there. */
    readonly config?: string;
    /** Paths to prerender after a build, besides the pages that it wrote. */
    readonly paths?: Paths;
    /** The page that is written for a path that has no file, relative to the build's folder: `index.html`. */
    readonly shell?: string;
    /** A page that falls back fails the build. Default false. */
    readonly strict?: boolean;
}
/**
 * The plugin: `plugins: [placard()]`.
 *
 * Only pages that go through Vite's `transformIndexHtml` are seen: frameworks that make their pages themselves call it
 * in development as a rule, and are prerendered by `placard prerender` after their own build.
 */
export default function placard(options?: VitePluginOptions): Plugin;
