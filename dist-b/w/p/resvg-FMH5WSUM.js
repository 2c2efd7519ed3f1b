import {
  PlacardError,
  shown
} from "./chunk-GOCYP6P3.js";

// dist/raster/draw.js
function engineOptions(fonts) {
  return { font: { fontBuffers: [...fonts], loadSystemFonts: false } };
}
function draw({ Resvg }, fonts, request, output) {
  let document;
  let image;
  try {
    document = new Resvg(request.svg, engineOptions(TEXT.test(request.svg) ? fonts : []));
    if (!isSized(document, request))
      return wrongSize(document, request);
    image = document.render();
    if (!isSized(image, request))
      return wrongSize(image, request);
    const data = output === "png" ? image.asPng() : toStraightAlpha(image.pixels);
    return { ok: true, data: owned(data) };
  } catch (error) {
    return { ok: false, reason: reasonOf(error), isPoisoned: isTrap(error) };
  } finally {
    release(image);
    release(document);
  }
}
var TEXT = /(?:<|%3c|&lt;|:)text|base64/i;
function isSized(actual, wanted) {
  return actual.width === wanted.width && actual.height === wanted.height;
}
function wrongSize(actual, wanted) {
  const reason = `the SVG is ${actual.width} x ${actual.height}, not ${wanted.width} x ${wanted.height}`;
  return { ok: false, reason, isPoisoned: false };
}
function release(object) {
  try {
    object?.free();
  } catch {
  }
}
var REFUSAL = /^SVG (?:data parsing failed|has an invalid size)/;
function isTrap(error) {
  return !(error instanceof Error && error.name === "Error" && REFUSAL.test(error.message));
}
function reasonOf(error) {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
function owned(bytes) {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length)
    return new Uint8Array(buffer);
  return new Uint8Array(bytes);
}
function toStraightAlpha(pixels) {
  for (let at = 3; at < pixels.length; at += 4) {
    const alpha = pixels[at] ?? 0;
    if (alpha === 255 || alpha === 0)
      continue;
    for (let channel = at - 3; channel < at; channel++)
      pixels[channel] = (pixels[channel] ?? 0) / (alpha / 255) + 0.5;
  }
  return pixels;
}

// dist/raster/failure.js
var MAX_SIDE = 8192;
function drawFailed(reason) {
  return new PlacardError({
    code: "draw-failed",
    expected: "an SVG that the engine can draw",
    received: `the failure ${shown(reason)}`
  });
}
function drawTimeout(what) {
  return new PlacardError({
    code: "draw-timeout",
    expected: "a picture in time",
    received: what,
    remedy: "If it happens often, simplify the template, or allow more threads.",
    status: 503
  });
}
function closed() {
  return drawFailed("the rasteriser is closed");
}
function checkRequest({ width, height }) {
  for (const side of [width, height])
    if (!Number.isInteger(side) || side < 1 || side > MAX_SIDE)
      throw new PlacardError({
        code: "draw-failed",
        expected: `a width and a height that are whole numbers from 1 to ${MAX_SIDE}`,
        received: shown(side)
      });
}

// dist/raster/cmap.js
var MAX_STEPS = 2e5;
function* mappedCodePoints(cmap) {
  const budget = { steps: MAX_STEPS };
  const count = cmap.u16(2);
  for (let i = 0; i < count; i++) {
    const record = cmap.from(4 + i * 8, 8);
    if (!isUnicode(record.u16(0), record.u16(2)))
      continue;
    const subtable = cmap.from(record.u32(4));
    const format = subtable.u16(0);
    if (format === 4)
      yield* format4(subtable, budget);
    if (format === 12)
      yield* format12(subtable, budget);
  }
}
function isUnicode(platform, encoding) {
  return platform === 0 || platform === 3 && (encoding <= 1 || encoding === 10);
}
function* format4(table2, budget) {
  const segments = table2.u16(6) >>> 1;
  for (let i = 0; i < segments; i++) {
    const end = table2.u16(14 + i * 2);
    const start = table2.u16(16 + segments * 2 + i * 2);
    for (let code = start; code <= end; code++) {
      if (--budget.steps < 0)
        return;
      if (code !== 65535 && glyphInSegment(table2, segments, i, code) !== 0)
        yield code;
    }
  }
}
function glyphInSegment(table2, segments, index, code) {
  const starts = 16 + segments * 2;
  const delta = table2.u16(starts + segments * 2 + index * 2);
  const place = starts + segments * 4 + index * 2;
  const range = table2.u16(place);
  if (range === 0)
    return code + delta & 65535;
  const glyph = table2.u16(place + range + (code - table2.u16(starts + index * 2)) * 2);
  return glyph === 0 ? 0 : glyph + delta & 65535;
}
function* format12(table2, budget) {
  const groups = table2.u32(12);
  for (let i = 0; i < groups; i++) {
    const group = table2.from(16 + i * 12, 12);
    const [start, end, glyph] = [group.u32(0), Math.min(group.u32(4), 1114111), group.u32(8)];
    if (--budget.steps < 0)
      return;
    for (let code = start; code <= end; code++) {
      if (--budget.steps < 0)
        return;
      if (glyph + code - start !== 0)
        yield code;
    }
  }
}

