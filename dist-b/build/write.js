/**
 * Files of a build → the disk. Each is written beside its place and renamed into it, so that a reader finds the
 * old one or the new one whole; one that is the same already is left alone, its time included.
 */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
/** @returns whether the file is another than before */
export async function writeWhole(file, content) {
    const bytes = Buffer.from(content);
    if ((await readOr(file))?.equals(bytes) === true)
        return false;
    await mkdir(dirname(file), { recursive: true });
    const beside = `${file}.${process.pid}.tmp`;
    try {
        await writeFile(beside, bytes);
        await rename(beside, file);
    }
    catch (error) {
        await rm(beside, { force: true });
        throw error;
    }
    return true;
}
/** The file's bytes, or undefined where there is none. */
export async function readOr(file) {
    try {
        return await readFile(file);
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT")
            return undefined;
        throw error;
    }
}
