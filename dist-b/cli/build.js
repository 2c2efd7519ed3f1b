/** `placard build`: a definition → the modules of a built site, and a host's entry files. */
import { relative, resolve } from "node:path";
import { buildSite } from "../build/build.js";
import { BUILD_HOSTS, findHost } from "../build/hosts.js";
import { PlacardError, shown } from "../errors.js";
import { loadConfig } from "./config.js";
import { createLog } from "./log.js";
import { note, print } from "./output.js";
export async function build(options) {
    const host = options.host === undefined ? undefined : hostOf(options.host);
    if (options.bundle === true && host === undefined)
        throw nothingToBundle();
    const { site, file, root } = await loadConfig(options.config);
    const log = createLog(note, { format: "text" });
    const isTerminal = process.stderr.isTTY === true;
    const result = await buildSite({
        site,
        file,
        root,
        isForced: options.force === true,
        isBundled: options.bundle === true,
        onMissingGlyph: log.missingGlyph,
        onTextOverflow: log.textOverflow,
        onProgress: isTerminal ? showStep : () => { },
        ...(options.out === undefined ? {} : { out: resolve(options.out) }),
        ...(host === undefined ? {} : { host }),
    });
    if (isTerminal)
        process.stderr.write(CLEAR_LINE);
    printResult(result, root);
    if (host !== undefined)
        printNext(host);
}
const CLEAR_LINE = "\r\u001b[K";
function showStep(step) {
    process.stderr.write(`${CLEAR_LINE}${step} …`);
}
function hostOf(name) {
    const host = findHost(name);
    if (host !== undefined)
        return host;
    throw new PlacardError({
        code: "host-unknown",
        where: "--host",
        expected: `one of ${BUILD_HOSTS.map((one) => one.name).join(", ")}`,
        received: shown(name),
    });
}
function nothingToBundle() {
    return new PlacardError({
        code: "option-invalid",
        where: "--bundle",
        expected: "a host whose entry files are bundled",
        received: "none",
        remedy: "Add --host <name>.",
    });
}
function printResult({ out, modules, entries, compiled, fonts }, root) {
    const folder = relative(process.cwd(), out) || ".";
    for (const { file, bytes, gzipBytes } of modules)
        print(`${`${folder}/${file}`.padEnd(32)} ${inBytes(bytes)}  gzip ${inBytes(gzipBytes)}`);
    for (const { plan, tiles, isComplete } of compiled.plates)
        note(`plate ${plan.template.name} ${plan.image.width}x${plan.image.height}: ${tiles} tiles${isComplete ? ", complete" : ""}`);
    for (const font of fonts)
        note(inWords(font));
    for (const [key, reason] of Object.entries(compiled.whole))
        note(`note: ${shown(key)} is drawn whole: ${reason}`);
    for (const { file, state } of entries) {
        const path = relative(process.cwd(), resolve(root, file));
        if (state === "written")
            print(`${path}  written`);
        if (state === "kept")
            note(`note: ${path} is your own and was kept; --force writes it anew`);
    }
}
function inWords({ file, fileBytes, bytes, whole }) {
    const became = whole === undefined ? `cut down to ${bytes.toLocaleString("en")} B` : `whole: ${whole}`;
    return `font ${file}: ${fileBytes.toLocaleString("en")} B, ${became}`;
}
function inBytes(bytes) {
    return `${bytes.toLocaleString("en").padStart(9)} B`;
}
function printNext({ title, config, next }) {
    for (const { file, lines } of config)
        print(`\nAdd to ${file}:\n\n${lines.trimEnd()}\n`);
    print(`${title}: ${next}`);
}
