/**
 * The example's game, played in Chromium by mouse, by touch and by keyboard, at a desk's and at a phone's
 * width. What runs in the page is written as text: the types of the DOM are none of this package's.
 */
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./chromium.js";
import { type Served, serveFolder } from "./server.js";

const BOARD = "7×3+X-2÷5";
const PHONE = { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true };

let browser: Browser;
let served: Served;
let context: BrowserContext | undefined;

beforeAll(async () => {
	served = await serveFolder(
		fileURLToPath(new URL("../../examples/myriad/public", import.meta.url)),
	);
	browser = await launchChromium();
});

afterEach(async () => {
	await context?.close();
	context = undefined;
});

afterAll(async () => {
	await browser?.close();
	served?.close();
});

describe("moves", () => {
	test("a mouse clicks its way: every step is told, every number is marked", async () => {
		const { page } = await open(`/game/${BOARD}`);
		for (const cell of [0, 1, 2]) await cellOf(page, cell).click();
		expect(await sumOf(page)).toBe("7 × 3= 21");
		expect(await foundOf(page)).toEqual(["7", "21"]);
		await expectStatus(page, "21 found", "2 of 34 found");
		// The last cell again takes it back; a cell further back cuts the walk there.
		await cellOf(page, 2).click();
		expect(await sumOf(page)).toBe("7 ×");
		await cellOf(page, 0).click();
		expect(await sumOf(page)).toBe("7");
		// 5 is no neighbour of 7: a new walk.
		await cellOf(page, 8).click();
		expect(await sumOf(page)).toBe("5");
	});

	test("a mouse drags slantwise without touching the cells beside, and a drag is a walk of its own", async () => {
		const { page } = await open(`/game/${BOARD}`);
		await drag(page, [0, 3, 4]);
		expect(await sumOf(page)).toBe("7 + X= 17");
		await drag(page, [8, 7, 6]);
		expect(await sumOf(page)).toBe("5 ÷ 2= 2.5");
		await drag(page, [2, 4, 6]);
		expect(await sumOf(page)).toBe("3 X 2");
		expect(await foundOf(page)).toEqual(["3", "5", "7", "17"]);
	});

	test("a finger drags across the cells and the page stays where it is", async () => {
		const { page } = await open(`/game/${BOARD}`, PHONE);
		const touch = await page.context().newCDPSession(page);
		await fingerDrag(page, touch, [0, 1, 2, 5, 4]);
		expect(await sumOf(page)).toBe("7 × 3 − X= 11");
		expect(await foundOf(page)).toEqual(["7", "11", "21"]);
		expect(await page.evaluate("scrollY")).toBe(0);
	});

	test("a finger taps", async () => {
		const { page } = await open(`/game/${BOARD}`, PHONE);
		for (const cell of [6, 3, 0]) await cellOf(page, cell).tap();
		expect(await sumOf(page)).toBe("2 + 7= 9");
		expect(await foundOf(page)).toEqual(["2", "9"]);
	});

	test("arrows, Enter and Space walk; Backspace and Escape take back", async () => {
		const { page } = await open(`/game/${BOARD}`);
		await cellOf(page, 0).focus();
		await press(page, ["Enter", "ArrowRight", "Space", "ArrowRight", "ArrowRight", "Enter"]);
		expect(await sumOf(page)).toBe("7 × 3= 21");
		await press(page, ["Backspace"]);
		expect(await sumOf(page)).toBe("7 ×");
		await press(page, ["ArrowDown", "Enter"]);
		expect(await focused(page)).toBe("minus");
		await press(page, ["Escape"]);
		expect(await sumOf(page)).toBe("Walk over the cells");
	});

	test("the board is one stop of the Tab key", async () => {
		const { page } = await open(`/game/${BOARD}`);
		await cellOf(page, 4).click();
		await press(page, ["Tab"]);
		expect(await focused(page)).toBe("Undo");
		await press(page, ["Shift+Tab"]);
		expect(await focused(page)).toBe("X");
	});

	test("typing walks, in every spelling, and says when there is no way", async () => {
		const { page } = await open(`/game/${BOARD}`);
		await press(page, ["5", "/", "x"]);
		expect(await sumOf(page)).toBe("5 ÷ X= 0.5");
		await press(page, ["9"]);
		await expectStatus(page, "No way to 9 from here", "1 of 34 found");
		await press(page, ["Escape", "7", "*", "3", "-", "5"]);
		expect(await sumOf(page)).toBe("7 × 3 − 5= 16");
	});

	test("typing takes another way when the first ends", async () => {
		const { page } = await open("/game/5___59___");
		await press(page, ["5", "9"]);
		expect(await sumOf(page)).toBe("5 9= 59");
	});

	test("empty cells are not walked, by any means", async () => {
		const { page } = await open("/game/1_2______");
		await cellOf(page, 1).click({ force: true });
		expect(await sumOf(page)).toBe("Walk over the cells");
		await drag(page, [0, 1, 2]);
		expect(await sumOf(page)).toBe("1");
	});
});

