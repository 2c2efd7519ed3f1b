/**
 * What a Node handler writes into its ServerResponse → a Response, before anything of it is sent; then one of two
 * ways on: another Response is sent in its place, or the handler's own goes out as it was written. On both the
 * handler waits while the visitor is slow, so that no body is held in memory as a whole.
 */
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

export interface Capture {
	/** There as soon as the handler writes. Its body is read from what the handler goes on to write. */
	readonly response: Promise<Response>;
	/** Sends what was written, with these headers set; from now on the handler writes to the visitor. */
	release(headers: Headers): void;
	/** Sends another answer, whose body may read the captured one. Rejects when the visitor has gone. */
	replace(answer: Response): Promise<void>;
}

/** Written and not yet read; more than that, and the handler is told to wait, as by Node itself. */
const HIGH_WATER_BYTES = 65_536;
/** Statuses that a Response with a body cannot have. */
const BODYLESS = new Set([204, 205, 304]);

/** Takes over the methods by which a response is written. Nothing may have been sent. */
export function captureResponse(outgoing: ServerResponse): Capture {
	return new CapturedResponse(outgoing);
}

type Done = (error?: Error | null) => void;

class CapturedResponse implements Capture {
	readonly response: Promise<Response>;
	readonly #outgoing: ServerResponse;
	readonly #own: Pick<ServerResponse, "writeHead" | "write" | "end" | "flushHeaders">;
	readonly #written = new ChunkQueue();
	#answer: (response: Response) => void = () => {};
	#isBegun = false;
	/** `write` has asked for a pause, which ends with "drain". */
	#isPaused = false;

	constructor(outgoing: ServerResponse) {
		this.#outgoing = outgoing;
		const { writeHead, write, end, flushHeaders } = outgoing;
		this.#own = { writeHead, write, end, flushHeaders };
		this.response = new Promise((answer) => {
			this.#answer = answer;
		});
		this.#takeOver();
	}

