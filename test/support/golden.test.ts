import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { decodePng, goldenFolder } from "./golden.js";

const picture = (...data: number[]) => ({
	width: 1,
	height: data.length / 4,
	data: Uint8Array.from(data),
});

describe("golden pictures", () => {
	let folder: URL;
	beforeEach(() => {
		folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), "golden-"))}/`);
		vi.stubEnv("UPDATE_GOLDEN", "");
		return () => {
			vi.unstubAllEnvs();
		};
	});
	const keep = (name: string, kept: ReturnType<typeof picture>) => {
		vi.stubEnv("UPDATE_GOLDEN", "1");
		expect(() => goldenFolder(folder, [name]).check(name, kept)).toThrow("written");
		vi.stubEnv("UPDATE_GOLDEN", "");
	};

	test("the same picture passes and leaves nothing", () => {
		keep("a", picture(1, 2, 3, 255));
		goldenFolder(folder, ["a"]).check("a", picture(1, 2, 3, 255));
		expect(existsSync(new URL("a.actual.png", folder))).toBe(false);
	});

	test.each([
		["a channel", [1, 2, 4, 255, 9, 9, 9, 255], "1 of 2"],
		["the alpha", [1, 2, 3, 254, 9, 9, 9, 0], "2 of 2"],
		["the size", [1, 2, 3, 255], "1 of 1"],
	])("%s that differs fails, and shows what and where", (_matter, data, message) => {
		keep("a", picture(1, 2, 3, 255, 9, 9, 9, 255));
		expect(() => goldenFolder(folder, ["a"]).check("a", picture(...data))).toThrow(message);
		expect([...decodePng(readFileSync(new URL("a.actual.png", folder))).data]).toEqual(data);
		expect([...decodePng(readFileSync(new URL("a.diff.png", folder))).data]).toContain(255);
	});

	test("a tolerance holds for every channel", () => {
		keep("a", picture(100, 100, 100, 255));
		const { check } = goldenFolder(folder, ["a"]);
		check("a", picture(102, 98, 100, 255), 2);
		expect(() => check("a", picture(103, 100, 100, 255), 2)).toThrow("1 of 1");
	});

	test("a missing one fails, an unnamed one too, and a stale one shows", () => {
		expect(() => goldenFolder(folder, ["a"]).check("a", picture(1, 2, 3, 4))).toThrow("missing");
		expect(() => goldenFolder(folder, []).check("a", picture(1, 2, 3, 4))).toThrow("names");
		writeFileSync(new URL("old.png", folder), "");
		expect(goldenFolder(folder, ["a"]).stale()).toEqual(["old.png"]);
	});
});
