/**
 * An answer's body as the page's own bytes. What the content-encoding header says is checked against the
 * first bytes, because it can lie: `fetch` decodes a body and keeps the header. A page in gzip is
 * unpacked (DecompressionStream is in every runtime); another coding stays as it is.
 */
import { type ByteSource, sourceOf } from "./stream.js";

/** How many bytes tell text from a coding. Beyond them nothing is held. */
const SNIFFED_BYTES = 64;

export interface PageBody {
	readonly source: ByteSource;
	/** `decoded`: its bytes are the page's although the headers claim a coding. `coded`: not to be read. */
	readonly form: "plain" | "decoded" | "coded";
}

/**
 * Reads as far as it takes to tell; those chunks come out again, the same objects. Never rejects: a body
 * that fails meanwhile fails again, at the same place, when it is read.
 *
 * @param upstream a web stream's: once it has failed, every read rejects
 * @param coding what content-encoding claims, in lower case; undefined for none
 */
export async function openBody(
	upstream: ByteSource,
	coding: string | undefined,
): Promise<PageBody> {
	const { start, chunks } = await readStart(upstream, coding === undefined ? 2 : SNIFFED_BYTES);
	const source = withChunks(chunks, upstream);
	const isPacked = start[0] === 0x1f && start[1] === 0x8b;
	if (coding === undefined) return { source, form: isPacked ? "coded" : "plain" };
	if (isPacked && /^(?:x-)?gzip$/.test(coding) && typeof DecompressionStream === "function")
		return { source: gunzip(source), form: "decoded" };
	return { source, form: isMarkup(start) ? "decoded" : "coded" };
}

/**
 * Whether bytes that are said to be coded are a page after all: `<` with what may follow it, after at
 * most a byte order mark and white space, and no control among them. A deflate or brotli stream may
 * begin with a space or with `<`, hence more than one byte.
 */
function isMarkup(start: Uint8Array): boolean {
	const text = new TextDecoder("latin1").decode(start).replace(/^\xef\xbb\xbf/, "");
	return /^[\t\n\f\r ]*<[!?/A-Za-z]/.test(text) && !/[\0-\x08\v\x0e-\x1f]/.test(text);
}

async function readStart(
	source: ByteSource,
	wanted: number,
): Promise<{ start: Uint8Array; chunks: Uint8Array[] }> {
	const chunks: Uint8Array[] = [];
	const start = new Uint8Array(wanted);
	let length = 0;
	while (length < wanted) {
		// A body that has failed says so at each read: the error is not lost here, only put off.
		const chunk = await source.read().catch(() => undefined);
		if (chunk === undefined) break;
		chunks.push(chunk);
		start.set(chunk.subarray(0, wanted - length), length);
		length += Math.min(chunk.length, wanted - length);
	}
	return { start: start.subarray(0, length), chunks };
}

function withChunks(chunks: readonly Uint8Array[], source: ByteSource): ByteSource {
	let next = 0;
	return {
		read: async () => (next < chunks.length ? chunks[next++] : source.read()),
		cancel: (reason) => source.cancel(reason),
	};
}

/**
 * Unpacks a gzip body; rejects with the source's error, or with the runtime's own when it is no gzip.
 * Input goes in while a reader waits, write by write: with `pipeThrough` Node 20 takes and unpacks 16,384
 * chunks ahead, because it counts chunks where it means bytes, and memory would not stay flat.
 */
function gunzip(source: ByteSource): ByteSource {
	const { readable, writable } = new DecompressionStream("gzip");
	const output = sourceOf(readable);
	const writer = writable.getWriter();
	let isWanted = false;
	let wake = () => {};

	async function feed(): Promise<void> {
		for (;;) {
			if (!isWanted)
				await new Promise<void>((go) => {
					wake = go;
				});
			const chunk = await source.read();
			if (chunk === undefined) return writer.close();
			await writer.write(chunk as Uint8Array<ArrayBuffer>);
		}
	}
	// What is no gzip has failed the output too; of the source's own error it does not know yet.
	feed().catch((error) => writer.abort(error).catch(() => {}));
	return {
		async read() {
			isWanted = true;
			wake();
			const chunk = await output.read();
			isWanted = false;
			return chunk;
		},
		cancel(reason) {
			output.cancel(reason).catch(() => {});
			return source.cancel(reason);
		},
	};
}