describe("a game", () => {
	test("is kept per board, and forgotten on demand", async () => {
		const { page } = await open(`/game/${BOARD}`);
		await press(page, ["7", "*", "3"]);
		await page.goto(`${served.origin}/game/7*3+x-2/5`);
		expect(await foundOf(page)).toEqual(["7", "21"]);
		await page.goto(`${served.origin}/game/7*3+x-2/6`);
		expect(await foundOf(page)).toEqual([]);
		await page.goto(`${served.origin}/game/${BOARD}`);
		await page.getByRole("button", { name: "Restart" }).click();
		await page.reload();
		expect(await foundOf(page)).toEqual([]);
	});

	test.each(["{", '"7"', "[7, 8, 1e9, null, {}]", "null"])(
		"starts whatever was kept: %s",
		async (kept) => {
			const { page, mistakes } = await open("/");
			await page.evaluate(`localStorage.setItem("myriad:${BOARD}", ${JSON.stringify(kept)})`);
			await page.goto(`${served.origin}/game/${BOARD}`);
			expect(await page.locator(".count").textContent()).toMatch(/^[0-2] of 34 found$/);
			expect(mistakes).toEqual([]);
		},
	);

	test("ends with a word, and shows what the board never held", async () => {
		const { page } = await open("/game/1+1______");
		await press(page, ["1", "+", "1"]);
		await expectStatus(page, "2, and that is all of them. Well walked!", "2 of 2 found");
		expect(await page.locator(".absent").count()).toBe(98);
		expect(await page.getByRole("button", { name: "Hint" }).isDisabled()).toBe(true);
	});

	test("gives a hint", async () => {
		const { page } = await open("/game/1+1______");
		await press(page, ["1"]);
		await page.getByRole("button", { name: "Hint" }).click();
		await expectStatus(page, "2 is a walk of 3 cells from 1", "1 of 2 found");
		expect(await page.locator(".sought").allTextContents()).toEqual(["2"]);
	});
});

describe("sharing", () => {
	test("goes by the device's own sheet", async () => {
		const { page } = await open(
			`/game/${BOARD}`,
			{},
			'Object.defineProperty(navigator, "share", { value: async (data) => { shared = data; } })',
		);
		await page.getByRole("button", { name: "Share" }).click();
		expect(await page.evaluate("shared")).toEqual({
			title: "Myriad: 7×3 +X− 2÷5",
			url: `${served.origin}/game/7%C3%973%2BX-2%C3%B75`,
		});
	});

	test("goes by the clipboard", async () => {
		const { page } = await open("/game/7*3+x-2/5", {
			permissions: ["clipboard-read", "clipboard-write"],
		});
		await page.getByRole("button", { name: "Share" }).click();
		await expectStatus(page, "The link is copied.", "0 of 34 found");
		expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
			`${served.origin}/game/7%C3%973%2BX-2%C3%B75`,
		);
	});

	test("shows the link when neither is to be had", async () => {
		const { page } = await open(
			`/game/${BOARD}`,
			{},
			'Object.defineProperty(navigator, "clipboard", { value: undefined })',
		);
		await page.getByRole("button", { name: "Share" }).click();
		const link = page.getByLabel("Link to this board");
		expect(await link.inputValue()).toBe(page.url());
	});
});

