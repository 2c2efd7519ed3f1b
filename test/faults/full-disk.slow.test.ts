/** A disk that is really full, under the shared picture cache and under `placard prerender`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createStorage } from "unstorage";
import fsDriver from "unstorage/drivers/fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { storageCache } from "../../src/image/unstorage.js";
import { pixelsOf } from "../contract/answers.js";
import { openReference, type Reference } from "../contract/reference.js";
import {
	main,
	page,
	pictureOf,
	slugs,
	type TestSite,
	testSite,
	tree,
} from "../prerender/support.js";
import { type SmallDisk, smallDisk } from "../support/small-disk.js";

const BLOCK = 4096;
let disk: SmallDisk;
beforeEach(async () => {
	disk = await smallDisk(256 * BLOCK);
});
afterEach(() => disk.close());

const fileOf = (slug: string) => `posts/${slug}/index.html`;
const filesIn = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));

describe("the cache's file driver", () => {
	const boards = Array.from({ length: 8 }, (_, i) => `/og/v/wide/game/1+23*4-/${i}.png`);
	const opened: Reference[] = [];
	afterEach(async () => {
		for (const each of opened.splice(0)) await each.close();
	});

	/** A process of its own, as far as the cache can tell: nothing in memory. */
	async function open(failures?: unknown[]): Promise<Reference> {
		const storage = createStorage({ driver: fsDriver({ base: join(disk.path, "cache") }) });
		const shared = storageCache(storage);
		const cache = {
			memoryBytes: 0,
			shared,
			timeoutMs: 5_000,
			onFailure: (error: unknown) => failures?.push(error),
		};
		const site = await openReference(undefined, failures === undefined ? {} : { cache });
		opened.push(site);
		return site;
	}

	async function picturesOf({ send }: Reference): Promise<string[]> {
		const answers = [];
		for (const path of boards) answers.push(await send({ path }));
		expect(answers.map(({ status }) => status)).toEqual(boards.map(() => 200));
		expect(answers.map(({ headers }) => headers.get("x-placard"))).toEqual(
			boards.map(() => "page; reason=old-version"),
		);
		return answers.map(({ body }) => pixelsOf(body));
	}

	test("costs no picture when it takes no more, and what it took half is not believed", async () => {
		const expected = await picturesOf(await open());
		expect(new Set(expected).size).toBe(boards.length);
		// Room for the first picture and a part of the second.
		disk.leave(10 * BLOCK);
		const failures: unknown[] = [];
		expect(await picturesOf(await open(failures))).toEqual(expected);
		await expect.poll(() => failures.map(String).join()).toContain("ENOSPC");
		expect(disk.freeBytes()).toBe(0);
		const sizes = filesIn(join(disk.path, "cache")).map((file) => statSync(file).size);
		expect(sizes.filter((size) => size % BLOCK === 0)).not.toEqual([]);
		// Another process finds what lies there in half.
		expect(await picturesOf(await open([]))).toEqual(expected);
		// Once there is room it is replaced.
		disk.leave(100 * BLOCK);
		const last: unknown[] = [];
		expect(await picturesOf(await open(last))).toEqual(expected);
		expect(last.map(String).filter((text) => text.includes("ENOSPC"))).toEqual([]);
	});
});

describe("placard prerender", () => {
	const SLUGS = slugs(60);
	let undisturbed: TestSite;
	let disturbed: TestSite;
	beforeEach(() => {
		undisturbed = testSite(SLUGS);
		disturbed = testSite(SLUGS);
	});
	afterEach(() => {
		for (const site of [undisturbed, disturbed]) site.remove();
	});

	const run = (...args: string[]) =>
		disk.run(process.execPath, [main, "prerender", ...args], disturbed.root);

	/** Every file there is whole: as it was before, or as an undisturbed run leaves it. */
	function expectWhole(
		folder: string,
		before: Record<string, string>,
		after: Record<string, string>,
	) {
		const now = tree(folder);
		for (const [file, hash] of Object.entries(now))
			expect([before[file], after[file]], file).toContain(hash);
		expect(readdirSync(folder).filter((name) => name.startsWith(".placard"))).toEqual([]);
		return Object.keys(now).filter((file) => now[file] === after[file] && !(file in before)).length;
	}

	test.each([
		["one thread", "1"],
		["two threads", "2"],
	])(
		"to another folder, with %s: what failed is told, and a run with room makes up for it",
		(_, threads) => {
			expect(undisturbed.run("--out", "out").status).toBe(0);
			const after = tree(join(undisturbed.root, "out"));
			const out = join(disk.path, "out");
			mkdirSync(out);
			// A page and its picture take a block each: room for some 20 of 60.
			disk.leave(40 * BLOCK);
			const args = ["--dir", "site", "--out", join(disk.inside, "out"), "--threads", threads];
			const full = run(...args);
			expect(full.stderr).toContain(
				"expected to write the file, received ENOSPC: no space left on device",
			);
			expect(full.stderr).toContain("Make room");
			const [, failed] = /(\d+) pages failed/.exec(full.stdout) ?? [];
			expect(Number(failed)).toBeGreaterThan(30);
			expect(full.status).toBe(1);
			expect(expectWhole(out, {}, after)).toBeGreaterThan(20);
			expect(disk.freeBytes()).toBeLessThan(2 * BLOCK);

			disk.leave(250 * BLOCK);
			const again = run(...args);
			expect(again.stderr).toBe("");
			expect(again.status).toBe(0);
			expect(tree(out)).toEqual(after);
		},
	);

	test("in place: pages that have no picture stay as they were", () => {
		const site = join(disk.path, "site");
		for (const slug of SLUGS) {
			mkdirSync(join(site, "posts", slug), { recursive: true });
			writeFileSync(join(site, fileOf(slug)), page(slug));
		}
		const before = tree(site);
		expect(undisturbed.run().status).toBe(0);
		const after = tree(undisturbed.dir);
		disk.leave(20 * BLOCK);
		const args = ["--dir", join(disk.inside, "site"), "--config", "placard.config.ts"];
		const full = run(...args);
		expect(full.stderr).toContain("received ENOSPC: no space left on device");
		expect(full.status).toBe(1);
		expectWhole(site, before, after);
		const pages = SLUGS.map((slug) => readFileSync(join(site, fileOf(slug)), "utf8"));
		const rewritten = pages.filter((html) => html.includes("og:image"));
		expect(rewritten.length).toBeGreaterThan(5);
		expect(rewritten.length).toBeLessThan(30);
		// No page names a picture that is not there.
		for (const html of rewritten) expect(existsSync(join(site, pictureOf(html)))).toBe(true);

		disk.leave(150 * BLOCK);
		expect(run(...args)).toMatchObject({ status: 0, stderr: "" });
		expect(tree(site)).toEqual(after);
	});
});
