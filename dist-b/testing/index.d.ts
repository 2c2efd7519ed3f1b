/**
 * `placard/testing`: what a site puts into its own tests, so that a changed template, font or library changes no
 * preview unnoticed. `placard/testing/vitest` and `placard/testing/jest` are setup files that add the matcher.
 */
export { type MatchOptions, type MatchResult, matchPreview } from "./match.js";
export { expectPreview, type PreviewMatchers } from "./matcher.js";
export { expectPage } from "./page.js";
export { type Preview, type PreviewOptions, preview } from "./preview.js";
export type { ProblemOptions } from "./problems.js";
