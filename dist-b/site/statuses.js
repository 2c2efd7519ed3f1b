/**
 * The HTTP statuses of answers that are not the page's own picture: what the definition says → all of them, checked.
 * Only what cannot break a picture is let through: 200, or an error that a picture may stand beside.
 */
import { checkKeys, mistake, record } from "./check.js";
export const DEFAULT_STATUSES = {
    notFound: 404,
    noData: 200,
    failed: 200,
    badSignature: 403,
    tooLong: 414,
};
/** @throws PlacardError `definition-invalid` */
export function checkStatuses(value) {
    if (value === undefined)
        return DEFAULT_STATUSES;
    const given = record(value, "statuses");
    checkKeys(given, Object.keys(DEFAULT_STATUSES), "statuses");
    for (const [name, status] of Object.entries(given))
        checkStatus(status, `statuses.${name}`);
    return { ...DEFAULT_STATUSES, ...given };
}
/** No redirect and nothing without a body: every request for a picture is answered with a picture. */
function checkStatus(value, where) {
    const isError = typeof value === "number" && Number.isInteger(value) && value >= 400 && value <= 599;
    if (value === 200 || isError)
        return;
    throw mistake("definition-invalid", where, "200, or an integer from 400 to 599", value);
}
