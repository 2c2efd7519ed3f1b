/**
 * The chunks that are held until the head is decided: as the objects that came, to pass on, and as one
 * run of bytes, to read. A page that comes in one chunk is not copied; one in single bytes costs no
 * more than a few times its length, because the buffer grows fourfold.
 */

/** In bytes; a head that comes in chunks mostly fits. */
const MIN_CAPACITY = 65_536;

export class HeldChunks {
	/** The first bytes of the page, at most as many as the limit. A later `add` may move them. */
	view: Uint8Array = new Uint8Array(0);
	readonly #limit: number;
	readonly #chunks: Uint8Array[] = [];
	#buffer: Uint8Array | undefined;

	constructor(limit: number) {
		this.#limit = limit;
	}

	/** Returns whether the limit leaves bytes unread. */
	add(chunk: Uint8Array): boolean {
		this.#chunks.push(chunk);
		const room = this.#limit - this.view.length;
		this.#append(chunk.length > room ? chunk.subarray(0, room) : chunk);
		return chunk.length > room;
	}

	#append(bytes: Uint8Array): void {
		const { length } = this.view;
		const total = length + bytes.length;
		if (length === 0) this.view = bytes;
		if (length === 0 || bytes.length === 0) return;
		if (this.#buffer === undefined || total > this.#buffer.length) {
			const capacity = Math.max(MIN_CAPACITY, 4 * total);
			this.#buffer = new Uint8Array(Math.min(capacity, this.#limit));
			this.#buffer.set(this.view);
		}
		this.#buffer.set(bytes, length);
		this.view = this.#buffer.subarray(0, total);
	}

	/** Passes on everything from an offset into the page: whole chunks as they are. Holds nothing afterwards. */
	release(from: number, emit: (bytes: Uint8Array) => void): void {
		let offset = 0;
		for (const chunk of this.#chunks.splice(0)) {
			const skipped = Math.max(0, from - offset);
			offset += chunk.length;
			if (skipped === 0) emit(chunk);
			else if (skipped < chunk.length) emit(chunk.subarray(skipped));
		}
		this.view = new Uint8Array(0);
		this.#buffer = undefined;
	}
}