	release(headers: Headers): void {
		this.#giveBack();
		for (const [name, value] of headers) this.#outgoing.setHeader(name, value);
		const chunks = this.#written.takeAll();
		// One chunk that is all there is: Node then says its length.
		if (this.#written.isEnded && chunks.length < 2) return void this.#outgoing.end(chunks[0]);
		const hasRoom = chunks.reduce((_, chunk) => this.#outgoing.write(chunk), true);
		if (this.#written.isEnded) this.#outgoing.end();
		else if (hasRoom) this.#resume();
	}

	async replace(answer: Response): Promise<void> {
		const outgoing = this.#outgoing;
		const { writeHead, write, end } = this.#own;
		for (const name of outgoing.getHeaderNames()) outgoing.removeHeader(name);
		const head = [answer.status, answer.statusText, headersOf(answer)];
		Reflect.apply(writeHead, outgoing, head);
		const sink = new Writable({
			write: (chunk, _, done) => void Reflect.apply(write, outgoing, [chunk, done]),
			final: (done) => void Reflect.apply(end, outgoing, [done]),
			destroy(error, done) {
				if (error !== null) outgoing.destroy();
				done(error);
			},
		});
		outgoing.once("close", () => sink.destroy());
		await pipeline(answer.body === null ? Readable.from([]) : readable(answer.body), sink);
	}

	/** Own properties over the prototype's methods. Overloads are told apart as Node does: by the arguments' types. */
	#takeOver(): void {
		const outgoing = this.#outgoing;
		outgoing.writeHead = ((status: number, ...rest: readonly unknown[]) => {
			outgoing.statusCode = status;
			for (const given of rest) this.#takeHead(given);
			this.#begin();
			return outgoing;
		}) as ServerResponse["writeHead"];
		outgoing.flushHeaders = () => this.#begin();
		outgoing.write = ((chunk: unknown, ...rest: readonly unknown[]) =>
			this.#write(chunk, rest)) as ServerResponse["write"];
		outgoing.end = ((...args: readonly unknown[]) => {
			const [chunk, ...rest] = typeof args[0] === "function" ? [undefined, ...args] : args;
			this.#end(chunk, rest);
			return outgoing;
		}) as ServerResponse["end"];
		// A page that fails in the middle must not look finished.
		outgoing.once("close", () => this.#written.fail(new Error("the response was closed")));
	}

	#giveBack(): void {
		Object.assign(this.#outgoing, this.#own);
		Reflect.deleteProperty(this.#outgoing, "headersSent");
	}

	/** `writeHead`'s status message, headers as an object, or as a flat list of names and values. */
	#takeHead(given: unknown): void {
		if (typeof given === "string") this.#outgoing.statusMessage = given;
		if (typeof given !== "object" || given === null) return;
		const entries: Iterable<readonly [string, unknown]> = Array.isArray(given)
			? pairs(given)
			: Object.entries(given);
		for (const [name, value] of entries)
			if (value !== undefined) this.#outgoing.setHeader(name, value as string);
	}

	/** The head is complete: to the handler, and to whom it asks, it has been sent. */
	#begin(): void {
		if (this.#isBegun) return;
		this.#isBegun = true;
		const { statusCode: status } = this.#outgoing;
		Object.defineProperty(this.#outgoing, "headersSent", { value: true, configurable: true });
		const hasBody = !BODYLESS.has(status) && this.#outgoing.req.method !== "HEAD";
		const body = hasBody ? this.#written.stream(() => this.#resume()) : null;
		// Out of a Response's range is nothing that a page could be; what is sent keeps its own status.
		const isUsual = status >= 200 && status <= 599;
		const headers = headersFrom(this.#outgoing.getHeaders());
		this.#answer(new Response(body, { status: isUsual ? status : 500, headers }));
	}

	#write(chunk: unknown, [encoding, done]: readonly unknown[]): boolean {
		this.#begin();
		const bytes = Buffer.from(
			chunk as string,
			typeof encoding === "string" ? (encoding as BufferEncoding) : undefined,
		);
		this.#written.push(bytes);
		const told = typeof encoding === "function" ? encoding : done;
		if (typeof told === "function") process.nextTick(told as Done, null);
		this.#isPaused = this.#written.bytes >= HIGH_WATER_BYTES;
		return !this.#isPaused;
	}

	#end(chunk: unknown, rest: readonly unknown[]): void {
		const [encoding, done] = rest;
		const told = typeof encoding === "function" ? encoding : done;
		if (chunk !== undefined && chunk !== null) this.#write(chunk, [encoding]);
		this.#begin();
		if (typeof told === "function") this.#outgoing.once("finish", told as Done);
		this.#written.end();
	}

	#resume(): void {
		if (!this.#isPaused || this.#written.bytes >= HIGH_WATER_BYTES) return;
		this.#isPaused = false;
		this.#outgoing.emit("drain");
	}
}

/** Chunks in the order they were written, for one reader. */
class ChunkQueue {
	bytes = 0;
	isEnded = false;
	#chunks: Uint8Array[] = [];
	#error: Error | undefined;
	#isDropped = false;
	#wake: () => void = () => {};

	push(chunk: Uint8Array): void {
		if (this.#isDropped || chunk.length === 0) return;
		this.#chunks.push(chunk);
		this.bytes += chunk.length;
		this.#wake();
	}

	end(): void {
		this.isEnded = true;
		this.#wake();
	}

	/** Means nothing once all has been written. */
	fail(error: Error): void {
		this.#error ??= this.isEnded ? undefined : error;
		this.#wake();
	}

	takeAll(): readonly Uint8Array[] {
		const chunks = this.#chunks;
		this.#chunks = [];
		this.bytes = 0;
		return chunks;
	}

	/** Takes nothing until it is read, so that `takeAll` still has everything when nobody did. */
	stream(onTaken: () => void): ReadableStream<Uint8Array> {
		return new ReadableStream<Uint8Array>(
			{
				pull: async (controller) => {
					const chunk = await this.#next();
					if (chunk === undefined) controller.close();
					else controller.enqueue(chunk);
					onTaken();
				},
				cancel: () => {
					this.#isDropped = true;
					this.takeAll();
					onTaken();
				},
			},
			{ highWaterMark: 0 },
		);
	}

	async #next(): Promise<Uint8Array | undefined> {
		while (this.#chunks.length === 0 && !this.isEnded) {
			if (this.#error !== undefined) throw this.#error;
			await new Promise<void>((wake) => {
				this.#wake = wake;
			});
		}
		const chunk = this.#chunks.shift();
		this.bytes -= chunk?.length ?? 0;
		return chunk;
	}
}

function* pairs(list: readonly unknown[]): Iterable<readonly [string, unknown]> {
	for (let i = 0; i + 1 < list.length; i += 2) yield [String(list[i]), list[i + 1]];
}

function headersFrom(given: OutgoingHttpHeaders): Headers {
	const headers = new Headers();
	for (const [name, value] of Object.entries(given))
		for (const one of Array.isArray(value) ? value : [value])
			if (one !== undefined) headers.append(name, String(one));
	return headers;
}

/** As `writeHead` takes them: cookies stay apart, all else is one line a name. */
export function headersOf({ headers }: Response): OutgoingHttpHeaders {
	const cookies = headers.getSetCookie();
	return {
		...Object.fromEntries(headers),
		...(cookies.length > 0 ? { "set-cookie": cookies } : {}),
	};
}

export function readable(body: ReadableStream<Uint8Array>): Readable {
	return Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
}
