/**
 * What a picture may weigh, as a definition says it: for the whole site, for one image, or not at all. Checked
 * here; kept by the ladder of the image flow.
 */
import { mistake } from "./check.js";
/** What a picture may weigh unless the definition says otherwise: WhatsApp's limit, in bytes. */
export const DEFAULT_MAX_BYTES = 300_000;
/** What no picture may weigh: above it several platforms show none. */
export const HARD_MAX_BYTES = 600_000;
/** No card is smaller; a number below it is one in kilobytes. */
const LEAST_MAX_BYTES = 1_000;
/** The members that are given, so that a definition stays as it was written. */
export function checkBudget({ maxBytes, lossless }, code, where = "") {
    const isSize = typeof maxBytes === "number" &&
        Number.isInteger(maxBytes) &&
        maxBytes >= LEAST_MAX_BYTES &&
        maxBytes <= HARD_MAX_BYTES;
    if (maxBytes !== undefined && !isSize)
        throw mistake(code, `${where}maxBytes`, "an integer from 1,000 to 600,000", maxBytes);
    if (lossless !== undefined && typeof lossless !== "boolean")
        throw mistake(code, `${where}lossless`, "true or false", lossless);
    return {
        ...(maxBytes === undefined ? {} : { maxBytes: maxBytes }),
        ...(lossless === undefined ? {} : { lossless }),
    };
}
/** What holds for one image of a site. */
export function budgetOf(site, image) {
    const { maxBytes = site.maxBytes, lossless = site.lossless } = image;
    return { maxBytes, lossless };
}
