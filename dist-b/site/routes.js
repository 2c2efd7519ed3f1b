/**
 * The routes of a definition → the routes as the flows read them: checked one by one and against each other, the
 * most specific first.
 */
import { shown } from "../errors.js";
import { checkBudget } from "./budget.js";
import { checkKeys, checkSide, list, mistake, record, text } from "./check.js";
import { isImageValue } from "./image-slot.js";
import { bySpecificity, compilePattern, shapeOf } from "./pattern.js";
const IMAGE_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/;
const ROUTE_KEYS = [
    "params",
    "query",
    "images",
    "share",
    "data",
    "slots",
    "tags",
    "fallback",
    "values",
    "fallbackTags",
    "examples",
];
export function checkRoutes(value) {
    const routes = Object.entries(record(value, "routes")).map(([source, route]) => checkRoute(compilePattern(source), route));
    const [defaultRoute] = routes;
    if (defaultRoute === undefined)
        throw mistake("definition-invalid", "routes", "at least one route", value, 'Add one: `"/": { images: { wide: svg("card.svg", { width: 1200, height: 630 }) } }`.');
    checkShapes(routes.map(({ pattern }) => pattern));
    routes.sort((a, b) => bySpecificity(a.pattern, b.pattern));
    return { routes, defaultRoute };
}
function checkShapes(patterns) {
    const seen = new Map();
    for (const pattern of patterns) {
        const twin = seen.get(shapeOf(pattern));
        if (twin !== undefined)
            throw mistake("route-pattern-invalid", "routes", "patterns that differ in more than a name", `${twin} and ${pattern.source}`, "Both match the same paths: remove one.");
        seen.set(shapeOf(pattern), pattern.source);
    }
}
function checkRoute(pattern, value) {
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
        fallback: record(route.fallback ?? {}, `${where}.fallback`),
        values: checkFinite(route.values ?? {}, `${where}.values`),
        fallbackTags: record(route.fallbackTags ?? {}, `${where}.fallbackTags`),
        examples: list(route.examples, `${where}.examples`),
    };
}
function checkSchema(schema, where) {
    if (schema === undefined)
        return {};
    const isSchema = (typeof schema === "object" || typeof schema === "function") &&
        schema !== null &&
        "~standard" in schema;
    if (isSchema)
        return { params: schema };
    throw mistake("definition-invalid", `${where}.params`, "a Standard Schema", schema, "Use zod, valibot, arktype or any other library of standardschema.dev.");
}
function checkFunctions(route, where) {
    const members = ["data", "slots", "tags"].filter((name) => route[name] !== undefined);
    for (const name of members)
        if (typeof route[name] !== "function")
            throw mistake("definition-invalid", `${where}.${name}`, "a function", route[name]);
    return Object.fromEntries(members.map((name) => [name, route[name]]));
}
function checkImages(value, where) {
    const images = Object.entries(record(value, `${where}.images`));
    if (images.length === 0)
        throw mistake("definition-invalid", `${where}.images`, "at least one image", value);
    for (const [name, image] of images) {
        const place = `${where}.images.${name}`;
        if (!IMAGE_NAME.test(name))
            throw mistake("image-invalid", place, "a name of 1 to 32 letters, digits, `-` and `_` that begins with a letter", name, "It stands in the picture's URL.");
        const picture = record(image, place);
        const { file, generate, width, height } = picture;
        if (typeof generate !== "function")
            text(file, `${place}.file`, "Make it with svg(file, { width, height }).");
        checkSide(width, `${place}.width`);
        checkSide(height, `${place}.height`);
        checkBudget(picture, "image-invalid", `${place}.`);
    }
    return new Map(images);
}
/** The lists alone: whether a slot takes its values is known once its template is read. */
function checkFinite(value, where) {
    const lists = Object.entries(record(value, where));
    for (const [id, values] of lists) {
        const place = `${where}[${shown(id)}]`;
        if (!Array.isArray(values) || values.length === 0)
            throw mistake("definition-invalid", place, "a list of every value that the slot will have", values);
        const picture = values.find((one) => typeof one === "object" && one !== null && isImageValue(one));
        if (picture !== undefined)
            throw mistake("definition-invalid", place, "values that are known without loading anything", "image(…)", "Leave the slot out of `values`: its pictures are drawn when they are asked for.");
    }
    return Object.fromEntries(lists);
}
function checkShare(value, images, where) {
    const names = value === undefined ? [...images.keys()].slice(0, 1) : list(value, `${where}.share`);
    const stranger = names.find((name) => !images.has(name));
    if (stranger !== undefined || names.length === 0)
        throw mistake("definition-invalid", `${where}.share`, `names of images: ${[...images.keys()].join(", ")}`, stranger ?? names);
    return names;
}
