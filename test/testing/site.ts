/**
 * A site in a folder of its own, whose template, font and values a test changes; drawn by the real flow, threads
 * included, and hence from the built package.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineSite, type Site, type SlotValues, svg, text } from "../../src/index.js";
import type { Preview } from "../../src/testing/preview.js";
import type { Runner, UpdateMode } from "../../src/testing/runner.js";
import { built } from "../support/built.js";

const load = async <Module>(path: string) => (await import(built(path).href)) as Module;
const { useRunner } = await load<typeof import("../../src/testing/runner.js")>("testing/runner.js");
export const { expectPage, expectPreview, matchPreview, preview } =
	await load<typeof import("../../src/testing/index.js")>("testing/index.js");

const fonts = new URL("../fonts/", import.meta.url);

export const CARD = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 120" width="240" height="120">
	<rect width="240" height="120" fill="#fdf6e3"/>
	<rect id="mark" x="200" y="90" width="1" height="1" fill="#fdf6e3"/>
	<rect id="box" x="10" y="60" width="100" height="30" fill="none"/>
	<text id="title" x="10" y="40" font-family="Inconsolata" font-size="24" fill="#073642">title</text>
	<text id="lead" x="10" y="80" font-family="Inconsolata" font-size="16" fill="#586e75">lead</text>
</svg>`;

export interface Given {
	readonly template?: string;
	readonly font?: "Inconsolata-Regular.ttf" | "Inconsolata-Bold.ttf";
	readonly values?: SlotValues;
}

export interface Folder {
	readonly path: string;
	/** The file that the comparisons take for the test's. */
	readonly testFile: string;
	/** Writes the site anew and names its preview; the font's file keeps its name, as a new version does. */
	preview(given?: Given): Preview;
	remove(): void;
}

export function makeFolder(): Folder {
	const path = mkdtempSync(join(tmpdir(), "placard-testing-"));
	mkdirSync(join(path, "art"));
	return {
		path,
		testFile: join(path, "cards.test.ts"),
		preview(given = {}) {
			return preview(makeSite(path, given), "/card/1", "card", { root: path });
		},
		remove: () => rmSync(path, { recursive: true, force: true }),
	};
}

export function makeSite(path: string, { template = CARD, font, values }: Given = {}): Site {
	writeFileSync(join(path, "art/card.svg"), template);
	copyFileSync(new URL(font ?? "Inconsolata-Regular.ttf", fonts), join(path, "art/font.ttf"));
	return defineSite({
		origin: "https://cards.example",
		fonts: ["./art/font.ttf"],
		routes: {
			"/card/:id": {
				images: { card: svg("./art/card.svg", { width: 240, height: 120 }) },
				slots: () => ({ title: "Hello", lead: text("a lead", { within: "box" }), ...values }),
				tags: () => ({ title: "Hello", description: "A card" }),
			},
		},
	});
}

/** Makes comparisons see this test file and this mode. */
export function runAs(testFile: string, mode: UpdateMode): void {
	const runner: Runner = {
		testFile: () => testFile,
		updateMode: () => mode,
		updateCommand: "runner --update",
	};
	useRunner(runner);
}
