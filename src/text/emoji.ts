/**
 * A folder of SVG files named by code points → pictures for the emoji of a text. Files are read when a text first has them,
 * through a port, and the last 256 stay. A file is checked as a template is before it is drawn, so that it fetches and runs
 * nothing; one that is missing or refused leaves its emoji to the fonts.
 */
import { PlacardError, shown } from "../errors.js";
import { parseTemplate } from "../template/template.js";
import { graphemeStarts, isEmoji } from "./segment.js";

/** Reads a file of the definition. */
type ReadFile = (file: string) => Promise<Uint8Array>;

/** Data URIs of SVG pictures by sequence: those of one picture's texts that the set has. */
export type EmojiPictures = ReadonlyMap<string, string>;

const MAX_KEPT = 256;
/** Different emoji in one picture; the rest is left to the fonts. */
const MAX_PER_PICTURE = 64;
const MAX_BYTES = 200_000;
/** Every set has it: a folder without is none. */
const PROBE = "😀";

export class EmojiSet {
	readonly #folder: string;
	readonly #read: ReadFile;
	/** Undefined for a sequence without a file: asked for once, not at every picture. */
	readonly #known = new Map<string, Promise<string | undefined>>();

	private constructor(folder: string, read: ReadFile) {
		this.#folder = folder;
		this.#read = read;
	}

	/**
	 * @param folder as the definition names it: a package or a path
	 * Errors: `emoji-unreadable`.
	 */
	static async open(folder: string, read: ReadFile): Promise<EmojiSet> {
		const set = new EmojiSet(folder.replace(/\/+$/, ""), read);
		if ((await set.#picture(PROBE)) !== undefined) return set;
		throw new PlacardError({
			code: "emoji-unreadable",
			where: `emoji ${shown(folder)}`,
			expected: "a folder of SVG files named by code points, such as 1f600.svg",
			received: "none that can be read",
			remedy:
				"Install a set, for example `npm install @twemoji/svg`, and name its package or folder.",
		});
	}

	/** What tells this set from another, for the version of pictures. */
	async identity(): Promise<Uint8Array> {
		try {
			return await this.#read(`${this.#folder}/package.json`);
		} catch {
			return new TextEncoder().encode(this.#folder);
		}
	}

	/** The pictures for all emoji in the texts. Never throws. */
	async pictures(texts: readonly string[]): Promise<EmojiPictures> {
		const sequences = [...new Set(texts.flatMap(emojiIn))].slice(0, MAX_PER_PICTURE);
		const pictures = await Promise.all(
			sequences.map(async (sequence) => [sequence, await this.#picture(sequence)] as const),
		);
		return new Map(
			pictures.flatMap(([sequence, uri]) => (uri === undefined ? [] : [[sequence, uri] as const])),
		);
	}

	#picture(sequence: string): Promise<string | undefined> {
		const known = this.#known.get(sequence) ?? this.#load(sequence);
		// Asked for last, so that it stays longest.
		this.#known.delete(sequence);
		this.#known.set(sequence, known);
		const [oldest] = this.#known.keys();
		if (this.#known.size > MAX_KEPT && oldest !== undefined) this.#known.delete(oldest);
		return known;
	}

	async #load(sequence: string): Promise<string | undefined> {
		for (const name of fileNames(sequence)) {
			const file = `${this.#folder}/${name}.svg`;
			try {
				const bytes = await this.#read(file);
				if (bytes.length > MAX_BYTES) return undefined;
				parseTemplate(bytes, file);
				return `data:image/svg+xml;base64,${base64(bytes)}`;
			} catch {
				// Not there under this name, or refused: the next, and then the fonts.
			}
		}
		return undefined;
	}
}

const MAY_BE_EMOJI = /\p{Emoji}/u;

function emojiIn(text: string): string[] {
	if (!MAY_BE_EMOJI.test(text)) return [];
	const starts = graphemeStarts(text);
	return starts.slice(1).flatMap((end, i) => {
		const cluster = text.slice(starts[i], end);
		return isEmoji(cluster) ? [cluster] : [];
	});
}

/** Sets differ in whether names keep the variation selector, in case and in the zeros before a digit. */
function fileNames(sequence: string): Set<string> {
	const codes = Array.from(sequence, (char) => (char.codePointAt(0) ?? 0).toString(16));
	const bare = codes.filter((code) => code !== "fe0f");
	const padded = bare.map((code) => code.padStart(4, "0"));
	const names = [codes, bare, padded].map((each) => each.join("-"));
	return new Set([...names, ...names.map((name) => name.toUpperCase())]);
}

function base64(bytes: Uint8Array): string {
	let binary = "";
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}
