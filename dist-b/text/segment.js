/**
 * Where text may be cut: grapheme clusters (UAX 29), line break opportunities (UAX 14, with dictionaries for the scripts that
 * write without spaces), and which clusters are emoji (UTS 51). Offsets are UTF-16 code units.
 */
import LineBreaker from "linebreak";
/**
 * One character, one cluster: true of all text without marks, joiners, surrogates, Hangul and controls. Latin, Cyrillic,
 * punctuation, currencies, arrows and other signs, kana and ideographs: no need to ask ICU.
 */
const SIMPLE = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2100-\u2bff\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u4e00-\u9fff]*$/;
/** Stateless. Made when first needed: the first of a process reads ICU's rules for 20 ms, and Latin text needs none. */
let graphemeSegmenter;
let wordSegmenter;
/** The start of every grapheme cluster, and the length of the text at the end. */
export function graphemeStarts(text) {
    if (SIMPLE.test(text))
        return Array.from({ length: text.length + 1 }, (_, i) => i);
    graphemeSegmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
    const starts = [];
    for (const { index } of graphemeSegmenter.segment(text))
        starts.push(index);
    starts.push(text.length);
    return starts;
}
/** Scripts without spaces between words, which UAX 14 leaves to a dictionary (class SA). */
const DICTIONARY_RUN = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]{2,}/gu;
/**
 * Every place where a line may or must end, in order, except the start and the end of the text. UAX 14 with what browsers
 * make of it: small kana may begin a line (CSS Text 3, line-break: normal), a URL does not break after its slashes,
 * and a hyphen between letters or digits always breaks.
 */
export function breakOpportunities(text) {
    const found = [];
    const breaker = new LineBreaker(resolved(text));
    for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
        const { position: at, required: isRequired } = next;
        if (at < text.length && (isRequired || !isKeptTogether(text, at)))
            found.push({ at, isRequired });
    }
    const added = [...dictionaryBreaks(text), ...addedBreaks(text)];
    if (added.length === 0)
        return found;
    const known = new Set(found.map(({ at }) => at));
    for (const at of added)
        if (!known.has(at))
            found.push({ at, isRequired: false });
    return found.sort((a, b) => a.at - b.at);
}
/** Class CJ, which CSS's normal line breaking resolves to ID where UAX 14's default is NS. Each is one code unit. */
const SMALL_KANA = /[\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\u30fc\u31f0-\u31ff\uff67-\uff70]/g;
/** Where UAX 14 breaks and browsers do not: `and/or`, `a/b.html`, `wow!important`, `a|b`. */
function isKeptTogether(text, at) {
    const next = text.charCodeAt(at);
    return "!/|}".includes(text[at - 1] ?? " ") && next > 0x20 && next < 0x7f;
}
/** Classes that depend on context, resolved by putting a character of the wanted class in their place: lengths stay. */
function resolved(text) {
    return text.replace(SMALL_KANA, "ア").replace(OPENING_QUOTE, "「").replace(CLOSING_QUOTE, "」");
}
/** Quotation marks next to ideographs open and close as ideographic brackets do (LB19a of Unicode 16). */
const OPENING_QUOTE = /[“‘](?=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff5e])/g;
const CLOSING_QUOTE = /(?<=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff5e])[”’]/g;
/**
 * Breaks that later versions of UAX 14 or browsers allow: `10-20` (LB25), a maqaf between Hebrew letters (LB21a), a letter
 * beside a full-width bracket (LB30).
 */
const ADDED = /[A-Za-z0-9]-(?=[0-9])|[\u05d0-\u05ea]\u05be(?=[\u05d0-\u05ea])|[A-Za-z0-9](?=[「『（【《〈])|[」』）】》〉](?=[A-Za-z0-9])/g;
function addedBreaks(text) {
    return Array.from(text.matchAll(ADDED), (match) => match.index + match[0].length);
}
function dictionaryBreaks(text) {
    const breaks = [];
    for (const match of text.matchAll(DICTIONARY_RUN)) {
        wordSegmenter ??= new Intl.Segmenter("th", { granularity: "word" });
        for (const { index } of wordSegmenter.segment(match[0])) {
            if (index > 0)
                breaks.push(match.index + index);
        }
    }
    return breaks;
}
/** Emoji without being asked, or asked by VS16, a keycap, a skin tone or a joiner; a pair of regional indicators. */
const EMOJI = /^(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|\p{Emoji}\uFE0F|(?!\p{Regional_Indicator})\p{Emoji_Presentation}(?!\uFE0E)|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic}))/u;
/** Whether a grapheme cluster is shown as a picture; `©` and `1` are not, `©️` and `1️⃣` are. */
export function isEmoji(cluster) {
    return EMOJI.test(cluster);
}
