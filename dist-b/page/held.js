/**
 * The chunks that are held until the head is decided: as the objects that came, to pass on, and as one
 * run of bytes, to read. A page that comes in one chunk is not copied; one in single bytes costs no
 * more than a few times its length, because the buffer grows fourfold.
 */
/** In bytes; a head that comes in chunks mostly fits. */
const MIN_CAPACITY = 65_536;
const NOTHING = new Uint8Array(0);
export class HeldChunks {
    /** The first bytes of the page, at most as many as the limit. A later `add` may move them. */
    view = NOTHING;
    #limit;
    #chunks = [];
    #buffer = NOTHING;
    constructor(limit) {
        this.#limit = limit;
    }
    /** Returns whether the limit leaves bytes unread. */
    add(chunk) {
        this.#chunks.push(chunk);
        const { length } = this.view;
        const bytes = chunk.subarray(0, this.#limit - length);
        const total = length + bytes.length;
        if (length === 0)
            this.view = bytes;
        else {
            if (this.#buffer.length < total) {
                const capacity = Math.max(MIN_CAPACITY, 4 * total);
                this.#buffer = new Uint8Array(Math.min(capacity, this.#limit));
                this.#buffer.set(this.view);
            }
            this.#buffer.set(bytes, length);
            this.view = this.#buffer.subarray(0, total);
        }
        return bytes.length < chunk.length;
    }
    /** Passes on everything from an offset into the page: whole chunks as they are. Holds nothing afterwards. */
    release(from, emit) {
        let offset = 0;
        for (const chunk of this.#chunks.splice(0)) {
            const skipped = Math.max(0, from - offset);
            offset += chunk.length;
            if (skipped === 0)
                emit(chunk);
            else if (skipped < chunk.length)
                emit(chunk.subarray(skipped));
        }
        this.view = this.#buffer = NOTHING;
    }
}
