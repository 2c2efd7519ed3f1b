/**
 * Paths of pages: decoding that never throws and one canonical spelling. Percent-encoding is RFC 3986;
 * a plus stays a plus, because `+` means a space in forms and never in a path.
 */
const ESCAPES = /(?:%[0-9A-Fa-f]{2})+/g;
/** Holds nothing between whole texts; making one takes longer than most of them. */
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
/**
 * Decodes percent-escapes as UTF-8. What is not an escape stays as it is; bytes that are not UTF-8
 * become U+FFFD. Linear; never throws.
 */
export function decodeLeniently(text) {
    return text.replace(ESCAPES, decodeRun);
}
function decodeRun(run) {
    const digits = run.slice(1).split("%");
    return utf8.decode(Uint8Array.from(digits, (hex) => Number(`0x${hex}`)));
}
/**
 * Raw segments of a path: `/a//b` → `a`, ``, `b`. A slash at the end is an empty last segment; slashes at
 * the beginning are one, because a path that begins with two reads as a host wherever it stands alone.
 */
export function segmentsOf(pathname) {
    let from = 0;
    while (pathname[from] === "/")
        from++;
    return from === pathname.length ? [] : pathname.slice(from).split("/");
}
/**
 * The one spelling of a page's path: each segment decoded and encoded again. A slash that came as `%2F` stays
 * `%2F`, and one at the end stays too: a host answers `/a/` and `/a` differently. Idempotent; ASCII without
 * quotes or angle brackets.
 */
export function canonicalPath(pathname) {
    return `/${segmentsOf(pathname).map(canonicalSegment).join("/")}`;
}
function canonicalSegment(segment) {
    const text = decodeLeniently(segment).toWellFormed();
    // A dot segment would be resolved away by whoever reads the URL, so its dots are escaped twice over.
    if (text === "." || text === "..")
        return text.replaceAll(".", "%252E");
    return encodeURIComponent(text).replaceAll("'", "%27");
}
