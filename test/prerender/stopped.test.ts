/** A run that is killed and started again ends where an undisturbed one does, byte for byte. */
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { CONFIG, page, slugs, type TestSite, testSite, tree } from "./support.js";

const sites: TestSite[] = [];
afterEach(() => {
	for (const site of sites.splice(0)) site.remove();
});

const PATHS = Array.from({ length: 300 }, (_, i) => `/posts/b${i}`);

function make(): TestSite {
	const site = testSite(slugs(100), `${CONFIG}\nexport const pages = ${JSON.stringify(PATHS)};`);
	// The shell is a page of a route itself: rewritten first, it would lend its tags to the others.
	site.write("site/posts/shell.html", page("Shell", "<div id=app></div>"));
	sites.push(site);
	return site;
}

test("whenever it is killed", async () => {
	const args = ["--shell", "posts/shell.html", "--threads", "2"];
	const undisturbed = make();
	expect(undisturbed.run(...args).status).toBe(0);
	const disturbed = make();
	const seed = 20_261_122;
	let state = seed;
	const kills: number[] = [];
	for (let i = 0; i < 6; i++) {
		state = (Math.imul(state, 48271) + 11) >>> 0;
		const running = disturbed.start(...args);
		const exit = once(running, "exit");
		// From the first page that is written on, or a slow start would be killed six times.
		await written(disturbed, i);
		await new Promise((resolve) => setTimeout(resolve, state % 120));
		running.kill("SIGKILL");
		const [, signal] = await exit;
		if (signal === "SIGKILL") kills.push(Object.keys(tree(disturbed.dir)).length);
	}
	expect(kills.length, `kills that came in time, seed ${seed}`).toBeGreaterThan(0);
	expect(disturbed.run(...args).status).toBe(0);
	const files = tree(undisturbed.dir);
	expect(Object.keys(files)).toHaveLength(2 * (100 + 300 + 1));
	expect(tree(disturbed.dir)).toEqual(files);
	expect(readdirSync(disturbed.dir).sort()).toEqual(["og", "posts"]);
}, 180_000);

/** Resolves when the run has opened its scratch folder and written something there or made progress before. */
async function written(site: TestSite, round: number): Promise<void> {
	for (let i = 0; i < 1_000; i++) {
		const scratch = readdirSync(site.dir).filter((name) => name.startsWith("."));
		const isStarted = round > 0 ? scratch.length > 0 : readdirSync(site.dir).includes("og");
		if (isStarted) return;
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	throw new Error(`expected a run that starts in ${join(site.dir)}`);
}