// dist/raster/sfnt.js
var HEADER_BYTES = 12;
var RECORD_BYTES = 16;
var TableView = class _TableView {
  #view;
  #where;
  constructor(bytes, where) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#where = where;
  }
  get length() {
    return this.#view.byteLength;
  }
  u8(offset) {
    return this.#view.getUint8(this.#inside(offset, 1));
  }
  u16(offset) {
    return this.#view.getUint16(this.#inside(offset, 2));
  }
  u32(offset) {
    return this.#view.getUint32(this.#inside(offset, 4));
  }
  /** A sub-view; `length` defaults to the rest of the table. */
  from(offset, length = this.length - offset) {
    this.#inside(offset, Math.max(length, 0));
    const { buffer, byteOffset } = this.#view;
    return new _TableView(new Uint8Array(buffer, byteOffset + offset, length), this.#where);
  }
  #inside(offset, size) {
    if (offset >= 0 && offset + size <= this.length)
      return offset;
    throw new PlacardError({
      code: "font-malformed",
      expected: `offsets inside the table's ${this.length} bytes`,
      received: `a read of ${size} bytes at ${offset}`,
      where: this.#where,
      remedy: "The file is damaged: fetch or export it again."
    });
  }
};
function readTables(font) {
  checkFormat(font);
  const file = new TableView(font.bytes, font.name);
  const count = file.u16(4);
  const tables = /* @__PURE__ */ new Map();
  for (let i = 0; i < count; i++) {
    const record = file.from(HEADER_BYTES + i * RECORD_BYTES, RECORD_BYTES);
    const tag = tagAt(record, 0);
    tables.set(tag, tableAt(font, tag, record.u32(8), record.u32(12)));
  }
  return tables;
}
function tableAt(font, tag, offset, length) {
  const end = offset + length;
  if (end > font.bytes.length)
    throw fontError(font, "font-malformed", {
      expected: `the table ${shown(tag)} to end at byte ${end}`,
      received: `a file of ${font.bytes.length} bytes`,
      remedy: "The file is truncated: fetch or export it again."
    });
  return new TableView(font.bytes.subarray(offset, end), `${font.name}, table ${shown(tag)}`);
}
var CONVERT = "Convert it to TTF or OTF.";
var FOREIGN = {
  wOFF: { what: "WOFF", remedy: CONVERT },
  wOF2: { what: "WOFF2", remedy: CONVERT },
  ttcf: { what: "a font collection (TTC)", remedy: "Extract the face that is meant into a TTF." },
  "%!PS": { what: "a PostScript Type 1 font", remedy: CONVERT },
  "<svg": { what: "an SVG", remedy: CONVERT }
};
var SFNT = /* @__PURE__ */ new Set(["\0\0\0", "OTTO", "true"]);
function checkFormat(font) {
  if (font.bytes.length === 0)
    throw fontError(font, "font-empty", {
      received: "an empty file",
      remedy: "Fetch or export it again."
    });
  const signature = String.fromCharCode(...font.bytes.subarray(0, 4));
  if (SFNT.has(signature))
    return;
  const foreign = FOREIGN[signature];
  throw fontError(font, "font-format-unsupported", {
    received: foreign?.what ?? `a file that begins with ${shown(signature)}`,
    remedy: foreign?.remedy ?? "Check that the path names a font file."
  });
}
function fontError(font, code, trouble) {
  return new PlacardError({ code, expected: "a TTF or OTF", ...trouble, where: font.name });
}
function tagAt(view, offset) {
  const value = view.u32(offset);
  return String.fromCharCode(value >>> 24, value >>> 16 & 255, value >>> 8 & 255, value & 255);
}

