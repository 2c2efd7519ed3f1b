/**
 * Files that are whole or not there: written beside the site, then renamed into their place. A run that is killed
 * leaves nothing half-written where a host would serve it; what it leaves in its scratch folder the next run removes.
 *
 * Synchronous, because it runs in threads of its own, where a trip through Node's thread pool costs more than the
 * write itself. Not flushed to the disk: a power cut may leave an empty picture, which `pictureAt` does not take.
 */
import {
	closeSync,
	createReadStream,
	existsSync,
	fstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readSync,
	renameSync,
	rmdirSync,
	rmSync,
	writeFileSync,
	writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { LRUCache } from "lru-cache";
import { PlacardError, shown } from "../errors.js";

const SCRATCH = ".placard-prerender-";

/**
 * A new folder for unfinished files in `out`; those that dead runs have left there are removed.
 *
 * @param label tells runs of one machine apart that work on one folder: `1of8`
 * @throws PlacardError `folder-unwritable`
 */
export function openScratch(out: string, label: string): string {
	const folder = join(out, `${SCRATCH}${process.pid}-${label}`);
	try {
		mkdirSync(out, { recursive: true });
		for (const name of readdirSync(out)) if (isAbandoned(name)) removeTree(join(out, name));
		removeTree(folder);
		mkdirSync(folder);
		return folder;
	} catch (cause) {
		throw new PlacardError({
			code: "folder-unwritable",
			where: shown(out),
			expected: "a folder that can be written to",
			received: reasonOf(cause),
			remedy: "Give another one with --out, or the right to write there.",
			cause,
		});
	}
}

export function removeTree(path: string): void {
	rmSync(path, { recursive: true, force: true });
}

/** Removes a folder that nobody, another run neither, has put anything into. */
export function removeEmpty(folder: string): void {
	try {
		rmdirSync(folder);
	} catch {
		// It is not empty, or gone.
	}
}

function isAbandoned(name: string): boolean {
	const pid = name.startsWith(SCRATCH) ? Number.parseInt(name.slice(SCRATCH.length), 10) : 0;
	if (!(pid > 0)) return false;
	try {
		process.kill(pid, 0);
		return false;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "ESRCH";
	}
}

/** Folders that are not there yet, and are made for one file. */
export interface NewFolders {
	/** The first of them, absolute. */
	readonly top: string;
	/** Those within it, each in the one before. */
	readonly inner: readonly string[];
}

/** Writes files whole. One for each thread: names in the scratch folder are counted up. */
export class AtomicFiles {
	#count = 0;
	readonly #known = new Set<string>();

	/** @param label tells threads apart */
	constructor(
		readonly out: string,
		readonly scratch: string,
		readonly label: string,
	) {}

	/**
	 * @param file relative to `out`
	 * @param folders what `newFolders` has just said of it
	 * @throws PlacardError `write-failed`; the file is then what it was before
	 */
	write(file: string, bytes: Uint8Array, folders = this.newFolders(file)): void {
		if (folders !== undefined && this.#placeTree(file, bytes, folders)) return;
		this.#place(file, (temporary) => writeFileSync(temporary, bytes));
	}

	/**
	 * What has to be made for a file; undefined where the first folder below a known one is there. One look at the disk at
	 * the most: in a first run every picture asks.
	 */
	newFolders(file: string): NewFolders | undefined {
		const folders = dirname(file).split("/");
		let top = this.out;
		let depth = 0;
		do top = join(top, folders[depth++] as string);
		while (depth < folders.length && this.#known.has(top));
		if (this.#known.has(top) || existsSync(top)) return undefined;
		return { top, inner: folders.slice(depth) };
	}

	/**
	 * Most pictures have folders of their own. They are made in the scratch folder and come with their picture in one
	 * step, since threads that make folders in one and the same folder wait for each other.
	 *
	 * @returns false where it cannot be done so
	 */
	#placeTree(file: string, bytes: Uint8Array, { top, inner }: NewFolders): boolean {
		const tree = this.#temporary();
		try {
			let folder = tree;
			mkdirSync(folder);
			for (const name of inner) {
				folder = join(folder, name);
				mkdirSync(folder);
			}
			writeFileSync(join(folder, basename(file)), bytes);
			renameSync(tree, top);
			return true;
		} catch (cause) {
			removeTree(tree);
			if (!isSystemError(cause)) throw cause;
			// Another thread or run was there first; or whatever it is befalls the longer way, too, and is told there.
			return false;
		}
	}

	/** As `write`, chunk by chunk. */
	async writeStream(file: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
		const temporary = this.#temporary();
		try {
			const handle = openSync(temporary, "w");
			try {
				for await (const chunk of chunks) writeAll(handle, chunk);
			} finally {
				closeSync(handle);
			}
			this.#move(temporary, file);
		} catch (cause) {
			throw this.#failed(file, temporary, cause);
		}
	}

	#place(file: string, write: (temporary: string) => void): void {
		const temporary = this.#temporary();
		try {
			write(temporary);
			this.#move(temporary, file);
		} catch (cause) {
			throw this.#failed(file, temporary, cause);
		}
	}

	#temporary(): string {
		return join(this.scratch, `${this.label}-${this.#count++}`);
	}

	#move(temporary: string, file: string): void {
		const path = join(this.out, file);
		this.#makeFolder(dirname(path));
		renameSync(temporary, path);
	}

	/** From above: most pictures have folders of their own, and each that is asked for before its parent is asked for twice. */
	#makeFolder(folder: string): void {
		if (this.#known.has(folder)) return;
		if (folder.length > this.out.length) this.#makeFolder(dirname(folder));
		mkdirSync(folder, { recursive: true });
		// Pages share theirs, which are soon known again.
		if (this.#known.size >= MAX_KNOWN_FOLDERS) this.#known.clear();
		this.#known.add(folder);
	}

	#failed(file: string, temporary: string, cause: unknown): unknown {
		rmSync(temporary, { force: true });
		if (!isSystemError(cause)) return cause;
		return new PlacardError({
			code: "write-failed",
			where: shown(file),
			expected: "to write the file",
			received: reasonOf(cause),
			remedy: "Make room or give the right to write there, and run again: what is done is kept.",
			cause,
		});
	}
}

