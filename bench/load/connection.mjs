// One keep-alive connection to a picture server, one request at a time: a client that costs the machine little, so
// that it is the server that is measured. Every answer is looked at to its last byte.
import { once } from "node:events";
import { connect } from "node:net";

const TIMEOUT_MS = 5_000;
const SWEEP_MS = 500;
const HEAD_END = Buffer.from("\r\n\r\n");
/** Of a PNG's last chunk: its type and its checksum. */
const TAIL_BYTES = 8;
/** What all connections read into, one after the other: a buffer for each answer is garbage that a client has no time for. */
const INTO = Buffer.alloc(256 * 1024);

export class Connection {
	#socket;
	/** Of the answer that is read: what came before its head was whole; its length with the head; what was read of it. */
	#early = Buffer.alloc(0);
	#wanted = -1;
	#length = 0;
	#tail = Buffer.alloc(TAIL_BYTES);
	#head = {};
	#sentAt = 0;
	#done;
	#sweep;

	constructor(port) {
		const onread = {
			buffer: INTO,
			callback: (size, buffer) => this.#take(buffer.subarray(0, size)),
		};
		this.#socket = connect({ port, host: "127.0.0.1", noDelay: true, onread });
		for (const event of ["error", "close"]) this.#socket.on(event, () => this.#fail("errors"));
		this.#sweep = setInterval(() => {
			if (performance.now() - this.#sentAt > TIMEOUT_MS) this.#fail("timeouts");
		}, SWEEP_MS).unref();
	}

	async opened() {
		if (this.#socket.connecting) await once(this.#socket, "connect");
	}

	/**
	 * Tells `done` of the answer: `{ ms, status, shows, bytes, isWhole }`: `shows` is what Placard says of it, `page` or
	 * `fallback; reason=…`, and of a peer, which says nothing and has no other picture, `page`. Or `{ failure }`:
	 * `errors`, `timeouts`; the connection is of no use then.
	 */
	ask(path, done) {
		this.#sentAt = performance.now();
		this.#done = done;
		this.#socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`, "latin1");
	}

	end() {
		clearInterval(this.#sweep);
		this.#socket.destroy();
	}

	#fail(failure) {
		this.#tell({ failure });
		this.end();
	}

	#tell(answer) {
		const done = this.#done;
		this.#done = undefined;
		done?.({ sentAt: this.#sentAt, ms: performance.now() - this.#sentAt, ...answer });
	}

	#take(part) {
		this.#length += part.length;
		if (this.#wanted < 0) this.#readHead(part);
		this.#keepTail(part);
		if (this.#wanted >= 0 && this.#length >= this.#wanted) this.#finish();
	}

	#readHead(part) {
		const all = this.#early.length === 0 ? part : Buffer.concat([this.#early, part]);
		const end = all.indexOf(HEAD_END);
		// A copy: `part` is overwritten by what comes next, on whatever connection.
		this.#early = end < 0 ? Buffer.from(all) : Buffer.alloc(0);
		if (end < 0) return;
		const head = all.latin1Slice(0, end);
		this.#wanted = end + HEAD_END.length + Number(/content-length: (\d+)/i.exec(head)?.[1]);
		const [, shows = "page"] = /x-placard: (.*)/i.exec(head) ?? [];
		this.#head = { status: Number(head.slice(9, 12)), shows };
	}

	#keepTail(part) {
		const tail = part.length >= TAIL_BYTES ? part : Buffer.concat([this.#tail, part]);
		tail.copy(this.#tail, 0, tail.length - TAIL_BYTES);
	}

	#finish() {
		const isWhole = this.#length === this.#wanted && this.#tail.latin1Slice(0, 4) === "IEND";
		const answer = { ...this.#head, bytes: this.#wanted, isWhole };
		this.#length = 0;
		this.#wanted = -1;
		this.#tell(answer);
	}
}
