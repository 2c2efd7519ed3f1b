/**
 * A compiled site → the text of its modules: plain ESM that any runtime and any bundler takes, with bytes as
 * base64 text. The same site gives the same text.
 */
import { encodeBase64 } from "../image/base64.js";
import { BUILT_FORMAT } from "../site/built.js";
const HEADER = "// Written by `placard build`. Changes are lost with the next one.\n";
/** The files are a module of their own: what is never drawn is never loaded, and a bundle may go without. */
const WITH_FILES = `${HEADER}import plates from "./plates.js";

export default { ...plates, files: () => import("./files.js") };
`;
/**
 * @param site the text of `site.js`
 * @param files templates, fonts and emoji
 */
export function writeModules(site, compiled, files) {
    const { hashes, images } = compiled;
    const pages = { format: BUILT_FORMAT, hashes };
    const pictures = {
        ...pages,
        images,
        plates: compiled.plates.map(({ plan, bytes }) => ({
            slots: plan.slots,
            bytes: encodeBase64(bytes),
        })),
        fallbacks: compiled.fallbacks.map(({ type, bytes }) => ({ type, bytes: encodeBase64(bytes) })),
    };
    const embedded = {
        format: BUILT_FORMAT,
        files: Object.fromEntries(
        // By name: they were read side by side, in whatever order.
        [...files]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, bytes]) => [name, encodeBase64(bytes)])),
    };
    return new Map([
        ["site.js", HEADER + site],
        ["pages.js", exported(JSON.stringify(pages))],
        ["plates.js", exported(JSON.stringify(pictures))],
        ["pictures.js", WITH_FILES],
        ["files.js", exported(JSON.stringify(embedded))],
        ["site.d.ts", declared("placard", "Site")],
        ["pages.d.ts", declared("placard/page", "BuiltPages")],
        ["plates.d.ts", declared("placard/image", "BuiltPictures")],
        ["pictures.d.ts", declared("placard/image", "BuiltPictures")],
    ]);
}
function exported(expression) {
    return `${HEADER}export default ${expression};\n`;
}
function declared(from, type) {
    return `${HEADER}import type { ${type} } from "${from}";\ndeclare const built: ${type};\nexport default built;\n`;
}
