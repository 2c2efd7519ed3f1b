/**
 * A config's file → one ES module that exports the site, with everything inside that it imports but `placard`
 * itself and Node's own modules. `placard` stays outside so that the host's entry and the site share one copy.
 */
import { dirname } from "node:path";
import { build } from "esbuild";
import { PlacardError } from "../errors.js";
/** @throws PlacardError `bundle-failed` */
export async function bundleSite(file) {
    try {
        const { outputFiles } = await build({
            entryPoints: [file],
            // Comments name the files relative to it: no path of this machine gets in.
            absWorkingDir: dirname(file),
            bundle: true,
            write: false,
            format: "esm",
            // Neutral: a module of Node's or of the browser's alone would not run everywhere.
            platform: "neutral",
            mainFields: ["module", "main"],
            target: "es2022",
            external: ["placard", "placard/*", "node:*"],
            legalComments: "inline",
            logLevel: "silent",
        });
        return outputFiles[0]?.text ?? "";
    }
    catch (cause) {
        throw bundleFailed(file, cause);
    }
}
/** What esbuild says of a failure: its first message with its place. */
export function bundleFailed(file, cause) {
    const errors = cause instanceof Error && "errors" in cause ? cause.errors : [];
    const [first] = errors;
    const where = first?.location ? `${first.location.file}:${first.location.line}` : file;
    return new PlacardError({
        code: "bundle-failed",
        where,
        expected: "a module that esbuild can bundle",
        received: first?.text ?? (cause instanceof Error ? cause.message : String(cause)),
        cause,
    });
}
