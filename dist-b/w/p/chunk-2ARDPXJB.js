import {
  DEFAULT_MAX_BYTES,
  HARD_MAX_BYTES
} from "./chunk-2NUACFTS.js";
import {
  PlacardError
} from "./chunk-GOCYP6P3.js";

// dist/image/colours.js
var ColourTable = class {
  #slots;
  #values;
  /** The product's high bits depend on all of a colour's; its low ones only on the colour's low ones. */
  #shift;
  #colours = [];
  /** @param room a power of two; the table grows beyond it */
  constructor(room = 1024) {
    this.#shift = 1 + Math.clz32(room);
    this.#slots = new Int32Array(room).fill(-1);
    this.#values = new Int32Array(room);
  }
  get size() {
    return this.#colours.length;
  }
  /** In the order of their coming. */
  get colours() {
    return this.#colours;
  }
  /** The colour's number, or -1. */
  find(colour) {
    const at = this.#place(colour);
    return this.#slots[at] === -1 ? -1 : this.#values[at];
  }
  /** The colour's number; a new colour gets the next one. */
  add(colour) {
    const at = this.#place(colour);
    if (this.#slots[at] !== -1)
      return this.#values[at];
    const value = this.#colours.length;
    this.#slots[at] = colour;
    this.#values[at] = value;
    this.#colours.push(colour);
    if (2 * this.#colours.length > this.#slots.length)
      this.#grow();
    return value;
  }
  #place(colour) {
    const mask = this.#slots.length - 1;
    let at = Math.imul(colour, 2654435761) >>> this.#shift;
    while (this.#slots[at] !== -1 && this.#slots[at] !== colour)
      at = at + 1 & mask;
    return at;
  }
  #grow() {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    this.#values = new Int32Array(this.#slots.length);
    this.#shift--;
    for (const [value, colour] of this.#colours.entries()) {
      const at = this.#place(colour);
      this.#slots[at] = colour;
      this.#values[at] = value;
    }
  }
};
function distinctColours(pixels, limit) {
  const table2 = new ColourTable();
  let last = -1;
  for (let i = 0; i < pixels.length; i++) {
    const colour = pixels[i];
    if (colour === last)
      continue;
    last = colour;
    table2.add(colour);
    if (table2.size > limit)
      return void 0;
  }
  return table2;
}
function nearPalette(colours, error, limit) {
  const order = colours.map((colour, at) => ({ colour, at, light: lightOf(colour) })).sort((a, b) => a.light - b.light || a.colour - b.colour);
  const index = new Uint8Array(colours.length);
  const palette = [];
  let left2 = order;
  for (let first = left2[0]; first !== void 0; first = left2[0]) {
    if (palette.length === limit)
      return void 0;
    const chosen = farthestNear(left2, first, error);
    const rest = [];
    for (const one of left2)
      if (colourDistance(one.colour, chosen) <= error)
        index[one.at] = palette.length;
      else
        rest.push(one);
    left2 = rest;
    palette.push(chosen);
  }
  return { palette, index, error };
}
function farthestNear(sorted, first, error) {
  let chosen = first.colour;
  for (const { colour, light } of sorted) {
    if (light > first.light + 3 * error)
      break;
    if (colourDistance(colour, first.colour) <= error)
      chosen = colour;
  }
  return chosen;
}
function lightOf(colour) {
  return (colour >>> 16) + (colour >>> 8 & 255) + (colour & 255);
}
function colourDistance(a, b) {
  return Math.max(Math.abs((a >>> 16) - (b >>> 16)), Math.abs((a >>> 8 & 255) - (b >>> 8 & 255)), Math.abs((a & 255) - (b & 255)));
}
var CELL_BITS = [3, 4, 5];
function cellPalette(colours, limit) {
  for (const bits of CELL_BITS) {
    const mapping = shareCells(colours, bits, limit);
    if (mapping !== void 0)
      return mapping;
  }
  return void 0;
}
function shareCells(colours, bits, limit) {
  const cells = new ColourTable();
  const index = new Uint8Array(colours.length);
  const low = (1 << bits) - 1;
  const keep = 16777215 & ~(low * 65793);
  for (let i = 0; i < colours.length; i++) {
    const cell = cells.add(colours[i] & keep);
    if (cell === limit)
      return void 0;
    index[i] = cell;
  }
  const half = (1 << bits - 1) * 65793;
  return { palette: cells.colours.map((cell) => cell | half), index, error: 1 << bits - 1 };
}

// dist/image/jpeg-huffman.js
var DC_SYMBOLS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
var DC_LUMA_TABLE = {
  lengths: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  symbols: DC_SYMBOLS
};
var DC_CHROMA_TABLE = {
  lengths: [0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0],
  symbols: DC_SYMBOLS
};
var AC_LUMA_TABLE = {
  lengths: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
  symbols: bytes("01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa")
};
var AC_CHROMA_TABLE = {
  lengths: [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119],
  symbols: bytes("000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa")
};
function bytes(hex) {
  return Array.from(hex.matchAll(/../g), ([pair]) => Number.parseInt(pair, 16));
}
function codesOf({ lengths, symbols }) {
  const codes = new Uint32Array(256);
  let code = 0;
  let at = 0;
  for (const [i, count] of lengths.entries()) {
    for (let n = 0; n < count; n++)
      codes[symbols[at++]] = i + 1 << 16 | code++;
    code <<= 1;
  }
  return codes;
}
var DC_LUMA = codesOf(DC_LUMA_TABLE);
var DC_CHROMA = codesOf(DC_CHROMA_TABLE);
var AC_LUMA = codesOf(AC_LUMA_TABLE);
var AC_CHROMA = codesOf(AC_CHROMA_TABLE);
var HUFFMAN_SEGMENTS = [
  [0, DC_LUMA_TABLE],
  [16, AC_LUMA_TABLE],
  [1, DC_CHROMA_TABLE],
  [17, AC_CHROMA_TABLE]
].flatMap(([id, { lengths, symbols }]) => {
  const length = 19 + symbols.length;
  return [255, 196, length >> 8, length & 255, id, ...lengths, ...symbols];
});
var BitWriter = class {
  #out;
  #length = 0;
  #bits = 0;
  #count = 0;
  constructor(room) {
    this.#out = new Uint8Array(Math.max(64, room));
  }
  /** A code of a table: length above its 16 bits. */
  code(code) {
    this.#put(code & 65535, code >>> 16);
  }
  /** A coefficient: the code of (zeros before it, its size in bits), then its bits. */
  value(value, zeros, codes) {
    const size = 32 - Math.clz32(value < 0 ? -value : value);
    this.code(codes[zeros << 4 | size]);
    if (size > 0)
      this.#put((value < 0 ? value - 1 : value) & (1 << size) - 1, size);
  }
  /** The bytes so far, the last one filled up with ones. */
  finish() {
    if (this.#count > 0)
      this.#put((1 << 8 - this.#count) - 1, 8 - this.#count);
    return this.#out.slice(0, this.#length);
  }
  /** At most 16 bits; at most 7 are waiting, so 32 are enough. */
  #put(bits, count) {
    this.#bits = this.#bits << count | bits;
    this.#count += count;
    while (this.#count >= 8) {
      this.#count -= 8;
      this.#byte(this.#bits >>> this.#count & 255);
    }
    this.#bits &= (1 << this.#count) - 1;
  }
  #byte(byte) {
    if (this.#length + 2 > this.#out.length) {
      const grown = new Uint8Array(this.#out.length * 2);
      grown.set(this.#out);
      this.#out = grown;
    }
    this.#out[this.#length++] = byte;
    if (byte === 255)
      this.#out[this.#length++] = 0;
  }
};

// dist/image/jpeg.js
var MCU = 16;
var MCU_VALUES = 6 * 64;
var ZIGZAG = table("0 1 8 16 9 2 3 10 17 24 32 25 18 11 4 5 12 19 26 33 40 48 41 34 27 20 13 6 7 14 21 28 35 42 49 56 57 50 43 36 29 22 15 23 30 37 44 51 58 59 52 45 38 31 39 46 53 60 61 54 47 55 62 63");
var LUMA = table("16 11 10 16 24 40 51 61 12 12 14 19 26 58 60 55 14 13 16 24 40 57 69 56 14 17 22 29 51 87 80 62 18 22 37 56 68 109 103 77 24 35 55 64 81 104 113 92 49 64 78 87 103 121 120 101 72 92 95 98 112 100 103 99");
var CHROMA = table("17 18 24 47 99 99 99 99 18 21 26 66 99 99 99 99 24 26 56 99 99 99 99 99 47 66 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99");
function table(numbers) {
  return Uint8Array.from(numbers.split(" "), Number);
}
function quantisers(quality) {
  const percent = quality < 50 ? 5e3 / quality : 200 - 2 * quality;
  const scale = (table2) => table2.map((value) => Math.min(255, Math.max(1, Math.floor((value * percent + 50) / 100))));
  const luma = scale(LUMA);
  const chroma = scale(CHROMA);
  return { luma, chroma, lumaScale: scalesOf(luma), chromaScale: scalesOf(chroma) };
}
function scalesOf(table2) {
  const factor = Array.from({ length: 8 }, (_, k) => k === 0 ? 1 : Math.cos(k * Math.PI / 16) * Math.SQRT2);
  return Float64Array.from(table2, (value, i) => 1 / (value * factor[i >> 3] * factor[i & 7] * 8));
}
function pixelReader({ width, height, data }) {
  return (x, y) => data[Math.min(y, height - 1) * width + Math.min(x, width - 1)];
}
var Transformer = class {
  tables;
  #luma = new Float64Array(256);
  #cb = new Float64Array(64);
  #cr = new Float64Array(64);
  constructor(tables2) {
    this.tables = tables2;
  }
  square(read, x, y, out, at) {
    this.#load(read, x, y);
    const { lumaScale, chromaScale } = this.tables;
    for (let block = 0; block < 4; block++)
      transform(this.#luma.subarray(block * 64, block * 64 + 64), lumaScale, out, at + block * 64);
    transform(this.#cb, chromaScale, out, at + 256);
    transform(this.#cr, chromaScale, out, at + 320);
  }
  /** RGB → YCbCr (JFIF); chroma is the mean of four pixels. */
  #load(read, left2, top) {
    const [luma, cb, cr] = [this.#luma, this.#cb, this.#cr];
    cb.fill(0);
    cr.fill(0);
    for (let y = 0; y < MCU; y++)
      for (let x = 0; x < MCU; x++) {
        const colour = read(left2 + x, top + y);
        const r = colour >>> 16;
        const g = colour >>> 8 & 255;
        const b = colour & 255;
        const block = y >> 3 << 1 | x >> 3;
        luma[block << 6 | (y & 7) << 3 | x & 7] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
        const quarter = y >> 1 << 3 | x >> 1;
        cb[quarter] = cb[quarter] + (-0.168736 * r - 0.331264 * g + 0.5 * b) / 4;
        cr[quarter] = cr[quarter] + (0.5 * r - 0.418688 * g - 0.081312 * b) / 4;
      }
  }
};
function transform(block, scale, out, at) {
  for (let row = 0; row < 64; row += 8)
    pass(block, row, 1);
  for (let column = 0; column < 8; column++)
    pass(block, column, 8);
  for (let i = 0; i < 64; i++) {
    const from = ZIGZAG[i];
    out[at + i] = Math.round(block[from] * scale[from]);
  }
}
var C4 = Math.SQRT1_2;
var C6 = Math.sin(Math.PI / 8);
var SUM = Math.cos(Math.PI / 8) + Math.sin(Math.PI / 8);
var DIFFERENCE = Math.cos(Math.PI / 8) - Math.sin(Math.PI / 8);
function pass(v, at, step) {
  const i = [at, at + step, at + 2 * step, at + 3 * step];
  const j = [at + 7 * step, at + 6 * step, at + 5 * step, at + 4 * step];
  const a0 = v[i[0]] + v[j[0]];
  const a7 = v[i[0]] - v[j[0]];
  const a1 = v[i[1]] + v[j[1]];
  const a6 = v[i[1]] - v[j[1]];
  const a2 = v[i[2]] + v[j[2]];
  const a5 = v[i[2]] - v[j[2]];
  const a3 = v[i[3]] + v[j[3]];
  const a4 = v[i[3]] - v[j[3]];
  const b0 = a0 + a3;
  const b3 = a0 - a3;
  const b1 = a1 + a2;
  const z1 = (a1 - a2 + b3) * C4;
  v[i[0]] = b0 + b1;
  v[j[3]] = b0 - b1;
  v[i[2]] = b3 + z1;
  v[j[1]] = b3 - z1;
  const c0 = a4 + a5;
  const c1 = (a5 + a6) * C4;
  const c2 = a6 + a7;
  const z5 = (c0 - c2) * C6;
  const z2 = DIFFERENCE * c0 + z5;
  const z4 = SUM * c2 + z5;
  v[j[2]] = a7 - c1 + z2;
  v[i[3]] = a7 - c1 - z2;
  v[i[1]] = a7 + c1 + z4;
  v[j[0]] = a7 + c1 - z4;
}
function codeRow(values, squares) {
  const out = new BitWriter(squares * 48);
  const last = [0, 0, 0];
  for (let square = 0; square < squares; square++)
    for (let block = 0; block < 6; block++) {
      const at = square * MCU_VALUES + block * 64;
      const component = block < 4 ? 0 : block - 3;
      const dc = values[at];
      const isLuma = component === 0;
      out.value(dc - last[component], 0, isLuma ? DC_LUMA : DC_CHROMA);
      last[component] = dc;
      codeRest(out, values, at, isLuma ? AC_LUMA : AC_CHROMA);
    }
  return out.finish();
}
function codeRest(out, values, at, codes) {
  let zeros = 0;
  for (let i = at + 1; i < at + 64; i++) {
    const value = values[i];
    if (value === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16)
      out.code(codes[240]);
    out.value(value, zeros, codes);
    zeros = 0;
  }
  if (zeros > 0)
    out.code(codes[0]);
}
function joinRows({ width, height }, tables2, rows) {
  const head = headOf(width, height, tables2);
  const length = rows.reduce((sum2, row) => sum2 + row.length + 2, head.length);
  const out = new Uint8Array(length);
  out.set(head);
  let at = head.length;
  for (const [i, row] of rows.entries()) {
    out.set(row, at);
    at += row.length;
    out[at++] = 255;
    out[at++] = i === rows.length - 1 ? 217 : 208 + i % 8;
  }
  return out;
}
function headOf(width, height, { luma, chroma }) {
  const word = (value) => [value >> 8, value & 255];
  const zigzag = (table2) => Array.from(ZIGZAG, (from) => table2[from]);
  return Uint8Array.from([
    ...[255, 216],
    ...[255, 224, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[255, 219, 0, 132, 0, ...zigzag(luma), 1, ...zigzag(chroma)],
    ...[
      255,
      192,
      0,
      17,
      8,
      ...word(height),
      ...word(width),
      3,
      1,
      34,
      0,
      2,
      17,
      1,
      3,
      17,
      1
    ],
    ...HUFFMAN_SEGMENTS,
    ...[255, 221, 0, 4, ...word(Math.ceil(width / MCU))],
    ...[255, 218, 0, 12, 3, 1, 0, 2, 17, 3, 17, 0, 63, 0]
  ]);
}

// dist/image/tile.js
var EMPTY_TILE = { x: 0, y: 0, width: 0, height: 0, data: new Uint8Array(0) };
function tileOf({ width, height, data }) {
  const box = inkOf(data, width, height);
  if (box === void 0)
    return EMPTY_TILE;
  const out = new Uint8Array(box.width * box.height * 4);
  for (let row = 0; row < box.height; row++) {
    const from = ((box.y + row) * width + box.x) * 4;
    premultiply(data.subarray(from, from + box.width * 4), out, row * box.width * 4);
  }
  return { ...box, data: out };
}
function tileOfMask(mask, colour, opacity) {
  const { x, y, width, height } = mask;
  const data = opacity === 1 ? mask.data : mask.data.map((cover) => Math.round(cover * opacity));
  return { x, y, width, height, data, colour };
}
function inkOf(data, width, height) {
  const words = wordsOf(data);
  let [left2, right, top, bottom] = [width, -1, -1, -1];
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let first = 0;
    while (first < width && words[row + first] >>> 24 === 0)
      first++;
    if (first === width)
      continue;
    let last = width - 1;
    while (words[row + last] >>> 24 === 0)
      last--;
    if (top === -1)
      top = y;
    bottom = y;
    if (first < left2)
      left2 = first;
    if (last > right)
      right = last;
  }
  if (top === -1)
    return void 0;
  return { x: left2, y: top, width: right - left2 + 1, height: bottom - top + 1 };
}
function wordsOf(data) {
  const bytes2 = data.byteOffset % 4 === 0 ? data : new Uint8Array(data);
  return new Uint32Array(bytes2.buffer, bytes2.byteOffset, bytes2.length / 4);
}
function premultiply(straight, out, at) {
  for (let i = 0; i < straight.length; i += 4) {
    const alpha = straight[i + 3];
    if (alpha === 0)
      continue;
    out[at + i] = times(straight[i], alpha);
    out[at + i + 1] = times(straight[i + 1], alpha);
    out[at + i + 2] = times(straight[i + 2], alpha);
    out[at + i + 3] = alpha;
  }
}
function times(a, b) {
  const product = a * b + 128;
  return product + (product >> 8) >> 8;
}
function layOver(area, pixels, tile) {
  const left2 = Math.max(area.x, tile.x);
  const right = Math.min(area.x + area.width, tile.x + tile.width);
  const top = Math.max(area.y, tile.y);
  const bottom = Math.min(area.y + area.height, tile.y + tile.height);
  const window = { left: left2, right, top, bottom };
  if (tile.colour === void 0)
    layPixels(area, pixels, tile, window);
  else
    layFlat(area, pixels, tile, window);
}
function layFlat(area, pixels, { x: tileX, y: tileY, width, data, colour }, { left: left2, right, top, bottom }) {
  for (let y = top; y < bottom; y++) {
    let to = (y - area.y) * area.width + left2 - area.x;
    let from = (y - tileY) * width + left2 - tileX;
    for (let x = left2; x < right; x++, to++, from++) {
      const alpha = data[from];
      if (alpha === 0)
        continue;
      pixels[to] = alpha === 255 ? colour : blend(colour, alpha, pixels[to]);
    }
  }
}
function blend(colour, alpha, under) {
  const rest = 255 - alpha;
  return times(colour >>> 16, alpha) + times(under >>> 16, rest) << 16 | times(colour >>> 8 & 255, alpha) + times(under >>> 8 & 255, rest) << 8 | times(colour & 255, alpha) + times(under & 255, rest);
}
function layPixels(area, pixels, tile, { left: left2, right, top, bottom }) {
  const { data } = tile;
  for (let y = top; y < bottom; y++) {
    let to = (y - area.y) * area.width + left2 - area.x;
    let from = ((y - tile.y) * tile.width + left2 - tile.x) * 4;
    for (let x = left2; x < right; x++, to++, from += 4) {
      const alpha = data[from + 3];
      if (alpha === 0)
        continue;
      const r = data[from];
      const g = data[from + 1];
      const b = data[from + 2];
      if (alpha === 255) {
        pixels[to] = r << 16 | g << 8 | b;
        continue;
      }
      const under = pixels[to];
      const rest = 255 - alpha;
      pixels[to] = r + times(under >>> 16, rest) << 16 | g + times(under >>> 8 & 255, rest) << 8 | b + times(under & 255, rest);
    }
  }
}
function layTiles({ x, y, width, height }, tiles) {
  const data = new Uint8Array(width * height * 4);
  for (const tile of tiles.map(spread))
    for (let row = 0; row < tile.height; row++) {
      let to = ((tile.y - y + row) * width + tile.x - x) * 4;
      let from = row * tile.width * 4;
      for (const end = from + tile.width * 4; from < end; ) {
        const rest = 255 - tile.data[from + 3];
        for (let i = 0; i < 4; i++, from++, to++)
          data[to] = tile.data[from] + times(data[to], rest);
      }
    }
  return { x, y, width, height, data };
}
function spread({ x, y, width, height, data: cover, colour }) {
  const data = new Uint8Array(cover.length * 4);
  for (const [i, alpha] of cover.entries()) {
    if (alpha === 0)
      continue;
    data[4 * i] = times(colour >>> 16, alpha);
    data[4 * i + 1] = times(colour >>> 8 & 255, alpha);
    data[4 * i + 2] = times(colour & 255, alpha);
    data[4 * i + 3] = alpha;
  }
  return { x, y, width, height, data };
}
function isEmptyRect(rect) {
  return rect.width === 0 || rect.height === 0;
}
function meets(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
function around(a, b) {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y
  };
}
function backdropOf(pixels) {
  return { cut: (rect) => cut(pixels, rect) };
}
function cut({ data, width }, rect) {
  const out = new Uint32Array(rect.width * rect.height);
  for (let row = 0; row < rect.height; row++) {
    const from = (rect.y + row) * width + rect.x;
    out.set(data.subarray(from, from + rect.width), row * rect.width);
  }
  return out;
}
function opaquePixels({ width, height, data }) {
  const words = wordsOf(data);
  const out = new Uint32Array(width * height);
  for (let i = 0; i < out.length; i++) {
    const word = words[i];
    if (word >>> 24 !== 255)
      return void 0;
    out[i] = (word & 255) << 16 | word & 65280 | word >>> 16 & 255;
  }
  return { width, height, data: out };
}

// dist/image/jpeg-sheet.js
var JpegSheet = class {
  pixels;
  quality;
  rung = "jpeg";
  #tables;
  #transformer;
  #squares;
  /** Quantised coefficients and the finished bytes of each row of the static picture. */
  #values = [];
  #rows = [];
  /** @param quality 1 to 100 */
  constructor(pixels, quality) {
    this.pixels = pixels;
    this.quality = quality;
    this.#tables = quantisers(quality);
    this.#transformer = new Transformer(this.#tables);
    this.#squares = Math.ceil(pixels.width / MCU);
    const read = pixelReader(pixels);
    for (let top = 0; top < pixels.height; top += MCU) {
      const values = new Int16Array(this.#squares * MCU_VALUES);
      for (let i = 0; i < this.#squares; i++)
        this.#transformer.square(read, i * MCU, top, values, i * MCU_VALUES);
      this.#values.push(values);
      this.#rows.push(codeRow(values, this.#squares));
    }
  }
  write(patches, cache) {
    const rows = this.#rows.map((still, row) => {
      const band = { x: 0, y: row * MCU, width: this.#squares * MCU, height: MCU };
      const touching = patches.filter((patch) => meets(patch, band));
      return touching.length === 0 ? still : this.#row(row, touching, cache);
    });
    const bytes2 = joinRows(this.pixels, this.#tables, rows);
    return { bytes: bytes2, type: "image/jpeg", rung: "jpeg", error: void 0 };
  }
  #row(row, touching, cache) {
    const keys = touching.map(({ key: key2 }) => key2);
    const key = `jpeg ${this.quality}
${row}
${keys.join("\n")}`;
    const known = cache?.get(key);
    if (known !== void 0)
      return known.deflated;
    const coded = codeRow(this.#transformRow(row, touching), this.#squares);
    cache?.set(key, { deflated: coded, adler: 0, length: 0 });
    return coded;
  }
  #transformRow(row, touching) {
    const { width, height, data } = this.pixels;
    const top = row * MCU;
    const rows = Math.min(MCU, height - top);
    const window = data.slice(top * width, (top + rows) * width);
    for (const patch of touching)
      layPatch(window, width, top, rows, patch);
    const inner = pixelReader({ width, height: rows, data: window });
    const read = (x, y) => inner(x, y - top);
    const values = this.#values[row].slice();
    for (let i = 0; i < this.#squares; i++) {
      const square = { x: i * MCU, y: top, width: MCU, height: MCU };
      if (touching.some((patch) => meets(patch, square)))
        this.#transformer.square(read, square.x, top, values, i * MCU_VALUES);
    }
    return values;
  }
};
function layPatch(window, width, top, rows, patch) {
  const first = Math.max(top, patch.y);
  const end = Math.min(top + rows, patch.y + patch.height);
  for (let y = first; y < end; y++) {
    const from = (y - patch.y) * patch.width;
    window.set(patch.pixels.subarray(from, from + patch.width), (y - top) * width + patch.x);
  }
}

// dist/image/known-colours.js
var AREA_SHARE = 1 / 100;
var MAX_EDGES = 6e4;
var MAX_ERROR = 6;
var KnownColourList = class {
  #areas = new ColourTable();
  #edges = new ColourTable(4096);
  /** Takes what the patch has other than the static pixels. */
  add(patch) {
    const still = patch.still();
    const { pixels, fills } = patch;
    for (const fill of fills)
      this.#areas.add(fill);
    const own = new ColourTable();
    const counts = [];
    let last = -1;
    let at = 0;
    for (let i = 0; i < pixels.length; i++) {
      const colour = pixels[i];
      if (colour === still[i])
        continue;
      if (colour !== last)
        at = own.add(colour);
      last = colour;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    for (const [number, colour] of own.colours.entries())
      if ((counts[number] ?? 0) >= pixels.length * AREA_SHARE)
        this.#areas.add(colour);
      else if (this.#edges.size <= MAX_EDGES)
        this.#edges.add(colour);
  }
  finish(isOpen) {
    const areas = this.#areas;
    const edges = this.#edges.colours.filter((colour) => areas.find(colour) === -1);
    return { areas: areas.colours, edges, isOpen };
  }
};
function mapKnown(table2, known, limit, maxError = MAX_ERROR) {
  const areas = known.areas.filter((colour) => table2.find(colour) === -1);
  const edges = known.edges.filter((colour) => table2.find(colour) === -1);
  const exact = table2.size + areas.length;
  for (let error = 0; error <= maxError && exact <= limit; error++) {
    const near = nearPalette(edges, error, limit - exact);
    if (near === void 0)
      continue;
    for (const colour of [...areas, ...edges])
      table2.add(colour);
    const index = Uint8Array.from(table2.colours, (_, i) => i < exact ? i : exact + near.index[i - exact]);
    return { palette: [...table2.colours.slice(0, exact), ...near.palette], index, error };
  }
  return void 0;
}

// dist/image/indexed-sheet.js
import { LRUCache } from "lru-cache";

// dist/image/adler32.js
var ADLER_MODULUS = 65521;
var RUN = 3800;
function adler32(data, seed = 1) {
  let a = seed & 65535;
  let b = seed >>> 16;
  for (let start = 0; start < data.length; start += RUN) {
    const end = Math.min(start + RUN, data.length);
    for (let i = start; i < end; i++) {
      a += data[i];
      b += a;
    }
    a %= ADLER_MODULUS;
    b %= ADLER_MODULUS;
  }
  return (b << 16 | a) >>> 0;
}
function combineAdler32(first, second, secondLength) {
  const a1 = first & 65535;
  const a = (a1 + (second & 65535) + ADLER_MODULUS - 1) % ADLER_MODULUS;
  const moved = secondLength % ADLER_MODULUS * (a1 + ADLER_MODULUS - 1) % ADLER_MODULUS;
  const b = ((first >>> 16) + (second >>> 16) + moved) % ADLER_MODULUS;
  return (b << 16 | a) >>> 0;
}
function combineAll(pieces) {
  let adler = 1;
  for (const piece of pieces)
    adler = combineAdler32(adler, piece.adler, piece.length);
  return adler;
}
function measureRows(before, after, { start, stride, width, rows }) {
  const sums = new Float64Array(rows + 1);
  const moments = new Float64Array(rows + 1);
  for (let row = 0, i = 0; row < rows; row++) {
    let sum2 = 0;
    let moment = 0;
    const from = row * stride;
    for (let x = 0; x < width; x++, i++) {
      const change = after[i] - before[start + from + x];
      sum2 += change;
      moment += change * (from + x);
    }
    sums[row + 1] = sums[row] + sum2;
    moments[row + 1] = (moments[row] + moment) % ADLER_MODULUS;
  }
  return { sums, moments };
}
function changeOfRows({ sums, moments }, first, end, stride) {
  const sum2 = sums[end] - sums[first];
  const moment = moments[end] - moments[first];
  return { sum: sum2, moment: moment - first * stride * sum2 };
}
function applyChange(adler, { sum: sum2, moment }, length, start) {
  const low = modulo((adler & 65535) + sum2);
  const high = modulo((adler >>> 16) + (length - start) % ADLER_MODULUS * (sum2 % ADLER_MODULUS) - moment);
  return (high << 16 | low) >>> 0;
}
function modulo(value) {
  return (value % ADLER_MODULUS + ADLER_MODULUS) % ADLER_MODULUS;
}

// dist/image/patch.js
var MAX_COLOURS = 256;
var MAX_FRESH = 6e4;
var Scratch = class {
  #at = new Uint32Array(0);
  #lengths = new Uint16Array(0);
  #colours = new Uint16Array(0);
  #count = 0;
  /** @param length of the patch's indices */
  open(length) {
    this.#count = 0;
    if (this.#at.length >= length)
      return;
    this.#at = new Uint32Array(length);
    this.#lengths = new Uint16Array(length);
    this.#colours = new Uint16Array(length);
  }
  add(at, length, colour) {
    const count = this.#count++;
    this.#at[count] = at;
    this.#lengths[count] = length;
    this.#colours[count] = colour;
  }
  finish() {
    return {
      at: this.#at.slice(0, this.#count),
      lengths: this.#lengths.slice(0, this.#count),
      colours: this.#colours.slice(0, this.#count)
    };
  }
};
function indexPatch(patch, ground, room = MAX_COLOURS, scratch = new Scratch()) {
  return indexColours(patch, ground, { room, isCoarse: false }, scratch) ?? indexColours(patch, ground, { room: Infinity, isCoarse: true }, scratch);
}
function cellOf(colour) {
  return colour & 16579836 | 131586;
}
function indexColours(patch, ground, limits, runs) {
  runs.open(patch.pixels.length);
  const { pixels, width: columns } = patch;
  const still = patch.still();
  const indices = new Uint8Array(pixels.length);
  const news = new News(patch.fills, ground, limits);
  for (let row = 0, i = 0; row < patch.height; row++) {
    const from = (patch.y + row) * (ground.width + 1) + 1 + patch.x;
    indices.set(ground.filtered.subarray(from, from + columns), i);
    for (const end = i + columns; i < end; i++) {
      const colour = pixels[i];
      if (colour === still[i])
        continue;
      const code = news.code(colour);
      if (code < 256) {
        indices[i] = code;
        continue;
      }
      indices[i] = 0;
      runs.add(i, 1, code - 256);
    }
    if (news.isOver)
      return void 0;
  }
  const { colours: fresh, counts } = news;
  return { indices, fresh, counts, isCoarse: limits.isCoarse, runs: runs.finish() };
}
var News = class {
  fills;
  ground;
  limits;
  counts = [];
  #fresh;
  /** Neighbours are often alike, and remembering one is cheaper than looking it up. */
  #last = -1;
  #code = 0;
  constructor(fills, ground, limits) {
    this.fills = fills;
    this.ground = ground;
    this.limits = limits;
    this.#fresh = new ColourTable(limits.isCoarse ? 4096 : 1024);
  }
  /** A palette index, or 256 and more for the colours that the palette lacks. */
  code(colour) {
    if (colour !== this.#last) {
      this.#last = colour;
      const index = this.ground.find(colour);
      this.#code = index === -1 ? this.#number(colour) + 256 : index;
    }
    if (this.#code >= 256)
      this.counts[this.#code - 256] = this.counts[this.#code - 256] + 1;
    return this.#code;
  }
  get colours() {
    return this.#fresh.colours;
  }
  get isOver() {
    return this.#fresh.size > this.limits.room;
  }
  #number(colour) {
    const isEdge = this.limits.isCoarse && !this.fills.includes(colour);
    const number = this.#fresh.add(isEdge ? cellOf(colour) : colour);
    if (number > MAX_FRESH)
      return MAX_FRESH;
    if (number === this.counts.length)
      this.counts.push(0);
    return number;
  }
};
var AREA_SHARE2 = 1 / 100;
var MAX_MEAN_ERROR = 2;
function numberColours(palette, patches, maxError) {
  if (patches.some(({ fresh }) => fresh.length > MAX_FRESH))
    return void 0;
  const isCoarse = patches.some((patch) => patch.isCoarse);
  const exact = isCoarse ? void 0 : exactNumbers(palette, patches);
  return exact ?? (maxError === 0 ? void 0 : sharedNumbers(palette, patches, maxError));
}
function exactNumbers(palette, patches) {
  const room = MAX_COLOURS - palette.length;
  const table2 = new ColourTable();
  const numbers = [];
  for (const { fresh } of patches) {
    const own = new Uint8Array(fresh.length);
    for (let i = 0; i < fresh.length; i++) {
      const number = table2.add(fresh[i]);
      if (number >= room)
        return void 0;
      own[i] = palette.length + number;
    }
    numbers.push(own);
  }
  return { palette: [...palette, ...table2.colours], numbers, error: 0 };
}
function sharedNumbers(palette, patches, maxError) {
  const areas = new ColourTable();
  for (const { fresh, counts, indices } of patches)
    for (let i = 0; i < fresh.length; i++)
      if (counts[i] >= indices.length * AREA_SHARE2)
        areas.add(fresh[i]);
  const room = MAX_COLOURS - palette.length - areas.size;
  if (room < 1)
    return void 0;
  const all = new ColourTable();
  const places = patches.map(({ fresh }) => placesIn(all, fresh));
  const edges = cellPalette(all.colours, room);
  if (edges === void 0 || edges.error > maxError)
    return void 0;
  const numberOf = new Uint8Array(all.size);
  for (let i = 0; i < numberOf.length; i++) {
    const area = areas.find(all.colours[i]);
    numberOf[i] = palette.length + (area === -1 ? areas.size + edges.index[i] : area);
  }
  const numbers = places.map((own) => {
    const out = new Uint8Array(own.length);
    for (let i = 0; i < own.length; i++)
      out[i] = numberOf[own[i]];
    return out;
  });
  const joined3 = [...palette, ...areas.colours, ...edges.palette];
  if (meanError(joined3, patches, numbers) > MAX_MEAN_ERROR)
    return void 0;
  return { palette: joined3, numbers, error: edges.error };
}
function meanError(palette, patches, numbers) {
  let moved = 0;
  let pixels = 0;
  for (const [i, { fresh, counts, indices }] of patches.entries()) {
    const own = numbers[i];
    pixels += indices.length;
    for (let j = 0; j < fresh.length; j++)
      moved += counts[j] * colourDistance(fresh[j], palette[own[j]]);
  }
  return moved / Math.max(1, pixels);
}
function placesIn(table2, colours) {
  const places = new Uint32Array(colours.length);
  for (let i = 0; i < places.length; i++)
    places[i] = table2.add(colours[i]);
  return places;
}

// dist/image/blends.js
var NEW = 256;
var UNKNOWN = -1;
var Blends = class {
  colour;
  palette;
  find;
  isCoarse;
  /** By the palette index below and the opacity. */
  #codes;
  #colours = new ColourTable();
  #picked = new Picked();
  /**
   * @param palette of the static pixels alone
   * @param find palette index of a static colour, or -1
   * @param isCoarse whether edges are taken together by cells of colours
   */
  constructor(colour, palette, find, isCoarse) {
    this.colour = colour;
    this.palette = palette;
    this.find = find;
    this.isCoarse = isCoarse;
    this.#codes = new Int32Array(palette.length * 256).fill(UNKNOWN);
  }
  /**
   * The tile as indices.
   *
   * @param room new colours that there is room for; undefined is given when there are more
   */
  index(tile, ground, room, runs) {
    const { width, height, data } = tile;
    const { filtered } = ground;
    const stride = ground.width + 1;
    const picked = this.#picked.clear();
    const indices = new Uint8Array(data.length);
    const changes = emptyChanges(height);
    runs.open(data.length);
    for (let row = 0; row < height && picked.size <= room; row++) {
      const from = (tile.y + row) * stride + 1 + tile.x;
      indices.set(filtered.subarray(from, from + width), row * width);
      const { sum: sum2, moment } = this.#indexRow(data, indices, row * width, width, runs);
      addRow(changes, row, sum2, moment + sum2 * row * stride);
    }
    if (picked.size > room)
      return void 0;
    return {
      indices,
      fresh: picked.numbers.map((number) => this.#colours.colours[number]),
      counts: picked.counts,
      isCoarse: this.isCoarse,
      runs: runs.finish(),
      changes
    };
  }
  /** Static indices in the row become the tile's; what that changes is given. */
  #indexRow(data, indices, start, width, runs) {
    const change = { sum: 0, moment: 0 };
    for (let at = start; at < start + width; ) {
      const alpha = data[at];
      if (alpha === 0) {
        at++;
        continue;
      }
      const end = alpha === 255 ? endOfArea(data, at, start + width) : at + 1;
      const code = this.#code(indices[at], alpha);
      const isNew = code >= NEW;
      if (isNew)
        runs.add(at, end - at, this.#picked.count(code - NEW, end - at));
      replace(indices, at, end, isNew ? 0 : code, start, change);
      at = end;
    }
    return change;
  }
  #code(below, alpha) {
    const known = this.#codes[below << 8 | alpha];
    return known === UNKNOWN ? this.#learn(below, alpha) : known;
  }
  #learn(below, alpha) {
    const exact = blend(this.colour, alpha, this.palette[below]);
    const index = this.find(exact);
    const isEdge = this.isCoarse && exact !== this.colour;
    const code = index === -1 ? NEW + this.#colours.add(isEdge ? cellOf(exact) : exact) : index;
    this.#codes[below << 8 | alpha] = code;
    return code;
  }
};
function endOfArea(data, from, end) {
  let at = from + 1;
  while (at < end && data[at] === 255)
    at++;
  return at;
}
function replace(indices, from, end, index, start, change) {
  for (let at = from; at < end; at++) {
    const difference = index - indices[at];
    change.sum += difference;
    change.moment += difference * (at - start);
    indices[at] = index;
  }
}
var Picked = class {
  numbers = [];
  counts = [];
  #places = new Int32Array(1024).fill(-1);
  get size() {
    return this.numbers.length;
  }
  clear() {
    for (const number of this.numbers)
      this.#places[number] = -1;
    this.numbers = [];
    this.counts = [];
    return this;
  }
  /** Counts pixels of a colour; gives the colour's place in the lists. */
  count(number, pixels) {
    const place = this.#places[number] ?? -1;
    if (place === -1)
      return this.#add(number, pixels);
    this.counts[place] = this.counts[place] + pixels;
    return place;
  }
  #add(number, pixels) {
    if (number >= this.#places.length) {
      const places = new Int32Array(2 * number).fill(-1);
      places.set(this.#places);
      this.#places = places;
    }
    const place = this.numbers.push(number) - 1;
    this.#places[number] = place;
    this.counts.push(pixels);
    return place;
  }
};
function emptyChanges(rows) {
  return { sums: new Float64Array(rows + 1), moments: new Float64Array(rows + 1) };
}
function addRow({ sums, moments }, row, sum2, moment) {
  sums[row + 1] = sums[row] + sum2;
  moments[row + 1] = (moments[row] + moment) % ADLER_MODULUS;
}

// dist/image/lay-indices.js
function windowOf(patch, stride, top, bottom) {
  const skipped = Math.max(0, top - patch.y);
  const rows = Math.min(patch.height, bottom - patch.y) - skipped;
  const start = (patch.y + skipped - top) * stride + 1 + patch.x;
  return { start, stride, rows, skipped };
}
function layIndices(out, { start, stride, rows, skipped }, width, { indices, runs: { at: places, lengths, colours } }, numbers) {
  for (let row2 = 0; row2 < rows; row2++) {
    const from = (skipped + row2) * width;
    out.set(indices.subarray(from, from + width), start + row2 * stride);
  }
  let sum2 = 0;
  let moment = 0;
  let row = -skipped;
  let end = width;
  for (let i = 0; i < places.length; i++) {
    const at = places[i];
    for (; at >= end; end += width) {
      row++;
      moment %= ADLER_MODULUS;
    }
    if (row < 0 || row >= rows)
      continue;
    const distance2 = row * stride + at - end + width;
    const number = numbers[colours[i]];
    const length = lengths[i];
    for (let to = start + distance2; to < start + distance2 + length; to++)
      out[to] = number;
    sum2 += number * length;
    moment += number * length * (distance2 + (length - 1) / 2);
  }
  return { sum: sum2, moment };
}

// dist/image/concat.js
function concat(pieces) {
  let length = 0;
  for (const piece of pieces)
    length += piece.length;
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

// dist/image/crc32.js
var OWN_BYTES = 65536;
var sum = ownCrc32;
var left = OWN_BYTES;
function crc32(data) {
  if (left > 0)
    countDown(data.length);
  return sum(data);
}
function countDown(length) {
  left -= length;
  if (left > 0)
    return;
  import("node:zlib").then(
    (zlib) => {
      sum = zlib.crc32;
    },
    // A runtime without it keeps what works.
    () => void 0
  );
}
function ownCrc32(data) {
  const [first, second, third, fourth] = tables();
  const lead = data.length < 8 ? data.length : -data.byteOffset & 3;
  const count = data.length - lead >>> 2;
  const words = count === 0 ? NO_WORDS : new Uint32Array(data.buffer, data.byteOffset + lead, count);
  let crc = -1;
  let at = 0;
  for (; at < lead; at++)
    crc = crc >>> 8 ^ first[(crc ^ data[at]) & 255];
  for (let i = 0; i < count; i++) {
    crc ^= words[i];
    crc = fourth[crc & 255] ^ third[crc >>> 8 & 255] ^ second[crc >>> 16 & 255] ^ first[crc >>> 24];
  }
  for (at += 4 * count; at < data.length; at++)
    crc = crc >>> 8 ^ first[(crc ^ data[at]) & 255];
  return ~crc >>> 0;
}
var NO_WORDS = new Uint32Array(0);
var made;
function tables() {
  made ??= makeTables();
  return made;
}
var POLYNOMIAL = 3988292384;
function makeTables() {
  const first = new Int32Array(256);
  for (let bit = 128, crc = 1; bit > 0; bit >>= 1) {
    crc = crc & 1 ? crc >>> 1 ^ POLYNOMIAL : crc >>> 1;
    for (let b = 0; b < 256; b += 2 * bit)
      first[b + bit] = first[b] ^ crc;
  }
  const after = (before) => {
    const out = new Int32Array(256);
    for (let b = 0; b < 256; b++) {
      const crc = before[b];
      out[b] = crc >>> 8 ^ first[crc & 255];
    }
    return out;
  };
  const second = after(first);
  const third = after(second);
  return [first, second, third, after(third)];
}

// dist/image/png-file.js
var PIXEL_BYTES = { indexed: 1, rgb: 3, rgba: 4 };
var COLOUR_TYPE = { indexed: 3, rgb: 2, rgba: 6 };
var SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
var ZLIB_HEADER = Uint8Array.of(120, 156);
var LAST_BLOCK = Uint8Array.of(3, 0);
var END = Uint8Array.of(0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130);
var MAX_PALETTE = 256;
function joinBands(header, bands) {
  const { width, height, kind } = header;
  return joinAfter(pngHead(header), bands, height * (width * PIXEL_BYTES[kind] + 1));
}
function pngHead(header) {
  checkPalette(header);
  const chunks = [SIGNATURE, headerChunk(header), srgbChunk(), ...paletteChunks(header)];
  const head = new Uint8Array(chunks.reduce((sum2, chunk) => sum2 + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks)
    at = write(head, at, chunk);
  return head;
}
function joinAfter(head, bands, due) {
  let length = 0;
  let deflated = 0;
  for (const band of bands) {
    length += band.length;
    deflated += band.deflated.length;
  }
  if (length !== due)
    throw invalid(`${due} bytes of filtered rows`, `${length}`);
  const dataLength = ZLIB_HEADER.length + deflated + LAST_BLOCK.length + 4;
  const png = new Uint8Array(head.length + 12 + dataLength + END.length);
  const at = writeData(png, write(png, 0, head), bands, dataLength);
  write(png, at, END);
  return png;
}
function writeData(png, start, bands, length) {
  const view = new DataView(png.buffer);
  view.setUint32(start, length);
  writeType(png, start + 4, "IDAT");
  let at = write(png, start + 8, ZLIB_HEADER);
  let adler = 1;
  for (const band of bands) {
    at = write(png, at, band.deflated);
    adler = combineAdler32(adler, band.adler, band.length);
  }
  at = write(png, at, LAST_BLOCK);
  view.setUint32(at, adler);
  view.setUint32(at + 4, crc32(png.subarray(start + 4, at + 4)));
  return at + 8;
}
function checkPalette({ kind, palette }) {
  const colours = (palette?.length ?? 0) / 4;
  const isRight = Number.isInteger(colours) && colours >= 1 && colours <= MAX_PALETTE;
  if (isRight !== (kind === "indexed"))
    throw invalid("a palette of 1 to 256 colours with indexed pixels only", `${colours} colours`);
}
function invalid(expected, received) {
  return new PlacardError({ code: "png-invalid", where: "joinBands", expected, received });
}
function headerChunk({ width, height, kind }) {
  const body = new Uint8Array(13);
  const view = new DataView(body.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  body[8] = 8;
  body[9] = COLOUR_TYPE[kind];
  return chunkOf("IHDR", body);
}
function srgbChunk() {
  return chunkOf("sRGB", Uint8Array.of(0));
}
function paletteChunks({ palette }) {
  if (palette === void 0)
    return [];
  const colours = palette.length / 4;
  const rgb = new Uint8Array(colours * 3);
  const alpha = new Uint8Array(colours);
  let translucent = 0;
  for (let i = 0; i < colours; i++) {
    for (let channel = 0; channel < 3; channel++)
      rgb[3 * i + channel] = palette[4 * i + channel];
    alpha[i] = palette[4 * i + 3];
    if (alpha[i] !== 255)
      translucent = i + 1;
  }
  const plte = chunkOf("PLTE", rgb);
  return translucent === 0 ? [plte] : [plte, chunkOf("tRNS", alpha.subarray(0, translucent))];
}
function chunkOf(type, body) {
  const chunk = new Uint8Array(body.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length);
  writeType(chunk, 4, type);
  chunk.set(body, 8);
  view.setUint32(body.length + 8, crc32(chunk.subarray(4, body.length + 8)));
  return chunk;
}
function writeType(out, at, type) {
  for (let i = 0; i < 4; i++)
    out[at + i] = type.charCodeAt(i);
}
function write(out, at, bytes2) {
  out.set(bytes2, at);
  return at + bytes2.length;
}

// dist/image/mosaic-ground.js
function groundOf(parts, shelves) {
  const { width, height, palette, bands, rung } = parts;
  const head = pngHead({ width, height, kind: "indexed", palette: quadruplesOf(palette) });
  const edges = [0, ...shelves.flatMap(({ firstBand, endBand }) => [firstBand, endBand])];
  const stills = edges.filter((_, i) => i % 2 === 0).map((from, i) => joined(bands.slice(from, shelves[i]?.firstBand)));
  const sums = shelves.map(({ firstBand, endBand }) => sumOf(bands.slice(firstBand, endBand)));
  return { width, height, head, stills, sums, rung, error: movedError(parts) };
}
function joined(bands) {
  return { deflated: concat(bands.map(({ deflated }) => deflated)), ...sumOf(bands) };
}
function sumOf(bands) {
  return { adler: combineAll(bands), length: bands.reduce((sum2, { length }) => sum2 + length, 0) };
}
function movedError({ error, knownError }) {
  return Math.max(error, knownError);
}
function quadruplesOf(palette) {
  const out = new Uint8Array(palette.length * 4);
  for (let i = 0; i < palette.length; i++) {
    const colour = palette[i];
    out[4 * i] = colour >>> 16;
    out[4 * i + 1] = colour >>> 8;
    out[4 * i + 2] = colour;
    out[4 * i + 3] = 255;
  }
  return out;
}

// dist/image/png.js
import { constants, deflateRawSync } from "node:zlib";

// dist/image/filter.js
var NONE = 0;
var SUB = 1;
var UP = 2;
var AVERAGE = 3;
var PAETH = 4;
var SAMPLE_STEP = 5;
function filterRows({ data, stride, pixelBytes }, choice) {
  const rows = data.length / stride;
  const out = new Uint8Array(rows * (stride + 1));
  for (let row = 0; row < rows; row++) {
    const from = row * stride;
    const to = row * (stride + 1);
    const type = choice === "none" ? NONE : chooseFilter(data, { from, stride, pixelBytes, row }, choice);
    out[to] = type;
    writeRow[type]?.(data, from, out, to + 1, stride, pixelBytes);
  }
  return out;
}
function chooseFilter(data, place, choice) {
  const { from, stride, pixelBytes, row } = place;
  const step = choice === "best" ? pixelBytes : pixelBytes * SAMPLE_STEP;
  let sub = 0;
  let up = 0;
  let average = 0;
  let paeth = 0;
  for (let start = pixelBytes; start < stride; start += step) {
    for (let i = from + start; i < from + start + pixelBytes; i++) {
      const x = data[i];
      const a = data[i - pixelBytes];
      sub += distance(x - a);
      if (row === 0)
        continue;
      const b = data[i - stride];
      up += distance(x - b);
      average += distance(x - (a + b >> 1));
      paeth += distance(x - predict(a, b, data[i - stride - pixelBytes]));
    }
  }
  if (row === 0)
    return SUB;
  const least = Math.min(sub, up, average, paeth);
  if (least === up)
    return UP;
  if (least === sub)
    return SUB;
  return least === paeth ? PAETH : AVERAGE;
}
function distance(difference) {
  const byte = difference & 255;
  return byte < 128 ? byte : 256 - byte;
}
function predict(a, b, c) {
  const p = b - c;
  const q = a - c;
  const pa = p < 0 ? -p : p;
  const pb = q < 0 ? -q : q;
  const sum2 = p + q;
  const pc = sum2 < 0 ? -sum2 : sum2;
  if (pa <= pb && pa <= pc)
    return a;
  return pb <= pc ? b : c;
}
var writeRow = {
  [NONE](data, from, out, to, stride) {
    out.set(data.subarray(from, from + stride), to);
  },
  [SUB](data, from, out, to, stride, pixelBytes) {
    for (let i = 0; i < pixelBytes; i++)
      out[to + i] = data[from + i];
    for (let i = pixelBytes; i < stride; i++)
      out[to + i] = data[from + i] - data[from + i - pixelBytes];
  },
  [UP](data, from, out, to, stride) {
    for (let i = 0; i < stride; i++)
      out[to + i] = data[from + i] - data[from + i - stride];
  },
  [AVERAGE](data, from, out, to, stride, pixelBytes) {
    for (let i = 0; i < stride; i++) {
      const left2 = i < pixelBytes ? 0 : data[from + i - pixelBytes];
      const above = data[from + i - stride];
      out[to + i] = data[from + i] - (left2 + above >> 1);
    }
  },
  [PAETH](data, from, out, to, stride, pixelBytes) {
    for (let i = 0; i < pixelBytes; i++)
      out[to + i] = data[from + i] - data[from + i - stride];
    for (let i = from + pixelBytes; i < from + stride; i++) {
      const a = data[i - pixelBytes];
      const b = data[i - stride];
      const c = data[i - stride - pixelBytes];
      out[to + i - from] = data[i] - predict(a, b, c);
    }
  }
};

// dist/image/png.js
var PIECE_BYTES = 32768;
function deflateBand(data, width, kind, effort) {
  const pixelBytes = PIXEL_BYTES[kind];
  return deflateFiltered(filterRows({ data, stride: width * pixelBytes, pixelBytes }, effort.filter), effort);
}
function deflateFiltered(filtered, effort, adler = adler32(filtered)) {
  const deflated = deflateRawSync(filtered, {
    level: effort.level,
    memLevel: 8,
    chunkSize: PIECE_BYTES,
    strategy: effort.runsOnly === true ? constants.Z_RLE : constants.Z_DEFAULT_STRATEGY,
    finishFlush: constants.Z_FULL_FLUSH
  });
  return { deflated: fitted(deflated), adler, length: filtered.length };
}
function fitted(bytes2) {
  return 2 * bytes2.length < bytes2.buffer.byteLength ? new Uint8Array(bytes2) : bytes2;
}
function encodePng(header, data, effort) {
  return joinBands(header, [deflateBand(data, header.width, header.kind, effort)]);
}

// dist/image/sheet.js
function writtenPng(bytes2, rung, error) {
  const isNear = rung === "indexed" && error > 0;
  return { bytes: bytes2, type: "image/png", rung: isNear ? "indexed-near" : rung, error };
}
var BAND_ROWS = 30;
function segmentsOf(height, patches) {
  const segments = [];
  const touching = Array.from({ length: Math.ceil(height / BAND_ROWS) }, () => []);
  for (const [i, { y, height: rows, width }] of patches.entries()) {
    if (width === 0 || rows === 0)
      continue;
    const last = Math.floor((y + rows - 1) / BAND_ROWS);
    for (let band = Math.floor(y / BAND_ROWS); band <= last; band++)
      touching[band]?.push(i);
  }
  for (const [band, own] of touching.entries()) {
    const next = {
      first: band,
      end: band + 1,
      touching: own,
      isNew: own.some((i) => patches[i]?.isNew === true)
    };
    const before = segments.at(-1);
    if (before !== void 0 && belongsTo(before, next))
      segments[segments.length - 1] = joined2(before, next);
    else
      segments.push(next);
  }
  return segments;
}
function belongsTo(before, next) {
  return before.isNew && next.isNew || isSameList(before.touching, next.touching);
}
function joined2(before, { end, touching }) {
  return { ...before, end, touching: [.../* @__PURE__ */ new Set([...before.touching, ...touching])] };
}
function isSameList(a, b) {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
function splice(writer, patches, cache) {
  const { height } = writer.header;
  const bands = [];
  for (const { first, end, touching, isNew } of segmentsOf(height, patches)) {
    if (touching.length === 0) {
      bands.push(...writer.bands.slice(first, end));
      continue;
    }
    const finish = () => writer.finish(first * BAND_ROWS, Math.min(height, end * BAND_ROWS), touching);
    if (isNew) {
      bands.push(finish());
      continue;
    }
    const keys = touching.map((i) => patches[i]?.key);
    const key = `${writer.mark}
${first} ${end}
${keys.join("\n")}`;
    let band = cache?.get(key);
    if (band === void 0) {
      band = finish();
      cache?.set(key, band);
    }
    bands.push(band);
  }
  return joinBands(writer.header, bands);
}

// dist/image/indexed-sheet.js
var MAX_BLENDS = 4;
var IndexedSheet = class {
  parts;
  rung;
  /** A patch is indexed once for as long as it is kept. */
  #indexed = /* @__PURE__ */ new WeakMap();
  #rows;
  #lists = new Scratch();
  /** Exact and by cells, for the colours that tiles lately had: a site has a few. */
  #blends = new LRUCache({ max: MAX_BLENDS });
  constructor(parts) {
    this.parts = parts;
    this.rung = parts.rung;
  }
  write(patches, cache) {
    const { palette, width, height } = this.parts;
    const laid = this.#number(patches);
    if (laid === void 0)
      return void 0;
    const { numbering } = laid;
    const error = patches.length === 0 ? this.parts.error : this.#movedError;
    const added = numbering.palette.slice(palette.length);
    const bytes2 = splice({
      mark: `${this.rung} ${charactersOf(added)}`,
      header: { width, height, kind: "indexed", palette: quadruplesOf(numbering.palette) },
      bands: this.parts.bands,
      finish: (top, bottom, touching) => this.#finish(top, bottom, touching, laid)
    }, patches, cache);
    return writtenPng(bytes2, this.rung, Math.max(error, laid.error));
  }
  /**
   * Indices with the numbers of their new colours. Flat tiles lie over the palette's colours, so their edges are off by
   * what those are, on top of their own error; where that is too much, they are laid over the static colours instead.
   */
  #number(patches) {
    const { palette, maxError, error } = this.parts;
    const indexed = patches.map((patch) => this.index(patch));
    const own = patches.some(({ flat }) => flat !== void 0) ? error : 0;
    const numbering = numberColours(palette, indexed, Math.max(0, maxError - own));
    if (numbering !== void 0)
      return { patches, indexed, numbering, error: numbering.error + own };
    if (own === 0)
      return void 0;
    const exact = patches.map((patch, i) => patch.flat === void 0 ? indexed[i] : this.#indexPixels(patch));
    const other = numberColours(palette, exact, maxError);
    return other && { patches, indexed: exact, numbering: other, error: other.error };
  }
  /** In levels: static colours, and those that patches were known to bring. */
  get #movedError() {
    return movedError(this.parts);
  }
  /** A copy of static rows to lay patches in. One buffer for all: fresh ones would cost more than the deflating. */
  #scratch(top, bottom) {
    const stride = this.parts.width + 1;
    const still = this.parts.filtered(top, bottom);
    this.#rows ??= new Uint8Array(still.length);
    const rows = this.#rows.subarray(0, (bottom - top) * stride);
    rows.set(still.subarray(top * stride, bottom * stride));
    return rows;
  }
  /** The patch's indices with what they do to the checksum, for a build to ship. */
  finishPatch(patch) {
    const indexed = this.index(patch);
    if (indexed.fresh.length > 0)
      return indexed;
    return { ...indexed, changes: this.#rowChanges(patch, indexed) };
  }
  /** Its indices, and the colours that the palette lacks. */
  index(patch) {
    const known = this.#indexed.get(patch);
    if (known !== void 0)
      return known;
    const indexed = patch.indexed?.() ?? this.#indexFlat(patch) ?? this.#indexPixels(patch);
    this.#indexed.set(patch, indexed);
    return indexed;
  }
  #indexPixels(patch) {
    return indexPatch(patch, this.#ground(patch), this.#room, this.#lists);
  }
  /** Exact where there is room for that, else by cells; undefined for what is more than a flat tile. */
  #indexFlat({ flat }) {
    if (flat === void 0 || this.rung === "palette")
      return void 0;
    const ground = this.#ground(flat);
    const [exact, coarse2] = this.#blends.get(flat.colour) ?? this.#openBlends(flat.colour);
    return exact.index(flat, ground, this.#room, this.#lists) ?? coarse2.index(flat, ground, Infinity, this.#lists);
  }
  #openBlends(colour) {
    const { palette, find } = this.parts;
    const both = [
      new Blends(colour, palette, find, false),
      new Blends(colour, palette, find, true)
    ];
    this.#blends.set(colour, both);
    return both;
  }
  #ground({ y, height }) {
    const { width, filtered, find } = this.parts;
    return { width, filtered: filtered(y, y + height), find };
  }
  /** Colours that the palette still takes. */
  get #room() {
    return 256 - this.parts.palette.length;
  }
  #finish(top, bottom, touching, { patches, indexed, numbering }) {
    const stride = this.parts.width + 1;
    const rows = this.#scratch(top, bottom);
    let adler = combineAll(this.parts.bands.slice(top / BAND_ROWS, Math.ceil(bottom / BAND_ROWS)));
    for (const i of touching) {
      const patch = patches[i];
      const own = indexed[i];
      const numbers = numbering.numbers[i];
      if (patch === void 0 || own === void 0 || numbers === void 0)
        continue;
      const window = windowOf(patch, stride, top, bottom);
      const fresh = layIndices(rows, window, patch.width, own, numbers);
      const { skipped } = window;
      const known = changeOfRows(this.#rowChanges(patch, own), skipped, skipped + window.rows, stride);
      adler = applyChange(adler, known, rows.length, window.start);
      adler = applyChange(adler, fresh, rows.length, window.start);
    }
    return deflateFiltered(rows, this.parts.moving, adler);
  }
  /** Measured once for a patch: but for its fresh colours it is the same in every picture. */
  #rowChanges(patch, indexed) {
    if (indexed.changes !== void 0)
      return indexed.changes;
    const stride = this.parts.width + 1;
    const start = patch.y * stride + 1 + patch.x;
    const place = { start, stride, width: patch.width, rows: patch.height };
    const still = this.parts.filtered(patch.y, patch.y + patch.height);
    const changes = measureRows(still, indexed.indices, place);
    this.#indexed.set(patch, { ...indexed, changes });
    return changes;
  }
};
function charactersOf(colours) {
  return String.fromCharCode(...colours.flatMap((colour) => [colour >>> 16, colour & 65535]));
}

// dist/image/make-indexed-sheet.js
function indexedSheet(pixels, table2, mapping, rung, options) {
  const { width, height, data } = pixels;
  const filtered = new Uint8Array(height * (width + 1));
  for (let y = 0, from = 0, to = 1; y < height; y++, to++)
    for (let x = 0; x < width; x++)
      filtered[to++] = mapping.index[table2.find(data[from++])];
  const { bands, moving } = deflateIndices(filtered, (width + 1) * BAND_ROWS, options);
  return new IndexedSheet({
    width,
    height,
    rung,
    palette: mapping.palette,
    error: mapping.error,
    colours: table2.colours,
    find: (colour) => {
      const at = table2.find(colour);
      return at === -1 ? -1 : mapping.index[at];
    },
    maxError: options.maxError,
    knownError: options.knownError,
    moving,
    bands,
    filtered: () => filtered
  });
}
var RUNS = { level: 1, runsOnly: true };
var RUNS_WORTH = 1.2;
function deflateIndices(filtered, stride, { still, moving }) {
  const bands = [];
  let runs = 0;
  let strings = 0;
  for (let at = 0; at < filtered.length; at += stride) {
    const rows = filtered.subarray(at, at + stride);
    const short = deflateFiltered(rows, RUNS);
    const long = deflateFiltered(rows, still, short.adler);
    const quick = still.level === moving.level ? long : deflateFiltered(rows, moving, short.adler);
    runs += short.deflated.length;
    strings += quick.deflated.length;
    bands.push(short.deflated.length < long.deflated.length ? short : long);
  }
  return { bands, moving: runs < strings * RUNS_WORTH ? { ...moving, ...RUNS } : moving };
}
function errorOf(colours, { palette, index }) {
  let error = 0;
  for (const [i, colour] of colours.entries())
    error = Math.max(error, colourDistance(colour, palette[index[i]]));
  return error;
}

// dist/image/median-cut.js
function coarse(colour) {
  return colour >>> 9 & 31744 | colour >>> 6 & 992 | colour >>> 3 & 31;
}
function medianCut(pixels, limit) {
  const counts = new Uint32Array(32768);
  const sums = [0, 1, 2].map(() => new Float64Array(32768));
  for (const colour of pixels) {
    const cell = coarse(colour);
    counts[cell] = counts[cell] + 1;
    for (const [i, sum2] of sums.entries())
      sum2[cell] = sum2[cell] + (colour >>> 16 - 8 * i & 255);
  }
  const used = Array.from(counts.keys()).filter((cell) => counts[cell] > 0);
  const boxes = cutBoxes(boxOf(used, counts), counts, limit);
  const index = new Uint8Array(32768);
  const palette = boxes.map(({ cells }, number) => {
    for (const cell of cells)
      index[cell] = number;
    return meanOf(cells, counts, sums);
  });
  let error = 0;
  for (const colour of pixels)
    error += colourDistance(colour, palette[index[coarse(colour)]]);
  const has = (cell) => counts[cell] > 0;
  return { palette, index, error: error / pixels.length, has };
}
function cutBoxes(first, counts, limit) {
  const boxes = [first];
  while (boxes.length < limit) {
    let widest = 0;
    for (const [i, { priority }] of boxes.entries())
      if (priority > boxes[widest].priority)
        widest = i;
    const box = boxes[widest];
    if (box.priority === 0)
      break;
    boxes.splice(widest, 1, ...halves(box, counts));
  }
  return boxes;
}
function halves({ cells, shift }, counts) {
  const sorted = cells.toSorted((a, b) => (a >> shift & 31) - (b >> shift & 31) || a - b);
  const half = sorted.reduce((sum3, cell) => sum3 + counts[cell], 0) / 2;
  let sum2 = 0;
  let at = 0;
  while (at < sorted.length - 1 && (at === 0 || sum2 < half))
    sum2 += counts[sorted[at++]];
  return [boxOf(sorted.slice(0, at), counts), boxOf(sorted.slice(at), counts)];
}
function boxOf(cells, counts) {
  const pixels = cells.reduce((sum2, cell) => sum2 + counts[cell], 0);
  let [shift, spread2] = [0, -1];
  for (const channel of [10, 5, 0]) {
    const values = cells.map((cell) => cell >> channel & 31);
    const wide = values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 31);
    if (wide > spread2)
      [shift, spread2] = [channel, wide];
  }
  return { cells, shift, priority: cells.length < 2 ? 0 : spread2 * Math.sqrt(pixels) };
}
function meanOf(cells, counts, sums) {
  const pixels = cells.reduce((sum2, cell) => sum2 + counts[cell], 0);
  return sums.reduce((colour, sum2) => {
    const total = cells.reduce((all, cell) => all + sum2[cell], 0);
    return colour << 8 | Math.round(total / pixels);
  }, 0);
}

// dist/image/rgb-sheet.js
var RgbSheet = class {
  pixels;
  rung;
  options;
  #rgb;
  #bands;
  constructor(pixels, rung, options) {
    this.pixels = pixels;
    this.rung = rung;
    this.options = options;
    const { width, data } = pixels;
    this.#rgb = new Uint8Array(data.length * 3);
    layRgb(this.#rgb, 0, data);
    const stride = width * 3 * BAND_ROWS;
    const bands = [];
    for (let at = 0; at < this.#rgb.length; at += stride)
      bands.push(deflateBand(this.#rgb.subarray(at, at + stride), width, "rgb", options.still));
    this.#bands = bands;
  }
  write(patches, cache) {
    const { width, height } = this.pixels;
    const bytes2 = splice({
      mark: this.rung,
      header: { width, height, kind: "rgb" },
      bands: this.#bands,
      finish: (top, bottom, touching) => this.#finish(top, bottom, touching, patches)
    }, patches, cache);
    return { bytes: bytes2, type: "image/png", rung: this.rung, error: 0 };
  }
  /** Bands begin without a row above them, so a run of them is filtered as if it were a picture of its own. */
  #finish(top, bottom, touching, patches) {
    const { width } = this.pixels;
    const rows = this.#rgb.slice(top * width * 3, bottom * width * 3);
    for (const i of touching) {
      const patch = patches[i];
      if (patch === void 0)
        continue;
      const first = Math.max(0, top - patch.y);
      const end = Math.min(patch.height, bottom - patch.y);
      for (let row = first; row < end; row++) {
        const line = patch.pixels.subarray(row * patch.width, (row + 1) * patch.width);
        layRgb(rows, ((patch.y + row - top) * width + patch.x) * 3, line);
      }
    }
    return deflateBand(rows, width, "rgb", this.options.moving);
  }
};
function layRgb(out, start, pixels) {
  for (let i = 0, at = start; i < pixels.length; i++) {
    const colour = pixels[i];
    out[at++] = colour >>> 16;
    out[at++] = colour >>> 8 & 255;
    out[at++] = colour & 255;
  }
}

// dist/image/ladder.js
var NEAR_ERROR = 2;
var EDGE_ERROR = 16;
var ROOMY_COLOURS = 200;
var STATIC_COLOURS = 160;
var MAX_DISTINCT = 8192;
var PALETTE_MEAN_ERROR = 3;
var JPEG_QUALITIES = [86, 75, 60, 40];
var HOPELESS = 1.3;
var HARD_GAIN = 1.15;
var QUICK = { level: 2, filter: "none" };
var QUICK_RGB = { level: 3, filter: "quick" };
var HARD = { level: 9, filter: "none" };
var HARD_RGB = { level: 9, filter: "best" };
var Ladder = class {
  pixels;
  #rungs;
  #sheets = /* @__PURE__ */ new Map();
  #options;
  constructor(pixels, options = {}) {
    this.pixels = pixels;
    this.#options = options;
    this.#rungs = options.isLossless === true ? ["indexed", "rgb", "rgb-hard"] : ["indexed", "indexed-near", "rgb", "rgb-hard", "palette", "jpeg"];
  }
  /**
   * The picture with patches laid over the static pixels.
   *
   * @param name of the picture, for the error
   * @throws PlacardError `picture-too-large` when no rung is under the hard limit of 600,000 bytes
   */
  write(patches, name, cache) {
    const maxBytes = this.#options.maxBytes ?? DEFAULT_MAX_BYTES;
    const passed = [];
    let best;
    const isHopeless = this.#isHopeless(patches);
    for (const sheet of this.#climb()) {
      if (isHopeless(sheet.rung, best))
        continue;
      const written = sheet.write(patches, cache);
      if (written !== void 0 && written.bytes.length <= maxBytes)
        return { ...written, passed };
      passed.push(sheet.rung);
      if (written !== void 0 && written.bytes.length < (best?.bytes.length ?? Infinity))
        best = written;
    }
    const warning = tooLarge(name, best, maxBytes);
    if (best === void 0 || best.bytes.length > HARD_MAX_BYTES)
      throw warning;
    return { ...best, passed, warning };
  }
  /** The sheet that pictures of this plate are usually written on; what a serialised plate ships. */
  first() {
    const maxBytes = this.#options.maxBytes ?? DEFAULT_MAX_BYTES;
    for (const sheet of this.#climb())
      if ((sheet.write([])?.bytes.length ?? Infinity) <= maxBytes)
        return sheet;
    return void 0;
  }
  /**
   * Whether RGB is far too large with these patches, from some of their rows; or, where it was tried, from itself.
   */
  #isHopeless(patches) {
    const maxBytes = this.#options.maxBytes ?? DEFAULT_MAX_BYTES;
    if (this.#options.isLossless === true)
      return () => false;
    let estimate;
    return (rung, best) => {
      const isFar = best?.rung === "rgb" && best.bytes.length > maxBytes * HARD_GAIN;
      if (rung === "rgb-hard" && isFar)
        return true;
      if (rung !== "rgb" && rung !== "rgb-hard")
        return false;
      estimate ??= patches.filter(isLarge).reduce((sum2, patch) => sum2 + estimatePatch(patch), 0);
      return estimate > maxBytes * HOPELESS;
    };
  }
  *#climb() {
    for (const rung of this.#rungs)
      for (const quality of rung === "jpeg" ? JPEG_QUALITIES : [0]) {
        const key = `${rung} ${quality}`;
        if (!this.#sheets.has(key))
          this.#sheets.set(key, this.#make(rung, quality));
        const sheet = this.#sheets.get(key);
        if (sheet !== void 0)
          yield sheet;
      }
  }
  #make(rung, quality) {
    if (rung === "jpeg")
      return new JpegSheet(this.pixels, quality);
    if (rung === "palette")
      return this.#palette();
    if (rung === "rgb" || rung === "rgb-hard")
      return this.#rgb(rung);
    return this.#indexed(rung);
  }
  get #isBuild() {
    return this.#options.effort !== "request";
  }
  #indexed(rung) {
    const table2 = distinctColours(this.pixels.data, MAX_DISTINCT);
    if (table2 === void 0)
      return void 0;
    const statics = table2.size;
    const isExact = rung === "indexed";
    const hasRoom = statics <= ROOMY_COLOURS;
    if (isExact ? statics > 256 : hasRoom)
      return void 0;
    const known = hasRoom ? this.#mapKnown(table2) : void 0;
    const mapping = known ?? (isExact ? { palette: table2.colours, index: Uint8Array.from(table2.colours.keys()), error: 0 } : nearPalette(table2.colours, NEAR_ERROR, STATIC_COLOURS));
    if (mapping === void 0)
      return void 0;
    const isLossless = this.#options.isLossless === true;
    const error = errorOf(table2.colours.slice(0, statics), mapping);
    return indexedSheet(this.pixels, table2, { ...mapping, error }, rung, {
      still: this.#isBuild ? HARD : QUICK,
      moving: QUICK,
      maxError: isLossless || isExact && !hasRoom ? 0 : EDGE_ERROR,
      knownError: known?.error ?? 0
    });
  }
  /** Pictures that bring other colours too keep room for them. */
  #mapKnown(table2) {
    const { known, isLossless } = this.#options;
    if (known === void 0)
      return void 0;
    return mapKnown(table2, known, known.isOpen ? ROOMY_COLOURS : 256, isLossless ? 0 : void 0);
  }
  #rgb(rung) {
    const isHard = rung === "rgb-hard";
    const maxBytes = this.#options.maxBytes ?? DEFAULT_MAX_BYTES;
    if (this.#options.isLossless !== true && estimateRgb(this.pixels) > maxBytes * HOPELESS)
      return void 0;
    return new RgbSheet(this.pixels, rung, {
      still: this.#isBuild || isHard ? HARD_RGB : QUICK_RGB,
      moving: isHard ? HARD_RGB : QUICK_RGB
    });
  }
  #palette() {
    const mapping = medianCut(this.pixels.data, STATIC_COLOURS + 64);
    if (mapping.error > PALETTE_MEAN_ERROR)
      return void 0;
    const effort = this.#isBuild ? HARD : QUICK;
    const find = (colour) => mapping.has(coarse(colour)) ? coarse(colour) : -1;
    return indexedSheet(this.pixels, { find, colours: [] }, mapping, "palette", {
      still: effort,
      moving: QUICK,
      maxError: 255,
      knownError: 0
    });
  }
};
function isLarge({ width, height }) {
  return width * height >= 2 ** 16;
}
function estimatePatch({ width, height, pixels }) {
  return estimateRgb({ width, height, data: pixels });
}
function estimateRgb({ width, height, data }) {
  let rows = 0;
  let bytes2 = 0;
  for (let top = 0; top < height; top += 128) {
    const part = data.subarray(top * width, Math.min(height, top + 16) * width);
    const rgb = new Uint8Array(part.length * 3);
    for (const [i, colour] of part.entries())
      rgb.set([colour >>> 16, colour >>> 8 & 255, colour & 255], 3 * i);
    bytes2 += deflateBand(rgb, width, "rgb", QUICK_RGB).deflated.length;
    rows += part.length / width;
  }
  return bytes2 * height / rows;
}
function tooLarge(name, best, maxBytes) {
  return new PlacardError({
    code: "picture-too-large",
    where: name,
    expected: `a picture of at most ${maxBytes} bytes on any rung of the ladder`,
    received: best === void 0 ? "none" : `${best.bytes.length} bytes as ${best.rung}`,
    remedy: "Draw it at a smaller size, with less grain, or raise maxBytes."
  });
}

export {
  EMPTY_TILE,
  tileOf,
  tileOfMask,
  layOver,
  layTiles,
  isEmptyRect,
  meets,
  around,
  backdropOf,
  cut,
  opaquePixels,
  adler32,
  measureRows,
  applyChange,
  ColourTable,
  KnownColourList,
  windowOf,
  layIndices,
  concat,
  LAST_BLOCK,
  joinAfter,
  groundOf,
  encodePng,
  writtenPng,
  BAND_ROWS,
  IndexedSheet,
  NEAR_ERROR,
  EDGE_ERROR,
  Ladder
};
