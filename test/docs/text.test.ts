/** The example of docs/text.md, written to a folder as it stands there and drawn. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import { afterAll, expect, test, vi } from "vitest";
import { filesOf } from "../../src/hosts/files.js";
import { openArt } from "../../src/image/art.js";
import { bindPicture } from "../../src/image/bind.js";
import { openImageHandler } from "../../src/image/open.js";
import { compileResvg, loadResvg } from "../../src/raster/node.js";
import { createResvg } from "../../src/raster/resvg.js";
import type { Site } from "../../src/site/definition.js";
import { resolve } from "../../src/site/resolve.js";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const guide = readFileSync(at("docs/text.md"), "utf8");
const block = (kind: string, word: string) => {
	const blocks = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
	const found = blocks.find(([, of, code = ""]) => of === kind && code.includes(word))?.[2];
	if (found === undefined) throw new Error(`expected an example of ${kind} with ${word}`);
	return found;
};

// Within the package, so that its fonts are found as an installed package's are.
mkdirSync(at("node_modules/.cache"), { recursive: true });
const folder = mkdtempSync(at("node_modules/.cache/placard-docs-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the example draws titles of any length and script inside their box", async () => {
	writeFileSync(join(folder, "card.svg"), block("svg", "title-box"));
	writeFileSync(join(folder, "placard.config.ts"), block("ts", "defineSite"));
	const jiti = createJiti(import.meta.url, { alias: { placard: at("src/index.ts") } });
	const definition = await jiti.import<Site>(join(folder, "placard.config.ts"), { default: true });
	const onMissingGlyph = vi.fn();
	const art = await openArt(definition, filesOf(folder));
	const wasm = await compileResvg();
	const rasterizer = await createResvg({ fonts: art.fonts, load: () => loadResvg(wasm) });
	const draw = await openImageHandler(definition, { art, rasterizer, onMissingGlyph });
	for (const slug of ["short", "a-long-title-".repeat(12), "مرحبا-بالعالم", "rockets-🚀-and-🇩🇪"]) {
		const path = `/og/v/wide/post/${encodeURIComponent(slug)}.png`;
		const response = await draw(new Request(`https://journal.example${path}`));
		expect(response.headers.get("x-placard")).toBe("page; reason=old-version");
		const found = await resolve(definition, `/post/${encodeURIComponent(slug)}`);
		if (found.kind !== "found") throw new Error(`expected ${slug} to be found`);
		const image = found.route.images.get("wide");
		if (image === undefined) throw new Error("expected the image wide");
		const { texts } = await bindPicture(
			art,
			await art.templateFor(image, found.values),
			found.values,
			image,
		);
		expect(texts.map(({ fits }) => fits)).toEqual([true, true]);
	}
	expect(onMissingGlyph).not.toHaveBeenCalled();
	await rasterizer.close();
});

test("the page of what is drawn otherwise is linked", () => {
	expect(guide).toContain("(unsupported.md)");
	expect(readFileSync(at("docs/unsupported.md"), "utf8")).toMatch(/^# Text: /);
});
