/** `data:` URIs (RFC 2397) → media type and bytes. */
const HEAD = /^data:([^,;]*)((?:;[^,;]*)*),/i;
/** Undefined when it is none, or its base64 is broken. */
export function readDataUri(uri) {
    const [head, mediaType = "", parameters = ""] = HEAD.exec(uri) ?? [];
    if (head === undefined)
        return undefined;
    const body = uri.slice(head.length);
    const isBase64 = /;\s*base64\s*$/i.test(parameters);
    const bytes = isBase64 ? decodeBase64(body) : decodePercent(body);
    return bytes && { mediaType: mediaType.trim().toLowerCase(), bytes };
}
function decodeBase64(body) {
    try {
        const binary = atob(body.replace(/%(?:2b|2f|3d|0a|0d|20)/gi, decodeURIComponent));
        return Uint8Array.from(binary, (char) => char.charCodeAt(0));
    }
    catch {
        return undefined;
    }
}
/** Byte by byte, since what is escaped need not be UTF-8. */
function decodePercent(body) {
    const bytes = new TextEncoder().encode(body);
    const out = new Uint8Array(bytes.length);
    let length = 0;
    for (let at = 0; at < bytes.length; at++, length++) {
        const isEscape = bytes[at] === 0x25 && isHex(bytes[at + 1]) && isHex(bytes[at + 2]);
        out[length] = isEscape
            ? Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
            : (bytes[at] ?? 0);
        if (isEscape)
            at += 2;
    }
    return out.subarray(0, length);
}
function isHex(byte) {
    return byte !== undefined && /[0-9a-f]/i.test(String.fromCharCode(byte));
}
