/** `toMatchPreview` by what a site's owner does to the site between two runs. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { image, text } from "../../src/index.js";
import {
	CARD,
	expectPage,
	type Folder,
	type Given,
	makeFolder,
	matchPreview,
	runAs,
} from "./site.js";

let folder: Folder;

beforeEach(() => {
	folder = makeFolder();
	runAs(folder.testFile, "new");
});

afterEach(() => folder.remove());

const reference = () => join(folder.path, "__preview_references__/cards.test.ts/card-1.card");
const picture = () => join(folder.path, "__previews__/cards.test.ts/card-1.card");

describe("a preview that is new", () => {
	test("is written as a picture and as a reference, and passes", async () => {
		const { pass } = await matchPreview(folder.preview());
		expect(pass).toBe(true);
		const png = PNG.sync.read(readFileSync(`${picture()}.png`));
		expect([png.width, png.height]).toEqual([240, 120]);
		expect(JSON.parse(readFileSync(`${reference()}.json`, "utf8"))).toMatchObject({
			path: "/card/1",
			image: "card",
			shows: "page",
			slots: { title: "Hello" },
		});
		expect(readFileSync(join(folder.path, "__previews__/.gitignore"), "utf8")).toBe("*\n");
	});

	test("fails in CI and writes no reference, but the picture", async () => {
		runAs(folder.testFile, "none");
		const { pass, message } = await matchPreview(folder.preview());
		expect(pass).toBe(false);
		expect(message).toMatch(/no reference/);
		expect(existsSync(`${reference()}.json`)).toBe(false);
		expect(existsSync(`${picture()}.png`)).toBe(true);
	});
});

interface Change extends Given {
	readonly name: string;
	readonly says: readonly RegExp[];
	readonly hidden?: RegExp;
}

const moved = CARD.replace('id="title" x="10"', 'id="title" x="11"');
const changes: readonly Change[] = [
	{
		name: "one pixel of the template",
		template: CARD.replace('height="1" fill="#fdf6e3"', 'height="1" fill="#fdf6e2"'),
		says: [
			/art\/card\.svg is another file/,
			/pixels: 1 pixel, by up to 1 of 255 levels, from \(200, 90\) to \(201, 91\), where no slot is drawn/,
		],
	},
	{
		name: "another version of a font",
		font: "Inconsolata-Bold.ttf",
		says: [/art\/font\.ttf is another file/, /where slots "title", "lead" are drawn/],
		hidden: /card\.svg/,
	},
	{
		name: "a slot that is shifted",
		template: moved,
		says: [/art\/card\.svg is another file/, /where slot "title" is drawn/],
		hidden: /"lead"/,
	},
	{
		name: "a slot's value",
		values: { title: "Hallo" },
		says: [/slot "title": "Hello" → "Hallo"/, /where slot "title" is drawn/],
		hidden: /another file/,
	},
	{
		name: "a letter without a glyph",
		values: { title: "Hello \u4e16" },
		says: [/no font has U\+4E16/, /in slot "title"/],
	},
	{
		name: "a text that does not fit",
		values: {
			lead: text("unbreakablelongwordunbreakable", {
				within: "box",
				minSize: 16,
				overflow: "visible",
			}),
		},
		says: [/the text of slot "lead" does not fit into its box/],
	},
];

describe("a change fails and is told", () => {
	test.each(changes)("$name", async ({ says, hidden, ...given }) => {
		await matchPreview(folder.preview());
		const { pass, message } = await matchPreview(folder.preview(given));
		expect(pass).toBe(false);
		for (const line of says) expect(message).toMatch(line);
		if (hidden !== undefined) expect(message).not.toMatch(hidden);
		expect(message).toContain("card-1.card.png");
	});

	test("also on a machine that has never drawn the accepted picture", async () => {
		await matchPreview(folder.preview());
		rmSync(join(folder.path, "__previews__"), { recursive: true });
		const { pass, message } = await matchPreview(folder.preview({ template: moved }));
		expect(pass).toBe(false);
		// Areas of 32 px: the title's box from (0, 0), its 24 px letters end above y = 64.
		expect(message).toMatch(/pixels: within [\d.]+ % of the picture, from \(0, 0\) to \(96, 64\)/);
		expect(message).toMatch(/where slots? "title"/);
	});

	test("and leaves expected, actual and both side by side", async () => {
		await matchPreview(folder.preview());
		const before = readFileSync(`${picture()}.png`);
		await matchPreview(folder.preview({ template: moved }));
		expect(readFileSync(`${picture()}.expected.png`)).toEqual(before);
		const beside = PNG.sync.read(readFileSync(`${picture()}.comparison.png`));
		expect([beside.width, beside.height]).toEqual([3 * 240 + 16, 120]);
		// Once it is right again, nothing is left to be looked at.
		await matchPreview(folder.preview());
		expect(readdirSync(join(folder.path, "__previews__/cards.test.ts"))).toEqual([
			"card-1.card.png",
		]);
	});
});

describe("what is no change", () => {
	test("the same picture in a file that is compressed otherwise", async () => {
		await matchPreview(folder.preview(), { store: "png" });
		const stored = `${reference()}.png`;
		const small = readFileSync(stored);
		const large = PNG.sync.write(PNG.sync.read(small), { deflateLevel: 0 });
		expect(large.length).toBeGreaterThan(2 * small.length);
		writeFileSync(stored, large);
		writeFileSync(`${picture()}.png`, large);
		const { pass } = await matchPreview(folder.preview(), { store: "png" });
		expect(pass).toBe(true);
	});

	test("a file that was touched and draws the same", async () => {
		await matchPreview(folder.preview());
		const { pass } = await matchPreview(
			folder.preview({ template: CARD.replace("<rect", "\n<rect") }),
		);
		expect(pass).toBe(true);
	});
});

test("a page's tags are the same in a reference that a formatter has written anew", async () => {
	const { site } = folder.preview();
	const html = "<!doctype html><title>Old</title>";
	const expectTags = () => expectPage(site, html, "/card/1", { root: folder.path });
	await expectTags();
	const file = join(folder.path, "__preview_references__/cards.test.ts/card-1.page.json");
	runAs(folder.testFile, "none");
	writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, "utf8")), null, 8));
	await expectTags();
	writeFileSync(file, readFileSync(file, "utf8").replace('"Hello"', '"Hallo"'));
	await expect(expectTags()).rejects.toMatchObject({ code: "page-changed" });
});

test("a picture within it is a hash in the reference, not its bytes", async () => {
	const dot = Buffer.from(
		'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="9"/></svg>',
	);
	await matchPreview(folder.preview({ values: { box: image(dot) } }));
	const { slots } = JSON.parse(readFileSync(`${reference()}.json`, "utf8"));
	const digest = createHash("sha256").update(dot).digest("hex");
	expect(JSON.stringify(slots.box)).toContain(`sha256 ${digest.slice(0, 16)}`);
	expect(JSON.stringify(slots.box).length).toBeLessThan(100);
});

describe("a budget of bytes", () => {
	test("is kept or told", async () => {
		const { pass, message } = await matchPreview(folder.preview(), { maxBytes: 500 });
		expect(pass).toBe(false);
		expect(message).toMatch(/[\d,]+ B, and at most 500 B are allowed/);
	});

	test("and no update accepts a picture over it", async () => {
		runAs(folder.testFile, "all");
		expect((await matchPreview(folder.preview(), { maxBytes: 500 })).pass).toBe(false);
		expect(existsSync(`${reference()}.json`)).toBe(false);
	});
});

describe("the order of things", () => {
	test("the picture is written before anything is compared", async () => {
		await matchPreview(folder.preview());
		writeFileSync(`${reference()}.json`, "{}");
		const old = readFileSync(`${picture()}.png`);
		const next = matchPreview(folder.preview({ template: moved }));
		await expect(next).rejects.toMatchObject({ code: "reference-invalid" });
		expect(readFileSync(`${picture()}.png`).equals(old)).toBe(false);
	});

	test("an update accepts, and the next run passes", async () => {
		await matchPreview(folder.preview());
		runAs(folder.testFile, "all");
		expect((await matchPreview(folder.preview({ template: moved }))).pass).toBe(true);
		runAs(folder.testFile, "none");
		expect((await matchPreview(folder.preview({ template: moved }))).pass).toBe(true);
		expect((await matchPreview(folder.preview())).pass).toBe(false);
	});
});

describe("a stored picture", () => {
	test("tolerates what is asked for, and no more", async () => {
		const options = { store: "png", threshold: 0.1 } as const;
		const bright = CARD.replace('height="1" fill="#fdf6e3"', 'height="1" fill="#000000"');
		await matchPreview(folder.preview(), options);
		// One of 28,800 pixels.
		const close = await matchPreview(folder.preview({ template: bright }), {
			...options,
			tolerance: 1 / 28_800,
		});
		expect(close.pass).toBe(true);
		const strict = await matchPreview(folder.preview({ template: bright }), options);
		expect(strict.pass).toBe(false);
	});
});

describe("mistakes of the test", () => {
	test.each([
		["a path without a route", "/nothing", undefined],
		["an image that the route has not", "/card/1", "square"],
	])("%s", async (_, path, image) => {
		const asked = { ...folder.preview(), path, image };
		await expect(matchPreview(asked)).rejects.toMatchObject({ code: "preview-invalid" });
	});
});
