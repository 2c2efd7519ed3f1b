import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { emojiFiles } from "./emoji-files.js";

const here = fileURLToPath(new URL(".", import.meta.url));

test("a package's drawings are found from a folder below it, by the names that a definition gives them", async () => {
	const files = await emojiFiles(here, "@twemoji/svg/");
	expect(files.length).toBeGreaterThan(3000);
	expect(files).toContain("@twemoji/svg/1f600.svg");
	expect(files.every((name) => /^@twemoji\/svg\/[^/]+\.svg$/.test(name))).toBe(true);
});

test("a folder that is none has none", async () => {
	expect(await emojiFiles(here, "./no-such-folder")).toEqual([]);
});
