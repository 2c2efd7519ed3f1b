export interface BreakOpportunity {
    /** The offset after which the next line begins. */
    readonly at: number;
    /** A line must end here: newline, paragraph separator. */
    readonly isRequired: boolean;
}
/** The start of every grapheme cluster, and the length of the text at the end. */
export declare function graphemeStarts(text: string): number[];
/**
 * Every place where a line may or must end, in order, except the start and the end of the text. UAX 14 with what browsers
 * make of it: small kana may begin a line (CSS Text 3, line-break: normal), a URL does not break after its slashes,
 * and a hyphen between letters or digits always breaks.
 */
export declare function breakOpportunities(text: string): BreakOpportunity[];
/** Whether a grapheme cluster is shown as a picture; `©` and `1` are not, `©️` and `1️⃣` are. */
export declare function isEmoji(cluster: string): boolean;
