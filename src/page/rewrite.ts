/**
 * Chunks of a page → the same page with the planned tags in its head, or the same chunks, untouched.
 * Synchronous and atomic: everything is held until the head is understood to its end; then either all
 * edits are made or none. What follows the head passes as the objects that came.
 */
import { buildBlock } from "./block.js";
import { find } from "./bytes.js";
import { type Charset, charsetOf } from "./charset.js";
import { HeldChunks } from "./held.js";
import type { Finding } from "./json-ld.js";
import {
	blockEnd,
	isCharsetDisplaced,
	isCharsetNear,
	joinsLineEnds,
	placeBlock,
	type Splice,
	splice,
} from "./place.js";
import type { TagPlan } from "./plan.js";
import { type Doubt, HeadReader } from "./scan-head.js";

export type { Finding } from "./json-ld.js";

/** Why a page passed untouched. */
export type SkipReason = Doubt | "charset-displaced" | "head-too-large" | "unfinished-token";

export type RewriteOutcome =
	| { readonly kind: "rewritten"; readonly findings: readonly Finding[] }
	| {
			readonly kind: "skipped";
			readonly reason: SkipReason;
			readonly findings: readonly Finding[];
	  };

export interface RewriteOptions {
	/** The label of the Content-Type's charset; wins over what the page says, but for a byte order mark. */
	readonly charset?: string;
	/** A head that does not end in as many bytes passes untouched. Default 262,144. */
	readonly maxHeadBytes?: number;
}

type Emit = (bytes: Uint8Array) => void;

export interface HeadRewriter {
	/** Takes the next chunk, which must not change afterwards; emits nothing until the head is decided. */
	push(bytes: Uint8Array, emit: Emit): void;
	/** The page is over: decides if it has not been decided. */
	end(emit: Emit): void;
	/** Set once decided, and final. */
	readonly outcome: RewriteOutcome | undefined;
}

const DEFAULT_MAX_HEAD_BYTES = 262_144;
const ESCAPE = 0x1b;
/** What Slack reads of a page. */
const FIRST_WINDOW = 32_768;

/**
 * Rewriting what was rewritten, with the same plan and options, changes nothing. The outcome and the
 * bytes do not depend on how the page is cut into chunks. Throws nothing but what `emit` throws.
 */
export function createHeadRewriter(plan: TagPlan, options: RewriteOptions = {}): HeadRewriter {
	return new AtomicRewriter(plan, options);
}

class AtomicRewriter implements HeadRewriter {
	outcome: RewriteOutcome | undefined;
	readonly #plan: TagPlan;
	readonly #held: HeldChunks;
	readonly #charset: Charset | undefined;
	readonly #reader: HeadReader;

	constructor(plan: TagPlan, options: RewriteOptions) {
		this.#plan = plan;
		this.#reader = new HeadReader(plan);
		this.#held = new HeldChunks(options.maxHeadBytes ?? DEFAULT_MAX_HEAD_BYTES);
		this.#charset = options.charset === undefined ? undefined : charsetOf(options.charset);
	}

	push(bytes: Uint8Array, emit: Emit): void {
		if (this.outcome !== undefined) {
			emit(bytes);
			return;
		}
		const isOver = this.#held.add(bytes);
		if (this.#reader.read(this.#held.view)) this.#decide(emit);
		else if (isOver) this.#skip("head-too-large", emit);
	}

	end(emit: Emit): void {
		if (this.outcome !== undefined) return;
		if (this.#reader.finish(this.#held.view)) this.#decide(emit);
		else this.#skip("unfinished-token", emit);
	}

	#decide(emit: Emit): void {
		const made = this.#edit();
		if (typeof made === "string") {
			this.#skip(made, emit);
			return;
		}
		this.outcome = { kind: "rewritten", findings: this.#reader.findings };
		if (made.edited.length > 0) emit(made.edited);
		this.#held.release(made.rest, emit);
	}

	/** Everything that may still turn out to be impossible, before anything is sent. */
	#edit(): Splice | SkipReason {
		const reader = this.#reader;
		const charset = this.#charsetOf(reader);
		if (reader.doubt !== undefined) return reader.doubt;
		if (charset === "unknown") return "charset-unknown";
		if (joinsLineEnds(this.#held.view, reader)) return "ambiguous-text";
		const block = buildBlock(this.#plan, reader, charset === "utf-8");
		const place = placeBlock(reader);
		if (isCharsetDisplaced(reader, place, block.length)) return "charset-displaced";
		if (blockEnd(reader, place, block.length) > FIRST_WINDOW)
			reader.report([{ code: "tags-beyond-32k" }]);
		return splice(this.#held.view, reader, place, block);
	}

	/** A mark, the header, the page: the first that speaks. UTF-8 must be certain, anything else only safe. */
	#charsetOf(reader: HeadReader): Charset {
		if (reader.hasMark) return "utf-8";
		const declared = this.#charset ?? reader.charset;
		if (declared === "utf-8" && this.#charset === undefined)
			return isCharsetNear(reader) ? "utf-8" : "ascii-compatible";
		if (declared !== undefined) return declared;
		// ISO-2022-JP that nobody declared: browsers guess it by its escapes.
		const { view } = this.#held;
		const head = view.subarray(0, Math.min(reader.headEnd, view.length));
		return find(head, ESCAPE, 0) < head.length ? "unknown" : "ascii-compatible";
	}

	/** Nothing has been emitted when this is called: the reader gets the page as if nobody had looked. */
	#skip(reason: SkipReason, emit: Emit): void {
		this.outcome = { kind: "skipped", reason, findings: [] };
		this.#held.release(0, emit);
	}
}