// dist/raster/face.js
function readFace(font) {
  const tables = readTables(font);
  for (const tag of ["head", "hhea", "hmtx", "maxp"])
    table(font, tables, tag);
  checkOutlines(font, tables);
  const names = table(font, tables, "name");
  const family = nameOf(names, 16) || nameOf(names, 1);
  if (family === "")
    throw fontError(font, "font-malformed", {
      expected: "a family name",
      received: "a font without one",
      remedy: "No template could name it in font-family: set the name in a font editor."
    });
  const subfamily = nameOf(names, 17) || nameOf(names, 2);
  return { family, subfamily, ...styleOf(font, tables), sample: sampleOf(font, tables) };
}
function table(font, tables, tag) {
  const found = tables.get(tag);
  if (found !== void 0 && found.length > 0)
    return found;
  throw fontError(font, "font-malformed", {
    expected: `a font with a table "${tag}"`,
    received: "a font without one",
    remedy: "The file is damaged or was cut down too far: export it again."
  });
}
function checkOutlines(font, tables) {
  const hasOutlines = ["glyf", "CFF ", "CFF2"].some((tag) => (tables.get(tag)?.length ?? 0) > 0);
  if (hasOutlines)
    return;
  throw fontError(font, "font-unusable", {
    expected: "a font with outlines (glyf or CFF)",
    received: "a font without them",
    remedy: "Bitmap and colour fonts cannot be drawn: bring an outline font."
  });
}
function styleOf(font, tables) {
  const os2 = tables.get("OS/2");
  const isItalicByHead = (table(font, tables, "head").u16(44) & 2) !== 0;
  if (os2 === void 0)
    return { weight: 400, isItalic: isItalicByHead };
  const weight = Math.min(Math.max(os2.u16(4), 1), 1e3);
  return { weight, isItalic: (os2.u16(62) & 1) !== 0 || isItalicByHead };
}
var NAME_RECORD_BYTES = 12;
var NAME_MAX_BYTES = 512;
function nameOf(names, id) {
  const count = names.u16(2);
  const storage = names.u16(4);
  let best = { rank: 0, text: "" };
  for (let i = 0; i < count; i++) {
    const record = names.from(6 + i * NAME_RECORD_BYTES, NAME_RECORD_BYTES);
    if (record.u16(6) !== id)
      continue;
    const rank = rankOf(record);
    if (rank <= best.rank)
      continue;
    const bytes = names.from(storage + record.u16(10), Math.min(record.u16(8), NAME_MAX_BYTES));
    best = { rank, text: rank === MAC_RANK ? singleBytes(bytes) : utf16(bytes) };
  }
  return best.text.trim();
}
var MAC_RANK = 1;
function rankOf(record) {
  const [platform, encoding, language] = [record.u16(0), record.u16(2), record.u16(4)];
  if (platform === 3 && (encoding <= 1 || encoding === 10))
    return language === 1033 ? 4 : 3;
  if (platform === 0)
    return 2;
  return platform === 1 && encoding === 0 ? MAC_RANK : 0;
}
function utf16(view) {
  const units = Array.from({ length: view.length >>> 1 }, (_, i) => view.u16(i * 2));
  return String.fromCharCode(...units);
}
function singleBytes(view) {
  return String.fromCharCode(...Array.from({ length: view.length }, (_, i) => view.u8(i)));
}
var CANDIDATES = 96;
var SAMPLE_CHARS = 4;
function sampleOf(font, tables) {
  const candidates = [];
  for (const code of mappedCodePoints(table(font, tables, "cmap"))) {
    if (leavesInk(code))
      candidates.push(String.fromCodePoint(code));
    if (candidates.length === CANDIDATES)
      break;
  }
  const letters = candidates.filter((char) => /[\p{L}\p{N}]/u.test(char));
  const distinct = [.../* @__PURE__ */ new Set([...letters, ...candidates])];
  const sample = distinct.slice(0, SAMPLE_CHARS).join("");
  if (sample !== "")
    return sample;
  throw fontError(font, "font-malformed", {
    expected: "a cmap (format 4 or 12) that maps at least one visible character",
    received: "a cmap that maps none",
    remedy: "The file was cut down too far: export it with the characters that are needed."
  });
}
function leavesInk(code) {
  return !/[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{M}]/u.test(String.fromCodePoint(code));
}

