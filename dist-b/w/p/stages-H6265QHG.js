import {
  CoverTools,
  NEVER_RENDERED,
  boundsOf,
  compilePlate,
  coverShapes,
  elementsOf,
  flatten,
  parseDeclarations,
  parseTemplate,
  parseTree,
  partsOf
} from "./chunk-44TAFIZR.js";
import "./chunk-LUXU4F4P.js";
import {
  Ladder,
  encodePng,
  layOver,
  opaquePixels,
  tileOf
} from "./chunk-2ARDPXJB.js";
import {
  DEFAULT_MAX_BYTES
} from "./chunk-2NUACFTS.js";
import "./chunk-GOCYP6P3.js";

// dist/image/unit-window.js
var MARGIN = 2;
var MAX_SHARE = 1 / 2;
var FRAME = /^(<svg xmlns="[^"]*" xmlns:xlink="[^"]*") width="(\d+)" height="(\d+)" viewBox="([^"]*)"/;
var REFUSED = /url\(|%|<(?:style|text|image|use|switch)[\s/>]/;
var CONTAINERS = /* @__PURE__ */ new Set(["g", "a"]);
var STILL = /^(?:fill(?:-opacity|-rule)?|opacity|display|visibility|color|font(?:-[a-z]+)*|text-anchor)$/;
var MOVING = ["stroke", "filter", "mask", "clip-path", "transform", "marker"];
function windowOf(svg, size) {
  const [frame, start, width, height, viewBox = ""] = FRAME.exec(svg) ?? [];
  if (frame === void 0 || REFUSED.test(svg))
    return void 0;
  if (viewBox !== `0 0 ${width} ${height}`)
    return void 0;
  const rect = rectAround(contoursOf(svg), size);
  if (rect === void 0)
    return void 0;
  const sides = `width="${rect.width}" height="${rect.height}"`;
  const box = `${rect.x} ${rect.y} ${rect.width} ${rect.height}`;
  return { ...rect, svg: `${start} ${sides} viewBox="${box}"${svg.slice(frame.length)}` };
}
function reachesOut(ink, window, size) {
  const { x, y, width, height } = window;
  return ink.x === 0 && x > 0 || ink.y === 0 && y > 0 || ink.x + ink.width === width && x + width < size.width || ink.y + ink.height === height && y + height < size.height;
}
function rectAround(contours, size) {
  const box = contours && boundsOf(contours);
  if (box === void 0)
    return void 0;
  const { left, top, right, bottom } = box;
  if (left < 0 || top < 0 || right > size.width || bottom > size.height)
    return void 0;
  const x = Math.max(0, Math.floor(left) - MARGIN);
  const y = Math.max(0, Math.floor(top) - MARGIN);
  const width = Math.min(size.width, Math.ceil(right) + MARGIN) - x;
  const height = Math.min(size.height, Math.ceil(bottom) + MARGIN) - y;
  const isWorth = width * height <= size.width * size.height * MAX_SHARE;
  return isWorth ? { x, y, width, height } : void 0;
}
var Unknown = class extends Error {
};
function contoursOf(svg) {
  try {
    const root = parseTree(svg, "unit");
    checkStill(root);
    return elementsOf(root).flatMap((element) => [...outlines(element)]);
  } catch (error) {
    if (error instanceof Unknown)
      return void 0;
    throw error;
  }
}
function* outlines(element) {
  if (NEVER_RENDERED.has(element.name))
    return;
  checkStill(element);
  if (!CONTAINERS.has(element.name))
    yield* flatten(dataOf(element));
  else
    for (const child of elementsOf(element))
      yield* outlines(child);
}
function checkStill({ attributes }) {
  if (MOVING.some((name) => (attributes.get(name) ?? "none").trim() !== "none"))
    throw new Unknown();
  const style = attributes.get("style");
  if (style !== void 0 && !parseDeclarations(style).every(({ name }) => STILL.test(name)))
    throw new Unknown();
}
var GRID = 4;
var STRAIGHT = /^[MLHVZ\s\d.,+-]*$/i;
function dataOf({ name, attributes }) {
  const number = (attribute) => {
    const value = Number(attributes.get(attribute) ?? 0);
    if (!Number.isInteger(value * GRID))
      throw new Unknown();
    return value;
  };
  const around = (x, y, width, height) => `M${x} ${y}h${width}v${height}h${-width}z`;
  switch (name) {
    case "path": {
      const data = attributes.get("d") ?? "";
      if (!STRAIGHT.test(data))
        throw new Unknown();
      return data;
    }
    case "rect":
      for (const radius of ["rx", "ry"])
        number(radius);
      return around(number("x"), number("y"), number("width"), number("height"));
    case "circle":
    case "ellipse": {
      const [rx, ry] = name === "circle" ? [number("r"), number("r")] : [number("rx"), number("ry")];
      return around(number("cx") - rx, number("cy") - ry, 2 * rx, 2 * ry);
    }
    default:
      throw new Unknown();
  }
}

// dist/image/draw-unit.js
var bindPlainly = async (template, values, { width, height }) => ({
  svg: template.bind(values, { width, height })
});
var UnitDrawer = class {
  options;
  #templates = /* @__PURE__ */ new WeakMap();
  #tools = new CoverTools();
  constructor(options) {
    this.options = options;
  }
  /** @param values of the unit's slots alone */
  async draw(unit, values, { width, height }) {
    const { rasterizer, bind = bindPlainly, coversOutlines = true } = this.options;
    const size = { width, height };
    const bound = await bind(this.#template(unit.source), values, size);
    const covered = coversOutlines ? coverShapes(bound.draft?.() ?? bound, size, this.#tools) : void 0;
    return covered ?? rasterise(rasterizer, bound.svg, size);
  }
  #template(source) {
    const known = this.#templates.get(source) ?? parseTemplate(source.text, source.name);
    this.#templates.set(source, known);
    return known;
  }
};
async function rasterise(rasterizer, svg, size) {
  const window = windowOf(svg, size);
  if (window !== void 0) {
    const { width, height } = window;
    const tile = tileOf(await rasterizer.pixels({ svg: window.svg, width, height }));
    if (!reachesOut(tile, window, size))
      return tile.width === 0 ? tile : { ...tile, x: tile.x + window.x, y: tile.y + window.y };
  }
  return tileOf(await rasterizer.pixels({ svg, ...size }));
}

// dist/image/whole.js
function writeBitmap(bitmap, name, options = {}) {
  const opaque = opaquePixels(bitmap);
  if (opaque !== void 0)
    return new Ladder(opaque, { ...options, effort: "request" }).write([], name);
  const { width, height, data } = bitmap;
  const effort = { level: 4, filter: "quick" };
  const bytes = encodePng({ width, height, kind: "rgba" }, data, effort);
  const isUnder = bytes.length <= (options.maxBytes ?? DEFAULT_MAX_BYTES);
  if (isUnder)
    return { bytes, type: "image/png", rung: "rgba", error: 0, passed: [] };
  const white = new Uint32Array(width * height).fill(16777215);
  layOver({ x: 0, y: 0, width, height }, white, tileOf(bitmap));
  const ladder = new Ladder({ width, height, data: white }, { ...options, effort: "request" });
  const climbed = ladder.write([], name);
  return { ...climbed, passed: ["rgba", ...climbed.passed] };
}
export {
  UnitDrawer,
  compilePlate,
  partsOf,
  writeBitmap
};
