import {
  canonicalPath,
  segmentsOf
} from "./chunk-XVV3T4CB.js";
import {
  EmojiSet,
  cleanText,
  compilePlate,
  digestOf,
  encodeBase64,
  isFramedText,
  isReadyPicture,
  loadFonts,
  parseTemplate,
  partsOf,
  rasteriserFonts,
  readBitmapHeader,
  readDataUri,
  referTo,
  sanitizeSvg,
  setTexts,
  writeText
} from "./chunk-44TAFIZR.js";
import {
  MAX_PICTURE_BYTES,
  isImageValue
} from "./chunk-LUXU4F4P.js";
import {
  BAND_ROWS,
  ColourTable,
  EMPTY_TILE,
  IndexedSheet,
  KnownColourList,
  LAST_BLOCK,
  Ladder,
  adler32,
  applyChange,
  around,
  concat,
  cut,
  groundOf,
  isEmptyRect,
  joinAfter,
  layIndices,
  layOver,
  measureRows,
  meets,
  windowOf,
  writtenPng
} from "./chunk-2ARDPXJB.js";
import {
  DEFAULT_MAX_BYTES,
  MAX_SIDE,
  budgetOf
} from "./chunk-2NUACFTS.js";
import {
  PlacardError,
  isPlacardError,
  shown,
  unexpected
} from "./chunk-GOCYP6P3.js";

// dist/prerender/worker.js
import { parentPort, threadId, workerData } from "node:worker_threads";

// dist/prerender/open.js
import { dirname as dirname3 } from "node:path";

// dist/cli/config.js
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
var DEFAULT_NAMES = ["placard.config.ts", "placard.config.js", "placard.config.mjs"];
async function loadConfig(given2, { from = process.cwd(), isFresh = false } = {}) {
  const file = findConfig(given2, from);
  const { default: site, pages } = await importConfig(file, isFresh);
  if (isSite(site))
    return { site, file, root: dirname(file), pages };
  throw new PlacardError({
    code: "config-invalid",
    where: file,
    expected: "a default export made by defineSite(\u2026)",
    received: shown(site),
    remedy: 'Write `export default defineSite({ \u2026 })`, with `import { defineSite } from "placard"`.'
  });
}
function findConfig(given2, from = process.cwd()) {
  const candidates = given2 === void 0 ? DEFAULT_NAMES : [given2];
  const found = candidates.map((name) => resolve(from, name)).find((path) => existsSync(path));
  if (found !== void 0)
    return found;
  throw new PlacardError({
    code: "config-not-found",
    expected: given2 === void 0 ? `one of ${DEFAULT_NAMES.join(", ")}` : "a config that exists",
    ...given2 === void 0 ? {} : { received: shown(given2) },
    where: from,
    remedy: "Name it with --config <file>."
  });
}
async function importConfig(file, isFresh) {
  const own = join(dirname(fileURLToPath(import.meta.url)), "..", "index.js");
  const jiti = createJiti(import.meta.url, { alias: { placard: own }, moduleCache: !isFresh });
  try {
    return await jiti.import(file);
  } catch (cause) {
    if (isPlacardError(cause))
      throw cause;
    throw new PlacardError({
      code: "config-failed",
      where: file,
      expected: "a config that can be imported",
      received: cause instanceof Error ? cause.message : shown(cause),
      cause
    });
  }
}
function isSite(value) {
  return typeof value === "object" && value !== null && "origin" in value && "routes" in value && Array.isArray(value.routes);
}

// dist/hosts/files.js
import { readFile } from "node:fs/promises";
import { dirname as dirname2, join as join2, resolve as resolve2 } from "node:path";
var MAX_FOLDERS = 40;
function filesOf(root) {
  return async (file) => {
    try {
      return await readFile(resolve2(root, file));
    } catch (error) {
      if (!isPackageFile(file))
        throw error;
      return readFromPackage(root, file, error);
    }
  };
}
function isPackageFile(file) {
  return !/^(?:\.{0,2}[/\\]|[A-Za-z]:)/.test(file) && !file.split(/[/\\]/).includes("..");
}
async function readFromPackage(root, file, notFound) {
  let folder = resolve2(root);
  for (let i = 0; i < MAX_FOLDERS; i++) {
    try {
      return await readFile(join2(folder, "node_modules", file));
    } catch {
      if (dirname2(folder) === folder)
        break;
      folder = dirname2(folder);
    }
  }
  throw notFound;
}

// dist/image/once.js
function once(make) {
  let made;
  return () => {
    made ??= make().catch((error) => {
      made = void 0;
      throw error;
    });
    return made;
  };
}

// dist/hosts/sha256.js
import { createHash } from "node:crypto";
var nodeSha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

// dist/hosts/in-process.js
var resvgInProcess = async (fonts) => {
  const [{ compileResvg, loadResvg }, { createResvg }] = await Promise.all([
    import("./node-ZFT2EOUF.js"),
    import("./resvg-FMH5WSUM.js")
  ]);
  const wasm = await compileResvg();
  return createResvg({ fonts, load: () => loadResvg(wasm) });
};
function inProcessPorts() {
  const fetchPicture2 = once(async () => (await import("./guarded-fetch-ATJY7ADE.js")).guardedFetch());
  const transcode = once(async () => (await import("./transcode-XCLXND7J.js")).createTranscoder());
  return {
    rasterizer: resvgInProcess,
    fetchPicture: async (...asked) => (await fetchPicture2())(...asked),
    transcode: async (...given2) => (await transcode())(...given2),
    sha256: nodeSha256
  };
}

// dist/site/version.js
var VERSION_HEX_DIGITS = 16;
async function webSha256(bytes) {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
async function hashArt(template, fonts) {
  const parts = await Promise.all([template, ...fonts].map(webSha256));
  return cut2(await webSha256(new TextEncoder().encode(parts.join("\n"))));
}
async function pictureVersion(art, { width, height, maxBytes, lossless }, values, sha256 = webSha256) {
  const unhashed = [];
  const entries = sorted(values, unhashed);
  for (const entry of unhashed)
    entry[1] = await sha256(entry[1]);
  const text = JSON.stringify([art, width, height, entries, maxBytes, lossless]);
  return cut2(await sha256(new TextEncoder().encode(text)));
}
function sorted(members, unhashed) {
  return Object.keys(members).sort().map((key) => {
    const value = members[key];
    const entry = [key, value];
    if (value instanceof Uint8Array)
      unhashed.push(entry);
    else if (typeof value === "object" && value !== null)
      entry[1] = sorted(value, unhashed);
    return entry;
  });
}
function cut2(digest) {
  return digest.slice(0, VERSION_HEX_DIGITS);
}

// dist/image/generated.js
import { LRUCache } from "lru-cache";
var MAX_TEMPLATES = 100;
var MAX_CHARS = 8e6;
var TIMEOUT_MS = 2e3;
function isGenerated(image) {
  return "generate" in image;
}
function openGenerator() {
  const templates = new LRUCache({
    max: MAX_TEMPLATES,
    maxSize: MAX_CHARS,
    sizeCalculation: ({ chars }) => Math.max(1, chars)
  });
  return async (image, values) => {
    const source = await runGenerator(image, values);
    const key = await digestOf(source);
    const kept = templates.get(key);
    if (kept !== void 0)
      return kept.template;
    const template = parseTemplate(source, "generated.svg");
    templates.set(key, { template, chars: source.length });
    return template;
  };
}
async function runGenerator(image, values) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), TIMEOUT_MS);
  });
  try {
    const source = await Promise.race([image.generate(cleanValues(values)), late]);
    if (typeof source === "string")
      return source;
    throw new PlacardError({
      code: "generated-invalid",
      where: "svg(function, size)",
      expected: "a complete SVG document as a text",
      received: shown(source)
    });
  } finally {
    clearTimeout(timer);
  }
}
function cleanValues(values) {
  const entries = Object.entries(values).map(([id, value]) => [id, typeof value === "string" ? cleanText(value) : value]);
  return Object.fromEntries(entries);
}
function tooSlow() {
  return new PlacardError({
    code: "generated-timeout",
    where: "svg(function, size)",
    expected: `an SVG within ${TIMEOUT_MS} ms`,
    remedy: "Load in `data`, whose time is bounded too, and only write here."
  });
}

// dist/image/art.js
async function openArt(site, read) {
  const letters = await openLetters(site, read);
  const images = site.routes.flatMap(imagesOf);
  const pieces = new Map(await Promise.all([...new Map(images.map((image) => [keyOf(image), image]))].map(async ([key, image]) => [key, await openPiece(read, image, letters.identity)])));
  const declared = new DeclaredValues();
  const art = lookUp(letters, pieces, declared);
  for (const route of site.routes) {
    checkSlots(art, route, route.fallback);
    for (const [id, values] of Object.entries(route.values))
      for (const value of values)
        checkSlots(art, route, { [id]: value });
    declared.add(route);
  }
  return art;
}
function checkSlots(art, route, all) {
  const values = pick(all, (id) => !art.isDeclared(route, id, all[id]));
  if (Object.keys(values).length === 0)
    return;
  const images = imagesOf(route);
  const templates = images.flatMap((image) => isGenerated(image) ? [] : art.template(image));
  const strangers = Object.keys(values).filter((id) => !images.some(isGenerated) && !templates.some((template) => template.slots.has(id)));
  for (const template of templates) {
    const isOpen = (id) => {
      const slot = template.slots.get(id);
      if (slot === void 0)
        return strangers.includes(id);
      return !(slot.takesText && typeof values[id] === "string");
    };
    template.checkValues(pick(values, isOpen));
  }
}
function valuesFor(template, values) {
  return pick(values, (id) => template.slots.has(id));
}
function imagesOf(route) {
  return [...route.images.values()];
}
function pick(values, isWanted) {
  return Object.fromEntries(Object.entries(values).filter(([id]) => isWanted(id)));
}
var DeclaredValues = class {
  #checked = /* @__PURE__ */ new Map();
  add({ images, values }) {
    const texts = Object.entries(values).map(([id, own]) => [id, new Set(own.filter(isPlain).map(textOf))]);
    this.#checked.set(images, new Map(texts));
  }
  has({ images }, id, value) {
    const own = this.#checked.get(images)?.get(id);
    return own !== void 0 && isPlain(value) && own.has(textOf(value));
  }
};
function isPlain(value) {
  return typeof value !== "object" || value === null || !("kind" in value);
}
function textOf(value) {
  return JSON.stringify(value ?? null);
}
async function openLetters(site, read) {
  const files = await Promise.all(site.fonts.map(async (name) => ({ name, bytes: await readNamed(read, name, "fonts") })));
  const fonts = await Promise.all(files.map(({ bytes, name }) => rasteriserFonts(bytes, name)));
  const sources = files.map(({ bytes, name }) => ({ bytes, where: name }));
  const fallback = site.fontFallback;
  const emoji = site.emoji === void 0 ? void 0 : await EmojiSet.open(site.emoji, read);
  const identity = files.map(({ bytes }) => bytes);
  if (Object.keys(fallback).length > 0)
    identity.push(encode(JSON.stringify(fallback)));
  if (emoji !== void 0)
    identity.push(await emoji.identity());
  const { maxBytes, lossless } = site;
  if (maxBytes !== DEFAULT_MAX_BYTES || lossless)
    identity.push(encode(JSON.stringify([maxBytes, lossless])));
  return {
    fonts: fonts.flat(),
    book: sources.length === 0 ? void 0 : await loadFonts(sources, { fallback }),
    emoji,
    identity
  };
}
function encode(text) {
  return new TextEncoder().encode(text);
}
function keyOf(image) {
  return isGenerated(image) ? image : image.file;
}
async function openPiece(read, image, letters) {
  if (isGenerated(image))
    return { hash: await hashArt(encode(image.version), letters) };
  const source = await readNamed(read, image.file, "svg(\u2026)");
  return { template: parseTemplate(source, image.file), hash: await hashArt(source, letters) };
}
async function readNamed(read, file, where) {
  try {
    return await read(file);
  } catch (cause) {
    throw new PlacardError({
      code: "file-unreadable",
      where: `${where} ${shown(file)}`,
      expected: "a file that can be read",
      received: cause instanceof Error ? cause.message : shown(cause),
      remedy: "Files are looked up relative to the folder of the definition.",
      cause
    });
  }
}
function lookUp({ fonts, book, emoji }, pieces, declared) {
  const generate = openGenerator();
  const template = (image) => pieces.get(image.file)?.template ?? unknownImage(image);
  return {
    fonts,
    book,
    emoji,
    template,
    templateFor: async (image, values) => isGenerated(image) ? generate(image, values) : template(image),
    hash: (image) => pieces.get(keyOf(image))?.hash ?? unknownImage(image),
    isDeclared: (route, id, value) => declared.has(route, id, value)
  };
}
function unknownImage(image) {
  throw new PlacardError({
    code: "image-unknown",
    expected: "an image of this site's definition",
    received: isGenerated(image) ? "a function" : shown(image.file),
    remedy: "Open the art again after the definition has changed."
  });
}

// dist/image/bind.js
async function bindPicture(letters, template, values, size) {
  const scene = template.scene(values);
  const { texts, pictures } = await letter(letters, scene);
  const write = (spell) => {
    const markup = texts.map((text) => [text.element, writeText(scene, text, pictures, spell)]);
    return template.bind(scene, size, new Map(markup));
  };
  return {
    get svg() {
      return write();
    },
    draft() {
      const runs = [];
      const spell = ({ glyphs }) => referTo(runs.push([...glyphs]) - 1);
      return { svg: write(spell), runs };
    },
    texts,
    missing: texts.flatMap((text) => missingIn(text, template.name))
  };
}
async function letter({ book, emoji }, scene) {
  if (book === void 0)
    return { texts: [], pictures: /* @__PURE__ */ new Map() };
  const pictures = await emoji?.pictures(textsOf(scene)) ?? /* @__PURE__ */ new Map();
  return { texts: setTexts(book, scene, (sequence) => pictures.has(sequence)), pictures };
}
function textsOf(scene) {
  return [...scene.texts()].map((element) => scene.filled(element)?.text ?? "");
}
function missingIn({ slots, missing }, file) {
  return slots.flatMap((slot) => missing.map((codePoint) => ({ file, slot, codePoint })));
}
var MAX_REPORTED = 1e4;
function onceEach(listener) {
  const told = /* @__PURE__ */ new Set();
  return (event) => {
    const key = JSON.stringify(Object.values(event));
    if (told.has(key) || told.size >= MAX_REPORTED)
      return;
    told.add(key);
    listener(event);
  };
}
function toldOnce({ onMissingGlyph, onTextOverflow }) {
  return {
    ...onMissingGlyph && { onMissingGlyph: onceEach(onMissingGlyph) },
    ...onTextOverflow && { onTextOverflow: onceEach(onTextOverflow) }
  };
}
var PART = / \((?:unit|layer) \d+\)$/;
function binder(art, listeners) {
  return async (template, values, { width, height }) => {
    const bound = await bindPicture(art, template, values, { width, height });
    const { missing, texts } = bound;
    const file = template.name.replace(PART, "");
    for (const glyph of missing)
      listeners.onMissingGlyph?.({ ...glyph, file });
    for (const slot of texts.flatMap(({ fits, slots }) => fits ? [] : slots))
      listeners.onTextOverflow?.({ file, slot });
    return bound;
  };
}

// dist/image/plate-painter.js
import { LRUCache as LRUCache4 } from "lru-cache";

// dist/image/looks.js
import { crc32 } from "node:zlib";
var Looks = class {
  plate;
  #tiles = /* @__PURE__ */ new WeakMap();
  #grounds = /* @__PURE__ */ new Map();
  constructor(plate) {
    this.plate = plate;
  }
  /**
   * @param rect around the tiles, or a larger one
   * @returns undefined where static art lies over the rectangle: between which tiles is not looked at
   */
  of(rect, tiles) {
    const { floor, overlays } = this.plate;
    if (overlays.some((overlay) => meets(overlay, rect)))
      return void 0;
    const { x, y, width, height } = rect;
    const at = `${x} ${y} ${width} ${height}`;
    const ground = this.#grounds.get(at) ?? sumOf(floor.cut(rect));
    this.#grounds.set(at, ground);
    const places = tiles.map(({ tile }) => `${tile.x - x} ${tile.y - y} ${this.#lookOf(tile)}`);
    return [width, height, ground, ...places].join(" ");
  }
  #lookOf(tile) {
    const known = this.#tiles.get(tile);
    if (known !== void 0)
      return known;
    const { width, height, data, colour = "" } = tile;
    const look = `${width} ${height} ${colour} ${sumOf(data)}`;
    this.#tiles.set(tile, look);
    return look;
  }
};
function sumOf({ buffer, byteOffset, byteLength }) {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  return `${crc32(bytes)} ${adler32(bytes)}`;
}

// dist/image/plate.js
function groupTiles(tiles) {
  let groups = [];
  for (const placed of tiles) {
    if (isEmptyRect(placed.tile))
      continue;
    let merged2 = { rect: placed.tile, tiles: [placed] };
    for (let hasGrown = true; hasGrown; ) {
      const apart = groups.filter(({ rect }) => !meets(rect, merged2.rect));
      hasGrown = apart.length < groups.length;
      for (const group of groups)
        if (!apart.includes(group))
          merged2 = {
            rect: around(merged2.rect, group.rect),
            tiles: [...group.tiles, ...merged2.tiles]
          };
      groups = apart;
    }
    groups.push(merged2);
  }
  for (const { tiles: own } of groups)
    own.sort((a, b) => a.unit - b.unit);
  return groups.sort((a, b) => (a.tiles[0]?.unit ?? 0) - (b.tiles[0]?.unit ?? 0));
}
function composePatch(plate, key, group) {
  const { rect, tiles } = group;
  const { x, y, width, height } = rect;
  const flat = onlyFlat(plate, group);
  let pixels;
  return {
    key,
    x,
    y,
    width,
    height,
    get pixels() {
      pixels ??= layGroup(plate, group);
      return pixels;
    },
    still: () => plate.base.cut(rect),
    fills: tiles.flatMap(({ tile }) => tile.colour ?? []),
    isNew: tiles.some(({ isKnown }) => !isKnown),
    ...flat === void 0 ? {} : { flat }
  };
}
function layGroup(plate, { rect, tiles }) {
  const pixels = plate.floor.cut(rect);
  for (const [unit, overlay] of plate.overlays.entries()) {
    const placed = tiles.find((one) => one.unit === unit);
    if (placed !== void 0)
      layOver(rect, pixels, placed.tile);
    if (!isEmptyRect(overlay))
      layOver(rect, pixels, overlay);
  }
  return pixels;
}
function onlyFlat({ overlays }, { tiles }) {
  const [only] = tiles;
  if (only === void 0 || tiles.length > 1 || only.tile.colour === void 0)
    return void 0;
  const { tile, unit } = only;
  return overlays.slice(unit).some((overlay) => meets(overlay, tile)) ? void 0 : tile;
}

