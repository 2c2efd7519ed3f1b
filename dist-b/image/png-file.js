/**
 * Finished bands → one valid PNG file (PNG specification, third edition). Each band ends at a byte's end, so they can
 * be joined in one zlib stream (RFC 1950), and their Adler-32 sums combine arithmetically. 8 bits a sample. Nothing is
 * deflated here, so that a picture of finished bands alone needs no zlib: `png.ts` makes bands.
 */
import { PlacardError } from "../errors.js";
import { combineAdler32 } from "./adler32.js";
import { crc32 } from "./crc32.js";
export const PIXEL_BYTES = { indexed: 1, rgb: 3, rgba: 4 };
const COLOUR_TYPE = { indexed: 3, rgb: 2, rgba: 6 };
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** For a window of 32 kB. */
const ZLIB_HEADER = Uint8Array.of(0x78, 0x9c);
/** Empty: it ends joined bands. */
export const LAST_BLOCK = Uint8Array.of(0x03, 0x00);
/** The chunk IEND with its checksum. */
const END = Uint8Array.of(0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82);
const MAX_PALETTE = 256;
/**
 * Joins finished bands, from top to bottom, into a file. Opaque palettes get no tRNS chunk.
 *
 * @throws PlacardError `png-invalid` when the bands do not fill the picture or the palette is wrong:
 * such a file would be refused by every reader, so it is a mistake of the caller
 */
export function joinBands(header, bands) {
    const { width, height, kind } = header;
    return joinAfter(pngHead(header), bands, height * (width * PIXEL_BYTES[kind] + 1));
}
/**
 * The bytes before a picture's data, the same for all pictures of one palette.
 *
 * @throws PlacardError `png-invalid` for a wrong palette
 */
export function pngHead(header) {
    checkPalette(header);
    const chunks = [SIGNATURE, headerChunk(header), srgbChunk(), ...paletteChunks(header)];
    const head = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks)
        at = write(head, at, chunk);
    return head;
}
/**
 * `joinBands` after a head that is there already.
 *
 * @param due bytes of filtered rows that the picture has
 * @throws PlacardError `png-invalid` when the bands do not fill it
 */
export function joinAfter(head, bands, due) {
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
/** Written in place: a copy of the data chunk would cost as much as all the rest of the join. */
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
/** 13 bytes that keep colour-managed readers from guessing; rendering intent 0, perceptual. */
function srgbChunk() {
    return chunkOf("sRGB", Uint8Array.of(0));
}
function paletteChunks({ palette }) {
    if (palette === undefined)
        return [];
    const colours = palette.length / 4;
    const rgb = new Uint8Array(colours * 3);
    const alpha = new Uint8Array(colours);
    let translucent = 0;
    // Byte by byte: views of three bytes each would cost more than all the rest of a small picture's header.
    for (let i = 0; i < colours; i++) {
        for (let channel = 0; channel < 3; channel++)
            rgb[3 * i + channel] = palette[4 * i + channel];
        alpha[i] = palette[4 * i + 3];
        // tRNS may be shorter than the palette: the colours after its end are opaque.
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
function write(out, at, bytes) {
    out.set(bytes, at);
    return at + bytes.length;
}
