// The load, in a process of its own: node client.mjs <port> <seconds> <connections> <first number> [requests a second].
// Without a rate each connection asks again as soon as it is answered. Prints one line of JSON.
import { connect } from "node:net";

const [port, seconds, connections, first, rate = 0] = process.argv.slice(2).map(Number);
const TIMEOUT_MS = 5_000;
const counts = { answered: 0, errors: 0, timeouts: 0, wrong: 0, bytes: 0 };
/** Answers that were not right, by what Placard says of them: `fallback; reason=draw-timeout` → how many. */
const reasons = {};
const times = [];
let next = first;
const startedAt = performance.now();
const endsAt = startedAt + seconds * 1000;

/** One keep-alive connection: one request at a time, its answer checked to be this page's own PNG. */
class Connection {
	#socket = connect(port, "127.0.0.1");
	#parts = [];
	#length = 0;
	#wanted = -1;
	#done;

	constructor() {
		this.#socket.setNoDelay(true);
		this.#socket.on("data", (part) => this.#take(part));
		for (const event of ["error", "close"]) this.#socket.on(event, () => this.#finish("errors"));
	}

	ask() {
		const sentAt = performance.now();
		return new Promise((resolve) => {
			const timer = setTimeout(() => this.#finish("timeouts"), TIMEOUT_MS);
			this.#done = (failure) => {
				clearTimeout(timer);
				this.#done = undefined;
				if (failure === undefined) times.push(performance.now() - sentAt);
				counts[failure ?? "answered"]++;
				resolve(failure === undefined);
			};
			this.#socket.write(`GET /og/v/square/board/${next++}.png HTTP/1.1\r\nhost: x\r\n\r\n`);
		});
	}

	end() {
		this.#socket.destroy();
	}

	#take(part) {
		this.#parts.push(part);
		this.#length += part.length;
		if (this.#wanted < 0) this.#readHead();
		if (this.#wanted >= 0 && this.#length >= this.#wanted) this.#check();
	}

	#readHead() {
		const all = Buffer.concat(this.#parts);
		this.#parts = [all];
		const end = all.indexOf("\r\n\r\n");
		if (end < 0) return;
		const head = all.toString("latin1", 0, end).toLowerCase();
		this.#wanted = end + 4 + Number(/content-length: (\d+)/.exec(head)?.[1]);
		// Placard says what it shows; a peer says nothing and has no other picture.
		const [, shows = "page"] = /x-placard: (.*)/.exec(head) ?? [];
		if (head.startsWith("http/1.1 200") && shows.startsWith("page")) return;
		counts.wrong++;
		reasons[shows] = (reasons[shows] ?? 0) + 1;
	}

	#check() {
		const all = Buffer.concat(this.#parts);
		if (all.toString("latin1", this.#wanted - 8, this.#wanted - 4) !== "IEND") counts.wrong++;
		counts.bytes += this.#wanted;
		this.#parts = [];
		this.#length = 0;
		this.#wanted = -1;
		this.#finish();
	}

	#finish(failure) {
		this.#done?.(failure);
	}
}

const open = Array.from({ length: connections }, () => new Connection());

/** As fast as it is answered, or at this connection's share of the rate, not slowed by slow answers before. */
async function work(connection, place) {
	for (let i = 0; performance.now() < endsAt; i++) {
		const dueAt = rate === 0 ? 0 : startedAt + ((i * connections + place) * 1000) / rate;
		if (dueAt >= endsAt) return;
		const waitMs = dueAt - performance.now();
		if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
		if (!(await connection.ask())) return;
	}
}

await Promise.all(open.map(work));
const elapsed = (performance.now() - startedAt) / 1000;
for (const connection of open) connection.end();
times.sort((a, b) => a - b);
const at = (share) => times[Math.floor(share * (times.length - 1))];
const result = { ...counts, perSecond: counts.answered / elapsed, p50: at(0.5), p99: at(0.99) };
console.log(JSON.stringify({ ...result, reasons, max: times.at(-1), next }));
