/**
 * `defineSite` and `svg`: a definition as its author wrote it → a checked `Site`. Reads no file, keeps
 * no state; every mistake that shows without reading files is an error here, with the path into the
 * definition where it stands.
 */
import { shown } from "../errors.js";
import { type Budget, checkBudget, DEFAULT_MAX_BYTES } from "./budget.js";
import { bareOrigin, checkKeys, checkSide, flag, list, mistake, record, text } from "./check.js";
import type {
	FiniteValues,
	GeneratedImage,
	ImageDefinition,
	Images,
	ParamsOf,
	Route,
	Site,
	SiteOptions,
	Size,
	SlotValues,
	TemplateImage,
	TypedRoute,
} from "./definition.js";
import { checkRoutes } from "./routes.js";
import { keyless } from "./signature.js";
import { checkStatuses } from "./statuses.js";
import type { CheckedSlots, CheckedValues, SlotsOf } from "./templates.js";

const DEFAULT_DATA_TIMEOUT_MS = 2000;
const MAX_DATA_TIMEOUT_MS = 60_000;
const PREFIX = /^(?:\/[A-Za-z0-9_-]+)+$/;
const SITE_KEYS = [
	"origin",
	"name",
	"fonts",
	"fontFallback",
	"emoji",
	"imageHosts",
	"prefix",
	"tags",
	"dataTimeoutMs",
	"maxBytes",
	"lossless",
	"statuses",
	"signed",
	"routes",
];
/** A name with a dot whose last label begins with a letter: no address in any spelling is one. */
const IMAGE_HOST = /^(?:\*\.)?(?:[a-z0-9_-]{1,63}\.){1,20}[a-z][a-z0-9-]{0,62}(?::\d{1,5})?$/;

/**
 * A template with the size it is drawn at: a file, or a function that writes the whole SVG from the slots' values.
 *
 * A function's picture has the function's own text in its version, which a minifier changes: give a `version`
 * where pages and pictures are built apart, and change it whenever the function draws something else.
 *
 * @param template a file, relative to the folder of the definition; or the values, texts cleaned but not
 * escaped → a complete SVG document, linted as a template is
 * @param size pixels, integers from 1 to 2,400; with `maxBytes` and `lossless` where they differ from the site's
 * @throws PlacardError `image-invalid`
 */
export function svg<const File extends string>(
	template: File,
	size: Size & Budget,
): TemplateImage<SlotsOf<File>>;
export function svg(
	template: GeneratedImage["generate"],
	size: Size & Budget & { readonly version?: string },
): GeneratedImage;
export function svg(
	template: string | GeneratedImage["generate"],
	size: Size & Budget & { readonly version?: string },
): ImageDefinition {
	const isFunction = typeof template === "function";
	if (!isFunction && (typeof template !== "string" || template === ""))
		throw mistake("image-invalid", "svg(file, size)", "a template's file name", template);
	const where = `svg(${isFunction ? "function" : shown(template)}, size)`;
	checkSide(size?.width, `${where}.width`);
	checkSide(size?.height, `${where}.height`);
	const { width, height, version } = size;
	const budget = checkBudget({ ...size }, "image-invalid", `${where}.`);
	if (!isFunction) return { file: template, width, height, ...budget };
	if (version !== undefined && typeof version !== "string")
		throw mistake("image-invalid", `${where}.version`, "a text", version);
	return { generate: template, version: version ?? String(template), width, height, ...budget };
}

/**
 * One route, with all its types inferred: `slots` and `tags` know what `data` returns, and `data` knows
 * the parameters of the pattern that the route stands at. Gives its argument back. A route can be
 * written without it; then the compiler cannot see from `data` to `slots`, and their arguments are
 * annotated by hand.
 */
export function route<
	Pattern,
	Schema = unknown,
	Data = ParamsOf<Pattern, Schema>,
	Pictures extends Images = Images,
	Values extends SlotValues = SlotValues,
	Fallback extends SlotValues = SlotValues,
	Finite extends FiniteValues = FiniteValues,
>(
	definition: Route<Pattern, Schema, Data, Pictures, Values, Fallback, Finite>,
): TypedRoute<Pattern> {
	// Its types are forgotten but for the pattern's; the members stay for defineSite to check.
	const forgotten: unknown = definition;
	return forgotten as TypedRoute<Pattern>;
}

