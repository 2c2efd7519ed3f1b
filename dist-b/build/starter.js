/**
 * A project, a host and a framework → the steps by which `placard init` sets a working example up, each of which can
 * be told before it is taken. Nothing that is there is ever overwritten.
 */
import { existsSync } from "node:fs";
import { appendFile, copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
const STARTER = fileURLToPath(new URL("../../entries/starter/", import.meta.url));
const CONFIGS = ["placard.config.ts", "placard.config.js", "placard.config.mjs"];
const IGNORED = ".placard/";
/** Plans; reads the project and changes nothing. */
export async function planStarter(root, host, framework) {
    const lines = framework.lines === undefined ? [] : [{ file: "your server", lines: framework.lines }];
    const configs = host.config.map((config) => ({
        ...config,
        isThere: existsSync(join(root, config.file)),
    }));
    return {
        steps: [
            ...(await exampleSteps(root)),
            ...configs.filter(({ isThere }) => !isThere).map((config) => createStep(root, config)),
            ...(await ignoreSteps(root)),
        ],
        lines: [...configs.filter(({ isThere }) => isThere), ...lines],
    };
}
/** A project with a definition has no need of an example. */
async function exampleSteps(root) {
    const present = CONFIGS.find((name) => existsSync(join(root, name)));
    if (present !== undefined)
        return [kept(present)];
    const names = await readdir(STARTER, { recursive: true, withFileTypes: true });
    return names
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(STARTER.length).replaceAll("\\", "/"))
        .sort()
        .map((file) => (existsSync(join(root, file)) ? kept(file) : copyStep(root, file)));
}
function copyStep(root, file) {
    return {
        file,
        does: "create",
        async take() {
            const target = join(root, file);
            await mkdir(dirname(target), { recursive: true });
            await copyFile(join(STARTER, file), target);
        },
    };
}
function createStep(root, { file, lines, whole }) {
    const text = whole?.(basename(root)) ?? lines;
    return {
        file,
        does: "create",
        // "wx": what has come to be there since the plan was told stays, too.
        take: () => writeFile(join(root, file), `${text.trimEnd()}\n`, { flag: "wx" }),
    };
}
/** What a build writes is made anew by the next one. */
async function ignoreSteps(root) {
    const file = ".gitignore";
    const path = join(root, file);
    if (!existsSync(path))
        return [];
    const text = await readFile(path, "utf8");
    if (text.split(/\r?\n/).some((line) => /^\/?\.placard\/?$/.test(line.trim())))
        return [];
    const start = text === "" || text.endsWith("\n") ? "" : "\n";
    return [{ file, does: "append", take: () => appendFile(path, `${start}${IGNORED}\n`) }];
}
function kept(file) {
    return { file, does: "kept", take: async () => { } };
}
