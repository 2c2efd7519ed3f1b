import {
  checkTextOptions,
  isFragmentValue,
  isImageValue,
  isTextValue
} from "./chunk-LUXU4F4P.js";
import {
  EMPTY_TILE,
  Ladder,
  around,
  backdropOf,
  isEmptyRect,
  layOver,
  layTiles,
  opaquePixels,
  tileOf,
  tileOfMask
} from "./chunk-2ARDPXJB.js";
import {
  PlacardError,
  isPlacardError,
  shown
} from "./chunk-GOCYP6P3.js";

// dist/template/tree.js
var NEVER_RENDERED = /* @__PURE__ */ new Set([
  "clipPath",
  "defs",
  "desc",
  "filter",
  "linearGradient",
  "marker",
  "mask",
  "metadata",
  "pattern",
  "radialGradient",
  "style",
  "symbol",
  "title",
  "view"
]);
function isElement(node) {
  return typeof node !== "string";
}
function elementsOf(element) {
  return element.children.filter(isElement);
}
function* descendants(element) {
  yield element;
  for (const child of element.children)
    if (isElement(child))
      yield* descendants(child);
}
function textOf(element) {
  return element.children.filter((child) => typeof child === "string").join("");
}

// dist/template/css.js
function parseDeclarations(style) {
  return splitOutside(stripComments(style), ";").flatMap((part) => {
    const colon = part.indexOf(":");
    const name = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
    return name === "" ? [] : [{ name, value: part.slice(colon + 1).trim() }];
  });
}
function writeDeclarations(styles) {
  return Array.from(styles, ([name, value]) => `${name}:${value}`).join(";");
}
function splitOutside(text, mark) {
  const parts = [];
  let from = 0;
  let depth = 0;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (quote !== "")
      quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'")
      quote = char;
    else if (char === "(")
      depth += 1;
    else if (char === ")")
      depth = Math.max(0, depth - 1);
    else if (char === mark && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
function stripComments(css) {
  let kept = "";
  let from = 0;
  for (let at = css.indexOf("/*"); at !== -1; at = css.indexOf("/*", from)) {
    kept += css.slice(from, at);
    const end = css.indexOf("*/", at + 2);
    if (end === -1)
      return kept;
    from = end + 2;
  }
  return kept + css.slice(from);
}
function unescapeCss(css) {
  if (!css.includes("\\"))
    return css;
  return css.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_all, hex, char) => {
    const code = hex === void 0 ? 0 : Number.parseInt(hex, 16);
    if (hex === void 0)
      return char ?? "";
    return code > 1114111 ? "\uFFFD" : String.fromCodePoint(code);
  });
}
function urlsIn(css) {
  if (!/url|\\/i.test(css))
    return [];
  const text = unescapeCss(stripComments(css));
  return Array.from(text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))/gi), (match) => (match[1] ?? match[2] ?? match[3] ?? "").trim());
}
function idsIn(css) {
  return urlsIn(css).flatMap((url) => url.startsWith("#") ? [url.slice(1)] : []);
}
var MAX_SHEET_SIZE = 4e3;
var StyleSheet = class {
  /** Selectors and declarations together. */
  size = 0;
  /** Rules under every key that a compound asks for first: `#id`, `.class`, the type, or `*`. */
  #rules = /* @__PURE__ */ new Map();
  /** What the elements of this template declare; the tree never changes, so it never grows stale. */
  #values = /* @__PURE__ */ new Map();
  constructor(root) {
    const styles = [...descendants(root)].filter((element) => element.name === "style");
    for (const style of styles)
      for (const [selectors, body] of splitRules(textOf(style)))
        this.#add(selectors, body);
  }
  /** Adds a rule, unless the sheet is too large already: the lint refuses it then. */
  #add(selectors, body) {
    if (this.size > MAX_SHEET_SIZE)
      return;
    const declarations = parseDeclarations(body);
    const compounds = splitOutside(selectors, ",").map(parseCompound);
    this.size += declarations.length + compounds.length;
    for (const compound of compounds) {
      const key = keyOf(compound);
      const rules = this.#rules.get(key) ?? [];
      rules.push({ order: this.size, compound, declarations });
      this.#rules.set(key, rules);
    }
  }
  /** Whether there is any rule: without one, attributes and `style` say all. */
  get hasRules() {
    return this.#rules.size > 0;
  }
  /**
   * Every value that a property may take on the element, the strongest first: the `style` attribute, the
   * rules, the presentation attribute. That order is resvg's, `!important` or not.
   */
  values(element, property) {
    let known = this.#values.get(element);
    if (known === void 0) {
      known = this.#collect(element);
      this.#values.set(element, known);
    }
    const attribute = element.attributes.get(property);
    const declared = known.get(property) ?? [];
    return attribute === void 0 ? declared : [...declared, attribute];
  }
  #collect(element) {
    const values = /* @__PURE__ */ new Map();
    for (const { name, value } of this.declared(element).toReversed()) {
      const plain = value.replace(/\s*!important$/i, "");
      const known = values.get(name);
      if (known === void 0)
        values.set(name, [plain]);
      else
        known.push(plain);
    }
    return values;
  }
  /** What the `style` attribute and the rules declare for the element, the strongest last. */
  declared(element) {
    const inline = parseDeclarations(element.attributes.get("style") ?? "");
    return [...this.#declarations(element), ...inline];
  }
  /** Whether a rule may apply to the element itself. */
  isRuled(element) {
    return this.#declarations(element).length > 0;
  }
  /** The declarations of the rules that may apply to the element, in the sheet's order. */
  #declarations(element) {
    if (this.#rules.size === 0)
      return [];
    const classes = classesOf(element).map((name) => `.${name}`);
    return [`#${element.attributes.get("id")}`, ...classes, element.name, "*"].flatMap((key) => this.#rules.get(key) ?? []).filter((rule) => isMatch(rule.compound, element)).sort((a, b) => a.order - b.order).flatMap((rule) => rule.declarations);
  }
};
function splitRules(css) {
  return stripComments(css).split("}").flatMap((piece) => {
    const open = piece.lastIndexOf("{");
    const selectors = piece.slice(piece.lastIndexOf("{", open - 1) + 1, Math.max(0, open));
    return open === -1 ? [] : [[selectors, piece.slice(open + 1)]];
  });
}
function keyOf({ type, id, classes }) {
  if (id !== void 0)
    return `#${id}`;
  return classes[0] === void 0 ? type ?? "*" : `.${classes[0]}`;
}
function parseCompound(selector) {
  const last = unescapeCss(selector.trim().split(/[\s>+~]+/).at(-1) ?? "");
  const plain = last.replace(/\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?/g, "");
  return {
    type: /^[A-Za-z][\w-]*/.exec(plain)?.[0],
    id: /#([^.#]+)/.exec(plain)?.[1],
    classes: Array.from(plain.matchAll(/\.([^.#]+)/g), (match) => match[1] ?? "")
  };
}
function isMatch({ type, id, classes }, element) {
  if (type !== void 0 && type !== element.name)
    return false;
  if (id !== void 0 && id !== element.attributes.get("id"))
    return false;
  const own = classes.length === 0 ? [] : classesOf(element);
  return classes.every((name) => own.includes(name));
}
function classesOf(element) {
  return (element.attributes.get("class") ?? "").split(/\s+/).filter((name) => name !== "");
}

// dist/template/background.js
var GROUPS = /* @__PURE__ */ new Set(["g", "a", "switch"]);
var TOLERANCE = 1e-3;
function findBackground(root, surroundings) {
  const rect = firstPainted(root, surroundings);
  if (rect?.name !== "rect" || !isFlat(rect, surroundings) || !isCover(rect, surroundings.canvas))
    return void 0;
  const groups = [];
  for (let group = rect.parent; group !== void 0 && group !== root; group = group.parent)
    groups.unshift(group);
  return groups.every((group) => isFlat(group, surroundings)) ? { rect, groups } : void 0;
}
function firstPainted(parent, surroundings) {
  for (const element of elementsOf(parent)) {
    if (NEVER_RENDERED.has(element.name) || isHidden(element, surroundings.sheet))
      continue;
    const found = GROUPS.has(element.name) ? firstPainted(element, surroundings) : element;
    if (found !== void 0 && isPainted(found, surroundings.sheet))
      return found;
  }
  return void 0;
}
function isHidden(element, sheet) {
  return sheet.values(element, "display")[0] === "none" || Number(sheet.values(element, "opacity")[0]) === 0;
}
function isPainted(element, sheet) {
  if (element.name !== "rect")
    return true;
  const fill = inherited(element, "fill", sheet) ?? "black";
  const stroke = inherited(element, "stroke", sheet) ?? "none";
  return ![fill, stroke].every((paint) => /^(?:none|transparent)$/i.test(paint.trim()));
}
function inherited(element, property, sheet) {
  for (let at = element; at !== void 0; at = at.parent) {
    const [value] = sheet.values(at, property);
    if (value !== void 0)
      return value;
  }
  return void 0;
}
function isFlat(element, { canvas, sheet, ids }) {
  const isPlain = ["transform", "filter", "mask", "mix-blend-mode"].every((property) => (sheet.values(element, property)[0] ?? "none").trim() === "none");
  const opacity = element.name === "rect" ? void 0 : sheet.values(element, "opacity")[0];
  const clips = sheet.values(element, "clip-path").flatMap(idsIn);
  return isPlain && Number(opacity ?? 1) === 1 && clips.every((id) => isWholeClip(ids.get(id), canvas));
}
function isWholeClip(clip, canvas) {
  if (clip === void 0)
    return true;
  const [shape, ...others] = elementsOf(clip);
  const isPlain = clip.attributes.get("clipPathUnits") !== "objectBoundingBox";
  return isPlain && shape?.name === "rect" && others.length === 0 && !shape.attributes.has("transform") && isCover(shape, canvas);
}
function isCover({ attributes }, { viewBox }) {
  const isSquare = ["rx", "ry"].every((name) => Number.parseFloat(attributes.get(name) ?? "0") === 0);
  return isSquare && isSpanned(attributes, ["x", "width"], viewBox) && isSpanned(attributes, ["y", "height"], viewBox);
}
function isSpanned(attributes, [start, side], viewBox) {
  const slack = viewBox[side] * TOLERANCE;
  const from = userUnits(attributes.get(start) ?? "0", viewBox[side]);
  const to = from + userUnits(attributes.get(side) ?? "", viewBox[side]);
  return from <= viewBox[start] + slack && to >= viewBox[start] + viewBox[side] - slack;
}
function userUnits(value, whole3) {
  const [, digits, unit] = /^\s*([+-]?[\d.]+(?:e[+-]?\d+)?)(px|%|)\s*$/i.exec(value) ?? [];
  return unit === "%" ? Number(digits) / 100 * whole3 : Number(digits);
}

// dist/template/clean.js
var MAX_GRAPHEMES = 280;
var MAX_RAW_CHARS = MAX_GRAPHEMES * 16;
var PLAIN = /^[\x20-\x7e]*$/;
var BREAKS = /\r\n|[\t\n\r\u0085\u2028\u2029]/g;
var FORBIDDEN = /[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff]/g;
var BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
var EXCESS_MARKS = /([\p{M}\u200c\u200d]{3})[\p{M}\u200c\u200d]+/gu;
var segmenter;
function cleanText(value) {
  return cleanLines(value).replaceAll("\n", " ");
}
function cleanLines(value) {
  if (value.length <= MAX_GRAPHEMES && PLAIN.test(value))
    return value;
  const text = cutRaw(value).toWellFormed().replace(BREAKS, (mark) => mark === "	" ? " " : "\n").replace(FORBIDDEN, "").replace(BIDI_CONTROLS, "").replace(EXCESS_MARKS, "$1");
  return cutGraphemes(text);
}
function cutRaw(value) {
  if (value.length <= MAX_RAW_CHARS)
    return value;
  const isHalf = /[\ud800-\udbff]/.test(value.charAt(MAX_RAW_CHARS - 1));
  return value.slice(0, isHalf ? MAX_RAW_CHARS - 1 : MAX_RAW_CHARS);
}
function cutGraphemes(text) {
  if (text.length <= MAX_GRAPHEMES)
    return text;
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  let count = 0;
  for (const { index } of segmenter.segment(text)) {
    if (count === MAX_GRAPHEMES)
      return text.slice(0, index);
    count += 1;
  }
  return text;
}
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "	": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;"
};
function escapeText(text) {
  return text.replace(/[&<>\r]/g, escapeChar);
}
function escapeAttribute(text) {
  return text.replace(/[&<>"'\t\n\r]/g, escapeChar);
}
function escapeChar(char) {
  return ENTITIES[char] ?? "";
}

// dist/template/properties.js
var STYLES = new Map([
  ...[
    "clip-rule",
    "color",
    "color-interpolation",
    "color-interpolation-filters",
    "color-rendering",
    "direction",
    "dominant-baseline",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-family",
    "font-feature-settings",
    "font-kerning",
    "font-size",
    "font-size-adjust",
    "font-stretch",
    "font-style",
    "font-variant",
    "font-variation-settings",
    "font-weight",
    "image-rendering",
    "letter-spacing",
    "marker-end",
    "marker-mid",
    "marker-start",
    "paint-order",
    "pointer-events",
    "shape-rendering",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "text-rendering",
    "visibility",
    "word-spacing",
    "writing-mode"
  ].map((name) => [name, true]),
  ...[
    "alignment-baseline",
    "baseline-shift",
    "clip-path",
    "display",
    "filter",
    "flood-color",
    "flood-opacity",
    "isolation",
    "lighting-color",
    "mask",
    "mask-type",
    "mix-blend-mode",
    "opacity",
    "overflow",
    "stop-color",
    "stop-opacity",
    "text-decoration",
    "transform-origin",
    "unicode-bidi",
    "vector-effect"
  ].map((name) => [name, false])
]);
var GEOMETRY = /* @__PURE__ */ new Set([
  "cx",
  "cy",
  "d",
  "dx",
  "dy",
  "fx",
  "fy",
  "gradientTransform",
  "height",
  "offset",
  "pathLength",
  "patternTransform",
  "points",
  "r",
  "rotate",
  "rx",
  "ry",
  "startOffset",
  "textLength",
  "transform",
  "width",
  "x",
  "x1",
  "x2",
  "y",
  "y1",
  "y2"
]);
function isStyleProperty(name) {
  return STYLES.has(name);
}
function isInheritedProperty(name) {
  return STYLES.get(name) === true;
}
function isSettable(name) {
  return STYLES.has(name) || GEOMETRY.has(name);
}
function settableNames() {
  return [...STYLES.keys(), ...GEOMETRY];
}
var REFERRING_PROPERTIES = /* @__PURE__ */ new Set([
  "fill",
  "stroke",
  "clip-path",
  "mask",
  "filter",
  "marker",
  "marker-start",
  "marker-mid",
  "marker-end"
]);

// dist/template/serialize.js
function writeContent(root) {
  const writer = new Writer();
  for (const child of root.children)
    writer.node(child);
  return { text: writer.text, spans: writer.spans };
}
var Writer = class {
  text = "";
  spans = /* @__PURE__ */ new Map();
  node(node) {
    if (!isElement(node)) {
      this.text += escapeText(node);
      return;
    }
    const start = this.text.length;
    this.text += startTag(node, node.attributes, isEmpty(node));
    const open = this.text.length;
    for (const child of node.children)
      this.node(child);
    if (!isEmpty(node))
      this.text += endTag(node);
    this.spans.set(node, { start, open, end: this.text.length });
  }
};
function isEmpty(element) {
  return element.children.length === 0;
}
function startTag(element, attributes, isClosed) {
  return `<${element.name}${attributeText(attributes)}${isClosed ? "/>" : ">"}`;
}
function endTag(element) {
  return `</${element.name}>`;
}
function attributeText(attributes) {
  let text = "";
  for (const [name, value] of attributes)
    if (isWritten(name))
      text += ` ${name}="${escapeAttribute(value)}"`;
  return text;
}
function isWritten(name) {
  return !name.includes(":") || name.startsWith("xlink:") || name.startsWith("xml:");
}

// dist/template/bind.js
var RUNS = /* @__PURE__ */ new Set(["tspan", "textPath", "a"]);
var GLYPH_LISTS = ["x", "y", "dx", "dy", "rotate"];
var HIDING = /* @__PURE__ */ new Map([
  ["display", /^\s*none\b/],
  ["visibility", /^\s*(?:hidden|collapse)\b/]
]);
var SHOWING = { display: "inline", visibility: "visible" };
function spreadOverRuns(changes, sheet) {
  const spread = new Map(changes);
  for (const [element, { styles }] of changes) {
    if (element.name !== "text" || styles === void 0)
      continue;
    for (const run of descendants(element)) {
      const set = [...styles].filter(([name]) => isInheritedProperty(name) && sheet.values(run, name).length > 0);
      if (run === element || set.length === 0)
        continue;
      const own = spread.get(run);
      spread.set(run, { ...own, styles: new Map([...set, ...own?.styles ?? []]) });
    }
  }
  return spread;
}
function applyChanges(written, changes, sheet, removed, replaced = /* @__PURE__ */ new Map()) {
  const edits = [];
  for (const [element, text] of replaced) {
    const span = written.spans.get(element);
    if (span !== void 0)
      edits.push({ from: span.start, to: span.end, text });
  }
  for (const [element, change] of changes) {
    const span = written.spans.get(element);
    if (span === void 0 || element === removed || replaced.has(element))
      continue;
    if (change.markup !== void 0)
      edits.push({ from: span.start, to: span.end, text: change.markup });
    else if (change.text === void 0)
      edits.push({ from: span.start, to: span.open, text: changedTag(element, change, sheet) });
    else
      edits.push({
        from: span.start,
        to: span.end,
        text: filledText(element, change.text, changes, sheet)
      });
  }
  const hole = removed && written.spans.get(removed);
  if (hole !== void 0)
    edits.push({ from: hole.start, to: hole.end, text: "" });
  return join(written.text, edits);
}
function join(text, edits) {
  let joined2 = "";
  let at = 0;
  for (const edit of edits.sort((a, b) => a.from - b.from)) {
    if (edit.from < at)
      continue;
    joined2 += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return joined2 + text.slice(at);
}
function filledText(element, text, changes, sheet) {
  const change = changes.get(element) ?? {};
  const attributes = changedAttributes(element, change, sheet);
  for (const name of GLYPH_LISTS) {
    const [first, second] = (attributes.get(name) ?? "").trim().split(/[\s,]+/);
    if (first !== void 0 && second !== void 0)
      attributes.set(name, first);
  }
  const run = firstRun(element);
  const inner = run === void 0 ? escapeText(text.replaceAll("\n", " ")) : filledText(run, text, changes, sheet);
  return `${startTag(element, attributes, false)}${inner}${endTag(element)}`;
}
function firstRun(element) {
  const first = element.children.find((child) => isElement(child) ? RUNS.has(child.name) : child.trim() !== "");
  return first !== void 0 && isElement(first) ? first : void 0;
}
function changedTag(element, change, sheet) {
  return startTag(element, changedAttributes(element, change, sheet), isEmpty(element));
}
function changedAttributes(element, change, sheet) {
  const attributes = new Map(element.attributes);
  const styles = new Map(parseDeclarations(attributes.get("style") ?? "").map(({ name, value }) => [name, value]));
  if (change.isShown)
    show(element, attributes, styles, sheet);
  for (const [name, value] of change.attributes ?? []) {
    styles.delete(name);
    attributes.set(name, value);
  }
  for (const [name, value] of change.styles ?? []) {
    attributes.delete(name);
    styles.delete(name);
    styles.set(name, value);
  }
  if (styles.size > 0)
    attributes.set("style", writeDeclarations(styles));
  else
    attributes.delete("style");
  return attributes;
}
function show(element, attributes, styles, sheet) {
  for (const property of ["display", "visibility"]) {
    const isHiding = HIDING.get(property) ?? /^$/;
    if (isHiding.test(attributes.get(property) ?? ""))
      attributes.delete(property);
    if (isHiding.test(styles.get(property) ?? ""))
      styles.delete(property);
    const isRuled = sheet.values(element, property).some((value) => isHiding.test(value));
    if (isRuled && sheet.hasRules)
      styles.set(property, SHOWING[property]);
  }
}
function writeBackground({ rect, groups }, area, changes, sheet) {
  const attributes = changedAttributes(rect, changes.get(rect) ?? {}, sheet);
  for (const side of ["x", "y", "width", "height"])
    attributes.set(side, String(area[side]));
  const unclipped = { styles: /* @__PURE__ */ new Map([["clip-path", "none"]]) };
  const starts = groups.map((group) => {
    const own = changedAttributes(group, unclipped, sheet);
    own.delete("id");
    return startTag(group, own, false);
  });
  const ends = groups.map(endTag).reverse();
  return `${starts.join("")}${startTag(rect, attributes, true)}${ends.join("")}`;
}
function isUnmoved({ rect, groups }, changes) {
  const { attributes, markup } = changes.get(rect) ?? {};
  return (attributes?.size ?? 0) === 0 && markup === void 0 && groups.every((group) => !changes.has(group));
}
function takesText({ name }) {
  return name === "text" || name === "tspan";
}

// dist/template/length.js
var UNITS_PER = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6
};
var LENGTH = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)$/i;
var MAX_MAGNITUDE = 1e6;
function parseLength(text, { em, whole: whole3 }) {
  const [, digits, unit = ""] = LENGTH.exec(text.trim()) ?? [];
  const factor = { em, ex: em / 2, "%": whole3 / 100 }[unit.toLowerCase()];
  const value = Number(digits) * (factor ?? UNITS_PER[unit.toLowerCase()] ?? Number.NaN);
  return Math.abs(value) <= MAX_MAGNITUDE ? value : void 0;
}
function parseLengths(text, basis) {
  const lengths = [];
  for (const part of text.trim().split(/[\s,]+/)) {
    const length = part === "" ? void 0 : parseLength(part, basis);
    if (length === void 0)
      return lengths;
    lengths.push(length);
  }
  return lengths;
}

// dist/template/mistake.js
function mistakeAt(file, place, mistake2) {
  return new PlacardError({
    code: mistake2.code,
    expected: mistake2.expected,
    ...mistake2.received === void 0 ? {} : { received: shown(mistake2.received) },
    where: whereIs(file, place),
    remedy: mistake2.remedy
  });
}
function whereIs(file, { line: line2, column }) {
  return `${file}:${line2}:${column}`;
}
var LineIndex = class {
  #starts;
  constructor(text) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
      starts.push(at + 1);
    this.#starts = starts;
  }
  place(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((this.#starts[middle] ?? 0) <= offset)
        low = middle;
      else
        high = middle - 1;
    }
    return { offset, line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
};

// dist/template/canvas.js
var MAX_OWN_SIDE = 2400;
var MAX_VIEWBOX_SIDE = 1e5;
var MIN_SIDE = 1e-3;
var LENGTH2 = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z%]*)\s*$/i;
function readCanvas(root, file) {
  const viewBox = readViewBox(root, file);
  const width = readSide(root, "width", file);
  const height = readSide(root, "height", file);
  const size = completeSize(width, height, viewBox);
  if (size === void 0)
    throw sizeError(root, file, `a width and a height in pixels, or a viewBox`, void 0);
  return {
    ...size,
    viewBox: viewBox ?? { x: 0, y: 0, ...size },
    preserveAspectRatio: root.attributes.get("preserveAspectRatio")
  };
}
function userLength(value, axis, { viewBox }) {
  const [, digits, unit = ""] = LENGTH2.exec(value) ?? [];
  if (unit !== "%")
    return Number(digits) * (UNITS_PER[unit.toLowerCase()] ?? Number.NaN);
  const diagonal = Math.hypot(viewBox.width, viewBox.height) / Math.SQRT2;
  return Number(digits) / 100 * (axis === "diagonal" ? diagonal : viewBox[axis]);
}
function completeSize(width, height, viewBox) {
  if (width !== void 0 && height !== void 0)
    return { width, height };
  if (viewBox === void 0)
    return void 0;
  const ratio = viewBox.width / viewBox.height;
  if (width !== void 0)
    return { width, height: width / ratio };
  if (height !== void 0)
    return { width: height * ratio, height };
  return { width: viewBox.width, height: viewBox.height };
}
function readSide(root, name, file) {
  const value = root.attributes.get(name);
  if (value === void 0 || value.trim() === "auto")
    return void 0;
  const [, digits, unit = ""] = LENGTH2.exec(value) ?? [];
  if (digits !== void 0 && unit === "%")
    return void 0;
  const pixels = Number(digits) * (UNITS_PER[unit.toLowerCase()] ?? Number.NaN);
  if (pixels >= MIN_SIDE && pixels <= MAX_OWN_SIDE)
    return pixels;
  throw sizeError(root, file, `a ${name} of at most ${MAX_OWN_SIDE} px, in px, pt, mm, cm or in`, value);
}
function readViewBox(root, file) {
  const value = root.attributes.get("viewBox");
  if (value === void 0)
    return void 0;
  const numbers = value.trim().split(/[\s,]+/);
  const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
  const isSound = numbers.length === 4 && [width, height].every((side) => side >= MIN_SIDE && side <= MAX_VIEWBOX_SIDE) && [x, y].every((start) => Math.abs(start) <= MAX_VIEWBOX_SIDE);
  if (isSound)
    return { x, y, width, height };
  const expected = `a viewBox of four numbers, its sides from ${MIN_SIDE} to ${MAX_VIEWBOX_SIDE}`;
  throw sizeError(root, file, expected, value);
}
function sizeError(root, file, expected, received) {
  return mistakeAt(file, root, {
    code: "template-size",
    expected,
    ...received === void 0 ? {} : { received },
    remedy: `Write, for example, width="1200" height="630" on the <svg> element, or a viewBox alone: the picture's size comes from the definition.`
  });
}

// dist/template/frame.js
var ROUNDING = 0.5;
var RATIO_TOLERANCE = 1e-3;
var FRAME_ATTRIBUTES = /* @__PURE__ */ new Set(["x", "y", "width", "height", "viewBox", "preserveAspectRatio"]);
function layOut(canvas, size) {
  const own = hasOwnRatio(canvas) ? canvas.viewBox : { x: 0, y: 0, width: canvas.width, height: canvas.height };
  const scale = Math.min(size.width / own.width, size.height / own.height);
  const marginX = (size.width / scale - own.width) / 2;
  const marginY = (size.height / scale - own.height) / 2;
  const hasMargins = 2 * Math.max(marginX, marginY) * scale >= ROUNDING;
  const shown2 = {
    x: own.x - marginX,
    y: own.y - marginY,
    width: own.width + 2 * marginX,
    height: own.height + 2 * marginY
  };
  return { own, shown: hasMargins ? shown2 : own, hasMargins };
}
function hasOwnRatio({ width, height, viewBox }) {
  const ratio = width * viewBox.height / (height * viewBox.width);
  return Math.abs(ratio - 1) < RATIO_TOLERANCE;
}
function writeDocument(root, canvas, size, { own, shown: shown2, hasMargins }, content, background) {
  const isNested = hasMargins || own !== canvas.viewBox;
  const inner = isNested ? `${background}${innerStart(canvas, own)}${content}</svg>` : content;
  return `${outerStart(root, size, shown2)}${inner}</svg>`;
}
function outerStart(root, { width, height }, shown2) {
  const kept = new Map([...root.attributes].filter(([name]) => !FRAME_ATTRIBUTES.has(name)));
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="${boxText(shown2)}" preserveAspectRatio="none"${attributeText(kept)}>`;
}
function innerStart({ viewBox, preserveAspectRatio }, own) {
  const frame = /* @__PURE__ */ new Map([
    ["x", String(own.x)],
    ["y", String(own.y)],
    ["width", String(own.width)],
    ["height", String(own.height)],
    ["viewBox", boxText(viewBox)],
    ["overflow", "hidden"]
  ]);
  if (preserveAspectRatio !== void 0)
    frame.set("preserveAspectRatio", preserveAspectRatio);
  return `<svg${attributeText(frame)}>`;
}
function boxText({ x, y, width, height }) {
  return `${x} ${y} ${width} ${height}`;
}

// dist/template/lint-filters.js
var MAX_PRIMITIVES = 16;
var MAX_RADIUS = 10;
var MAX_OCTAVES = 5;
var MAX_REGION = 2;
var MAX_REGION_SHARE = 10;
function checkFilter(element, { canvas }) {
  if (element.name !== "filter")
    return void 0;
  const primitives = elementsOf(element).filter(({ name }) => name.startsWith("fe"));
  if (primitives.length > MAX_PRIMITIVES)
    return heavy(`at most ${MAX_PRIMITIVES} primitives in a filter`, primitives.length);
  const isShare = element.attributes.get("primitiveUnits") === "objectBoundingBox";
  const scale = isShare ? Math.max(canvas.width, canvas.height) : Math.max(canvas.width / canvas.viewBox.width, canvas.height / canvas.viewBox.height);
  return checkRegion(element, canvas) ?? primitives.map((primitive) => checkPrimitive(primitive, scale)).find((found) => found);
}
function checkRegion({ attributes }, canvas) {
  const isAbsolute = attributes.get("filterUnits") === "userSpaceOnUse";
  for (const side of ["width", "height"]) {
    const value = attributes.get(side) ?? "";
    const number = Number.parseFloat(value);
    const share = shareOf(number, value.includes("%"), isAbsolute ? canvas.viewBox[side] : 1);
    if (share > (isAbsolute ? MAX_REGION : MAX_REGION_SHARE))
      return heavy(isAbsolute ? `a filter region of at most ${MAX_REGION} times the canvas` : `a filter region of at most ${MAX_REGION_SHARE} times the element`, `${side}="${value}"`);
  }
  return void 0;
}
function shareOf(number, isPercent, whole3) {
  if (Number.isNaN(number))
    return 0;
  return isPercent ? number / 100 : number / whole3;
}
function checkPrimitive({ name, attributes }, scale) {
  const octaves = Number.parseFloat(attributes.get("numOctaves") ?? "0");
  if (name === "feTurbulence" && octaves > MAX_OCTAVES)
    return heavy(`at most ${MAX_OCTAVES} octaves`, octaves);
  for (const [attribute, unit] of [
    ["stdDeviation", scale],
    ["radius", scale],
    ["order", 1]
  ]) {
    const value = attributes.get(attribute) ?? "";
    if (numbersIn(value).some((number) => number * unit > MAX_RADIUS))
      return heavy(`${attribute} of at most ${MAX_RADIUS} pixels`, `${name} ${attribute}="${value}"`);
  }
  return void 0;
}
function checkFilteredElement(element, { canvas, sheet, ids }) {
  for (const id of sheet.values(element, "filter").flatMap(idsIn)) {
    const attributes = ids.get(id)?.attributes ?? /* @__PURE__ */ new Map();
    if (attributes.get("filterUnits") === "userSpaceOnUse")
      continue;
    for (const side of ["width", "height"]) {
      const value = attributes.get(side) ?? "120%";
      const share = shareOf(Number.parseFloat(value), value.includes("%"), 1);
      if (share * extentOf(element, side, canvas) > MAX_REGION * canvas.viewBox[side])
        return heavy(`a filter region of at most ${MAX_REGION} times the canvas`, `${side}="${value}"`);
    }
  }
  return void 0;
}
function extentOf({ name, attributes }, side, { viewBox }) {
  if (name === "circle" || name === "ellipse") {
    const radius = attributes.get("r") ?? attributes.get(side === "width" ? "rx" : "ry");
    return 2 * Number.parseFloat(radius ?? "0");
  }
  const value = attributes.get(side) ?? "0";
  const number = Number.parseFloat(value);
  return value.includes("%") ? number / 100 * viewBox[side] : number;
}
function checkFilterFunctions(element, { canvas, sheet }) {
  const scale = Math.max(canvas.width / canvas.viewBox.width, canvas.height / canvas.viewBox.height);
  for (const value of sheet.values(element, "filter")) {
    const functions = value.match(/[a-z-]+\(/gi) ?? [];
    if (functions.length > MAX_PRIMITIVES)
      return heavy(`at most ${MAX_PRIMITIVES} functions in a filter`, value);
    const isWide = Array.from(value.matchAll(/(?:blur|drop-shadow)\(([^)]*)/gi)).some(([, inner]) => lengthsIn(inner ?? "").some((length) => length * scale > MAX_RADIUS));
    if (isWide)
      return heavy(`a radius of at most ${MAX_RADIUS} pixels`, value);
  }
  return void 0;
}
function lengthsIn(inner) {
  const lengths = numbersIn(inner.replace(/(?:rgb|hsl)a?\([^)]*\)?|#[0-9a-f]+/gi, ""));
  return lengths.length > 2 ? lengths.slice(2, 3) : lengths.slice(0, 1);
}
function numbersIn(value) {
  return Array.from(value.matchAll(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi), ([text]) => Number(text));
}
function heavy(expected, received) {
  return {
    code: "template-filter-too-heavy",
    expected,
    received,
    remedy: "Use a lighter filter, or embed the filtered part as a PNG."
  };
}

// dist/template/bitmap.js
function readBitmapHeader(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readPng(view) ?? readGif(view) ?? readWebp(view) ?? readJpeg(view);
  } catch (error) {
    if (error instanceof RangeError)
      return void 0;
    throw error;
  }
}
function readPng(view) {
  if (!hasTag(view, 0, "\x89PNG\r\n\n"))
    return void 0;
  return { type: "png", width: view.getUint32(16), height: view.getUint32(20) };
}
function readGif(view) {
  if (!hasTag(view, 0, "GIF8"))
    return void 0;
  return { type: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
}
function readWebp(view) {
  if (!hasTag(view, 0, "RIFF") || !hasTag(view, 8, "WEBP"))
    return void 0;
  if (hasTag(view, 12, "VP8X"))
    return { type: "webp", width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (hasTag(view, 12, "VP8L")) {
    const bits = view.getUint32(21, true);
    return { type: "webp", width: (bits & 16383) + 1, height: (bits >> 14 & 16383) + 1 };
  }
  const width = view.getUint16(26, true) & 16383;
  return { type: "webp", width, height: view.getUint16(28, true) & 16383 };
}
function readJpeg(view) {
  if (view.getUint16(0) !== 65496)
    return void 0;
  for (let at = 2; ; ) {
    while (view.getUint8(at) === 255 && view.getUint8(at + 1) === 255)
      at += 1;
    if (view.getUint8(at) !== 255)
      return void 0;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 192 && marker <= 207 && ![196, 200, 204].includes(marker);
    if (isFrame)
      return { type: "jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
}
function hasTag(view, at, tag) {
  if (view.byteLength < at + tag.length)
    return false;
  return Array.from(tag).every((char, i) => view.getUint8(at + i) === char.charCodeAt(0));
}
function uint24(view, at) {
  return view.getUint16(at, true) | view.getUint8(at + 2) << 16;
}

// dist/template/data-uri.js
var HEAD = /^data:([^,;]*)((?:;[^,;]*)*),/i;
function readDataUri(uri) {
  const [head, mediaType = "", parameters = ""] = HEAD.exec(uri) ?? [];
  if (head === void 0)
    return void 0;
  const body = uri.slice(head.length);
  const isBase64 = /;\s*base64\s*$/i.test(parameters);
  const bytes = isBase64 ? decodeBase64(body) : decodePercent(body);
  return bytes && { mediaType: mediaType.trim().toLowerCase(), bytes };
}
function decodeBase64(body) {
  try {
    const binary = atob(body.replace(/%(?:2b|2f|3d|0a|0d|20)/gi, decodeURIComponent));
    return Uint8Array.from(binary, (char) => char.charCodeAt(0));
  } catch {
    return void 0;
  }
}
function decodePercent(body) {
  const bytes = new TextEncoder().encode(body);
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++, length++) {
    const isEscape = bytes[at] === 37 && isHex(bytes[at + 1]) && isHex(bytes[at + 2]);
    out[length] = isEscape ? Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16) : bytes[at] ?? 0;
    if (isEscape)
      at += 2;
  }
  return out.subarray(0, length);
}
function isHex(byte) {
  return byte !== void 0 && /[0-9a-f]/i.test(String.fromCharCode(byte));
}

// dist/template/lint-images.js
var MAX_BITMAP_PIXELS = 4e6;
var MEDIA_TYPES = {
  png: ["image/png"],
  jpeg: ["image/jpeg", "image/jpg"],
  gif: ["image/gif"],
  webp: []
};
var UTF8_MARK = [239, 187, 191];
function checkImage(element, subject) {
  let pixels = 0;
  for (const attribute of ["href", "xlink:href"]) {
    const href = element.attributes.get(attribute)?.trim() ?? "";
    if (/^data:/i.test(href))
      pixels += checkEmbedded(href, element, subject);
  }
  return pixels;
}
function checkEmbedded(href, element, subject) {
  const { name, lintEmbedded: lintEmbedded2 } = subject;
  const data = readDataUri(href);
  if (data === void 0)
    throw mistakeAt(name, element, unreadable(href.slice(0, 40)));
  const header = readBitmapHeader(data.bytes);
  if (header !== void 0) {
    const mistake2 = checkBitmap(header, data);
    if (mistake2 !== void 0)
      throw mistakeAt(name, element, mistake2);
    return header.width * header.height;
  }
  if (!isMarkup(data))
    throw mistakeAt(name, element, unreadable(data.mediaType));
  if (lintEmbedded2 === void 0)
    throw mistakeAt(name, element, nested);
  return lintEmbedded2(data.bytes, element);
}
function isMarkup({ bytes, mediaType }) {
  if (mediaType === "image/svg+xml")
    return true;
  const start = UTF8_MARK.every((byte, i) => bytes[i] === byte) ? UTF8_MARK.length : 0;
  return bytes.subarray(start).find((byte) => byte > 32) === 60;
}
function checkBitmap({ type, width, height }, data) {
  if (width * height > MAX_BITMAP_PIXELS)
    return {
      code: "template-image-too-large",
      expected: `an embedded picture of at most ${MAX_BITMAP_PIXELS / 1e6} megapixels`,
      received: `${width} x ${height}`,
      remedy: "Scale it to the size at which it is drawn."
    };
  if (MEDIA_TYPES[type].includes(data.mediaType))
    return void 0;
  return unreadable(`${type} data as ${data.mediaType}`);
}
function unreadable(received) {
  return {
    code: "template-image-unreadable",
    expected: "a PNG, JPEG, GIF or SVG with its own media type in a data: URI",
    received,
    remedy: "Convert it to PNG and embed it again: the engine would draw nothing."
  };
}
var nested = {
  code: "template-image-nested",
  expected: "no SVG within an embedded SVG",
  remedy: "Paste the inner drawing into the outer one."
};

// dist/template/lint-references.js
var IMAGES = /* @__PURE__ */ new Set(["image", "feImage"]);
function checkHandlers({ attributes }) {
  const handler = [...attributes.keys()].find((name) => /^on[a-z]/i.test(name));
  if (handler === void 0)
    return void 0;
  return {
    code: "template-script",
    expected: "a template without event handlers",
    received: handler,
    remedy: "Remove it: a picture runs nothing."
  };
}
function checkHref({ name, attributes }) {
  for (const attribute of ["href", "xlink:href"]) {
    const href = attributes.get(attribute)?.trim() ?? "";
    const isInside = href === "" || href.startsWith("#") || IMAGES.has(name) && isData(href);
    if (!isInside)
      return external(attribute, href, name);
  }
  return void 0;
}
function checkStyles(element) {
  const sheet = element.name === "style" ? textOf(element) : "";
  for (const css of [sheet, ...element.attributes.values()]) {
    const outside2 = urlsIn(css).find((url) => !url.startsWith("#") && !isData(url));
    if (outside2 !== void 0)
      return external("url()", outside2, element.name);
  }
  const isImporting = [sheet, element.attributes.get("style") ?? ""].some((css) => /@import/i.test(unescapeCss(css)));
  if (!isImporting)
    return void 0;
  return {
    code: "template-import",
    expected: "a template in one file",
    received: "@import",
    remedy: "Put the rules into the <style> element; name fonts in the definition's `fonts`."
  };
}
function isData(url) {
  return /^data:/i.test(url);
}
function external(attribute, url, element) {
  return {
    code: "template-reference-external",
    expected: `${attribute} within the file: #id${IMAGES.has(element) ? " or data:" : ""}`,
    received: url,
    remedy: remedyFor(url, element)
  };
}
function remedyFor(url, element) {
  if (/\{|%7b/i.test(url))
    return "Placeholders in braces are not read: give the element an id and fill it as a slot.";
  if (IMAGES.has(element))
    return "Embed the picture in the file (in Inkscape: Extensions > Images > Embed Images).";
  if (element === "a")
    return "Remove the link: a picture has none.";
  if (element === "style")
    return "Name fonts in the definition's `fonts`; nothing else is fetched.";
  return "Nothing is fetched when a picture is drawn: copy what it refers to into the file.";
}

// dist/template/references.js
var UNDRAWN_HREFS = /* @__PURE__ */ new Set([
  "a",
  "animate",
  "animateColor",
  "animateMotion",
  "animateTransform",
  "discard",
  "mpath",
  "set"
]);
var GRADIENTS = /* @__PURE__ */ new Set(["linearGradient", "radialGradient"]);
function indexIds(root) {
  const ids = /* @__PURE__ */ new Map();
  for (const element of descendants(root)) {
    const id = element.attributes.get("id");
    if (id !== void 0 && !ids.has(id))
      ids.set(id, element);
  }
  return ids;
}
function findTargets(root, ids, sheet) {
  const targets = /* @__PURE__ */ new Map();
  for (const element of descendants(root)) {
    const found = referencedIds(element, sheet).flatMap((id) => ids.get(id) ?? []);
    if (found.length > 0)
      targets.set(element, found);
  }
  return (element) => targets.get(element) ?? [];
}
function referencedIds(element, sheet) {
  const found = [];
  for (const name of ["href", "xlink:href"]) {
    const href = element.attributes.get(name)?.trim() ?? "";
    if (href.startsWith("#") && !UNDRAWN_HREFS.has(element.name))
      found.push(href.slice(1));
  }
  for (const [name, value] of element.attributes)
    if (REFERRING_PROPERTIES.has(name))
      found.push(...idsIn(value));
  for (const { name, value } of sheet.declared(element))
    if (REFERRING_PROPERTIES.has(name))
      found.push(...idsIn(value));
  return found;
}
function measureCost(root, measure) {
  const { targets, isLayer: isLayer2, pixels, maxDepth } = measure;
  const known = /* @__PURE__ */ new Map();
  function visit(element, depth) {
    const before = known.get(element);
    if (before === "open")
      return measure.onCycle(element);
    if (before !== void 0)
      return before;
    if (depth > maxDepth)
      return measure.onTooDeep(element);
    known.set(element, "open");
    const below = [
      ...elementsOf(element).map((child) => visit(child, depth + 1)),
      ...targets(element).map((target) => drawnBy(target, visit(target, depth + 1)))
    ];
    const cost = {
      elements: below.reduce((sum2, { elements }) => sum2 + elements, 1),
      pixels: below.reduce((sum2, each) => sum2 + each.pixels, pixels(element)),
      layers: Math.max(0, ...below.map(({ layers }) => layers)) + (isLayer2(element) ? 1 : 0),
      depth: Math.max(0, ...below.map((each) => each.depth)) + 1
    };
    if (cost.depth > maxDepth)
      return measure.onTooDeep(element);
    known.set(element, cost);
    return cost;
  }
  return visit(root, 1);
}
function drawnBy(target, cost) {
  return GRADIENTS.has(target.name) ? { ...cost, elements: 0 } : cost;
}

// dist/template/lint.js
var MAX_ELEMENTS = 5e3;
var MAX_DRAWN_ELEMENTS = 2e4;
var MAX_DRAWN_PIXELS = 16e6;
var MAX_LAYERS = 20;
var MAX_REFERENCE_DEPTH = 250;
var RULES = [
  checkId,
  checkHandlers,
  checkHref,
  checkStyles,
  checkFilter,
  checkFilteredElement,
  checkFilterFunctions
];
function lintTemplate(subject) {
  const { root, name } = subject;
  if (subject.sheet.size > MAX_SHEET_SIZE)
    throw mistakeAt(name, root, tooManyRules);
  const pixels = /* @__PURE__ */ new Map();
  let count = 0;
  for (const element of descendants(root)) {
    count += 1;
    if (count > MAX_ELEMENTS)
      throw mistakeAt(name, element, tooManyElements);
    for (const rule of RULES) {
      const mistake2 = rule(element, subject);
      if (mistake2 !== void 0)
        throw mistakeAt(name, element, mistake2);
    }
    pixels.set(element, checkImage(element, subject));
  }
  return checkCost(subject, subject.targets, (element) => pixels.get(element) ?? 0);
}
var tooManyElements = {
  code: "template-too-many-elements",
  expected: `at most ${MAX_ELEMENTS} elements`,
  remedy: "Simplify the drawing, or embed its static parts as a PNG."
};
var tooManyRules = {
  code: "template-too-many-rules",
  expected: `at most ${MAX_SHEET_SIZE} selectors and declarations in <style>`,
  remedy: "Remove the rules that the drawing does not use."
};
function checkId(element, { ids }) {
  const id = element.attributes.get("id");
  const first = id === void 0 ? void 0 : ids.get(id);
  if (id === void 0 || first === void 0 || first === element)
    return void 0;
  return {
    code: "template-id-duplicate",
    expected: `an id of its own (line ${first.line} has it already)`,
    received: id,
    remedy: "Rename one of the two: a slot is found by its id."
  };
}
function checkCost({ root, name, sheet }, targets, pixels) {
  const fail = (place, mistake2) => {
    throw mistakeAt(name, place, mistake2);
  };
  const cost = measureCost(root, {
    targets,
    pixels,
    isLayer: (element) => isLayer(element, sheet),
    maxDepth: MAX_REFERENCE_DEPTH,
    onTooDeep: (element) => fail(element, tooDeep),
    onCycle: (element) => fail(element, cycle(element))
  });
  const excess = findExcess(cost);
  return excess === void 0 ? cost : fail(root, excess);
}
function findExcess({ elements, layers, pixels }) {
  if (elements > MAX_DRAWN_ELEMENTS)
    return {
      code: "template-too-many-elements",
      expected: `at most ${MAX_DRAWN_ELEMENTS} elements drawn, those of <use>, patterns, masks and markers counted each time`,
      received: elements,
      remedy: "Repeat smaller parts, or embed the repeated part as a PNG."
    };
  if (layers > MAX_LAYERS)
    return {
      code: "template-too-many-layers",
      expected: `at most ${MAX_LAYERS} groups with opacity, filter, mask or clip within each other`,
      received: layers,
      remedy: "Flatten the groups."
    };
  if (pixels > MAX_DRAWN_PIXELS)
    return {
      code: "template-image-too-large",
      expected: `embedded pictures of at most ${MAX_DRAWN_PIXELS / 1e6} megapixels together`,
      received: `${pixels / 1e6} megapixels`,
      remedy: "Scale them to the size at which they are drawn."
    };
  return void 0;
}
var tooDeep = {
  code: "template-too-deep",
  expected: `at most ${MAX_REFERENCE_DEPTH} elements and references within each other`,
  remedy: "Refer to the last of the chain directly."
};
function cycle(element) {
  const id = element.attributes.get("id");
  return {
    code: "template-reference-cycle",
    expected: "references that end somewhere",
    received: `<${element.name}${id === void 0 ? "" : ` id="${id}"`}>, which refers to itself, perhaps through others`,
    remedy: "Remove the reference that leads back to it."
  };
}
var LAYER_PROPERTIES = /* @__PURE__ */ new Map([
  ["opacity", /^\s*(?:1(?:\.0*)?|100%)\s*$/],
  ["filter", /^\s*none\s*$/],
  ["mask", /^\s*none\s*$/],
  ["clip-path", /^\s*none\s*$/],
  ["mix-blend-mode", /^\s*normal\s*$/],
  ["isolation", /^\s*auto\s*$/]
]);
function isLayer(element, sheet) {
  for (const [property, isPlain] of LAYER_PROPERTIES)
    if (sheet.values(element, property).some((value) => !isPlain.test(value)))
      return true;
  return false;
}

// dist/template/parse.js
import { parseXml, XmlElement, XmlError, XmlProcessingInstruction, XmlText } from "@rgrove/parse-xml";

// dist/template/doctype.js
var MAX_EXPANDED_CHARS = 64e3;
var DECLARATION = /<!ENTITY\s+([\w.:-]{1,100})\s+(?:"([^"]*)"|'([^']*)')\s*>/y;
var BLANK = /(?:\s+|<!--[\s\S]*?-->)/y;
function entityResolver(subset, source, name) {
  if (subset === void 0)
    return () => void 0;
  const refuse = (offset, received) => refusal(name, source, subset.offset + offset, received);
  const entities = readEntities(subset.text, refuse);
  let written = 0;
  return (reference) => {
    const text = entities.get(reference.slice(1, -1));
    written += text?.length ?? 0;
    if (written > MAX_EXPANDED_CHARS)
      throw refuse(0, `entities that expand to more than ${MAX_EXPANDED_CHARS} characters`);
    return text;
  };
}
function readEntities(subset, refuse) {
  const entities = /* @__PURE__ */ new Map();
  for (let at = 0; at < subset.length; ) {
    const blank = matchAt(BLANK, subset, at);
    const declaration = blank ?? matchAt(DECLARATION, subset, at);
    if (declaration === null)
      throw refuse(at, subset.slice(at, at + 60));
    at += declaration[0].length;
    if (blank !== null)
      continue;
    const [, entity = "", double, single] = declaration;
    const text = double ?? single ?? "";
    if (/[<&%]/.test(text))
      throw refuse(at - declaration[0].length, declaration[0]);
    if (!entities.has(entity))
      entities.set(entity, text);
  }
  return entities;
}
function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
function refusal(name, source, offset, received) {
  return mistakeAt(name, new LineIndex(source).place(offset), {
    code: "template-doctype",
    expected: "entities of literal text, as Illustrator declares its namespaces",
    received,
    remedy: "Save the file again as plain SVG, or write the text where the entity stands."
  });
}

// dist/template/survey.js
var MAX_DEPTH = 100;
var MAX_TAGS = 2e4;
function surveyMarkup(text, name) {
  const prolog = surveyProlog(text);
  let tags = 0;
  let depth = 0;
  for (let at = prolog.end; at !== -1; ) {
    const kind = text[at + 1];
    let end = at + 2;
    if (kind === "/")
      depth -= 1;
    else if (kind === "!" || kind === "?")
      end = afterMisc(text, at);
    else {
      end = afterTag(text, at);
      tags += 1;
      if (text[end - 2] !== "/")
        depth += 1;
      if (tags > MAX_TAGS || depth > MAX_DEPTH)
        throw tooMuch(text, at, name, depth);
    }
    at = text.indexOf("<", end);
  }
  return prolog.subset;
}
function surveyProlog(text) {
  let at = text.indexOf("<");
  while (at !== -1 && /[!?]/.test(text[at + 1] ?? "")) {
    if (text.startsWith("<!DOCTYPE", at)) {
      const subset = findSubset(text, at);
      if (subset === void 0)
        return { end: text.indexOf("<", at + 2) };
      return { end: text.indexOf("<", subset.offset + subset.text.length), subset };
    }
    at = text.indexOf("<", afterMisc(text, at));
  }
  return { end: at };
}
function tooMuch(text, offset, name, depth) {
  const place = new LineIndex(text).place(offset);
  if (depth > MAX_DEPTH)
    return mistakeAt(name, place, {
      code: "template-too-deep",
      expected: `at most ${MAX_DEPTH} elements within each other`,
      remedy: "Ungroup what need not be grouped."
    });
  return mistakeAt(name, place, {
    code: "template-too-many-elements",
    expected: `at most ${MAX_TAGS} elements, editors' own counted`,
    remedy: "Save it as plain SVG, and simplify the drawing."
  });
}
function findSubset(text, doctype) {
  const open = afterQuoted(text, doctype + 1, /["'[>]/g);
  if (text[open - 1] !== "[")
    return void 0;
  const close = text.slice(open).search(/\][\x20\t\r\n]*>/);
  return close === -1 ? void 0 : { text: text.slice(open, open + close), offset: open };
}
function afterMisc(text, at) {
  if (text.startsWith("<!--", at))
    return after(text, "-->", at + 4);
  if (text.startsWith("<![CDATA[", at))
    return after(text, "]]>", at + 9);
  return text[at + 1] === "?" ? after(text, "?>", at + 2) : at + 2;
}
function afterTag(text, at) {
  return afterQuoted(text, at + 1, /["'>]/g);
}
function afterQuoted(text, from, marks) {
  marks.lastIndex = from;
  for (let hit = marks.exec(text); hit !== null; hit = marks.exec(text)) {
    if (hit[0] !== '"' && hit[0] !== "'")
      return hit.index + 1;
    marks.lastIndex = after(text, hit[0], hit.index + 1);
  }
  return text.length;
}
function after(text, mark, from) {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

// dist/template/parse.js
var SVG = "http://www.w3.org/2000/svg";
var XLINK = "http://www.w3.org/1999/xlink";
var XML = "http://www.w3.org/XML/1998/namespace";
var ADOBE = "http://ns.adobe.com/";
var MAX_ATTRIBUTES = 200;
function parseTree(text, name) {
  const lines = new LineIndex(text);
  const document = parseDocument(text, name);
  const builder = {
    place: (node) => lines.place(node.start),
    refuse: (place, mistake2) => {
      throw mistakeAt(name, place, mistake2);
    }
  };
  for (const node of document.children)
    if (node instanceof XmlProcessingInstruction)
      checkInstruction(node, builder);
  const top = document.root;
  const scope = /* @__PURE__ */ new Map([["xml", XML]]);
  const root = top === null ? void 0 : build(top, scope, void 0, builder);
  if (root?.name === "svg")
    return root;
  return builder.refuse(top === null ? lines.place(0) : builder.place(top), {
    code: "template-not-svg",
    expected: `an <svg> element in the namespace ${SVG}`,
    received: top?.name ?? "no element",
    remedy: `Write <svg xmlns="${SVG}" \u2026> as the outermost element.`
  });
}
function parseDocument(text, name) {
  const subset = surveyMarkup(text, name);
  const resolve = entityResolver(subset, text, name);
  try {
    return parseXml(text, { includeOffsets: true, resolveUndefinedEntity: resolve });
  } catch (error) {
    if (!(error instanceof XmlError))
      throw error;
    const { pos: offset, line: line2, column } = error;
    const [message = ""] = error.message.split(" (line ");
    throw mistakeAt(name, { offset, line: line2, column }, {
      code: "template-not-well-formed",
      expected: "well-formed XML",
      received: message,
      remedy: "Correct it there, or save the file again from the editor."
    });
  }
}
function checkInstruction(node, { place, refuse }) {
  if (node.name === "xml-stylesheet")
    refuse(place(node), {
      code: "template-stylesheet",
      expected: "a template in one file",
      received: `<?xml-stylesheet ${node.content}?>`,
      remedy: "Put the rules into a <style> element."
    });
}
function build(node, outer, parent, builder) {
  const place = builder.place(node);
  const scope = innerScope(node, outer);
  const { namespace, local } = resolveName(node.name, scope, place, builder);
  checkKind(local, namespace, node, parent, place, builder);
  if (namespace !== SVG || local === "metadata" || local === "foreignObject")
    return void 0;
  const attributes = readAttributes(node, scope, place, builder);
  const element = { ...place, name: local, attributes, children: [], parent };
  for (const child of node.children)
    addChild(child, element, scope, builder);
  return element;
}
function addChild(child, element, scope, builder) {
  if (child instanceof XmlElement) {
    const inner = build(child, scope, element, builder);
    if (inner !== void 0)
      element.children.push(inner);
  } else if (child instanceof XmlText) {
    const last = element.children.at(-1);
    if (typeof last === "string")
      element.children[element.children.length - 1] = last + child.text;
    else
      element.children.push(child.text);
  }
}
function checkKind(local, namespace, node, parent, place, { refuse }) {
  if (local === "script")
    refuse(place, {
      code: "template-script",
      expected: "a template without scripts",
      received: `<${node.name}>`,
      remedy: "Remove it: a picture runs nothing."
    });
  if (local === "foreignObject" && !isIllustratorData(namespace, node, parent))
    refuse(place, {
      code: "template-foreign-object",
      expected: "SVG elements alone",
      received: `<${node.name}>`,
      remedy: "Draw it with SVG elements: no rasteriser draws HTML."
    });
}
function isIllustratorData(namespace, node, parent) {
  const extensions = node.attributes.requiredExtensions ?? "";
  return namespace === SVG && parent?.name === "switch" && extensions.startsWith(ADOBE);
}
function readAttributes(node, scope, place, builder) {
  const entries = Object.entries(node.attributes);
  if (entries.length > MAX_ATTRIBUTES)
    builder.refuse(place, {
      code: "template-too-many-attributes",
      expected: `at most ${MAX_ATTRIBUTES} attributes on an element`,
      received: entries.length,
      remedy: "Remove those that no renderer reads."
    });
  const attributes = /* @__PURE__ */ new Map();
  for (const [name, value] of entries)
    if (name !== "xmlns" && !name.startsWith("xmlns:"))
      attributes.set(attributeName(name, scope, place, builder), value);
  return attributes;
}
function attributeName(name, scope, place, builder) {
  if (!name.includes(":"))
    return name;
  const { namespace, local } = resolveName(name, scope, place, builder);
  if (namespace === XLINK)
    return `xlink:${local}`;
  return namespace === XML ? `xml:${local}` : name;
}
function innerScope(node, outer) {
  let scope;
  for (const [name, value] of Object.entries(node.attributes)) {
    if (name !== "xmlns" && !name.startsWith("xmlns:"))
      continue;
    scope ??= new Map(outer);
    scope.set(name.slice("xmlns:".length), value);
  }
  return scope ?? outer;
}
function resolveName(name, scope, place, { refuse }) {
  const colon = name.indexOf(":");
  const prefix = colon === -1 ? "" : name.slice(0, colon);
  const namespace = scope.get(prefix);
  if (namespace === void 0 && prefix !== "")
    return refuse(place, {
      code: "template-namespace",
      expected: "a declared namespace for every prefix",
      received: name,
      remedy: `Declare it on the <svg> element (xmlns:${prefix}="\u2026"), or remove what uses it.`
    });
  return { namespace: namespace ?? "", local: name.slice(colon + 1) };
}

// dist/template/edit-distance.js
var MAX_COMPARED = 64;
function nearestName(name, names) {
  let nearest2;
  let least = Math.max(2, Math.floor(Math.min(name.length, MAX_COMPARED) / 3)) + 1;
  for (const candidate of names) {
    const distance = editDistance(name.slice(0, MAX_COMPARED), candidate.slice(0, MAX_COMPARED));
    if (distance >= least)
      continue;
    least = distance;
    nearest2 = candidate;
  }
  return nearest2;
}
function editDistance(a, b) {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

// dist/template/fragment.js
var REFERENCE = /url\(\s*(["']?)#([^"'()\\]+?)\1\s*\)/gi;
function readFragment({ svg }, host) {
  const subject = readChecked(svg, host);
  const own = ownIds(subject, host);
  const cross = /* @__PURE__ */ new Map();
  const root = rename(subject.root, void 0, { own, host, cross });
  return {
    markup: writeContent(root).text,
    roots: elementsOf(subject.root),
    targets: (element) => [...subject.targets(element), ...cross.get(element) ?? []]
  };
}
function fragmentMarkup(group, { markup }) {
  return `${startTag(group, group.attributes, false)}${markup}${endTag(group)}`;
}
function readChecked(svg, host) {
  const { viewBox, width, height } = host.canvas;
  const box = `${viewBox.x} ${viewBox.y} ${viewBox.width} ${viewBox.height}`;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="${box}">`;
  try {
    const subject = host.read(`${open}${svg}</svg>`, "fragment");
    lintTemplate(subject);
    return subject;
  } catch (cause) {
    if (!isPlacardError(cause))
      throw cause;
    throw invalid(host, "well-formed SVG that passes a template's lint", cause.message, cause);
  }
}
function ownIds({ root, ids }, host) {
  for (const element of descendants(root))
    if (element.name === "style")
      throw invalid(host, "attributes for its styles, since rules in a <style> would hold for the whole template", "<style>");
  const own = /* @__PURE__ */ new Map();
  for (const id of ids.keys()) {
    let name = `${host.id}--${id}`;
    while (host.ids.has(name))
      name += "-";
    own.set(id, name);
  }
  return own;
}
function rename(element, parent, renaming) {
  const entries = [...element.attributes].map(([name, value]) => [name, renameValue(name, value, element, renaming)]);
  const children = [];
  const renamed2 = { ...element, attributes: new Map(entries), children, parent };
  for (const child of element.children)
    children.push(isElement(child) ? rename(child, renamed2, renaming) : child);
  return renamed2;
}
function renameValue(name, value, element, renaming) {
  if (name === "id")
    return renaming.own.get(value) ?? value;
  if (name === "href" || name === "xlink:href") {
    const target = value.trim();
    return target.startsWith("#") ? `#${resolveId(target.slice(1), element, renaming)}` : value;
  }
  const expected = idsIn(value).map((id) => resolveId(id, element, renaming));
  const written = value.replace(REFERENCE, (_all, _quote, id) => `url(#${resolveId(id.trim(), element, renaming)})`);
  if (idsIn(written).join("\n") === expected.join("\n"))
    return written;
  throw invalid(renaming.host, "references written plainly: url(#id)", value);
}
function resolveId(id, element, { own, host, cross }) {
  const name = own.get(id);
  if (name !== void 0)
    return name;
  const target = host.ids.get(id);
  if (target === void 0)
    throw invalid(host, "references to ids within it or in the template", `#${id}`);
  cross.set(element, [...cross.get(element) ?? [], target]);
  return id;
}
function invalid({ where }, expected, received, cause) {
  return new PlacardError({
    code: "fragment-invalid",
    where: `${where} fragment(svg)`,
    expected,
    received: cause === void 0 ? shown(received) : received,
    ...cause === void 0 ? {} : { cause }
  });
}

// dist/template/framed-text.js
function isFramedText(value) {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "framed-text";
}

// dist/template/picture.js
var SHAPES = /* @__PURE__ */ new Set(["rect", "circle", "ellipse"]);
var GEOMETRY2 = ["x", "y", "width", "height", "rx", "ry", "cx", "cy", "r"];
var WHOLE = /* @__PURE__ */ new Map([
  ["transform", "none"],
  ["opacity", "1"],
  ["filter", "none"],
  ["mask", "none"],
  ["clip-path", "none"],
  ["mix-blend-mode", "normal"],
  ["isolation", "auto"],
  ["display", "inline"]
]);
function isReadyPicture(value) {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "ready-picture";
}
function refusePicture(element, { canvas }) {
  if (element.name !== "image" && !SHAPES.has(element.name))
    return `<${element.name}>`;
  for (let at = element.parent; at !== void 0; at = at.parent)
    if (at.name === "clipPath")
      return `a <${element.name}> within a <clipPath>`;
  return boxOf(element, canvas) === void 0 ? `a <${element.name}> in units that depend on a font` : void 0;
}
function pictureMarkup(element, picture, subject) {
  return element.name === "image" ? filledImage(element, picture) : filledShape(element, picture, subject);
}
function filledImage(element, { href, fit }) {
  const attributes = new Map(element.attributes);
  attributes.delete("xlink:href");
  const [align = "none"] = (attributes.get("preserveAspectRatio") ?? "none").trim().split(/\s+/);
  attributes.set("preserveAspectRatio", aspect(fit, align === "none" ? "xMidYMid" : align));
  attributes.set("href", href);
  return startTag(element, attributes, true);
}
function filledShape(element, { href, fit }, { canvas, sheet, ids }) {
  const box = boxOf(element, canvas);
  const clip = clipOf(element, ids);
  const picture = new Map(Object.entries({ ...box, preserveAspectRatio: aspect(fit, "xMidYMid") }));
  if (clip !== void 0)
    picture.set("clip-path", `url(#${clip.id})`);
  picture.set("href", href);
  return [
    `${startTag({ ...element, name: "g" }, wholeAttributes(element, sheet), false)}`,
    clip?.markup ?? "",
    // Covered wholly, the artist's placeholder colour would only shine through at the edges.
    fit === "contain" ? shapeWithout(element, "stroke", sheet) : "",
    startTag({ ...element, name: "image" }, picture, true),
    isStroked(element, sheet) ? shapeWithout(element, "fill", sheet) : "",
    "</g>"
  ].join("");
}
function aspect(fit, align) {
  return `${align} ${fit === "cover" ? "slice" : "meet"}`;
}
function clipOf(element, ids) {
  const geometry = new Map([...element.attributes].filter(([name]) => GEOMETRY2.includes(name)));
  if (element.name === "rect" && !geometry.has("rx") && !geometry.has("ry"))
    return void 0;
  let id = `placard-clip-${element.offset}`;
  while (ids.has(id))
    id += "-";
  const markup = `<clipPath id="${id}">${startTag(element, geometry, true)}</clipPath>`;
  return { id, markup };
}
function wholeAttributes(element, sheet) {
  const attributes = /* @__PURE__ */ new Map();
  const id = element.attributes.get("id");
  if (id !== void 0)
    attributes.set("id", id);
  for (const name of WHOLE.keys()) {
    const [value] = sheet.values(element, name);
    if (value !== void 0)
      attributes.set(name, value);
  }
  return attributes;
}
function shapeWithout(element, paint, sheet) {
  const isKept = ([name]) => name !== "id" && name !== "style" && !WHOLE.has(name);
  const attributes = new Map([...element.attributes].filter(isKept));
  const styles = new Map(parseDeclarations(element.attributes.get("style") ?? "").filter(({ name }) => !WHOLE.has(name)).map(({ name, value }) => [name, value]));
  if (sheet.hasRules) {
    for (const [name, plain] of WHOLE)
      if (sheet.values(element, name).length > 0)
        styles.set(name, plain);
  }
  styles.set(paint, "none");
  attributes.set("style", writeDeclarations(styles));
  return startTag(element, attributes, true);
}
function isStroked(element, sheet) {
  for (let at = element; at !== void 0; at = at.parent) {
    const [stroke] = sheet.values(at, "stroke");
    if (stroke !== void 0)
      return !/^\s*(?:none|transparent)\s*$/i.test(stroke);
  }
  return false;
}
function boxOf({ name, attributes }, canvas) {
  const own = (attribute) => attributes.get(attribute) ?? "0";
  if (name === "rect" || name === "image")
    return { x: own("x"), y: own("y"), width: own("width"), height: own("height") };
  const length = (attribute, axis) => userLength(own(attribute), axis, canvas);
  const rx = name === "circle" ? length("r", "diagonal") : length("rx", "width");
  const ry = name === "circle" ? rx : length("ry", "height");
  const [x, y] = [length("cx", "width") - rx, length("cy", "height") - ry];
  if (![x, y, rx, ry].every(Number.isFinite))
    return void 0;
  return { x: `${x}`, y: `${y}`, width: `${2 * rx}`, height: `${2 * ry}` };
}

// dist/template/values.js
var MAX_MAGNITUDE2 = 1e5;
var MAX_VALUE_CHARS = 64e3;
var NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;
var UNSAFE = /[\x00-\x1f\x7f-\x9f\u2028\u2029;{}\\<>@!]|\/\*|\p{Surrogate}/u;
var HIDDEN = { styles: /* @__PURE__ */ new Map([["display", "none"]]) };
var SHOWN = { isShown: true };
function readValue(value, target) {
  if (value === false || value === null || value === void 0)
    return HIDDEN;
  if (value === true)
    return SHOWN;
  if (typeof value === "object" && !Array.isArray(value))
    return isTextValue(value) ? readTextValue(value, target) : readAttributes2(value, target);
  const isText = typeof value === "string" || typeof value === "number" && Number.isFinite(value);
  if (!isText)
    throw invalid2(target, "a text, a finite number, true, false or attributes", value);
  if (target.takesText)
    return { text: cleanLines(String(value)) };
  throw invalid2(target, "true, false or attributes, since only <text> and <tspan> take text", value, "Give the id to the text itself.");
}
function readTextValue(value, target) {
  if (!target.takesText)
    throw invalid2(target, "text(\u2026) on a <text>", value, "Give the id to the text itself.");
  checkTextOptions(value);
  const { kind, value: text, ...setting } = value;
  if (setting.within !== void 0 && !target.isRect(setting.within))
    throw invalid2({ ...target, where: `${target.where}.within` }, "the id of a <rect> in the template", setting.within);
  return { text: cleanLines(String(text)), setting };
}
function readAttributes2(value, target) {
  const attributes = /* @__PURE__ */ new Map();
  const styles = /* @__PURE__ */ new Map();
  for (const [name, member] of Object.entries(value)) {
    checkName(name, target);
    (isStyleProperty(name) ? styles : attributes).set(name, readMember(name, member, target));
  }
  return { attributes, styles };
}
function checkName(name, target) {
  if (isSettable(name))
    return;
  const nearest2 = nearestName(name, settableNames());
  throw invalid2(target, "SVG presentation attributes, geometry or transform", name, nearest2 === void 0 ? "href, style, class, id and event handlers cannot be set." : `Did you mean ${nearest2}?`);
}
function readMember(name, member, target) {
  const inner = memberOf(target, name);
  if (typeof member === "number" && Math.abs(member) <= MAX_MAGNITUDE2)
    return String(member);
  if (typeof member !== "string")
    throw invalid2(inner, `a text, or a number of at most ${MAX_MAGNITUDE2} either way`, member);
  if (member.length > MAX_VALUE_CHARS || UNSAFE.test(member) || !isQuotesPaired(member))
    throw invalid2(inner, "an attribute's value without ; { } \\ < > @ ! or control characters", member);
  const isExtreme = (member.match(NUMBER) ?? []).some((number) => !(Math.abs(Number(number)) <= MAX_MAGNITUDE2));
  if (isExtreme && !/#/.test(member))
    throw invalid2(inner, `numbers of at most ${MAX_MAGNITUDE2} either way`, member);
  checkReferences(name, member, inner);
  return member;
}
function memberOf(target, name) {
  const { takesText: takesText2, hasId, isRect } = target;
  return {
    get where() {
      return `${target.where}.${name}`;
    },
    takesText: takesText2,
    hasId,
    isRect
  };
}
function isQuotesPaired(text) {
  return [/"/g, /'/g].every((quote) => (text.match(quote)?.length ?? 0) % 2 === 0);
}
function checkReferences(name, value, target) {
  const urls = urlsIn(value);
  if (name === "filter" && urls.length === 0 && value.trim() !== "none")
    throw invalid2(target, "none or url(#id) of a filter in the template", value);
  if (urls.length === 0 && !/url/i.test(value))
    return;
  const isInside = REFERRING_PROPERTIES.has(name) && /^\s*url\(\s*(["']?)#[^"'()\s]+\1\s*\)(?:\s+[\w#(),.%\s-]*)?$/.test(value) && idsIn(value).length === 1 && idsIn(value).every(target.hasId);
  if (!isInside)
    throw invalid2(target, "url(#id) of an element in the template", value);
}
function invalid2({ where }, expected, received, remedy) {
  return new PlacardError({
    code: "slot-value-invalid",
    expected,
    received: shown(received),
    where,
    ...remedy === void 0 ? {} : { remedy }
  });
}

// dist/template/plan.js
var MAX_LISTED = 20;
function planChanges(values, subject) {
  const changes = /* @__PURE__ */ new Map();
  for (const [id, value] of Object.entries(values)) {
    const element = subject.ids.get(id);
    if (element === void 0 || element === subject.root)
      throw missing(id, subject);
    const target = {
      get where() {
        return `${whereIs(subject.name, element)} slot ${shown(id)}`;
      },
      takesText: takesText(element),
      hasId: (other) => subject.ids.has(other),
      isRect: (other) => subject.ids.get(other)?.name === "rect"
    };
    changes.set(element, readChange(value, element, target, subject));
  }
  checkNewReferences(changes, subject);
  return spreadOverRuns(changes, subject.sheet);
}
function readChange(value, element, target, subject) {
  if (isFramedText(value))
    return framedChange(value, element, target, subject);
  if (isFragmentValue(value))
    return fragmentChange(value, element, target, subject);
  if (!isImageValue(value) && !isReadyPicture(value))
    return readValue(value, target);
  const refused = refusePicture(element, subject);
  if (refused !== void 0)
    throw new PlacardError({
      code: "slot-value-invalid",
      where: target.where,
      expected: "an <image>, <rect>, <circle> or <ellipse> for image()",
      received: refused,
      remedy: "Draw a rect, and give it a clip path where the picture needs another shape."
    });
  return isReadyPicture(value) ? { markup: pictureMarkup(element, value, subject) } : {};
}
function framedChange({ value, box }, element, target, subject) {
  const change = readChange(value, element, { ...target, isRect: () => true }, subject);
  return { ...change, setting: { ...change.setting, box } };
}
function fragmentChange(value, element, target, { canvas, ids, readFragment: read }) {
  if (element.name !== "g")
    throw invalid2(target, "a <g> for fragment()", element.name, "Give the id to a group.");
  const replaced = new Set(descendants(element));
  replaced.delete(element);
  const kept = new Map([...ids].filter(([, each]) => !replaced.has(each)));
  const id = element.attributes.get("id") ?? "";
  const fragment = readFragment(value, { id, where: target.where, canvas, ids: kept, read });
  return { markup: fragmentMarkup(element, fragment), fragment };
}
function checkNewReferences(changes, subject) {
  const added = /* @__PURE__ */ new Map();
  const fragments = [...changes.values()].flatMap(({ fragment }) => fragment ?? []);
  for (const [element, { styles, fragment }] of changes) {
    const ids = [...styles?.values() ?? []].flatMap(idsIn);
    const targets = fragment?.roots ?? ids.flatMap((id) => subject.ids.get(id) ?? []);
    if (targets.length > 0)
      added.set(element, targets);
  }
  if (added.size === 0)
    return;
  try {
    checkCost(subject, (element) => [
      ...subject.targets(element),
      ...added.get(element) ?? [],
      ...fragments.flatMap(({ targets }) => targets(element))
    ], () => 0);
  } catch (cause) {
    throw new PlacardError({
      code: "slot-value-invalid",
      expected: "references that end, and draw no more than a template may",
      received: [...added.keys()].map((element) => shown(element.attributes.get("id"))).join(", "),
      where: subject.name,
      remedy: "Let the value refer to an element that does not hold or use the slot itself.",
      cause
    });
  }
}
function missing(id, { name, ids, root }) {
  return new PlacardError({
    code: "slot-missing",
    expected: `an element with the id ${shown(id)}`,
    where: name,
    remedy: remedyFor2(id, ids, root)
  });
}
function remedyFor2(id, ids, root) {
  if (ids.get(id) === root)
    return "That is the drawing itself; give the id to what should change.";
  const labelled = [...ids].find(([, element]) => element.attributes.get("inkscape:label") === id && element !== root);
  if (labelled !== void 0)
    return `The element at line ${labelled[1].line} has it as its label: set its id too (now ${shown(labelled[0])}).`;
  const names = [...ids.keys()].filter((each) => ids.get(each) !== root);
  const nearest2 = nearestName(id, names);
  if (nearest2 !== void 0)
    return `Did you mean ${shown(nearest2)} (line ${ids.get(nearest2)?.line})?`;
  if (names.length === 0)
    return "The template has no ids: give the element one in the editor.";
  return `The template has ${names.slice(0, MAX_LISTED).map(shown).join(", ")}${names.length > MAX_LISTED ? " \u2026" : ""}.`;
}

// dist/template/matrix.js
var IDENTITY = [1, 0, 0, 1, 0, 0];
var FUNCTION = /[ \t\r\n]*([a-zA-Z]+)[ \t\r\n]*\(([^)]*)\)[ \t\r\n]*,?/gy;
var NUMBER2 = /[ \t\r\n]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[ \t\r\n]*,?/gy;
function parseTransform(text) {
  return readTransform(text) ?? IDENTITY;
}
function readTransform(text) {
  const functions = matchesOf(FUNCTION, text);
  if (functions === void 0)
    return void 0;
  let matrix = IDENTITY;
  for (const [, name = "", list = ""] of functions) {
    const numbers = matchesOf(NUMBER2, list)?.map(([, digits]) => Number(digits));
    const next = numbers && matrixOf(name, numbers);
    if (next?.every(Number.isFinite) !== true)
      return void 0;
    matrix = multiply(matrix, next);
  }
  return matrix;
}
function matchesOf(pattern, text) {
  const found = [...text.matchAll(pattern)];
  const end = found.reduce((sum2, [match]) => sum2 + match.length, 0);
  return text.slice(end).trim() === "" ? found : void 0;
}
function matrixOf(name, numbers) {
  const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbers;
  switch (`${name} ${numbers.length}`) {
    case "matrix 6":
      return [a, b ?? 0, c, d, e, f];
    case "translate 1":
    case "translate 2":
      return [1, 0, 0, 1, a, b ?? 0];
    case "scale 1":
    case "scale 2":
      return [a, 0, 0, b ?? a, 0, 0];
    case "rotate 1":
    case "rotate 3":
      return rotation(a, b ?? 0, c);
    case "skewX 1":
      return [1, 0, Math.tan(radians(a)), 1, 0, 0];
    case "skewY 1":
      return [1, Math.tan(radians(a)), 0, 1, 0, 0];
    default:
      return void 0;
  }
}
function rotation(angle, x, y) {
  const [sin, cos] = [Math.sin(radians(angle)), Math.cos(radians(angle))];
  return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
}
function radians(degrees) {
  return degrees * Math.PI / 180;
}
function multiply(first, second) {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f
  ];
}
function invert([a, b, c, d, e, f]) {
  const area = a * d - b * c;
  if (!Number.isFinite(1 / area))
    return void 0;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

// dist/template/scene.js
var DEFAULT_FONT_SIZE = 12;
var NAMED_SIZES = /* @__PURE__ */ new Map([
  ["xx-small", -3],
  ["x-small", -2],
  ["small", -1],
  ["smaller", -1],
  ["medium", 0],
  ["large", 1],
  ["larger", 1],
  ["x-large", 2],
  ["xx-large", 3]
]);
var HIDING2 = /^\s*(?:none|hidden|collapse)\s*$/;
var Scene = class {
  #subject;
  #styles;
  /** What the values change, for the binding. */
  changes;
  constructor(subject, styles, changes) {
    this.#subject = subject;
    this.#styles = styles;
    this.changes = changes;
  }
  /** The template's file name, for errors. */
  get name() {
    return this.#subject.name;
  }
  get root() {
    return this.#subject.root;
  }
  get viewBox() {
    return this.#subject.canvas.viewBox;
  }
  /** Whether the template has style rules, which match new elements too. */
  get hasRules() {
    return this.#styles.hasRules;
  }
  /** The elements that the values fill with text. */
  *texts() {
    for (const [element, { text }] of this.changes)
      if (text !== void 0)
        yield element;
  }
  filled(element) {
    const { text, setting } = this.changes.get(element) ?? {};
    return text === void 0 ? void 0 : { text, setting };
  }
  byId(id) {
    return this.#subject.ids.get(id);
  }
  /** An attribute that is no property: x, dx, width, xml:space. */
  attribute(element, name) {
    return this.changes.get(element)?.attributes?.get(name) ?? element.attributes.get(name);
  }
  /** The element's own value of a property; undefined when it declares none, or `inherit` for one that is inherited anyway. */
  declared(element, property) {
    const change = this.changes.get(element);
    const changed = change?.styles?.get(property) ?? change?.attributes?.get(property);
    const value = changed ?? this.#styles.declared(element, property);
    if (value === void 0 || value.trim() === "inherit" && isInheritedProperty(property))
      return void 0;
    const isUnhidden = change?.isShown === true && /^(?:display|visibility)$/.test(property);
    return isUnhidden && HIDING2.test(value) ? void 0 : value;
  }
  /** The value of an inherited property: the nearest that is declared from the element upwards. */
  inherited(element, property) {
    for (let at = element; at !== void 0; at = at.parent) {
      const value = this.declared(at, property);
      if (value !== void 0)
        return value;
    }
    return void 0;
  }
  /** In user units; 12 when nothing says it, as the rasteriser has it. */
  fontSize(element) {
    const above2 = element.parent === void 0 ? DEFAULT_FONT_SIZE : this.fontSize(element.parent);
    const value = this.declared(element, "font-size")?.trim();
    if (value === void 0)
      return above2;
    const steps = NAMED_SIZES.get(value);
    if (steps !== void 0)
      return above2 * 1.2 ** steps;
    return parseLength(value, { em: above2, whole: above2 }) ?? above2;
  }
  /** Of an element that has a stroke, in user units. Default 1. */
  strokeWidth(element) {
    const { width, height } = this.viewBox;
    const whole3 = Math.hypot(width, height) / Math.SQRT2;
    const value = this.inherited(element, "stroke-width") ?? "1";
    return parseLength(value, { em: this.fontSize(element), whole: whole3 }) ?? 1;
  }
  /**
   * From the user space within an element to that of its ancestor (default: the root), or undefined where an element
   * between them has a viewport of its own or is drawn elsewhere.
   */
  matrix(element, ancestor) {
    if (element === ancestor || element.parent === void 0)
      return IDENTITY;
    if (VIEWPORTS.has(element.name))
      return void 0;
    const outer = this.matrix(element.parent, ancestor);
    const own = this.declared(element, "transform");
    if (outer === void 0 || own === void 0)
      return outer;
    return multiply(outer, parseTransform(own));
  }
};
var VIEWPORTS = /* @__PURE__ */ new Set(["svg", "symbol", "pattern", "marker", "clipPath", "mask", "defs"]);

// dist/template/source.js
var MAX_TEMPLATE_BYTES = 2e6;
var START = { offset: 0, line: 1, column: 1 };
var GZIP = [31, 139];
var UTF16_MARKS = [
  [255, 254],
  [254, 255],
  [60, 0],
  [0, 60]
];
var READABLE_ENCODING = /^(?:utf-?8|us-ascii|ascii)$/i;
var DECLARED_ENCODING = /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"'>]{0,40})["']/;
function readSource(source, name) {
  checkLength(source.length, name);
  const text = typeof source === "string" ? source : decode(source, name);
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
function checkLength(length, name) {
  if (length > MAX_TEMPLATE_BYTES)
    throw mistakeAt(name, START, {
      code: "template-too-large",
      expected: `at most ${MAX_TEMPLATE_BYTES} bytes`,
      received: length,
      remedy: "Make embedded pictures smaller, and leave out the editor's own data (in Illustrator: Preserve Illustrator Editing Capabilities)."
    });
}
function decode(bytes, name) {
  if (beginsWith(bytes, GZIP))
    throw mistakeAt(name, START, {
      code: "template-compressed",
      expected: "SVG text",
      received: "a gzip file (.svgz)",
      remedy: "Save it as plain .svg."
    });
  if (UTF16_MARKS.some((mark) => beginsWith(bytes, mark)))
    throw wrongEncoding(name, "UTF-16");
  const text = new TextDecoder().decode(bytes);
  const declared = DECLARED_ENCODING.exec(text)?.[1];
  if (declared !== void 0 && !READABLE_ENCODING.test(declared))
    throw wrongEncoding(name, declared);
  checkDecoded(bytes, text, name);
  return text;
}
function checkDecoded(bytes, text, name) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const place = new LineIndex(text).place(Math.max(0, text.indexOf("\uFFFD")));
    throw wrongEncoding(name, "bytes that are no UTF-8", place);
  }
}
function wrongEncoding(name, received, place = START) {
  return mistakeAt(name, place, {
    code: "template-encoding",
    expected: "UTF-8",
    received,
    remedy: "Save the file as UTF-8."
  });
}
function beginsWith(bytes, mark) {
  return mark.every((byte, i) => bytes[i] === byte);
}

// dist/template/font-shorthand.js
var RESET = [
  ["font-style", "normal"],
  ["font-variant", "normal"],
  ["font-weight", "normal"],
  ["font-stretch", "normal"],
  ["line-height", "normal"]
];
var SHORTHAND = /^(.*?)\s*((?:\d+\.?\d*|\.\d+)(?:px|pt|pc|mm|cm|in|em|ex|%)?|(?:xx?-)?(?:small|large)|medium|smaller|larger)(?:\s*\/\s*([\w.%]+))?\s+([^\d\s/].*)$/;
function parseFont(value) {
  const [, before = "", size, lineHeight, family] = SHORTHAND.exec(value.trim()) ?? [];
  if (size === void 0 || family === void 0)
    return [];
  const parts = new Map(RESET);
  for (const word of before.split(/\s+/)) {
    const name = longhandOf(word);
    if (name !== void 0)
      parts.set(name, word);
  }
  if (lineHeight !== void 0)
    parts.set("line-height", lineHeight);
  return [...parts, ["font-size", size], ["font-family", family]];
}
function longhandOf(word) {
  if (/^(?:italic|oblique)$/.test(word))
    return "font-style";
  if (word === "small-caps")
    return "font-variant";
  if (/^(?:bold|bolder|lighter|\d{3,4})$/.test(word))
    return "font-weight";
  return /^(?:ultra-|extra-|semi-)?(?:condensed|expanded)$/.test(word) ? "font-stretch" : void 0;
}

// dist/template/selector.js
var MAX_STEPS = 12;
var TOKEN = /^(?:([\w-]+|\*)|#([\w-]+)|\.([\w-]+)|\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]"'\s]+))\s*)?\]|(:first-child)(?![\w-]))/u;
function parseSelector(source) {
  const steps = [];
  let specificity = 0;
  let rest = source.trim();
  let combinator = "descendant";
  while (rest !== "") {
    const compound = parseCompound2(rest);
    if (compound === void 0 || steps.length === MAX_STEPS)
      return void 0;
    steps.push({ tests: compound.tests, combinator });
    specificity += compound.specificity;
    const link = /^(?:\s*(>)\s*|\s+)/.exec(compound.rest);
    if (link === null && compound.rest !== "")
      return void 0;
    combinator = link?.[1] === void 0 ? "descendant" : "child";
    rest = compound.rest.slice(link?.[0].length ?? 0);
    if (link !== null && rest === "")
      return void 0;
  }
  if (steps.length === 0)
    return void 0;
  return { specificity, matches: (element) => isMatch2(steps, element) };
}
function parseCompound2(source) {
  const tests = [];
  let specificity = 0;
  let rest = source;
  for (let token = TOKEN.exec(rest); token !== null; token = TOKEN.exec(rest)) {
    const [all, type, id] = token;
    if (type !== void 0 && tests.length > 0)
      return void 0;
    tests.push(testOf(token));
    if (type === void 0)
      specificity += id === void 0 ? 1e3 : 1e6;
    else if (type !== "*")
      specificity += 1;
    rest = rest.slice(all.length);
  }
  return tests.length === 0 ? void 0 : { tests, specificity, rest };
}
function testOf(token) {
  const [, type, id, className, attribute, operator, ...quoted] = token;
  if (type === "*")
    return () => true;
  if (type !== void 0)
    return ({ name }) => name === type;
  if (id !== void 0)
    return ({ attributes }) => attributes.get("id") === id;
  if (className !== void 0)
    return ({ attributes }) => words(attributes.get("class")).includes(className);
  if (attribute === void 0)
    return isFirstChild;
  const wanted = quoted.slice(0, 3).find((value) => value !== void 0) ?? "";
  return ({ attributes }) => isAttribute(attributes.get(attribute), operator, wanted);
}
function isFirstChild(element) {
  return element.parent === void 0 || elementsOf(element.parent)[0] === element;
}
function isAttribute(value, operator, wanted) {
  if (value === void 0)
    return false;
  switch (operator) {
    case void 0:
      return true;
    case "~=":
      return words(value).includes(wanted);
    case "|=":
      return value === wanted || value.startsWith(`${wanted}-`);
    case "^=":
      return wanted !== "" && value.startsWith(wanted);
    case "$=":
      return wanted !== "" && value.endsWith(wanted);
    case "*=":
      return wanted !== "" && value.includes(wanted);
    default:
      return value === wanted;
  }
}
function words(text = "") {
  return text.split(/\s+/).filter((word) => word !== "");
}
function isMatch2(steps, element) {
  let standing = /* @__PURE__ */ new Set([element]);
  for (const [i, { tests }] of steps.toReversed().entries()) {
    const passing = [...standing].filter((each) => tests.every((test) => test(each)));
    if (passing.length === 0)
      return false;
    standing = new Set(passing.flatMap((each) => above(each, steps[steps.length - 1 - i])));
  }
  return true;
}
function above(element, step) {
  const found = [];
  for (let { parent } = element; parent !== void 0; parent = parent.parent) {
    found.push(parent);
    if (step?.combinator === "child")
      break;
  }
  return found;
}

// dist/template/style.js
var Styles = class {
  #rules;
  /** The tree never changes, so what an element declares is worked out once. */
  #declared = /* @__PURE__ */ new Map();
  constructor(root) {
    this.#rules = [...descendants(root)].filter((element) => element.name === "style").flatMap((element) => parseRules(textOf(element))).sort((a, b) => a.selector.specificity - b.selector.specificity);
  }
  /** Whether there is any rule: without one, new elements are styled by what they carry alone. */
  get hasRules() {
    return this.#rules.length > 0;
  }
  /** The element's own value of a property (in lower case), undefined when it declares none. */
  declared(element, property) {
    let known = this.#declared.get(element);
    if (known === void 0) {
      known = this.#collect(element);
      this.#declared.set(element, known);
    }
    return known.get(property) ?? element.attributes.get(property);
  }
  /** What rules and `style` declare; presentation attributes are left where they are. */
  #collect(element) {
    const values = /* @__PURE__ */ new Map();
    const matching = this.#rules.filter(({ selector }) => selector.matches(element));
    const inline = parseDeclarations(element.attributes.get("style") ?? "");
    for (const { name, value } of [...matching.flatMap((rule) => rule.declarations), ...inline]) {
      const plain = value.replace(/\s*!important$/i, "");
      if (name === "font")
        for (const [part, is] of parseFont(plain))
          values.set(part, is);
      else
        values.set(name, plain);
    }
    return values;
  }
};
function parseRules(css) {
  const rules = [];
  let rest = stripComments(css);
  for (let open = rest.indexOf("{"); open !== -1; open = rest.indexOf("{")) {
    const head = rest.slice(0, open);
    const prelude = head.slice(head.lastIndexOf(";") + 1).trim();
    const close = prelude.startsWith("@") ? endOfBlock(rest, open) : rest.indexOf("}", open);
    const end = close === -1 ? rest.length : close;
    if (!prelude.startsWith("@"))
      rules.push(...rulesOf(prelude, rest.slice(open + 1, end)));
    rest = rest.slice(end + 1);
  }
  return rules;
}
function rulesOf(selectors, body) {
  const declarations = parseDeclarations(body);
  return selectors.split(",").flatMap((source) => {
    const selector = parseSelector(source);
    return selector === void 0 ? [] : [{ selector, declarations }];
  });
}
function endOfBlock(css, open) {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === "{")
      depth += 1;
    if (css[at] === "}")
      depth -= 1;
    if (depth === 0)
      return at;
  }
  return -1;
}

// dist/template/template.js
function parseTemplate(source, name) {
  const subject = readSubject(source, name, name);
  lintTemplate(subject);
  return new SvgTemplate(subject);
}
function sanitizeSvg(source, name) {
  const subject = readSubject(source, name);
  lintTemplate(subject);
  return new SvgTemplate(subject).bind({});
}
function readSubject(source, name, outer) {
  const root = parseTree(readSource(source, name), name);
  const sheet = new StyleSheet(root);
  const ids = indexIds(root);
  return {
    name,
    root,
    sheet,
    ids,
    canvas: readCanvas(root, name),
    targets: findTargets(root, ids, sheet),
    lintEmbedded: outer === void 0 ? void 0 : lintEmbedded(outer)
  };
}
function lintEmbedded(outer) {
  return (bytes, element) => {
    const inner = `${whereIs(outer, element)} (embedded SVG)`;
    return lintTemplate(readSubject(bytes, inner)).pixels;
  };
}
var SvgTemplate = class {
  name;
  width;
  height;
  root;
  slots;
  #subject;
  #written;
  #background;
  #styles;
  constructor(subject) {
    const { name, root, canvas, ids } = subject;
    this.name = name;
    this.width = canvas.width;
    this.height = canvas.height;
    this.root = root;
    this.slots = new Map([...ids].filter(([, element]) => element !== root).map(([id, at]) => [id, slotInfo(id, at)]));
    this.#subject = { ...subject, readFragment: (source, of) => readSubject(source, of, of) };
    this.#written = writeContent(root);
    this.#background = findBackground(root, subject);
    this.#styles = new Styles(root);
  }
  fills(size) {
    const { canvas } = this.#subject;
    const { hasMargins, own } = layOut(canvas, size);
    return !hasMargins && own === canvas.viewBox;
  }
  checkValues(values) {
    const doubtful = Object.entries(values).filter(([id, value]) => {
      const element = this.#subject.ids.get(id);
      return element === void 0 || typeof value !== "string" || !takesText(element);
    });
    if (doubtful.length > 0)
      planChanges(Object.fromEntries(doubtful), this.#subject);
  }
  scene(values) {
    return new Scene(this.#subject, this.#styles, planChanges(values, this.#subject));
  }
  bind(values, size = this, replacements) {
    const { root, canvas, sheet } = this.#subject;
    const { changes } = values instanceof Scene ? values : this.scene(values);
    const layout = layOut(canvas, size);
    const background = layout.hasMargins ? this.#movable(layout, changes) : void 0;
    const content = applyChanges(this.#written, changes, sheet, background?.rect, replacements);
    const margins = background ? writeBackground(background, layout.shown, changes, sheet) : "";
    return writeDocument(root, canvas, size, layout, content, margins);
  }
  /** The background, when it can be drawn over the margins. */
  #movable(layout, changes) {
    const background = this.#background;
    if (background === void 0 || layout.own !== this.#subject.canvas.viewBox)
      return void 0;
    return isUnmoved(background, changes) ? background : void 0;
  }
};
function slotInfo(id, element) {
  const { name, line: line2, column } = element;
  return { id, element: name, line: line2, column, takesText: takesText(element) };
}

// dist/image/split.js
var SVG2 = "http://www.w3.org/2000/svg";
var XLINK2 = "http://www.w3.org/1999/xlink";
var BLANK2 = "<path/>";
var MAX_UNITS = 256;
var ATOMIC = /* @__PURE__ */ new Set(["text", "switch", "svg", "use"]);
var NEUTRAL = {
  opacity: /^(?:1(?:\.0*)?|100%)$/,
  filter: /^none$/,
  mask: /^none$/,
  "clip-path": /^none$/,
  "mix-blend-mode": /^normal$/,
  isolation: /^auto$/
};
function splitTemplate(template, slots) {
  const { root } = template;
  const sheet = new StyleSheet(root);
  const ids = indexIds(root);
  const filled2 = slots.flatMap((id) => ids.get(id) ?? []);
  if (filled2.some(isUndrawn))
    return whole("slot-in-definition");
  const targets = findTargets(root, ids, sheet);
  const referred = [...descendants(root)].flatMap((element) => targets(element));
  if (referred.some((target) => !isUndrawn(target)))
    return whole("drawn-element-referenced");
  const roots = unitRoots(filled2, sheet);
  if (roots.size > MAX_UNITS)
    return whole("too-many-units");
  const pieces = paintOrder(root, roots);
  if (blendsOver(pieces, roots, sheet))
    return whole("blend-over-slot");
  return { kind: "split", ...layersOf(template, pieces, roots, slots) };
}
function whole(reason) {
  return { kind: "whole", reason };
}
function isUndrawn(element) {
  for (let at = element; at !== void 0; at = at.parent)
    if (NEVER_RENDERED.has(at.name))
      return true;
  return false;
}
function unitRoots(filled2, sheet) {
  const roots = new Set(filled2.map((slot) => {
    let unit = slot;
    for (let at = slot.parent; at?.parent !== void 0; at = at.parent)
      if (isOneThing(at, sheet))
        unit = at;
    return unit;
  }));
  for (const unit of roots)
    if (hasAncestor(unit, (above2) => roots.has(above2)))
      roots.delete(unit);
  return roots;
}
function isOneThing(element, sheet) {
  return ATOMIC.has(element.name) || Object.keys(NEUTRAL).some((name) => has(element, name, sheet));
}
function has(element, property, sheet) {
  const neutral = NEUTRAL[property];
  return sheet.values(element, property).some((value) => !neutral?.test(value.trim()));
}
function hasAncestor(element, test) {
  for (let at = element.parent; at !== void 0; at = at.parent)
    if (test(at))
      return true;
  return false;
}
function paintOrder(root, units) {
  const above2 = /* @__PURE__ */ new Set();
  for (const unit of units)
    hasAncestor(unit, (ancestor) => {
      above2.add(ancestor);
      return false;
    });
  const visit = (element) => {
    if (NEVER_RENDERED.has(element.name))
      return [];
    return above2.has(element) ? elementsOf(element).flatMap(visit) : [element];
  };
  return elementsOf(root).flatMap(visit);
}
function blendsOver(pieces, units, sheet) {
  const first = pieces.findIndex((piece) => units.has(piece));
  if (first === -1)
    return false;
  return pieces.slice(first).some((piece) => [...descendants(piece)].some((element) => has(element, "mix-blend-mode", sheet) && !isIsolatedIn(element, piece, sheet)));
}
function isIsolatedIn(element, piece, sheet) {
  for (let at = element; at !== piece && at.parent !== void 0; at = at.parent)
    if (isOneThing(at.parent, sheet) && !has(at.parent, "mix-blend-mode", sheet))
      return true;
  return false;
}
function layersOf(template, pieces, roots, slots) {
  const units = [];
  const layers = [];
  let between2 = [];
  const close = () => {
    layers.push(between2.length === 0 ? void 0 : only(template, between2, `layer ${layers.length}`));
    between2 = [];
  };
  for (const piece of pieces) {
    if (!roots.has(piece)) {
      between2.push(piece);
      continue;
    }
    close();
    const inside = new Set([...descendants(piece)].map((element) => element.attributes.get("id")));
    units.push({
      slots: slots.filter((id) => inside.has(id)).toSorted(),
      self: piece.attributes.get("id"),
      source: only(template, [piece], `unit ${units.length}`)
    });
  }
  close();
  return { units, layers };
}
function only({ root, name }, kept, part) {
  const above2 = new Set(kept);
  for (const element of kept)
    hasAncestor(element, (ancestor) => {
      above2.add(ancestor);
      return false;
    });
  const whole3 = new Set(kept);
  const write = (node, isKept) => {
    if (!isElement(node))
      return escapeText(node);
    const keeps = isKept || whole3.has(node) || NEVER_RENDERED.has(node.name);
    if (!keeps && !above2.has(node))
      return BLANK2;
    if (node.children.length === 0)
      return startTag(node, node.attributes, true);
    const content2 = node.children.map((child) => write(child, keeps)).join("");
    return startTag(node, node.attributes, false) + content2 + endTag(node);
  };
  const content = root.children.map((child) => write(child, false)).join("");
  const tag = `<svg xmlns="${SVG2}" xmlns:xlink="${XLINK2}"${attributeText(root.attributes)}>`;
  return { name: `${name} (${part})`, text: `${tag}${content}</svg>` };
}

// dist/image/compile-plate.js
async function compilePlate(template, size, slots, rasterizer, options = {}) {
  if (!template.fills(size))
    return { kind: "whole", reason: "letterboxed" };
  const split = splitTemplate(template, slots);
  if (split.kind === "whole")
    return split;
  const [ground, ...overlays] = await drawLayers(split, size, rasterizer);
  const floor = ground === void 0 ? void 0 : opaquePixels(ground);
  if (floor === void 0)
    return { kind: "whole", reason: "not-opaque" };
  const tiles = overlays.map((layer) => layer === void 0 ? EMPTY_TILE : tileOf(layer));
  const data = floor.data.slice();
  const area = { x: 0, y: 0, ...size };
  for (const tile of tiles)
    layOver(area, data, tile);
  const base = { ...floor, data };
  const ladder2 = new Ladder(base, options);
  return {
    kind: "plate",
    size: { width: size.width, height: size.height },
    slots: slots.toSorted(),
    units: split.units,
    floor: backdropOf(floor),
    base: backdropOf(base),
    overlays: tiles,
    ladder: ladder2,
    tiles: /* @__PURE__ */ new Map(),
    patches: /* @__PURE__ */ new Map()
  };
}
async function drawLayers({ layers }, size, rasterizer) {
  const drawn = [];
  for (const layer of layers) {
    const { width, height } = size;
    const template = layer === void 0 ? void 0 : parseTemplate(layer.text, layer.name);
    const svg = template?.bind({}, { width, height });
    drawn.push(svg === void 0 ? void 0 : await rasterizer.pixels({ svg, width, height }));
  }
  return drawn;
}

// dist/text/segment.js
import LineBreaker from "linebreak";
var SIMPLE = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2100-\u2bff\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u4e00-\u9fff]*$/;
var graphemeSegmenter;
var wordSegmenter;
function graphemeStarts(text) {
  if (SIMPLE.test(text))
    return Array.from({ length: text.length + 1 }, (_, i) => i);
  graphemeSegmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  const starts = [];
  for (const { index } of graphemeSegmenter.segment(text))
    starts.push(index);
  starts.push(text.length);
  return starts;
}
var DICTIONARY_RUN = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]{2,}/gu;
function breakOpportunities(text) {
  const found = [];
  const breaker = new LineBreaker(resolved(text));
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position: at, required: isRequired } = next;
    if (at < text.length && (isRequired || !isKeptTogether(text, at)))
      found.push({ at, isRequired });
  }
  const added = [...dictionaryBreaks(text), ...addedBreaks(text)];
  if (added.length === 0)
    return found;
  const known = new Set(found.map(({ at }) => at));
  for (const at of added)
    if (!known.has(at))
      found.push({ at, isRequired: false });
  return found.sort((a, b) => a.at - b.at);
}
var SMALL_KANA = /[\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\u30fc\u31f0-\u31ff\uff67-\uff70]/g;
function isKeptTogether(text, at) {
  const next = text.charCodeAt(at);
  return "!/|}".includes(text[at - 1] ?? " ") && next > 32 && next < 127;
}
function resolved(text) {
  return text.replace(SMALL_KANA, "\u30A2").replace(OPENING_QUOTE, "\u300C").replace(CLOSING_QUOTE, "\u300D");
}
var OPENING_QUOTE = /[“‘](?=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff5e])/g;
var CLOSING_QUOTE = /(?<=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff5e])[”’]/g;
var ADDED = /[A-Za-z0-9]-(?=[0-9])|[\u05d0-\u05ea]\u05be(?=[\u05d0-\u05ea])|[A-Za-z0-9](?=[「『（【《〈])|[」』）】》〉](?=[A-Za-z0-9])/g;
function addedBreaks(text) {
  return Array.from(text.matchAll(ADDED), (match) => match.index + match[0].length);
}
function dictionaryBreaks(text) {
  const breaks = [];
  for (const match of text.matchAll(DICTIONARY_RUN)) {
    wordSegmenter ??= new Intl.Segmenter("th", { granularity: "word" });
    for (const { index } of wordSegmenter.segment(match[0])) {
      if (index > 0)
        breaks.push(match.index + index);
    }
  }
  return breaks;
}
var EMOJI = /^(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|\p{Emoji}\uFE0F|(?!\p{Regional_Indicator})\p{Emoji_Presentation}(?!\uFE0E)|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic}))/u;
function isEmoji(cluster) {
  return EMOJI.test(cluster);
}

// dist/text/emoji.js
var MAX_KEPT = 256;
var MAX_PER_PICTURE = 64;
var MAX_BYTES = 64e3;
var MAX_CHARS = 1e6;
var PROBE = "\u{1F600}";
var EmojiSet = class _EmojiSet {
  #folder;
  #read;
  /** Undefined for a sequence without a file: asked for once, not at every picture. */
  #known = /* @__PURE__ */ new Map();
  constructor(folder, read) {
    this.#folder = folder;
    this.#read = read;
  }
  /**
   * @param folder as the definition names it: a package or a path
   * Errors: `emoji-unreadable`.
   */
  static async open(folder, read) {
    const set = new _EmojiSet(folder.replace(/\/+$/, ""), read);
    if (await set.#picture(PROBE) !== void 0)
      return set;
    throw new PlacardError({
      code: "emoji-unreadable",
      where: `emoji ${shown(folder)}`,
      expected: "a folder of SVG files named by code points, such as 1f600.svg",
      received: "none that can be read",
      remedy: "Install a set, for example `npm install @twemoji/svg`, and name its package or folder."
    });
  }
  /** What tells this set from another, for the version of pictures. */
  async identity() {
    try {
      return await this.#read(`${this.#folder}/package.json`);
    } catch {
      return new TextEncoder().encode(this.#folder);
    }
  }
  /** The pictures for all emoji in the texts. Never throws. */
  async pictures(texts) {
    const counts = /* @__PURE__ */ new Map();
    for (const sequence of texts.flatMap(emojiIn))
      counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
    const wanted = [...counts].slice(0, MAX_PER_PICTURE);
    const found = await Promise.all(wanted.map(([sequence]) => this.#picture(sequence)));
    const pictures = /* @__PURE__ */ new Map();
    let room = MAX_CHARS;
    for (const [i, [sequence, count]] of wanted.entries()) {
      const picture = found[i];
      room -= count * (picture?.markup.length ?? 0);
      if (picture !== void 0 && room >= 0)
        pictures.set(sequence, picture);
    }
    return pictures;
  }
  #picture(sequence) {
    const known = this.#known.get(sequence) ?? this.#load(sequence);
    this.#known.delete(sequence);
    this.#known.set(sequence, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MAX_KEPT && oldest !== void 0)
      this.#known.delete(oldest);
    return known;
  }
  async #load(sequence) {
    for (const name of fileNames(sequence)) {
      const file = `${this.#folder}/${name}.svg`;
      try {
        const bytes = await this.#read(file);
        if (bytes.length > MAX_BYTES)
          return void 0;
        return readPicture(parseTemplate(bytes, file), name);
      } catch {
      }
    }
    return void 0;
  }
};
var MAY_BE_EMOJI = /\p{Emoji}/u;
function emojiIn(text) {
  if (!MAY_BE_EMOJI.test(text))
    return [];
  const starts = graphemeStarts(text);
  return starts.slice(1).flatMap((end, i) => {
    const cluster = text.slice(starts[i], end);
    return isEmoji(cluster) ? [cluster] : [];
  });
}
function fileNames(sequence) {
  const codes = Array.from(sequence, (char) => (char.codePointAt(0) ?? 0).toString(16));
  const bare = codes.filter((code) => code !== "fe0f");
  const padded = bare.map((code) => code.padStart(4, "0"));
  const names = [codes, bare, padded].map((each) => each.join("-"));
  return /* @__PURE__ */ new Set([...names, ...names.map((name) => name.toUpperCase())]);
}
function readPicture(template, name) {
  const { root, viewBox } = template.scene({});
  if ([...descendants(root)].some((element) => element.name === "style"))
    return void 0;
  const ids = new Set([...descendants(root)].flatMap(({ attributes }) => attributes.get("id") ?? []));
  const own = ids.size === 0 ? root : renamed(root, ids, `emoji-${name}-`);
  return { markup: writeContent(own).text, viewBox };
}
function renamed(element, ids, prefix) {
  const attributes = new Map(Array.from(element.attributes, ([name, value]) => [
    name,
    name === "id" ? prefix + value : value.replace(/#([^\s"')]+)/g, (all, id) => ids.has(id) ? `#${prefix}${id}` : all)
  ]));
  const children = element.children.map((child) => isElement(child) ? renamed(child, ids, prefix) : child);
  return { ...element, attributes, children };
}

// dist/text/cache.js
var BoundedMap = class {
  #entries = /* @__PURE__ */ new Map();
  #capacity;
  /** `capacity`: entries kept, at least 1. */
  constructor(capacity) {
    this.#capacity = Math.max(1, capacity);
  }
  get size() {
    return this.#entries.size;
  }
  /** The value of `key`, made once by `make` while it stays among the last used. `make` must not return undefined. */
  take(key, make) {
    const known = this.#entries.get(key);
    if (known !== void 0) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const made = make();
    this.#entries.set(key, made);
    if (this.#entries.size > this.#capacity)
      this.#forgetOldest();
    return made;
  }
  #forgetOldest() {
    const oldest = this.#entries.keys().next();
    if (!oldest.done)
      this.#entries.delete(oldest.value);
  }
};

// dist/text/face.js
var MAX_INSTANCES = 32;
var MAX_OUTLINES = 2048;
var MAX_NAMED = 128;
var FAMILY = 1;
var SUBFAMILY = 2;
var TYPOGRAPHIC_FAMILY = 16;
var Face = class {
  where;
  /** Lower case; the first is the name for messages. */
  families;
  traits;
  axes;
  named;
  #hb;
  #shaper;
  #face;
  #id;
  #instances = new BoundedMap(MAX_INSTANCES);
  /** `id`: unique in the book. Errors: `font-without-ink` when no glyph of the face leaves a mark. */
  constructor(hb, shaper, face, id, where) {
    this.#hb = hb;
    this.#shaper = shaper;
    this.#face = face;
    this.#id = id;
    this.where = where;
    this.axes = face.getAxisInfos();
    this.named = namedInstances(face, Object.keys(this.axes));
    this.families = familyNames(face);
    this.traits = traitsOf(face, this.axes);
    this.#probe();
  }
  /** The instance for the wanted traits; explicit variations win over them, values are clamped to the axes. */
  instance(wanted, size, explicit) {
    const variations = this.#variationsFor(wanted, size, explicit);
    const key = variations.map(([tag, value]) => `${tag}${value}`).join();
    return this.#instances.take(key, () => this.#makeInstance(`${this.#id}:${key}`, variations));
  }
  #variationsFor(wanted, size, explicit) {
    const isLeaning = wanted.style !== "normal" && this.traits.style === "normal";
    const automatic = {
      wght: wanted.weight,
      wdth: wanted.stretch,
      opsz: Math.round(size),
      ...isLeaning ? { ital: 1, slnt: this.axes.slnt?.min ?? 0 } : {}
    };
    return Object.entries(this.axes).map(([tag, axis]) => {
      const value = explicit[tag] ?? automatic[tag] ?? axis.default;
      if (!Number.isFinite(value))
        return [tag, axis.default];
      return [tag, Math.min(axis.max, Math.max(axis.min, value))];
    }).filter(([tag, value]) => value !== this.axes[tag]?.default);
  }
  #makeInstance(id, variations) {
    const font = new this.#hb.Font(this.#face);
    if (variations.length > 0) {
      font.setVariations(variations.map(([tag, value]) => new this.#hb.Variation(tag, value)));
    }
    const outlines = new BoundedMap(MAX_OUTLINES);
    return {
      id,
      where: this.where,
      metrics: metricsOf(this.#hb, font, this.#face.upem),
      glyphFor: (codePoint) => font.nominalGlyph(codePoint) ?? 0,
      shape: (request) => this.#shaper.shape(font, request),
      outline: (glyph) => outlines.take(glyph, () => this.#shaper.outline(font, glyph))
    };
  }
  /** A truncated or emptied font often still loads and then draws nothing, silently: ask for ink once, at the start. */
  #probe() {
    const font = new this.#hb.Font(this.#face);
    const maxp = this.#face.referenceTable("maxp");
    const glyphs = maxp === void 0 || maxp.length < 6 ? 0 : (maxp[4] ?? 0) << 8 | (maxp[5] ?? 0);
    for (let glyph = 1; glyph < Math.min(glyphs, 256); glyph++) {
      if (this.#shaper.outline(font, glyph).bounds !== void 0)
        return;
    }
    throw new PlacardError({
      code: "font-without-ink",
      expected: "a glyph that leaves ink",
      received: `${glyphs} glyphs, the first 256 of them blank`,
      where: this.where,
      remedy: "The file is damaged or a placeholder: export or download it again."
    });
  }
};
var WEIGHT_WORDS = / (?:(?:extra|ultra|semi|demi)[ -]?)?(?:thin|hairline|light|regular|normal|book|medium|bold|black|heavy)$/;
function familyNames(face) {
  const legacy = nameOf(face, FAMILY).toLowerCase();
  const names = [nameOf(face, TYPOGRAPHIC_FAMILY).toLowerCase(), legacy];
  names.push(legacy.replace(WEIGHT_WORDS, ""));
  return [...new Set(names)].filter((name) => name !== "");
}
function nameOf(face, id) {
  const english = face.getName(id, "en");
  if (english !== "")
    return english;
  const other = face.listNames().find((entry) => entry.nameId === id);
  return other === void 0 ? "" : face.getName(id, other.language);
}
var STRETCHES = [50, 62.5, 75, 87.5, 100, 112.5, 125, 150, 200];
function traitsOf(face, axes) {
  const os2 = face.referenceTable("OS/2");
  const u16 = (at) => os2 === void 0 ? 0 : (os2[at] ?? 0) << 8 | (os2[at + 1] ?? 0);
  const weight = u16(4) || 400;
  const stretch = STRETCHES[u16(6) - 1] ?? 100;
  return {
    weight: axes.wght === void 0 ? [weight, weight] : [axes.wght.min, axes.wght.max],
    stretch: axes.wdth === void 0 ? [stretch, stretch] : [axes.wdth.min, axes.wdth.max],
    style: styleOf(face, u16(62)),
    canLean: axes.slnt !== void 0 || axes.ital !== void 0
  };
}
function styleOf(face, fsSelection) {
  if (fsSelection & 512)
    return "oblique";
  if (fsSelection & 1)
    return "italic";
  const name = nameOf(face, SUBFAMILY).toLowerCase();
  if (name.includes("oblique"))
    return "oblique";
  return name.includes("italic") ? "italic" : "normal";
}
function metricsOf(hb, font, unitsPerEm) {
  const { ascender, descender, lineGap } = font.hExtents();
  return {
    unitsPerEm,
    ascent: ascender,
    descent: -descender,
    lineGap,
    xHeight: font.getMetricPosition(hb.MetricsTag.X_HEIGHT) || unitsPerEm / 2,
    capHeight: font.getMetricPosition(hb.MetricsTag.CAP_HEIGHT) || unitsPerEm * 7 / 10
  };
}
function namedInstances(face, tags) {
  const fvar = face.referenceTable("fvar")?.slice();
  if (fvar === void 0 || fvar.length < 16)
    return [];
  const view = new DataView(fvar.buffer);
  const first = view.getUint16(4) + view.getUint16(8) * view.getUint16(10);
  const count = Math.min(view.getUint16(12), MAX_NAMED);
  const size = view.getUint16(14);
  const instances = [];
  for (let i = 0; i < count; i++) {
    const at = first + i * size;
    if (at + 4 + tags.length * 4 > fvar.length)
      break;
    const values = tags.map((tag, axis) => [tag, view.getInt32(at + 4 + axis * 4) / 65536]);
    const name = nameOf(face, view.getUint16(at));
    if (name !== "")
      instances.push({ name, variations: Object.fromEntries(values) });
  }
  return instances;
}

// dist/text/harfbuzz.js
var MOVE = 0;
var LINE = 1;
var QUAD = 2;
var CUBIC = 3;
var CLOSE = 4;
async function loadHarfBuzz() {
  return import("#harfbuzz");
}
var Shaper = class {
  #hb;
  #buffer;
  #drawFuncs;
  constructor(hb) {
    this.#hb = hb;
    this.#buffer = new hb.Buffer();
    this.#drawFuncs = penFuncs(hb);
  }
  /** Shapes `text[start, end)`. Positions are scaled as the font is: by default 1 unit of the font is 1. */
  shape(font, request) {
    const { start, end } = request;
    const buffer = this.#buffer;
    buffer.reset();
    buffer.addText(request.text, start, end - start);
    buffer.setDirection(request.isRtl ? this.#hb.Direction.RTL : this.#hb.Direction.LTR);
    if (request.script !== "Zyyy")
      buffer.setScript(request.script);
    if (request.language !== "")
      buffer.setLanguage(request.language);
    buffer.guessSegmentProperties();
    this.#hb.shape(font, buffer, [...request.features]);
    const shaped = this.#read();
    buffer.reset();
    return shaped;
  }
  outline(font, glyph) {
    const pen = { commands: [], points: [] };
    font.drawGlyph(glyph, this.#drawFuncs, pen);
    return { ...pen, bounds: outlineBounds(pen) };
  }
  #read() {
    const infos = this.#buffer.getGlyphInfos();
    const positions = this.#buffer.getGlyphPositions();
    const unsafeFlag = this.#hb.GlyphFlag.UNSAFE_TO_BREAK;
    return {
      glyphs: Uint32Array.from(infos, (info) => info.codepoint),
      clusters: Uint32Array.from(infos, (info) => info.cluster),
      advances: Float64Array.from(positions, (at) => at.xAdvance),
      xOffsets: Float64Array.from(positions, (at) => at.xOffset),
      yOffsets: Float64Array.from(positions, (at) => at.yOffset),
      unsafe: Uint8Array.from(infos, (info) => info.flags & unsafeFlag)
    };
  }
};
function penFuncs(hb) {
  const funcs = new hb.DrawFuncs();
  const to = (command, data, ...points) => {
    const pen = data;
    pen.commands.push(command);
    pen.points.push(...points);
  };
  funcs.setMoveToFunc((x, y, pen) => to(MOVE, pen, x, y));
  funcs.setLineToFunc((x, y, pen) => to(LINE, pen, x, y));
  funcs.setQuadraticToFunc((cx, cy, x, y, pen) => to(QUAD, pen, cx, cy, x, y));
  funcs.setCubicToFunc((ax, ay, bx, by, x, y, pen) => to(CUBIC, pen, ax, ay, bx, by, x, y));
  funcs.setClosePathFunc((pen) => to(CLOSE, pen));
  return funcs;
}
function outlineBounds({ points }) {
  if (points.length < 4)
    return void 0;
  let [xMin, yMin, xMax, yMax] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    if (x < xMin)
      xMin = x;
    if (x > xMax)
      xMax = x;
    if (y < yMin)
      yMin = y;
    if (y > yMax)
      yMax = y;
  }
  return [xMin, yMin, xMax, yMax];
}

// dist/text/match.js
function nearestFaces(faces, wanted) {
  const byStretch = nearest(faces, (face) => stretchDistance(face.traits.stretch, wanted.stretch));
  const byStyle = nearest(byStretch, (face) => styleDistance(face.traits, wanted.style));
  return nearest(byStyle, (face) => weightDistance(face.traits.weight, wanted.weight));
}
function nearest(items, distance) {
  const least = Math.min(...items.map(distance));
  return items.filter((item) => distance(item) === least);
}
var OTHER_WAY = 1e4;
function outside([low, high], wanted) {
  if (wanted < low)
    return low - wanted;
  return wanted > high ? high - wanted : 0;
}
function stretchDistance(range, wanted) {
  const away = outside(range, wanted);
  const isPreferred = wanted <= 100 ? away <= 0 : away >= 0;
  return Math.abs(away) + (isPreferred ? 0 : OTHER_WAY);
}
var STYLE_ORDER = {
  normal: ["normal", "oblique", "italic"],
  italic: ["italic", "oblique", "normal"],
  oblique: ["oblique", "italic", "normal"]
};
function styleDistance(traits, wanted) {
  if (wanted !== "normal" && traits.style === "normal" && traits.canLean)
    return 0.5;
  return STYLE_ORDER[wanted].indexOf(traits.style);
}
function weightDistance(range, wanted) {
  const away = outside(range, wanted);
  if (away === 0)
    return 0;
  if (wanted > 500)
    return away > 0 ? away : OTHER_WAY - away;
  if (wanted < 400)
    return away < 0 ? -away : OTHER_WAY + away;
  if (away > 0 && wanted + away <= 500)
    return away;
  return away < 0 ? OTHER_WAY - away : 2 * OTHER_WAY + away;
}

// dist/text/script.js
var SCRIPTS = "Latn Cyrl Grek Arab Hebr Deva Hani Hira Kana Hang Thai Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Laoo Khmr Mymr Tibt Geor Armn Ethi Cher Cans Mong Bopo Yiii Syrc Thaa Nkoo Tfng Adlm Rohg Java Bali Sund Cham Lana Tavt Talu Tale Limb Lepc Mtei Olck Saur Kali Batk Bugi Tglg Hano Buhd Tagb Vaii Bamu Osge Phag Ogam Runr Goth Copt Brah Cakm Newa Takr Wcho Mand".split(" ");
function tester(script) {
  try {
    return new RegExp(`^\\p{sc=${script}}`, "u");
  } catch {
    return void 0;
  }
}
var TESTERS = SCRIPTS.flatMap((script) => {
  const pattern = tester(script);
  return pattern === void 0 ? [] : [[script, pattern]];
});
var COMMON = "Zyyy";
var UNSPACED = new Set("Arab Syrc Nkoo Mand Mong Phag Deva Beng Guru Ogam Rohg Adlm".split(" "));
function takesLetterSpacing(script) {
  return !UNSPACED.has(script);
}
var ScriptFinder = class {
  #known = new BoundedMap(4096);
  /** One ISO 15924 name per cluster; `starts` as from `graphemeStarts`. */
  scripts(text, starts) {
    const found = [];
    let last = COMMON;
    for (let i = 0; i + 1 < starts.length; i++) {
      const own = this.#scriptOf(text.codePointAt(starts[i] ?? 0) ?? 0);
      if (own !== COMMON) {
        if (last === COMMON)
          found.fill(own);
        last = own;
      }
      found.push(last);
    }
    return found;
  }
  #scriptOf(codePoint) {
    if (codePoint < 592)
      return isBasicLatinLetter(codePoint) ? "Latn" : COMMON;
    return this.#known.take(codePoint, () => {
      const char = String.fromCodePoint(codePoint);
      return TESTERS.find(([, pattern]) => pattern.test(char))?.[0] ?? COMMON;
    });
  }
};
function isBasicLatinLetter(codePoint) {
  const isAscii = (codePoint | 32) >= 97 && (codePoint | 32) <= 122;
  const isOrdinal = codePoint === 170 || codePoint === 186;
  return isAscii || isOrdinal || codePoint >= 192 && codePoint !== 215 && codePoint !== 247;
}

// dist/text/sfnt.js
var MAX_FONT_BYTES = 64 * 1024 * 1024;
var MAX_FACES = 64;
var MAX_TABLES = 256;
var TRUETYPE = 65536;
var APPLE_TRUETYPE = 1953658213;
var CFF = 1330926671;
var COLLECTION = 1953784678;
var REQUIRED = ["cmap", "head", "hhea", "hmtx", "maxp"];
function countFaces(bytes, where) {
  const offsets = faceOffsets(bytes, where);
  for (const offset of offsets)
    checkDirectory(bytes, offset, where);
  return offsets.length;
}
function checkSize(length, where) {
  if (length === 0) {
    throw new PlacardError({
      code: "font-empty",
      expected: "a font file",
      received: "0 bytes",
      where,
      remedy: "Check that the path or the import yields the file's bytes."
    });
  }
  if (length > MAX_FONT_BYTES) {
    throw new PlacardError({
      code: "font-too-large",
      expected: `a font of at most ${MAX_FONT_BYTES} bytes`,
      received: `${length} bytes`,
      where,
      remedy: "Subset it to the scripts that the site uses."
    });
  }
}
function truncated(what, where) {
  return new PlacardError({
    code: "font-truncated",
    expected: `${what} inside the file`,
    received: "bytes that end before it",
    where,
    remedy: "The file is cut off or damaged: download it again."
  });
}
function faceOffsets(bytes, where) {
  checkSize(bytes.length, where);
  const view = viewOf(bytes);
  if (bytes.length < 12)
    throw truncated("a table directory", where);
  const magic = view.getUint32(0);
  if (magic === TRUETYPE || magic === APPLE_TRUETYPE || magic === CFF)
    return [0];
  if (magic !== COLLECTION)
    throw unknownFormat(bytes, where);
  const count = view.getUint32(8);
  if (count === 0 || count > MAX_FACES || 12 + count * 4 > bytes.length) {
    throw truncated(`a collection's list of 1 to ${MAX_FACES} faces`, where);
  }
  return Array.from({ length: count }, (_, i) => view.getUint32(12 + i * 4));
}
function unknownFormat(bytes, where) {
  return new PlacardError({
    code: "font-unknown-format",
    expected: "TTF, OTF, WOFF, WOFF2 or a collection of them",
    received: `a file that begins with ${shown(String.fromCharCode(...bytes.subarray(0, 4)))}`,
    where,
    remedy: "Give the font file itself, not an archive, an EOT or a web page."
  });
}
function checkDirectory(bytes, offset, where) {
  const tags = tablesOf(bytes, offset, where);
  const missing2 = REQUIRED.find((tag) => !tags.has(tag));
  if (missing2 !== void 0) {
    throw new PlacardError({
      code: "font-table-missing",
      expected: `the table ${missing2}`,
      received: `the tables ${[...tags].join(" ")}`,
      where,
      remedy: "Export the font again, with all its tables."
    });
  }
  if (tags.has("glyf") && tags.has("loca") || tags.has("CFF ") || tags.has("CFF2"))
    return;
  throw new PlacardError({
    code: "font-without-outlines",
    expected: "outlines (glyf and loca, CFF or CFF2)",
    received: `the tables ${[...tags].join(" ")}`,
    where,
    remedy: "Bitmap and SVG-only fonts cannot be drawn; use the font's outline version."
  });
}
function tablesOf(bytes, offset, where) {
  const view = viewOf(bytes);
  if (offset + 12 > bytes.length)
    throw truncated("a table directory", where);
  const count = view.getUint16(offset + 4);
  const end = offset + 12 + count * 16;
  if (count === 0 || count > MAX_TABLES || end > bytes.length) {
    throw truncated(`a directory of 1 to ${MAX_TABLES} tables`, where);
  }
  const tags = /* @__PURE__ */ new Set();
  for (let at = offset + 12; at < end; at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const start = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    if (start + length > bytes.length)
      throw truncated(`the table ${shown(tag)}`, where);
    if (length > 0)
      tags.add(tag);
  }
  return tags;
}
function viewOf(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// dist/text/woff.js
import { inflateSync } from "node:zlib";
var WOFF = 2001684038;
var WOFF2 = 2001684018;
var HEADER = 44;
var RECORD = 20;
async function unwrapFont(bytes, where) {
  checkSize(bytes.length, where);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = bytes.length < 4 ? 0 : view.getUint32(0);
  if (magic !== WOFF && magic !== WOFF2)
    return bytes;
  if (bytes.length < HEADER || view.getUint32(8) > bytes.length) {
    throw truncated("the length that its header states", where);
  }
  checkSize(view.getUint32(16), where);
  try {
    return magic === WOFF ? inflateWoff(bytes, view, where) : await decompressWoff2(bytes);
  } catch (cause) {
    if (cause instanceof PlacardError)
      throw cause;
    throw malformed(where, cause);
  }
}
function malformed(where, cause) {
  return new PlacardError({
    code: "font-malformed",
    expected: "a font that can be read",
    received: cause instanceof Error ? cause.message.slice(0, 80) : "damaged data",
    where,
    remedy: "The file is damaged: download or export it again.",
    cause
  });
}
async function decompressWoff2(bytes) {
  const { default: decompress } = await import("woff2-encoder/decompress");
  return decompress(bytes);
}
function inflateWoff(bytes, view, where) {
  const count = view.getUint16(12);
  const out = new Uint8Array(view.getUint32(16));
  const directory = 12 + count * 16;
  if (HEADER + count * RECORD > bytes.length || directory > out.length) {
    throw truncated("its table directory", where);
  }
  const target = new DataView(out.buffer);
  target.setUint32(0, view.getUint32(4));
  target.setUint16(4, count);
  let offset = directory;
  for (let i = 0; i < count; i++) {
    const at = HEADER + i * RECORD;
    const table2 = inflateTable(bytes, view, at, where);
    if (offset + table2.length > out.length)
      throw truncated("a table's unpacked bytes", where);
    writeRecord(target, 12 + i * 16, view, at, offset);
    out.set(table2, offset);
    offset += table2.length + 3 & ~3;
  }
  return out;
}
function inflateTable(bytes, view, at, where) {
  const start = view.getUint32(at + 4);
  const packed = view.getUint32(at + 8);
  const length = view.getUint32(at + 12);
  if (start + packed > bytes.length || packed > length)
    throw truncated("a table", where);
  const data = bytes.subarray(start, start + packed);
  if (packed === length)
    return data;
  const table2 = inflateSync(data, { maxOutputLength: length });
  if (table2.length !== length)
    throw truncated("a table's unpacked bytes", where);
  return table2;
}
function writeRecord(target, at, source, record, offset) {
  target.setUint32(at, source.getUint32(record));
  target.setUint32(at + 4, source.getUint32(record + 16));
  target.setUint32(at + 8, offset);
  target.setUint32(at + 12, source.getUint32(record + 12));
}

// dist/text/fonts.js
var MAX_STACKS = 64;
var MAX_RUNS = 512;
var MAX_CLUSTERS = 4096;
async function loadFonts(sources, options = {}) {
  if (sources.length === 0) {
    throw new PlacardError({
      code: "fonts-missing",
      expected: "at least one font",
      received: "an empty list",
      remedy: "Text is drawn with the site's own fonts only: add a file to `fonts`."
    });
  }
  const hb = await loadHarfBuzz();
  const shaper = new Shaper(hb);
  const faces = [];
  for (const source of sources)
    faces.push(...await readSource2(hb, shaper, source, faces.length));
  return new FontBook(hb, faces, options);
}
async function readSource2(hb, shaper, source, offset) {
  const { where } = source;
  const sfnt = await unwrapFont(source.bytes, where);
  const count = countFaces(sfnt, where);
  try {
    const blob = new hb.Blob(sfnt);
    return Array.from({ length: count }, (_, i) => {
      const face = new Face(hb, shaper, new hb.Face(blob, i), `${offset + i}`, where);
      const own = source.family === void 0 ? [] : [source.family.toLowerCase()];
      return { face, families: [...own, ...face.families] };
    });
  } catch (cause) {
    if (cause instanceof PlacardError)
      throw cause;
    throw malformed(where, cause);
  }
}
var FontBook = class {
  hb;
  /** Runs by font, script, language, features and text, at no size: units of the font. */
  runs = new BoundedMap(MAX_RUNS);
  scripts = new ScriptFinder();
  #entries;
  #fallback;
  #hasOpticalSizes;
  #stacks = new BoundedMap(MAX_STACKS);
  /** Use `loadFonts`. */
  constructor(hb, entries, options) {
    this.hb = hb;
    this.#entries = entries;
    this.#hasOpticalSizes = entries.some(({ face }) => face.axes.opsz !== void 0);
    const lists = Object.entries(options.fallback ?? {});
    this.#fallback = new Map(lists.map(([family, list]) => [family.toLowerCase(), list]));
    for (const [family, list] of lists)
      this.#requireFamilies(family, list);
  }
  /** The names that a template may use, in lower case. */
  get families() {
    return [...new Set(this.#entries.flatMap((entry) => entry.families))];
  }
  hasFamily(family) {
    return this.#family(family.toLowerCase()).faces.length > 0;
  }
  /** The fonts for a style; the same object while it stays among the last 64 styles. */
  stack(style) {
    const { families, weight, style: lean, stretch, variations } = style;
    const size = this.#hasOpticalSizes ? Math.round(style.size) : 0;
    const key = JSON.stringify([families, size, weight, lean, stretch, variations]);
    return this.#stacks.take(key, () => makeStack(this.#instances(style)));
  }
  /** One list for each family, in the order of trying. */
  #instances(style) {
    const wanted = {
      weight: style.weight ?? 400,
      stretch: style.stretch ?? 100,
      style: style.style ?? "normal"
    };
    const seen = /* @__PURE__ */ new Set();
    return [...this.#order(style.families)].map((family) => {
      const { faces, variations } = this.#family(family);
      const explicit = { ...variations, ...style.variations };
      const own = nearestFaces(faces, wanted).filter((face) => !seen.has(face));
      for (const face of own)
        seen.add(face);
      return own.map((face) => face.instance(wanted, style.size, explicit));
    });
  }
  /** Named families, their fallbacks, the fallbacks of all, the rest of the book. */
  #order(families) {
    const named = families.map((family) => family.toLowerCase());
    const lists = [...named, "*"].flatMap((family) => this.#fallback.get(family) ?? []);
    const rest = this.#entries.map((entry) => entry.families[0] ?? "");
    return /* @__PURE__ */ new Set([...named, ...lists.map((family) => family.toLowerCase()), ...rest]);
  }
  /** The faces of a family, or the variable face and the coordinates behind `inter semibold`. */
  #family(name) {
    const faces = this.#entries.filter((entry) => entry.families.includes(name));
    if (faces.length > 0)
      return { faces: faces.map((entry) => entry.face), variations: {} };
    for (const { face, families } of this.#entries) {
      const instance = face.named.find((one) => families.some((family) => `${family} ${one.name.toLowerCase()}` === name));
      if (instance !== void 0)
        return { faces: [face], variations: instance.variations };
    }
    return { faces: [], variations: {} };
  }
  #requireFamilies(family, list) {
    const unknown = list.find((name) => !this.hasFamily(name));
    if (unknown === void 0)
      return;
    throw new PlacardError({
      code: "font-family-unknown",
      expected: `one of the families ${shown(this.families.join(", "))}`,
      received: shown(unknown),
      where: `the fallback list of ${shown(family)}`,
      remedy: "Add a font file of that family, or take it out of the list."
    });
  }
};
var INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
var SPACE = /\p{Zs}/u;
function makeStack(families) {
  const fonts = families.flat();
  const first = fonts[0];
  if (first === void 0)
    throw new RangeError("a font book without faces cannot be made");
  const known = new BoundedMap(MAX_CLUSTERS);
  return {
    metrics: first.metrics,
    files: fonts.map(({ where }) => where),
    find: (cluster) => known.take(cluster, () => coverage(families, cluster))
  };
}
function coverage(families, cluster) {
  const fonts = families.flat();
  const whole3 = families.map((of) => inFamily(of, cluster)).find((font) => font !== void 0);
  if (whole3 !== void 0)
    return { font: whole3, missing: [] };
  const lacking = [...new Set(cluster)].filter((char) => !fonts.some((font) => draws(font, char)));
  return {
    font: fonts.find((font) => draws(font, baseOf(cluster))),
    missing: lacking.map((char) => char.codePointAt(0) ?? 0)
  };
}
function baseOf(cluster) {
  return String.fromCodePoint(cluster.codePointAt(0) ?? 0);
}
function inFamily(fonts, cluster) {
  const composed = cluster.normalize("NFC");
  return fonts.find((font) => drawsEach(font, composed)) ?? fonts.find((font) => draws(font, cluster));
}
function draws(font, cluster) {
  const forms = [cluster, cluster.normalize("NFC"), cluster.normalize("NFD")];
  return forms.some((form) => drawsEach(font, form));
}
function drawsEach(font, cluster) {
  for (const char of cluster) {
    if (font.glyphFor(char.codePointAt(0) ?? 0) !== 0 || INVISIBLE.test(char))
      continue;
    if (!SPACE.test(char) || font.glyphFor(32) === 0)
      return false;
  }
  return true;
}

// dist/text/style.js
var STRETCHES2 = /* @__PURE__ */ new Map([
  ["ultra-condensed", 50],
  ["extra-condensed", 62.5],
  ["condensed", 75],
  ["semi-condensed", 87.5],
  ["normal", 100],
  ["semi-expanded", 112.5],
  ["expanded", 125],
  ["extra-expanded", 150],
  ["ultra-expanded", 200]
]);
var VARIANTS = /* @__PURE__ */ new Map([
  ["small-caps", ["smcp", 1]],
  ["no-common-ligatures", ["liga", 0]],
  ["discretionary-ligatures", ["dlig", 1]],
  ["lining-nums", ["lnum", 1]],
  ["oldstyle-nums", ["onum", 1]],
  ["proportional-nums", ["pnum", 1]],
  ["tabular-nums", ["tnum", 1]],
  ["diagonal-fractions", ["frac", 1]],
  ["ordinal", ["ordn", 1]],
  ["slashed-zero", ["zero", 1]]
]);
var VARIANT_PROPERTIES = [
  "font-variant",
  "font-variant-caps",
  "font-variant-ligatures",
  "font-variant-numeric"
];
var MAX_SIZE = 1e4;
function styleOf2(scene, element) {
  const value = (property) => scene.inherited(element, property)?.trim();
  const size = Math.min(MAX_SIZE, scene.fontSize(element));
  const basis = { em: size, whole: size };
  const language = languageOf(scene, element);
  return {
    families: familiesOf(value("font-family") ?? ""),
    size,
    weight: weightOf(scene, element),
    style: leanOf(value("font-style")),
    stretch: stretchOf(value("font-stretch"), basis),
    letterSpacing: parseLength(value("letter-spacing") ?? "0", basis) ?? 0,
    wordSpacing: parseLength(value("word-spacing") ?? "0", basis) ?? 0,
    features: featuresOf(value),
    variations: Object.fromEntries(settingsOf(value("font-variation-settings"))),
    ...language === void 0 ? {} : { language }
  };
}
function familiesOf(list) {
  const names = list.matchAll(/"([^"]*)"|'([^']*)'|([^,"']+)/g);
  return Array.from(names, ([, double, single, bare]) => (double ?? single ?? bare ?? "").trim()).map((name) => name.replace(/\s+/g, " ")).filter((name) => name !== "");
}
function weightOf(scene, element) {
  const value = scene.declared(element, "font-weight")?.trim();
  const above2 = () => element.parent === void 0 ? 400 : weightOf(scene, element.parent);
  if (value === void 0)
    return above2();
  if (value === "normal")
    return 400;
  if (value === "bold")
    return 700;
  if (value === "bolder")
    return bolder(above2());
  if (value === "lighter")
    return lighter(above2());
  const number = Number(value);
  return number >= 1 && number <= 1e3 ? number : above2();
}
function bolder(weight) {
  if (weight < 350)
    return 400;
  return weight < 550 ? 700 : Math.max(weight, 900);
}
function lighter(weight) {
  if (weight < 550)
    return Math.min(weight, 100);
  return weight < 750 ? 400 : 700;
}
function leanOf(value = "normal") {
  if (value.startsWith("oblique"))
    return "oblique";
  return value === "italic" ? "italic" : "normal";
}
function stretchOf(value, basis) {
  if (value === void 0)
    return 100;
  const share = value.endsWith("%") ? parseLength(value, { ...basis, whole: 100 }) : void 0;
  return STRETCHES2.get(value) ?? share ?? 100;
}
function featuresOf(value) {
  const words2 = VARIANT_PROPERTIES.flatMap((property) => (value(property) ?? "").split(/\s+/));
  const kerning = value("font-kerning") === "none" ? [["kern", 0]] : [];
  return Object.fromEntries([
    ...kerning,
    ...words2.flatMap((word) => {
      const feature = VARIANTS.get(word);
      return feature === void 0 ? [] : [feature];
    }),
    ...settingsOf(value("font-feature-settings"))
  ]);
}
var SETTING = /^\s*["']([\x20-\x7e]{4})["']\s*(?:(on)|(off)|([+-]?[\d.]+))?\s*$/;
function settingsOf(list = "") {
  return list.split(",").flatMap((part) => {
    const [, tag, , off, number] = SETTING.exec(part) ?? [];
    if (tag === void 0)
      return [];
    return [[tag, off === void 0 ? Number(number ?? 1) : 0]];
  });
}
function languageOf(scene, element) {
  for (let at = element; at !== void 0; at = at.parent) {
    const language = scene.attribute(at, "xml:lang") ?? scene.attribute(at, "lang");
    if (language !== void 0)
      return /^[A-Za-z0-9-]{1,35}$/.test(language) ? language : void 0;
  }
  return void 0;
}
function anchorOf(scene, element) {
  const value = scene.inherited(element, "text-anchor")?.trim();
  return value === "middle" || value === "end" ? value : "start";
}
function directionOf(scene, element) {
  const value = scene.inherited(element, "direction")?.trim();
  return value === "rtl" || value === "ltr" ? value : void 0;
}
var BASELINES = /* @__PURE__ */ new Set([
  "auto",
  "alphabetic",
  "middle",
  "central",
  "hanging",
  "mathematical",
  "ideographic",
  "text-before-edge",
  "before-edge",
  "text-after-edge",
  "after-edge"
]);
var RENAMED = /* @__PURE__ */ new Map([
  ["text-top", "text-before-edge"],
  ["text-bottom", "text-after-edge"]
]);
function baselineOf(scene, element) {
  const own = [element, element.parent].flatMap((at) => at === void 0 ? [] : scene.declared(at, "alignment-baseline") ?? []);
  const dominant = scene.inherited(element, "dominant-baseline");
  for (const value of [own[0]?.trim(), dominant?.trim()]) {
    if (value === void 0 || value === "auto" || value === "baseline")
      continue;
    const named = RENAMED.get(value) ?? value;
    if (isBaseline(named))
      return named;
  }
  return "auto";
}
function isBaseline(value) {
  return BASELINES.has(value);
}
function lineHeightOf(scene, element) {
  const value = scene.inherited(element, "line-height")?.trim();
  if (value === void 0 || value === "normal")
    return void 0;
  const number = Number(value);
  const size = scene.fontSize(element);
  const factor = Number.isFinite(number) ? number : (parseLength(value, { em: size, whole: size }) ?? Number.NaN) / size;
  return factor >= 0.1 && factor <= 10 ? factor : void 0;
}

// dist/text/frame.js
var LEAN = 1e-4;
function frameOf(scene, text, run, style, book, options) {
  const box = options.box ?? boxInRect(scene, text, options)?.box;
  if (box !== void 0)
    return { box };
  const width = inlineSize(scene, text, style);
  return width === void 0 ? void 0 : inlineFrame(scene, text, run, style, book, options, width);
}
function boxInRect(scene, text, options) {
  const rect = rectOf(scene, text, options);
  return rect && { rect, box: boxOfRect(scene, text, rect) };
}
function rectOf(scene, text, { within }) {
  if (within !== void 0)
    return scene.byId(within);
  const shapes = idsIn(scene.inherited(text, "shape-inside") ?? "");
  return shapes.map((id) => scene.byId(id)).find((shape) => shape?.name === "rect");
}
function boxOfRect(scene, text, rect) {
  const em = scene.fontSize(rect);
  const { width: across, height: down } = scene.viewBox;
  const side = (name, whole3) => parseLength(scene.attribute(rect, name) ?? "0", { em, whole: whole3 }) ?? 0;
  const [x, y] = [side("x", across), side("y", down)];
  const [width, height] = [side("width", across), side("height", down)];
  const padding = paddingOf(scene, text);
  const isRoom = width > 2 * padding && height > 2 * padding;
  const between2 = betweenSpaces(scene, rect, text);
  if (!isRoom || between2 === void 0 || !isUpright(between2))
    throw badBox(scene, text, rect, isRoom);
  const inner = [x + padding, y + padding, x + width - padding, y + height - padding];
  return mapped(between2, inner);
}
function paddingOf(scene, text) {
  const em = scene.fontSize(text);
  const padding = parseLength(scene.declared(text, "shape-padding") ?? "0", { em, whole: em });
  return Math.max(0, padding ?? 0);
}
function betweenSpaces(scene, rect, text) {
  const above2 = new Set(ancestors(text));
  const common = ancestors(rect).find((at) => above2.has(at));
  const from = scene.matrix(rect, common);
  const to = scene.matrix(text, common);
  const back = to === void 0 ? void 0 : invert(to);
  return from === void 0 || back === void 0 ? void 0 : multiply(back, from);
}
function ancestors(element) {
  return element.parent === void 0 ? [element] : [element, ...ancestors(element.parent)];
}
function isUpright([a, b, c, d]) {
  return Math.abs(b) <= LEAN * Math.abs(a) && Math.abs(c) <= LEAN * Math.abs(d);
}
function mapped([a, , , d, e, f], [left, top, right, bottom]) {
  const xs = [a * left + e, a * right + e];
  const ys = [d * top + f, d * bottom + f];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
function badBox(scene, text, rect, isRoom) {
  return new PlacardError({
    code: "text-box-invalid",
    where: `${whereIs(scene.name, rect)} rect ${shown(rect.attributes.get("id"))}`,
    expected: isRoom ? "a box that is parallel to its text, in the same drawing" : "a box with a width and a height above 0",
    received: `one for the text ${shown(text.attributes.get("id"))} at line ${text.line}`,
    remedy: isRoom ? "Put both into one group and rotate the group." : "Give the rect a size; it may be invisible."
  });
}
function inlineSize(scene, text, style) {
  const value = scene.declared(text, "inline-size");
  if (value === void 0)
    return void 0;
  const width = parseLength(value, { em: style.size, whole: scene.viewBox.width });
  return width !== void 0 && width > 0 ? width : void 0;
}
function inlineFrame(scene, text, run, style, book, options, width) {
  const { width: across, height: down } = scene.viewBox;
  const start = (name, whole3) => parseLength((scene.attribute(text, name) ?? "0").trim().split(/[\s,]+/)[0] ?? "", {
    em: style.size,
    whole: whole3
  }) ?? 0;
  const share = { start: 0, middle: 0.5, end: 1 }[anchorOf(scene, text)];
  const baseline = start("y", down);
  const { ascent, descent, lineGap, unitsPerEm } = book.stack(style).metrics;
  const em = style.size / unitsPerEm;
  const content = (ascent + descent) * em;
  const factor = options.lineHeight ?? lineHeightOf(scene, run);
  const step = factor === void 0 ? content + lineGap * em : factor * style.size;
  const top = baseline - (step - content) / 2 - ascent * em;
  const height = options.maxLines === void 0 ? lowerEdge(scene, text) - top : options.maxLines * step;
  const box = { x: start("x", across) - width * share, y: top, width };
  return { box: { ...box, height: Math.max(step, height) }, baseline };
}
function lowerEdge(scene, text) {
  const { y, height } = scene.viewBox;
  const back = invert(scene.matrix(text) ?? [1, 0, 0, 1, 0, 0]);
  if (back === void 0 || !isUpright(back))
    return y + height;
  return back[3] * (y + height) + back[5];
}

// dist/text/bidi.js
import bidiFactory from "bidi-js";
var bidi;
var HAS_RTL = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
function embeddingLevels(text, direction) {
  if (direction !== "rtl" && !HAS_RTL.test(text))
    return { levels: void 0, baseAt: () => 0 };
  bidi ??= bidiFactory();
  const found = bidi.getEmbeddingLevels(text, direction);
  const baseAt = (offset) => found.paragraphs.find(({ end }) => offset <= end)?.level ?? found.paragraphs.at(-1)?.level ?? 0;
  return { levels: found.levels, baseAt };
}
function visualOrder(runs) {
  const order = [...runs];
  const highest = Math.max(0, ...order.map((run) => run.level));
  for (let level = highest; level >= 1; level--) {
    for (let i = 0; i < order.length; i++) {
      let end = i;
      while (end < order.length && (order[end]?.level ?? 0) >= level)
        end++;
      if (end === i)
        continue;
      order.splice(i, end - i, ...order.slice(i, end).reverse());
      i = end;
    }
  }
  return order;
}

// dist/text/resort.js
var UNITS = 1e3;
var ADVANCE = 600;
var BOX = {
  commands: [MOVE, LINE, LINE, LINE, CLOSE, MOVE, LINE, LINE, LINE, CLOSE],
  points: [50, 0, 50, 700, 550, 700, 550, 0, 100, 50, 500, 50, 500, 650, 100, 650],
  bounds: [50, 0, 550, 700]
};
var lastResort = {
  id: "last-resort",
  where: "",
  metrics: {
    unitsPerEm: UNITS,
    ascent: 800,
    descent: 200,
    lineGap: 0,
    xHeight: 500,
    capHeight: 700
  },
  glyphFor: () => 1,
  shape: boxes,
  outline: () => BOX
};
function boxes({ text, start, end, isRtl }) {
  const clusters = graphemeStarts(text.slice(start, end)).map((at) => start + at);
  clusters.pop();
  if (isRtl)
    clusters.reverse();
  const count = clusters.length;
  return {
    glyphs: new Uint32Array(count).fill(1),
    clusters: Uint32Array.from(clusters),
    advances: new Float64Array(count).fill(ADVANCE),
    xOffsets: new Float64Array(count),
    yOffsets: new Float64Array(count),
    unsafe: new Uint8Array(count)
  };
}

// dist/text/shape.js
var CONTEXT = 5;
var WITHOUT_LIGATURES = { liga: 0, clig: 0, dlig: 0, hlig: 0, calt: 0 };
function shapePiece(book, piece) {
  const from = Math.max(0, piece.start - CONTEXT);
  const before = piece.start - from;
  const text = piece.text.slice(from, piece.end + CONTEXT);
  const length = piece.end - piece.start;
  const { font, script, level, style } = piece;
  const settings = featureSettings(style);
  const language = LANGUAGE.test(style.language ?? "") ? style.language ?? "" : "";
  const key = [font.id, script, level & 1, language, settings.join(), before, length, text];
  return book.runs.take(key.join("\0"), () => {
    const features = settings.map(([tag, value]) => new book.hb.Feature(tag, value));
    const run = font.shape({
      text,
      start: before,
      end: before + length,
      isRtl: (level & 1) === 1,
      script,
      language,
      features
    });
    return tidied(run, before);
  });
}
var LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i;
var FEATURE_TAG = /^[\x20-\x7e]{4}$/;
function featureSettings(style) {
  const settings = { ...style.letterSpacing ? WITHOUT_LIGATURES : {}, ...style.features };
  return Object.entries(settings).filter(([tag, value]) => FEATURE_TAG.test(tag) && Number.isInteger(value) && value >= 0);
}
function tidied(run, before) {
  return {
    ...run,
    clusters: run.clusters.map((cluster) => cluster - before),
    advances: run.advances.map((advance, i) => run.glyphs[i] === 0 ? 0 : advance)
  };
}

// dist/text/paragraph.js
var MAX_CODE_UNITS = 3200;
var MAX_GRAPHEMES2 = 800;
var EMOJI_ADVANCE = 1.1;
function analyse(book, spans, options = {}) {
  const { text, starts, ends, isCut } = bounded(joined(spans));
  const levels = embeddingLevels(text, options.direction ?? "auto");
  const missing2 = /* @__PURE__ */ new Set();
  const context = { book, spans, text, ends, starts, levels, missing: missing2 };
  const items = itemise(context, options.hasEmoji ?? (() => false));
  return {
    text,
    spans,
    book,
    starts,
    breaks: breakOpportunities(text),
    items,
    levels,
    advances: advancesOf(text, items),
    missing: [...missing2],
    isCut
  };
}
var CONTROL = /[\u0000-\u0009\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
function joined(spans) {
  let text = "";
  let isCut = false;
  const ends = [];
  for (const span of spans) {
    const part = span.text.slice(0, MAX_CODE_UNITS - text.length);
    isCut ||= part.length < span.text.length;
    text += part;
    ends.push(text.length);
  }
  const clean = text.toWellFormed().replace(CONTROL, (char) => char === "	" ? " " : "\u200B");
  return { text: clean, ends, isCut };
}
function bounded({ text, ends, isCut }) {
  const starts = graphemeStarts(text);
  const last = starts[MAX_GRAPHEMES2];
  if (last === void 0 || last === text.length)
    return { text, ends, isCut, starts };
  return {
    text: text.slice(0, last),
    ends: ends.map((end) => Math.min(end, last)),
    isCut: true,
    starts: starts.slice(0, MAX_GRAPHEMES2 + 1)
  };
}
function itemise(context, hasEmoji) {
  const { book, spans, text, starts } = context;
  const scripts = book.scripts.scripts(text, starts);
  const stacks = spans.map((span) => book.stack(span.style));
  const items = [];
  let open;
  const close = (end) => {
    if (open !== void 0 && end > open.start)
      items.push(makeItem(context, stacks, open, end));
  };
  for (let i = 0; i + 1 < starts.length; i++) {
    const start = starts[i] ?? 0;
    const cluster = text.slice(start, starts[i + 1]);
    const traits = traitsAt(context, stacks, start, cluster, scripts[i] ?? "", hasEmoji);
    if (open !== void 0 && areAlike(open.traits, traits))
      continue;
    close(start);
    open = { start, traits };
  }
  close(text.length);
  return items;
}
function areAlike(a, b) {
  if (a.isEmoji || b.isEmoji)
    return false;
  return a.span === b.span && a.level === b.level && a.script === b.script && a.font === b.font;
}
function traitsAt(context, stacks, start, cluster, script, hasEmoji) {
  const span = context.ends.findIndex((end) => start < end);
  const level = context.levels.levels?.[start] ?? 0;
  if (isEmoji(cluster) && hasEmoji(cluster)) {
    return { span, level, script, font: lastResort, isEmoji: true };
  }
  const stack = stacks[span];
  const found = stack?.find(cluster);
  for (const codePoint of found?.missing ?? [])
    context.missing.add(codePoint);
  return { span, level, script, font: found?.font ?? lastResort, isEmoji: false };
}
var NO_GLYPHS = {
  glyphs: new Uint32Array(),
  clusters: new Uint32Array(),
  advances: new Float64Array(),
  xOffsets: new Float64Array(),
  yOffsets: new Float64Array(),
  unsafe: new Uint8Array()
};
function makeItem({ book, spans, text }, stacks, { start, traits }, end) {
  const span = spans[traits.span];
  const stack = stacks[traits.span];
  if (span === void 0 || stack === void 0)
    throw new RangeError("an item outside its spans");
  const { style } = span;
  const letterSpacing = takesLetterSpacing(traits.script) ? style.letterSpacing ?? 0 : 0;
  const scale = style.size / traits.font.metrics.unitsPerEm;
  const piece = { ...traits, text, start, end, style, stack, letterSpacing, scale };
  return { ...piece, run: traits.isEmoji ? NO_GLYPHS : shapePiece(book, piece) };
}
function advancesOf(text, items) {
  const sums = new Float64Array(text.length + 1);
  for (const item of items)
    addAdvances(sums, item);
  for (let i = 1; i <= text.length; i++)
    sums[i] = (sums[i] ?? 0) + (sums[i - 1] ?? 0);
  return sums;
}
function addAdvances(sums, item) {
  const add = (at, advance) => {
    sums[at + 1] = (sums[at + 1] ?? 0) + advance;
  };
  if (item.isEmoji) {
    add(item.start, EMOJI_ADVANCE * item.style.size + item.letterSpacing);
    return;
  }
  const { run, start, scale } = item;
  for (let i = 0; i < run.glyphs.length; i++) {
    const cluster = run.clusters[i] ?? 0;
    const isLast = run.clusters[i + 1] !== cluster;
    const spacing = isLast ? spacingAfter(item, start + cluster) : 0;
    add(start + cluster, (run.advances[i] ?? 0) * scale + spacing);
  }
}
function itemAt({ items }, offset) {
  return items.find((item) => offset < item.end);
}
function spacingAfter(item, at) {
  const char = item.text[at];
  const isSpace = char === " " || char === "\xA0" || char === "\u3000";
  return item.letterSpacing + (isSpace ? item.style.wordSpacing ?? 0 : 0);
}

// dist/text/tail.js
var SOFT_HYPHEN = "\xAD";
function tailWidth(paragraph, end, tail) {
  const item = tailItem(paragraph, end, tail);
  if (item === void 0)
    return 0;
  return item.run.advances.reduce((sum2, advance) => sum2 + advance * item.scale, 0);
}
function tailItem(paragraph, end, tail) {
  const item = itemAt(paragraph, Math.max(0, end - 1));
  if (item === void 0 || tail === "")
    return void 0;
  const { text, font } = drawnTail(item, tail === SOFT_HYPHEN ? ["\u2010", "-"] : [tail, "..."]);
  const scale = item.style.size / font.metrics.unitsPerEm;
  const level = paragraph.levels.baseAt(Math.max(0, end - 1));
  const piece = { ...item, level, font, scale, text, start: 0, end: text.length, isEmoji: false };
  return { ...piece, run: shapePiece(paragraph.book, piece) };
}
function drawnTail({ font, stack }, forms) {
  const own = forms.find((form) => font.glyphFor(form.codePointAt(0) ?? 0) !== 0);
  if (own !== void 0)
    return { text: own, font };
  for (const text of forms) {
    const other = stack.find(text[0] ?? "").font;
    if (other !== void 0)
      return { text, font: other };
  }
  return { text: forms.at(-1) ?? "", font };
}

// dist/text/lines.js
var SLACK = 1 / 64;
var HANGING = /[ \t\n\v\f\r\u0085\u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000\u00ad]/;
function breakLines(paragraph, measure, limit) {
  const lines = [];
  let start = 0;
  let next = 0;
  while (start < paragraph.text.length && lines.length <= limit) {
    const found = nextLine(paragraph, start, next, measure + SLACK);
    lines.push(found.range);
    start = found.nextStart;
    next = found.next;
  }
  return lines;
}
function nextLine(paragraph, start, first, measure) {
  const { breaks, text } = paragraph;
  let best;
  for (let i = first; i <= breaks.length; i++) {
    const opportunity = breaks[i];
    const at = opportunity?.at ?? text.length;
    if (at <= start)
      continue;
    const range = rangeTo(paragraph, start, at);
    const width = rangeWidth(paragraph, range.start, range.end);
    if (width > measure)
      return best ?? emergency(paragraph, range, i, measure);
    if (width + tailWidth(paragraph, range.end, range.tail) <= measure)
      best = { range, nextStart: at, next: i + 1 };
    if (opportunity?.isRequired ?? true) {
      return best ?? { range, nextStart: at, next: i + 1 };
    }
  }
  return best ?? { range: rangeTo(paragraph, start, text.length), nextStart: text.length, next: first };
}
function rangeTo({ text, breaks }, start, at) {
  let end = at;
  while (end > start && HANGING.test(text[end - 1] ?? ""))
    end--;
  const isLast = breaks.length === 0 || at === text.length;
  return { start, end, tail: !isLast && text[at - 1] === SOFT_HYPHEN ? SOFT_HYPHEN : "" };
}
function emergency(paragraph, range, next, measure) {
  const { starts } = paragraph;
  let low = lowerBound(starts, range.start + 1);
  let high = lowerBound(starts, range.end);
  const first = low;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    const isFitting = rangeWidth(paragraph, range.start, starts[middle] ?? 0) <= measure;
    if (isFitting)
      low = middle;
    else
      high = middle - 1;
  }
  const end = starts[Math.max(first, low)] ?? range.end;
  return { range: { start: range.start, end, tail: "" }, nextStart: end, next };
}
function lowerBound(values, wanted) {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((values[middle] ?? 0) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}
function rangeWidth(paragraph, start, end) {
  if (end <= start)
    return 0;
  const { advances } = paragraph;
  const last = itemAt(paragraph, end - 1);
  return (advances[end] ?? 0) - (advances[start] ?? 0) - (last?.letterSpacing ?? 0);
}
function buildLine(paragraph, range) {
  const parts = paragraph.items.filter((item) => item.start < range.end && item.end > range.start).map((item) => ({
    item,
    level: item.level,
    start: Math.max(item.start, range.start),
    end: Math.min(item.end, range.end)
  }));
  const tail = tailItem(paragraph, range.end, range.tail);
  if (tail !== void 0)
    parts.push({ item: tail, level: tail.level, start: 0, end: tail.end });
  const line2 = { x: 0, glyphs: [], emoji: [], spacing: 0 };
  for (const part of visualOrder(parts))
    addPart(line2, paragraph, part);
  const { glyphs, emoji } = line2;
  return { range, width: line2.x - line2.spacing, glyphs, emoji, ink: inkOf(glyphs, emoji) };
}
var EMOJI_DESCENT = 0.12;
var EMOJI_MARGIN = (EMOJI_ADVANCE - 1) / 2;
function addPart(line2, paragraph, part) {
  const { item } = part;
  const { size } = item.style;
  if (item.isEmoji) {
    const sequence = item.text.slice(item.start, item.end);
    const x = line2.x + EMOJI_MARGIN * size;
    const y = (EMOJI_DESCENT - 1) * size;
    line2.emoji.push({ sequence, x, y, size, span: item.span, cluster: item.start });
    line2.x += EMOJI_ADVANCE * size + item.letterSpacing;
    line2.spacing = item.letterSpacing;
    return;
  }
  addGlyphs(line2, paragraph, part);
}
function addGlyphs(line2, paragraph, part) {
  const { item } = part;
  const { font, span, style, scale } = item;
  const { run, start, first, last } = glyphsOf(paragraph, part);
  for (let i = first; i < last; i++) {
    const cluster = start + (run.clusters[i] ?? 0);
    const glyph = run.glyphs[i] ?? 0;
    if (glyph !== 0) {
      const x = line2.x + (run.xOffsets[i] ?? 0) * scale;
      const y = -(run.yOffsets[i] ?? 0) * scale;
      line2.glyphs.push({ font, glyph, x, y, size: style.size, span, cluster });
    }
    line2.x += (run.advances[i] ?? 0) * scale;
    if (i + 1 < last && run.clusters[i + 1] === run.clusters[i])
      continue;
    line2.x += spacingAfter(item, cluster);
    line2.spacing = item.letterSpacing;
  }
}
function glyphsOf({ book }, { item, start, end }) {
  const { run } = item;
  if (start === item.start && end === item.end) {
    return { run, start, first: 0, last: run.glyphs.length };
  }
  const isRtl = (item.level & 1) === 1;
  const from = edge(run, item, start, isRtl);
  const to = edge(run, item, end, isRtl);
  if (from !== void 0 && to !== void 0) {
    return { run, start: item.start, first: isRtl ? to : from, last: isRtl ? from : to };
  }
  const piece = shapePiece(book, { ...item, text: item.text.slice(0, end), start, end });
  return { run: piece, start, first: 0, last: piece.glyphs.length };
}
function edge(run, item, offset, isRtl) {
  const count = run.glyphs.length;
  if (offset === item.start)
    return isRtl ? count : 0;
  if (offset === item.end)
    return isRtl ? 0 : count;
  const cluster = offset - item.start;
  const at = isRtl ? run.clusters.lastIndexOf(cluster) : run.clusters.indexOf(cluster);
  if (at === -1 || run.unsafe[at] !== 0)
    return void 0;
  return isRtl ? at + 1 : at;
}
function inkOf(glyphs, emoji) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (x0, y0, x1, y1) => {
    if (x0 < left)
      left = x0;
    if (y0 < top)
      top = y0;
    if (x1 > right)
      right = x1;
    if (y1 > bottom)
      bottom = y1;
  };
  for (const { font, glyph, x, y, size } of glyphs) {
    const { bounds } = font.outline(glyph);
    if (bounds === void 0)
      continue;
    const scale = size / font.metrics.unitsPerEm;
    const [xMin, yMin, xMax, yMax] = bounds;
    add(x + xMin * scale, y - yMax * scale, x + xMax * scale, y - yMin * scale);
  }
  for (const { x, y, size } of emoji)
    add(x, y, x + size, y + size);
  return left > right ? void 0 : [left, top, right, bottom];
}
function union(boxes2) {
  if (boxes2.length === 0)
    return void 0;
  return boxes2.reduce(([left, top, right, bottom], box) => [
    Math.min(left, box[0]),
    Math.min(top, box[1]),
    Math.max(right, box[2]),
    Math.max(bottom, box[3])
  ]);
}

// dist/text/inline.js
function layoutInline(book, spans, options = {}) {
  const flat = spans.map((span) => ({ ...span, text: span.text.replace(LINE_END, " ") }));
  const paragraph = analyse(book, flat, { direction: "ltr", ...options });
  const placed = [];
  let pen = { x: 0, y: 0 };
  for (const chunk of chunksOf(paragraph, options)) {
    const done = placeChunk(paragraph, chunk, pen, options);
    placed.push(done);
    pen = done.end;
  }
  const first = spans[0];
  const drop = first === void 0 ? 0 : baselineShift(book, first.style, options.baseline ?? "auto");
  return assemble(paragraph, placed, drop);
}
var LINE_END = /[\n\r\u0085\u2028\u2029\v\f]/g;
var BASELINES2 = {
  auto: () => 0,
  alphabetic: () => 0,
  middle: ({ xHeight }) => xHeight / 2,
  central: ({ ascent, descent }) => (ascent - descent) / 2,
  hanging: ({ ascent }) => ascent * 0.8,
  mathematical: ({ ascent }) => ascent / 2,
  ideographic: ({ descent }) => -descent,
  "text-after-edge": ({ descent }) => -descent,
  "after-edge": ({ descent }) => -descent,
  "text-before-edge": ({ ascent }) => ascent,
  "before-edge": ({ ascent }) => ascent
};
function baselineShift(book, style, baseline) {
  const { metrics } = book.stack(style);
  return BASELINES2[baseline](metrics) * style.size / metrics.unitsPerEm;
}
function chunksOf({ text, starts }, { x = [], y = [] }) {
  const positioned = /* @__PURE__ */ new Set([0]);
  const most = Math.min(text.length, Math.max(x.length, y.length));
  for (const start of starts)
    if (start < most)
      positioned.add(start);
  const begins = [...positioned].sort((a, b) => a - b);
  return begins.map((start, i) => ({
    start,
    end: begins[i + 1] ?? text.length,
    x: x[start],
    y: y[start]
  }));
}
var ANCHOR_SHARE = { start: 0, middle: 0.5, end: 1 };
function placeChunk(paragraph, chunk, pen, options) {
  const line2 = buildLine(paragraph, { start: chunk.start, end: chunk.end, tail: "" });
  const share = ANCHOR_SHARE[options.anchor ?? "start"];
  const isRtl = (paragraph.levels.baseAt(chunk.start) & 1) === 1;
  const x = (chunk.x ?? pen.x) - line2.width * (isRtl ? 1 - share : share);
  const y = chunk.y ?? pen.y;
  const { shifts, total } = shiftsOf(line2, options);
  return { line: line2, x, y, shifts, end: { x: x + line2.width + total.x, y: y + total.y } };
}
function shiftsOf(line2, { dx = [], dy = [] }) {
  const shifts = /* @__PURE__ */ new Map();
  let total = { x: 0, y: 0 };
  if (dx.length === 0 && dy.length === 0)
    return { shifts, total };
  const clusters = [...line2.glyphs, ...line2.emoji].sort((a, b) => a.x - b.x);
  for (const { cluster } of clusters) {
    if (shifts.has(cluster))
      continue;
    total = { x: total.x + (dx[cluster] ?? 0), y: total.y + (dy[cluster] ?? 0) };
    shifts.set(cluster, total);
  }
  return { shifts, total };
}
function assemble(paragraph, chunks, drop) {
  const glyphs = chunks.flatMap((chunk) => chunk.line.glyphs.map((one) => put(one, chunk, drop)));
  const emoji = chunks.flatMap((chunk) => chunk.line.emoji.map((one) => put(one, chunk, drop)));
  return {
    lines: chunks.map(({ line: line2, x, y }) => ({
      text: paragraph.text.slice(line2.range.start, line2.range.end),
      x,
      baseline: y + drop,
      width: line2.width,
      isRtl: (paragraph.levels.baseAt(line2.range.start) & 1) === 1
    })),
    glyphs,
    emoji,
    ink: union([...glyphs.flatMap(inkOfGlyph), ...emoji.map(squareOf)]),
    size: paragraph.spans[0]?.style.size ?? 0,
    fits: true,
    isTruncated: paragraph.isCut,
    missing: paragraph.missing
  };
}
function put(one, chunk, drop) {
  const shift = chunk.shifts.get(one.cluster) ?? { x: 0, y: 0 };
  return { ...one, x: one.x + chunk.x + shift.x, y: one.y + chunk.y + shift.y + drop };
}
function inkOfGlyph({ font, glyph, x, y, size }) {
  const { bounds } = font.outline(glyph);
  if (bounds === void 0)
    return [];
  const scale = size / font.metrics.unitsPerEm;
  const [xMin, yMin, xMax, yMax] = bounds;
  return [[x + xMin * scale, y - yMax * scale, x + xMax * scale, y - yMin * scale]];
}
function squareOf({ x, y, size }) {
  return [x, y, x + size, y + size];
}

// dist/text/job.js
var MAX_LINES = 256;
var MAX_STEPS2 = 256;
var STEP = 0.5;
function makeJob(book, paragraph, style, box, options) {
  const { ascent, descent, lineGap, unitsPerEm } = book.stack(style).metrics;
  const em = style.size / unitsPerEm;
  const content = (ascent + descent) * em;
  const lineHeight = options.lineHeight === void 0 ? content + lineGap * em : options.lineHeight * style.size;
  return {
    paragraph,
    box,
    options,
    scales: ladder(style.size, options.minSize ?? style.size),
    maxLines: Math.min(MAX_LINES, Math.max(1, Math.floor(options.maxLines ?? MAX_LINES))),
    lineHeight,
    // Half-leading on both sides of the font's own extent (CSS 2.2, section 10.8.1).
    ascent: (lineHeight - content) / 2 + ascent * em,
    bleed: options.bleed ?? 0,
    built: /* @__PURE__ */ new Map()
  };
}
function ladder(size, minSize) {
  const steps = Math.min(MAX_STEPS2 - 1, Math.ceil((size - minSize) / STEP));
  const step = Math.max(STEP, (size - minSize) / steps);
  return Array.from({ length: steps + 1 }, (_, i) => i === 0 ? 1 : Math.max(minSize, size - i * step) / size);
}
function measureAt({ box, bleed }, scale) {
  return box.width / scale - 2 * bleed;
}

// dist/text/place.js
var TOLERANCE2 = 5e-3;
function placeLines(job, scale, lines) {
  const { x, y, width, height } = innerBox(job, scale);
  const step = job.lineHeight * scale;
  const free = height - lines.length * step;
  const share = { top: 0, middle: 0.5, bottom: 1 }[job.options.valign ?? "top"];
  const first = y + free * share + job.ascent * scale;
  const [top, bottom] = verticalInk(lines, scale, step);
  const down = pushInside(first + top, first + bottom, y, y + height);
  let isInside = down.isInside;
  const places = lines.map((line2, i) => {
    const left = x + (width - line2.width * scale) * alignment(job, line2);
    const [from, , to] = line2.ink ?? [Infinity, 0, -Infinity];
    const across = pushInside(left + from * scale, left + to * scale, x, x + width);
    isInside &&= across.isInside;
    return { x: left + across.by, baseline: first + down.by + i * step };
  });
  return { scale, lines, places, isInside };
}
function verticalInk(lines, scale, step) {
  let [top, bottom] = [Infinity, -Infinity];
  for (const [i, { ink }] of lines.entries()) {
    if (ink === void 0)
      continue;
    top = Math.min(top, ink[1] * scale + i * step);
    bottom = Math.max(bottom, ink[3] * scale + i * step);
  }
  return [top, bottom];
}
function innerBox({ box, bleed }, scale) {
  const edge3 = bleed * scale;
  return {
    x: box.x + edge3,
    y: box.y + edge3,
    width: box.width - 2 * edge3,
    height: box.height - 2 * edge3
  };
}
function pushInside(from, to, low, high) {
  if (from > to)
    return { by: 0, isInside: true };
  if (to - from > high - low + TOLERANCE2) {
    return { by: (low + high - from - to) / 2, isInside: false };
  }
  if (from < low)
    return { by: low - from, isInside: true };
  return { by: Math.min(0, high - to), isInside: true };
}
function alignment({ options, paragraph }, line2) {
  const { align = "start" } = options;
  if (align === "center")
    return 0.5;
  const isRtl = (paragraph.levels.baseAt(line2.range.start) & 1) === 1;
  const isLeft = align === "left" || align === (isRtl ? "end" : "start");
  return isLeft ? 0 : 1;
}
function inkAt(ink, scale, { x, baseline }) {
  if (ink === void 0)
    return [];
  const [left, top, right, bottom] = ink;
  return [[left * scale + x, top * scale + baseline, right * scale + x, bottom * scale + baseline]];
}

// dist/text/box.js
var ELLIPSIS = "\u2026";
var MAX_STEPS_BACK = 8;
function largestFitting(job) {
  const { scales } = job;
  let low = 0;
  let high = scales.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (hasRoom(job, scales[middle] ?? 1))
      high = middle;
    else
      low = middle + 1;
  }
  for (const scale of scales.slice(low)) {
    const attempt = tryAt(job, scale, whole2(job, job.maxLines));
    if (attempt?.isInside)
      return balanced(job, attempt);
  }
  return void 0;
}
function overflowing(job) {
  const scale = job.scales.at(-1) ?? 1;
  const { overflow = "ellipsis" } = job.options;
  const all = tryAt(job, scale, whole2(job, MAX_LINES)) ?? placeLines(job, scale, []);
  if (overflow === "visible")
    return all;
  const room = Math.floor(job.box.height / (job.lineHeight * scale)) + 2;
  const most = Math.min(job.maxLines, room, Math.max(1, all.lines.length));
  let last;
  for (let count = most; count >= 1; count--) {
    last = tryAt(job, scale, shortened(job, count, overflow === "cut" ? "" : ELLIPSIS));
    if (last?.isInside)
      return last;
  }
  return last ?? all;
}
function whole2({ paragraph }, limit) {
  return (measure) => {
    const ranges = breakLines(paragraph, measure, limit);
    return ranges.length > limit ? void 0 : ranges;
  };
}
function shortened(job, count, tail) {
  const { paragraph } = job;
  return (measure) => {
    const ranges = breakLines(paragraph, measure, count).slice(0, count);
    const last = ranges.pop();
    if (last === void 0)
      return void 0;
    const room = measure - tailWidth(paragraph, last.end, tail);
    let index = lastFitting(paragraph, last.start, room);
    let range = rangeUpTo(paragraph, last.start, index, tail);
    for (let tries = 0; tries < MAX_STEPS_BACK && range.end > range.start; tries++) {
      if (extent(builtLine(job, range)) <= measure + SLACK)
        break;
      range = rangeUpTo(paragraph, last.start, --index, tail);
    }
    return [...ranges, range];
  };
}
function lastFitting(paragraph, start, room) {
  const { starts, text } = paragraph;
  const isOnLine = (at) => !LINE_END2.test(text[starts[at - 1] ?? 0] ?? "");
  const isFitting = (at) => rangeWidth(paragraph, start, starts[at] ?? 0) <= room;
  let index = lowerBound(starts, start);
  while (index + 1 < starts.length && isOnLine(index + 1) && isFitting(index + 1))
    index++;
  return index;
}
function rangeUpTo(paragraph, start, index, tail) {
  const end = Math.max(start, paragraph.starts[index] ?? start);
  return { start, end: start + paragraph.text.slice(start, end).trimEnd().length, tail };
}
var LINE_END2 = /[\n\r\v\f\u0085\u2028\u2029]/;
function hasRoom(job, scale) {
  const lines = breakLines(job.paragraph, measureAt(job, scale), job.maxLines).length;
  return lines <= job.maxLines && (lines - 1) * job.lineHeight * scale <= job.box.height;
}
function tryAt(job, scale, breaker, from = measureAt(job, scale)) {
  const widest = measureAt(job, scale);
  let measure = from;
  let attempt;
  for (let tries = 0; tries < 3; tries++) {
    const ranges = breaker(measure);
    if (ranges === void 0)
      return attempt;
    const lines = ranges.map((range) => builtLine(job, range));
    attempt = placeLines(job, scale, lines);
    const excess = Math.max(...lines.map(extent)) - widest;
    if (excess <= SLACK)
      return attempt;
    measure -= excess;
  }
  return attempt;
}
function builtLine({ built, paragraph }, range) {
  const key = `${range.start} ${range.end} ${range.tail}`;
  const line2 = built.get(key) ?? buildLine(paragraph, range);
  built.set(key, line2);
  return line2;
}
function extent({ ink, width }) {
  return ink === void 0 ? width : Math.max(width, ink[2] - ink[0]);
}
function balanced(job, attempt) {
  const count = attempt.lines.length;
  if (!job.options.balance || count < 2)
    return attempt;
  let high = measureAt(job, attempt.scale);
  let low = high / 2;
  for (let i = 0; i < 10; i++) {
    const middle = (low + high) / 2;
    if (breakLines(job.paragraph, middle, count).length <= count)
      high = middle;
    else
      low = middle;
  }
  const even = tryAt(job, attempt.scale, whole2(job, count), high);
  return even?.isInside ? even : attempt;
}

// dist/text/layout.js
function layoutBox(book, text, style, box, options = {}) {
  checkBox(box);
  checkSizes(style.size, options);
  const paragraph = analyse(book, [{ text, style }], options);
  const job = makeJob(book, paragraph, style, box, options);
  return finish(paragraph, largestFitting(job) ?? overflowing(job), style.size);
}
function finish(paragraph, attempt, size) {
  const { lines, places, scale, isInside } = attempt;
  const at = (i) => places[i] ?? { x: 0, baseline: 0 };
  const shown2 = lines.map(({ range, width }, i) => ({
    text: paragraph.text.slice(range.start, range.end),
    ...at(i),
    width: width * scale,
    isRtl: (paragraph.levels.baseAt(range.start) & 1) === 1
  }));
  const end = lines.at(-1)?.range.end ?? 0;
  return {
    lines: shown2,
    glyphs: lines.flatMap((line2, i) => line2.glyphs.map((one) => move(one, at(i), scale))),
    emoji: lines.flatMap((line2, i) => line2.emoji.map((one) => move(one, at(i), scale))),
    ink: union(lines.flatMap((line2, i) => inkAt(line2.ink, scale, at(i)))),
    size: size * scale,
    fits: isInside,
    isTruncated: paragraph.isCut || paragraph.text.slice(end).trim() !== "",
    missing: paragraph.missing
  };
}
function move(one, to, scale) {
  const x = to.x + one.x * scale;
  const y = to.baseline + one.y * scale;
  return { ...one, x, y, size: one.size * scale };
}
function checkBox(box) {
  const sides = [box.x, box.y, box.width, box.height];
  if (sides.every(Number.isFinite) && box.width > 0 && box.height > 0)
    return;
  throw new PlacardError({
    code: "text-box-empty",
    expected: "a box with a width and a height above 0",
    received: shown(box),
    remedy: "Draw the rect that the text goes into, and give it a size."
  });
}
function checkSizes(size, options) {
  const { minSize = size, lineHeight = 1, bleed = 0, maxLines = 1 } = options;
  const areNumbers = [size, lineHeight, bleed].every(Number.isFinite);
  const areInOrder = minSize > 0 && minSize <= size && lineHeight > 0 && bleed >= 0 && maxLines >= 1;
  if (areNumbers && areInOrder)
    return;
  throw new PlacardError({
    code: "text-size-invalid",
    expected: "0 < minSize <= size, lineHeight above 0, maxLines of at least 1, bleed of at least 0",
    received: shown({ size, minSize, lineHeight, maxLines, bleed }),
    remedy: "Leave minSize out to keep the template's own size."
  });
}

// dist/text/markup.js
var KEPT = ["id", "systemLanguage", "requiredExtensions", "requiredFeatures"];
var GROUP = /* @__PURE__ */ new Map([
  ["opacity", "1"],
  ["filter", "none"],
  ["clip-path", "none"],
  ["mask", "none"],
  ["mix-blend-mode", "normal"],
  ["isolation", "auto"],
  ["display", "inline"]
]);
var PAINT = /* @__PURE__ */ new Map([
  ["color", "black"],
  ["fill", "black"],
  ["fill-opacity", "1"],
  ["stroke", "none"],
  ["stroke-width", "1"],
  ["stroke-opacity", "1"],
  ["stroke-linecap", "butt"],
  ["stroke-linejoin", "miter"],
  ["stroke-miterlimit", "4"],
  ["stroke-dasharray", "none"],
  ["stroke-dashoffset", "0"],
  ["paint-order", "normal"],
  ["visibility", "visible"]
]);
var UNTEXTUAL = /* @__PURE__ */ new Map([
  ["fill-rule", "nonzero"],
  ["marker-start", "none"],
  ["marker-mid", "none"],
  ["marker-end", "none"]
]);
function writeText(scene, text, pictures, spell = ({ d }) => d) {
  const { element, runs, emoji } = text;
  const attributes = KEPT.flatMap((name) => attributeText2(name, element.attributes.get(name)));
  const transform = scene.declared(element, "transform");
  const paths = runs.map((run) => writeRun(scene, text, run.element, spell(run)));
  const faces = emoji.map((one) => writeEmoji(one, pictures.get(one.sequence)));
  const start = `<g${attributes.join("")}${attributeText2("transform", transform)}${groupStyle(scene, element)}>`;
  return `${start}${paths.join("")}${faces.join("")}</g>`;
}
var PLAIN2 = styleText(new Map([...PAINT, ...UNTEXTUAL].filter(([name]) => name !== "visibility")));
function writeEmoji({ x, y, size }, picture) {
  if (picture === void 0)
    return "";
  const { viewBox, markup } = picture;
  const scale = size / Math.max(viewBox.width, viewBox.height);
  const left = x + (size - viewBox.width * scale) / 2 - viewBox.x * scale;
  const top = y + (size - viewBox.height * scale) / 2 - viewBox.y * scale;
  const transform = `translate(${rounded(left)} ${rounded(top)}) scale(${Number(scale.toPrecision(6))})`;
  return `<g transform="${transform}"${PLAIN2}>${markup}</g>`;
}
function writeRun(scene, text, run, d) {
  if (d === "")
    return "";
  const style = paintOf(scene, text, run);
  const isMeasured = [style.get("fill"), style.get("stroke")].some((paint) => paint?.includes("url("));
  return `<path d="${d}${isMeasured ? corners(text.area) : ""}"${styleText(style)}/>`;
}
function corners(area) {
  if (area === void 0)
    return "";
  const [left, top, right, bottom] = area.map(rounded);
  return `M${left} ${top}h0M${right} ${bottom}h0`;
}
function groupStyle(scene, element) {
  const style = /* @__PURE__ */ new Map();
  for (const [property, initial] of GROUP) {
    const value = scene.declared(element, property) ?? (scene.hasRules ? initial : void 0);
    if (value !== void 0)
      style.set(property, value);
  }
  return styleText(style);
}
function paintOf(scene, { element: text, scale }, run) {
  const style = /* @__PURE__ */ new Map();
  for (const [property, initial] of PAINT) {
    const value = scene.hasRules ? scene.inherited(run, property) ?? initial : declaredWithin(scene, text, run, property);
    if (value !== void 0)
      style.set(property, value);
  }
  for (const [property, plain] of UNTEXTUAL)
    if (scene.hasRules || (scene.inherited(run, property) ?? plain).trim() !== plain)
      style.set(property, plain);
  writeStrokeWidth(scene, run, scale, style);
  return style;
}
function writeStrokeWidth(scene, run, scale, style) {
  if ((scene.inherited(run, "stroke") ?? "none").trim() === "none")
    return;
  const width = scene.inherited(run, "stroke-width") ?? "1";
  if (scale < 1 || /e[mx]\s*$/.test(width))
    style.set("stroke-width", String(rounded(scene.strokeWidth(run) * scale)));
}
function declaredWithin(scene, text, run, property) {
  for (let at = run; at !== void 0; at = at.parent) {
    const value = scene.declared(at, property);
    if (value !== void 0 || at === text)
      return value;
  }
  return void 0;
}
function styleText(style) {
  return attributeText2("style", style.size === 0 ? void 0 : writeDeclarations(style));
}
function attributeText2(name, value) {
  return value === void 0 ? "" : ` ${name}="${escapeAttribute(value)}"`;
}
function rounded(value) {
  return Math.round(value * 100) / 100;
}

// dist/text/outline.js
var POINTS = { [MOVE]: 1, [LINE]: 1, [QUAD]: 2, [CUBIC]: 3, [CLOSE]: 0 };
var LETTERS = { [MOVE]: "M", [QUAD]: "q", [CUBIC]: "c" };
function outlinePath(glyphs, options = {}) {
  let d = "";
  for (const glyph of glyphs) {
    if (options.span === void 0 || glyph.span === options.span) {
      d += glyphPath(glyph, options.transform ?? IDENTITY);
    }
  }
  return d;
}
function glyphPath(glyph, transform) {
  const { commands } = glyph.font.outline(glyph.glyph);
  const points = hundredths(glyph, transform);
  let path = "";
  let at = 0;
  let [x, y, firstX, firstY] = [0, 0, 0, 0];
  for (const command of commands) {
    const end = at + 2 * (POINTS[command] ?? 0);
    if (command === CLOSE) {
      path += "z";
      [x, y] = [firstX, firstY];
      continue;
    }
    if (command === MOVE) {
      [firstX, firstY] = [points[at] ?? 0, points[at + 1] ?? 0];
      path += `M${hundredth(firstX)}${separated(firstY)}`;
    } else if (command === LINE) {
      path += line((points[at] ?? 0) - x, (points[at + 1] ?? 0) - y);
    } else {
      path += LETTERS[command] + curve(points, at, end, x, y);
    }
    x = points[end - 2] ?? 0;
    y = points[end - 1] ?? 0;
    at = end;
  }
  return path;
}
function hundredths({ font, glyph, x, y, size }, [a, b, c, d, e, f]) {
  const { points } = font.outline(glyph);
  const scale = size / font.metrics.unitsPerEm;
  const placed = new Float64Array(points.length);
  for (let i = 0; i < points.length; i += 2) {
    const px = x + (points[i] ?? 0) * scale;
    const py = y - (points[i + 1] ?? 0) * scale;
    placed[i] = Math.round((a * px + c * py + e) * 100);
    placed[i + 1] = Math.round((b * px + d * py + f) * 100);
  }
  return placed;
}
function line(dx, dy) {
  if (dy === 0)
    return `h${hundredth(dx)}`;
  return dx === 0 ? `v${hundredth(dy)}` : `l${hundredth(dx)}${separated(dy)}`;
}
function curve(points, from, to, x, y) {
  let path = "";
  for (let i = from; i < to; i += 2) {
    const dx = (points[i] ?? 0) - x;
    path += i === from ? hundredth(dx) : separated(dx);
    path += separated((points[i + 1] ?? 0) - y);
  }
  return path;
}
function separated(value) {
  return value < 0 ? hundredth(value) : ` ${hundredth(value)}`;
}
var TABLE_REACH = 4095;
var table = new Array(2 * TABLE_REACH + 1).fill("");
function hundredth(value) {
  if (value < -TABLE_REACH || value > TABLE_REACH)
    return decimal(value);
  const index = value + TABLE_REACH;
  const known = table[index];
  if (known)
    return known;
  const made = decimal(value);
  table[index] = made;
  return made;
}
function decimal(value) {
  return String(value / 100).replace(/^(-?)0\./, "$1.");
}

// dist/text/rasteriser-fonts.js
var COLLECTION2 = 1953784678;
var HEADER2 = 12;
var RECORD2 = 16;
async function rasteriserFonts(bytes, name) {
  const sfnt = await unwrapFont(bytes, name);
  const count = countFaces(sfnt, name);
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  if (view.getUint32(0) !== COLLECTION2)
    return [{ name, bytes: sfnt }];
  return Array.from({ length: count }, (_, i) => ({
    name: `${name}#${i}`,
    bytes: extractFace(sfnt, view, view.getUint32(HEADER2 + i * 4), name)
  }));
}
function extractFace(sfnt, view, offset, name) {
  const count = view.getUint16(offset + 4);
  const directory = HEADER2 + count * RECORD2;
  const records = Array.from({ length: count }, (_, i) => offset + HEADER2 + i * RECORD2);
  const sizes = records.map((at) => view.getUint32(at + 12) + 3 & ~3);
  const length = sizes.reduce((sum2, size) => sum2 + size, directory);
  checkSize(length, name);
  const face = new Uint8Array(length);
  const target = new DataView(face.buffer);
  face.set(sfnt.subarray(offset, offset + directory));
  let to = directory;
  for (const [i, at] of records.entries()) {
    const start = view.getUint32(at + 8);
    face.set(sfnt.subarray(start, start + view.getUint32(at + 12)), to);
    target.setUint32(HEADER2 + i * RECORD2 + 8, to);
    to += sizes[i] ?? 0;
  }
  return face;
}

// dist/text/runs.js
var POSITIONS = ["x", "y", "dx", "dy"];
function chunksOf2(scene, text) {
  if (isBeyondOutlines(scene, text))
    return void 0;
  const pieces = collapse([...piecesOf(scene, text)]);
  if (pieces.some(({ element }) => isRunBeyondOutlines(scene, element, text)))
    return void 0;
  return cut(pieces, placesOf(scene, pieces));
}
function leafOf(element) {
  const run = firstRun(element);
  return run === void 0 ? element : leafOf(run);
}
function* piecesOf(scene, element, before = []) {
  const filled2 = scene.filled(element);
  const opens = [...before, { element, isFilled: filled2 !== void 0 }];
  if (filled2 !== void 0) {
    const leaf = leafOf(element);
    const inner = between(element, leaf).map((at) => ({ element: at, isFilled: true }));
    const isPreserved = isSpacePreserved(scene, leaf);
    yield { element: leaf, text: filled2.text, isPreserved, opens: [...opens, ...inner] };
    return;
  }
  let open = opens;
  for (const child of element.children) {
    if (typeof child === "string") {
      const isPreserved = isSpacePreserved(scene, element);
      yield { element, text: child, isPreserved, opens: open };
    } else if (RUNS2.has(child.name) && !isGone(scene, child))
      yield* piecesOf(scene, child, open);
    else
      continue;
    open = [];
  }
}
var RUNS2 = /* @__PURE__ */ new Set(["tspan", "a", "textPath"]);
function between(outer, inner) {
  const found = [];
  for (let at = inner; at !== void 0 && at !== outer; at = at.parent)
    found.unshift(at);
  return found;
}
function isGone(scene, element) {
  return scene.declared(element, "display")?.trim() === "none";
}
function isSpacePreserved(scene, element) {
  for (let at = element; at !== void 0; at = at.parent) {
    const value = scene.attribute(at, "xml:space");
    if (value !== void 0)
      return value === "preserve";
  }
  return false;
}
function collapse(pieces) {
  let isAfterSpace = true;
  const collapsed = pieces.map((piece) => {
    let text = piece.text.replace(/[\n\r\t]/g, " ");
    if (!piece.isPreserved) {
      text = text.replace(/ +/g, " ");
      if (isAfterSpace)
        text = text.replace(/^ /, "");
    }
    if (text !== "")
      isAfterSpace = !piece.isPreserved && text.endsWith(" ");
    return { ...piece, text };
  });
  for (const [i, piece] of [...collapsed.entries()].reverse()) {
    if (piece.text === "")
      continue;
    const text = piece.isPreserved ? piece.text : piece.text.replace(/ $/, "");
    collapsed[i] = { ...piece, text };
    if (text !== "")
      break;
  }
  return collapsed;
}
function placesOf(scene, pieces) {
  const places = { x: /* @__PURE__ */ new Map(), y: /* @__PURE__ */ new Map(), dx: /* @__PURE__ */ new Map(), dy: /* @__PURE__ */ new Map() };
  let offset = 0;
  for (const { opens, text } of pieces) {
    for (const { element, isFilled } of opens)
      for (const name of POSITIONS) {
        const list = listOf(scene, element, name);
        for (const [i, value] of (isFilled ? list.slice(0, 1) : list).entries())
          places[name].set(offset + i, value);
      }
    offset += text.length;
  }
  return places;
}
function listOf(scene, element, name) {
  const value = scene.attribute(element, name);
  if (value === void 0)
    return [];
  const whole3 = name.endsWith("x") ? scene.viewBox.width : scene.viewBox.height;
  return parseLengths(value, { em: scene.fontSize(element), whole: whole3 });
}
function cut(pieces, { x, y, dx, dy }) {
  const length = pieces.reduce((sum2, { text }) => sum2 + text.length, 0);
  const given = [...x.keys(), ...y.keys()].filter((at) => at > 0 && at < length);
  const starts = [.../* @__PURE__ */ new Set([0, ...given])].sort((a, b) => a - b);
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? length;
    const shifts = (of) => of.size === 0 ? [] : Array.from({ length: end - start }, (_, at) => of.get(start + at) ?? 0);
    return {
      x: x.get(start),
      y: y.get(start),
      runs: slice(pieces, start, end),
      dx: shifts(dx),
      dy: shifts(dy)
    };
  });
}
function slice(pieces, start, end) {
  const runs = [];
  let offset = 0;
  for (const { element, text } of pieces) {
    const part = text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    if (part !== "")
      runs.push({ element, text: part });
    offset += text.length;
  }
  return runs;
}
function isBeyondOutlines(scene, text) {
  for (let at = text.parent; at !== void 0; at = at.parent)
    if (at.name === "clipPath" || isDecorated(scene, at))
      return true;
  return /^(?:tb|vertical)/.test(scene.inherited(text, "writing-mode")?.trim() ?? "");
}
function isDecorated(scene, element) {
  const lines = /\b(?:underline|overline|line-through)\b/;
  return ["text-decoration", "text-decoration-line"].some((property) => lines.test(scene.declared(element, property) ?? ""));
}
function isRunBeyondOutlines(scene, run, text) {
  for (const at of [text, ...between(text, run)]) {
    const rotations = parseLengths(scene.attribute(at, "rotate") ?? "", { em: 0, whole: 0 });
    const shift = scene.declared(at, "baseline-shift")?.trim() ?? "baseline";
    const isPlain = rotations.every((angle) => angle === 0) && /^(?:baseline|0\D*)$/.test(shift);
    if (!isPlain || at.name === "textPath" || isDecorated(scene, at))
      return true;
    if (scene.attribute(at, "textLength") !== void 0)
      return true;
  }
  return false;
}

// dist/text/setting.js
function runOf(element, glyphs) {
  return {
    element,
    glyphs,
    get d() {
      return outlinePath(glyphs);
    }
  };
}
function lowered(glyphs, down) {
  return down === 0 ? glyphs : glyphs.map((glyph) => ({ ...glyph, y: glyph.y + down }));
}
function setTexts(book, scene, hasEmoji) {
  const slots = /* @__PURE__ */ new Map();
  for (const slot of scene.texts()) {
    const text = textAround(slot);
    if (text !== void 0)
      slots.set(text, [...slots.get(text) ?? [], slot]);
  }
  return [...slots].flatMap(([text, filled2]) => {
    for (const slot of filled2)
      if (slot !== text)
        refuseBox(scene, slot);
    const ids = filled2.map((slot) => slot.attributes.get("id") ?? "");
    const set = setBoxed(book, scene, text, hasEmoji) ?? setInline(book, scene, text, hasEmoji);
    return set === void 0 ? [] : [{ ...set, element: text, slots: ids }];
  });
}
function textAround(element) {
  let at = element;
  while (at !== void 0 && at.name !== "text")
    at = at.parent;
  return at;
}
function setBoxed(book, scene, text, hasEmoji) {
  const filled2 = scene.filled(text);
  if (filled2 === void 0)
    return void 0;
  const options = filled2.setting ?? {};
  const run = leafOf(text);
  const style = styleOf2(scene, run);
  const frame = frameOf(scene, text, run, style, book, options);
  if (frame === void 0) {
    refuseBox(scene, text);
    return void 0;
  }
  checkMinSize(scene, text, style, options);
  const layout = layoutBox(book, filled2.text, style, frame.box, {
    ...boxOptions(scene, run, options),
    hasEmoji
  });
  return boxed(book, run, style, frame, layout);
}
function boxed(book, run, style, { baseline }, layout) {
  const first = layout.lines[0]?.baseline;
  const down = baseline === void 0 || first === void 0 ? 0 : baseline - first;
  const { fits, isTruncated, missing: missing2, size, emoji } = layout;
  return {
    runs: [runOf(run, lowered(layout.glyphs, down))],
    emoji: emoji.map((one) => ({ ...one, y: one.y + down })),
    area: areaOf(book, { ...style, size }, layout, down),
    scale: size / style.size,
    fits,
    isTruncated,
    missing: missing2
  };
}
function boxOptions(scene, run, options) {
  const lineHeight = options.lineHeight ?? lineHeightOf(scene, run);
  const direction = directionOf(scene, run);
  return {
    ...Object.fromEntries(Object.entries(options).filter(([, option]) => option !== void 0)),
    ...lineHeight === void 0 ? {} : { lineHeight },
    ...direction === void 0 ? {} : { direction },
    align: options.align ?? alignOf(scene, run),
    bleed: bleedOf(scene, run)
  };
}
var ALIGNMENTS = ["start", "center", "end", "left", "right"];
function alignOf(scene, run) {
  const value = scene.inherited(run, "text-align")?.trim();
  const named = ALIGNMENTS.find((one) => one === value);
  return named ?? { start: "start", middle: "center", end: "end" }[anchorOf(scene, run)];
}
function bleedOf(scene, run) {
  const stroke = scene.inherited(run, "stroke")?.trim() ?? "none";
  if (stroke === "none")
    return 0;
  const isMitered = (scene.inherited(run, "stroke-linejoin") ?? "miter").startsWith("miter");
  const limit = Number(scene.inherited(run, "stroke-miterlimit") ?? 4);
  const half = scene.strokeWidth(run) / 2;
  return half * (isMitered && limit >= 1 ? limit : 1);
}
function setInline(book, scene, text, hasEmoji) {
  const chunks = chunksOf2(scene, text);
  if (chunks === void 0)
    return void 0;
  const line2 = new InlineText(book, scene, hasEmoji);
  for (const chunk of chunks)
    line2.add(chunk);
  return line2.finish();
}
var InlineText = class {
  book;
  scene;
  hasEmoji;
  #glyphs = /* @__PURE__ */ new Map();
  #emoji = [];
  #areas = [];
  #missing = /* @__PURE__ */ new Set();
  #pen = { x: 0, y: 0 };
  #isTruncated = false;
  constructor(book, scene, hasEmoji) {
    this.book = book;
    this.scene = scene;
    this.hasEmoji = hasEmoji;
  }
  add(chunk) {
    const { runs } = chunk;
    const first = runs[0];
    if (first === void 0)
      return;
    const { x, y, dx, dy } = shifted(chunk, this.#pen);
    const { book, scene, hasEmoji } = this;
    const spans = runs.map(({ text, element }) => ({ text, style: styleOf2(scene, element) }));
    const anchor = anchorOf(scene, first.element);
    const layout = layoutInline(book, spans, { x: [x], y: [y], dx, dy, anchor, hasEmoji });
    const drops = runs.map(({ element }, i) => {
      const { style } = spans[i] ?? {};
      return style === void 0 ? 0 : baselineShift(book, style, baselineOf(scene, element));
    });
    for (const [span, { element }] of runs.entries()) {
      const own = layout.glyphs.filter((glyph) => glyph.span === span);
      const before = this.#glyphs.get(element) ?? [];
      this.#glyphs.set(element, [...before, ...lowered(own, drops[span] ?? 0)]);
    }
    for (const one of layout.emoji)
      this.#emoji.push({ ...one, y: one.y + (drops[one.span] ?? 0) });
    const area = spans[0] && areaOf(book, spans[0].style, layout, drops[0] ?? 0);
    if (area !== void 0)
      this.#areas.push(area);
    for (const codePoint of layout.missing)
      this.#missing.add(codePoint);
    this.#isTruncated ||= layout.isTruncated;
    const { x: start = x, width = 0 } = layout.lines[0] ?? {};
    this.#pen = { x: start + width + sum(dx), y: y + sum(dy) };
  }
  finish() {
    return {
      runs: Array.from(this.#glyphs, ([element, glyphs]) => runOf(element, glyphs)),
      emoji: this.#emoji,
      area: union(this.#areas),
      scale: 1,
      fits: true,
      isTruncated: this.#isTruncated,
      missing: [...this.#missing]
    };
  }
};
function shifted({ x, y, dx, dy }, pen) {
  const start = { x: x ?? pen.x, y: y ?? pen.y };
  if ([...dx.slice(1), ...dy.slice(1)].some((shift) => shift !== 0))
    return { ...start, dx, dy };
  return { x: start.x + (dx[0] ?? 0), y: start.y + (dy[0] ?? 0), dx: [], dy: [] };
}
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
function areaOf(book, style, { lines }, down) {
  const { ascent, descent, unitsPerEm } = book.stack(style).metrics;
  const em = style.size / unitsPerEm;
  return union(lines.map(({ x, baseline, width }) => {
    const y = baseline + down;
    return [x, y - ascent * em, x + width, y + descent * em];
  }));
}
function refuseBox(scene, element) {
  const wishes = Object.entries(scene.filled(element)?.setting ?? {});
  const [wish] = wishes.find(([, option]) => option !== void 0) ?? [];
  if (wish === void 0)
    return;
  throw mistake(scene, element, {
    expected: element.name === "text" ? "a text with a box: within, inline-size or Inkscape's flowed text" : "a <text>: a <tspan> goes on in its text's own line",
    received: `text(\u2026, { ${wish} })`,
    remedy: "Draw a <rect> for the text, and name its id in `within`."
  });
}
function checkMinSize(scene, text, { size }, { minSize }) {
  if (minSize === void 0 || minSize <= size)
    return;
  throw mistake(scene, text, {
    expected: `a minSize of at most the template's own size, ${size}`,
    received: String(minSize),
    remedy: "Set the text in its largest size in the template."
  });
}
function mistake(scene, element, parts) {
  const where = `${whereIs(scene.name, element)} slot ${shown(element.attributes.get("id"))}`;
  return new PlacardError({ code: "slot-value-invalid", where, ...parts });
}

// dist/image/base64.js
var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var PAD = 61;
function encodeBase64(bytes) {
  const alphabet = new TextEncoder().encode(ALPHABET);
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let at = 0;
  const put2 = (sextet) => {
    out[at++] = alphabet[sextet & 63] ?? PAD;
  };
  for (let i = 0; i < bytes.length; i += 3) {
    const triple = (bytes[i] ?? 0) << 16 | (bytes[i + 1] ?? 0) << 8 | (bytes[i + 2] ?? 0);
    put2(triple >> 18);
    put2(triple >> 12);
    put2(triple >> 6);
    put2(triple);
  }
  const rest = bytes.length % 3;
  if (rest > 0)
    out.fill(PAD, out.length - 3 + rest);
  return new TextDecoder().decode(out);
}

// dist/image/digest.js
async function digestOf(data) {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return encodeBase64(new Uint8Array(digest));
}

// dist/image/parts.js
var MAX_KEY_CHARS = 1e3;
async function partsOf(template, values) {
  const all = Object.values(values);
  if (all.some(blends))
    return { kind: "whole", reason: "blend-over-slot" };
  const hasFragments = all.some(isFragment);
  if (!hasFragments && !all.some(hasBox) && !hasFlowedText(template))
    return { kind: "parts", values };
  const scene = template.scene(values);
  if (hasFragments && refersToDrawn(scene))
    return { kind: "whole", reason: "drawn-element-referenced" };
  return { kind: "parts", values: await digested({ ...values, ...framed(scene, values) }) };
}
function isFragment(value) {
  return typeof value === "object" && value !== null && isFragmentValue(value);
}
function hasBox(value) {
  return typeof value === "object" && value !== null && isTextValue(value) && value.within !== void 0;
}
function blends(value) {
  if (typeof value !== "object" || value === null)
    return false;
  if (isFragmentValue(value))
    return /blend|&#|\\/i.test(value.svg);
  const mode = "mix-blend-mode" in value ? value["mix-blend-mode"] : "normal";
  return mode !== "normal";
}
function refersToDrawn(scene) {
  for (const { fragment } of scene.changes.values())
    for (const root of fragment?.roots ?? [])
      for (const element of descendants(root))
        for (const target of fragment?.targets(element) ?? [])
          if (rootOf(target) === scene.root && !isUndrawn(target))
            return true;
  return false;
}
function rootOf(element) {
  let at = element;
  while (at.parent !== void 0)
    at = at.parent;
  return at;
}
function framed(scene, values) {
  const out = {};
  for (const element of scene.texts()) {
    const id = element.attributes.get("id") ?? "";
    const value = values[id];
    const frame = boxInRect(scene, element, scene.filled(element)?.setting ?? {});
    if (frame === void 0 || isReadyPicture(value) || isFramedText(value))
      continue;
    const isFixed = !isMovable(frame.rect, values);
    out[id] = { kind: "framed-text", value, box: frame.box, isFixed };
  }
  return out;
}
function isMovable(rect, values) {
  for (let at = rect; at !== void 0; at = at.parent) {
    const id = at.attributes.get("id");
    if (id !== void 0 && Object.hasOwn(values, id))
      return true;
  }
  return false;
}
async function digested(values) {
  const entries = Object.entries(values).map(async ([id, value]) => {
    if (!isFragment(value) || value.svg.length <= MAX_KEY_CHARS)
      return [id, value];
    return [id, { ...value, digest: await digestOf(value.svg) }];
  });
  return Object.fromEntries(await Promise.all(entries));
}
var flowed = /* @__PURE__ */ new WeakMap();
function hasFlowedText(template) {
  const known = flowed.get(template);
  if (known !== void 0)
    return known;
  const isFlowed = [...descendants(template.root)].some((element) => /shape-inside/.test(`${[...element.attributes].join(" ")} ${element.name === "style" ? element.children.join(" ") : ""}`));
  flowed.set(template, isFlowed);
  return isFlowed;
}

// dist/image/shapes.js
import { LRUCache as LRUCache2 } from "lru-cache";

// dist/image/path-data.js
var ARGUMENTS = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0
};
function* readCommands(d) {
  const reader = new Reader(d);
  let command = reader.command();
  while (command !== void 0) {
    const count = ARGUMENTS[command.toUpperCase()] ?? 0;
    let isFirst = true;
    do {
      const args = reader.numbers(count, command === "a" || command === "A");
      if (args === void 0) {
        if (isFirst)
          return;
        break;
      }
      yield [isFirst ? command : repeated(command), args];
      isFirst = false;
    } while (count > 0);
    command = reader.command();
  }
}
function repeated(command) {
  if (command === "M")
    return "L";
  return command === "m" ? "l" : command;
}
var CODE = {
  tab: 9,
  space: 32,
  plus: 43,
  comma: 44,
  minus: 45,
  point: 46,
  zero: 48,
  nine: 57,
  e: 101
};
var EXACT_POWERS = Array.from({ length: 16 }, (_, i) => 10 ** i);
var MAX_EXACT = 2 ** 53;
var Reader = class {
  d;
  #at = 0;
  constructor(d) {
    this.d = d;
  }
  command() {
    this.#skip();
    const command = this.d[this.#at];
    if (command === void 0 || ARGUMENTS[command.toUpperCase()] === void 0)
      return void 0;
    this.#at++;
    return command;
  }
  /** The next `count` numbers; nothing when there are fewer. */
  numbers(count, isArc) {
    const numbers = [];
    while (numbers.length < count) {
      const isFlag = isArc && (numbers.length === 3 || numbers.length === 4);
      const value = isFlag ? this.#flag() : this.#number();
      if (value === void 0)
        return void 0;
      numbers.push(value);
    }
    return numbers;
  }
  /** White space and commas, of which no valid path has more than one in a row. */
  #skip() {
    for (let code = this.#code(); isBlank(code); code = this.#code())
      this.#at++;
  }
  #code() {
    return this.d.charCodeAt(this.#at);
  }
  /** An arc's two flags may stand without a separator: `a1 1 0 00 1 1`. */
  #flag() {
    this.#skip();
    const value = this.#code() - CODE.zero;
    if (value !== 0 && value !== 1)
      return void 0;
    this.#at++;
    return value;
  }
  #number() {
    this.#skip();
    const start = this.#at;
    if (this.#code() === CODE.minus || this.#code() === CODE.plus)
      this.#at++;
    const isNegative = this.d.charCodeAt(start) === CODE.minus;
    const first = this.#at;
    let value = this.#digits(0);
    const whole3 = this.#at - first;
    let decimals = 0;
    if (this.#code() === CODE.point) {
      const point = this.#at++;
      value = this.#digits(value);
      decimals = this.#at - point - 1;
    }
    if (whole3 + decimals === 0) {
      this.#at = start;
      return void 0;
    }
    const hasExponent = this.#exponent();
    const power = EXACT_POWERS[decimals];
    if (power === void 0 || value > MAX_EXACT || hasExponent)
      return Number(this.d.slice(start, this.#at));
    return isNegative ? -value / power : value / power;
  }
  #digits(value) {
    let sum2 = value;
    for (let code = this.#code(); code >= CODE.zero && code <= CODE.nine; code = this.#code()) {
      sum2 = sum2 * 10 + code - CODE.zero;
      this.#at++;
    }
    return sum2;
  }
  /** Passes over an exponent, where there is one. */
  #exponent() {
    if ((this.#code() | CODE.space) !== CODE.e)
      return false;
    const match = /^e[+-]?\d+/i.exec(this.d.slice(this.#at, this.#at + 8));
    if (match === null)
      return false;
    this.#at += match[0].length;
    return true;
  }
};
function isBlank(code) {
  return code === CODE.space || code === CODE.comma || code >= CODE.tab && code <= 13;
}

// dist/image/path.js
var TOLERANCE3 = 1 / 200;
var MAX_PIECES = 400;
function flatten(d, transform = IDENTITY) {
  const pen = new Pen(transform);
  for (const [command, args] of readCommands(d))
    draw(pen, command, args);
  return pen.finish();
}
var Pen = class {
  transform;
  x = 0;
  y = 0;
  /** The control point that a smooth curve mirrors; the pen's own place after any other command. */
  mirrorX = 0;
  mirrorY = 0;
  mirrors = "none";
  #startX = 0;
  #startY = 0;
  #points = [];
  #contours = [];
  constructor(transform) {
    this.transform = transform;
  }
  move(x, y) {
    this.#end();
    this.x = x;
    this.y = y;
    this.#startX = x;
    this.#startY = y;
  }
  line(x, y) {
    if (this.#points.length === 0)
      this.#put(this.x, this.y);
    this.#put(x, y);
    this.x = x;
    this.y = y;
  }
  cubic(x1, y1, x2, y2, x, y) {
    const { x: x0, y: y0 } = this;
    const bend = Math.max(this.#length(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), this.#length(x1 - 2 * x2 + x, y1 - 2 * y2 + y));
    const pieces = piecesOf2(0.75 * bend);
    for (let i = 1; i < pieces; i++) {
      const t = i / pieces;
      const s = 1 - t;
      const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      this.line(a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y);
    }
    this.line(x, y);
  }
  quadratic(x1, y1, x, y) {
    const { x: x0, y: y0 } = this;
    const pieces = piecesOf2(0.25 * this.#length(x0 - 2 * x1 + x, y0 - 2 * y1 + y));
    for (let i = 1; i < pieces; i++) {
      const t = i / pieces;
      const s = 1 - t;
      this.line(s * s * x0 + 2 * s * t * x1 + t * t * x, s * s * y0 + 2 * s * t * y1 + t * t * y);
    }
    this.line(x, y);
  }
  close() {
    this.move(this.#startX, this.#startY);
  }
  finish() {
    this.#end();
    return this.#contours;
  }
  #end() {
    if (this.#points.length >= 6)
      this.#contours.push(this.#points);
    this.#points = [];
  }
  #put(x, y) {
    const [a, b, c, d, e, f] = this.transform;
    this.#points.push(a * x + c * y + e, b * x + d * y + f);
  }
  /** Length of a vector after the transform. */
  #length(x, y) {
    const [a, b, c, d] = this.transform;
    return Math.hypot(a * x + c * y, b * x + d * y);
  }
};
function piecesOf2(deviation) {
  return Math.min(MAX_PIECES, Math.max(1, Math.ceil(Math.sqrt(deviation / TOLERANCE3))));
}
function draw(pen, command, args) {
  const name = command.toUpperCase();
  const at = command === name ? [0, 0] : [pen.x, pen.y];
  const [dx = 0, dy = 0] = at;
  const { mirrors } = pen;
  pen.mirrors = "none";
  const p = args.map((value, i) => value + (i % 2 === 0 ? dx : dy));
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = p;
  if (name === "M")
    pen.move(a, b);
  else if (name === "Z")
    pen.close();
  else if (name === "L")
    pen.line(a, b);
  else if (name === "H")
    pen.line(a, pen.y);
  else if (name === "V")
    pen.line(pen.x, (args[0] ?? 0) + dy);
  else if (name === "C")
    curve2(pen, a, b, c, d, e, f);
  else if (name === "S")
    curve2(pen, ...mirrored(pen, mirrors, "cubic"), a, b, c, d);
  else if (name === "Q")
    bow(pen, a, b, c, d);
  else if (name === "T")
    bow(pen, ...mirrored(pen, mirrors, "quadratic"), a, b);
  else
    arc(pen, args, dx, dy);
}
function mirrored(pen, last, kind) {
  if (last !== kind)
    return [pen.x, pen.y];
  return [2 * pen.x - pen.mirrorX, 2 * pen.y - pen.mirrorY];
}
function curve2(pen, x1, y1, x2, y2, x, y) {
  pen.cubic(x1, y1, x2, y2, x, y);
  pen.mirrors = "cubic";
  pen.mirrorX = x2;
  pen.mirrorY = y2;
}
function bow(pen, x1, y1, x, y) {
  pen.quadratic(x1, y1, x, y);
  pen.mirrors = "quadratic";
  pen.mirrorX = x1;
  pen.mirrorY = y1;
}
function arc(pen, args, dx, dy) {
  const [rx = 0, ry = 0, rotation2 = 0, large = 0, sweep2 = 0, ex = 0, ey = 0] = args;
  const x = ex + dx;
  const y = ey + dy;
  if (x === pen.x && y === pen.y)
    return;
  if (rx === 0 || ry === 0) {
    pen.line(x, y);
    return;
  }
  const phi = rotation2 * Math.PI / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [hx, hy] = [(pen.x - x) / 2, (pen.y - y) / 2];
  const [px, py] = [cos * hx + sin * hy, cos * hy - sin * hx];
  const grow = Math.sqrt(Math.max(1, (px / rx) ** 2 + (py / ry) ** 2));
  const [a, b] = [Math.abs(rx) * grow, Math.abs(ry) * grow];
  const [u, v] = [px / a, py / b];
  const squared = u * u + v * v;
  const side = (large === sweep2 ? -1 : 1) * Math.sqrt(Math.max(0, 1 / squared - 1));
  const [cx, cy] = [side * v, -side * u];
  const start = Math.atan2(v - cy, u - cx);
  let turn = Math.atan2(-v - cy, -u - cx) - start;
  if (sweep2 === 1 && turn < 0)
    turn += 2 * Math.PI;
  if (sweep2 === 0 && turn > 0)
    turn -= 2 * Math.PI;
  const [mx, my] = [(pen.x + x) / 2, (pen.y + y) / 2];
  const place = (s, t) => {
    const [ox, oy] = [a * (s + cx), b * (t + cy)];
    return [cos * ox - sin * oy + mx, sin * ox + cos * oy + my];
  };
  const count = Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9);
  const step = turn / count;
  const k = 4 / 3 * Math.tan(step / 4);
  for (let i = 0; i < count; i++) {
    const [c0, s0] = [Math.cos(start + i * step), Math.sin(start + i * step)];
    const [c1, s1] = [Math.cos(start + (i + 1) * step), Math.sin(start + (i + 1) * step)];
    const end = i === count - 1 ? [x, y] : place(c1, s1);
    pen.cubic(...place(c0 - k * s0, s0 + k * c0), ...place(c1 + k * s1, s1 - k * c1), ...end);
  }
}

// dist/image/winding.js
var MIN_SLAB = 1 / 4096;
var MAX_STEPS3 = 4e6;
function resolveWinding(contours, rule, sink) {
  const budget = { steps: MAX_STEPS3 };
  return groupMeeting(contours.map(boxOf2)).every(({ items }) => sweep(edgesOf(items), rule, sink, budget));
}
function groupMeeting(boxes2) {
  const done = [];
  let open = [];
  for (const next of boxes2.toSorted((a, b) => a.left - b.left)) {
    let merged = next;
    let hasGrown = true;
    done.push(...open.filter((box) => box.right < next.left));
    open = open.filter((box) => box.right >= next.left);
    while (hasGrown) {
      hasGrown = false;
      open = open.filter((box) => {
        if (box.bottom < merged.top || merged.bottom < box.top)
          return true;
        merged = join2(box, merged);
        hasGrown = true;
        return false;
      });
    }
    open.push(merged);
  }
  return [...done, ...open];
}
function boxOf2(contour) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < contour.length; i += 2) {
    const x = contour[i];
    const y = contour[i + 1];
    if (x < left)
      left = x;
    if (x > right)
      right = x;
    if (y < top)
      top = y;
    if (y > bottom)
      bottom = y;
  }
  return { left, top, right, bottom, items: [contour] };
}
function join2(a, b) {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
    items: [...a.items, ...b.items]
  };
}
function edgesOf(contours) {
  const edges = [];
  for (const contour of contours) {
    let x0 = contour[contour.length - 2];
    let y0 = contour[contour.length - 1];
    for (let i = 0; i < contour.length; i += 2) {
      const x1 = contour[i];
      const y1 = contour[i + 1];
      if (y0 !== y1)
        edges.push(y0 < y1 ? edge2(x0, y0, x1, y1, 1) : edge2(x1, y1, x0, y0, -1));
      x0 = x1;
      y0 = y1;
    }
  }
  return edges.sort((a, b) => a.top - b.top);
}
function edge2(x0, y0, x1, y1, turn) {
  const slope = (x1 - x0) / (y1 - y0);
  return { top: y0, bottom: y1, x: x0, slope, turn, side: 0, since: y0, from: x0, to: x1 };
}
function sweep(edges, rule, sink, budget) {
  let active = [];
  let next = 0;
  let y = edges[0]?.top ?? 0;
  while (next < edges.length || active.length > 0) {
    if (active.length === 0)
      y = Math.max(y, edges[next].top);
    while (next < edges.length && edges[next].top <= y)
      active.push(edges[next++]);
    let bottom = next < edges.length ? edges[next].top : Infinity;
    for (const one of active)
      if (one.bottom < bottom)
        bottom = one.bottom;
    bottom = orderSlab(active, y, bottom);
    budget.steps -= active.length;
    if (budget.steps < 0)
      return false;
    setSides(active, y, rule, sink);
    y = bottom;
    active = active.filter((one) => one.bottom > y || finish2(one, sink));
  }
  return true;
}
function orderSlab(active, top, bottom) {
  for (const one of active) {
    one.from = one.x + one.slope * (top - one.top);
    one.to = one.x + one.slope * (bottom - one.top);
  }
  insertionSort(active, isBefore);
  let first = bottom;
  for (let i = 1; i < active.length; i++) {
    const a = active[i - 1];
    const b = active[i];
    if (a.to <= b.to)
      continue;
    const gap = b.from - a.from;
    const crossing = top + (bottom - top) * gap / (gap + a.to - b.to);
    if (crossing < first)
      first = crossing;
  }
  if (first === bottom)
    return bottom;
  const raised = Math.min(bottom, Math.max(first, top + MIN_SLAB));
  for (const one of active)
    one.to = one.x + one.slope * (raised - one.top);
  insertionSort(active, isMiddleBefore);
  return raised;
}
function isBefore(a, b) {
  return a.from < b.from || a.from === b.from && a.to < b.to;
}
function isMiddleBefore(a, b) {
  return a.from + a.to < b.from + b.to;
}
function insertionSort(edges, before) {
  for (let i = 1; i < edges.length; i++) {
    const one = edges[i];
    let j = i - 1;
    while (j >= 0 && before(one, edges[j])) {
      edges[j + 1] = edges[j];
      j--;
    }
    edges[j + 1] = one;
  }
}
function setSides(active, y, rule, sink) {
  let winding = 0;
  let wasInside = false;
  for (const one of active) {
    winding += one.turn;
    const isInside = rule === "nonzero" ? winding !== 0 : (winding & 1) === 1;
    const side = isInside === wasInside ? 0 : isInside ? 1 : -1;
    wasInside = isInside;
    if (side === one.side)
      continue;
    flush(one, y, sink);
    one.side = side;
  }
}
function flush(one, y, sink) {
  if (one.side !== 0 && y > one.since) {
    const x0 = one.x + one.slope * (one.since - one.top);
    sink(x0, one.since, one.x + one.slope * (y - one.top), y, one.side);
  }
  one.since = y;
}
function finish2(one, sink) {
  flush(one, one.bottom, sink);
  return false;
}

// dist/image/coverage.js
var EMPTY_MASK = { x: 0, y: 0, width: 0, height: 0, data: new Uint8Array(0) };
function coverOutline(outline, clip, room = new AccountRoom()) {
  const contours = flatten(outline.d, outline.transform ?? IDENTITY);
  const box = boundsOf(contours);
  if (box === void 0)
    return contours.length === 0 ? EMPTY_MASK : void 0;
  return coverBox(box, clip, room, (account) => resolveWinding(contours, outline.rule ?? "nonzero", (x0, y0, x1, y1, side) => account.add(x0, y0, x1, y1, side)));
}
function coverBox(box, clip, room, fill) {
  const x = Math.max(0, Math.floor(box.left));
  const y = Math.max(0, Math.floor(box.top));
  const width = Math.min(clip.width, Math.ceil(box.right)) - x;
  const height = Math.min(clip.height, Math.ceil(box.bottom)) - y;
  if (width <= 0 || height <= 0)
    return EMPTY_MASK;
  const account = new Account(x, y, width, height, room);
  return fill(account) ? { x, y, width, height, data: account.settle() } : void 0;
}
function boundsOf(contours) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let sum2 = 0;
  for (const contour of contours)
    for (let i = 0; i < contour.length; i += 2) {
      const x = contour[i];
      const y = contour[i + 1];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      sum2 += x * 0 + y * 0;
    }
  return sum2 === 0 && left <= right ? { left, top, right, bottom } : void 0;
}
var AccountRoom = class {
  #sums = new Float32Array(0);
  /** All zero. */
  take(length) {
    if (this.#sums.length < length)
      this.#sums = new Float32Array(length);
    else
      this.#sums.fill(0, 0, length);
    return this.#sums;
  }
};
var Account = class {
  left;
  top;
  width;
  height;
  #sums;
  /** Two more than pixels: what lies right of the last pixel is written and never read. */
  #stride;
  constructor(left, top, width, height, room) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.#stride = width + 2;
    this.#sums = room.take(this.#stride * height);
  }
  /** Adds an edge, from top to bottom, cut at the rectangle's borders. */
  add(x0, y0, x1, y1, side) {
    const ax = x0 - this.left;
    const bx = x1 - this.left;
    const ay = y0 - this.top;
    const by = y1 - this.top;
    const { width, height } = this;
    const low = Math.min(ax, bx);
    const high = Math.max(ax, bx);
    if (low >= 0 && high <= width && ay >= 0 && by <= height)
      addEdge(this.#sums, this.#stride, ax, ay, bx, by, side);
    else
      this.#addCut(ax, ay, bx, by, side);
  }
  /**
   * Adds many edges, moved by dx and dy.
   *
   * @param edges five numbers each: the top's and the bottom's place, and the side
   * @param box around the moved edges
   */
  addAll(edges, dx, dy, box) {
    const x = dx - this.left;
    const y = dy - this.top;
    const isInside = box.left >= this.left && box.top >= this.top && box.right <= this.left + this.width && box.bottom <= this.top + this.height;
    for (let i = 0; i < edges.length; i += 5) {
      const x0 = edges[i];
      const y0 = edges[i + 1];
      const x1 = edges[i + 2];
      const y1 = edges[i + 3];
      const side = edges[i + 4];
      if (isInside)
        addEdge(this.#sums, this.#stride, x0 + x, y0 + y, x1 + x, y1 + y, side);
      else
        this.add(x0 + dx, y0 + dy, x1 + dx, y1 + dy, side);
    }
  }
  /** What lies left of the rectangle covers it from its first pixel on; what lies right covers none. */
  #addCut(ax, ay, bx, by, side) {
    const top = Math.max(ay, 0);
    const bottom = Math.min(by, this.height);
    if (top >= bottom)
      return;
    const slope = (bx - ax) / (by - ay);
    const at = (y) => Math.min(Math.max(ax + slope * (y - ay), 0), this.width);
    const cuts = [top, bottom];
    for (const border of [0, this.width]) {
      const y = ay + (border - ax) / slope;
      if (y > top && y < bottom)
        cuts.push(y);
    }
    cuts.sort((a, b) => a - b);
    for (let i = 1; i < cuts.length; i++) {
      const [from, to] = [cuts[i - 1], cuts[i]];
      addEdge(this.#sums, this.#stride, at(from), from, at(to), to, side);
    }
  }
  settle() {
    const { width, height } = this;
    const data = new Uint8Array(width * height);
    for (let row = 0; row < height; row++) {
      let sum2 = 0;
      const from = row * this.#stride;
      const to = row * width;
      for (let i = 0; i < width; i++) {
        sum2 += this.#sums[from + i];
        data[to + i] = sum2 <= 0 ? 0 : sum2 >= 1 ? 255 : sum2 * 255 + 0.5 | 0;
      }
    }
    return data;
  }
};
function addEdge(account, stride, ax, ay, bx, by, side) {
  const slope = (bx - ax) / (by - ay);
  let x = ax;
  const last = Math.ceil(by);
  for (let row = Math.floor(ay); row < last; row++) {
    const from = Math.max(row, ay);
    const isLast = by <= row + 1;
    const to = isLast ? by : row + 1;
    const next = isLast ? bx : x + slope * (to - from);
    const low = Math.min(x, next);
    addRow(account, row * stride, low, Math.max(x, next), side * (to - from));
    x = next;
  }
}
function addRow(account, at, low, high, weight) {
  const first = Math.floor(low);
  const middle = (low + high) / 2;
  if (high <= first + 1) {
    const share = (first + 1 - middle) * weight;
    account[at + first] = account[at + first] + share;
    account[at + first + 1] = account[at + first + 1] + weight - share;
    return;
  }
  const half = 0.5 / (high - low);
  let area = 0;
  let covered = 0;
  for (let i = first; i < high; i++) {
    const t = i + 1;
    const upTo = t < high ? (t - low) * (t - low) * half : t - middle;
    const cover2 = (upTo - area) * weight;
    account[at + i] = account[at + i] + cover2 - covered;
    area = upTo;
    covered = cover2;
  }
  const after2 = at + Math.ceil(high);
  account[after2] = account[after2] + weight - covered;
}

// dist/image/letters.js
import { LRUCache } from "lru-cache";
var MAX_SIZES = 16;
var MAX_BYTES2 = 1e6;
var LetterCache = class {
  #sizes = new LRUCache({ max: MAX_SIZES });
  /** Those of one linear map from units of the font, y upwards, to pixels. */
  ofSize(linear) {
    const key = linear.join();
    const known = this.#sizes.get(key) ?? this.#open(key);
    return (outline) => {
      const letter = known.get(outline) ?? letterOf(outline, linear);
      known.set(outline, letter);
      return letter;
    };
  }
  #open(key) {
    const letters = new LRUCache({
      maxSize: MAX_BYTES2,
      // Contours hold each point of an edge once, in doubles.
      sizeCalculation: (letter) => typeof letter === "string" ? 100 : 500 + 8 * letter.edges.length
    });
    this.#sizes.set(key, letters);
    return letters;
  }
};
function letterOf(outline, linear) {
  const contours = flattenOutline(outline, linear);
  const box = boundsOf(contours);
  if (box === void 0)
    return contours.length === 0 ? "blank" : "tangled";
  const edges = [];
  const isResolved = resolveWinding(contours, "nonzero", (x0, y0, x1, y1, side) => {
    if (Math.fround(y0) < Math.fround(y1))
      edges.push(x0, y0, x1, y1, side);
  });
  return isResolved ? { contours, edges: Float32Array.from(edges), box } : "tangled";
}
function flattenOutline({ commands, points }, linear) {
  const pen = new Pen(linear);
  let at = 0;
  const next = () => points[at++] ?? 0;
  for (const command of commands) {
    if (command === MOVE)
      pen.move(next(), next());
    else if (command === LINE)
      pen.line(next(), next());
    else if (command === QUAD)
      pen.quadratic(next(), next(), next(), next());
    else if (command === CUBIC)
      pen.cubic(next(), next(), next(), next(), next(), next());
    else if (command === CLOSE)
      pen.close();
  }
  return pen.finish();
}
function coverLetters(glyphs, transform = IDENTITY, clip, room, cache) {
  const placed = placeLetters(glyphs, transform, cache);
  const [first, ...rest] = placed ?? [];
  if (placed === void 0 || first === void 0)
    return placed && EMPTY_MASK;
  return coverBox(rest.reduce(aroundBoth, first), clip, room, (account) => groupMeeting(placed).every((group) => {
    const [one, ...others] = group.items;
    if (one !== void 0 && others.length === 0) {
      account.addAll(one.letter.edges, one.x, one.y, group);
      return true;
    }
    const contours = group.items.flatMap(moveContours);
    return resolveWinding(contours, "nonzero", (x0, y0, x1, y1, side) => account.add(x0, y0, x1, y1, side));
  }));
}
function placeLetters(glyphs, transform, cache) {
  const [a, b, c, d, e, f] = transform;
  const placed = [];
  let scale = Number.NaN;
  let letterFor;
  for (const { font, glyph, x, y, size } of glyphs) {
    const own = size / font.metrics.unitsPerEm;
    if (own !== scale || letterFor === void 0) {
      scale = own;
      letterFor = cache.ofSize([a * own, b * own, -c * own, -d * own, 0, 0]);
    }
    const letter = letterFor(font.outline(glyph));
    if (letter === "blank")
      continue;
    const left = a * x + c * y + e;
    const top = b * x + d * y + f;
    if (letter === "tangled" || !Number.isFinite(left + top))
      return void 0;
    placed.push(boxLetter({ letter, x: left, y: top }));
  }
  return placed;
}
function boxLetter(placed) {
  const { letter, x, y } = placed;
  const { left, top, right, bottom } = letter.box;
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y, items: [placed] };
}
function aroundBoth(a, b) {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom)
  };
}
function moveContours({ letter, x, y }) {
  return letter.contours.map((contour) => contour.map((value, i) => value + (i % 2 === 0 ? x : y)));
}

// dist/image/view-box.js
function viewBoxTransform(viewBox, aspect2, size) {
  if (viewBox === void 0)
    return IDENTITY;
  const [x = 0, y = 0, width = 0, height = 0] = viewBox.trim().split(/[\s,]+/).map(Number);
  const sx = size.width / width;
  const sy = size.height / height;
  if (!Number.isFinite(sx) || !Number.isFinite(sy))
    return void 0;
  const isPlain = aspect2 === void 0 || /^\s*xMidYMid(\s+meet)?\s*$/.test(aspect2);
  if (sx !== sy && !isPlain)
    return void 0;
  const scale = Math.min(sx, sy);
  const left = (size.width - width * scale) / 2;
  const top = (size.height - height * scale) / 2;
  return [scale, 0, 0, scale, left - x * scale, top - y * scale];
}

// dist/image/shapes.js
var MAX_PLANS = 2e5;
var CoverTools = class {
  room = new AccountRoom();
  letters = new LetterCache();
  #plans = new LRUCache2({
    maxSize: MAX_PLANS,
    sizeCalculation: (_, key) => key.length
  });
  /** Titles of one slot are one document, because it only refers to their glyphs: it is read once. */
  plan(svg, size) {
    const key = `${size.width} ${size.height} ${svg}`;
    const plan = this.#plans.get(key) ?? planOf(svg, size);
    this.#plans.set(key, plan);
    return plan;
  }
};
function coverOutlines(outlines, runs, size, tools) {
  const tiles = [];
  for (const outline of outlines) {
    const mask = cover(outline, runs, size, tools);
    if (mask === void 0)
      return void 0;
    const tile = tileOfMask(mask, outline.colour, outline.opacity);
    if (!isEmptyRect(tile))
      tiles.push(tile);
  }
  const [first, ...rest] = tiles;
  if (first === void 0)
    return EMPTY_TILE;
  return rest.length === 0 ? first : layTiles(rest.reduce(around, first), tiles);
}
function cover(outline, runs, size, { room, letters }) {
  const { run, transform } = outline;
  const glyphs = run === void 0 ? void 0 : runs[run];
  if (glyphs === void 0)
    return coverOutline(outline, size, room);
  return coverLetters(glyphs, transform, size, room, letters);
}
var REFERENCE2 = /^#(\d+)$/;
function referTo(run) {
  return `#${run}`;
}
var Other = class extends Error {
};
var CONTAINERS = /* @__PURE__ */ new Set(["svg", "g", "a"]);
var PLAIN3 = {
  stroke: /^none$/,
  filter: /^none$/,
  mask: /^none$/,
  "clip-path": /^none$/,
  "mix-blend-mode": /^normal$/,
  isolation: /^auto$/,
  visibility: /^visible$/,
  "shape-rendering": /^(auto|geometricPrecision)$/,
  "marker-start": /^none$/,
  "marker-mid": /^none$/,
  "marker-end": /^none$/,
  marker: /^none$/
};
function coverShapes({ svg, runs = [] }, size, tools = new CoverTools()) {
  const plan = tools.plan(svg, size);
  return plan === "other" ? void 0 : coverOutlines(plan, runs, size, tools);
}
function planOf(svg, size) {
  if (/<(?:text|image|rect|circle|ellipse|line|polygon|polyline|use)[\s/>]/.test(svg))
    return "other";
  try {
    const root = parseTree(svg, "tile");
    const { attributes } = root;
    const place = viewBoxTransform(attributes.get("viewBox"), attributes.get("preserveAspectRatio"), size);
    if (place === void 0)
      return "other";
    const style = { transform: place, fill: 0, fillOpacity: 1, rule: "nonzero" };
    return [...draw2(root, style, new StyleSheet(root))];
  } catch (error) {
    if (error instanceof Other)
      return "other";
    throw error;
  }
}
function* draw2(element, inherited2, sheet) {
  if (NEVER_RENDERED.has(element.name))
    return;
  const isPath = element.name === "path";
  if (!isPath && !CONTAINERS.has(element.name) || sheet.isRuled(element))
    throw new Other();
  const property = propertiesOf(element);
  if (property("display") === "none")
    return;
  const style = inherit(element, inherited2, property);
  const opacity = Number(property("opacity") ?? 1);
  if (!isPath && opacity !== 1)
    throw new Other();
  if (isPath)
    yield* filled(element, style, opacity);
  else
    for (const child of elementsOf(element))
      yield* draw2(child, style, sheet);
}
function* filled(path, style, own) {
  const opacity = style.fillOpacity * own;
  if (style.fill === "none" || opacity === 0)
    return;
  if (!(opacity > 0 && opacity <= 1))
    throw new Other();
  const { transform, rule, fill } = style;
  const d = path.attributes.get("d") ?? "";
  const [, run] = REFERENCE2.exec(d) ?? [];
  if (run !== void 0 && rule !== "nonzero")
    throw new Other();
  const outline = { d, transform, rule, colour: fill, opacity };
  yield run === void 0 ? outline : { ...outline, run: Number(run) };
}
function propertiesOf({ attributes }) {
  const style = attributes.get("style");
  const declared = new Map(style === void 0 ? [] : parseDeclarations(style).map(({ name, value }) => [name, value]));
  const property = (name) => (declared.get(name)?.replace(/\s*!important$/i, "") ?? attributes.get(name))?.trim();
  for (const [name, plain] of Object.entries(PLAIN3)) {
    const value = property(name);
    if (value !== void 0 && !plain.test(value))
      throw new Other();
  }
  return property;
}
function inherit({ attributes }, inherited2, property) {
  const own = readTransform(attributes.get("transform") ?? "");
  if (own === void 0 || property("transform-origin") !== void 0)
    throw new Other();
  const fill = property("fill");
  const opacity = property("fill-opacity");
  const rule = property("fill-rule");
  if (rule !== void 0 && rule !== "nonzero" && rule !== "evenodd")
    throw new Other();
  return {
    transform: multiply(inherited2.transform, own),
    fill: fill === void 0 ? inherited2.fill : colourOf(fill),
    fillOpacity: opacity === void 0 ? inherited2.fillOpacity : Number(opacity),
    rule: rule ?? inherited2.rule
  };
}
function colourOf(text) {
  if (text === "none")
    return "none";
  if (text === "black")
    return 0;
  if (text === "white")
    return 16777215;
  const [, digits = ""] = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text) ?? [];
  if (digits === "")
    throw new Other();
  const six = digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join("");
  return Number.parseInt(six, 16);
}

export {
  NEVER_RENDERED,
  elementsOf,
  parseDeclarations,
  cleanText,
  readBitmapHeader,
  readDataUri,
  parseTree,
  isFramedText,
  isReadyPicture,
  parseTemplate,
  sanitizeSvg,
  EmojiSet,
  loadFonts,
  writeText,
  rasteriserFonts,
  setTexts,
  encodeBase64,
  digestOf,
  flatten,
  boundsOf,
  CoverTools,
  referTo,
  coverShapes,
  compilePlate,
  partsOf
};
