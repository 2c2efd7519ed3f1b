/**
 * The contestants of bench/page.ts: each takes a page in chunks, removes the old tags, writes the title
 * and the new block, and gives the page's chunks. The peers get the block ready made and ask only for
 * the tags of this page, which spares them work that Placard does.
 */
import { createRequire } from "node:module";
import { html, type Token, type TokenHandler, Tokenizer, TokenizerMode } from "parse5";

export type Rewrite = (chunks: readonly Uint8Array[]) => Promise<readonly Uint8Array[]>;

export interface Job {
	readonly title: string;
	/** The new tags as HTML. */
	readonly block: string;
}

const MANAGED = /^(?:og:|twitter:|description$)/;

/** Reads a web stream to its end, as a server does. */
export async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
	const chunks: Uint8Array[] = [];
	const reader = stream.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return chunks;
		chunks.push(value);
	}
}

/** Chunks as a body that is pulled, one by one. */
export function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
	let next = 0;
	return new ReadableStream(
		{
			pull(controller) {
				const chunk = chunks[next++];
				if (chunk === undefined) controller.close();
				else controller.enqueue(chunk);
			},
		},
		{ highWaterMark: 0 },
	);
}

interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

const RAW_TEXT: { readonly [name: string]: (typeof TokenizerMode)[keyof typeof TokenizerMode] } = {
	title: TokenizerMode.RCDATA,
	style: TokenizerMode.RAWTEXT,
	noscript: TokenizerMode.RAWTEXT,
	script: TokenizerMode.SCRIPT_DATA,
};

/** Notes where the old tags are; `isDone` at the first tag of the body. */
class HeadEdits implements TokenHandler {
	readonly edits: Edit[] = [];
	isDone = false;
	tokenizer: Tokenizer | undefined;
	#titleStart = -1;

	constructor(private readonly job: Job) {}

	onStartTag(token: Token.TagToken): void {
		const { location } = token;
		const raw = RAW_TEXT[token.tagName];
		if (raw !== undefined && this.tokenizer !== undefined) {
			this.tokenizer.state = raw;
			this.tokenizer.lastStartTagName = token.tagName;
		}
		if (location === null) return;
		const { startOffset: start, endOffset: end } = location;
		const attribute = (name: string) => token.attrs.find((attr) => attr.name === name)?.value ?? "";
		if (token.tagID === html.TAG_ID.BODY) this.isDone = true;
		else if (token.tagName === "title") this.#titleStart = end;
		else if (token.tagName === "meta" && attribute("charset") !== "")
			this.edits.push({ start: end, end, text: this.job.block });
		else if (token.tagName === "meta" && MANAGED.test(attribute("property") || attribute("name")))
			this.edits.push({ start, end, text: "" });
		else if (token.tagName === "link" && attribute("rel") === "canonical")
			this.edits.push({ start, end, text: "" });
	}

	onEndTag(token: Token.TagToken): void {
		const { location } = token;
		if (token.tagName !== "title" || location === null) return;
		this.edits.push({ start: this.#titleStart, end: location.startOffset, text: this.job.title });
	}

	onComment(): void {}
	onDoctype(): void {}
	onCharacter(): void {}
	onWhitespaceCharacter(): void {}
	onNullCharacter(): void {}
	onEof(): void {}
}

/**
 * parse5's tokenizer with the least round it: it reads chunks until the body begins, edits the text of
 * those, and passes on the rest unread. Bytes are taken for UTF-8 on trust.
 */
export function byTokenizer(job: Job): Rewrite {
	return async (chunks) => {
		const handler = new HeadEdits(job);
		const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
		handler.tokenizer = tokenizer;
		const decoder = new TextDecoder();
		const output: Uint8Array[] = [];
		let text = "";
		const stream = streamOf(chunks).getReader();
		for (;;) {
			const { done, value } = await stream.read();
			if (done) return output;
			if (handler.isDone) {
				output.push(value);
				continue;
			}
			const piece = decoder.decode(value, { stream: true });
			text += piece;
			tokenizer.write(piece, false);
			if (handler.isDone) output.push(Buffer.from(edited(text, handler.edits)));
		}
	};
}

function edited(text: string, edits: readonly Edit[]): string {
	let at = 0;
	let result = "";
	for (const { start, end, text: replacement } of edits) {
		result += text.slice(at, start) + replacement;
		at = end;
	}
	return result + text.slice(at);
}

// --- Ports of Cloudflare's HTMLRewriter, from bench/peers -------------------------------------------

interface Element {
	getAttribute(name: string): string | null;
	remove(): unknown;
	after(content: string, options: { html: boolean }): unknown;
	setInnerContent(content: string, options: { html: boolean }): unknown;
}

interface Rewriter {
	on(selector: string, handlers: { element(element: Element): void }): Rewriter;
}

interface Transforming extends Rewriter {
	transform(response: Response): Response;
}

/** html-rewriter-wasm has no `transform`: it is written to and calls back. */
interface Writing extends Rewriter {
	write(chunk: Uint8Array): Promise<void>;
	end(): Promise<void>;
	free(): void;
}

/** The same task in the words of HTMLRewriter. */
function configure<T extends Rewriter>(rewriter: T, { block, title }: Job): T {
	rewriter
		.on("title", { element: (element) => element.setInnerContent(title, { html: true }) })
		.on('link[rel="canonical"]', { element: (element) => element.remove() })
		.on("meta", {
			element(element) {
				if (element.getAttribute("charset") !== null) element.after(block, { html: true });
				const key = element.getAttribute("property") ?? element.getAttribute("name") ?? "";
				if (MANAGED.test(key)) element.remove();
			},
		});
	return rewriter;
}

export interface Peer {
	readonly name: string;
	/** Rejects when the package is not installed or does not start. */
	readonly load: (job: Job) => Promise<Rewrite>;
}

/** A package of bench/peers by name: loaded at run time, because a user of the repository may not have it. */
async function peer(name: string): Promise<{ [name: string]: unknown }> {
	const require = createRequire(new URL("peers/package.json", import.meta.url));
	return import(require.resolve(name));
}

function transforming(name: string, member: string): Peer {
	return {
		name,
		load: async (job) => {
			const loaded = await peer(name);
			const HTMLRewriter = loaded[member] as new () => Transforming;
			return async (chunks) => {
				const rewriter = configure(new HTMLRewriter(), job);
				const { body } = rewriter.transform(new Response(streamOf(chunks)));
				return body === null ? [] : readAll(body as ReadableStream<Uint8Array>);
			};
		},
	};
}

/**
 * Of the ports on npm, those that start on Node 20. @worker-tools/html-rewriter fetches a file: URL there,
 * which Node refuses; @miniflare/html-rewriter is html-rewriter-wasm in a wrapper; wf-htmlrewriter is
 * htmlrewriter under another name.
 */
export const ports: readonly Peer[] = [
	{
		name: "html-rewriter-wasm",
		load: async (job) => {
			const loaded = await peer("html-rewriter-wasm");
			const HTMLRewriter = loaded.HTMLRewriter as new (
				emit: (chunk: Uint8Array) => void,
			) => Writing;
			return async (chunks) => {
				const output: Uint8Array[] = [];
				const rewriter = configure(new HTMLRewriter((chunk) => output.push(chunk)), job);
				try {
					for (const chunk of chunks) await rewriter.write(chunk);
					await rewriter.end();
				} finally {
					rewriter.free();
				}
				return output;
			};
		},
	},
	transforming("htmlrewriter", "HTMLRewriter"),
	transforming("@worker-tools/parsed-html-rewriter", "ParsedHTMLRewriter"),
];
