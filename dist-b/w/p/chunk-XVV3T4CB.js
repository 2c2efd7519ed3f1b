// dist/site/path.js
var ESCAPES = /(?:%[0-9A-Fa-f]{2})+/g;
var utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
function decodeLeniently(text) {
  return text.replace(ESCAPES, decodeRun);
}
function decodeRun(run) {
  const digits = run.slice(1).split("%");
  return utf8.decode(Uint8Array.from(digits, (hex) => Number(`0x${hex}`)));
}
function segmentsOf(pathname) {
  let from = 0;
  while (pathname[from] === "/")
    from++;
  return from === pathname.length ? [] : pathname.slice(from).split("/");
}
function canonicalPath(pathname) {
  return `/${segmentsOf(pathname).map(canonicalSegment).join("/")}`;
}
function canonicalSegment(segment) {
  const text = decodeLeniently(segment).toWellFormed();
  if (text === "." || text === "..")
    return text.replaceAll(".", "%252E");
  return encodeURIComponent(text).replaceAll("'", "%27");
}

export {
  decodeLeniently,
  segmentsOf,
  canonicalPath
};
