/** The bar on a terminal, the lines elsewhere. */
import { expect, test } from "vitest";
import { duration, progressBar } from "./progress.js";

function watch(isTTY: boolean, columns = 80) {
	const written: string[] = [];
	const clock = { ms: 0 };
	const stream = { isTTY, columns, write: (text: string) => written.push(text) };
	return { written, clock, bar: progressBar(stream, "page", () => clock.ms) };
}

test("a terminal gets a bar with the rate and the time left, at most ten times a second", () => {
	const { written, clock, bar } = watch(true);
	for (let i = 1; i <= 100; i++) {
		clock.ms = i * 10;
		bar.update(i, 400);
	}
	expect(written.length).toBeLessThanOrEqual(11);
	clock.ms = 2_000;
	bar.update(200, 400);
	expect(written.at(-1)).toBe(
		"\r[============            ] 200 of 400 pages, 100/s, 2 s left\u001b[K",
	);
	bar.clear();
	bar.clear();
	expect(written.at(-1)).toBe("\r\u001b[K");
	expect(written.filter((text) => text === "\r\u001b[K")).toHaveLength(1);
});

test("a narrow terminal gets no line that wraps", () => {
	const { written, bar } = watch(true, 20);
	bar.update(1, 2);
	expect(written[0]?.replace(/^\r|\u001b\[K$/g, "")).toHaveLength(19);
});

test("a log gets a plain line every ten seconds", () => {
	const { written, clock, bar } = watch(false);
	for (let second = 1; second <= 25; second++) {
		clock.ms = second * 1_000;
		bar.update(second * 1_000, second < 15 ? undefined : 100_000);
	}
	bar.clear();
	expect(written).toEqual([
		"10,000 pages, 1,000/s\n",
		"20,000 of 100,000 pages, 1,000/s, 1:20 min left\n",
	]);
});

test("one of them is told as one, and before the first nothing is foretold", () => {
	const { written, clock, bar } = watch(false);
	clock.ms = 10_000;
	bar.update(1, undefined);
	clock.ms = 20_000;
	bar.update(0, 1);
	expect(written).toEqual(["1 page, 0/s\n", "0 of 1 page, 0/s\n"]);
});

test.each([
	[0.4, "0 s"],
	[59.4, "59 s"],
	[59.6, "1:00 min"],
	[65, "1:05 min"],
	[3_599, "59:59 min"],
	[3_600, "1:00 h"],
	[7_380, "2:03 h"],
])("%d seconds are %s", (seconds, text) => {
	expect(duration(seconds)).toBe(text);
});
