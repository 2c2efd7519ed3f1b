import type { OpenedSite } from "./open.js";
import type { Failure, PageJob, PageResult, ThreadSetup } from "./protocol.js";
export type Prerender = (job: PageJob) => Promise<PageResult>;
/** @param label tells threads apart, in the names of unfinished files */
export declare function pagePrerenderer({ site, ports }: OpenedSite, setup: ThreadSetup, label: string): Prerender;
/** A mistake of the definition's own code has a stack, which says where. */
export declare function failureOf(error: unknown): Failure;
