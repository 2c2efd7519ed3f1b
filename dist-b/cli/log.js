/**
 * The server's log: events → one line each on standard error, as text or as JSON. Visitors' text is escaped, so that
 * no request can forge a line or act on a terminal. A flood is cut: standard error is written synchronously, and
 * whoever fills it must not slow pictures down.
 */
import { isPlacardError, printable, shown } from "../errors.js";
const MAX_LINES_PER_SECOND = 200;
/** @param put takes a line without its end */
export function createLog(put, options) {
    const { now = Date.now, maxLinesPerSecond = MAX_LINES_PER_SECOND } = options;
    const format = options.format === "json" ? jsonLine : textLine;
    let second = 0;
    let lines = 0;
    let dropped = 0;
    const write = (event) => {
        const time = now();
        if (Math.floor(time / 1000) !== second) {
            if (dropped > 0)
                put(format(droppedEvent(dropped), time));
            second = Math.floor(time / 1000);
            [lines, dropped] = [0, 0];
        }
        if (lines++ < maxLinesPerSecond || event.level === "error")
            put(format(event, time));
        else
            dropped++;
    };
    const isDropped = (reason) => lines > maxLinesPerSecond &&
        reason !== "definition-failed" &&
        Math.floor(now() / 1000) === second;
    return {
        write,
        // Most pictures of an overload are the same news; what is over the limit is not even worded.
        picture: (event) => {
            if (isDropped(event.reason))
                dropped++;
            else
                write(pictureEvent(event));
        },
        page: (event) => {
            if (event.error !== undefined || event.outcome.kind !== "rewritten")
                write(pageEvent(event));
        },
        missingGlyph: (event) => write(glyphEvent(event)),
        textOverflow: ({ file, slot }) => write({
            event: "text-overflow",
            level: "warn",
            text: `a text did not fit into its box in slot ${shown(slot)} of ${shown(file)}`,
            fields: { file, slot },
        }),
    };
}
function pictureEvent({ path, shows, reason, error }) {
    const text = `picture ${shown(path)} ${shows}: ${reason}`;
    const fields = { path, shows, reason };
    return { event: "picture", level: levelOf(reason), text, fields, error };
}
function pageEvent({ path, outcome, fallback, error }) {
    const reason = outcome.kind === "skipped" ? outcome.reason : "rewritten";
    const what = outcome.kind === "skipped" ? `untouched: ${outcome.reason}` : outcome.kind;
    const fields = { path, reason, ...(fallback === undefined ? {} : { fallback }) };
    return {
        event: "page",
        level: levelOf(reason),
        text: `page ${shown(path)} ${what}`,
        fields,
        error,
    };
}
function glyphEvent({ file, slot, codePoint }) {
    const hex = codePoint.toString(16).toUpperCase().padStart(4, "0");
    const char = shown(String.fromCodePoint(codePoint));
    return {
        event: "missing-glyph",
        level: "warn",
        text: `no glyph for U+${hex} ${char} in slot ${shown(slot)} of ${shown(file)}`,
        fields: { file, slot, codePoint: `U+${hex}` },
    };
}
function droppedEvent(count) {
    const text = `${count} more lines were dropped: at most so many are written in a second`;
    return { event: "log-dropped", level: "warn", text, fields: { count } };
}
/** A wrong link is a visitor's matter; a picture that could not be drawn is the operator's, a mistake the author's. */
function levelOf(reason) {
    if (reason === "definition-failed")
        return "error";
    return /^(?:draw-|data-|image-|body-|rewriter-)/.test(reason) ? "warn" : "info";
}
function textLine({ text, error }) {
    return error === undefined ? text : `${text} (${reasonOf(error)})`;
}
/** A mistake that names its remedy needs no stack. */
function reasonOf(error) {
    return isPlacardError(error) ? printable(error.message) : printable(frames(error).join(" | "));
}
function frames(error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : shown(error);
    return text.split("\n").map((line) => line.trim());
}
function jsonLine({ event, level, text, fields, error }, time) {
    const line = {
        time: new Date(time).toISOString(),
        level,
        event,
        message: text,
        ...fields,
        ...(error === undefined ? {} : { error: errorFields(error) }),
    };
    // JSON leaves marks of direction and line separators as they are; in ASCII nothing is left to act.
    return JSON.stringify(line).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function errorFields(error) {
    if (!(error instanceof Error))
        return { message: shown(error) };
    const code = isPlacardError(error) ? { code: error.code } : {};
    return { ...code, name: error.name, message: error.message, stack: frames(error) };
}
