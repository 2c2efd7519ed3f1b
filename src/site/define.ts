/**
 * `defineSite` and `svg`: a definition as its author wrote it → a checked `Site`. Reads no file, keeps
 * no state; every mistake that shows without reading files is an error here, with the path into the
 * definition where it stands.
 */
import { PlacardError, shown } from "../errors.js";
import type {
	GeneratedImage,
	ImageDefinition,
	Images,
	ParamsOf,
	Route,
	Site,
	SiteOptions,
	SiteRoute,
	Size,
	SlotValues,
	TemplateImage,
	TypedRoute,
} from "./definition.js";
import { bySpecificity, compilePattern, type Pattern, shapeOf } from "./pattern.js";
import type { CheckedSlots, SlotsOf } from "./templates.js";

/** The largest side of a picture, in pixels. */
export const MAX_SIDE = 2400;
const DEFAULT_DATA_TIMEOUT_MS = 2000;
const MAX_DATA_TIMEOUT_MS = 60_000;
const IMAGE_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/;
const PREFIX = /^(?:\/[A-Za-z0-9_-]+)+$/;
const SITE_KEYS = [
	"origin",
	"name",
	"fonts",
	"imageHosts",
	"prefix",
	"tags",
	"dataTimeoutMs",
	"routes",
];
/** A name with a dot whose last label begins with a letter: no address in any spelling is one. */
const IMAGE_HOST = /^(?:\*\.)?(?:[a-z0-9_-]{1,63}\.){1,20}[a-z][a-z0-9-]{0,62}(?::\d{1,5})?$/;
const ROUTE_KEYS = [
	"params",
	"query",
	"images",
	"share",
	"data",
	"slots",
	"tags",
	"fallback",
	"fallbackTags",
	"examples",
];

/** A record of unknown members: what a definition is before it is checked. */
type Loose = { readonly [key: string]: unknown };

/**
 * A template with the size it is drawn at: a file, or a function that writes the whole SVG from the slots' values.
 *
 * A function's picture has the function's own text in its version, which a minifier changes: give a `version`
 * where pages and pictures are built apart, and change it whenever the function draws something else.
 *
 * @param template a file, relative to the folder of the definition; or the values, texts cleaned but not
 * escaped → a complete SVG document, linted as a template is
 * @param size pixels, integers from 1 to 2,400
 * @throws PlacardError `image-invalid`
 */
export function svg<const File extends string>(
	template: File,
	size: Size,
): TemplateImage<SlotsOf<File>>;
export function svg(
	template: GeneratedImage["generate"],
	size: Size & { readonly version?: string },
): GeneratedImage;
export function svg(
	template: string | GeneratedImage["generate"],
	size: Size & { readonly version?: string },
): ImageDefinition {
	const isFunction = typeof template === "function";
	if (!isFunction && (typeof template !== "string" || template === ""))
		throw mistake("image-invalid", "svg(file, size)", "a template's file name", template);
	const where = `svg(${isFunction ? "function" : shown(template)}, size)`;
	checkSide(size?.width, `${where}.width`);
	checkSide(size?.height, `${where}.height`);
	const { width, height, version } = size;
	if (!isFunction) return { file: template, width, height };
	if (version !== undefined && typeof version !== "string")
		throw mistake("image-invalid", `${where}.version`, "a text", version);
	return { generate: template, version: version ?? String(template), width, height };
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
>(definition: Route<Pattern, Schema, Data, Pictures, Values, Fallback>): TypedRoute<Pattern> {
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
		imageHosts: list(input.imageHosts, "imageHosts").map(checkImageHost),
		prefix: checkPrefix(input.prefix ?? "/og"),
		tags: record(input.tags ?? {}, "tags"),
		dataTimeoutMs: checkTimeout(input.dataTimeoutMs ?? DEFAULT_DATA_TIMEOUT_MS),
		...checkRoutes(input.routes),
	};
}

function checkRoutes(value: unknown): Pick<Site, "routes" | "defaultRoute"> {
	const routes = Object.entries(record(value, "routes")).map(([source, route]) =>
		checkRoute(compilePattern(source), route),
	);
	const [defaultRoute] = routes;
	if (defaultRoute === undefined)
		throw mistake(
			"definition-invalid",
			"routes",
			"at least one route",
			value,
			'Add one: `"/": { images: { wide: svg("card.svg", { width: 1200, height: 630 }) } }`.',
		);
	checkShapes(routes.map(({ pattern }) => pattern));
	routes.sort((a, b) => bySpecificity(a.pattern, b.pattern));
	return { routes, defaultRoute };
}

function checkShapes(patterns: readonly Pattern[]): void {
	const seen = new Map<string, string>();
	for (const pattern of patterns) {
		const twin = seen.get(shapeOf(pattern));
		if (twin !== undefined)
			throw mistake(
				"route-pattern-invalid",
				"routes",
				"patterns that differ in more than a name",
				`${twin} and ${pattern.source}`,
				"Both match the same paths: remove one.",
			);
		seen.set(shapeOf(pattern), pattern.source);
	}
}

