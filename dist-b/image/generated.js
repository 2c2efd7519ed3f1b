/**
 * A generated template: the slots' values → the function's SVG → a parsed, linted template. The same text is parsed
 * once: templates are kept by their hash, bounded in number and size. What the function writes wrongly is the
 * programmer's mistake.
 */
import { LRUCache } from "lru-cache";
import { PlacardError, shown } from "../errors.js";
import { cleanText, parseTemplate } from "../template/template.js";
import { digestOf } from "./digest.js";
const MAX_TEMPLATES = 100;
const MAX_CHARS = 8_000_000;
/** For one run of a function, in milliseconds. It cannot be ended, but nobody waits for it any longer. */
const TIMEOUT_MS = 2_000;
export function isGenerated(image) {
    return "generate" in image;
}
/** The generator of a site. Throws PlacardError `generated-invalid`, `generated-timeout`, and as `parseTemplate` does. */
export function openGenerator() {
    const templates = new LRUCache({
        max: MAX_TEMPLATES,
        maxSize: MAX_CHARS,
        sizeCalculation: ({ chars }) => Math.max(1, chars),
    });
    return async (image, values) => {
        const source = await runGenerator(image, values);
        const key = await digestOf(source);
        const kept = templates.get(key);
        if (kept !== undefined)
            return kept.template;
        const template = parseTemplate(source, "generated.svg");
        templates.set(key, { template, chars: source.length });
        return template;
    };
}
/**
 * The function's SVG alone, neither parsed nor checked.
 *
 * @throws PlacardError `generated-invalid`, `generated-timeout`, and what the function throws
 */
export async function runGenerator(image, values) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(tooSlow()), TIMEOUT_MS);
    });
    try {
        const source = await Promise.race([image.generate(cleanValues(values)), late]);
        if (typeof source === "string")
            return source;
        throw new PlacardError({
            code: "generated-invalid",
            where: "svg(function, size)",
            expected: "a complete SVG document as a text",
            received: shown(source),
        });
    }
    finally {
        clearTimeout(timer);
    }
}
/** Texts as a slot would get them: bounded, on one line, without what XML forbids. Escaping is the function's. */
function cleanValues(values) {
    const entries = Object.entries(values).map(([id, value]) => [id, typeof value === "string" ? cleanText(value) : value]);
    return Object.fromEntries(entries);
}
function tooSlow() {
    return new PlacardError({
        code: "generated-timeout",
        where: "svg(function, size)",
        expected: `an SVG within ${TIMEOUT_MS} ms`,
        remedy: "Load in `data`, whose time is bounded too, and only write here.",
    });
}