const MAX_KNOWN_FOLDERS = 1_000;

/** `writeSync` may write less than it was given, as it does on a disk that is nearly full. */
function writeAll(handle: number, chunk: Uint8Array): void {
	for (let at = 0; at < chunk.length; ) at += writeSync(handle, chunk, at);
}

const SIGNATURES: readonly (readonly [begin: string, end: string])[] = [
	["89504e470d0a1a0a", "0000000049454e44ae426082"],
	["ffd8ff", "ffd9"],
];
const END_BYTES = 12;

/** Bytes of a picture's file that is there and whole: a PNG or JPEG from its first bytes to its last; else undefined. */
export function pictureAt(path: string): number | undefined {
	const handle = tryOpen(path);
	if (handle === undefined) return undefined;
	try {
		const { size } = fstatSync(handle);
		const ends = Buffer.alloc(2 * END_BYTES);
		readSync(handle, ends, 0, END_BYTES, 0);
		readSync(handle, ends, END_BYTES, END_BYTES, Math.max(0, size - END_BYTES));
		const hex = ends.toString("hex");
		const isWhole = SIGNATURES.some(([begin, end]) => hex.startsWith(begin) && hex.endsWith(end));
		return size > 2 * END_BYTES && isWhole ? size : undefined;
	} finally {
		closeSync(handle);
	}
}

function tryOpen(path: string): number | undefined {
	try {
		return openSync(path, "r");
	} catch {
		return undefined;
	}
}

/** Folders that were looked for, in each thread. */
const MAX_SEEN_FOLDERS = 1_000;

/**
 * Whether a file is in a folder, by its relative path. Thousands of paths may lie below a folder that is not there: it is
 * looked for once, so that what a run writes itself is not found.
 */
export function fileFinder(root: string): (file: string) => boolean {
	const seen = new LRUCache<string, boolean>({ max: MAX_SEEN_FOLDERS });
	const hasFolder = (folder: string): boolean => {
		if (folder === ".") return true;
		const known = seen.get(folder);
		if (known !== undefined) return known;
		if (!hasFolder(dirname(folder))) return false;
		const isThere = existsSync(join(root, folder));
		seen.set(folder, isThere);
		return isThere;
	};
	return (file) => hasFolder(dirname(file)) && existsSync(join(root, file));
}

/** A file's chunks from its beginning. */
export function readChunks(path: string): AsyncIterable<Uint8Array> {
	return createReadStream(path, { highWaterMark: 2 ** 18 });
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
	return error instanceof Error && "syscall" in error;
}

/** `ENOSPC: no space left on device`: without the path, which may be a scratch file's. */
export function reasonOf(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	return isSystemError(error) ? (text.split(", ")[0] ?? text) : text;
}