describe("pages", () => {
	test("the landing page leads to boards", async () => {
		const { page } = await open("/");
		expect(await page.locator(".mini").count()).toBe(4);
		await page.getByRole("link", { name: "Play the board of the day" }).click();
		await expectBoard(page);
		const first = page.url();
		await page.getByRole("link", { name: "Random board" }).click();
		await page.waitForURL((url) => !first.includes(url.pathname));
		await expectBoard(page);
	});

	test.each([
		["/game/oops", "This board has gone for a walk."],
		["/game/", "This board has gone for a walk."],
		["/game/%3Cimg%20src=x%20onerror=alert(1)%3E", "This board has gone for a walk."],
		["/game/%", "This board has gone for a walk."],
		["/no/such/page", "Nothing to find here."],
	])("%s gets a kind word and a way on", async (path, heading) => {
		const { page, mistakes } = await open(path);
		expect(await page.getByRole("heading").textContent()).toBe(heading);
		expect(await page.locator("main img").count()).toBe(0);
		await page.getByRole("link", { name: "Play the board of the day" }).click();
		await expectBoard(page);
		expect(mistakes).toEqual([]);
	});

	test.each(["/", `/game/${BOARD}`, "/game/oops"])(
		"%s fits a phone, and a narrow one",
		async (path) => {
			const { page, mistakes } = await open(path, PHONE);
			for (const width of [375, 320]) {
				await page.setViewportSize({ width, height: 640 });
				expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
			}
			expect(mistakes).toEqual([]);
		},
	);

	test("nothing moves for those who asked for less motion", async () => {
		const { page } = await open(`/game/${BOARD}`, { reducedMotion: "reduce" });
		await press(page, ["7"]);
		const animations = await page.evaluate("document.getAnimations().length");
		expect(animations).toBe(0);
	});

	test("text stands out from its ground by day and by night", async () => {
		for (const colorScheme of ["light", "dark"] as const) {
			const { page } = await open(`/game/${BOARD}`, { colorScheme });
			await press(page, ["7"]);
			await page.waitForTimeout(600);
			const selectors = ["body", ".numbers li", ".numbers .found", ".cell.operator", ".cell.roman"];
			for (const selector of selectors)
				expect(await contrastOf(page, selector), `${selector}, ${colorScheme}`).toBeGreaterThan(
					4.5,
				);
			await context?.close();
		}
	});
});

async function open(
	path: string,
	options: Parameters<Browser["newContext"]>[0] = {},
	script?: string,
): Promise<{ page: Page; mistakes: string[] }> {
	context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
	if (script !== undefined) await context.addInitScript({ content: script });
	const page = await context.newPage();
	const mistakes: string[] = [];
	page.on("pageerror", (error) => mistakes.push(error.message));
	await page.goto(served.origin + path);
	await page.waitForSelector("main h1");
	return { page, mistakes };
}

function cellOf(page: Page, cell: number) {
	return page.locator(`[data-cell="${cell}"]`);
}

async function press(page: Page, keys: readonly string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

async function centreOf(page: Page, cell: number): Promise<{ x: number; y: number }> {
	const box = await cellOf(page, cell).boundingBox();
	if (box === null) throw new Error(`cell ${cell} is not drawn`);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, cells: readonly number[]): Promise<void> {
	for (const [i, cell] of cells.entries()) {
		const { x, y } = await centreOf(page, cell);
		await page.mouse.move(x, y, { steps: i === 0 ? 1 : 8 });
		if (i === 0) await page.mouse.down();
	}
	await page.mouse.up();
}

async function fingerDrag(page: Page, touch: CDPSession, cells: readonly number[]): Promise<void> {
	for (const [i, cell] of cells.entries()) {
		const point = await centreOf(page, cell);
		const type = i === 0 ? "touchStart" : "touchMove";
		await touch.send("Input.dispatchTouchEvent", { type, touchPoints: [point] });
	}
	await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

async function expectBoard(page: Page): Promise<void> {
	await expect.poll(() => page.locator(".board .cell").count()).toBe(9);
}

async function sumOf(page: Page): Promise<string | null> {
	return page.locator(".sum").textContent();
}

async function foundOf(page: Page): Promise<string[]> {
	return page.locator(".numbers .found").allTextContents();
}

async function expectStatus(page: Page, news: string, count: string): Promise<void> {
	await expect.poll(() => page.getByRole("status").textContent()).toBe(news);
	expect(await page.locator(".count").textContent()).toBe(count);
}

async function focused(page: Page): Promise<string | null> {
	return page.evaluate(
		'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
	);
}

/** WCAG 2.2 contrast of an element's text with the nearest ground that is painted. */
async function contrastOf(page: Page, selector: string): Promise<number> {
	const colours: string[] = await page.evaluate(`(() => {
		const element = document.querySelector("${selector}");
		const isBare = (ground) => getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)";
		let ground = element;
		while (isBare(ground) && ground.parentElement !== null) ground = ground.parentElement;
		return [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor];
	})()`);
	const [light = 0, dark = 0] = colours.map(luminanceOf).sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
	const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((channel) => {
		const value = Number(channel) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