// dist/image/sized-cache.js
import { LRUCache as LRUCache2 } from "lru-cache";
var LARGE_BYTES = 2 ** 20;
var SizedCache = class {
  sizeOf;
  #small;
  #large;
  /** @param sizeOf bytes of a value, its key apart */
  constructor(maxBytes, sizeOf) {
    this.sizeOf = sizeOf;
    this.#small = new LRUCache2({ maxSize: Math.max(1, Math.floor(maxBytes * 0.75)) });
    this.#large = new LRUCache2({ maxSize: Math.max(1, Math.floor(maxBytes * 0.25)) });
  }
  get(key) {
    return this.#small.get(key) ?? this.#large.get(key);
  }
  set(key, value) {
    const size = this.sizeOf(value) + 2 * key.length;
    (size < LARGE_BYTES ? this.#small : this.#large).set(key, value, { size });
  }
};

// dist/image/tile-key.js
function tileKey(plate, unit, values) {
  const slots = plate.units[unit]?.slots ?? [];
  return `${unit}${JSON.stringify(slots.map((id) => Object.hasOwn(values, id) ? identityOf(values[id]) : []))}`;
}
function unitOf(key) {
  return Number.parseInt(key, 10);
}
function valuesKey(values) {
  return JSON.stringify(Object.entries(values).map(([id, value]) => [id, ...identityOf(value)]));
}
function identityOf(value) {
  if (isImageValue(value))
    return [];
  if (isFramedText(value))
    return value.isFixed ? [value.value] : [value.value, value.box];
  if (typeof value !== "object" || value === null || !("kind" in value))
    return [value ?? null];
  if (value.kind === "ready-picture" && "digest" in value)
    return [value.digest, value.fit];
  return value.kind === "fragment" && "digest" in value ? ["fragment", value.digest] : [value];
}
function unitValues({ slots }, values) {
  return Object.fromEntries(slots.filter((id) => Object.hasOwn(values, id)).map((id) => [id, values[id]]));
}
function isHidden({ self }, values) {
  if (self === void 0 || !Object.hasOwn(values, self))
    return false;
  const value = values[self];
  return value === false || value === null || value === void 0;
}
function isBuilt(plate, unit, values, key) {
  const own = plate.units[unit];
  return own !== void 0 && (isHidden(own, values) || plate.tiles.has(key));
}

// dist/image/mosaic-painter.js
var MosaicPainter = class {
  tileOf;
  nameOf;
  /** By their values, and by their looks. */
  #cells;
  #looks = /* @__PURE__ */ new WeakMap();
  /**
   * @param maxBytes of the cells that are kept
   * @param tileOf a unit's tile for these values, drawn at build
   * @param nameOf tells plates apart
   */
  constructor(maxBytes, tileOf, nameOf) {
    this.tileOf = tileOf;
    this.nameOf = nameOf;
    this.#cells = new SizedCache(maxBytes, ({ words, starts }) => 4 * words.length + 6 * starts.length + 200);
  }
  /**
   * The picture by its cells alone; undefined where a tile was not drawn at build, or the picture is too large so. What
   * was drawn since is no part of it: a picture's bytes must not depend on what was asked for before.
   */
  async paint(plate, mosaic, values) {
    const keys = plate.units.map((_, unit) => tileKey(plate, unit, values));
    if (!keys.every((key, unit) => isBuilt(plate, unit, values, key)))
      return void 0;
    const coded = [];
    for (const [place, { units }] of mosaic.parts.cells.entries()) {
      const own = units.map((unit) => keys[unit]);
      const cell = mosaic.parts.shipped.get(own[0]) ?? await this.#shared(plate, mosaic, place, own, values);
      if (cell === void 0)
        return void 0;
      coded.push(cell);
    }
    return mosaic.write(coded);
  }
  async #shared(plate, mosaic, place, keys, values) {
    const key = `${this.nameOf(plate)} ${keys.join("\n")}`;
    const known = this.#cells.get(key);
    if (known !== void 0)
      return known;
    const units = mosaic.parts.cells[place]?.units ?? [];
    const tiles = await Promise.all(units.map((unit) => this.tileOf(plate, unit, values)));
    const look = this.#lookOf(plate, mosaic.parts.cells[place], tiles);
    const patches = () => groupTiles(tiles).map((group) => composePatch(plate, key, group));
    const cell = (look === void 0 ? void 0 : this.#cells.get(look)) ?? mosaic.encode(place, patches());
    if (cell === void 0)
      return void 0;
    this.#cells.set(key, cell);
    if (look !== void 0)
      this.#cells.set(look, cell);
    return cell;
  }
  #lookOf(plate, rect, tiles) {
    const looks = this.#looks.get(plate) ?? new Looks(plate);
    this.#looks.set(plate, looks);
    const look = looks.of(rect, tiles);
    return look && `${this.nameOf(plate)} look ${look}`;
  }
};

// dist/image/plates.js
import { LRUCache as LRUCache3 } from "lru-cache";
var MAX_SLOT_SETS = 4;
var Plates = class {
  #plates;
  /** What is being compiled now. */
  #open = /* @__PURE__ */ new Map();
  /** The sets of slots that have been filled, by picture. */
  #sets = /* @__PURE__ */ new Map();
  #maxSets;
  /**
   * @param max plates that are kept
   * @param maxSets sets of slots of one picture that have plates of their own. Past it, files depend on the order in
   * which the sets came: Infinity for who needs the same bytes in any order. Default 4
   */
  constructor(max, maxSets = MAX_SLOT_SETS) {
    this.#plates = new LRUCache3({ max });
    this.#maxSets = maxSets;
  }
  /**
   * The plate of a picture for these slots.
   *
   * @param picture tells apart template, size and file options
   * @throws PlacardError `slot-missing` for an id that is no slot's, and as `compile` does
   */
  async get(picture, template, slots, compile) {
    const wanted2 = this.#slotSet(picture, slots);
    const key = keyOf2(picture, wanted2);
    const known = this.#plates.get(key) ?? this.#open.get(key);
    if (known !== void 0)
      return known;
    template.checkValues(Object.fromEntries(wanted2.map((id) => [id, true])));
    const own = compile(wanted2).then((plate) => {
      this.#plates.set(key, plate);
      return plate;
    }).finally(() => this.#open.delete(key));
    this.#open.set(key, own);
    return own;
  }
  /** Takes a plate that was compiled elsewhere. */
  set(picture, plate) {
    const set = this.#slotSet(picture, plate.slots);
    if (set.length === plate.slots.length)
      this.#plates.set(keyOf2(picture, set), plate);
  }
  #slotSet(picture, slots) {
    const wanted2 = slots.toSorted();
    if (this.#maxSets === Infinity)
      return wanted2;
    const sets = this.#sets.get(picture) ?? [];
    this.#sets.set(picture, sets);
    const known = sets.find((set) => set.length === wanted2.length && set.every((id, i) => id === wanted2[i]));
    if (known !== void 0)
      return known;
    if (sets.length < this.#maxSets) {
      sets.push(wanted2);
      return wanted2;
    }
    const all = [.../* @__PURE__ */ new Set([...sets.flat(), ...wanted2])].toSorted();
    sets[this.#maxSets - 1] = all;
    return all;
  }
};
function keyOf2(picture, slots) {
  return `${picture} ${JSON.stringify(slots)}`;
}

// dist/image/plate-painter.js
function createPlatePainter(options, loadStages) {
  return new PlatePainter(options, loadStages);
}
var MB = 2 ** 20;
var PlatePainter = class {
  #options;
  #loadStages;
  #plates;
  #tiles;
  #patches;
  #mosaics;
  #bands;
  /** What is being drawn now, by its key. */
  #open = /* @__PURE__ */ new Map();
  #drawer;
  #names = /* @__PURE__ */ new WeakMap();
  #named = 0;
  constructor(options, loadStages) {
    this.#options = options;
    this.#loadStages = loadStages;
    const { tileCacheBytes = 48 * MB, bandCacheBytes = 16 * MB, maxPlates = 8 } = options;
    this.#plates = new Plates(maxPlates, options.maxSlotSets);
    this.#tiles = new SizedCache(tileCacheBytes * 3 / 8, ({ width, height, colour }) => (colour === void 0 ? 4 : 1) * width * height + 200);
    this.#patches = new SizedCache(tileCacheBytes / 2, ({ width, height }) => 7 * width * height + 400);
    this.#mosaics = new MosaicPainter(tileCacheBytes / 8, (plate, unit, values) => this.#tile(plate, unit, values), (plate) => this.#name(plate));
    this.#bands = new LRUCache4({
      maxSize: Math.max(1, bandCacheBytes),
      sizeCalculation: (band, key) => band.deflated.length + 2 * key.length + 200
    });
  }
  async paint(template, size, values, options = {}) {
    const order = this.#order(template, size, options);
    return this.#share(`${order.key} ${order.name} ${valuesKey(values)}`, () => this.#paint(order, values));
  }
  async prepare(template, size, slots, options = {}) {
    const plate = await this.#plate(this.#order(template, size, options), slots);
    return plate.kind === "whole" ? plate.reason : void 0;
  }
  adopt(template, plate, options = {}) {
    this.#plates.set(this.#order(template, plate.size, options).key, plate);
  }
  #order(template, { width, height }, options) {
    const { maxBytes = DEFAULT_MAX_BYTES, isLossless = false } = this.#options;
    const file = { maxBytes, isLossless, ...given(options) };
    const { name = `${template.name} ${width}x${height}`, wholeReason } = options;
    const key = `${this.#name(template)} ${width}x${height} ${file.maxBytes} ${file.isLossless}`;
    return { key, template, size: { width, height }, file, name, wholeReason };
  }
  async #paint(order, values) {
    const { wholeReason, name } = order;
    if (wholeReason !== void 0)
      return this.#whole(order, values, wholeReason);
    const plate = await this.#plate(order, Object.keys(values));
    if (plate.kind === "whole")
      return this.#whole(order, values, plate.reason);
    const { partsOf: partsOf2 } = await this.#loadStages();
    const parts = await partsOf2(order.template, values);
    if (parts.kind === "whole")
      return this.#whole(order, values, parts.reason);
    try {
      return await this.paintPlate(plate, name, parts.values);
    } catch (error) {
      if (isPlacardError(error) && /^(?:slot|text|fragment)-/.test(error.code))
        await this.#document(order, values);
      throw error;
    }
  }
  async paintPlate(plate, name, values) {
    const written = plate.mosaic && await this.#mosaics.paint(plate, plate.mosaic, values);
    if (written !== void 0)
      return { ...written, passed: [] };
    const tiles = await Promise.all(plate.units.map((_, unit) => this.#tile(plate, unit, values)));
    const patches = groupTiles(tiles).map((group) => this.#patch(plate, group));
    return plate.ladder.write(patches, name, this.#bands);
  }
  #patch(plate, group) {
    const key = `${this.#name(plate)} ${group.tiles.map((placed) => placed.key).join("\n")}`;
    const [only] = group.tiles;
    const known = this.#patches.get(key) ?? (group.tiles.length === 1 && only !== void 0 ? plate.patches.get(only.key)?.(key) : void 0);
    if (known !== void 0) {
      this.#patches.set(key, known);
      return known;
    }
    const patch = composePatch(plate, key, group);
    if (patch.isNew !== true)
      this.#patches.set(key, patch);
    return patch;
  }
  async drawTile(plate, unit, values) {
    return this.#tile(plate, unit, values);
  }
  #plate(order, slots) {
    const { key, template, size, file } = order;
    const { compile, rasterizer } = this.#options;
    return this.#plates.get(key, template, slots, async (wanted2) => {
      if (compile !== void 0)
        return compile(template, size, wanted2, file);
      const { compilePlate: compilePlate2 } = await this.#loadStages();
      return compilePlate2(template, size, wanted2, rasterizer, file);
    });
  }
  async #tile(plate, unit, values) {
    const key = tileKey(plate, unit, values);
    const kept = `${this.#name(plate)} ${key}`;
    const known = this.#tiles.get(kept) ?? this.#shipped(plate, key, kept);
    if (known !== void 0)
      return { unit, key, tile: known, isKnown: true };
    const tile = await this.#share(`tile ${kept}`, async () => {
      const drawn = await this.#draw(plate, unit, values);
      this.#tiles.set(kept, drawn);
      return drawn;
    });
    return { unit, key, tile, isKnown: false };
  }
  #shipped(plate, key, kept) {
    const tile = plate.tiles.get(key)?.();
    if (tile !== void 0)
      this.#tiles.set(kept, tile);
    return tile;
  }
  async #draw({ units, size }, number, values) {
    const unit = units[number];
    if (unit === void 0 || isHidden(unit, values))
      return EMPTY_TILE;
    this.#drawer ??= this.#loadStages().then(({ UnitDrawer }) => new UnitDrawer(this.#options));
    return (await this.#drawer).draw(unit, unitValues(unit, values), size);
  }
  async #whole(order, values, wholeReason) {
    const svg = await this.#document(order, values);
    const bitmap = await this.#options.rasterizer.pixels({ svg, ...order.size });
    const { writeBitmap } = await this.#loadStages();
    return { ...writeBitmap(bitmap, order.name, order.file), wholeReason };
  }
  async #document({ template, size }, values) {
    const { bind } = this.#options;
    return bind === void 0 ? template.bind(values, size) : (await bind(template, values, size)).svg;
  }
  #name(thing) {
    let name = this.#names.get(thing);
    if (name === void 0) {
      name = String(this.#named++);
      this.#names.set(thing, name);
    }
    return name;
  }
  /** Joins a drawing of the same thing that is under way. */
  async #share(key, draw) {
    const open = this.#open.get(key);
    if (open !== void 0)
      return open;
    const own = draw().finally(() => this.#open.delete(key));
    this.#open.set(key, own);
    return own;
  }
};
function given({ maxBytes, isLossless }) {
  return {
    ...maxBytes === void 0 ? {} : { maxBytes },
    ...isLossless === void 0 ? {} : { isLossless }
  };
}

// dist/image/compose.js
function createPainter(options) {
  let stages;
  return createPlatePainter(options, () => {
    stages ??= import("./stages-H6265QHG.js");
    return stages;
  });
}

// dist/image/check-fetch.js
function checkFetch({ imageHosts }, { fetchPicture: fetchPicture2 }) {
  if (imageHosts.length === 0 || fetchPicture2 !== void 0)
    return;
  throw new PlacardError({
    code: "definition-invalid",
    where: "imageHosts",
    expected: "a host that fetches pictures (fetchPicture)",
    received: "none",
    remedy: "Pass `fetchPicture: fetch` where the network has no private addresses."
  });
}

// dist/image/file-options.js
function fileOptions({ maxBytes, lossless }) {
  return {
    ...maxBytes === void 0 ? {} : { maxBytes },
    ...lossless === void 0 ? {} : { isLossless: lossless }
  };
}

// dist/image/pictures.js
import { LRUCache as LRUCache5 } from "lru-cache";

// dist/image/fetch-picture.js
var TIMEOUT_MS2 = 3e3;
var MAX_REDIRECTS = 3;
var HEADERS = {
  accept: "image/avif,image/webp,image/png,image/jpeg,image/gif,image/svg+xml",
  "accept-encoding": "identity"
};
async function fetchPicture(source, rules) {
  const abort = new AbortController();
  const timeoutMs = rules.timeoutMs ?? TIMEOUT_MS2;
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(failure("picture-timeout", `a picture within ${timeoutMs} ms`, shown(source)));
      abort.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([follow(checkUrl(source, rules.hosts), rules, abort.signal), late]);
  } catch (cause) {
    if (isPlacardError(cause))
      throw cause;
    throw failure("picture-unavailable", "an answer from the picture's host", shown(source), cause);
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}
async function follow(first, rules, signal) {
  let url = first;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const init = { redirect: "manual", signal, headers: HEADERS };
    const response = await rules.fetch(url.href, init);
    if (response.status === 200)
      return readBody(response);
    await response.body?.cancel();
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null)
      throw failure("picture-unavailable", "status 200", String(response.status));
    url = checkUrl(resolveUrl(location, url), rules.hosts);
    if (url.host !== first.host)
      throw failure("picture-redirect-refused", "a redirect within the host", shown(url.host));
  }
  throw failure("picture-redirect-refused", `at most ${MAX_REDIRECTS} redirects`, "one more");
}
function resolveUrl(location, base) {
  return URL.canParse(location, base.href) ? new URL(location, base).href : "";
}
function checkUrl(source, hosts) {
  const url = URL.canParse(source) ? new URL(source) : void 0;
  const isSound = url?.protocol === "https:" && url.username === "" && url.password === "" && !/^\[|^[\d.]+$/.test(url.hostname) && hosts.some((host) => isMatch(host, url.host));
  if (url !== void 0 && isSound)
    return url;
  throw failure("picture-host-refused", `an https URL of a host in imageHosts (${hosts.join(", ") || "none"})`, shown(source));
}
function isMatch(allowed, host) {
  return allowed.startsWith("*.") ? host.endsWith(allowed.slice(1)) : host === allowed;
}
async function readBody(response) {
  const tooLarge = () => failure("picture-too-large", `at most ${MAX_PICTURE_BYTES} bytes`, "more");
  const chunks = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader !== void 0) {
    const { done, value } = await reader.read();
    if (done)
      break;
    length += value.length;
    if (length > MAX_PICTURE_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
function failure(code, expected, received, cause) {
  return new PlacardError({
    code,
    expected,
    received,
    ...cause === void 0 ? {} : { cause }
  });
}

// dist/image/avif.js
var BRANDS = ["avif", "avis", "mif1", "msf1"];
var MAX_HEAD = 64e3;
function readAvifSize(bytes) {
  const head = bytes.subarray(0, MAX_HEAD);
  const text = Array.from(head.subarray(0, 12), (byte) => String.fromCharCode(byte)).join("");
  if (text.slice(4, 8) !== "ftyp" || !BRANDS.includes(text.slice(8, 12)))
    return void 0;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  let [width, height] = [0, 0];
  for (let at = 4; at + 16 <= head.length; at++) {
    if (view.getUint32(at) !== ISPE)
      continue;
    width = Math.max(width, view.getUint32(at + 8));
    height = Math.max(height, view.getUint32(at + 12));
  }
  return width > 0 && height > 0 ? { type: "avif", width, height } : void 0;
}
var ISPE = 1769173093;

// dist/image/picture-file.js
var MAX_PICTURE_SIDE = 4096;
async function readPicture(bytes, transcode) {
  if (bytes.length > MAX_PICTURE_BYTES)
    throw failure2("picture-too-large", `at most ${MAX_PICTURE_BYTES} bytes`, `${bytes.length}`);
  const header = readBitmapHeader(bytes) ?? readAvifSize(bytes);
  if (header === void 0)
    return readSvg(bytes);
  const { type, width, height } = header;
  if (Math.max(width, height) > MAX_PICTURE_SIDE || Math.min(width, height) < 1)
    throw failure2("picture-too-large", `1 to ${MAX_PICTURE_SIDE} pixels a side`, `${width} x ${height}`);
  if (type === "webp" || type === "avif")
    return decode(type, bytes, transcode);
  if (!isWhole(type, bytes))
    throw failure2("picture-unreadable", `a whole ${type} file`, "a part");
  return { href: dataUri(`image/${type}`, bytes), width, height };
}
function readSvg(bytes) {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).replace(/^\ufeff/, "");
  if (!/^\s*</.test(start))
    throw failure2("picture-unreadable", "a PNG, JPEG, GIF, WebP, AVIF or SVG file", "neither");
  const svg = sanitizeSvg(bytes, "picture.svg");
  if (/<text[\s>/]/.test(svg))
    throw failure2("picture-unreadable", "an SVG of shapes alone", "<text>");
  const href = dataUri("image/svg+xml", new TextEncoder().encode(svg));
  return { href, width: 0, height: 0 };
}
async function decode(type, bytes, transcode) {
  if (transcode === void 0)
    throw failure2("picture-decoder-missing", `a decoder for ${type} on this host`, "none");
  const png = await transcode(type, bytes);
  const header = readBitmapHeader(png);
  if (header?.type !== "png")
    throw failure2("picture-unreadable", "a PNG from the decoder", "something else");
  return { href: dataUri("image/png", png), width: header.width, height: header.height };
}
function isWhole(type, bytes) {
  const tail = bytes.subarray(Math.max(0, bytes.length - 1024));
  const ends = (...mark) => tail.some((_, at) => mark.every((byte, i) => tail[at + i] === byte));
  if (type === "png")
    return ends(73, 69, 78, 68);
  return type === "jpeg" ? ends(255, 217) : ends(59);
}
function dataUri(mediaType, bytes) {
  return `data:${mediaType};base64,${encodeBase64(bytes)}`;
}
function failure2(code, expected, received) {
  return new PlacardError({ code, expected, received });
}

// dist/image/pictures.js
var MAX_PIXELS = 2 * 4096 ** 2;
var CACHE_CHARS = 64e6;
var CACHE_TTL_MS = 3e5;
var FAILURE_TTL_MS = 1e4;
var FAILURE_CHARS = 1e3;
var MAX_FLIGHTS = 64;
function openPictures(ports) {
  const cache = new LRUCache5({
    maxSize: CACHE_CHARS,
    perf: { now: ports.now ?? (() => performance.now()) },
    ttlResolution: 0,
    sizeCalculation: (outcome) => "error" in outcome ? FAILURE_CHARS : outcome.href.length
  });
  const flights = /* @__PURE__ */ new Map();
  function find2(key, load2) {
    const kept = cache.get(key);
    if (kept !== void 0)
      return Promise.resolve(kept);
    const flight = flights.get(key);
    if (flight !== void 0)
      return flight;
    if (flights.size >= MAX_FLIGHTS)
      return Promise.resolve({ error: overloaded() });
    const outcome = load2().catch((error) => ({ error })).then((result) => {
      cache.set(key, result, { ttl: "error" in result ? FAILURE_TTL_MS : CACHE_TTL_MS });
      flights.delete(key);
      return result;
    });
    flights.set(key, outcome);
    return outcome;
  }
  return {
    async ready(values) {
      const ids = Object.keys(values).filter((id) => isImageValue(values[id]));
      if (ids.length === 0)
        return { values, failed: [] };
      const outcomes = await Promise.all(ids.map(async (id) => [id, await findSource(values[id], ports, find2)]));
      return settle(values, new Map(outcomes));
    }
  };
}
async function findSource({ source }, ports, find2) {
  if (typeof source === "string" && !/^data:/i.test(source))
    return find2(source, async () => prepare(await fetched(source, ports), ports));
  const bytes = typeof source === "string" ? readDataUri(source)?.bytes : source;
  if (bytes === void 0 || bytes.length > MAX_PICTURE_BYTES)
    return { error: unusable("a data: URI of at most 5 MB", source) };
  return find2(`sha256:${await digestOf(bytes)}`, () => prepare(bytes, ports));
}
async function fetched(source, { hosts, fetch, timeoutMs }) {
  if (fetch === void 0)
    throw unusable("a fetch for pictures on this host", source);
  return fetchPicture(source, { hosts, fetch, ...timeoutMs === void 0 ? {} : { timeoutMs } });
}
async function prepare(bytes, ports) {
  const file = { ...await readPicture(bytes, ports.transcode), digest: await digestOf(bytes) };
  const hasInk = await leavesInk(file, PROBE, ports.rasterizer);
  const isBitmap = file.width > 0;
  if (hasInk || !isBitmap || await leavesInk(file, ownSize(file), ports.rasterizer))
    return file;
  throw unusable("a picture that can be decoded", "one that draws nothing");
}
var PROBE = { width: 16, height: 16 };
function ownSize({ width, height }) {
  return { width: Math.min(width, MAX_SIDE), height: Math.min(height, MAX_SIDE) };
}
async function leavesInk({ href }, { width, height }, rasterizer) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" preserveAspectRatio="none" href="${href}"/></svg>`;
  const { data } = await rasterizer.pixels({ svg, width, height });
  return data.some((level, at) => at % 4 === 3 && level > 0);
}
function settle(values, outcomes) {
  const settled = {};
  const failed = [];
  let pixels = 0;
  for (const [id, value] of Object.entries(values)) {
    const outcome = outcomes.get(id);
    if (outcome === void 0 || !isImageValue(value))
      settled[id] = value;
    else if ("error" in outcome)
      failed.push({ slot: id, error: outcome.error });
    else if (pixels + area(outcome) > MAX_PIXELS)
      failed.push({ slot: id, error: tooMany() });
    else {
      pixels += area(outcome);
      const { href, digest } = outcome;
      settled[id] = { kind: "ready-picture", href, digest, fit: value.fit };
    }
  }
  return { values: settled, failed };
}
function area({ width, height }) {
  return width * height;
}
function unusable(expected, received) {
  return new PlacardError({ code: "picture-unreadable", expected, received: shown(received) });
}
function tooMany() {
  return new PlacardError({
    code: "picture-too-large",
    expected: `pictures of at most ${MAX_PIXELS} pixels together`
  });
}
function overloaded() {
  return new PlacardError({
    code: "picture-overloaded",
    expected: `at most ${MAX_FLIGHTS} pictures on their way at once`
  });
}

// dist/image/draw.js
async function drawPicture(ports, route, image, values, size) {
  const { art, rasterizer, painter, pictures } = ports;
  checkSlots(art, route, values);
  const template = await art.templateFor(image, values);
  const wanted2 = valuesFor(template, isGenerated(image) ? onlyImages(values) : values);
  const ready = await (pictures?.ready(wanted2) ?? { values: wanted2, failed: [] });
  const { width, height } = size;
  if (painter !== void 0) {
    const values2 = { ...wanted2, ...ready.values };
    const painted = await painter.paint(template, size, values2, optionsOf(route, image, size));
    return { ...painted, failed: ready.failed };
  }
  const { svg } = await binder(art, ports)(template, ready.values, size);
  const bytes = await rasterizer.png({ svg, width, height });
  return { bytes, type: "image/png", failed: ready.failed };
}
function unplatedReason(image, { width, height }) {
  if (isGenerated(image))
    return "generated";
  return width !== image.width || height !== image.height ? "other-size" : void 0;
}
function optionsOf(route, image, size) {
  const [name] = [...route.images].find(([, own]) => own === image) ?? [];
  const { width, height } = size;
  const wholeReason = unplatedReason(image, size);
  return {
    name: `routes[${shown(route.pattern.source)}].images.${name} at ${width}x${height}`,
    ...fileOptions(image),
    ...wholeReason === void 0 ? {} : { wholeReason }
  };
}
function onlyImages(values) {
  const isPicture = (value) => isImageValue(value) || isReadyPicture(value);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isPicture(value)));
}
function openSitePictures(site, ports) {
  checkFetch(site, ports);
  const { rasterizer, fetchPicture: fetch, transcode } = ports;
  return openPictures({
    hosts: site.imageHosts,
    rasterizer,
    ...fetch === void 0 ? {} : { fetch },
    ...transcode === void 0 ? {} : { transcode }
  });
}

