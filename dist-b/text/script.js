/**
 * Which script each grapheme cluster is shaped as: characters that many scripts share (spaces, digits, punctuation) take the script of
 * the text before them, at the start of the text of the text after, so that runs stay long. Specification: UAX 24,
 * section 5.1, and ISO 15924 for the names.
 */
import { BoundedMap } from "./cache.js";
/** The living scripts and the larger historic ones; anything else is left to HarfBuzz's own guess. */
const SCRIPTS = ("Latn Cyrl Grek Arab Hebr Deva Hani Hira Kana Hang Thai Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Laoo Khmr Mymr Tibt " +
    "Geor Armn Ethi Cher Cans Mong Bopo Yiii Syrc Thaa Nkoo Tfng Adlm Rohg Java Bali Sund Cham Lana Tavt Talu Tale Limb Lepc " +
    "Mtei Olck Saur Kali Batk Bugi Tglg Hano Buhd Tagb Vaii Bamu Osge Phag Ogam Runr Goth Copt Brah Cakm Newa Takr Wcho Mand").split(" ");
/** An engine with older Unicode data throws at a script it does not know: it then shapes that script by guess. */
function tester(script) {
    try {
        return new RegExp(`^\\p{sc=${script}}`, "u");
    }
    catch {
        return undefined;
    }
}
const TESTERS = SCRIPTS.flatMap((script) => {
    const pattern = tester(script);
    return pattern === undefined ? [] : [[script, pattern]];
});
/** Common and inherited characters, or a script of no use to a shaper. */
export const COMMON = "Zyyy";
/** Scripts whose letters join: spacing between letters would tear them apart (CSS Text 4, appendix "cursive scripts"). */
const UNSPACED = new Set("Arab Syrc Nkoo Mand Mong Phag Deva Beng Guru Ogam Rohg Adlm".split(" "));
/** Whether letter-spacing applies to a script. */
export function takesLetterSpacing(script) {
    return !UNSPACED.has(script);
}
/** Finds scripts; owned by a font book's caller, because it remembers the last characters it has seen. */
export class ScriptFinder {
    #known = new BoundedMap(4096);
    /** One ISO 15924 name per cluster; `starts` as from `graphemeStarts`. */
    scripts(text, starts) {
        const found = [];
        let last = COMMON;
        for (let i = 0; i + 1 < starts.length; i++) {
            const own = this.#scriptOf(text.codePointAt(starts[i] ?? 0) ?? 0);
            if (own !== COMMON) {
                if (last === COMMON)
                    found.fill(own);
                last = own;
            }
            found.push(last);
        }
        return found;
    }
    #scriptOf(codePoint) {
        if (codePoint < 0x250)
            return isBasicLatinLetter(codePoint) ? "Latn" : COMMON;
        return this.#known.take(codePoint, () => {
            const char = String.fromCodePoint(codePoint);
            return TESTERS.find(([, pattern]) => pattern.test(char))?.[0] ?? COMMON;
        });
    }
}
function isBasicLatinLetter(codePoint) {
    const isAscii = (codePoint | 0x20) >= 0x61 && (codePoint | 0x20) <= 0x7a;
    const isOrdinal = codePoint === 0xaa || codePoint === 0xba;
    return isAscii || isOrdinal || (codePoint >= 0xc0 && codePoint !== 0xd7 && codePoint !== 0xf7);
}
