/**
 * `placard/testing`: what a site puts into its own tests, so that a changed template, font or library changes no
 * preview unnoticed. `placard/testing/vitest` and `placard/testing/jest` are setup files that add the matcher.
 */
export { matchPreview } from "./match.js";
export { expectPreview } from "./matcher.js";
export { expectPage } from "./page.js";
export { preview } from "./preview.js";