// dist/raster/lazy.js
function lazyRasterizer(open) {
  return {
    png: async (...request) => (await open()).png(...request),
    pixels: async (...request) => (await open()).pixels(...request),
    close: async () => {
    }
  };
}

// dist/image/cells.js
function cellsOf(drawn) {
  const whole = drawn.flatMap((tiles, unit) => {
    const [first, ...rest] = tiles.filter(({ tile }) => !isEmptyRect(tile));
    if (first === void 0)
      return [];
    const rect = rest.reduce((all, { tile }) => around(all, tile), first.tile);
    const { x, y, width, height } = rect;
    return [{ ...first, unit, tile: { ...EMPTY_TILE, x, y, width, height } }];
  });
  return groupTiles(whole).map(({ rect: { x, y, width, height }, tiles }) => {
    return { x, y, width, height, units: tiles.map(({ unit }) => unit) };
  });
}

// dist/image/bit-writer.js
var WORD = 32;
var BitWriter = class {
  #words;
  #full = 0;
  #last = 0;
  /** Bits of the last word. */
  #count = 0;
  /** @param room bits; grown where they are more */
  constructor(room = 4096) {
    this.#words = new Uint32Array(Math.ceil(room / WORD) + 2);
  }
  get length() {
    return this.#full * WORD + this.#count;
  }
  /** @param bits nothing above the `count` lowest, of which there are at most 32 */
  put(bits, count2) {
    const before = this.#count;
    const after = before + count2;
    this.#last |= bits << before;
    this.#count = after;
    if (after < WORD)
      return;
    if (this.#full === this.#words.length)
      this.#grow();
    this.#words[this.#full++] = this.#last;
    this.#count = after - WORD;
    this.#last = before === 0 ? 0 : bits >>> WORD - before;
  }
  /**
   * Rows of several rectangles side by side: the first row of each, from left to right, then the second of each. One
   * loop without calls or iterators: it is nearly all of a picture's time, and the first picture's runs before it is
   * compiled.
   *
   * @param parts have at least `rows` rows; the room has to be there
   */
  appendRows(parts, rows) {
    const out = this.#words;
    let full = this.#full;
    let last = this.#last;
    let filled = this.#count;
    for (let row = 0; row < rows; row++)
      for (let part = 0; part < parts.length; part++) {
        const { words, starts, counts } = parts[part];
        const start = starts[row];
        const shift = start & 31;
        let word = start >>> 5;
        for (let left = counts[row]; left > 0; left -= WORD) {
          const low = words[word++] >>> shift;
          const high = words[word] << 1 << 31 - shift;
          const taken = left < WORD ? left : WORD;
          const bits = (low | high) & -1 >>> WORD - taken;
          last |= bits << filled;
          filled += taken;
          if (filled < WORD)
            continue;
          out[full++] = last;
          filled -= WORD;
          last = bits >>> 1 >>> taken - filled - 1;
        }
      }
    this.#full = full;
    this.#last = last;
    this.#count = filled;
  }
  /** An empty stored block, which ends at a byte's end: what follows may stand anywhere. */
  align() {
    this.put(0, 3);
    const used = this.#count % 8;
    if (used > 0)
      this.put(0, 8 - used);
    this.put(4294901760, WORD);
  }
  /** Whole words, the last filled up with zeros, and an empty one: see `BitRows`. */
  words() {
    const out = new Uint32Array(Math.ceil(this.length / WORD) + 1);
    out.set(this.#words.subarray(0, this.#full));
    if (this.#count > 0)
      out[this.#full] = this.#last;
    return out;
  }
  /** Bytes so far, the last filled up with zeros. */
  bytes() {
    return new Uint8Array(this.words().buffer).subarray(0, Math.ceil(this.length / 8));
  }
  #grow() {
    const grown = new Uint32Array(this.#words.length * 2);
    grown.set(this.#words);
    this.#words = grown;
  }
};

// dist/image/deflate-codes.js
var END_OF_BLOCK = 256;
var LENGTH_SYMBOLS = 29;
var LITERAL_SYMBOLS = 286;
var MIN_MATCH = 3;
var MAX_MATCH = 258;
var MAX_DISTANCE = 32768;
var MAX_BITS = 15;
var MAX_HEADER_BITS = 7;
var HEADER_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
function lengthSymbol(length) {
  if (length === MAX_MATCH)
    return { symbol: LENGTH_SYMBOLS - 1, extra: 0, extraBits: 0 };
  const value = length - MIN_MATCH;
  return ranged(value, 4);
}
function distanceSymbol(distance) {
  return ranged(distance - 1, 2);
}
function ranged(value, perOctave) {
  if (value < 2 * perOctave)
    return { symbol: value, extra: 0, extraBits: 0 };
  const octave = Math.log2(perOctave);
  const extraBits = 31 - Math.clz32(value) - octave;
  const leading = value >>> extraBits;
  return {
    symbol: extraBits * perOctave + leading,
    extra: value - (leading << extraBits),
    extraBits
  };
}
function codeLengths(counts, limit = MAX_BITS) {
  const lengths = new Uint8Array(counts.length);
  const coins = [...counts.entries()].filter(([, count2]) => count2 > 0).map(([symbol, weight]) => ({ weight, symbols: [symbol] })).sort((a, b) => a.weight - b.weight);
  const [first] = coins;
  if (first === void 0)
    return lengths;
  if (coins.length === 1)
    lengths[first.symbols[0]] = 1;
  let packages = [];
  for (let level = 0; level < limit; level++)
    packages = merged(coins, paired(packages));
  for (const { symbols } of packages.slice(0, 2 * coins.length - 2))
    for (const symbol of symbols)
      lengths[symbol] = lengths[symbol] + 1;
  return lengths;
}
function paired(packages) {
  const pairs = [];
  for (let i = 0; i + 1 < packages.length; i += 2) {
    const [a, b] = [packages[i], packages[i + 1]];
    pairs.push({ weight: a.weight + b.weight, symbols: [...a.symbols, ...b.symbols] });
  }
  return pairs;
}
function merged(a, b) {
  return [...a, ...b].sort((x, y) => x.weight - y.weight);
}
function canonicalCodes(lengths) {
  const next = new Uint16Array(MAX_BITS + 2);
  for (const length of lengths)
    if (length > 0)
      next[length + 1] = next[length + 1] + 1;
  for (let bits = 1; bits < next.length; bits++)
    next[bits] = next[bits - 1] + next[bits] << 1;
  return Uint16Array.from(lengths, (length) => {
    if (length === 0)
      return 0;
    const code = next[length];
    next[length] = code + 1;
    return reversed(code, length);
  });
}
function reversed(code, length) {
  let out = 0;
  for (let bit = 0; bit < length; bit++)
    out |= (code >>> bit & 1) << length - 1 - bit;
  return out;
}
function writeBlockHeader(out, literals, distances) {
  const runs = runsOf([...literals, ...distances]);
  const counts = Array.from({ length: HEADER_ORDER.length }, () => 0);
  for (const { symbol } of runs)
    counts[symbol] = counts[symbol] + 1;
  const lengths = codeLengths(counts, MAX_HEADER_BITS);
  const codes = canonicalCodes(lengths);
  out.put(4, 3);
  out.put(literals.length - 257, 5);
  out.put(distances.length - 1, 5);
  out.put(HEADER_ORDER.length - 4, 4);
  for (const symbol of HEADER_ORDER)
    out.put(lengths[symbol], 3);
  for (const { symbol, extra, extraBits } of runs) {
    out.put(codes[symbol], lengths[symbol]);
    out.put(extra, extraBits);
  }
}
function runsOf(lengths) {
  const runs = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at];
    const end = lengths.findIndex((other, i) => i > at && other !== length);
    const run = (end === -1 ? lengths.length : end) - at;
    if (length === 0 && run >= 3) {
      const zeros = Math.min(run, 138);
      runs.push(zeros < 11 ? { symbol: 17, extra: zeros - 3, extraBits: 3 } : { symbol: 18, extra: zeros - 11, extraBits: 7 });
      at += zeros;
      continue;
    }
    runs.push({ symbol: length, extra: 0, extraBits: 0 });
    at++;
    for (let left = run - 1; length !== 0 && left >= 3; ) {
      const again = Math.min(left, 6);
      runs.push({ symbol: 16, extra: again - 3, extraBits: 2 });
      at += again;
      left -= again;
    }
  }
  return runs;
}

// dist/image/coded-rows.js
var ABOVE = 0;
var BYTES = 256;
var LENGTHS = 512;
function matchOf(distance, length) {
  return (distance + 1) * LENGTHS + length;
}
function lengthOf(token) {
  return token % LENGTHS;
}
function distanceOf(token) {
  return (token >>> 9) - 1;
}
function tokenize(rows, width) {
  const ends = new Uint32Array(rows.length / width);
  const list = new Uint32Array(rows.length);
  const strings = new Strings(rows);
  let count2 = 0;
  for (let row = 0; row < ends.length; row++) {
    const start = row * width;
    for (let at = start; at < start + width; ) {
      const token = tokenAt(rows, at, start, width, strings);
      list[count2++] = token;
      at += token < BYTES ? 1 : lengthOf(token);
    }
    ends[row] = count2;
  }
  return { list: list.slice(0, count2), ends };
}
function tokenAt(rows, at, start, width, strings) {
  const end = start + width;
  const run = at === start ? 0 : alike(rows, at - 1, at, end);
  const above = start === 0 ? 0 : alike(rows, at - width, at, end);
  const from = at + above === end ? -1 : strings.before(at, start);
  const back = from === -1 ? 0 : alike(rows, from, at, end);
  const longest = Math.max(above, back);
  if (longest >= MIN_MATCH && longest > run && longest > 1 + alike(rows, at, at + 1, end))
    return matchOf(back > above ? at - from : ABOVE, longest);
  return run >= MIN_MATCH ? matchOf(1, run) : rows[at];
}
var HASHES = 4096;
var Strings = class {
  rows;
  #last = new Int32Array(HASHES).fill(-1);
  #known = 0;
  constructor(rows) {
    this.rows = rows;
  }
  /** A place from `start` on, before `at`, with what is likely the same three bytes; -1 where there is none. */
  before(at, start) {
    for (this.#known = Math.max(this.#known, start); this.#known < at; this.#known++)
      this.#last[this.#hash(this.#known)] = this.#known;
    const found = this.#last[this.#hash(at)];
    return found < start ? -1 : found;
  }
  #hash(at) {
    const { rows } = this;
    return (((rows[at] ?? 0) * 31 + (rows[at + 1] ?? 0)) * 31 + (rows[at + 2] ?? 0)) % HASHES;
  }
};
function alike(rows, from, to, end) {
  const last = Math.min(end, to + MAX_MATCH);
  let at = to;
  for (let other = from; at < last && rows[at] === rows[other]; other++)
    at++;
  return at - to;
}
var RowCode = class _RowCode {
  stride;
  lengths;
  frame;
  #codes;
  /**
   * @param stride bytes from a row to the next, 2 to 32,768
   * @param lengths of the codes of all 286 symbols, in bits, and of those of distances up to the stride
   */
  constructor(stride, lengths, frame2) {
    this.stride = stride;
    this.lengths = lengths;
    this.frame = frame2;
  }
  /** The best codes for such tokens, in which all other bytes of the palette, lengths and distances have one too. */
  static of(stride, palette, samples) {
    if (stride > MAX_DISTANCE)
      return void 0;
    const symbols = Array.from({ length: LITERAL_SYMBOLS }, (_, symbol) => symbol < palette || symbol >= END_OF_BLOCK ? 1 : 0);
    const distances = Array.from({ length: distanceSymbol(stride).symbol + 1 }, () => 1);
    for (const { list } of samples)
      for (const token of list) {
        count(symbols, symbolOf(token));
        if (token >= BYTES)
          count(distances, distanceSymbol(distanceOf(token) || stride).symbol);
      }
    const lengths = Uint8Array.of(...codeLengths(symbols), ...codeLengths(distances));
    return new _RowCode(stride, lengths, frameOf(lengths));
  }
  code({ list, ends }) {
    const out = new BitWriter(8 * list.length);
    const starts = new Uint32Array(ends.length);
    const counts = new Uint16Array(ends.length);
    let bits = 0;
    let before = 0;
    let from = 0;
    for (let row = 0; row < ends.length; row++) {
      const end = ends[row];
      const isSame2 = row > 0 && isSameRun(list, before, from, end);
      const start = isSame2 ? starts[row - 1] : out.length;
      if (!isSame2)
        for (let i = from; i < end; i++)
          this.#write(out, list[i]);
      starts[row] = start;
      counts[row] = out.length - start;
      bits += counts[row];
      before = from;
      from = end;
    }
    return { words: out.words(), starts, counts, bits };
  }
  #write(out, token) {
    this.#codes ??= codesOf(this.stride, this.lengths);
    const { literals, lengthBits, lengthCounts, distanceBits, distanceCounts } = this.#codes;
    if (token < BYTES) {
      out.put(literals[token], this.lengths[token]);
      return;
    }
    const length = lengthOf(token);
    const distance = distanceOf(token) || this.stride;
    out.put(lengthBits[length], lengthCounts[length]);
    out.put(distanceBits[distance], distanceCounts[distance]);
  }
};
function codesOf(stride, lengths) {
  const literals = canonicalCodes(lengths.subarray(0, LITERAL_SYMBOLS));
  const lengthBits = new Uint32Array(MAX_MATCH + 1);
  const lengthCounts = new Uint8Array(MAX_MATCH + 1);
  for (let length = MIN_MATCH; length <= MAX_MATCH; length++) {
    const { symbol, extra, extraBits } = lengthSymbol(length);
    const own2 = lengths[END_OF_BLOCK + 1 + symbol];
    lengthBits[length] = literals[END_OF_BLOCK + 1 + symbol] | extra << own2;
    lengthCounts[length] = own2 + extraBits;
  }
  const own = lengths.subarray(LITERAL_SYMBOLS);
  const codes = canonicalCodes(own);
  const distanceBits = new Uint32Array(stride + 1);
  const distanceCounts = new Uint8Array(stride + 1);
  for (let distance = 1; distance <= stride; distance++) {
    const { symbol, extra, extraBits } = distanceSymbol(distance);
    distanceBits[distance] = codes[symbol] | extra << own[symbol];
    distanceCounts[distance] = own[symbol] + extraBits;
  }
  return { literals, lengthBits, lengthCounts, distanceBits, distanceCounts };
}
function frameOf(lengths) {
  const literals = lengths.subarray(0, LITERAL_SYMBOLS);
  const out = new BitWriter();
  writeBlockHeader(out, literals, lengths.subarray(LITERAL_SYMBOLS));
  const header = {
    words: out.words(),
    starts: Uint32Array.of(0),
    counts: Uint16Array.of(out.length)
  };
  const code = canonicalCodes(literals)[END_OF_BLOCK];
  return { header, end: [code, literals[END_OF_BLOCK]] };
}
function symbolOf(token) {
  return token < BYTES ? token : END_OF_BLOCK + 1 + lengthSymbol(lengthOf(token)).symbol;
}
function count(counts, symbol) {
  counts[symbol] = counts[symbol] + 1;
}
function isSameRun(list, before, from, end) {
  if (from - before !== end - from)
    return false;
  for (let i = from; i < end; i++)
    if (list[i] !== list[i - from + before])
      return false;
  return true;
}

// dist/image/mosaic.js
var Mosaic = class {
  ground;
  parts;
  maxBytes;
  /** @param maxBytes of a file */
  constructor(ground, parts, maxBytes = DEFAULT_MAX_BYTES) {
    this.ground = ground;
    this.parts = parts;
    this.maxBytes = maxBytes;
  }
  /**
   * @param coded a choice of each cell, in their order
   * @returns undefined when the file is larger than it may be
   */
  write(coded) {
    const { head, stills, rung, error, width, height } = this.ground;
    const all = [];
    for (const [i, still] of stills.entries()) {
      all.push(still);
      const shelf = this.parts.shelves[i];
      if (shelf !== void 0)
        all.push(this.#join(shelf, this.ground.sums[i], coded));
    }
    const bytes = joinAfter(head, all, height * (width + 1));
    return bytes.length <= this.maxBytes ? writtenPng(bytes, rung, error) : void 0;
  }
  #join(shelf, still, coded) {
    const { header, end } = this.parts.frame;
    let bits = gapBitsOf(shelf, this.parts.gaps) + header.counts[0] + FRAME_BITS;
    for (const place of shelf.cells)
      bits += coded[place].bits;
    const out = new BitWriter(bits);
    out.appendRows([header], 1);
    const { gaps, cells } = this.parts;
    for (const { top, rows, parts } of shelf.strips) {
      const strings = parts.map(({ kind, place }) => kind === "gap" ? gaps[place] : fromRow(coded[place], top - cells[place].y));
      out.appendRows(strings, rows);
    }
    out.put(...end);
    out.align();
    return { deflated: out.bytes(), ...this.#checksum(shelf, still, coded) };
  }
  #checksum({ firstBand, cells }, { adler: still, length }, coded) {
    const stride = this.ground.width + 1;
    const top = firstBand * BAND_ROWS;
    let adler = still;
    for (const place of cells) {
      const { x, y } = this.parts.cells[place];
      adler = applyChange(adler, coded[place], length, (y - top) * stride + 1 + x);
    }
    return { adler, length };
  }
};
function gapBitsOf({ strips }, gaps) {
  let bits = 0;
  for (const { parts } of strips)
    for (const { kind, place } of parts)
      if (kind === "gap")
        bits += gaps[place].bits;
  return bits;
}
var FRAME_BITS = 64;
function fromRow({ words, starts, counts }, row) {
  return row === 0 ? { words, starts, counts } : { words, starts: starts.subarray(row), counts: counts.subarray(row) };
}

// dist/image/coding-mosaic.js
var CodingMosaic = class extends Mosaic {
  sheet;
  code;
  /** @param sheet of its plate */
  constructor(sheet, code, parts, maxBytes) {
    super(groundOf(sheet.parts, parts.shelves), { ...parts, frame: code.frame }, maxBytes);
    this.sheet = sheet;
    this.code = code;
  }
  /**
   * One choice of a cell's values as bits.
   *
   * @param place of the cell
   * @param patches that lie in it; what they leave is static
   * @returns undefined when the palette lacks one of their colours
   */
  encode(place, patches) {
    const drawn = drawCell(this.sheet, this.parts.cells[place], patches);
    return drawn && { ...this.code.code(drawn.tokens), sum: drawn.sum, moment: drawn.moment };
  }
};
function drawCell(sheet, cell, patches) {
  const { x, y, width, height } = cell;
  const stride = sheet.parts.width + 1;
  const still = sheet.parts.filtered(y, y + height);
  const indices = cutRows(still, stride, { x: x + 1, y, width, height });
  for (const patch of patches) {
    const indexed = sheet.index(patch);
    if (indexed.fresh.length > 0)
      return void 0;
    const inside = { x: patch.x - x - 1, y: patch.y, width: patch.width, height: patch.height };
    layIndices(indices, windowOf(inside, width, y, y + height), patch.width, indexed, NO_NUMBERS);
  }
  const start = y * stride + 1 + x;
  const { sums, moments } = measureRows(still, indices, { start, stride, width, rows: height });
  return {
    tokens: tokenize(indices, width),
    sum: sums[height],
    moment: moments[height]
  };
}
var NO_NUMBERS = new Uint8Array(0);
function cutRows(rows, stride, { x, y, width, height }) {
  const out = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = (y + row) * stride + x;
    out.set(rows.subarray(from, from + width), row * width);
  }
  return out;
}

// dist/image/mosaic-layout.js
function layoutOf(cells, { width, height }) {
  const gaps = [];
  const shelves = shelvesOf(cells, height).map(({ firstBand, endBand, cells: own }) => {
    const top = firstBand * BAND_ROWS;
    const bottom = Math.min(height, endBand * BAND_ROWS);
    const edges = own.flatMap((i) => {
      const { y, height: rows } = cells[i];
      return [y, y + rows];
    });
    const bounds = [.../* @__PURE__ */ new Set([top, ...edges, bottom])].sort((a, b) => a - b);
    const strips = bounds.slice(0, -1).map((start, i) => {
      const rows = bounds[i + 1] - start;
      return { top: start, rows, parts: partsOf2(start, rows) };
    });
    return { firstBand, endBand, cells: own, strips };
    function partsOf2(y, rows) {
      const parts = [];
      let x = 0;
      const gapTo = (end) => {
        if (end > x)
          parts.push({ kind: "gap", place: gaps.length });
        if (end > x)
          gaps.push({ x, y, width: end - x, height: rows });
      };
      for (const place of own.toSorted((a, b) => cells[a].x - cells[b].x)) {
        const cell = cells[place];
        if (cell.y > y || cell.y + cell.height <= y)
          continue;
        gapTo(cell.x + 1);
        parts.push({ kind: "cell", place });
        x = cell.x + cell.width + 1;
      }
      gapTo(width + 1);
      return parts;
    }
  });
  return { shelves, gaps };
}
function shelvesOf(cells, height) {
  const shelves = [];
  const ordered = [...cells.keys()].sort((a, b) => cells[a].y - cells[b].y);
  for (const place of ordered) {
    const { y, height: rows } = cells[place];
    const firstBand = Math.floor(y / BAND_ROWS);
    const endBand = Math.ceil(Math.min(height, y + rows) / BAND_ROWS);
    const before = shelves.at(-1);
    if (before === void 0 || firstBand >= before.endBand)
      shelves.push({ firstBand, endBand, cells: [place] });
    else
      shelves[shelves.length - 1] = {
        firstBand: before.firstBand,
        endBand: Math.max(before.endBand, endBand),
        cells: [...before.cells, place]
      };
  }
  return shelves;
}

// dist/image/build-mosaic.js
var MAX_SAMPLES = 8;
function buildMosaic(plate, sheet, { drawn, choices: choicesOf2, looks }, maxBytes) {
  if (!(sheet instanceof IndexedSheet) || sheet.rung === "palette")
    return void 0;
  if (drawn.some((tiles) => tiles.length === 0))
    return void 0;
  const cells = cellsOf(drawn);
  const draw = cellDrawer(plate, sheet, looks);
  const choices = cells.flatMap((cell) => drawnChoices(cell, choicesOf2(cell), draw));
  if (choices.includes(void 0))
    return void 0;
  const known = choices;
  const stride = sheet.parts.width + 1;
  const layout = layoutOf(cells, sheet.parts);
  const gaps = layout.gaps.map((gap) => tokenize(cutRows(sheet.parts.filtered(), stride, gap), gap.width));
  const samples = [...gaps, ...known.map(({ tokens }) => tokens)];
  const code = RowCode.of(stride, sheet.parts.palette.length, samples);
  if (code === void 0)
    return void 0;
  const shipped = /* @__PURE__ */ new Map();
  for (const { key, tokens, sum, moment } of known) {
    const cell = { ...code.code(tokens), sum, moment };
    if (key !== void 0)
      shipped.set(key, cell);
  }
  const still = gaps.map((gap) => code.code(gap));
  return new CodingMosaic(sheet, code, { cells, shelves: layout.shelves, gaps: still, shipped }, maxBytes);
}
function drawnChoices(cell, all, draw) {
  if (all === void 0)
    return [void 0];
  const isAlone = cell.units.length === 1;
  const step = isAlone ? 1 : Math.ceil(all.length / MAX_SAMPLES);
  return all.filter((_, i) => i % step === 0).map((tiles) => {
    const own = draw(cell, tiles);
    return own && { ...own, key: isAlone ? tiles[0]?.key : void 0 };
  });
}
function cellDrawer(plate, sheet, looks) {
  const known = /* @__PURE__ */ new Map();
  return (cell, tiles) => {
    const look = looks.of(cell, tiles);
    if (look !== void 0 && known.has(look))
      return known.get(look);
    const patches = groupTiles(tiles).map((group) => composePatch(plate, "", group));
    const drawn = drawCell(sheet, cell, patches);
    if (look !== void 0)
      known.set(look, drawn);
    return drawn;
  };
}

// dist/image/build-plate.js
var MAX_TILES = 2e3;
async function buildPlate(template, size, slots, rasterizer, values = {}, options = {}) {
  const plate = await compilePlate(template, size, slots, rasterizer, options);
  if (plate.kind === "whole")
    return plate;
  const painter = createPainter({ ...options, rasterizer });
  const drawn = [];
  for (const [unit, { slots: own }] of plate.units.entries()) {
    const placed = [];
    for (const choice of choicesOf(own, values)) {
      const parts = await partsOf(template, { ...hidden(slots), ...choice });
      if (parts.kind !== "whole")
        placed.push(await painter.drawTile(plate, unit, parts.values));
    }
    drawn.push(placed);
    if (drawn.flat().length > MAX_TILES)
      throw tooMany2(template.name);
  }
  const tiles = new Map(drawn.flat().map(({ key, tile }) => [key, () => tile]));
  const data = plate.base.cut({ x: 0, y: 0, ...plate.size });
  const choices = (cell) => combine(cell.units.map((unit) => drawn[unit] ?? []));
  const looks = new Looks(plate);
  const known = knownColours(plate, drawn, choices, looks);
  const ladder = new Ladder({ ...plate.size, data }, { ...options, known });
  const built = { ...plate, ladder, tiles };
  const mosaic = buildMosaic(built, ladder.first(), { drawn, choices, looks }, options.maxBytes);
  return mosaic === void 0 ? built : { ...built, mosaic };
}
function hidden(slots) {
  return Object.fromEntries(slots.map((id) => [id, false]));
}
function knownColours(plate, drawn, choices, looks) {
  const colours = new KnownColourList();
  const seen = /* @__PURE__ */ new Set();
  const isNew = (look) => look === void 0 || isAdded(seen, look);
  let isOpen = drawn.some((tiles) => tiles.length === 0);
  for (const cell of cellsOf(drawn)) {
    const combinations = choices(cell);
    isOpen ||= combinations === void 0;
    const alone = () => cell.units.flatMap((unit) => drawn[unit] ?? []).map((tile) => [tile]);
    for (const tiles of combinations ?? alone())
      for (const group of groupTiles(tiles))
        if (isNew(looks.of(group.rect, group.tiles)))
          colours.add(composePatch(plate, "", group));
  }
  return colours.finish(isOpen);
}
function isAdded(set, text) {
  const { size } = set;
  return set.add(text).size > size;
}
var MAX_COMBINATIONS = 1e3;
function combine(units) {
  let combinations = [[]];
  for (const tiles of units) {
    if (combinations.length * tiles.length > MAX_COMBINATIONS)
      return void 0;
    combinations = combinations.flatMap((some) => tiles.map((tile) => [...some, tile]));
  }
  return combinations;
}
function choicesOf(slots, values) {
  let choices = [{}];
  for (const id of slots) {
    const own = Object.hasOwn(values, id) ? values[id] : void 0;
    if (own === void 0)
      return [];
    choices = choices.flatMap((choice) => own.map((value) => ({ ...choice, [id]: value })));
    if (choices.length > MAX_TILES)
      return choices;
  }
  return choices;
}
function tooMany2(name) {
  return new PlacardError({
    code: "too-many-values",
    where: name,
    expected: `at most ${MAX_TILES} tiles to draw beforehand`,
    received: "more",
    remedy: "Declare `values` for fewer slots; the others are drawn when they are asked for."
  });
}

// dist/image/plate-file.js
import { crc32 as crc324 } from "node:zlib";

// dist/image/plate-format.js
var MAGIC = 1347178572;
var VERSION = 5;
var HEAD_BYTES = 12;
function bytesOf(numbers) {
  const out = new Uint8Array(numbers.length * 4);
  const view = new DataView(out.buffer);
  for (const [i, number] of numbers.entries())
    view.setUint32(4 * i, number);
  return out;
}
function numbersOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(4 * i));
}
function invalidPlate(expected, received) {
  return new PlacardError({
    code: "plate-invalid",
    where: "plateFromBytes",
    expected,
    received,
    remedy: "Run `placard build` again: plates and the package that reads them belong together."
  });
}

