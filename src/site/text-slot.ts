/**
 * `text(value, options)`: a text with wishes for how it is set, as plain data, so that it can be hashed into a
 * picture's version and cross a thread. Which box it goes into is the template's; only the wishes are checked here.
 */
import { PlacardError, shown } from "../errors.js";

/** How a text sits in its box. Lengths are user units of the template (px of its viewBox). */
export interface TextOptions {
	/**
	 * Id of the `<rect>` that the text goes into; the rect may be invisible. Default: the text's own box (Inkscape's
	 * flowed text, `inline-size`).
	 */
	readonly within?: string;
	/** Most lines, 1 to 256. Default: as many as the box has room for. */
	readonly maxLines?: number;
	/** The text shrinks down to this size before it is cut. Default: the template's own size, so it never shrinks. */
	readonly minSize?: number;
	/** Distance of baselines as a multiple of the size, up to 10. Default: the template's `line-height`, else the font's. */
	readonly lineHeight?: number;
	/** `start` and `end` follow the text's direction. Default: as the template's text-align or text-anchor says. */
	readonly align?: "start" | "center" | "end" | "left" | "right";
	/** Default `top`. */
	readonly valign?: "top" | "middle" | "bottom";
	/** When even the smallest size is too large: end with `…`, just end, or go on outside. Default `ellipsis`. */
	readonly overflow?: "ellipsis" | "cut" | "visible";
	/** Lines of about the same length. Default false. */
	readonly balance?: boolean;
}

/** Made by `text`. */
export interface TextValue extends TextOptions {
	readonly kind: "text";
	readonly value: string;
}

const CHOICES = {
	align: ["start", "center", "end", "left", "right"],
	valign: ["top", "middle", "bottom"],
	overflow: ["ellipsis", "cut", "visible"],
	balance: [true, false],
} as const;
const RANGES = { maxLines: [1, 256], minSize: [0.1, 10_000], lineHeight: [0.1, 10] } as const;
const NAMES = ["within", ...Object.keys(CHOICES), ...Object.keys(RANGES)];

/**
 * A text that is wrapped, shrunk and ended by an ellipsis as its box demands.
 *
 * @param value any text, also a visitor's; line breaks in it are kept
 * @throws PlacardError `slot-value-invalid` for options that are none
 */
export function text(value: string | number, options: TextOptions = {}): TextValue {
	if (typeof value !== "string" && !Number.isFinite(value))
		throw invalid("text(value)", "a text or a finite number", value);
	checkTextOptions(options);
	return { ...options, kind: "text", value: String(value) };
}

export function isTextValue(value: object): value is TextValue {
	return "kind" in value && value.kind === "text" && "value" in value;
}

/** @throws PlacardError `slot-value-invalid` */
export function checkTextOptions(options: TextOptions): void {
	for (const [name, option] of Object.entries(options)) {
		const where = `text(…, { ${name} })`;
		if (option === undefined || name === "kind" || name === "value") continue;
		if (!NAMES.includes(name)) throw invalid(where, `only the options ${NAMES.join(", ")}`, name);
		if (name === "within") checkId(option, where);
		else if (name in RANGES) checkRange(option, RANGES[name as keyof typeof RANGES], where, name);
		else checkChoice(option, CHOICES[name as keyof typeof CHOICES], where);
	}
}

function checkId(option: unknown, where: string): void {
	if (typeof option === "string" && option !== "" && !option.startsWith("#")) return;
	throw invalid(where, "the id of a rect, without #", option);
}

function checkRange(
	option: unknown,
	[least, most]: readonly [number, number],
	where: string,
	name: string,
): void {
	const isInside = typeof option === "number" && option >= least && option <= most;
	if (isInside && (name !== "maxLines" || Number.isInteger(option))) return;
	const kind = name === "maxLines" ? "an integer" : "a number";
	throw invalid(where, `${kind} from ${least} to ${most}`, option);
}

function checkChoice(option: unknown, choices: readonly unknown[], where: string): void {
	if (choices.includes(option)) return;
	throw invalid(where, choices.map(String).join(" or "), option);
}

function invalid(where: string, expected: string, received: unknown): PlacardError {
	return new PlacardError({
		code: "slot-value-invalid",
		where,
		expected,
		received: shown(received),
	});
}
