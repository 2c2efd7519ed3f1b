/**
 * CRC-32 (PNG specification, annex D; ISO 3309) without zlib for the first bytes of a process: Node's zlib is faster,
 * and takes longer to load than a cold function takes to sum its first picture by itself.
 */
/** A picture or two. */
const OWN_BYTES = 65_536;
let sum = ownCrc32;
let left = OWN_BYTES;
/** Unsigned. */
export function crc32(data) {
    if (left > 0)
        countDown(data.length);
    return sum(data);
}
function countDown(length) {
    left -= length;
    if (left > 0)
        return;
    import("node:zlib").then((zlib) => {
        sum = zlib.crc32;
    }, 
    // A runtime without it keeps what works.
    () => undefined);
}
/**
 * Four bytes a step ("slicing by 4"), read as words in the order of bytes that every JavaScript engine in use has: the
 * loop runs before it is compiled, so its steps are what it costs.
 */
export function ownCrc32(data) {
    const [first, second, third, fourth] = tables();
    // Words stand at multiples of four.
    const lead = data.length < 8 ? data.length : -data.byteOffset & 3;
    const count = (data.length - lead) >>> 2;
    const words = count === 0 ? NO_WORDS : new Uint32Array(data.buffer, data.byteOffset + lead, count);
    let crc = -1;
    let at = 0;
    for (; at < lead; at++)
        crc = (crc >>> 8) ^ first[(crc ^ data[at]) & 255];
    for (let i = 0; i < count; i++) {
        crc ^= words[i];
        crc =
            fourth[crc & 255] ^
                third[(crc >>> 8) & 255] ^
                second[(crc >>> 16) & 255] ^
                first[crc >>> 24];
    }
    for (at += 4 * count; at < data.length; at++)
        crc = (crc >>> 8) ^ first[(crc ^ data[at]) & 255];
    return ~crc >>> 0;
}
const NO_WORDS = new Uint32Array(0);
let made;
/** `tables[n][b]` is what byte b does to the sum once n more bytes have followed it. */
function tables() {
    made ??= makeTables();
    return made;
}
/** The polynomial with its bits in the order of the bytes. */
const POLYNOMIAL = 0xedb88320;
function makeTables() {
    const first = new Int32Array(256);
    // By doubling: what a bit does alone, and then with all lower ones.
    for (let bit = 128, crc = 1; bit > 0; bit >>= 1) {
        crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
        for (let b = 0; b < 256; b += 2 * bit)
            first[b + bit] = first[b] ^ crc;
    }
    const after = (before) => {
        const out = new Int32Array(256);
        for (let b = 0; b < 256; b++) {
            const crc = before[b];
            out[b] = (crc >>> 8) ^ first[crc & 255];
        }
        return out;
    };
    const second = after(first);
    const third = after(second);
    return [first, second, third, after(third)];
}
