/** `placard/page`: the page flow alone, a few kB for an edge function. Holds no picture code and needs no package. */
export type { ArtHash } from "../site/version.js";
export { type Next, type PageEvent, type PageHandler, type PageOptions, type PassReason, pageHandler, } from "./handler.js";
export { type RewrittenPage, type RewrittenStream, rewriteHead } from "./head.js";
export { type PageFacts, type PageImage, planTags, type TagPlan } from "./plan.js";
export type { Finding, RewriteOptions, RewriteOutcome, SkipReason } from "./rewrite.js";
export type { FlowOutcome, FlowReason } from "./stream.js";