function checkRoute(pattern: Pattern, value: unknown): SiteRoute {
	const where = `routes[${shown(pattern.source)}]`;
	const route = record(value, where);
	checkKeys(route, ROUTE_KEYS, where);
	const images = checkImages(route.images, where);
	return {
		pattern,
		...checkSchema(route.params, where),
		query: list(route.query, `${where}.query`),
		images,
		share: checkShare(route.share, images, where),
		...checkFunctions(route, where),
		fallback: record(route.fallback ?? {}, `${where}.fallback`) as SiteRoute["fallback"],
		fallbackTags: record(route.fallbackTags ?? {}, `${where}.fallbackTags`),
		examples: list(route.examples, `${where}.examples`),
	};
}

function checkSchema(schema: unknown, where: string): Pick<SiteRoute, "params"> {
	if (schema === undefined) return {};
	const isSchema =
		(typeof schema === "object" || typeof schema === "function") &&
		schema !== null &&
		"~standard" in schema;
	if (isSchema) return { params: schema as NonNullable<SiteRoute["params"]> };
	throw mistake(
		"definition-invalid",
		`${where}.params`,
		"a Standard Schema",
		schema,
		"Use zod, valibot, arktype or any other library of standardschema.dev.",
	);
}

function checkFunctions(route: Loose, where: string): Pick<SiteRoute, "data" | "slots" | "tags"> {
	const members = (["data", "slots", "tags"] as const).filter((name) => route[name] !== undefined);
	for (const name of members)
		if (typeof route[name] !== "function")
			throw mistake("definition-invalid", `${where}.${name}`, "a function", route[name]);
	return Object.fromEntries(members.map((name) => [name, route[name]]));
}

function checkImages(value: unknown, where: string): Map<string, ImageDefinition> {
	const images = Object.entries(record(value, `${where}.images`));
	if (images.length === 0)
		throw mistake("definition-invalid", `${where}.images`, "at least one image", value);
	for (const [name, image] of images) {
		const place = `${where}.images.${name}`;
		if (!IMAGE_NAME.test(name))
			throw mistake(
				"image-invalid",
				place,
				"a name of 1 to 32 letters, digits, `-` and `_` that begins with a letter",
				name,
				"It stands in the picture's URL.",
			);
		const { file, generate, width, height } = record(image, place);
		if (typeof generate !== "function")
			text(file, `${place}.file`, "Make it with svg(file, { width, height }).");
		checkSide(width, `${place}.width`);
		checkSide(height, `${place}.height`);
	}
	return new Map(images as [string, ImageDefinition][]);
}

function checkShare(
	value: unknown,
	images: ReadonlyMap<string, ImageDefinition>,
	where: string,
): readonly string[] {
	const names =
		value === undefined ? [...images.keys()].slice(0, 1) : list(value, `${where}.share`);
	const stranger = names.find((name) => !images.has(name));
	if (stranger !== undefined || names.length === 0)
		throw mistake(
			"definition-invalid",
			`${where}.share`,
			`names of images: ${[...images.keys()].join(", ")}`,
			stranger ?? names,
		);
	return names;
}

function checkOrigin(value: unknown): string {
	const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
	const isBare =
		url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
	if (isBare) return url.origin;
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

function checkSide(value: unknown, where: string): void {
	if (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_SIDE) return;
	throw mistake("image-invalid", where, `an integer from 1 to ${MAX_SIDE} pixels`, value);
}

function checkKeys(input: Loose, known: readonly string[], where: string): void {
	const stranger = Object.keys(input).find((key) => !known.includes(key));
	if (stranger !== undefined)
		throw mistake("definition-invalid", where, `only the members ${known.join(", ")}`, stranger);
}

function record(value: unknown, where: string): Loose {
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Loose;
	throw mistake("definition-invalid", where, "an object", value);
}

function text(value: unknown, where: string, remedy?: string): string {
	if (typeof value === "string" && value !== "") return value;
	throw mistake("definition-invalid", where, "a text that is not empty", value, remedy);
}

function list(value: unknown, where: string): readonly string[] {
	if (value === undefined) return [];
	if (Array.isArray(value)) return value.map((item, i) => text(item, `${where}[${i}]`));
	throw mistake("definition-invalid", where, "a list of texts", value);
}

function mistake(
	code: "definition-invalid" | "image-invalid" | "route-pattern-invalid",
	where: string,
	expected: string,
	received: unknown,
	remedy?: string,
): PlacardError {
	return new PlacardError({
		code,
		where,
		expected,
		received: shown(received),
		...(remedy === undefined ? {} : { remedy }),
	});
}
