/** CSS's `font` shorthand → the properties it stands for (CSS Fonts 4, section 2.7). What it does not name is reset. */
const RESET = [
    ["font-style", "normal"],
    ["font-variant", "normal"],
    ["font-weight", "normal"],
    ["font-stretch", "normal"],
    ["line-height", "normal"],
];
/** A size, perhaps a line height, then the families: everything before it is style, variant, weight and stretch. */
const SHORTHAND = /^(.*?)\s*((?:\d+\.?\d*|\.\d+)(?:px|pt|pc|mm|cm|in|em|ex|%)?|(?:xx?-)?(?:small|large)|medium|smaller|larger)(?:\s*\/\s*([\w.%]+))?\s+([^\d\s/].*)$/;
/** Nothing for a shorthand that cannot be read, so that it changes nothing. */
export function parseFont(value) {
    const [, before = "", size, lineHeight, family] = SHORTHAND.exec(value.trim()) ?? [];
    if (size === undefined || family === undefined)
        return [];
    const parts = new Map(RESET);
    for (const word of before.split(/\s+/)) {
        const name = longhandOf(word);
        if (name !== undefined)
            parts.set(name, word);
    }
    if (lineHeight !== undefined)
        parts.set("line-height", lineHeight);
    return [...parts, ["font-size", size], ["font-family", family]];
}
function longhandOf(word) {
    if (/^(?:italic|oblique)$/.test(word))
        return "font-style";
    if (word === "small-caps")
        return "font-variant";
    if (/^(?:bold|bolder|lighter|\d{3,4})$/.test(word))
        return "font-weight";
    return /^(?:ultra-|extra-|semi-)?(?:condensed|expanded)$/.test(word) ? "font-stretch" : undefined;
}
