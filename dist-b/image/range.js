/**
 * The Range header → the bytes that are asked for (RFC 9110, 14): one range of one file. Several ranges, other units
 * and what is not a range are ignored, as the specification allows: the whole file is the answer.
 */
const SINGLE = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i;
/**
 * @param length bytes of the whole file, at least 1
 * @param etag the file's, strong
 * @returns the range, cut at the file's end; `unsatisfiable` when none of it lies in the file; undefined for the whole
 */
export function requestedRange(headers, length, etag) {
    const [, from, to] = SINGLE.exec(headers.get("range") ?? "") ?? [];
    if (from === undefined || to === undefined || from + to === "")
        return undefined;
    // Compared strongly; a date matches nothing, since no picture has one.
    const condition = headers.get("if-range");
    if (condition !== null && condition !== etag)
        return undefined;
    const first = from === "" ? Math.max(0, length - Number(to)) : Number(from);
    const end = from === "" || to === "" ? length - 1 : Number(to);
    if (from !== "" && end < first && to !== "")
        return undefined;
    return first >= length ? "unsatisfiable" : { first, last: Math.min(end, length - 1) };
}
