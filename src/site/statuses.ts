/**
 * The HTTP statuses of answers that are not the page's own picture: what the definition says → all of them, checked.
 * Only what cannot break a picture is let through: 200, or an error that a picture may stand beside.
 */
import { checkKeys, mistake, record } from "./check.js";

/** What a picture's answer has for a status, case by case. */
export interface Statuses {
	/** No route or no image has this URL. Default 404. */
	readonly notFound: number;
	/** The route's parameters were refused, or it has no data. Default 200: scrapers drop a picture with an error. */
	readonly noData: number;
	/** A deadline, a full queue, slow data, a mistake of the definition. Default 200, for the same reason. */
	readonly failed: number;
	/** The signature is missing or wrong. Default 403. */
	readonly badSignature: number;
	/** The URL's path and query are over 4,096 characters. Default 414. */
	readonly tooLong: number;
}

export const DEFAULT_STATUSES: Statuses = {
	notFound: 404,
	noData: 200,
	failed: 200,
	badSignature: 403,
	tooLong: 414,
};

/** @throws PlacardError `definition-invalid` */
export function checkStatuses(value: unknown): Statuses {
	if (value === undefined) return DEFAULT_STATUSES;
	const given = record(value, "statuses");
	checkKeys(given, Object.keys(DEFAULT_STATUSES), "statuses");
	for (const [name, status] of Object.entries(given)) checkStatus(status, `statuses.${name}`);
	return { ...DEFAULT_STATUSES, ...given };
}

/** No redirect and nothing without a body: every request for a picture is answered with a picture. */
function checkStatus(value: unknown, where: string): void {
	const isError =
		typeof value === "number" && Number.isInteger(value) && value >= 400 && value <= 599;
	if (value === 200 || isError) return;
	throw mistake("definition-invalid", where, "200, or an integer from 400 to 599", value);
}
