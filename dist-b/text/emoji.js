/**
 * A folder of SVG files named by code points → pictures for the emoji of a text. Files are read when a text first has them,
 * through a port, and the last 256 stay. A file is checked as a template is before it is drawn, so that it fetches and runs
 * nothing; one that is missing or refused leaves its emoji to the fonts.
 */
import { PlacardError, shown } from "../errors.js";
import { writeContent } from "../template/serialize.js";
import { parseTemplate } from "../template/template.js";
import { descendants, isElement } from "../template/tree.js";
import { graphemeStarts, isEmoji } from "./segment.js";
const MAX_KEPT = 256;
/** Different emoji in one picture; the rest is left to the fonts. */
const MAX_PER_PICTURE = 64;
const MAX_BYTES = 64_000;
/** All markup of emoji in one picture; past it they are left to the fonts. A set's drawing has some 2 kB. */
const MAX_CHARS = 1_000_000;
/** Every set has it: a folder without is none. */
const PROBE = "😀";
export class EmojiSet {
    #folder;
    #read;
    /** Undefined for a sequence without a file: asked for once, not at every picture. */
    #known = new Map();
    constructor(folder, read) {
        this.#folder = folder;
        this.#read = read;
    }
    /**
     * @param folder as the definition names it: a package or a path
     * Errors: `emoji-unreadable`.
     */
    static async open(folder, read) {
        const set = new EmojiSet(folder.replace(/\/+$/, ""), read);
        if ((await set.#picture(PROBE)) !== undefined)
            return set;
        throw new PlacardError({
            code: "emoji-unreadable",
            where: `emoji ${shown(folder)}`,
            expected: "a folder of SVG files named by code points, such as 1f600.svg",
            received: "none that can be read",
            remedy: "Install a set, for example `npm install @twemoji/svg`, and name its package or folder.",
        });
    }
    /** What tells this set from another, for the version of pictures. */
    async identity() {
        try {
            return await this.#read(`${this.#folder}/package.json`);
        }
        catch {
            return new TextEncoder().encode(this.#folder);
        }
    }
    /** The pictures for all emoji in the texts. Never throws. */
    async pictures(texts) {
        const counts = new Map();
        for (const sequence of texts.flatMap(emojiIn))
            counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
        const wanted = [...counts].slice(0, MAX_PER_PICTURE);
        const found = await Promise.all(wanted.map(([sequence]) => this.#picture(sequence)));
        const pictures = new Map();
        let room = MAX_CHARS;
        for (const [i, [sequence, count]] of wanted.entries()) {
            const picture = found[i];
            room -= count * (picture?.markup.length ?? 0);
            if (picture !== undefined && room >= 0)
                pictures.set(sequence, picture);
        }
        return pictures;
    }
    #picture(sequence) {
        const known = this.#known.get(sequence) ?? this.#load(sequence);
        // Asked for last, so that it stays longest.
        this.#known.delete(sequence);
        this.#known.set(sequence, known);
        const [oldest] = this.#known.keys();
        if (this.#known.size > MAX_KEPT && oldest !== undefined)
            this.#known.delete(oldest);
        return known;
    }
    async #load(sequence) {
        for (const name of fileNames(sequence)) {
            const file = `${this.#folder}/${name}.svg`;
            try {
                const bytes = await this.#read(file);
                if (bytes.length > MAX_BYTES)
                    return undefined;
                return readPicture(parseTemplate(bytes, file), name);
            }
            catch {
                // Not there under this name, or refused: the next, and then the fonts.
            }
        }
        return undefined;
    }
}
const MAY_BE_EMOJI = /\p{Emoji}/u;
function emojiIn(text) {
    if (!MAY_BE_EMOJI.test(text))
        return [];
    const starts = graphemeStarts(text);
    return starts.slice(1).flatMap((end, i) => {
        const cluster = text.slice(starts[i], end);
        return isEmoji(cluster) ? [cluster] : [];
    });
}
/** Sets differ in whether names keep the variation selector, in case and in the zeros before a digit. */
function fileNames(sequence) {
    const codes = Array.from(sequence, (char) => (char.codePointAt(0) ?? 0).toString(16));
    const bare = codes.filter((code) => code !== "fe0f");
    const padded = bare.map((code) => code.padStart(4, "0"));
    const names = [codes, bare, padded].map((each) => each.join("-"));
    return new Set([...names, ...names.map((name) => name.toUpperCase())]);
}
/**
 * The drawing without its root, to be put into another. Ids get the file's name, so that they are nobody else's; style
 * rules would reach beyond the drawing, so one with rules is refused.
 */
function readPicture(template, name) {
    const { root, viewBox } = template.scene({});
    if ([...descendants(root)].some((element) => element.name === "style"))
        return undefined;
    const ids = new Set([...descendants(root)].flatMap(({ attributes }) => attributes.get("id") ?? []));
    const own = ids.size === 0 ? root : renamed(root, ids, `emoji-${name}-`);
    return { markup: writeContent(own).text, viewBox };
}
function renamed(element, ids, prefix) {
    const attributes = new Map(Array.from(element.attributes, ([name, value]) => [
        name,
        name === "id"
            ? prefix + value
            : value.replace(/#([^\s"')]+)/g, (all, id) => ids.has(id) ? `#${prefix}${id}` : all),
    ]));
    const children = element.children.map((child) => isElement(child) ? renamed(child, ids, prefix) : child);
    return { ...element, attributes, children };
}
