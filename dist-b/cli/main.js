#!/usr/bin/env node
/** The command `placard`: arguments → calls. Each command has a file of its own, loaded when it is run. */
import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { MAX_SIDE } from "../site/check.js";
import { optimiseLater } from "./engine-flags.js";
import { fail } from "./output.js";
const DEFAULT_PORT = 4321;
function program() {
    const command = new Command("placard")
        .description("Every page's own social preview: the picture and the tags, from one definition.")
        .version(version(), "-v, --version", "print the version")
        .helpOption("-h, --help", "print this help")
        .showHelpAfterError("(add --help for what there is)")
        .showSuggestionAfterError();
    command.addCommand(serveCommand()).addCommand(renderCommand()).addCommand(typesCommand());
    command.addCommand(initCommand()).addCommand(buildCommand()).addCommand(prerenderCommand());
    return command;
}
function serveCommand() {
    return new Command("serve")
        .description("Serve a folder: its pages with their tags, and their pictures.")
        .option("-d, --dir <folder>", "the built site, with an index.html for every other path", "public")
        .addOption(configOption())
        .option("-p, --port <number>", "0 takes any free port", port, DEFAULT_PORT)
        .option("--host <address>", "0.0.0.0 for every interface", "127.0.0.1")
        .option("--threads <number>", "threads that draw (default: one for each core)", count(1, 64))
        .option("--queue <number>", "pictures that may wait; the next gets its fallback (default: 64 for each thread)", count(0, 10_000))
        .option("--timeout <ms>", "time for one picture", count(1, 600_000), 2_000)
        .option("--grace <ms>", "time for requests in flight when it ends", count(0, 600_000), 10_000)
        .option("--health <path>", "the health check's path; off for none", "/healthz")
        .option("--metrics-port <number>", "serve Prometheus metrics there, under /metrics", port)
        .addOption(new Option("--log <format>", "of the log").choices(["text", "json"]).default("text"))
        .addHelpText("after", `
Results go to standard output, the log to standard error. SIGTERM and SIGINT end it gracefully.

Example:
  placard serve --dir public --config placard.config.ts --port 4321
  placard serve --dir dist --host 0.0.0.0 --port 8080 --log json --metrics-port 9464`)
        .allowExcessArguments(false)
        .action(async (options) => (await import("./serve.js")).serve(options));
}
function renderCommand() {
    return new Command("render")
        .description("Draw a page's picture into a file.")
        .argument("<page path>", "the path of a page, as in its URL: /game/123456789")
        .addOption(configOption())
        .addOption(new Option("-i, --image <name>", "which of the route's images (default: the first)").conflicts("all"))
        .option("-a, --all", "every image of the route; --out is then a folder")
        .option("-o, --out <file>", "where to write it (default: <image>.png)")
        .option("--width <pixels>", "another width, 1 to 2400", pixels)
        .option("--height <pixels>", "another height, 1 to 2400", pixels)
        .addHelpText("after", "\nExample:\n  placard render /game/123456789 --image wide --out wide.png")
        .allowExcessArguments(false)
        .action(async (path, options) => (await import("./render.js")).render(path, options));
}
function typesCommand() {
    return new Command("types")
        .description("Write the slots of every template as types, so that tsc sees a misspelt one.")
        .addOption(configOption())
        .option("-o, --out <file>", "where to write them (default: placard.types.d.ts beside the config)")
        .option("--check", "write nothing; fail when the file is missing or stale")
        .addHelpText("after", "\nExample:\n  placard types\n  placard types --check")
        .allowExcessArguments(false)
        .action(async (options) => (await import("./types.js")).types(options));
}
function prerenderCommand() {
    return new Command("prerender")
        .description("Write every page's pictures and tags into a built site.")
        .requiredOption("-d, --dir <folder>", "the built site")
        .addOption(configOption())
        .option("-o, --out <folder>", "where to write pages and pictures (default: --dir)")
        .option("--paths <file>", "prerender these paths, one a line, instead of the folder's pages")
        .option("--sitemap <file>", "prerender a sitemap's addresses instead of the folder's pages")
        .option("--shell <page>", "write this page for paths without a file: index.html")
        .option("--shard <i/n>", "do one part of n: 2/8", shard)
        .option("--threads <number>", "worker threads (default: one for each core)", threads)
        .option("--prune", "remove pictures that no page names any more")
        .option("--strict", "fail when any page falls back")
        .option("--json", "print the report as JSON")
        .addHelpText("after", "\nExample:\n  placard prerender --dir dist --prune\n  placard prerender --dir dist --shell index.html --paths boards.txt")
        .allowExcessArguments(false)
        .action(async (options) => (await import("./prerender.js")).runPrerender(options));
}
function buildCommand() {
    return new Command("build")
        .description("Compile the definition for a host: plates, fallbacks and files as modules.")
        .addOption(configOption())
        .option("--host <name>", "whose entry files to write; without it only the modules")
        .option("-o, --out <folder>", "where the modules go (default: .placard beside the config)")
        .option("--force", "overwrite entry files that you have changed")
        .option("--bundle", "bundle the entry files too, for Node functions that start cold")
        .addHelpText("after", "\nExample:\n  placard build --host node\n  placard build --host lambda --bundle")
        .allowExcessArguments(false)
        .action(async (options) => (await import("./build.js")).build(options));
}
function initCommand() {
    return new Command("init")
        .description("Set a working example up in the project that stands here.")
        .option("--host <name>", "where the site is deployed (default: as detected, or asked)")
        .option("--framework <name>", "what it is made with (default: as detected, or asked)")
        .option("-y, --yes", "ask nothing and take what is detected")
        .option("--dry-run", "tell what would be changed, and change nothing")
        .addHelpText("after", "\nExample:\n  placard init --host netlify --yes")
        .allowExcessArguments(false)
        .action(async (options) => (await import("./init.js")).init(options));
}
function configOption() {
    return new Option("-c, --config <file>", "the definition (default: placard.config.ts, .js or .mjs here)");
}
function port(text) {
    const number = Number(text);
    if (/^\d+$/.test(text) && number <= 65_535)
        return number;
    throw new InvalidArgumentError("Expected a number from 0 to 65535.");
}
/** A reader for whole numbers within bounds. */
function count(min, max) {
    return (text) => {
        const number = Number(text);
        if (/^\d+$/.test(text) && number >= min && number <= max)
            return number;
        throw new InvalidArgumentError(`Expected a whole number from ${min} to ${max}.`);
    };
}
function shard(text) {
    const [, index, count] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number);
    if (index !== undefined && count !== undefined && index >= 1 && index <= count)
        return { index, count };
    throw new InvalidArgumentError("Expected a part and how many there are: 2/8.");
}
function threads(text) {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= 1 && number <= 64)
        return number;
    throw new InvalidArgumentError("Expected a whole number from 1 to 64.");
}
function pixels(text) {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= 1 && number <= MAX_SIDE)
        return number;
    throw new InvalidArgumentError(`Expected a whole number of pixels from 1 to ${MAX_SIDE}.`);
}
function version() {
    const file = new URL("../../package.json", import.meta.url);
    return JSON.parse(readFileSync(file, "utf8")).version;
}
optimiseLater();
try {
    await program().parseAsync();
}
catch (error) {
    fail(error);
}
