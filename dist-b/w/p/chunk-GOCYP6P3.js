// dist/errors.js
var SHOWN_CHARS = 80;
var BRAND = /* @__PURE__ */ Symbol.for("placard.error");
var PlacardError = class extends Error {
  name = "PlacardError";
  code;
  status;
  publicMessage;
  [BRAND] = true;
  constructor(parts) {
    super(sentence(parts), parts);
    this.code = parts.code;
    this.status = parts.status ?? 500;
    this.publicMessage = parts.publicMessage ?? parts.code;
  }
};
function unexpected(code, where, expected, value) {
  return new PlacardError({ code, where, expected, received: shown(value) });
}
function isPlacardError(value) {
  return typeof value === "object" && value !== null && BRAND in value;
}
function sentence({ expected, received, where, remedy }) {
  const place = where === void 0 ? "" : `${where}: `;
  const instead = received === void 0 ? "" : `, received ${received}`;
  const next = remedy === void 0 ? "" : ` ${remedy}`;
  return `${place}expected ${expected}${instead}.${next}`;
}
function shown(value) {
  if (value === void 0)
    return "nothing";
  if (typeof value === "function")
    return "a function";
  const safe = printable(plain(value));
  return safe.length > SHOWN_CHARS ? `${safe.slice(0, SHOWN_CHARS)}\u2026` : safe;
}
function printable(line) {
  return line.replace(/[^\x20-\x7e\u00a0-\u200a\u2010-\u2027\u202f-\u2065\u2070-\ud7ff\ue000-\ufdff]/gu, escapeChar);
}
function plain(value) {
  try {
    return typeof value === "object" || typeof value === "string" ? JSON.stringify(value) ?? "an object" : String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
function escapeChar(char) {
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}

export {
  PlacardError,
  unexpected,
  isPlacardError,
  shown
};
