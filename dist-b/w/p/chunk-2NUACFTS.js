import {
  PlacardError,
  shown
} from "./chunk-GOCYP6P3.js";

// dist/site/check.js
var MAX_SIDE = 2400;
function checkSide(value, where) {
  if (Number.isInteger(value) && value >= 1 && value <= MAX_SIDE)
    return;
  throw mistake("image-invalid", where, `an integer from 1 to ${MAX_SIDE} pixels`, value);
}
function checkKeys(input, known, where) {
  const stranger = Object.keys(input).find((key) => !known.includes(key));
  if (stranger !== void 0)
    throw mistake("definition-invalid", where, `only the members ${known.join(", ")}`, stranger);
}
function record(value, where) {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value;
  throw mistake("definition-invalid", where, "an object", value);
}
function text(value, where, remedy) {
  if (typeof value === "string" && value !== "")
    return value;
  throw mistake("definition-invalid", where, "a text that is not empty", value, remedy);
}
function list(value, where) {
  if (value === void 0)
    return [];
  if (Array.isArray(value))
    return value.map((item, i) => text(item, `${where}[${i}]`));
  throw mistake("definition-invalid", where, "a list of texts", value);
}
function bareOrigin(value) {
  const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : void 0;
  const isBare = url !== void 0 && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  return isBare ? url.origin : void 0;
}
function flag(value, where) {
  if (value === void 0 || typeof value === "boolean")
    return value === true;
  throw mistake("definition-invalid", where, "true or false", value);
}
function mistake(code, where, expected, received, remedy) {
  return new PlacardError({
    code,
    where,
    expected,
    received: shown(received),
    ...remedy === void 0 ? {} : { remedy }
  });
}

// dist/site/budget.js
var DEFAULT_MAX_BYTES = 3e5;
var HARD_MAX_BYTES = 6e5;
var LEAST_MAX_BYTES = 1e3;
function checkBudget({ maxBytes, lossless }, code, where = "") {
  const isSize = typeof maxBytes === "number" && Number.isInteger(maxBytes) && maxBytes >= LEAST_MAX_BYTES && maxBytes <= HARD_MAX_BYTES;
  if (maxBytes !== void 0 && !isSize)
    throw mistake(code, `${where}maxBytes`, "an integer from 1,000 to 600,000", maxBytes);
  if (lossless !== void 0 && typeof lossless !== "boolean")
    throw mistake(code, `${where}lossless`, "true or false", lossless);
  return {
    ...maxBytes === void 0 ? {} : { maxBytes },
    ...lossless === void 0 ? {} : { lossless }
  };
}
function budgetOf(site, image) {
  const { maxBytes = site.maxBytes, lossless = site.lossless } = image;
  return { maxBytes, lossless };
}

export {
  MAX_SIDE,
  checkSide,
  checkKeys,
  record,
  text,
  list,
  bareOrigin,
  flag,
  mistake,
  DEFAULT_MAX_BYTES,
  HARD_MAX_BYTES,
  checkBudget,
  budgetOf
};
