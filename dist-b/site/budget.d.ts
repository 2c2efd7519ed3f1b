/**
 * What a picture may weigh, as a definition says it: for the whole site, for one image, or not at all. Checked
 * here; kept by the ladder of the image flow.
 */
import { type Loose } from "./check.js";
/** What a picture may weigh unless the definition says otherwise: WhatsApp's limit, in bytes. */
export declare const DEFAULT_MAX_BYTES = 300000;
/** What no picture may weigh: above it several platforms show none. */
export declare const HARD_MAX_BYTES = 600000;
/** What a definition may say of a picture's file. */
export interface Budget {
    /** The most bytes of a picture's file, 1,000 to 600,000. Default: the site's, and for the site 300,000. */
    readonly maxBytes?: number;
    /** Nothing but PNG, and no pixel moved, also where that is over `maxBytes`. Default: the site's, and for the site false. */
    readonly lossless?: boolean;
}
/** A budget with everything said. */
export type FullBudget = Required<Budget>;
/** The members that are given, so that a definition stays as it was written. */
export declare function checkBudget({ maxBytes, lossless }: Loose, code: "definition-invalid" | "image-invalid", where?: string): Budget;
/** What holds for one image of a site. */
export declare function budgetOf(site: FullBudget, image: Budget): FullBudget;
