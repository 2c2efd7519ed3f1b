/**
 * The chunks that are held until the head is decided: as the objects that came, to pass on, and as one
 * run of bytes, to read. A page that comes in one chunk is not copied; one in single bytes costs no
 * more than a few times its length, because the buffer grows fourfold.
 */
export declare class HeldChunks {
    #private;
    /** The first bytes of the page, at most as many as the limit. A later `add` may move them. */
    view: Uint8Array<ArrayBufferLike>;
    constructor(limit: number);
    /** Returns whether the limit leaves bytes unread. */
    add(chunk: Uint8Array): boolean;
    /** Passes on everything from an offset into the page: whole chunks as they are. Holds nothing afterwards. */
    release(from: number, emit: (bytes: Uint8Array) => void): void;
}
