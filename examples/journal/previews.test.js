/**
 * What must not change unnoticed: the posts that are hard to draw, and the tags of one page. `npm test` compares them
 * with `__preview_references__`; `PLACARD_UPDATE=1 npm test` accepts what you have looked at.
 */

import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
// In a project of your own: `from "placard/testing"`, and the definition by a plain import where Node reads it.
import { expectPage, expectPreview, preview } from "../../dist/testing/index.js";

const placard = fileURLToPath(new URL("../../dist/index.js", import.meta.url));
const jiti = createJiti(import.meta.url, { alias: { placard } });
const { default: site } = await jiti.import("./placard.config.ts");
const root = fileURLToPath(new URL(".", import.meta.url));

const hard = {
	"a long title": "/posts/what-moths-know-about-the-moon-1/",
	"an emoji": "/posts/tonight-2/",
	"a word that must break":
		"/posts/donaudampfschifffahrtsgesellschaftskapitanskajutenschlussel-ein-rezept-fur-lange-winterabende-3/",
	"Arabic, mirrored": "/posts/5/",
	"Hebrew, mirrored": "/posts/6/",
	Japanese: "/posts/7/",
	Chinese: "/posts/8/",
	Korean: "/posts/9/",
	Devanagari: "/posts/10/",
	Thai: "/posts/11/",
	"emoji joined to one": "/posts/bread-salt-fire-a-midnight-bakers-15/",
};

for (const [name, path] of Object.entries(hard))
	test(name, () => expectPreview(preview(site, path, "wide", { root })));

test("no such post", () => expectPreview(preview(site, "/posts/none/", "wide", { root })));

test("the tags of a page", () =>
	expectPage(
		site,
		'<!doctype html><html lang="en"><head><title>Tonight</title><meta property="og:title" content="old"></head></html>',
		"/posts/tonight-2/",
		{ root },
	));