// dist/image/mosaic-file.js
function writeMosaic({ parts, code, ground, sheet }, all, out) {
  const { cells, shelves, gaps, shipped } = parts;
  const { rung, error, head, stills, sums } = ground;
  const sections = sheet.parts.bands.map(({ deflated }) => out.addRaw(deflated));
  const written = (rows) => [out.addRaw(bytesOfRows(rows)), rows.bits];
  const coded = all.flatMap((key) => {
    const cell = shipped.get(key);
    return cell === void 0 ? [] : [[key, [...written(cell), cell.sum, cell.moment]]];
  });
  const drawn = new Set(cells.flatMap(({ units }) => units));
  return {
    rung,
    error,
    png: out.addRaw(head),
    stills: stills.map(({ adler, length }, i) => [
      sections.slice(shelves[i - 1]?.endBand ?? 0, shelves[i]?.firstBand),
      adler,
      length
    ]),
    sums: sums.map(({ adler, length }) => [adler, length]),
    cells,
    shelves,
    gaps: gaps.map((gap) => [...written(gap), gap.counts.length]),
    lengths: out.addRaw(code.lengths),
    header: written({ ...code.frame.header, bits: code.frame.header.counts[0] }),
    end: code.frame.end,
    coded: Object.fromEntries(coded),
    blank: all.filter((key) => !drawn.has(unitOf(key)))
  };
}
function readMosaicParts(head, sections) {
  const { cells, shelves, gaps, end } = head;
  const rowsAt = (section, bits, rows) => rowsOfBytes(sections.raw(section), bits, rows);
  return {
    cells,
    shelves,
    frame: { header: rowsAt(...head.header, 1), end },
    gaps: gaps.map((gap) => rowsAt(...gap)),
    shipped: new ShippedCells(head, sections)
  };
}
var ShippedCells = class {
  head;
  sections;
  #read = /* @__PURE__ */ new Map();
  constructor(head, sections) {
    this.head = head;
    this.sections = sections;
  }
  get(key) {
    const known = this.#read.get(key);
    if (known !== void 0)
      return known;
    const { cells, coded } = this.head;
    if (!Object.hasOwn(coded, key))
      return void 0;
    const unit = unitOf(key);
    const height = cells.find(({ units }) => units[0] === unit)?.height ?? 0;
    const [section, bits, sum, moment] = coded[key];
    const cell = { ...rowsOfBytes(this.sections.raw(section), bits, height), sum, moment };
    this.#read.set(key, cell);
    return cell;
  }
};
function bytesOfRows({ words, starts, counts }) {
  const all = counts.map((count2, row) => row > 0 && starts[row] === starts[row - 1] ? 0 : count2);
  const length = all.findLastIndex((count2) => count2 > 0) + 1;
  const own = Uint16Array.of(...all.subarray(0, length), length);
  return concat([
    new Uint8Array(words.buffer, words.byteOffset, words.byteLength),
    new Uint8Array(own.buffer)
  ]);
}
function rowsOfBytes(bytes, bits, rows) {
  const { buffer } = new Uint8Array(bytes);
  const [own = 0] = bytes.length < 2 ? [] : new Uint16Array(buffer.slice(-2));
  const length = bytes.length - 2 * own - 2;
  if (own > rows || length < 0 || length % 4 !== 0)
    throw invalidPlate(`coded bits of ${rows} rows`, `${bytes.length} bytes`);
  const words = new Uint32Array(buffer, 0, length / 4);
  const lengths = new Uint16Array(buffer, length, own);
  const counts = new Uint16Array(rows);
  const starts = new Uint32Array(rows);
  let start = 0;
  let next = 0;
  let count2 = 0;
  for (let row = 0; row < own; row++) {
    const its = lengths[row];
    if (its > 0) {
      start = next;
      count2 = its;
      next += its;
    }
    counts[row] = count2;
    starts[row] = start;
  }
  counts.fill(count2, own);
  starts.fill(start, own);
  if (next > 32 * words.length)
    throw invalidPlate(`at most ${32 * words.length} bits`, `${next}`);
  return { words, starts, counts, bits };
}

// dist/image/sections.js
import { crc32 as crc322, deflateRawSync, inflateRawSync } from "node:zlib";

// dist/image/section-table.js
var SectionTable = class {
  #bytes;
  /** Where each piece begins, and the last ends. */
  #starts;
  /** @throws PlacardError `plate-invalid` when the table and the bytes do not belong together */
  constructor(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count2 = bytes.length < 4 ? -1 : view.getUint32(0);
    let at = 4 + 4 * count2;
    if (count2 < 0 || at > bytes.length)
      throw invalidPlate("a table of sections", "fewer bytes");
    const starts = new Uint32Array(count2 + 1);
    for (let i = 0; i < count2; i++) {
      starts[i] = at;
      at += view.getUint32(4 + 4 * i);
    }
    starts[count2] = at;
    if (at !== bytes.length)
      throw invalidPlate(`${at} bytes of sections`, `${bytes.length}`);
    this.#bytes = bytes;
    this.#starts = starts;
  }
  /** Deflated where it was added by `add`. A view, so that nothing is copied before it is used. */
  raw(number) {
    const [start, end] = [this.#starts[number], this.#starts[number + 1]];
    if (start === void 0 || end === void 0)
      throw invalidPlate(`section ${number}`, "none");
    return this.#bytes.subarray(start, end);
  }
};

// dist/image/sections.js
var MAX_PIECE = 24e6;
var SectionWriter = class {
  #pieces = [];
  #raw = new Numbered();
  /** By what was deflated: to find the same data again takes a hundredth of deflating it. */
  #deflated = new Numbered();
  /** Deflated at the best level; gives the piece's number. */
  add(data) {
    return this.#deflated.number(data, () => this.addRaw(deflateRawSync(data, { level: 9, memLevel: 9 })));
  }
  /**
   * For what is deflated already, and for numbers too few to be worth it. The same data is one piece: an alphabet in
   * each of nine cells is shipped once.
   */
  addRaw(data) {
    return this.#raw.number(data, () => this.#pieces.push(data) - 1);
  }
  finish() {
    const table = 4 + 4 * this.#pieces.length;
    const out = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, table));
    const view = new DataView(out.buffer);
    view.setUint32(0, this.#pieces.length);
    let at = table;
    for (const [i, piece] of this.#pieces.entries()) {
      view.setUint32(4 + 4 * i, piece.length);
      out.set(piece, at);
      at += piece.length;
    }
    return out;
  }
};
var Numbered = class {
  #known = /* @__PURE__ */ new Map();
  number(data, make) {
    const key = `${data.length} ${crc322(data)}`;
    const alike2 = this.#known.get(key) ?? [];
    const known = alike2.find((other) => isSame(other.data, data));
    if (known !== void 0)
      return known.number;
    const number = make();
    this.#known.set(key, [...alike2, { data, number }]);
    return number;
  }
};
function isSame(a, b) {
  if (a.length !== b.length)
    return false;
  for (let i = 0; i < a.length; i++)
    if (a[i] !== b[i])
      return false;
  return true;
}
var SectionReader = class extends SectionTable {
  /** Inflated. @throws PlacardError `plate-invalid` when it has not the length that is due */
  read(number, length) {
    const data = inflateRawSync(this.raw(number), { maxOutputLength: MAX_PIECE });
    if (length === void 0 || data.length === length)
      return data;
    throw invalidPlate(`a section of ${length} bytes`, `${data.length}`);
  }
};

