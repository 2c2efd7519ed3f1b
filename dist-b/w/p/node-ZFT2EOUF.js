// dist/raster/node.js
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

// dist/raster/memory-limit.js
var PREAMBLE_BYTES = 8;
var MEMORY_SECTION = 5;
function limitMemory(wasm, maxPages) {
  let at = PREAMBLE_BYTES;
  while (at < wasm.length) {
    const size = readLeb(wasm, at + 1);
    const end = size.next + size.value;
    if (wasm[at] === MEMORY_SECTION)
      return join(wasm.subarray(0, at), limited(wasm, size.next, maxPages), wasm.subarray(end));
    at = end;
  }
  throw new Error("expected a wasm file with a memory of its own");
}
function limited(wasm, at, maxPages) {
  if (wasm[at] !== 1 || wasm[at + 1] !== 0)
    throw new Error("expected a wasm file with one memory without a maximum");
  const minPages = readLeb(wasm, at + 2).value;
  const body = [1, 1, ...leb(minPages), ...leb(maxPages)];
  return Uint8Array.of(MEMORY_SECTION, ...leb(body.length), ...body);
}
function join(...parts) {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
function readLeb(bytes, start) {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = bytes[start + i] ?? 0;
    value += (byte & 127) * 2 ** (7 * i);
    if (byte < 128)
      return { value, next: start + i + 1 };
  }
  throw new Error("expected a wasm file: a size runs over 32 bits");
}
function leb(value) {
  return value < 128 ? [value] : [value & 127 | 128, ...leb(value >>> 7)];
}

// dist/raster/node.js
var MAX_PAGES = 16384;
async function compileResvg() {
  const path = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  return WebAssembly.compile(limitMemory(await readFile(path), MAX_PAGES));
}
async function loadResvg(wasm) {
  const require2 = createRequire(import.meta.url);
  const path = require2.resolve("@resvg/resvg-wasm");
  delete require2.cache[path];
  const glue = require2(path);
  delete require2.cache[path];
  await glue.initWasm(wasm);
  return glue;
}
export {
  compileResvg,
  loadResvg
};
