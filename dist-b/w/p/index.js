import {
  decodeLeniently,
  segmentsOf
} from "./chunk-XVV3T4CB.js";
import {
  fragment,
  image,
  isImageValue,
  text as text2
} from "./chunk-LUXU4F4P.js";
import {
  DEFAULT_MAX_BYTES,
  bareOrigin,
  checkBudget,
  checkKeys,
  checkSide,
  flag,
  list,
  mistake,
  record,
  text
} from "./chunk-2NUACFTS.js";
import {
  PlacardError,
  isPlacardError,
  shown
} from "./chunk-GOCYP6P3.js";

// dist/site/pattern.js
var NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
var RANK = { literal: 0, param: 1, rest: 2 };
function compilePattern(source) {
  if (!source.startsWith("/"))
    throw invalid(source, "a route pattern that begins with a slash", "Write it as a path: `/game/:level`.");
  const parts = withoutLastSlash(segmentsOf(source)).map((segment) => compileSegment(segment, source));
  checkParts(parts, source);
  return { source, parts, match: (pathname) => matchParts(parts, segmentsOf(pathname)) };
}
function bySpecificity(a, b) {
  for (let i = 0; i < Math.max(a.parts.length, b.parts.length); i++) {
    const difference = rankAt(a, i) - rankAt(b, i);
    if (difference !== 0)
      return difference;
  }
  return 0;
}
function shapeOf(pattern) {
  return pattern.parts.map((part) => part.kind === "literal" ? `=${part.text}` : part.kind).join("/");
}
function rankAt(pattern, index) {
  const part = pattern.parts[index];
  return part === void 0 ? -1 : RANK[part.kind];
}
function compileSegment(segment, source) {
  if (segment === "")
    throw invalid(source, "a route pattern without an empty segment", "Remove the doubled slash.");
  if (segment.startsWith(":"))
    return { kind: "param", name: checkName(segment.slice(1), source) };
  if (segment === "*")
    return { kind: "rest", name: "rest" };
  if (segment.startsWith("*"))
    return { kind: "rest", name: checkName(segment.slice(1), source) };
  if (/[:*?#(){}]/.test(segment))
    throw invalid(source, "segments that are literal, `:name` or `*name`", `The segment ${shown(segment)} is none of these: a parameter takes a whole segment.`);
  return { kind: "literal", text: decodeLeniently(segment) };
}
function checkName(name, source) {
  if (NAME.test(name))
    return name;
  throw invalid(source, "a parameter name of letters, digits and underscores", "Write `:level` or `*path`.");
}
function checkParts(parts, source) {
  const names = parts.flatMap((part) => part.kind === "literal" ? [] : [part.name]);
  const double = names.find((name, i) => names.indexOf(name) !== i);
  if (double !== void 0)
    throw invalid(source, "each parameter name once", `Rename one of the two ${shown(double)}.`);
  const rest = parts.findIndex((part) => part.kind === "rest");
  if (rest !== -1 && rest !== parts.length - 1)
    throw invalid(source, "a wildcard as the last segment only", "Move `*` to the end.");
}
function invalid(source, expected, remedy) {
  return new PlacardError({
    code: "route-pattern-invalid",
    expected,
    received: shown(source),
    where: "routes",
    remedy
  });
}
function withoutLastSlash(segments) {
  return segments.at(-1) === "" ? segments.slice(0, -1) : segments;
}
function matchParts(parts, all) {
  const segments = withoutLastSlash(all);
  const params = /* @__PURE__ */ Object.create(null);
  for (const [i, part] of parts.entries()) {
    if (part.kind === "rest") {
      params[part.name] = decodeLeniently(all.slice(i).join("/"));
      return params;
    }
    const segment = segments[i];
    if (segment === void 0)
      return null;
    const text3 = decodeLeniently(segment);
    if (part.kind === "param")
      params[part.name] = text3;
    else if (part.text !== text3)
      return null;
  }
  return segments.length > parts.length ? null : params;
}

// dist/site/routes.js
var IMAGE_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/;
var ROUTE_KEYS = [
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
  "examples"
];
function checkRoutes(value) {
  const routes = Object.entries(record(value, "routes")).map(([source, route2]) => checkRoute(compilePattern(source), route2));
  const [defaultRoute] = routes;
  if (defaultRoute === void 0)
    throw mistake("definition-invalid", "routes", "at least one route", value, 'Add one: `"/": { images: { wide: svg("card.svg", { width: 1200, height: 630 }) } }`.');
  checkShapes(routes.map(({ pattern }) => pattern));
  routes.sort((a, b) => bySpecificity(a.pattern, b.pattern));
  return { routes, defaultRoute };
}
function checkShapes(patterns) {
  const seen = /* @__PURE__ */ new Map();
  for (const pattern of patterns) {
    const twin = seen.get(shapeOf(pattern));
    if (twin !== void 0)
      throw mistake("route-pattern-invalid", "routes", "patterns that differ in more than a name", `${twin} and ${pattern.source}`, "Both match the same paths: remove one.");
    seen.set(shapeOf(pattern), pattern.source);
  }
}
function checkRoute(pattern, value) {
  const where = `routes[${shown(pattern.source)}]`;
  const route2 = record(value, where);
  checkKeys(route2, ROUTE_KEYS, where);
  const images = checkImages(route2.images, where);
  return {
    pattern,
    ...checkSchema(route2.params, where),
    query: list(route2.query, `${where}.query`),
    images,
    share: checkShare(route2.share, images, where),
    ...checkFunctions(route2, where),
    fallback: record(route2.fallback ?? {}, `${where}.fallback`),
    values: checkFinite(route2.values ?? {}, `${where}.values`),
    fallbackTags: record(route2.fallbackTags ?? {}, `${where}.fallbackTags`),
    examples: list(route2.examples, `${where}.examples`)
  };
}
function checkSchema(schema, where) {
  if (schema === void 0)
    return {};
  const isSchema = (typeof schema === "object" || typeof schema === "function") && schema !== null && "~standard" in schema;
  if (isSchema)
    return { params: schema };
  throw mistake("definition-invalid", `${where}.params`, "a Standard Schema", schema, "Use zod, valibot, arktype or any other library of standardschema.dev.");
}
function checkFunctions(route2, where) {
  const members = ["data", "slots", "tags"].filter((name) => route2[name] !== void 0);
  for (const name of members)
    if (typeof route2[name] !== "function")
      throw mistake("definition-invalid", `${where}.${name}`, "a function", route2[name]);
  return Object.fromEntries(members.map((name) => [name, route2[name]]));
}
function checkImages(value, where) {
  const images = Object.entries(record(value, `${where}.images`));
  if (images.length === 0)
    throw mistake("definition-invalid", `${where}.images`, "at least one image", value);
  for (const [name, image2] of images) {
    const place = `${where}.images.${name}`;
    if (!IMAGE_NAME.test(name))
      throw mistake("image-invalid", place, "a name of 1 to 32 letters, digits, `-` and `_` that begins with a letter", name, "It stands in the picture's URL.");
    const picture = record(image2, place);
    const { file, generate, width, height } = picture;
    if (typeof generate !== "function")
      text(file, `${place}.file`, "Make it with svg(file, { width, height }).");
    checkSide(width, `${place}.width`);
    checkSide(height, `${place}.height`);
    checkBudget(picture, "image-invalid", `${place}.`);
  }
  return new Map(images);
}
function checkFinite(value, where) {
  const lists = Object.entries(record(value, where));
  for (const [id, values] of lists) {
    const place = `${where}[${shown(id)}]`;
    if (!Array.isArray(values) || values.length === 0)
      throw mistake("definition-invalid", place, "a list of every value that the slot will have", values);
    const picture = values.find((one) => typeof one === "object" && one !== null && isImageValue(one));
    if (picture !== void 0)
      throw mistake("definition-invalid", place, "values that are known without loading anything", "image(\u2026)", "Leave the slot out of `values`: its pictures are drawn when they are asked for.");
  }
  return Object.fromEntries(lists);
}
function checkShare(value, images, where) {
  const names = value === void 0 ? [...images.keys()].slice(0, 1) : list(value, `${where}.share`);
  const stranger = names.find((name) => !images.has(name));
  if (stranger !== void 0 || names.length === 0)
    throw mistake("definition-invalid", `${where}.share`, `names of images: ${[...images.keys()].join(", ")}`, stranger ?? names);
  return names;
}

// dist/site/signature.js
var SIGNATURE_BYTES = 18;
var MIN_KEY_CHARS = 32;
var KEYS_VARIABLE = "PLACARD_SIGNING_KEYS";
var REMEDY = `Make one with \`openssl rand -hex 32\` and set it as ${KEYS_VARIABLE}, for pages and pictures alike.`;
function signingKeys(env) {
  return (env[KEYS_VARIABLE] ?? "").split(/[\s,]+/).filter((key) => key !== "");
}
var keyless = {
  hasKeys: false,
  sign: async () => refuseKeyless(),
  verify: async () => refuseKeyless()
};
function withKeys(site, keys) {
  if (site.signer === void 0)
    return site;
  if (keys.length === 0)
    refuseKeyless();
  for (const key of keys)
    if (key.length < MIN_KEY_CHARS)
      throw weakKey(key);
  return { ...site, signer: signerOf(site.prefix, keys.map(macOf)) };
}
function signerOf(prefix, macs) {
  return {
    hasKeys: true,
    async sign(path) {
      const at = path.indexOf("/", prefix.length + 1);
      const [signature] = await Promise.all(macs.slice(0, 1).map((mac) => mac(path)));
      return `${path.slice(0, at)}.${signature}${path.slice(at)}`;
    },
    async verify(path, signature) {
      const known = await Promise.all(macs.map((mac) => mac(path)));
      return known.map((mac) => isSame(mac, signature)).includes(true);
    }
  };
}
function macOf(key) {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const encode = (text3) => new TextEncoder().encode(text3);
  let imported;
  return async (path) => {
    imported ??= crypto.subtle.importKey("raw", encode(key), algorithm, false, ["sign"]);
    const mac = await crypto.subtle.sign("HMAC", await imported, encode(path));
    return base64Url(new Uint8Array(mac).subarray(0, SIGNATURE_BYTES));
  };
}
function base64Url(bytes) {
  const text3 = btoa(String.fromCharCode(...bytes));
  return text3.replaceAll("+", "-").replaceAll("/", "_");
}
function isSame(known, given) {
  let difference = known.length ^ given.length;
  for (let i = 0; i < known.length; i++)
    difference |= known.charCodeAt(i) ^ given.charCodeAt(i);
  return difference === 0;
}
function refuseKeyless() {
  throw new PlacardError({
    code: "signing-key-missing",
    where: "signed",
    expected: "a signing key",
    received: "none",
    remedy: REMEDY
  });
}
function weakKey({ length }) {
  return new PlacardError({
    code: "signing-key-weak",
    where: "signed",
    expected: `signing keys of at least ${MIN_KEY_CHARS} characters`,
    received: `one of ${length}`,
    remedy: REMEDY
  });
}

// dist/site/statuses.js
var DEFAULT_STATUSES = {
  notFound: 404,
  noData: 200,
  failed: 200,
  badSignature: 403,
  tooLong: 414
};
function checkStatuses(value) {
  if (value === void 0)
    return DEFAULT_STATUSES;
  const given = record(value, "statuses");
  checkKeys(given, Object.keys(DEFAULT_STATUSES), "statuses");
  for (const [name, status] of Object.entries(given))
    checkStatus(status, `statuses.${name}`);
  return { ...DEFAULT_STATUSES, ...given };
}
function checkStatus(value, where) {
  const isError = typeof value === "number" && Number.isInteger(value) && value >= 400 && value <= 599;
  if (value === 200 || isError)
    return;
  throw mistake("definition-invalid", where, "200, or an integer from 400 to 599", value);
}

// dist/site/define.js
var DEFAULT_DATA_TIMEOUT_MS = 2e3;
var MAX_DATA_TIMEOUT_MS = 6e4;
var PREFIX = /^(?:\/[A-Za-z0-9_-]+)+$/;
var SITE_KEYS = [
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
  "routes"
];
var IMAGE_HOST = /^(?:\*\.)?(?:[a-z0-9_-]{1,63}\.){1,20}[a-z][a-z0-9-]{0,62}(?::\d{1,5})?$/;
function svg(template, size) {
  const isFunction = typeof template === "function";
  if (!isFunction && (typeof template !== "string" || template === ""))
    throw mistake("image-invalid", "svg(file, size)", "a template's file name", template);
  const where = `svg(${isFunction ? "function" : shown(template)}, size)`;
  checkSide(size?.width, `${where}.width`);
  checkSide(size?.height, `${where}.height`);
  const { width, height, version } = size;
  const budget = checkBudget({ ...size }, "image-invalid", `${where}.`);
  if (!isFunction)
    return { file: template, width, height, ...budget };
  if (version !== void 0 && typeof version !== "string")
    throw mistake("image-invalid", `${where}.version`, "a text", version);
  return { generate: template, version: version ?? String(template), width, height, ...budget };
}
function route(definition) {
  const forgotten = definition;
  return forgotten;
}
function defineSite(definition) {
  const input = record(definition, "defineSite(\u2026)");
  checkKeys(input, SITE_KEYS, "defineSite(\u2026)");
  return {
    origin: checkOrigin(input.origin),
    ...input.name === void 0 ? {} : { name: text(input.name, "name") },
    fonts: list(input.fonts, "fonts"),
    fontFallback: checkFallback(input.fontFallback ?? {}),
    ...input.emoji === void 0 ? {} : { emoji: text(input.emoji, "emoji") },
    imageHosts: list(input.imageHosts, "imageHosts").map(checkImageHost),
    prefix: checkPrefix(input.prefix ?? "/og"),
    tags: record(input.tags ?? {}, "tags"),
    maxBytes: DEFAULT_MAX_BYTES,
    lossless: false,
    ...checkBudget(input, "definition-invalid"),
    dataTimeoutMs: checkTimeout(input.dataTimeoutMs ?? DEFAULT_DATA_TIMEOUT_MS),
    statuses: checkStatuses(input.statuses),
    ...flag(input.signed, "signed") ? { signer: keyless } : {},
    ...checkRoutes(input.routes)
  };
}
function checkFallback(value) {
  const lists = Object.entries(record(value, "fontFallback"));
  return Object.fromEntries(lists.map(([family, families]) => [family, list(families, `fontFallback[${shown(family)}]`)]));
}
function checkOrigin(value) {
  const origin = bareOrigin(value);
  if (origin !== void 0)
    return origin;
  throw mistake("definition-invalid", "origin", "the site's absolute origin, scheme and host alone", value, 'Write `origin: "https://example.com"`: absolute URLs are made from it, never from a request.');
}
function checkPrefix(value) {
  if (typeof value === "string" && PREFIX.test(value))
    return value;
  throw mistake("definition-invalid", "prefix", "a path such as `/og`", value);
}
function checkImageHost(value) {
  const host = value.toLowerCase();
  if (IMAGE_HOST.test(host))
    return host;
  throw mistake("definition-invalid", "imageHosts", "hosts by name, such as `images.example` or `*.images.example`", value, "Leave out the scheme and the path; addresses and single labels are refused.");
}
function checkTimeout(value) {
  if (typeof value === "number" && value >= 1 && value <= MAX_DATA_TIMEOUT_MS)
    return value;
  throw mistake("definition-invalid", "dataTimeoutMs", "1 to 60,000 milliseconds", value);
}

// dist/site/host.js
function siteOnHost(site, env) {
  return withKeys({ ...site, origin: originFor(site, env) }, signingKeys(env));
}
function originFor(site, env) {
  const variable = previewVariable(env);
  const given = variable && env[variable];
  if (variable === void 0 || given === void 0 || given === "")
    return site.origin;
  const origin = bareOrigin(variable === "VERCEL_URL" ? `https://${given}` : given);
  if (origin !== void 0)
    return origin;
  throw new PlacardError({
    code: "origin-invalid",
    where: variable,
    expected: "an absolute origin, scheme and host alone",
    received: shown(given),
    remedy: 'Write it as "https://preview.example".'
  });
}
function previewVariable(env) {
  if (env.PLACARD_ORIGIN)
    return "PLACARD_ORIGIN";
  if (env.NETLIFY === "true" && env.CONTEXT !== void 0 && env.CONTEXT !== "production")
    return "DEPLOY_PRIME_URL";
  return env.VERCEL_ENV === "preview" ? "VERCEL_URL" : void 0;
}
export {
  PlacardError,
  defineSite,
  fragment,
  image,
  isPlacardError,
  originFor,
  route,
  signingKeys,
  siteOnHost,
  svg,
  text2 as text,
  withKeys
};
