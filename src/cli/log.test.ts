/** Log lines: one for each event, whatever a visitor's text holds. */
import { describe, expect, test } from "vitest";
import { PlacardError } from "../errors.js";
import { createLog, type LogOptions } from "./log.js";

function lines(options: Partial<LogOptions> = {}) {
	const written: string[] = [];
	const log = createLog((line) => written.push(line), { format: "text", ...options });
	return { log, written };
}

const HOSTILE = 'a\n{"level":"error"}\u2028\u202e\u001b[31m\ud800<b>';

describe("a missing glyph", () => {
	test.each([
		[0x16a0, 'no glyph for U+16A0 "ᚠ" in slot "title" of "card.svg"'],
		[0x1f600, "U+1F600"],
		[0x202e, 'U+202E "\\u{202e}"'],
		[0xad, "U+00AD"],
	])("is named, and escaped where it would act", (codePoint, expected) => {
		const { log, written } = lines();
		log.missingGlyph({ file: "card.svg", slot: "title", codePoint });
		expect(written).toEqual([expect.stringContaining(expected)]);
	});
});

test("a text that does not fit is named with its slot and file", () => {
	const { log, written } = lines();
	log.textOverflow({ file: "card.svg", slot: "title" });
	expect(written).toEqual(['a text did not fit into its box in slot "title" of "card.svg"']);
});

describe.each(["text", "json"] as const)("as %s", (format) => {
	test.each<[string, unknown]>([
		["no error", undefined],
		["a mistake", new PlacardError({ code: "draw-failed", expected: HOSTILE, received: HOSTILE })],
		["an exception", new TypeError(HOSTILE)],
		["a thrown text", HOSTILE],
	])("%s is one line in which nothing acts", (_, error) => {
		const { log, written } = lines({ format });
		log.picture({ path: HOSTILE, shows: "fallback", bytes: 0, reason: "draw-failed", error });
		log.page({
			path: HOSTILE,
			outcome: { kind: "skipped", reason: "head-request", findings: [] },
			error,
		});
		expect(written).toHaveLength(2);
		for (const line of written) expect(line).not.toMatch(/[\p{Cc}\p{Bidi_C}\p{Cs}\u2028\u2029]/u);
	});
});

test("JSON has the event's parts, and the text as it came", () => {
	const { log, written } = lines({ format: "json", now: () => Date.UTC(2026, 0, 2, 3, 4, 5) });
	const error = new PlacardError({ code: "draw-failed", expected: "a picture" });
	log.picture({ path: HOSTILE, shows: "fallback", bytes: 0, reason: "definition-failed", error });
	expect(JSON.parse(written[0] ?? "")).toMatchObject({
		time: "2026-01-02T03:04:05.000Z",
		level: "error",
		event: "picture",
		path: HOSTILE,
		shows: "fallback",
		reason: "definition-failed",
		error: { code: "draw-failed", name: "PlacardError" },
	});
});

test("a page that was rewritten is no news", () => {
	const { log, written } = lines();
	log.page({ path: "/", outcome: { kind: "rewritten", findings: [] } });
	expect(written).toEqual([]);
});

test("a flood is cut and counted, errors are not", () => {
	let time = 5_000;
	const { log, written } = lines({ maxLinesPerSecond: 3, now: () => time });
	const event = { path: "/", shows: "fallback", bytes: 0 } as const;
	for (let i = 0; i < 10; i++) log.picture({ ...event, reason: "draw-overloaded" });
	log.picture({ ...event, reason: "definition-failed" });
	expect(written).toHaveLength(4);
	time += 1_000;
	log.picture({ ...event, reason: "no-data" });
	expect(written.slice(4)).toEqual([
		expect.stringMatching(/^7 more lines were dropped/),
		'picture "/" fallback: no-data',
	]);
});
