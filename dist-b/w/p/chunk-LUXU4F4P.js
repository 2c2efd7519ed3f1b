import {
  PlacardError,
  shown
} from "./chunk-GOCYP6P3.js";

// dist/site/fragment-slot.js
var MAX_FRAGMENT_CHARS = 2e6;
function fragment(svg) {
  if (typeof svg === "string" && svg.length <= MAX_FRAGMENT_CHARS)
    return { kind: "fragment", svg };
  throw new PlacardError({
    code: "slot-value-invalid",
    where: "fragment(svg)",
    expected: `SVG as a text of at most ${MAX_FRAGMENT_CHARS} characters`,
    received: typeof svg === "string" ? `${svg.length} characters` : shown(svg)
  });
}
function isFragmentValue(value) {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "fragment";
}

// dist/site/image-slot.js
var MAX_PICTURE_BYTES = 5e6;
var MAX_SOURCE_CHARS = Math.ceil(MAX_PICTURE_BYTES / 3) * 4 + 200;
function image(source, options = {}) {
  if (typeof source !== "string" && !(source instanceof Uint8Array))
    throw invalid("image(source)", "bytes, a data: URI or an https URL", shown(source));
  const limit = typeof source === "string" ? MAX_SOURCE_CHARS : MAX_PICTURE_BYTES;
  if (source.length > limit)
    throw invalid("image(source)", `at most ${MAX_PICTURE_BYTES} bytes`, `${source.length}`);
  const { fit = "cover" } = options;
  if (fit !== "cover" && fit !== "contain")
    throw invalid("image(source, { fit })", '"cover" or "contain"', shown(fit));
  return { kind: "image", source, fit };
}
function isImageValue(value) {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "image";
}
function invalid(where, expected, received) {
  return new PlacardError({ code: "slot-value-invalid", where, expected, received });
}

// dist/site/text-slot.js
var CHOICES = {
  align: ["start", "center", "end", "left", "right"],
  valign: ["top", "middle", "bottom"],
  overflow: ["ellipsis", "cut", "visible"],
  balance: [true, false]
};
var RANGES = { maxLines: [1, 256], minSize: [0.1, 1e4], lineHeight: [0.1, 10] };
var NAMES = ["within", ...Object.keys(CHOICES), ...Object.keys(RANGES)];
function text(value, options = {}) {
  if (typeof value !== "string" && !Number.isFinite(value))
    throw invalid2("text(value)", "a text or a finite number", value);
  checkTextOptions(options);
  return { ...options, kind: "text", value: String(value) };
}
function isTextValue(value) {
  return "kind" in value && value.kind === "text" && "value" in value;
}
function checkTextOptions(options) {
  for (const [name, option] of Object.entries(options)) {
    const where = `text(\u2026, { ${name} })`;
    if (option === void 0 || name === "kind" || name === "value")
      continue;
    if (!NAMES.includes(name))
      throw invalid2(where, `only the options ${NAMES.join(", ")}`, name);
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
  throw invalid2(where, "the id of a rect, without #", option);
}
function checkRange(option, [least, most], where, name) {
  const isInside = typeof option === "number" && option >= least && option <= most;
  if (isInside && (name !== "maxLines" || Number.isInteger(option)))
    return;
  const kind = name === "maxLines" ? "an integer" : "a number";
  throw invalid2(where, `${kind} from ${least} to ${most}`, option);
}
function checkChoice(option, choices, where) {
  if (choices.includes(option))
    return;
  throw invalid2(where, choices.map(String).join(" or "), option);
}
function invalid2(where, expected, received) {
  return new PlacardError({
    code: "slot-value-invalid",
    where,
    expected,
    received: shown(received)
  });
}

export {
  fragment,
  isFragmentValue,
  MAX_PICTURE_BYTES,
  image,
  isImageValue,
  text,
  isTextValue,
  checkTextOptions
};
