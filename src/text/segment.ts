/**
 * Where text may be cut: grapheme clusters (UAX 29), line break opportunities (UAX 14, with dictionaries for the scripts that
 * write without spaces), and which clusters are emoji (UTS 51). Offsets are UTF-16 code units.
 */
import LineBreaker from "linebreak";

export interface BreakOpportunity {
	/** The offset after which the next line begins. */
	readonly at: number;
	/** A line must end here: newline, paragraph separator. */
	readonly isRequired: boolean;
}

/** One letter, one cluster: true of all text without marks, joiners, surrogates, Hangul jamo and CR. */
const SIMPLE = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f]*$/;

/** Stateless and costly to make: 0.1 ms each. */
const graphemeSegmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const wordSegmenter = new Intl.Segmenter("th", { granularity: "word" });

/** The start of every grapheme cluster, and the length of the text at the end. */
export function graphemeStarts(text: string): number[] {
	if (SIMPLE.test(text)) return Array.from({ length: text.length + 1 }, (_, i) => i);
	const starts: number[] = [];
	for (const { index } of graphemeSegmenter.segment(text)) starts.push(index);
	starts.push(text.length);
	return starts;
}

/** Scripts without spaces between words, which UAX 14 leaves to a dictionary (class SA). */
const DICTIONARY_RUN = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]{2,}/gu;

/** Every place where a line may or must end, in order, except the start and the end of the text. */
export function breakOpportunities(text: string): BreakOpportunity[] {
	const found: BreakOpportunity[] = [];
	const breaker = new LineBreaker(text);
	for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
		if (next.position < text.length) found.push({ at: next.position, isRequired: next.required });
	}
	const words = dictionaryBreaks(text);
	if (words.length === 0) return found;
	const known = new Set(found.map(({ at }) => at));
	for (const at of words) if (!known.has(at)) found.push({ at, isRequired: false });
	return found.sort((a, b) => a.at - b.at);
}

function dictionaryBreaks(text: string): number[] {
	const breaks: number[] = [];
	for (const match of text.matchAll(DICTIONARY_RUN)) {
		for (const { index } of wordSegmenter.segment(match[0])) {
			if (index > 0) breaks.push(match.index + index);
		}
	}
	return breaks;
}

/** Emoji without being asked, or asked by VS16, a keycap, a skin tone or a joiner; a pair of regional indicators. */
const EMOJI =
	/^(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|\p{Emoji}\uFE0F|(?!\p{Regional_Indicator})\p{Emoji_Presentation}(?!\uFE0E)|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic}))/u;

/** Whether a grapheme cluster is shown as a picture; `©` and `1` are not, `©️` and `1️⃣` are. */
export function isEmoji(cluster: string): boolean {
	return EMOJI.test(cluster);
}
