/**
 * What hosts without a terminal tell their log: pictures and pages that something failed for, one line each with
 * the stack, by `console`, which every runtime collects. What visitors do wrong is not the site's failure and is
 * not logged: a scanner's thousand wrong links would bury the one line that matters.
 */
import { isPlacardError, printable, shown } from "../errors.js";
export function logPicture({ path, shows, reason, error }) {
    if (error !== undefined)
        console.error(`placard: picture ${shown(path)} ${shows}: ${reason} (${told(error)})`);
}
export function logPage({ path, outcome, error }) {
    if (error === undefined)
        return;
    const what = outcome.kind === "skipped" ? `untouched: ${outcome.reason}` : outcome.kind;
    console.error(`placard: page ${shown(path)} ${what} (${told(error)})`);
}
/** On one line, escaped: a message may carry a visitor's text. A mistake that names its remedy needs no stack. */
function told(error) {
    if (!(error instanceof Error))
        return shown(error);
    const text = isPlacardError(error) ? error.message : (error.stack ?? error.message);
    return text.split("\n").map(printable).join(" | ");
}
