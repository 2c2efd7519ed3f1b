/**
 * `placard init`: asks for host and framework, tells what it will change, and sets a working example up in the
 * project that stands here.
 */
import { createInterface } from "node:readline/promises";
import { FRAMEWORKS } from "../build/frameworks.js";
import { BUILD_HOSTS } from "../build/hosts.js";
import { seeProject } from "../build/project.js";
import { planStarter } from "../build/starter.js";
import { PlacardError, shown } from "../errors.js";
import { note, print } from "./output.js";
/**
 * @param ask default: the terminal
 * @throws PlacardError `choice-unknown`, `choice-missing`, `project-unreadable`
 */
export async function init(options, ask) {
    const root = process.cwd();
    const seen = await seeProject(root);
    const terminal = ask === undefined && isInteractive(options) ? openTerminal() : undefined;
    const asking = ask ?? terminal?.ask;
    try {
        const host = await chosen("host", options.host, BUILD_HOSTS, seen.host, options, asking);
        const detected = seen.framework ?? FRAMEWORKS.at(-1);
        const framework = await chosen("framework", options.framework, FRAMEWORKS, detected, options, asking);
        const starter = await planStarter(root, host, framework);
        tellPlan(starter);
        if (options.dryRun === true)
            return print("Nothing was changed.");
        if (!(await isAgreed(options, asking)))
            return print("Nothing was changed.");
        for (const step of starter.steps)
            await step.take();
        tellNext(starter, host, framework, seen);
    }
    finally {
        terminal?.close();
    }
}
function isInteractive({ yes, dryRun }) {
    return yes !== true && dryRun !== true && process.stdin.isTTY === true;
}
function openTerminal() {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    return { ask: (question) => lines.question(question), close: () => lines.close() };
}
/** By its flag, else as it is answered, else as it was detected. */
async function chosen(what, given, choices, detected, { yes, dryRun }, ask) {
    if (given !== undefined)
        return named(what, given, choices);
    if (ask !== undefined && yes !== true) {
        const names = choices.map(({ name }) => name).join(", ");
        const hint = detected === undefined ? "" : ` [${detected.name}]`;
        const answer = (await ask(`Which ${what}? ${names}${hint}: `)).trim();
        if (answer !== "")
            return named(what, answer, choices);
    }
    if (detected !== undefined && (ask !== undefined || yes === true || dryRun === true))
        return detected;
    throw new PlacardError({
        code: "choice-missing",
        where: `--${what}`,
        expected: `one of ${choices.map(({ name }) => name).join(", ")}`,
        remedy: `${detected === undefined
            ? "Nothing in this folder tells which it is."
            : `--yes takes what was detected: ${detected.name}.`} Without a terminal flags say it all: placard init --host … --framework … --yes`,
    });
}
function named(what, given, choices) {
    const found = choices.find(({ name }) => name === given.toLowerCase());
    if (found !== undefined)
        return found;
    throw new PlacardError({
        code: "choice-unknown",
        where: `--${what}`,
        expected: `one of ${choices.map(({ name }) => name).join(", ")}`,
        received: shown(given),
    });
}
function tellPlan({ steps }) {
    const words = { create: "new", append: "one line added: .placard/", kept: "stays as it is" };
    for (const { file, does } of steps)
        print(`  ${file.padEnd(36)} ${words[does]}`);
}
/** Without a terminal only flags can agree: a script that forgot them must not change a project. */
async function isAgreed({ yes }, ask) {
    if (yes === true)
        return true;
    if (ask !== undefined)
        return /^y(?:es)?$|^$/i.test((await ask("Go on? [Y/n] ")).trim());
    throw new PlacardError({
        code: "choice-missing",
        where: "placard init",
        expected: "--yes, or a terminal to ask in",
        remedy: "--dry-run tells what would be changed.",
    });
}
function tellNext({ lines }, host, framework, { isInstalled }) {
    for (const { file, lines: text } of lines)
        print(`\nAdd to ${file}:\n\n${text.trimEnd()}`);
    print("\nNext:");
    if (!isInstalled)
        print("  npm install placard");
    print("  npx placard render /posts/hello-world --out hello.png");
    print(`  npx placard build --host ${host.name}`);
    print(`  ${host.next.replace(/\bpublic\b/, framework.folder)}`);
    note("Your own address goes into placard.config.ts, as `origin`.");
}
