/**
 * A charset's label → how far it can be trusted: UTF-8 is written as it is; what holds ASCII byte for
 * byte, with no trail byte that could be taken for markup, can be scanned, and written in ASCII.
 * UTF-16, ISO-2022-JP, HZ and labels that are not known here (encoding.spec.whatwg.org, 4.2) can not.
 */
import { type Attribute } from "./attributes.js";
export type Charset = "utf-8" | "ascii-compatible" | "unknown";
/** @param label of a `charset` parameter or attribute, in any case, padded or not */
export declare function charsetOf(label: string): Charset;
/** The label that a meta declares, or undefined when it declares none. */
export declare function metaCharset(view: Uint8Array, attributes: readonly Attribute[]): string | undefined;
