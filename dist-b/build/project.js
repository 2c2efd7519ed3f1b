/**
 * A project's folder → what `placard init` can see in it: the host by its config file, the framework by the packages
 * in package.json. Reads only.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PlacardError } from "../errors.js";
import { FRAMEWORKS } from "./frameworks.js";
import { BUILD_HOSTS } from "./hosts.js";
/** Files by which a project shows its host. */
const TRACES = [
    ["netlify.toml", "netlify"],
    ["wrangler.jsonc", "cloudflare"],
    ["wrangler.json", "cloudflare"],
    ["wrangler.toml", "cloudflare"],
    ["vercel.json", "vercel"],
    [".vercel", "vercel"],
    ["deno.json", "deno"],
    ["deno.jsonc", "deno"],
    ["bun.lock", "bun"],
    ["bun.lockb", "bun"],
    ["template.yaml", "lambda"],
    ["samconfig.toml", "lambda"],
];
/** @throws PlacardError `project-unreadable` for a package.json that is none */
export async function seeProject(root) {
    const packages = await packagesOf(root);
    const traces = TRACES.filter(([file]) => existsSync(join(root, file)));
    const framework = FRAMEWORKS.find(({ dependency }) => dependency && packages.has(dependency));
    // A server of one's own runs on Node, unless a file says otherwise.
    const names = [...traces.map(([, host]) => host), ...(framework?.lines ? ["node"] : [])];
    return {
        host: BUILD_HOSTS.find(({ name }) => name === names[0]),
        framework,
        isInstalled: packages.has("placard"),
    };
}
async function packagesOf(root) {
    const file = join(root, "package.json");
    if (!existsSync(file))
        return new Set();
    try {
        const text = JSON.parse(await readFile(file, "utf8"));
        return new Set(["dependencies", "devDependencies"].flatMap((kind) => Object.keys(text[kind] ?? {})));
    }
    catch (cause) {
        throw new PlacardError({
            code: "project-unreadable",
            where: "package.json",
            expected: "a JSON object",
            received: cause instanceof Error ? cause.message : "something else",
            cause,
        });
    }
}
