/** A folder of emoji: which file draws a sequence, what is refused, what is bounded. */
import { describe, expect, test, vi } from "vitest";
import { EmojiSet } from "./emoji.js";

const face = (content: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36">${content}</svg>`;
const CIRCLE = face('<circle cx="18" cy="18" r="18" fill="#fc4"/>');

async function open(files: { readonly [name: string]: string }) {
	const all: { readonly [name: string]: string } = { "1f600.svg": CIRCLE, ...files };
	const read = vi.fn(async (file: string) => {
		const text = all[file.replace("set/", "")];
		if (text === undefined) throw new Error("ENOENT");
		return new TextEncoder().encode(text);
	});
	const set = await EmojiSet.open("set/", read);
	const has = async (text: string) => [...(await set.pictures([text])).keys()];
	return { set, read, has };
}

describe("a sequence's file", () => {
	test.each([
		["a smiley", "1f600.svg", "😀"],
		["a skin tone", "1f44b-1f3fd.svg", "👋🏽"],
		["a family", "1f468-200d-1f469-200d-1f466.svg", "👨‍👩‍👦"],
		["a flag", "1f1e9-1f1ea.svg", "🇩🇪"],
		["a flag of tags", "1f3f4-e0067-e0062-e0065-e006e-e0067-e007f.svg", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
		["a keycap", "31-20e3.svg", "1️⃣"],
		["a keycap with zeros", "0031-20e3.svg", "1️⃣"],
		["a selector kept", "2764-fe0f.svg", "❤️"],
		["a selector left out", "2764.svg", "❤️"],
		["capitals", "1F44B-1F3FD.svg", "👋🏽"],
	])("%s", async (_, file, sequence) => {
		const { has } = await open({ [file]: CIRCLE });
		expect(await has(`a ${sequence} b`)).toEqual([sequence]);
	});

	test("is asked for once, also when it is missing", async () => {
		const { has, read } = await open({});
		await has("🚀");
		const asked = read.mock.calls.length;
		expect(await has("🚀 🚀")).toEqual([]);
		expect(read).toHaveBeenCalledTimes(asked);
	});

	test("is no file for text", async () => {
		const { has, read } = await open({});
		read.mockClear();
		expect(await has("© 1 # * plain ../../etc/passwd")).toEqual([]);
		expect(read).not.toHaveBeenCalled();
	});
});

describe("a drawing", () => {
	test.each([
		["with a script", face("<script>1</script>")],
		["that fetches", face('<image href="https://x.example/a.png"/>')],
		["with style rules, which would reach beyond it", face("<style>path{fill:red}</style>")],
		["that is broken", "<svg"],
		["that is too large", face(`<path d="${"M0 0".repeat(20_000)}"/>`)],
	])("%s is left to the fonts", async (_, file) => {
		const { has } = await open({ "1f680.svg": file });
		expect(await has("🚀")).toEqual([]);
	});

	test("has ids of its own", async () => {
		const file = face(
			'<linearGradient id="a"/><path id="b" fill="url(#a)"/><use xlink:href="#b" xmlns:xlink="http://www.w3.org/1999/xlink"/><path fill="#a00"/>',
		);
		const { set } = await open({ "1f680.svg": file });
		const markup = (await set.pictures(["🚀"])).get("🚀")?.markup;
		expect(markup).toBe(
			'<linearGradient id="emoji-1f680-a"/><path id="emoji-1f680-b" fill="url(#emoji-1f680-a)"/><use xlink:href="#emoji-1f680-b"/><path fill="#a00"/>',
		);
	});

	test("is not repeated beyond a megabyte", async () => {
		const { has } = await open({ "1f680.svg": face(`<path d="${"M0 0".repeat(10_000)}"/>`) });
		expect(await has("🚀".repeat(20))).toEqual(["🚀"]);
		expect(await has("🚀".repeat(30))).toEqual([]);
	});
});

test("a folder without emoji is an error", async () => {
	const opening = EmojiSet.open("nowhere", () => Promise.reject(new Error("ENOENT")));
	await expect(opening).rejects.toMatchObject({ code: "emoji-unreadable" });
});
