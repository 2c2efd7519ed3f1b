/** `placard types`: the slots of every template of a site, written as a declaration file for the compiler. */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { PlacardError, shown } from "../errors.js";
import { parseTemplate } from "../template/template.js";
import { loadConfig } from "./config.js";
import { print } from "./output.js";
const DEFAULT_NAME = "placard.types.d.ts";
/** @throws PlacardError `types-stale` with `check`, `config-…`, `file-unreadable`, `template-…` */
export async function types({ config, out, check }) {
    const { site, root } = await loadConfig(config);
    const file = out === undefined ? join(root, DEFAULT_NAME) : resolve(out);
    const text = writeTypes(await readSlots(site, root));
    const name = relative(process.cwd(), file) || file;
    if (check !== true) {
        await writeFile(file, text);
        print(name);
        return;
    }
    // Line ends are the business of whoever checks the file out.
    const present = existsSync(file) ? (await readFile(file, "utf8")).replaceAll("\r\n", "\n") : "";
    if (present === text)
        return print(`${name} is up to date`);
    throw new PlacardError({
        code: "types-stale",
        where: name,
        expected: "the slots that the templates have now",
        received: present === "" ? "no file" : "an older file",
        remedy: "Run `placard types` and commit what it writes.",
    });
}
/** File → slots, in the order of the definition. */
async function readSlots(site, root) {
    const slots = new Map();
    for (const route of site.routes)
        for (const image of route.images.values()) {
            if (!("file" in image) || slots.has(image.file))
                continue;
            const template = parseTemplate(await readTemplate(root, image.file), image.file);
            slots.set(image.file, [...template.slots.values()]);
        }
    return slots;
}
async function readTemplate(root, file) {
    try {
        return await readFile(resolve(root, file));
    }
    catch (cause) {
        throw new PlacardError({
            code: "file-unreadable",
            where: `svg(…) ${shown(file)}`,
            expected: "a file that can be read",
            received: cause instanceof Error ? cause.message : shown(cause),
            remedy: "Files are looked up relative to the folder of the definition.",
            cause,
        });
    }
}
/** The declaration file, sorted, so that the order of routes and elements makes no difference. */
export function writeTypes(slots) {
    const files = [...slots].sort(([a], [b]) => compare(a, b));
    const kinds = new Set(files.flatMap(([, infos]) => infos.map(kindOf)));
    return [
        "// Written by `placard types` from the site's templates. Do not edit; run it again when one has changed.",
        kinds.size === 0
            ? 'import "placard";'
            : `import type { ${[...kinds].sort(compare).join(", ")} } from "placard";`,
        "",
        'declare module "placard" {',
        "\tinterface Templates {",
        ...files.flatMap(([file, infos]) => [
            `\t\t${quote(file)}: {`,
            ...[...infos]
                .sort((a, b) => compare(a.id, b.id))
                .map((info) => `\t\t\t${quote(info.id)}: ${kindOf(info)};`),
            "\t\t};",
        ]),
        "\t}",
        "}",
        "",
    ].join("\n");
}
const SHAPES = new Set(["image", "rect", "circle", "ellipse"]);
function kindOf({ element, takesText }) {
    if (takesText)
        return "TextSlot";
    if (SHAPES.has(element))
        return "ShapeSlot";
    return element === "g" ? "GroupSlot" : "PlainSlot";
}
/** Bare where it may be: formatters take needless quotes away, and `--check` would then never pass. */
function quote(name) {
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
/** By code units: the same order on every machine, whatever its language. */
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}