// dist/raster/probe.js
function readFaces(fonts) {
  return fonts.map(({ name, bytes }) => ({ name, bytes, face: readFace({ name, bytes }) }));
}
function findUnusable(module, fonts) {
  for (const { name, bytes, face } of fonts) {
    const drawn = draw(module, [bytes], probePicture(face, face.sample), "pixels");
    const nothing = UNMAPPED.repeat([...face.sample].length);
    const unmapped = draw(module, [bytes], probePicture(face, nothing), "pixels");
    const reason = reasonOf2(drawn, unmapped);
    const isPoisoned = [drawn, unmapped].some((result) => !result.ok && result.isPoisoned);
    if (reason !== null || isPoisoned)
      return { name, reason: reason ?? "a trap", isPoisoned };
  }
  return null;
}
function unusable({ name, reason }) {
  return new PlacardError({
    code: "font-unusable",
    expected: "a font whose own characters leave ink",
    received: reason,
    where: name,
    remedy: "The file is damaged or of a kind that the engine cannot draw: export it as a static TTF."
  });
}
function reasonOf2(drawn, unmapped) {
  if (!drawn.ok)
    return `the failure ${shown(drawn.reason)}`;
  if (!hasInk(drawn.data))
    return "an empty picture";
  if (unmapped.ok && isEqual(drawn.data, unmapped.data))
    return "the missing-glyph sign for each";
  return null;
}
var SIDE = 64;
var UNMAPPED = "\u{2FFFE}";
function probePicture(face, text) {
  const characters = Array.from(text, (char) => `&#${char.codePointAt(0)};`).join("");
  const family = face.family.replace(/[^\p{L}\p{N} ._-]/gu, (char) => `&#${char.codePointAt(0)};`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"><text x="4" y="40" font-size="20" font-family="${family}">${characters}</text></svg>`;
  return { svg, width: SIDE, height: SIDE };
}
function hasInk(pixels) {
  return pixels.some((value, at) => at % 4 === 3 && value !== 0);
}
function isEqual(a, b) {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

// dist/raster/resvg.js
async function createResvg({ fonts, load }) {
  const faced = readFaces(fonts);
  const module = await load();
  const blank = findUnusable(module, faced);
  if (blank !== null)
    throw unusable(blank);
  return new ResvgRasterizer(faced, load, module);
}
var ResvgRasterizer = class {
  #fonts;
  #load;
  #module;
  #loading = null;
  #isClosed = false;
  constructor(fonts, load, module) {
    this.#fonts = fonts.map(({ bytes }) => bytes);
    this.#load = load;
    this.#module = module;
  }
  async png(request, signal) {
    return this.#draw(request, "png", signal);
  }
  async pixels(request, signal) {
    const data = await this.#draw(request, "pixels", signal);
    return { width: request.width, height: request.height, data };
  }
  async close() {
    this.#isClosed = true;
    this.#module = null;
  }
  async #draw(request, output, signal) {
    checkRequest(request);
    while (this.#module === null && !this.#isClosed)
      await this.#replace();
    const module = this.#module;
    if (module === null || this.#isClosed)
      throw closed();
    if (signal?.aborted)
      throw drawTimeout("an aborted signal");
    const result = draw(module, this.#fonts, request, output);
    if (result.ok)
      return result.data;
    if (result.isPoisoned)
      this.#module = null;
    throw drawFailed(result.reason);
  }
  /** One load for all that wait for it. */
  #replace() {
    this.#loading ??= this.#load().then((module) => {
      this.#module = module;
    }).catch((error) => {
      throw drawFailed(`no new instance after a trap: ${String(error)}`);
    }).finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }
};
export {
  createResvg
};
