/**
 * Paths of pages: decoding that never throws and one canonical spelling. Percent-encoding is RFC 3986;
 * a plus stays a plus, because `+` means a space in forms and never in a path.
 */
/**
 * Decodes percent-escapes as UTF-8. What is not an escape stays as it is; bytes that are not UTF-8
 * become U+FFFD. Linear; never throws.
 */
export declare function decodeLeniently(text: string): string;
/**
 * Raw segments of a path: `/a//b` → `a`, ``, `b`. A slash at the end is an empty last segment; slashes at
 * the beginning are one, because a path that begins with two reads as a host wherever it stands alone.
 */
export declare function segmentsOf(pathname: string): string[];
/**
 * The one spelling of a page's path: each segment decoded and encoded again. A slash that came as `%2F` stays
 * `%2F`, and one at the end stays too: a host answers `/a/` and `/a` differently. Idempotent; ASCII without
 * quotes or angle brackets.
 */
export declare function canonicalPath(pathname: string): string;
