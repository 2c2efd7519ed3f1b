// One keep-alive connection to a picture server, one request at a time: a client that costs the machine little, so
// that it is the server that is measured. Every answer is looked at to its last byte.
import { connect } from "node:net";

const TIMEOUT_MS = 5_000;

export class Connection {
	#socket;
	#parts = [];
	#length = 0;
	#wanted = -1;
	#head = {};
	#done;

	constructor(port) {
		this.#socket = connect(port, "127.0.0.1");
		this.#socket.setNoDelay(true);
		this.#socket.on("data", (part) => this.#take(part));
		for (const event of ["error", "close"])
			this.#socket.on(event, () => this.#done?.({ failure: "errors" }));
	}

	/**
	 * `{ ms, status, shows, bytes, isWhole }`: `shows` is what Placard says of it, `page` or `fallback; reason=…`, and
	 * of a peer, which says nothing and has no other picture, `page`. Or `{ failure }`: `errors`, `timeouts`; the
	 * connection is of no use then.
	 */
	ask(path) {
		const sentAt = performance.now();
		return new Promise((resolve) => {
			const timer = setTimeout(() => this.#done?.({ failure: "timeouts" }), TIMEOUT_MS);
			this.#done = (answer) => {
				clearTimeout(timer);
				this.#done = undefined;
				resolve({ ms: performance.now() - sentAt, ...answer });
			};
			this.#socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
		});
	}

	end() {
		this.#socket.destroy();
	}

	#take(part) {
		this.#parts.push(part);
		this.#length += part.length;
		if (this.#wanted < 0) this.#readHead();
		if (this.#wanted >= 0 && this.#length >= this.#wanted) this.#finish();
	}

	#readHead() {
		const all = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
		this.#parts = [all];
		const end = all.indexOf("\r\n\r\n");
		if (end < 0) return;
		const head = all.toString("latin1", 0, end).toLowerCase();
		this.#wanted = end + 4 + Number(/content-length: (\d+)/.exec(head)?.[1]);
		const [, shows = "page"] = /x-placard: (.*)/.exec(head) ?? [];
		this.#head = { status: Number(head.slice(9, 12)), shows };
	}

	#finish() {
		// A PNG ends with its IEND chunk, whose checksum is the last four bytes.
		const last = this.#parts.at(-1);
		const tail = last.length < 8 ? Buffer.concat(this.#parts) : last;
		const isWhole = tail.toString("latin1", tail.length - 8, tail.length - 4) === "IEND";
		const answer = { ...this.#head, bytes: this.#wanted, isWhole };
		this.#parts = [];
		this.#length = 0;
		this.#wanted = -1;
		this.#done?.(answer);
	}
}
