/** A 30 MB CJK font is loaded, and draws a title, within 200 ms of processor time each: nothing scans it. */
import { expect, it } from "vitest";
import { layoutBox, loadFonts, outlinePath } from "../../src/text/index.js";
import { bigFont } from "./reference/big-font.js";

function spentMs(since: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(since);
	return (user + system) / 1000;
}

it("loads 30 MB and lays a title out", async () => {
	const bytes = bigFont();
	expect(bytes.length).toBeGreaterThan(29_000_000);
	// HarfBuzz itself is loaded once a process, whatever the font.
	await import("harfbuzzjs");

	let start = process.cpuUsage();
	const book = await loadFonts([{ bytes, where: "big.ttf" }]);
	expect(spentMs(start), "loading").toBeLessThan(200);
	expect(book.families).toEqual(["big"]);

	start = process.cpuUsage();
	const text = "我们怎样为网站的每一个页面画一张图片";
	const style = { families: ["Big"], size: 60 };
	const layout = layoutBox(book, text, style, { x: 0, y: 0, width: 600, height: 300 });
	const d = outlinePath(layout.glyphs);
	expect(spentMs(start), "drawing").toBeLessThan(200);
	expect(layout).toMatchObject({ fits: true, missing: [] });
	expect(d.split("M")).toHaveLength(1 + text.length);
});
