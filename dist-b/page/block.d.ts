import type { TagPlan } from "./plan.js";
import type { HeadReader } from "./scan-head.js";
/** What the page's own tags leave to those that replace them. */
export type Inheritance = Pick<HeadReader, "kept" | "ownType">;
/**
 * The nth tag of a key gets the attributes that the nth of the page had; they stay bytes, because they
 * are in the page's charset, whatever that is. Takes them out of `kept`.
 *
 * @param isUtf8 whether that is certain; otherwise other characters than ASCII become references
 */
export declare function buildBlock(plan: TagPlan, page: Inheritance, isUtf8: boolean): Uint8Array;
export declare function concat(parts: readonly Uint8Array[]): Uint8Array;
