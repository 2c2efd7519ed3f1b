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
export declare const DEFAULT_STATUSES: Statuses;
/** @throws PlacardError `definition-invalid` */
export declare function checkStatuses(value: unknown): Statuses;
