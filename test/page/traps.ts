/**
 * For tables of pages: what a row says, and how it is checked. A page is text with one character per
 * byte. In an expected page `{}` stands for the block of tags; `=reason` says that the page passes
 * untouched. Every row also goes through the oracle, at every split.
 */
import { expect, test } from "vitest";
import { planTags, type TagPlan } from "../../src/page/plan.js";
import { type CheckOptions, checkRewrite } from "./oracle.js";

/** The reference's number, what the row shows, the page, what is sent. */
export type TrapRow = readonly [trap: number, name: string, page: string, expected: string];

const url = "https://a.example/";
const silent = { url: null, card: null, type: null };

/** Writes og:title alone; takes out og:title, og:url, og:type, twitter:card and the canonical link. */
export const ONE_TAG: TagPlan = planTags({
	url,
	tags: { ...silent, extra: { "og:title": "t" } },
	images: [],
});
export const BLOCK = '<meta property="og:title" content="t">';

/** Writes the title element alone; og:title and twitter:title go with it. */
export const TITLE_ONLY: TagPlan = planTags({
	url,
	tags: { ...silent, title: "t", extra: { "og:title": null, "twitter:title": null } },
	images: [],
});

/** Runs a page, one character per byte, and gives back what is sent or `=reason`. */
export function rewritten(page: string, plan: TagPlan, options?: CheckOptions): string {
	const { output, outcome } = checkRewrite(Buffer.from(page, "latin1"), plan, options);
	if (outcome.kind === "skipped") return `=${outcome.reason}`;
	return Buffer.from(output).toString("latin1");
}

export function testTraps(
	rows: readonly TrapRow[],
	plan: TagPlan = ONE_TAG,
	block = BLOCK,
	options?: CheckOptions,
): void {
	test.each(rows)("trap %i: %s", (_, __, page, expected) => {
		expect(rewritten(page, plan, options)).toBe(expected.replace("{}", block));
	});
}
