/**
 * How far a long run is: a bar that is redrawn on a terminal, a plain line now and then elsewhere (a build's log).
 * To standard error, since standard output is for results.
 */
const BAR_WIDTH = 24;
const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 10_000;
const DEFAULT_COLUMNS = 80;
/**
 * @param unit what is counted, for one of it
 * @param now milliseconds of a clock that never goes back
 */
export function progressBar(stream, unit, now = () => performance.now()) {
    const started = now();
    let shown = stream.isTTY === true ? -Infinity : started;
    let isDrawn = false;
    return {
        update(done, total) {
            const time = now();
            const every = stream.isTTY === true ? BAR_EVERY_MS : LINE_EVERY_MS;
            if (time - shown < every && done !== total)
                return;
            if (done === total && stream.isTTY !== true)
                return;
            shown = time;
            const line = lineOf(done, total, unit, (time - started) / 1000);
            if (stream.isTTY !== true)
                stream.write(`${line}\n`);
            else
                stream.write(`\r${cut(bar(done, total) + line, stream)}\u001b[K`);
            isDrawn = stream.isTTY === true;
        },
        clear() {
            if (isDrawn)
                stream.write("\r\u001b[K");
            isDrawn = false;
        },
    };
}
function lineOf(done, total, unit, seconds) {
    const rate = done / Math.max(seconds, 0.001);
    const what = total === undefined ? plural(done, unit) : `${count(done)} of ${plural(total, unit)}`;
    const isOpen = total === undefined || done === 0;
    const left = isOpen ? "" : `, ${duration((total - done) / rate)} left`;
    return `${what}, ${count(Math.round(rate))}/s${left}`;
}
function bar(done, total) {
    if (total === undefined || total === 0)
        return "";
    const full = Math.round((done / total) * BAR_WIDTH);
    return `[${"=".repeat(full)}${" ".repeat(BAR_WIDTH - full)}] `;
}
/** A line that wraps could not be drawn over. */
function cut(line, { columns = DEFAULT_COLUMNS }) {
    return line.slice(0, Math.max(1, columns - 1));
}
/** `1 page`, `2,000 pages`. */
export function plural(number, noun) {
    return `${count(number)} ${noun}${number === 1 ? "" : "s"}`;
}
/** `2,000`. */
export function count(number) {
    return number.toLocaleString("en");
}
/** `8 s`, `1:05 min`, `2:03 h`. */
export function duration(seconds) {
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    const [major, minor] = whole < 3_600 ? [60, 1] : [3_600, 60];
    const rest = Math.floor((whole % major) / minor);
    return `${Math.floor(whole / major)}:${String(rest).padStart(2, "0")} ${whole < 3_600 ? "min" : "h"}`;
}
