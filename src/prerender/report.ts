/** Results as they come, in any order → a report that is the same for the same site, whatever the order was. */
import type { Failure, PageResult, TextNote } from "./protocol.js";

export interface Report {
	readonly pages: {
		/** Pages that a route matches, done. */
		readonly done: number;
		/** Of them, pages whose file was written; the others already were as they should be, or have no file. */
		readonly written: number;
		readonly unmatched: number;
		readonly failed: number;
	};
	readonly pictures: {
		readonly drawn: number;
		readonly kept: number;
		/** Of all of them. */
		readonly bytes: number;
		/** The heaviest ones, the heaviest first. */
		readonly heaviest: readonly Weighed[];
	};
	/** Pages with their route's fallback picture, and pictures that lack one within them. */
	readonly fallbacks: readonly { readonly path: string; readonly reason: string }[];
	/** Texts that are not drawn as they should be. */
	readonly notes: readonly TextNote[];
	readonly problems: readonly Problem[];
	readonly pruned?: { readonly files: number; readonly bytes: number };
	readonly seconds: number;
}

export interface Weighed {
	readonly file: string;
	readonly bytes: number;
}

export interface Problem extends Failure {
	/** The page's; undefined for what concerns the whole run. */
	readonly path?: string;
}

const HEAVIEST = 5;
/** What several platforms do not show any more. */
const HARD_MAX_BYTES = 600_000;

export class Reporter {
	readonly #counts = { done: 0, written: 0, unmatched: 0, failed: 0 };
	readonly #pictures = { drawn: 0, kept: 0, bytes: 0 };
	#heaviest: Weighed[] = [];
	readonly #fallbacks: { path: string; reason: string }[] = [];
	readonly #notes = new Map<string, TextNote>();
	readonly #problems: Problem[] = [];
	readonly #canonicals = new Map<string, string[]>();
	/** Every picture that a page names, relative to `out`. */
	readonly named = new Set<string>();

	get done(): number {
		const { done, unmatched, failed } = this.#counts;
		return done + unmatched + failed;
	}

	add(result: PageResult): void {
		this.#counts[result.kind] += 1;
		if (result.isWritten) this.#counts.written += 1;
		const { path, failure, fallback, canonical, pictures } = result;
		if (failure !== undefined) this.#problems.push({ path, ...failure });
		if (fallback !== undefined) this.#fallbacks.push({ path, reason: fallback });
		if (canonical !== undefined && fallback === undefined)
			this.#canonicals.set(canonical, [...(this.#canonicals.get(canonical) ?? []), path]);
		for (const picture of pictures) {
			this.named.add(picture.file);
			this.#weigh(picture.file, picture.bytes);
			this.#pictures[picture.isKept ? "kept" : "drawn"] += 1;
			if (picture.incomplete !== undefined)
				this.#fallbacks.push({ path, reason: `image-failed: ${picture.incomplete}` });
		}
	}

	note(note: TextNote): void {
		this.#notes.set(JSON.stringify(note), note);
	}

	problem(problem: Problem): void {
		this.#problems.push(problem);
	}

	get hasFailed(): boolean {
		return this.#counts.failed > 0;
	}

	finish(seconds: number, pruned?: Report["pruned"]): Report {
		return {
			pages: this.#counts,
			pictures: { ...this.#pictures, heaviest: this.#heaviest },
			fallbacks: sortedBy(this.#fallbacks, ({ path, reason }) => `${path} ${reason}`),
			notes: sortedBy([...this.#notes.values()], (note) => JSON.stringify(note)),
			problems: sortedBy(
				[...this.#problems, ...sharedCanonicals(this.#canonicals)],
				({ path = "", message }) => `${path} ${message}`,
			),
			...(pruned && { pruned }),
			seconds,
		};
	}

	#weigh(file: string, bytes: number): void {
		this.#pictures.bytes += bytes;
		if (bytes > HARD_MAX_BYTES)
			this.problem({
				code: "picture-too-large",
				message: `${file} has ${bytes} bytes; several platforms show none over ${HARD_MAX_BYTES}`,
			});
		if (bytes <= (this.#heaviest[HEAVIEST - 1]?.bytes ?? 0)) return;
		this.#heaviest = sortedBy([...this.#heaviest, { file, bytes }], weightOf).slice(0, HEAVIEST);
	}
}

/** Pages of one address are one page to whoever reads the tags: only one of their pictures will be seen. */
function sharedCanonicals(canonicals: ReadonlyMap<string, readonly string[]>): Problem[] {
	return [...canonicals]
		.filter(([, paths]) => paths.length > 1)
		.map(([canonical, paths]) => {
			const all = sortedBy(paths, (path) => path);
			const others = all.slice(1, 4).join(", ") + (all.length > 4 ? " …" : "");
			return {
				path: all[0] ?? "",
				code: "canonical-shared",
				message: `expected an address of its own, received ${canonical}, which is also that of ${others}. Give each page its own in tags.url.`,
			};
		});
}

/** Heaviest first, then by name; numbers of up to 12 digits. */
function weightOf({ file, bytes }: Weighed): string {
	return `${String(1e12 - bytes).padStart(13, "0")} ${file}`;
}

/** By code units: the same order on every machine. */
function sortedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
	return items
		.map((item) => [keyOf(item), item] as const)
		.sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
		.map(([, item]) => item);
}