/**
 * Checks a site's definition and gives it back as the flows read it. Parameters and data are inferred
 * route by route: from `params` or the pattern, and from what `data` returns. Slots and fallbacks are compared with
 * the templates' where `placard types` has written them.
 *
 * @throws PlacardError `definition-invalid`, `route-pattern-invalid`, `image-invalid`
 */
export function defineSite<
	Schemas extends { readonly [pattern: string]: unknown },
	Data extends { readonly [pattern: string]: unknown },
	Pictures extends { readonly [pattern: string]: unknown },
	Values extends { readonly [pattern: string]: unknown },
	Fallbacks extends { readonly [pattern: string]: unknown },
	Finites extends { readonly [pattern: string]: unknown },
>(
	definition: SiteOptions & {
		readonly routes: {
			readonly [Pattern in keyof Schemas]: { readonly params?: Schemas[Pattern] };
		} & {
			readonly [Pattern in keyof Pictures]: { readonly images: Pictures[Pattern] };
		} & {
			readonly [Pattern in keyof Fallbacks]: {
				readonly fallback?: Fallbacks[Pattern] &
					CheckedSlots<
						Fallbacks[Pattern],
						Pattern extends keyof Pictures ? Pictures[Pattern] : unknown
					>;
			};
		} & {
			readonly [Pattern in keyof Finites]: {
				readonly values?: Finites[Pattern] &
					CheckedValues<
						Finites[Pattern],
						Pattern extends keyof Pictures ? Pictures[Pattern] : unknown
					>;
			};
		} & {
			readonly [Pattern in keyof Values]: {
				readonly slots?: (
					...args: never[]
				) => Values[Pattern] &
					CheckedSlots<
						Values[Pattern],
						Pattern extends keyof Pictures ? Pictures[Pattern] : unknown
					>;
			};
		} & {
			readonly [Pattern in keyof Data]:
				| TypedRoute<Pattern>
				| Route<Pattern, Pattern extends keyof Schemas ? Schemas[Pattern] : unknown, Data[Pattern]>;
		};
	},
): Site {
	const input = record(definition, "defineSite(…)");
	checkKeys(input, SITE_KEYS, "defineSite(…)");
	return {
		origin: checkOrigin(input.origin),
		...(input.name === undefined ? {} : { name: text(input.name, "name") }),
		fonts: list(input.fonts, "fonts"),
		fontFallback: checkFallback(input.fontFallback ?? {}),
		...(input.emoji === undefined ? {} : { emoji: text(input.emoji, "emoji") }),
		imageHosts: list(input.imageHosts, "imageHosts").map(checkImageHost),
		prefix: checkPrefix(input.prefix ?? "/og"),
		tags: record(input.tags ?? {}, "tags"),
		maxBytes: DEFAULT_MAX_BYTES,
		lossless: false,
		...checkBudget(input, "definition-invalid"),
		dataTimeoutMs: checkTimeout(input.dataTimeoutMs ?? DEFAULT_DATA_TIMEOUT_MS),
		statuses: checkStatuses(input.statuses),
		...(flag(input.signed, "signed") ? { signer: keyless } : {}),
		...checkRoutes(input.routes),
	};
}

function checkFallback(value: unknown): Site["fontFallback"] {
	const lists = Object.entries(record(value, "fontFallback"));
	return Object.fromEntries(
		lists.map(([family, families]) => [family, list(families, `fontFallback[${shown(family)}]`)]),
	);
}

function checkOrigin(value: unknown): string {
	const origin = bareOrigin(value);
	if (origin !== undefined) return origin;
	throw mistake(
		"definition-invalid",
		"origin",
		"the site's absolute origin, scheme and host alone",
		value,
		'Write `origin: "https://example.com"`: absolute URLs are made from it, never from a request.',
	);
}

function checkPrefix(value: unknown): string {
	if (typeof value === "string" && PREFIX.test(value)) return value;
	throw mistake("definition-invalid", "prefix", "a path such as `/og`", value);
}

function checkImageHost(value: string): string {
	const host = value.toLowerCase();
	if (IMAGE_HOST.test(host)) return host;
	throw mistake(
		"definition-invalid",
		"imageHosts",
		"hosts by name, such as `images.example` or `*.images.example`",
		value,
		"Leave out the scheme and the path; addresses and single labels are refused.",
	);
}

function checkTimeout(value: unknown): number {
	if (typeof value === "number" && value >= 1 && value <= MAX_DATA_TIMEOUT_MS) return value;
	throw mistake("definition-invalid", "dataTimeoutMs", "1 to 60,000 milliseconds", value);
}
