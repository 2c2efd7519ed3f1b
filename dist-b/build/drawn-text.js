/**
 * A definition with its art → which texts its pictures can show: those that are known (the templates' own, fallbacks, finite
 * values, the pages that are known), and the slots that any text may fill. What pages fill is learnt from `examples`,
 * as plates are; where that cannot be, or a value may change the font, any text may be drawn with any font.
 */
import { shown } from "../errors.js";
import { isGenerated } from "../image/generated.js";
import { isFragmentValue } from "../site/fragment-slot.js";
import { isImageValue } from "../site/image-slot.js";
import { isTextValue } from "../site/text-slot.js";
import { descendants, textOf } from "../template/tree.js";
import { setTexts } from "../text/index.js";
import { styleOf } from "../text/style.js";
import { knownPages } from "./known-pages.js";
/**
 * @param book the site's fonts
 * @throws PlacardError as `resolve`'s functions and `Template.scene` do
 */
export async function drawnText(site, art, book) {
    const parts = [];
    for (const route of site.routes)
        parts.push(await textOfRoute(site, route, art, book));
    const open = parts.flatMap((part) => part.open);
    return {
        known: parts.flatMap(({ known }) => known),
        open: [...new Map(open.map((one) => [one.where, one])).values()],
        unbounded: parts.map(({ unbounded }) => unbounded).find((reason) => reason !== undefined),
    };
}
async function textOfRoute(site, route, art, book) {
    const pages = route.slots === undefined ? [] : await knownPages(site, route);
    const values = [route.fallback, ...pages].flatMap((of) => Object.values(of));
    const all = [...values, ...Object.values(route.values).flat()];
    const templates = [...route.images.values()].flatMap((image) => templateOf(art, image));
    const open = templates.flatMap((template) => openSlots(route, pages, template).map((id) => openText(template, id, book)));
    const reasons = [
        [...route.images.values()].some(isGenerated) && "has a generated template",
        route.slots !== undefined && pages.length === 0 && "has no `examples` to learn from",
        all.some(isFragment) && "draws fragments",
        open.length > 0 && all.some(setsFont) && "fills slots with other fonts",
        open.some(({ styles }) => styles.length === 0) && "has text that is no outlines",
    ];
    const reason = reasons.find((one) => typeof one === "string");
    return {
        known: [...templates.flatMap(staticTexts), ...all.flatMap(textIn)],
        open,
        unbounded: reason && `routes[${shown(route.pattern.source)}] ${reason}`,
    };
}
function templateOf(art, image) {
    return isGenerated(image) ? [] : [art.template(image)];
}
/** Of style sheets, titles and metadata too, which are never drawn: that costs a few glyphs at most. */
function staticTexts({ root }) {
    return [...descendants(root)].map(textOf);
}
function textIn(value) {
    if (typeof value === "string" || typeof value === "number")
        return [String(value)];
    return isObject(value) && isTextValue(value) ? [value.value] : [];
}
/** Texts that known pages fill, whose values nobody has counted; whatever they are filled with there, a text may come. */
function openSlots(route, pages, { slots }) {
    const ids = new Set(pages.flatMap((values) => Object.keys(values)));
    const isCounted = (id) => Object.hasOwn(route.values, id) && route.values[id]?.length;
    return [...ids].filter((id) => slots.get(id)?.takesText && !isCounted(id));
}
/** The styles are those of any text in it, since none changes them; there are none where the rasteriser draws it. */
function openText(template, id, book) {
    const scene = template.scene({ [id]: "x" });
    const runs = setTexts(book, scene, () => false).flatMap((text) => text.runs);
    return {
        where: `slot ${shown(id)} of ${template.name}`,
        styles: runs.map(({ element }) => styleOf(scene, element)),
    };
}
function isFragment(value) {
    return isObject(value) && isFragmentValue(value);
}
/** Attributes that choose the font or take a text from its outlines; what a picture holds is no attribute. */
function setsFont(value) {
    if (!isObject(value) || isTextValue(value) || isImageValue(value))
        return false;
    return Object.keys(value).some((name) => /^(?:font|text-decoration|writing|baseline|rotate)/.test(name));
}
function isObject(value) {
    return typeof value === "object" && value !== null;
}
