/** Pieces of bytes, end to end in one new array. */
export function concat(pieces) {
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
