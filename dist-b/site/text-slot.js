/**
 * `text(value, options)`: a text with wishes for how it is set, as plain data, so that it can be hashed into a
 * picture's version and cross a thread. Which box it goes into is the template's; only the wishes are checked here.
 */
import { PlacardError, shown } from "../errors.js";
const CHOICES = {
    align: ["start", "center", "end", "left", "right"],
    valign: ["top", "middle", "bottom"],
    overflow: ["ellipsis", "cut", "visible"],
    balance: [true, false],
};
const RANGES = { maxLines: [1, 256], minSize: [0.1, 10_000], lineHeight: [0.1, 10] };
const NAMES = ["within", ...Object.keys(CHOICES), ...Object.keys(RANGES)];
/**
 * A text that is wrapped, shrunk and ended by an ellipsis as its box demands.
 *
 * @param value any text, also a visitor's; line breaks in it are kept
 * @throws PlacardError `slot-value-invalid` for options that are none
 */
export function text(value, options = {}) {
    if (typeof value !== "string" && !Number.isFinite(value))
        throw invalid("text(value)", "a text or a finite number", value);
    checkTextOptions(options);
    return { ...options, kind: "text", value: String(value) };
}
export function isTextValue(value) {
    return "kind" in value && value.kind === "text" && "value" in value;
}
/** @throws PlacardError `slot-value-invalid` */
export function checkTextOptions(options) {
    for (const [name, option] of Object.entries(options)) {
        const where = `text(…, { ${name} })`;
        if (option === undefined || name === "kind" || name === "value")
            continue;
        if (!NAMES.includes(name))
            throw invalid(where, `only the options ${NAMES.join(", ")}`, name);
        if (name === "within")
            checkId(option, where);
        else if (name in RANGES)
            checkRange(option, RANGES[name], where, name);
        else
            checkChoice(option, CHOICES[name], where);
    }
}
function checkId(option, where) {
    if (typeof option === "string" && option !== "" && !option.startsWith("#"))
        return;
    throw invalid(where, "the id of a rect, without #", option);
}
function checkRange(option, [least, most], where, name) {
    const isInside = typeof option === "number" && option >= least && option <= most;
    if (isInside && (name !== "maxLines" || Number.isInteger(option)))
        return;
    const kind = name === "maxLines" ? "an integer" : "a number";
    throw invalid(where, `${kind} from ${least} to ${most}`, option);
}
function checkChoice(option, choices, where) {
    if (choices.includes(option))
        return;
    throw invalid(where, choices.map(String).join(" or "), option);
}
function invalid(where, expected, received) {
    return new PlacardError({
        code: "slot-value-invalid",
        where,
        expected,
        received: shown(received),
    });
}