// dist/image/plate-read.js
import { crc32 as crc323 } from "node:zlib";

// dist/image/plate-head.js
function readHead(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD_BYTES + 4 || view.getUint32(0) !== MAGIC)
    throw invalidPlate("a plate", "other bytes");
  if (view.getUint32(4) !== VERSION)
    throw invalidPlate(`a plate of version ${VERSION}`, `version ${view.getUint32(4)}`);
  const body = HEAD_BYTES + view.getUint32(8);
  const head = parse(new TextDecoder().decode(bytes.subarray(HEAD_BYTES, body)));
  const { width, height } = head.size;
  if (![width, height].every((side) => Number.isInteger(side) && side > 0 && side <= MAX_SIDE))
    throw invalidPlate(`sides of at most ${MAX_SIDE} pixels`, shown(head.size));
  return { head, body: bytes.subarray(body, bytes.length - 4) };
}
function checkSum(bytes, crc325) {
  const end = bytes.length - 4;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (end < 0 || view.getUint32(end) !== crc325(bytes.subarray(0, end)))
    throw invalidPlate("a plate whose checksum is right", "a damaged one");
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidPlate("a plate with a head", shown(text));
  }
}

// dist/image/shipped-sheet.js
import { inflateRawSync as inflateRawSync2 } from "node:zlib";
function readSheet(head, { width, height }, sections) {
  const bands = head.bands.map(([section, adler, length]) => ({ deflated: sections.raw(section), adler, length }));
  const rows = new LazyRows(bands, width + 1, height);
  let known;
  const colours = () => numbersOf(sections.read(head.colours));
  const lookUp2 = () => {
    const table = new ColourTable();
    for (const colour of colours())
      table.add(colour);
    return { table, indices: sections.read(head.indices) };
  };
  return new IndexedSheet({
    ...head,
    width,
    height,
    bands,
    get colours() {
      return [...colours()];
    },
    find: (colour) => {
      known ??= lookUp2();
      const at = known.table.find(colour);
      return at === -1 ? -1 : known.indices[at];
    },
    filtered: (top = 0, bottom = height) => rows.upTo(top, bottom)
  });
}
var LazyRows = class {
  bands;
  stride;
  #rows;
  #isThere;
  constructor(bands, stride, height) {
    this.bands = bands;
    this.stride = stride;
    this.#rows = new Uint8Array(height * stride);
    this.#isThere = bands.map(() => false);
  }
  upTo(top, bottom) {
    const last = Math.ceil(bottom / BAND_ROWS);
    for (let first = Math.floor(top / BAND_ROWS); first < last; first++) {
      if (this.#isThere[first])
        continue;
      let end = first + 1;
      while (end < last && !this.#isThere[end])
        end++;
      this.#inflate(first, end);
      first = end;
    }
    return this.#rows;
  }
  #inflate(first, end) {
    const bands = this.bands.slice(first, end);
    const length = bands.reduce((sum, band) => sum + band.length, 0);
    this.#rows.set(inflateBands(bands, length), first * BAND_ROWS * this.stride);
    this.#isThere.fill(true, first, end);
  }
};
function inflateBands(bands, length) {
  const joined = concat([...bands.map(({ deflated }) => deflated), LAST_BLOCK]);
  const rows = inflateRawSync2(joined, { maxOutputLength: length + 1, chunkSize: length + 64 });
  if (rows.length === length)
    return rows;
  throw invalidPlate(`${length} bytes of rows`, `${rows.length}`);
}
function sheetBackdrop({ parts }) {
  return {
    cut: ({ x, y, width, height }) => {
      const rows = parts.filtered(y, y + height);
      const out = new Uint32Array(width * height);
      for (let row = 0, to = 0; row < height; row++) {
        const from = (y + row) * (parts.width + 1) + 1 + x;
        for (let i = from; i < from + width; i++)
          out[to++] = parts.palette[rows[i]];
      }
      return out;
    }
  };
}
function readFloor({ floor, covered }, size, sections, sheet) {
  if (floor !== void 0) {
    let pixels;
    return {
      cut: (rect) => {
        pixels ??= { ...size, data: numbersOf(sections.read(floor, size.width * size.height * 4)) };
        return cut(pixels, rect);
      }
    };
  }
  if (sheet === void 0)
    throw invalidPlate("a plate with a floor or an exact sheet", "neither");
  const base = sheetBackdrop(sheet);
  return {
    cut: (rect) => {
      const out = base.cut(rect);
      for (const { data, ...area2 } of covered)
        if (area2.width > 0)
          layRect(rect, out, area2, () => numbersOf(sections.read(data)));
      return out;
    }
  };
}
function layRect(area2, out, from, read) {
  const left = Math.max(area2.x, from.x);
  const right = Math.min(area2.x + area2.width, from.x + from.width);
  const top = Math.max(area2.y, from.y);
  const bottom = Math.min(area2.y + area2.height, from.y + from.height);
  if (left >= right || top >= bottom)
    return;
  const pixels = read();
  for (let y = top; y < bottom; y++) {
    const start = (y - from.y) * from.width + left - from.x;
    out.set(pixels.subarray(start, start + right - left), (y - area2.y) * area2.width + left - area2.x);
  }
}
function laidOver(floor, overlays) {
  return {
    cut: (rect) => {
      const out = floor.cut(rect);
      for (const overlay of overlays)
        layOver(rect, out, overlay);
      return out;
    }
  };
}

// dist/image/shipped-tiles.js
var ShippedTile = class {
  x;
  y;
  width;
  height;
  colour;
  #head;
  #sections;
  #data;
  constructor(head, sections) {
    this.x = head.x;
    this.y = head.y;
    this.width = head.width;
    this.height = head.height;
    this.colour = head.colour;
    this.#head = head;
    this.#sections = sections;
  }
  get data() {
    const bytes = this.width * this.height * (this.colour === void 0 ? 4 : 1);
    this.#data ??= this.#sections.read(this.#head.data, bytes);
    return this.#data;
  }
};
var ShippedPatch = class {
  key;
  x;
  y;
  width;
  height;
  #plate;
  #head;
  #sections;
  #composed;
  constructor(plate, key, head, sections) {
    this.key = key;
    this.x = head.x;
    this.y = head.y;
    this.width = head.width;
    this.height = head.height;
    this.#plate = plate;
    this.#head = head;
    this.#sections = sections;
  }
  get pixels() {
    return this.#compose().pixels;
  }
  still() {
    return this.#compose().still();
  }
  get fills() {
    return this.#compose().fills;
  }
  /** Every colour of it is in the plate's palette, or the build would not have shipped it: nothing is new. */
  indexed() {
    const { indices = -1, changes = -1 } = this.#head;
    const numbers = Float64Array.from(new Int32Array(numbersOf(this.#sections.raw(changes)).buffer));
    return {
      indices: this.#sections.read(indices, this.width * this.height),
      fresh: [],
      counts: [],
      isCoarse: false,
      runs: { at: new Uint32Array(0), lengths: new Uint16Array(0), colours: new Uint16Array(0) },
      changes: {
        sums: numbers.subarray(0, this.height + 1),
        moments: numbers.subarray(this.height + 1)
      }
    };
  }
  /** For rungs past the shipped sheet, which write true colours. */
  #compose() {
    const { key } = this.#head;
    const tile = new ShippedTile(this.#head, this.#sections);
    const placed = { unit: Number.parseInt(key, 10), key, tile, isKnown: true };
    this.#composed ??= composePatch(this.#plate, this.key, { rect: this, tiles: [placed] });
    return this.#composed;
  }
};

// dist/image/plate-read.js
function plateFromBytes(bytes) {
  checkSum(bytes, crc323);
  const { head, body } = readHead(bytes);
  const sections = new SectionReader(body);
  const { size, slots, units, options } = head;
  const rest = readJson(head.rest, sections);
  const { overlays, tiles } = rest;
  const readTile = (tile) => new ShippedTile(tile, sections);
  const read = overlays.map(readTile);
  const sheet = rest.sheet === void 0 ? void 0 : readSheet(rest.sheet, size, sections);
  const floor = readFloor(rest, size, sections, sheet);
  const base = rest.floor === void 0 && sheet !== void 0 ? sheetBackdrop(sheet) : laidOver(floor, read);
  const patches = /* @__PURE__ */ new Map();
  const plate = {
    kind: "plate",
    size,
    slots,
    units: readUnits(units, rest.sources, sections),
    floor,
    base,
    overlays: read,
    ladder: new ShippedLadder(sheet, size, base, options),
    tiles: new Map(tiles.map((tile) => [tile.key, () => readTile(tile)])),
    patches,
    ...sheet === void 0 || head.mosaic === void 0 ? {} : { mosaic: readMosaic(head.mosaic, options.maxBytes, sheet, sections) }
  };
  for (const tile of tiles)
    if (tile.indices !== void 0)
      patches.set(tile.key, (key) => new ShippedPatch(plate, key, tile, sections));
  return plate;
}
function readMosaic(head, maxBytes, sheet, sections) {
  const parts = readMosaicParts(head, sections);
  const code = new RowCode(sheet.parts.width + 1, sections.raw(head.lengths), parts.frame);
  return new CodingMosaic(sheet, code, parts, maxBytes);
}
function readJson(section, sections) {
  return JSON.parse(new TextDecoder().decode(sections.read(section)));
}
function readUnits(heads, section, sections) {
  let texts;
  return heads.map(({ slots, self, name }, i) => ({
    slots,
    self,
    source: {
      name,
      get text() {
        texts ??= readJson(section, sections);
        return texts[i] ?? "";
      }
    }
  }));
}
var ShippedLadder = class {
  sheet;
  size;
  base;
  options;
  #ladder;
  constructor(sheet, size, base, options) {
    this.sheet = sheet;
    this.size = size;
    this.base = base;
    this.options = options;
  }
  async write(patches, name, cache) {
    const written = this.sheet?.write(patches, cache);
    const maxBytes = this.options.maxBytes ?? DEFAULT_MAX_BYTES;
    if (written !== void 0 && written.bytes.length <= maxBytes)
      return { ...written, passed: [] };
    return (await this.#whole()).write(patches, name, cache);
  }
  async first() {
    return this.sheet ?? (await this.#whole()).first();
  }
  /** Its code is loaded here: a cold function whose pictures are on the shipped sheet never parses it. */
  #whole() {
    this.#ladder ??= import("./ladder-DLLB5KSU.js").then(({ Ladder: Rungs }) => {
      const data = this.base.cut({ x: 0, y: 0, ...this.size });
      return new Rungs({ ...this.size, data }, this.options);
    });
    return this.#ladder;
  }
};

// dist/image/plate-file.js
async function plateToBytes(plate, options = {}) {
  const out = new SectionWriter();
  const first = await plate.ladder.first();
  const sheet = first instanceof IndexedSheet && first.rung !== "palette" ? first : void 0;
  const isExact = sheet?.parts.error === 0;
  const writeTile = (key, tile) => {
    const { x, y, width, height, data, colour } = tile;
    return {
      key,
      x,
      y,
      width,
      height,
      data: out.add(data),
      ...colour === void 0 ? {} : { colour }
    };
  };
  const all = new Map([...plate.tiles].map(([key, read]) => [key, read()]));
  const whole = { x: 0, y: 0, ...plate.size };
  const mosaic = sheet === plate.mosaic?.sheet ? plate.mosaic : void 0;
  const alone = mosaic === void 0 ? unitsAlone(all) : /* @__PURE__ */ new Set();
  const rest = {
    sources: out.add(encode2(JSON.stringify(plate.units.map(({ source }) => source.text)))),
    covered: isExact ? plate.overlays.map(({ x, y, width, height }) => {
      const rect = { x, y, width, height };
      return { ...rect, data: out.add(bytesOf(plate.floor.cut(rect))) };
    }) : [],
    ...isExact ? {} : { floor: out.add(bytesOf(plate.floor.cut(whole))) },
    overlays: plate.overlays.map((tile) => writeTile("", tile)),
    tiles: [...all].map(([key, tile]) => ({
      ...writeTile(key, tile),
      ...sheet === void 0 || !alone.has(unitOf(key)) ? {} : writePatch(plate, sheet, key, tile, out)
    })),
    ...sheet === void 0 ? {} : { sheet: writeSheet(sheet, out) }
  };
  const head = {
    size: plate.size,
    slots: plate.slots,
    units: plate.units.map(({ slots, self, source }) => ({
      slots,
      ...self === void 0 ? {} : { self },
      name: source.name
    })),
    options: pick2(options),
    ...mosaic === void 0 ? {} : { mosaic: writeMosaic(mosaic, [...all.keys()], out) },
    rest: out.add(encode2(JSON.stringify(rest)))
  };
  return frame(encode2(JSON.stringify(head)), out);
}
function encode2(text) {
  return new TextEncoder().encode(text);
}
function unitsAlone(tiles) {
  const drawn = [];
  for (const [key, tile] of tiles) {
    const unit = unitOf(key);
    drawn[unit] = [...drawn[unit] ?? [], { unit, key, tile, isKnown: true }];
  }
  const units = cellsOf(Array.from(drawn, (own) => own ?? [])).map((cell) => cell.units);
  return new Set(units.flatMap((own) => own.length === 1 ? own : []));
}
function writePatch(plate, sheet, key, tile, out) {
  const unit = unitOf(key);
  const [group] = groupTiles([{ unit, key, tile, isKnown: true }]);
  if (group === void 0)
    return {};
  const { indices, fresh, changes } = sheet.finishPatch(composePatch(plate, key, group));
  if (fresh.length > 0 || changes === void 0)
    return {};
  const numbers = Int32Array.of(...changes.sums, ...changes.moments);
  return {
    indices: out.add(indices),
    changes: out.addRaw(bytesOf(new Uint32Array(numbers.buffer)))
  };
}
function pick2({ maxBytes, isLossless }) {
  return {
    ...maxBytes === void 0 ? {} : { maxBytes },
    ...isLossless === void 0 ? {} : { isLossless }
  };
}
function writeSheet({ parts }, out) {
  const { rung, palette, error, maxError, knownError, moving, bands, colours, find: find2 } = parts;
  return {
    rung,
    palette,
    error,
    maxError,
    knownError,
    moving,
    bands: bands.map(({ deflated, adler, length }) => [out.addRaw(deflated), adler, length]),
    colours: out.add(bytesOf(Uint32Array.from(colours))),
    indices: out.add(Uint8Array.from(colours, find2))
  };
}
function frame(head, sections) {
  const body = sections.finish();
  const out = new Uint8Array(HEAD_BYTES + head.length + body.length + 4);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, VERSION);
  view.setUint32(8, head.length);
  out.set(head, HEAD_BYTES);
  out.set(body, HEAD_BYTES + head.length);
  view.setUint32(out.length - 4, crc324(out.subarray(0, out.length - 4)));
  return out;
}

// dist/site/finite-values.js
function joinValues(one, other) {
  const joined = { ...one };
  for (const [id, values] of Object.entries(other))
    joined[id] = distinct([...Object.hasOwn(one, id) ? one[id] ?? [] : [], ...values]);
  return joined;
}
function distinct(values) {
  return [...new Map(values.map((value) => [JSON.stringify(value ?? null), value])).values()];
}

// dist/prerender/thread-plates.js
function threadPlates(site, ports, exchange2) {
  async function make(order) {
    const { template, size, slots, options } = order;
    const values = finiteValuesOf(site, order);
    const { rasterizer, bind } = ports;
    try {
      if (Object.keys(values).length > 0)
        return await buildPlate(template, size, slots, rasterizer, values, { ...options, bind });
    } catch (error) {
      if (!isPlacardError(error) || error.code !== "too-many-values")
        throw error;
    }
    return compilePlate(template, size, slots, rasterizer, options);
  }
  return async (template, { width, height }, slots, options) => {
    const order = { template, size: { width, height }, slots, options };
    const key = JSON.stringify([template.name, width, height, slots, options]);
    const known = await exchange2.ask(key);
    if (known?.kind === "own")
      return make(order);
    if (known !== void 0)
      return opened(known);
    let shared = { kind: "own" };
    try {
      const plate = await make(order);
      shared = plate.kind === "whole" ? plate : await packed(plate, options);
      return shared.kind === "own" ? plate : opened(shared);
    } finally {
      exchange2.give(key, shared);
    }
  };
}
function opened(shared) {
  return shared.kind === "whole" ? shared : plateFromBytes(shared.bytes);
}
async function packed(plate, options) {
  const rung = (await plate.ladder.first())?.rung;
  const isFinished = rung === "indexed" || rung === "indexed-near";
  return isFinished ? { kind: "plate", bytes: await plateToBytes(plate, options) } : { kind: "own" };
}
function finiteValuesOf(site, order) {
  let values = {};
  for (const route of site.routes) {
    if (![...route.images.values()].some((image) => isDrawnBy(site, image, order)))
      continue;
    const own = Object.entries(route.values).filter(([id]) => order.slots.includes(id));
    values = joinValues(values, Object.fromEntries(own));
  }
  return values;
}
function isDrawnBy(site, image, { template, size, options }) {
  if (isGenerated(image) || image.file !== template.name)
    return false;
  const { maxBytes, lossless } = budgetOf(site, image);
  const isSameSize = image.width === size.width && image.height === size.height;
  return isSameSize && maxBytes === options.maxBytes && lossless === options.isLossless;
}

// dist/prerender/open.js
var MAX_PLATES = 64;
var MIN_PLATES = 16;
var TILE_CACHE_BYTES = 192 * 2 ** 20;
async function openThreadSite({ config, isFirst }, listeners, exchange2) {
  const { site } = await loadConfig(config);
  const art = await openArt(site, filesOf(dirname3(config)));
  const { rasterizer: openEngine, fetchPicture: fetchPicture2, transcode } = inProcessPorts();
  const engine = once(() => openEngine(art.fonts));
  if (isFirst)
    await engine();
  const rasterizer = lazyRasterizer(engine);
  const told = toldOnce(listeners);
  const bind = binder(art, told);
  const painter = createPainter({
    rasterizer,
    ...fileOptions(site),
    bind,
    compile: threadPlates(site, { rasterizer, bind }, exchange2),
    // Its own for every set of slots: a plate that serves several depends on which of them came first.
    maxSlotSets: Infinity,
    maxPlates: Math.min(MAX_PLATES, Math.max(MIN_PLATES, 2 * countImages(site))),
    tileCacheBytes: TILE_CACHE_BYTES
  });
  const pictures = openSitePictures(site, { rasterizer, fetchPicture: fetchPicture2, transcode });
  return { site, ports: { art, rasterizer, painter, pictures, ...told } };
}
function countImages(site) {
  return site.routes.reduce((count2, route) => count2 + route.images.size, 0);
}

// dist/prerender/page.js
import { closeSync as closeSync2, existsSync as existsSync4, openSync as openSync2, readFileSync, readSync as readSync2, statSync } from "node:fs";
import { join as join5 } from "node:path";

// dist/site/url.js
var EXTENSION = ".png";
var INDEX = "index";
var ESCAPED_INDEX = "%69ndex";
function picturePath(site, address, search = "") {
  const page = segmentsOf(canonicalPath(address.pagePath));
  const file = fileOf(page.pop() ?? "");
  const path = [site.prefix, address.version, address.name, ...page, file].join("/");
  return `${path}${EXTENSION}${search}`;
}
function fileOf(segment) {
  if (segment === "")
    return INDEX;
  return segment === INDEX ? ESCAPED_INDEX : segment;
}
function pictureQuery(route, query) {
  const kept = new URLSearchParams();
  for (const key of [...new Set(route.query)].sort()) {
    const value = query.get(key);
    if (value !== null)
      kept.set(key, value);
  }
  const search = kept.toString();
  return search && `?${search}`;
}

// dist/page/facts.js
async function pageFacts(site, url, resolution, artHash, sha256) {
  const { route, values } = resolution;
  const search = pictureQuery(route, url.searchParams);
  const own = resolution.kind === "fallback" ? route.fallbackTags : route.tags?.(resolution.data, resolution.params) ?? {};
  const tags = mergedTags(site.tags, own, route);
  const images = await Promise.all(route.share.map(async (name) => {
    const image = route.images.get(name);
    const version = await pictureVersion(await artHash(image), image, values, sha256);
    const path = picturePath(site, { version, name, pagePath: url.pathname }, search);
    const { width, height } = image;
    const signed = await site.signer?.sign(path) ?? path;
    return { url: site.origin + signed, width, height };
  }));
  return {
    siteName: site.name,
    url: `${site.origin}${canonicalPath(url.pathname)}${search}`,
    tags: typeof tags.url === "string" ? { ...tags, url: absolute(site, route, tags.url) } : tags,
    images
  };
}
function mergedTags(site, route, { pattern }) {
  if (typeof route !== "object" || route === null || Array.isArray(route) || "then" in route)
    throw invalid(pattern, "", "an object of tags, and no promise: load in `data`", route);
  const own = route;
  return { ...site, ...own, extra: { ...site.extra, ...own.extra } };
}
function absolute(site, { pattern }, url) {
  const text = url.startsWith("/") ? site.origin + url : url;
  if (/^https?:\/\//i.test(text) && URL.canParse(text))
    return new URL(text).href;
  throw invalid(pattern, ".url", "an http or https URL, or a path that begins with a slash", url);
}
function invalid(pattern, member, expected, value) {
  return unexpected("tags-invalid", `routes[${shown(pattern.source)}].tags${member}`, expected, value);
}

// dist/page/escape.js
var CONTROLS = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/g;
var REFERENCES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\n": "&#10;"
};
var reference = (char) => REFERENCES[char] ?? "";
function cleanText2(text) {
  return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "").replace(/\p{Surrogate}/gu, "\uFFFD");
}
function escapeAttribute(text) {
  return text.replace(/[&<>"'\n]/g, reference);
}
function escapeTitle(text) {
  return text.replace(/[&<]/g, reference);
}
function asciiOnly(escaped) {
  return escaped.replace(/[^\0-\x7f]/gu, (char) => `&#${char.codePointAt(0)};`);
}

// dist/page/block.js
function buildBlock(plan, page, isUtf8) {
  let text = "";
  const parts = [];
  const encoded = () => new TextEncoder().encode(isUtf8 ? text : asciiOnly(text));
  const writeTag = (key, open, close) => {
    text += open;
    for (const attribute of page.kept.get(key)?.shift() ?? []) {
      text += " ";
      parts.push(encoded(), attribute);
      text = "";
    }
    text += close;
  };
  if (typeof plan.title === "string")
    writeTag("title", "<title", `>${escapeTitle(plan.title)}</title>`);
  for (const tag of plan.tags) {
    const value = tag.isDefault && page.ownType || tag.value;
    writeTag(tag.key.toLowerCase(), openTag(tag, escapeAttribute(value)), ">");
  }
  parts.push(encoded());
  return concat2(parts);
}
function openTag({ kind, key }, value) {
  if (kind === "canonical")
    return `<link rel="canonical" href="${value}"`;
  return `<meta ${kind}="${key}" content="${value}"`;
}
function concat2(parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// dist/page/plan.js
var MAX_ALT_CHARS = 420;
var PROPERTY_KEY = /^(?:og|article|fb|book|profile|music|video|product):/i;
var KEY = /^\w[\w:.@/+-]*$/;
function planTags({ siteName, url: pageUrl, tags, images }) {
  const { title, description, url = pageUrl, type = "website", extra = {} } = tags;
  const { card = "summary_large_image" } = tags;
  const [main] = images;
  const additional = Object.entries(extra).flatMap(extraEntries);
  const overridden = new Set(additional.map(([key]) => key.toLowerCase()));
  const standard = [
    ["og:title", title],
    ["og:description", description],
    ["og:url", url],
    ["og:site_name", siteName],
    ["og:type", type],
    // Apple makes two previews of one picture unless this comes right before og:image.
    ["twitter:image", main?.url],
    ...images.flatMap((image) => imageEntries(image, tags)),
    ["twitter:card", card],
    ["twitter:title", title],
    ["twitter:description", description],
    ["twitter:image:alt", main && altOf(main, tags)],
    ["description", description],
    ["canonical", url]
  ];
  const isMeant = ([key, value]) => value !== void 0 && !overridden.has(key);
  const entries = [...standard.filter(isMeant), ...additional];
  const managed = new Set(entries.map(([key]) => key.toLowerCase()));
  return {
    title: cleanValue("title", title),
    description: cleanValue("description", description),
    tags: entries.flatMap(([key, value]) => planned(key, value, tags)),
    // The old group goes as a whole: what was left of it would describe the new picture.
    isManaged: (key) => managed.has(key) || main !== void 0 && /^(og|twitter):image($|:)/.test(key)
  };
}
function imageEntries(image, tags) {
  return [
    ["og:image", image.url],
    ["og:image:width", String(image.width)],
    ["og:image:height", String(image.height)],
    ["og:image:type", image.type],
    ["og:image:alt", altOf(image, tags)]
  ];
}
function altOf(image, { imageAlt }) {
  const { alt = imageAlt } = image;
  return alt;
}
function extraEntries([key, value]) {
  if (!KEY.test(key))
    throw unexpected("tags-invalid", `tags.extra[${shown(key)}]`, "letters, digits and _ : . @ / + -", key);
  if (value === void 0)
    return [];
  const values = Array.isArray(value) ? value : [value];
  return values.length === 0 ? [[key, null]] : values.map((item) => [key, item]);
}
function planned(key, given2, tags) {
  const text = cleanValue(key, given2);
  if (typeof text !== "string")
    return [];
  const kind = key === "canonical" ? key : PROPERTY_KEY.test(key) ? "property" : "name";
  const value = key.endsWith(":alt") ? Array.from(text).slice(0, MAX_ALT_CHARS).join("") : text;
  return [{ kind, key, value, isDefault: key === "og:type" && tags.type === void 0 }];
}
function cleanValue(where, value) {
  if (value === void 0 || value === null)
    return value;
  if (typeof value === "string")
    return cleanText2(value);
  throw unexpected("tags-invalid", `tags: ${where}`, "a text, or null to remove it", value);
}

// dist/page/bytes.js
var LT = 60;
var GT = 62;
var AMP = 38;
var BANG = 33;
var SLASH = 47;
var DASH = 45;
var DOUBLE_QUOTE = 34;
var SINGLE_QUOTE = 39;
var QUESTION = 63;
function isSpace(byte) {
  return byte === 32 || byte !== void 0 && byte >= 9 && byte <= 13 && byte !== 11;
}
function isLetter(byte) {
  return byte !== void 0 && (byte | 32) >= 97 && (byte | 32) <= 122;
}
function find(view, byte, from) {
  const at = view.indexOf(byte, from);
  return at < 0 ? view.length : at;
}
function isTagName(view, at, word) {
  for (let i = 0; i < word.length; i++)
    if (((view[at + i] ?? 0) | 32) !== word.charCodeAt(i))
      return false;
  const next = view[at + word.length];
  return isSpace(next) || next === SLASH || next === GT;
}
var MAX_NAME = 32;
function nameText(view, start, end) {
  return asciiText(view, start, Math.min(end, start + MAX_NAME)).toLowerCase();
}
function asciiText(view, start, end) {
  let text = "";
  for (let i = start; i < end; i++)
    text += String.fromCharCode(view[i] ?? 0);
  return text;
}

// dist/page/attributes.js
function attributeOf(attributes, name) {
  return attributes.find((attribute) => attribute.name === name);
}
function valueText(view, attributes, name) {
  const { valueStart = 0, valueEnd = 0 } = attributeOf(attributes, name) ?? {};
  return asciiText(view, valueStart, valueEnd);
}
function keyTokens(view, attribute) {
  const tokens = [];
  let at = attribute.valueStart;
  while (at < attribute.valueEnd) {
    const start = at;
    while (at < attribute.valueEnd && !isSpace(view[at]))
      at++;
    if (at > start) {
      const key = decodeKey(asciiText(view, start, at));
      if (key === void 0)
        return void 0;
      tokens.push({ key, start, end: at });
    }
    at++;
  }
  return tokens;
}
function decodeKey(raw) {
  if (/&[a-z]/i.test(raw))
    return void 0;
  const key = raw.replace(/&#(x[\da-f]+|\d+);?/gi, (_, digits) => {
    const code = Number(digits.replace(/^x/i, "0x"));
    return code > 0 && code < 128 ? String.fromCharCode(code) : "?";
  });
  return /[\t\n\f\r ]/.test(key) ? void 0 : key.toLowerCase();
}

// dist/page/charset.js
var ASCII_COMPATIBLE = /^(?:(?:us-)?ascii|(?:cp|windows-)125\d|iso[-_]?8859-?\d+|latin\d|koi8-[ru]|gbk|gb_?2312|gb18030|big5(?:-hkscs)?|euc-(?:jp|kr)|ks_c_5601-1987|(?:x-)?sjis|shift[-_]jis|windows-(?:31j|874|949)|tis-620|macintosh)$/;
function charsetOf(label) {
  const name = label.trim().toLowerCase();
  if (/^utf-?8$/.test(name))
    return "utf-8";
  return ASCII_COMPATIBLE.test(name) ? "ascii-compatible" : "unknown";
}
function metaCharset(view, attributes) {
  if (attributeOf(attributes, "charset") !== void 0)
    return valueText(view, attributes, "charset") || void 0;
  if (!/^\s*content-type\s*$/i.test(valueText(view, attributes, "http-equiv")))
    return void 0;
  const content = valueText(view, attributes, "content");
  return /charset\s*=\s*["']?([^\s;"']+)/i.exec(content)?.[1];
}

// dist/page/held.js
var MIN_CAPACITY = 65536;
var NOTHING = new Uint8Array(0);
var HeldChunks = class {
  /** The first bytes of the page, at most as many as the limit. A later `add` may move them. */
  view = NOTHING;
  #limit;
  #chunks = [];
  #buffer = NOTHING;
  constructor(limit) {
    this.#limit = limit;
  }
  /** Returns whether the limit leaves bytes unread. */
  add(chunk) {
    this.#chunks.push(chunk);
    const { length } = this.view;
    const bytes = chunk.subarray(0, this.#limit - length);
    const total = length + bytes.length;
    if (length === 0)
      this.view = bytes;
    else {
      if (this.#buffer.length < total) {
        const capacity = Math.max(MIN_CAPACITY, 4 * total);
        this.#buffer = new Uint8Array(Math.min(capacity, this.#limit));
        this.#buffer.set(this.view);
      }
      this.#buffer.set(bytes, length);
      this.view = this.#buffer.subarray(0, total);
    }
    return bytes.length < chunk.length;
  }
  /** Passes on everything from an offset into the page: whole chunks as they are. Holds nothing afterwards. */
  release(from, emit) {
    let offset = 0;
    for (const chunk of this.#chunks.splice(0)) {
      const skipped = Math.max(0, from - offset);
      offset += chunk.length;
      if (skipped === 0)
        emit(chunk);
      else if (skipped < chunk.length)
        emit(chunk.subarray(skipped));
    }
    this.view = this.#buffer = NOTHING;
  }
};

// dist/page/place.js
var CHARSET_WINDOW = 1024;
var LATEST_OFFSET = 8192;
var CR = 13;
var LF = 10;
var HEAD_TAG = new TextEncoder().encode("<head>");
function isCharsetNear(head) {
  return offsetAfter(head, head.charsetEnd) <= CHARSET_WINDOW;
}
function placeBlock(head) {
  const { barrier, charsetEnd, headTagEnd } = head;
  if (charsetEnd <= barrier && isCharsetNear(head))
    return charsetEnd;
  if (headTagEnd <= barrier)
    return headTagEnd;
  const late = Math.min(barrier, head.scriptAt);
  const isEarly = isOpenerRemoved(head) || offsetAfter(head, late) > LATEST_OFFSET;
  return isEarly ? Math.min(late, head.firstElement) : late;
}
function isCharsetDisplaced(head, point, blockBytes) {
  const end = head.charsetEnd - removedBefore(head, head.charsetEnd);
  return point < head.charsetEnd && end <= CHARSET_WINDOW && end + blockBytes > CHARSET_WINDOW;
}
function joinsLineEnds(view, head) {
  let runStart = 0;
  let runEnd = 0;
  return head.removals.some(({ start, end }) => {
    if (start !== runEnd)
      runStart = start;
    runEnd = end;
    return view[end] === LF && view[runStart - 1] === CR;
  });
}
function splice(view, head, point, block) {
  const edits = [{ start: point, end: point, bytes: block }, ...head.removals];
  const { firstElement: first } = head;
  if (isOpenerRemoved(head) && point > first)
    edits.unshift({ start: first, end: first, bytes: HEAD_TAG });
  const parts = [];
  let rest = 0;
  for (const { start, end, bytes } of edits.sort((a, b) => a.start - b.start)) {
    parts.push(view.subarray(rest, start));
    if (bytes !== void 0)
      parts.push(bytes);
    rest = end;
  }
  return { edited: concat2(parts), rest };
}
function isOpenerRemoved(head) {
  return head.firstElement < head.headTagEnd && head.removals.some(({ start }) => start === head.firstElement);
}
function offsetAfter(head, offset) {
  const isOpened = isOpenerRemoved(head) && offset > head.firstElement;
  return offset - removedBefore(head, offset) + (isOpened ? HEAD_TAG.length : 0);
}
function removedBefore(head, offset) {
  return head.removals.reduce((sum, { start, end }) => sum + (end <= offset ? end - start : 0), 0);
}

// dist/page/json-ld.js
var MAX_FINDINGS = 16;
var MAX_BYTES = 65536;
var SITE_NODE = /Organization|Corporation|WebSite|Person|Brand|BreadcrumbList|ImageObject/;
function jsonLdFindings(content, plan) {
  if (content.length > MAX_BYTES)
    return [];
  const top = parse2(new TextDecoder().decode(content));
  return [top?.["@graph"] ?? top].flat().slice(0, MAX_FINDINGS).filter((value) => value instanceof Object).filter((node) => !SITE_NODE.test(String(node["@type"]))).flatMap((node) => [
    ...conflict(node, "headline", plan.title),
    ...conflict(node, "name", plan.title),
    ...conflict(node, "description", plan.description)
  ]);
}
function noscriptFindings(content) {
  const text = asciiText(content, 0, Math.min(content.length, MAX_BYTES));
  const metas = text.match(/<meta[^<>]*["'\s=](?:og|twitter):/i);
  return metas === null ? [] : [{ code: "noscript-tags", received: shown(metas[0]) }];
}
function parse2(json) {
  try {
    return JSON.parse(json);
  } catch {
    return void 0;
  }
}
function conflict(node, key, planned2) {
  const value = node[key];
  const isSilent = typeof value !== "string" || planned2 === void 0 || planned2 === null;
  if (isSilent || value.trim() === planned2.trim() || value.includes("\uFFFD"))
    return [];
  return [{ code: "json-ld-conflict", key, expected: shown(planned2), received: shown(value) }];
}

// dist/page/scan.js
var AGAIN = true;
var WAIT = void 0;
var MAX_REFERENCE = 16;
var MAX_ATTRIBUTES = 256;
var NAME = 0;
var ATTRIBUTE = 2;
var DOUBLE_QUOTED = 5;
var SINGLE_QUOTED = 6;
var UNQUOTED = 7;
var CLOSED = 8;
var COLUMNS = 7;
var MARK = [239, 187, 191];
var BLANK = /^&(?:#0*(?:9|1[023]|32)|#[xX]0*(?:[9acdACD]|20)|Tab|NewLine);/;
var NEXT = Uint8Array.from("11800001182222318422231842224787567555515566666161787777", Number);
var COLUMN = new Uint8Array(256).fill(COLUMNS - 1);
for (const [column, chars] of ["	\n\f\r ", "/", ">", "=", '"', "'"].entries())
  for (const char of chars)
    COLUMN[char.charCodeAt(0)] = column;
var HeadScanner = class {
  /** Where the last token begins; where the last tag or comment ends, 0 before the first. */
  start = 0;
  end = 0;
  /** The last tag's name, lower case. */
  name = "";
  /** The last tag's, in order, and no more than one over `MAX_ATTRIBUTES`. */
  attributes = [];
  /** Inside a template text says nothing about where the head ends. */
  isSkippingText = false;
  /** Whether the page begins with a byte order mark of UTF-8, which is no text. */
  hasMark = false;
  #at = 0;
  #step = this.#begin;
  #tagState = NAME;
  #nameAt = 0;
  #nameEnd = 0;
  #rawName = "";
  /** In a script: 0, 1 after `<!--` (escaped), 2 after `<script` in there (double escaped). */
  #escapes = 0;
  /** The next token, or undefined when `view`, all bytes so far, ends before it is complete. */
  next(view) {
    let step = AGAIN;
    while (step === AGAIN)
      step = this.#step(view);
    return step;
  }
  /** Whether all of `view` is read and no token is pending. */
  isBetweenTokens(view) {
    return this.#step === this.#data && this.#at === view.length;
  }
  /** Reads what follows the last start tag as raw text up to its end tag, which is the next token. */
  enterRawText() {
    this.#rawName = this.name;
    this.#escapes = 0;
    this.#step = this.#rawText;
  }
  #begin(view) {
    if (view.length < MARK.length)
      return WAIT;
    this.hasMark = MARK.every((byte, i) => view[i] === byte);
    return this.#enter(this.#data, this.hasMark ? MARK.length : 0);
  }
  #data(view) {
    if (this.isSkippingText)
      this.#at = find(view, LT, this.#at);
    else
      while (isSpace(view[this.#at]))
        this.#at++;
    const byte = view[this.#at];
    this.start = this.#at;
    if (byte === void 0)
      return WAIT;
    if (byte === LT)
      return this.#open(view);
    return byte === AMP ? this.#reference(view) : "text";
  }
  /** 13.2.5.6–7 and 13.2.5.41. Waits until it is certain what begins: `<!-` may become a comment. */
  #open(view) {
    const at = this.#at;
    const second = view[at + 1];
    const isSlash = second === SLASH;
    const isBang = second === BANG;
    const needed = isBang && view[at + 2] === DASH ? 4 : isBang || isSlash ? 3 : 2;
    if (at + needed > view.length)
      return WAIT;
    if (isLetter(second))
      return this.#openTag(at + 1);
    if (isSlash && isLetter(view[at + 2]))
      return this.#openTag(at + 2);
    if (needed === 4 && view[at + 3] === DASH)
      return this.#enter(this.#comment, at + 4);
    if (isBang || isSlash || second === QUESTION)
      return this.#enter(this.#bogusComment, at + 2);
    return this.isSkippingText ? this.#enter(this.#data, at + 1) : "text";
  }
  #enter(step, at) {
    this.#step = step;
    this.#at = at;
    return AGAIN;
  }
  /** Some references are whitespace, which does not end the head; every other one is text. */
  #reference(view) {
    const window = asciiText(view, this.#at, Math.min(view.length, this.#at + MAX_REFERENCE));
    const [run = ""] = /^&[#\w]*/.exec(window) ?? [];
    if (run.length === window.length && run.length < MAX_REFERENCE)
      return WAIT;
    if (BLANK.test(window))
      return this.#enter(this.#data, this.#at + run.length + 1);
    const mightGrow = run.startsWith("&#") && window[run.length] !== ";";
    return mightGrow ? "ambiguous-text" : "text";
  }
  /** 13.2.5.42: up to the first `>`: `<!x>`, `<?php …>`, `</ x>`, `<![CDATA[`, doctypes, and `</>`. */
  #bogusComment(view) {
    this.#at = find(view, GT, this.#at);
    return this.#at === view.length ? WAIT : this.#endComment(this.#at + 1);
  }
  /** 13.2.5.43–52. `this.start + 4` is the content's beginning; its dashes must not be those of `<!--`. */
  #comment(view) {
    const content = this.start + 4;
    for (; ; ) {
      const gt = find(view, GT, this.#at);
      this.#at = gt;
      if (gt === view.length)
        return WAIT;
      const bang = view[gt - 1] === BANG ? 1 : 0;
      const dashes = gt - 2 - bang;
      const isClosed = dashes >= content && view[dashes] === DASH && view[dashes + 1] === DASH;
      const isAbrupt = gt === content || gt === content + 1 && view[content] === DASH;
      this.#at = gt + 1;
      if (isClosed || isAbrupt)
        return this.#endComment(gt + 1);
    }
  }
  #endComment(end) {
    this.end = end;
    return this.#enter(this.#data, end);
  }
  #openTag(nameAt) {
    this.start = this.#at;
    this.#nameAt = nameAt;
    this.#tagState = NAME;
    this.attributes = [];
    return this.#enter(this.#tag, nameAt);
  }
  /** 13.2.5.8 and 13.2.5.32–40. Only a quoted value may be long, and it is skipped by `indexOf`. */
  #tag(view) {
    let state = this.#tagState;
    let at = this.#at;
    while (state !== CLOSED && at < view.length) {
      if (state === DOUBLE_QUOTED)
        at = find(view, DOUBLE_QUOTE, at);
      else if (state === SINGLE_QUOTED)
        at = find(view, SINGLE_QUOTE, at);
      if (at === view.length)
        break;
      const next = NEXT[state * COLUMNS + (COLUMN[view[at] ?? 0] ?? 0)] ?? CLOSED;
      if (next !== state)
        this.#mark(view, state, next, at);
      state = next;
      at++;
    }
    this.#tagState = state;
    this.#at = at;
    return state === CLOSED ? this.#endTag(view) : WAIT;
  }
  /** Notes where an attribute's parts begin and end, on the change from one state to the next. */
  #mark(view, state, next, at) {
    const isCrowded = this.attributes.length > MAX_ATTRIBUTES;
    const last = isCrowded ? void 0 : this.attributes.at(-1);
    if (state === NAME)
      this.#nameEnd = at;
    if (last !== void 0 && state === ATTRIBUTE) {
      last.name = nameText(view, last.start, at);
      last.end = last.valueStart = last.valueEnd = at;
    } else if (last !== void 0 && state >= DOUBLE_QUOTED) {
      last.valueEnd = at;
      last.end = state === UNQUOTED ? at : at + 1;
    }
    if (next === ATTRIBUTE) {
      if (!isCrowded)
        this.attributes.push({ name: "", start: at, end: at, valueStart: at, valueEnd: at });
    } else if (last !== void 0 && next >= DOUBLE_QUOTED && next < CLOSED)
      last.valueStart = next === UNQUOTED ? at : at + 1;
  }
  #endTag(view) {
    this.end = this.#at;
    this.name = nameText(view, this.#nameAt, this.#nameEnd);
    this.#step = this.#data;
    return this.#nameAt === this.start + 2 ? "end-tag" : "start-tag";
  }
  /** RCDATA, raw text and script data, 13.2.5.9–31: only the element's own end tag counts, and in a
   * double escaped script not even that. Waits for as many bytes as the end tag has. */
  #rawText(view) {
    const name = this.#rawName;
    for (; ; ) {
      const at = this.#escapes === 0 ? find(view, LT, this.#at) : findLtOrDash(view, this.#at);
      this.#at = at;
      if (at + name.length + 3 > view.length)
        return WAIT;
      const isEnd = view[at + 1] === SLASH && isTagName(view, at + 2, name);
      if (isEnd && this.#escapes < 2)
        return this.#openTag(at + 2);
      this.#at += name === "script" ? this.#escape(view, at) : 1;
    }
  }
  /** Changes the escaped state by what stands at `at`, a `<` or a `-`; returns how many bytes are read. */
  #escape(view, at) {
    const second = view[at + 1];
    const third = view[at + 2];
    if (view[at] === DASH) {
      const isEnd = second === DASH && third === GT;
      if (isEnd)
        this.#escapes = 0;
    } else if (this.#escapes === 0) {
      const isStart = second === BANG && third === DASH && view[at + 3] === DASH;
      if (isStart)
        this.#escapes = 1;
      return isStart ? 2 : 1;
    } else if (isTagName(view, at + (second === SLASH ? 2 : 1), "script"))
      this.#escapes = second === SLASH ? 1 : 2;
    return 1;
  }
};
function findLtOrDash(view, from) {
  let at = from;
  while (at < view.length && view[at] !== LT && view[at] !== DASH)
    at++;
  return at;
}

// dist/page/scan-keys.js
function readKeys(view, attributes, names, isManaged) {
  let managed = [];
  let cuts = [];
  let isWhole2 = attributes.every(({ name }) => name !== "charset" && name !== "http-equiv");
  for (const name of names) {
    const attribute = attributeOf(attributes, name);
    const tokens = attribute === void 0 ? [] : keyTokens(view, attribute);
    if (tokens === void 0)
      return void 0;
    const ours = tokens.map(({ key }) => key).filter(isManaged);
    const isAll = ours.length === tokens.length;
    managed = managed.concat(ours);
    isWhole2 &&= isAll;
    if (!isAll)
      cuts = cuts.concat(tokenCuts(tokens, isManaged));
    else if (ours.length > 0)
      cuts = cuts.concat(attributes.filter((other) => other.name === name));
  }
  cuts.sort((a, b) => a.start - b.start);
  const isTangled = attributes.some(({ name }) => name.startsWith("="));
  return managed.length > 0 && !isWhole2 && isTangled ? void 0 : { managed, isWhole: isWhole2, cuts };
}
function tokenCuts(tokens, isManaged) {
  return tokens.map(({ key, start, end }, i) => ({ key, start, end: tokens[i + 1]?.start ?? end })).filter(({ key }) => isManaged(key));
}

// dist/page/scan-head.js
var VOID_IN_HEAD = /^(?:base|basefont|bgsound|link|meta)$/;
var RAW_IN_HEAD = /^(?:title|style|script|noscript|noframes)$/;
var RAW_IN_BODY = /^(?:textarea|xmp|iframe|noembed)$/;
var AMBIGUOUS_IN_TEMPLATE = /^(?:svg|math|select|col|frameset|plaintext)$/;
var KEPT_ATTRIBUTE = /^(?:data-.*|itemprop|id|class)$/;
var JSON_LD = /^\s*application\/ld\+json\s*$/i;
var PLAIN_VALUE = /^[\w.:-]{1,64}$/;
var NOWHERE = Infinity;
var HeadReader = class {
  /** After the `<head>` that counts. */
  headTagEnd = NOWHERE;
  /** Before the head's first element. */
  firstElement = NOWHERE;
  /** Before the first script or style. */
  scriptAt = NOWHERE;
  /** Before the first noscript, `</head>` or end of the head: the block must be before it. */
  barrier = NOWHERE;
  /** Before the first token that is not in the head. */
  headEnd = NOWHERE;
  /** After the first meta that declares a charset, and what it declares. */
  charsetEnd = NOWHERE;
  charset;
  doubt;
  /** In order, none in another. */
  removals = [];
  /** By the key of a removed tag: attributes for the tags that replace it, one list for each. */
  kept = /* @__PURE__ */ new Map();
  /** What the page's first og:type said that is a plain word; empty when none was. */
  ownType = "";
  findings = [];
  #plan;
  #scanner = new HeadScanner();
  /** How many templates are open. */
  #templates = 0;
  #raw;
  /** After the first `</head>`. */
  #isClosed = false;
  constructor(plan) {
    this.#plan = plan;
  }
  /** Whether the page begins with a byte order mark of UTF-8. */
  get hasMark() {
    return this.#scanner.hasMark;
  }
  /** Whether `headEnd` or a doubt has been found in `view`, all bytes so far. */
  read(view) {
    const scanner = this.#scanner;
    while (this.headEnd === NOWHERE && this.doubt === void 0) {
      const token = scanner.next(view);
      if (token === void 0)
        return false;
      if (token === "start-tag")
        this.#startTag(view, scanner.name);
      else if (token === "end-tag")
        this.#endTag(view, scanner.name);
      else
        this.#text(token === "text");
      scanner.isSkippingText = this.#templates > 0;
    }
    return true;
  }
  /** The page is over: whether its head is, too. Not so when a token, a template or a raw text is open. */
  finish(view) {
    if (this.#scanner.end === 0)
      this.doubt = "not-html-start";
    if (this.headEnd !== NOWHERE || this.doubt !== void 0)
      return true;
    if (this.#templates > 0 || !this.#scanner.isBetweenTokens(view))
      return false;
    this.#endHead(view.length);
    return true;
  }
  #endHead(at) {
    this.headEnd = at;
    this.#bar(at);
  }
  #bar(at) {
    this.barrier = Math.min(this.barrier, at);
  }
  /** A page that begins with text is JSON, a compressed body or UTF-16 rather than HTML without tags. */
  #text(isCertain) {
    if (this.#scanner.end === 0)
      this.doubt = "not-html-start";
    else if (!isCertain)
      this.doubt = "ambiguous-text";
    else
      this.#endHead(this.#scanner.start);
  }
  /** `<html>` adds attributes to the element that is there, wherever it stands: it moves nothing. */
  #startTag(view, name) {
    if (this.#templates > 0)
      this.#startInTemplate(name);
    else if (name === "head")
      this.#openHead();
    else if (name !== "html")
      this.#startElement(view, name);
  }
  /** A second `<head>`, or one after the head's first element, is ignored. */
  #openHead() {
    if (this.headTagEnd === NOWHERE && this.firstElement === NOWHERE && !this.#isClosed)
      this.headTagEnd = this.#scanner.end;
  }
  /** After `</head>` a noscript begins the body; script, style and the others do not. */
  #startElement(view, name) {
    const { start, attributes } = this.#scanner;
    const isRaw = RAW_IN_HEAD.test(name) && !(this.#isClosed && name === "noscript");
    const isVoid = VOID_IN_HEAD.test(name);
    if (!isRaw && !isVoid && name !== "template") {
      this.#endHead(start);
      return;
    }
    this.firstElement = Math.min(this.firstElement, start);
    if (attributes.length > MAX_ATTRIBUTES)
      this.doubt = "ambiguous-key";
    if (isRaw)
      this.#openRaw();
    else if (isVoid)
      this.#voidElement(view, name);
    else
      this.#templates = 1;
  }
  /** 13.2.6.4.22: any element may stand in a template, but only raw text can hide its end. */
  #startInTemplate(name) {
    if (name === "template")
      this.#templates++;
    else if (AMBIGUOUS_IN_TEMPLATE.test(name))
      this.doubt = "ambiguous-template";
    else if (RAW_IN_HEAD.test(name) || RAW_IN_BODY.test(name))
      this.#openRaw();
  }
  #openRaw() {
    const { name, start, end, attributes } = this.#scanner;
    this.#scanner.enterRawText();
    this.#raw = { name, start, content: end, attributes };
  }
  #endTag(view, name) {
    const { start } = this.#scanner;
    if (this.#raw !== void 0)
      this.#closeRaw(view, this.#raw);
    else if (this.#templates > 0)
      this.#templates -= name === "template" ? 1 : 0;
    else if (/^(?:body|html|br)$/.test(name))
      this.#endHead(start);
    else if (name === "head") {
      this.#isClosed = true;
      this.#bar(start);
    }
  }
  /** Decided at the end, because an element that never ends passes the page untouched. */
  #closeRaw(view, { name, start, content, attributes }) {
    this.#raw = void 0;
    if (this.#templates > 0)
      return;
    const { start: contentEnd, end } = this.#scanner;
    const bytes = view.subarray(content, contentEnd);
    if (name === "script" || name === "style")
      this.scriptAt = Math.min(this.scriptAt, start);
    if (JSON_LD.test(valueText(view, attributes, "type")))
      this.report(jsonLdFindings(bytes, this.#plan));
    if (name === "noscript") {
      this.#bar(start);
      this.report(noscriptFindings(bytes));
    }
    if (name === "title" && this.#plan.title !== void 0) {
      this.#keepAttributes(view, name, attributes);
      this.removals.push({ start, end });
    }
  }
  /**
   * Takes the managed keys out of a tag, and the whole tag when it says nothing else. The link's key is
   * `canonical` in `rel`; a meta of that name says nothing to anybody.
   */
  #voidElement(view, name) {
    const isLink = name === "link";
    if (!isLink && name !== "meta")
      return;
    const { start, end, attributes } = this.#scanner;
    if (!isLink)
      this.#declareCharset(view, attributes);
    const reading = readKeys(view, attributes, isLink ? ["rel"] : ["property", "name"], (key2) => key2 === "canonical" === isLink && this.#plan.isManaged(key2));
    if (reading === void 0)
      this.doubt = "ambiguous-key";
    const [key] = reading?.managed ?? [];
    if (reading === void 0 || key === void 0)
      return;
    for (const range of reading.isWhole ? [{ start, end }] : reading.cuts)
      this.removals.push(range);
    if (reading.isWhole)
      this.#keepAttributes(view, key, attributes);
    if (reading.managed.includes("og:type"))
      this.ownType ||= PLAIN_VALUE.exec(valueText(view, attributes, "content"))?.[0] ?? "";
    if (this.#isClosed)
      this.report([{ code: "tags-after-head", key }]);
  }
  /** The first that is declared is the one browsers find; a later one changes nothing here. */
  #declareCharset(view, attributes) {
    const label = metaCharset(view, attributes);
    if (label === void 0 || this.charset !== void 0)
      return;
    this.charset = charsetOf(label);
    this.charsetEnd = this.#scanner.end;
  }
  /** Copies: the bytes so far move to a larger buffer when more come. */
  #keepAttributes(view, key, attributes) {
    const kept = attributes.filter(({ name }) => KEPT_ATTRIBUTE.test(name)).map(({ start, end }) => view.slice(start, end));
    const list = this.kept.get(key) ?? [];
    if (kept.length > 0)
      list.push(kept);
    this.kept.set(key, list);
  }
  /** Bounded: a page of a thousand stray tags is one matter, not a thousand. */
  report(findings) {
    this.findings.push(...findings.slice(0, MAX_FINDINGS - this.findings.length));
  }
};

// dist/page/rewrite.js
var DEFAULT_MAX_HEAD_BYTES = 262144;
var ESCAPE = 27;
var SNIFFED_BYTES = 64;
var FIRST_WINDOW = 32768;
function createHeadRewriter(plan, options = {}) {
  const { charset, maxHeadBytes = DEFAULT_MAX_HEAD_BYTES, isCoded = false } = options;
  const label = charset === void 0 ? void 0 : charsetOf(charset);
  const held = new HeldChunks(maxHeadBytes);
  const reader = new HeadReader(plan);
  let outcome;
  function decide(doubt, emit) {
    const isPacked = isCoded && !isMarkup(held.view);
    const made = isPacked ? "content-encoding" : doubt ?? edit(held.view, reader, plan, label);
    if (typeof made === "string") {
      outcome = { kind: "skipped", reason: made, findings: [] };
      held.release(0, emit);
      return;
    }
    outcome = { kind: "rewritten", findings: reader.findings };
    if (made.edited.length > 0)
      emit(made.edited);
    held.release(made.rest, emit);
  }
  return {
    get outcome() {
      return outcome;
    },
    push(bytes, emit) {
      if (outcome !== void 0) {
        emit(bytes);
        return;
      }
      const isOver = held.add(bytes);
      if (isCoded && held.view.length < SNIFFED_BYTES)
        return;
      if (reader.read(held.view))
        decide(void 0, emit);
      else if (isOver)
        decide("head-too-large", emit);
    },
    end(emit) {
      if (outcome !== void 0)
        return;
      const isRead = reader.read(held.view) || reader.finish(held.view);
      decide(isRead ? void 0 : "unfinished-token", emit);
    }
  };
}
function edit(view, reader, plan, label) {
  const charset = certainCharset(view, reader, label);
  if (reader.doubt !== void 0)
    return reader.doubt;
  if (charset === "unknown")
    return "charset-unknown";
  if (joinsLineEnds(view, reader))
    return "ambiguous-text";
  const block = buildBlock(plan, reader, charset === "utf-8");
  const place = placeBlock(reader);
  if (isCharsetDisplaced(reader, place, block.length))
    return "charset-displaced";
  if (offsetAfter(reader, place) + block.length > FIRST_WINDOW)
    reader.report([{ code: "tags-beyond-32k" }]);
  return splice(view, reader, place, block);
}
function certainCharset(view, reader, label) {
  if (reader.hasMark)
    return "utf-8";
  if (label !== void 0)
    return label;
  if (reader.charset === "utf-8")
    return isCharsetNear(reader) ? "utf-8" : "ascii-compatible";
  if (reader.charset !== void 0)
    return reader.charset;
  return view.subarray(0, reader.headEnd).includes(ESCAPE) ? "unknown" : "ascii-compatible";
}
function isMarkup(view) {
  const text = asciiText(view, 0, Math.min(view.length, SNIFFED_BYTES));
  return /^(?:\xef\xbb\xbf)?\s*<[!?/a-z][^\0-\x08\v\x0e-\x1f]*$/i.test(text);
}

// dist/page/stream.js
function sourceOf(page) {
  if (isWebStream(page))
    return page.getReader();
  const iterator = page[Symbol.asyncIterator]();
  return webStreamOf({
    next: async () => {
      const { done, value } = await iterator.next();
      return done === true ? void 0 : value;
    },
    cancel: async () => {
      await iterator.return?.();
    }
  }).getReader();
}
function isWebStream(page) {
  return "getReader" in page;
}
function pageFlow(source, rewriter) {
  let ready = [];
  let taken = 0;
  let isDecided = false;
  let settle2 = (_) => {
  };
  const outcome = new Promise((resolve3) => {
    settle2 = resolve3;
  });
  async function decide() {
    const held = [];
    const emit = (chunk) => {
      ready.push(chunk);
    };
    let reason = "body-failed";
    isDecided = true;
    try {
      while (rewriter.outcome === void 0) {
        reason = "body-failed";
        const { value } = await source.read();
        reason = "rewriter-failed";
        if (value === void 0)
          rewriter.end(emit);
        else {
          held.push(value);
          rewriter.push(value, emit);
        }
      }
      settle2(rewriter.outcome);
    } catch (error) {
      ready = held;
      settle2({ kind: "skipped", reason, findings: [], error });
    }
    return outcome;
  }
  return {
    outcome,
    decide,
    async next() {
      if (!isDecided)
        await decide();
      if (taken < ready.length)
        return ready[taken++];
      ready = [];
      taken = 0;
      return (await source.read()).value;
    },
    cancel(reason) {
      settle2({ kind: "skipped", reason: "cancelled", findings: [] });
      return source.cancel(reason);
    }
  };
}
function webStreamOf(flow) {
  return new ReadableStream({
    async pull(controller) {
      const chunk = await flow.next();
      if (chunk === void 0)
        controller.close();
      else
        controller.enqueue(chunk);
    },
    cancel: (reason) => flow.cancel(reason)
  }, { highWaterMark: 0 });
}
async function* chunksOf(flow) {
  try {
    for (; ; ) {
      const chunk = await flow.next();
      if (chunk === void 0)
        return;
      yield chunk;
    }
  } finally {
    await flow.cancel();
  }
}

// dist/page/head.js
function rewriteHead(page, facts, options = {}) {
  const rewriter = createHeadRewriter("isManaged" in facts ? facts : planTags(facts), options);
  if (ArrayBuffer.isView(page))
    return rewriteBytes(page, rewriter);
  const flow = pageFlow(sourceOf(page), rewriter);
  return { stream: isWebStream(page) ? webStreamOf(flow) : chunksOf(flow), outcome: flow.outcome };
}
function rewriteBytes(page, rewriter) {
  const chunks = [];
  const emit = (chunk) => {
    chunks.push(chunk);
  };
  rewriter.push(page, emit);
  rewriter.end(emit);
  const { outcome } = rewriter;
  if (outcome === void 0)
    throw new TypeError("no outcome");
  return { page: outcome.kind === "skipped" ? page : concat2(chunks), outcome };
}

// dist/site/resolve.js
var MAX_PATH_LENGTH = 4096;
var Refused = class extends Error {
};
function findRoute(site, pathname) {
  for (const route of site.routes) {
    const raw = route.pattern.match(pathname.slice(0, MAX_PATH_LENGTH + 1));
    if (raw !== null)
      return { route, raw: pathname.length > MAX_PATH_LENGTH ? void 0 : raw };
  }
  return void 0;
}
async function resolveMatch(site, { route, raw }, query) {
  try {
    if (raw === void 0)
      throw new Refused("path-too-long");
    addQuery(raw, route, query);
    const { params, data } = await loaded(site, route, raw);
    const values = checkValues(route.slots?.(data, params) ?? {}, route);
    return { kind: "found", route, params, data, values };
  } catch (error) {
    const reason = error instanceof Refused ? error.message : "definition-failed";
    const isLogged = reason === "definition-failed" || reason === "data-timeout";
    return {
      kind: "fallback",
      route,
      values: route.fallback,
      reason,
      error: isLogged ? error : void 0
    };
  }
}
async function loaded(site, route, raw) {
  const checked2 = route.params?.["~standard"].validate(raw) ?? {
    value: raw
  };
  const work = (signal) => load(route, checked2, signal);
  return route.data === void 0 && !("then" in checked2) ? work() : withDeadline(site.dataTimeoutMs, work);
}
async function load(route, checked2, signal) {
  const result = await checked2;
  if (result.issues !== void 0)
    throw new Refused("params-refused");
  const params = result.value;
  const data = signal && route.data ? await route.data(params, { signal }) : params;
  if (data === void 0 || data === null)
    throw new Refused("no-data");
  return { params, data };
}
function addQuery(raw, route, query) {
  for (const key of route.query) {
    const value = query?.get(key);
    if (typeof value === "string")
      raw[key] = value.slice(0, MAX_PATH_LENGTH);
  }
}
function checkValues(values, route) {
  if (typeof values === "object" && values !== null && !Array.isArray(values))
    return values;
  throw unexpected("definition-invalid", `routes[${shown(route.pattern.source)}].slots`, "an object, no promise: load in `data`", values);
}
async function withDeadline(timeoutMs, work) {
  const abort = new AbortController();
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new Refused("data-timeout"));
      abort.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(abort.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

// dist/prerender/files.js
import { closeSync, createReadStream, existsSync as existsSync2, fstatSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmdirSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { basename, dirname as dirname4, join as join3 } from "node:path";
function removeTree(path) {
  rmSync(path, { recursive: true, force: true });
}
var AtomicFiles = class {
  out;
  scratch;
  label;
  #count = 0;
  #known = /* @__PURE__ */ new Set();
  /** @param label tells threads apart */
  constructor(out, scratch, label) {
    this.out = out;
    this.scratch = scratch;
    this.label = label;
  }
  /**
   * @param file relative to `out`
   * @throws PlacardError `write-failed`; the file is then what it was before
   */
  write(file, bytes) {
    if (this.#placeTree(file, bytes))
      return;
    this.#place(file, (temporary) => writeFileSync(temporary, bytes));
  }
  /**
   * Most pictures have folders of their own. They are made in the scratch folder and come with their picture in one
   * step, since threads that make folders in one and the same folder wait for each other.
   *
   * @returns false where the first folder below a known one is there already
   */
  #placeTree(file, bytes) {
    const folders = dirname4(file).split("/");
    let top = this.out;
    let depth = 0;
    do
      top = join3(top, folders[depth++]);
    while (depth < folders.length && this.#known.has(top));
    if (this.#known.has(top) || existsSync2(top))
      return false;
    const tree = this.#temporary();
    try {
      let folder = tree;
      mkdirSync(folder);
      for (const name of folders.slice(depth)) {
        folder = join3(folder, name);
        mkdirSync(folder);
      }
      writeFileSync(join3(folder, basename(file)), bytes);
      renameSync(tree, top);
      return true;
    } catch (cause) {
      removeTree(tree);
      if (!isSystemError(cause))
        throw cause;
      return false;
    }
  }
  /** As `write`, chunk by chunk. */
  async writeStream(file, chunks) {
    const temporary = this.#temporary();
    try {
      const handle = openSync(temporary, "w");
      try {
        for await (const chunk of chunks)
          writeAll(handle, chunk);
      } finally {
        closeSync(handle);
      }
      this.#move(temporary, file);
    } catch (cause) {
      throw this.#failed(file, temporary, cause);
    }
  }
  #place(file, write) {
    const temporary = this.#temporary();
    try {
      write(temporary);
      this.#move(temporary, file);
    } catch (cause) {
      throw this.#failed(file, temporary, cause);
    }
  }
  #temporary() {
    return join3(this.scratch, `${this.label}-${this.#count++}`);
  }
  #move(temporary, file) {
    const path = join3(this.out, file);
    this.#makeFolder(dirname4(path));
    renameSync(temporary, path);
  }
  /** From above: most pictures have folders of their own, and each that is asked for before its parent is asked for twice. */
  #makeFolder(folder) {
    if (this.#known.has(folder))
      return;
    if (folder.length > this.out.length)
      this.#makeFolder(dirname4(folder));
    mkdirSync(folder, { recursive: true });
    if (this.#known.size >= MAX_KNOWN_FOLDERS)
      this.#known.clear();
    this.#known.add(folder);
  }
  #failed(file, temporary, cause) {
    rmSync(temporary, { force: true });
    if (!isSystemError(cause))
      return cause;
    return new PlacardError({
      code: "write-failed",
      where: shown(file),
      expected: "to write the file",
      received: reasonOf(cause),
      remedy: "Make room or give the right to write there, and run again: what is done is kept.",
      cause
    });
  }
};
var MAX_KNOWN_FOLDERS = 1e3;
function writeAll(handle, chunk) {
  for (let at = 0; at < chunk.length; )
    at += writeSync(handle, chunk, at);
}
var SIGNATURES = [
  ["89504e470d0a1a0a", "0000000049454e44ae426082"],
  ["ffd8ff", "ffd9"]
];
var END_BYTES = 12;
function pictureAt(path) {
  const handle = tryOpen(path);
  if (handle === void 0)
    return void 0;
  try {
    const { size } = fstatSync(handle);
    const ends = Buffer.alloc(2 * END_BYTES);
    readSync(handle, ends, 0, END_BYTES, 0);
    readSync(handle, ends, END_BYTES, END_BYTES, Math.max(0, size - END_BYTES));
    const hex = ends.toString("hex");
    const isWhole2 = SIGNATURES.some(([begin, end]) => hex.startsWith(begin) && hex.endsWith(end));
    return size > 2 * END_BYTES && isWhole2 ? size : void 0;
  } finally {
    closeSync(handle);
  }
}
function tryOpen(path) {
  try {
    return openSync(path, "r");
  } catch {
    return void 0;
  }
}
function readChunks(path) {
  return createReadStream(path, { highWaterMark: 2 ** 18 });
}
function isSystemError(error) {
  return error instanceof Error && "syscall" in error;
}
function reasonOf(error) {
  const text = error instanceof Error ? error.message : String(error);
  return isSystemError(error) ? text.split(", ")[0] ?? text : text;
}

// dist/prerender/html.js
var SNIFFED_BYTES2 = 1445;
var PAGE = /^(?:<!doctype html|<(?:html|head|body|title|meta|link|base|script|style|iframe|template|noscript|h[1-6]|header|main|nav|section|article|div|p|a|b|br|font|table))[\s>/]/i;
var BEFORE = /^(?:\xef\xbb\xbf)?(?:\s+|<!--[\s\S]*?-->|<\?xml[^>]*\?>)*/;
function isHtml(beginning) {
  const text = Buffer.from(beginning.subarray(0, SNIFFED_BYTES2)).toString("latin1");
  if (text.includes("\0"))
    return isUtf16(text);
  const rest = text.replace(BEFORE, "");
  return PAGE.test(rest) || rest.startsWith("<!--");
}
function isUtf16(text) {
  return /^(?:\xff\xfe|\xfe\xff)/.test(text);
}

// dist/prerender/paths.js
var INDEX2 = "index.html";
var EXTENSION2 = ".html";
var MAX_NAME_BYTES = 255;
function filesOfPath(pathname) {
  if (pathname.endsWith("/"))
    return [fileAt(`${pathname}${INDEX2}`)];
  const bare = pathname.endsWith(EXTENSION2) ? pathname.slice(0, -EXTENSION2.length) : pathname;
  return [fileAt(`${bare}${EXTENSION2}`), fileAt(`${bare}/${INDEX2}`)];
}
function fileAt(pathname) {
  const names = segmentsOf(pathname).map((segment) => decode2(segment, pathname));
  if (names.length > 0 && names.every(isName))
    return names.join("/");
  throw notAFile(pathname);
}
function decode2(segment, pathname) {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw notAFile(pathname);
  }
}
function isName(name) {
  if (name === "" || name === "." || name === ".." || /[/\\\0]/.test(name))
    return false;
  return Buffer.byteLength(name) <= MAX_NAME_BYTES;
}
function notAFile(pathname) {
  return new PlacardError({
    code: "path-not-a-file",
    expected: "a path that a file can have: no empty, dotted or over-long segment, no slash within one",
    received: shown(pathname),
    remedy: "Serve such pages by a function, or leave them out."
  });
}

// dist/prerender/picture.js
import { existsSync as existsSync3, rmSync as rmSync2 } from "node:fs";
import { dirname as dirname5, join as join4 } from "node:path";
var INCOMPLETE = ".incomplete";
var EXTENSIONS = { "image/png": ".png", "image/jpeg": ".jpg" };
async function placePicture(wanted2, files, draw) {
  const hasFolder = existsSync3(join4(files.out, dirname5(fileAt(wanted2.path))));
  const kept = hasFolder ? keptPicture(wanted2.path, files.out) : void 0;
  return kept ?? drawnPicture(wanted2, files, await draw(wanted2), hasFolder);
}
function keptPicture(path, out) {
  for (const type of ["image/png", "image/jpeg"]) {
    const own = named(path, type);
    const file = fileAt(own);
    const bytes = pictureAt(join4(out, file));
    if (bytes === void 0 || existsSync3(join4(out, file + INCOMPLETE)))
      continue;
    return { path: own, type, result: { file, bytes, isKept: true } };
  }
  return void 0;
}
function drawnPicture({ path }, files, { bytes, type, failed }, hasFolder) {
  const own = named(path, type);
  const file = fileAt(own);
  const [missing] = failed;
  if (missing !== void 0)
    files.write(file + INCOMPLETE, new Uint8Array());
  files.write(file, bytes);
  if (missing === void 0 && hasFolder)
    rmSync2(join4(files.out, file + INCOMPLETE), { force: true });
  const incomplete = missing === void 0 ? {} : { incomplete: `${missing.slot}: ${reasonOf(missing.error)}` };
  return { path: own, type, result: { file, bytes: bytes.length, isKept: false, ...incomplete } };
}
function named(path, type) {
  return path.replace(/\.png$/, EXTENSIONS[type]);
}
function pictureDrawer(ports) {
  const fallbacks = /* @__PURE__ */ new Map();
  return async ({ route, image, values }) => {
    if (values !== route.fallback)
      return drawPicture(ports, route, image, values, image);
    const known = fallbacks.get(image) ?? drawPicture(ports, route, image, values, image);
    fallbacks.set(image, known);
    return known;
  };
}

// dist/prerender/page.js
var MAX_HELD_BYTES = 4 * 2 ** 20;
function pagePrerenderer({ site, ports }, setup2, label) {
  const files = new AtomicFiles(setup2.out, setup2.scratch, label);
  const draw = pictureDrawer(ports);
  const artHash = async (image) => ports.art.hash(image);
  let shell;
  const readPage = (file) => {
    if (file !== setup2.shell)
      return readFileSync(join5(setup2.dir, file));
    shell ??= readFileSync(join5(setup2.dir, file));
    return shell;
  };
  async function prerender(job) {
    const url = new URL(job.path, site.origin);
    const match = findRoute(site, url.pathname);
    if (match === void 0)
      return { ...job, kind: "unmatched", pictures: [], isWritten: false };
    const resolution = await resolveMatch(site, match, url.searchParams);
    checkResolution(resolution, url);
    const source = sourceOf2(job, url.pathname, setup2);
    if (source !== void 0 && source.from !== setup2.shell)
      checkHtml(setup2.dir, source.from);
    const facts = await pageFacts(site, url, resolution, artHash, nodeSha256);
    const placed = await placeAll(resolution, facts);
    const plan = planTags(withFiles(site, facts, placed));
    const isWritten = source !== void 0 && await rewriteFile(setup2, files, source, plan, readPage);
    const canonical = plan.tags.find(({ kind }) => kind === "canonical")?.value;
    return {
      path: job.path,
      ...source && { file: source.to },
      kind: "done",
      ...canonical !== void 0 && { canonical },
      pictures: placed.map(({ result }) => result),
      isWritten,
      ...resolution.kind === "fallback" && { fallback: resolution.reason }
    };
  }
  async function placeAll({ route, values }, facts) {
    const placed = [];
    for (const [i, { url }] of facts.images.entries()) {
      const image = route.images.get(route.share[i] ?? "");
      const path = url.slice(site.origin.length);
      placed.push(await placePicture({ route, image, values, path }, files, draw));
    }
    return placed;
  }
  return async (job) => {
    try {
      return await prerender(job);
    } catch (error) {
      return { ...job, kind: "failed", pictures: [], isWritten: false, failure: failureOf(error) };
    }
  };
}
function checkResolution(resolution, url) {
  if (pictureQuery(resolution.route, url.searchParams) !== "")
    throw new PlacardError({
      code: "path-has-query",
      expected: "a path without a query: a file cannot tell one query from another",
      received: shown(url.search)
    });
  if (resolution.kind === "found")
    return;
  if (resolution.reason === "definition-failed")
    throw resolution.error;
  if (resolution.reason === "data-timeout")
    throw new PlacardError({
      code: "data-timeout",
      expected: "data within dataTimeoutMs",
      received: "none",
      remedy: "Raise dataTimeoutMs in the definition, or run again."
    });
}
function sourceOf2(job, pathname, { dir, shell }) {
  if (job.file !== void 0)
    return { from: job.file, to: job.file };
  const candidates = filesOfPath(pathname);
  const found = candidates.find((file) => existsSync4(join5(dir, file)));
  if (found !== void 0)
    return { from: found, to: found };
  return shell === void 0 ? void 0 : { from: shell, to: candidates[0] };
}
function checkHtml(dir, file) {
  const handle = openSync2(join5(dir, file), "r");
  try {
    const beginning = Buffer.alloc(SNIFFED_BYTES2);
    if (isHtml(beginning.subarray(0, readSync2(handle, beginning))))
      return;
  } finally {
    closeSync2(handle);
  }
  throw new PlacardError({
    code: "page-not-html",
    where: shown(file),
    expected: "an HTML page",
    received: "something else, by its first bytes",
    remedy: "Give the file another name, or a route that does not match it."
  });
}
function withFiles(site, facts, placed) {
  const images = facts.images.map((image, i) => {
    const own = placed[i];
    return own === void 0 ? image : { ...image, url: site.origin + own.path, type: own.type };
  });
  return { ...facts, images };
}
async function rewriteFile({ dir, out, shell }, files, { from, to }, plan, readPage) {
  const path = join5(dir, from);
  if (from !== shell && statSync(path).size > MAX_HELD_BYTES) {
    const { stream, outcome: outcome2 } = rewriteHead(readChunks(path), plan);
    await files.writeStream(to, checked(stream, outcome2, from));
    return true;
  }
  const bytes = readPage(from);
  const { page, outcome } = rewriteHead(bytes, plan);
  checkOutcome(outcome, from);
  const isSame2 = join5(dir, from) === join5(out, to) && bytes.equals(page);
  if (!isSame2)
    files.write(to, page);
  return !isSame2;
}
async function* checked(stream, outcome, file) {
  yield* stream;
  checkOutcome(await outcome, file);
}
function checkOutcome(outcome, file) {
  if (outcome.kind !== "skipped")
    return;
  const reason = "reason" in outcome ? outcome.reason : void 0;
  throw new PlacardError({
    code: "page-untouched",
    where: shown(file),
    expected: "a page whose head can be rewritten without a doubt",
    received: reason ?? "none",
    remedy: "docs/head.md says what each reason means."
  });
}
function failureOf(error) {
  if (isPlacardError(error))
    return { code: error.code, message: error.message };
  if (isSystemError(error))
    return { code: "read-failed", message: reasonOf(error) };
  const [line, at] = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  const where = at === void 0 ? "" : ` (${at.trim()})`;
  const message = line === void 0 ? `threw ${shown(error)}` : `threw ${line}${where}`;
  return { code: "definition-failed", message };
}

// dist/prerender/worker.js
var TELL_EVERY_MS = 20;
var setup = workerData;
var port = parentPort;
if (port === null)
  throw new Error("placard: prerender/worker.js is the entry of a worker thread");
var say = (message) => port.postMessage(message);
var note = (of) => say({ kind: "note", note: of });
var wanted = /* @__PURE__ */ new Map();
var exchange = {
  ask: (key) => new Promise((resolve3) => {
    wanted.set(key, resolve3);
    say({ kind: "plate-wanted", key });
  }),
  give: (key, plate) => say({ kind: "plate-made", key, plate })
};
try {
  const listeners = {
    onMissingGlyph: ({ file, slot, codePoint }) => note({ kind: "missing-glyph", template: file, slot, codePoint }),
    onTextOverflow: ({ file, slot }) => note({ kind: "text-overflow", template: file, slot })
  };
  const opened2 = await openThreadSite(setup, listeners, exchange);
  const prerender = pagePrerenderer(opened2, setup, String(threadId));
  const doPages = async ({ id, jobs }) => {
    let results = [];
    let told = performance.now();
    for (const [i, job] of jobs.entries()) {
      results.push(await prerender(job));
      if (i < jobs.length - 1 && performance.now() - told < TELL_EVERY_MS)
        continue;
      say({ kind: "done", id, results });
      results = [];
      told = performance.now();
    }
  };
  port.on("message", (order) => {
    if (order.kind === "pages")
      return void doPages(order);
    wanted.get(order.key)?.(order.plate);
    wanted.delete(order.key);
  });
  say({ kind: "started" });
} catch (error) {
  say({ kind: "unable", failure: failureOf(error) });
}
