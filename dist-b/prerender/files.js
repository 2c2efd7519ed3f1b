/**
 * Files that are whole or not there: written beside the site, then renamed into their place. A run that is killed
 * leaves nothing half-written where a host would serve it; what it leaves in its scratch folder the next run removes.
 *
 * Synchronous, because it runs in threads of its own, where a trip through Node's thread pool costs more than the
 * write itself. Not flushed to the disk: a power cut may leave an empty picture, which `pictureAt` does not take.
 */
import { closeSync, createReadStream, existsSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmdirSync, rmSync, writeFileSync, writeSync, } from "node:fs";
import { basename, dirname, join } from "node:path";
import { PlacardError, shown } from "../errors.js";
const SCRATCH = ".placard-prerender-";
/**
 * A new folder for unfinished files in `out`; those that dead runs have left there are removed.
 *
 * @param label tells runs of one machine apart that work on one folder: `1of8`
 * @throws PlacardError `folder-unwritable`
 */
export function openScratch(out, label) {
    const folder = join(out, `${SCRATCH}${process.pid}-${label}`);
    try {
        mkdirSync(out, { recursive: true });
        for (const name of readdirSync(out))
            if (isAbandoned(name))
                removeTree(join(out, name));
        removeTree(folder);
        mkdirSync(folder);
        return folder;
    }
    catch (cause) {
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
export function removeTree(path) {
    rmSync(path, { recursive: true, force: true });
}
/** Removes a folder that nobody, another run neither, has put anything into. */
export function removeEmpty(folder) {
    try {
        rmdirSync(folder);
    }
    catch {
        // It is not empty, or gone.
    }
}
function isAbandoned(name) {
    const pid = name.startsWith(SCRATCH) ? Number.parseInt(name.slice(SCRATCH.length), 10) : 0;
    if (!(pid > 0))
        return false;
    try {
        process.kill(pid, 0);
        return false;
    }
    catch (error) {
        return error instanceof Error && "code" in error && error.code === "ESRCH";
    }
}
/** Writes files whole. One for each thread: names in the scratch folder are counted up. */
export class AtomicFiles {
    out;
    scratch;
    label;
    #count = 0;
    #known = new Set();
    /** @param label tells threads apart */
    constructor(out, scratch, label) {
        this.out = out;
        this.scratch = scratch;
        this.label = label;
    }
    /**
     * @param file relative to `out`
     * @throws PlacardError `write-failed`; the file is then what it was before
     */
    write(file, bytes) {
        if (this.#placeTree(file, bytes))
            return;
        this.#place(file, (temporary) => writeFileSync(temporary, bytes));
    }
    /**
     * Most pictures have folders of their own. They are made in the scratch folder and come with their picture in one
     * step, since threads that make folders in one and the same folder wait for each other.
     *
     * @returns false where the first folder below a known one is there already
     */
    #placeTree(file, bytes) {
        const folders = dirname(file).split("/");
        let top = this.out;
        let depth = 0;
        do
            top = join(top, folders[depth++]);
        while (depth < folders.length && this.#known.has(top));
        if (this.#known.has(top) || existsSync(top))
            return false;
        const tree = this.#temporary();
        try {
            let folder = tree;
            mkdirSync(folder);
            for (const name of folders.slice(depth)) {
                folder = join(folder, name);
                mkdirSync(folder);
            }
            writeFileSync(join(folder, basename(file)), bytes);
            renameSync(tree, top);
            return true;
        }
        catch (cause) {
            removeTree(tree);
            if (!isSystemError(cause))
                throw cause;
            // Another thread or run was there first; or whatever it is befalls the longer way, too, and is told there.
            return false;
        }
    }
    /** As `write`, chunk by chunk. */
    async writeStream(file, chunks) {
        const temporary = this.#temporary();
        try {
            const handle = openSync(temporary, "w");
            try {
                for await (const chunk of chunks)
                    writeAll(handle, chunk);
            }
            finally {
                closeSync(handle);
            }
            this.#move(temporary, file);
        }
        catch (cause) {
            throw this.#failed(file, temporary, cause);
        }
    }
    #place(file, write) {
        const temporary = this.#temporary();
        try {
            write(temporary);
            this.#move(temporary, file);
        }
        catch (cause) {
            throw this.#failed(file, temporary, cause);
        }
    }
    #temporary() {
        return join(this.scratch, `${this.label}-${this.#count++}`);
    }
    #move(temporary, file) {
        const path = join(this.out, file);
        this.#makeFolder(dirname(path));
        renameSync(temporary, path);
    }
    /** From above: most pictures have folders of their own, and each that is asked for before its parent is asked for twice. */
    #makeFolder(folder) {
        if (this.#known.has(folder))
            return;
        if (folder.length > this.out.length)
            this.#makeFolder(dirname(folder));
        mkdirSync(folder, { recursive: true });
        // Pages share theirs, which are soon known again.
        if (this.#known.size >= MAX_KNOWN_FOLDERS)
            this.#known.clear();
        this.#known.add(folder);
    }
    #failed(file, temporary, cause) {
        rmSync(temporary, { force: true });
        if (!isSystemError(cause))
            return cause;
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
function writeAll(handle, chunk) {
    for (let at = 0; at < chunk.length;)
        at += writeSync(handle, chunk, at);
}
const SIGNATURES = [
    ["89504e470d0a1a0a", "0000000049454e44ae426082"],
    ["ffd8ff", "ffd9"],
];
const END_BYTES = 12;
/** Bytes of a picture's file that is there and whole: a PNG or JPEG from its first bytes to its last; else undefined. */
export function pictureAt(path) {
    const handle = tryOpen(path);
    if (handle === undefined)
        return undefined;
    try {
        const { size } = fstatSync(handle);
        const ends = Buffer.alloc(2 * END_BYTES);
        readSync(handle, ends, 0, END_BYTES, 0);
        readSync(handle, ends, END_BYTES, END_BYTES, Math.max(0, size - END_BYTES));
        const hex = ends.toString("hex");
        const isWhole = SIGNATURES.some(([begin, end]) => hex.startsWith(begin) && hex.endsWith(end));
        return size > 2 * END_BYTES && isWhole ? size : undefined;
    }
    finally {
        closeSync(handle);
    }
}
function tryOpen(path) {
    try {
        return openSync(path, "r");
    }
    catch {
        return undefined;
    }
}
/** A file's chunks from its beginning. */
export function readChunks(path) {
    return createReadStream(path, { highWaterMark: 2 ** 18 });
}
export function isSystemError(error) {
    return error instanceof Error && "syscall" in error;
}
/** `ENOSPC: no space left on device`: without the path, which may be a scratch file's. */
export function reasonOf(error) {
    const text = error instanceof Error ? error.message : String(error);
    return isSystemError(error) ? (text.split(", ")[0] ?? text) : text;
}
