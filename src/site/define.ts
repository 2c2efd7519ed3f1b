/**
 * `defineSite` and `svg`: a definition as its author wrote it → a checked `Site`. Reads no file, keeps
 * no state; every mistake that shows without reading files is an error here, with the path into the
 * definition where it stands.
 */
import { PlacardError, shown } from "../errors.js";
import type {
	ImageDefinition,
	ParamsOf,
	Route,
	Site,
	SiteOptions,
	SiteRoute,
	Size,
	TypedRoute,
} from "./definition.js";
import { bySpecificity, compilePattern, type Pattern, shapeOf } from "./pattern.js";

/** The largest side of a picture, in pixels. */
export const MAX_SIDE = 2400;
const DEFAULT_DATA_TIMEOUT_MS = 2000;
const MAX_DATA_TIMEOUT_MS = 60_000;
const IMAGE_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/;
const PREFIX = /^(?:\/[A-Za-z0-9_-]+)+$/;
const SITE_KEYS = ["origin", "name", "fonts", "prefix", "tags", "dataTimeoutMs", "routes"];
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
 * A template's file with the size it is drawn at.
 *
 * @param file relative to the folder of the definition
 * @param size pixels, integers from 1 to 2,400
 * @throws PlacardError `image-invalid`
 */
export function svg(file: string, size: Size): ImageDefinition {
	if (typeof file !== "string" || file === "")
		throw mistake("image-invalid", "svg(file, size)", "a template's file name", file);
	const where = `svg(${shown(file)}, size)`;
	checkSide(size?.width, `${where}.width`);
	checkSide(size?.height, `${where}.height`);
	return { file, width: size.width, height: size.height };
}

/**
 * One route, with all its types inferred: `slots` and `tags` know what `data` returns, and `data` knows
 * the parameters of the pattern that the route stands at. Gives its argument back. A route can be
 * written without it; then the compiler cannot see from `data` to `slots`, and their arguments are
 * annotated by hand.
 */
export function route<Pattern, Schema = unknown, Data = ParamsOf<Pattern, Schema>>(
	definition: Route<Pattern, Schema, Data>,
): TypedRoute<Pattern> {
	return definition as TypedRoute<Pattern>;
}

/**
 * Checks a site's definition and gives it back as the flows read it. Parameters and data are inferred
 * route by route: from `params` or the pattern, and from what `data` returns.
 *
 * @throws PlacardError `definition-invalid`, `route-pattern-invalid`, `image-invalid`
 */
export function defineSite<
	Schemas extends { readonly [pattern: string]: unknown },
	Data extends { readonly [pattern: string]: unknown },
>(
	definition: SiteOptions & {
		readonly routes: {
			readonly [Pattern in keyof Schemas]: { readonly params?: Schemas[Pattern] };
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
		const { file, width, height } = record(image, place);
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
