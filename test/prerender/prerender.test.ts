/** `placard prerender` as its user meets it: pages, pictures, lists, shards, summaries, exit codes. */
import {
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { afterEach, describe, expect, test } from "vitest";
import { pictureVersion } from "../../src/site/version.js";
import { BUSY_ART } from "../support/busy-art.js";
import { CONFIG, page, pictureOf, slugs, type TestSite, testSite, tree } from "./support.js";

let site: TestSite;
afterEach(() => site.remove());

const read = (file: string) => readFileSync(join(site.dir, file), "utf8");
const pixel = (file: string, x: number, y: number) => {
	const { data, width } = PNG.sync.read(readFileSync(join(site.dir, file)));
	return data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3).toString("hex");
};

describe("a built folder", () => {
	test("gets a picture and tags for every page of a route, and nothing else changes", () => {
		site = testSite(["moths", "lanterns"]);
		site.write("site/about.html", page("About"));
		site.write("site/style.css", "p{}");
		const { status, stdout } = site.run();
		expect(status).toBe(0);
		expect(stdout).toMatch(/2 pages in .*2 written, 0 as they were/);
		expect(stdout).toContain("1 page without a route");
		expect(stdout).toMatch(/2 pictures, [\d,]+ B: 2 drawn, 0 kept/);
		expect(read("about.html")).toBe(page("About"));
		const html = read("posts/moths/index.html");
		expect(html).toContain('<link rel="canonical" href="https://x.example/posts/moths/">');
		expect(html).toContain("<title>Post moths</title>");
		const picture = pictureOf(html);
		expect(picture).toMatch(/^og\/[0-9a-f]{16}\/card\/posts\/moths\/index\.png$/);
		// The definition's own arithmetic, done by hand for the colour of the bar.
		let n = 5;
		for (const char of "moths") n = (n * 31 + char.charCodeAt(0)) % 0xffffff;
		expect(pixel(picture, 10, 10)).toBe(n.toString(16).padStart(6, "0"));
		expect(readdirSync(site.dir).sort()).toEqual(["about.html", "og", "posts", "style.css"]);
	});

	test("done again, is not touched", () => {
		site = testSite(slugs(5));
		site.run();
		const before = tree(site.dir);
		const times = Object.keys(before).map((file) => statSync(join(site.dir, file)).mtimeMs);
		const { stdout } = site.run();
		expect(stdout).toContain("0 written, 5 as they were");
		expect(stdout).toContain("0 drawn, 5 kept");
		expect(tree(site.dir)).toEqual(before);
		expect(Object.keys(before).map((file) => statSync(join(site.dir, file)).mtimeMs)).toEqual(
			times,
		);
	});

	test("draws again what is cut, empty or no picture", () => {
		site = testSite(slugs(3));
		site.run();
		const before = tree(site.dir);
		const [a, b, c] = slugs(3).map((slug) =>
			join(site.dir, pictureOf(read(`posts/${slug}/index.html`))),
		) as [string, string, string];
		truncateSync(a, statSync(a).size - 1);
		truncateSync(b, 0);
		writeFileSync(c, "<svg/>".repeat(20));
		expect(site.run().stdout).toContain("3 drawn, 0 kept");
		expect(tree(site.dir)).toEqual(before);
	});

	test("into another folder leaves it alone", () => {
		site = testSite(["moths"]);
		const before = tree(site.dir);
		site.run("--out", "out");
		expect(tree(site.dir)).toEqual(before);
		const files = Object.keys(tree(join(site.root, "out")));
		expect(files).toEqual([expect.stringMatching(/^og\/.*index\.png$/), "posts/moths/index.html"]);
		site.run();
		expect(tree(site.dir)).toEqual(tree(join(site.root, "out")));
	});
});

describe("the same bytes", () => {
	test("come from one thread, from two, and from eight shards in any order", () => {
		site = testSite(slugs(30));
		site.run("--out", "one", "--threads", "1");
		site.run("--out", "two", "--threads", "2");
		const reports = [3, 1, 8, 2, 5, 4, 7, 6].map((i) => {
			const { stdout } = site.run("--out", "shards", "--shard", `${i}/8`, "--json");
			return JSON.parse(stdout) as { pages: { done: number } };
		});
		const one = tree(join(site.root, "one"));
		expect(Object.keys(one)).toHaveLength(60);
		expect(tree(join(site.root, "two"))).toEqual(one);
		expect(tree(join(site.root, "shards"))).toEqual(one);
		const counts = reports.map(({ pages }) => pages.done);
		expect(counts.reduce((sum, count) => sum + count)).toBe(30);
		expect(Math.max(...counts)).toBeLessThan(15);
		// Ten runs one after the other.
	}, 240_000);
});

test("the same bytes come from pages that fill ever other slots, in any order", () => {
	// A page fills those of six slots that its number has a bit for.
	const ids = ["a", "b", "c", "d", "e", "f"];
	const shapes = ids.map(
		(id, i) =>
			`<rect id="${id}" x="${40 * i}" y="${10 * i}" width="60" height="50" fill="#0${i}8"/>`,
	);
	const art = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="126"><rect width="240" height="126" fill="#fff"/>${shapes.join("")}</svg>`;
	const slots = `slots: (slug) => Object.fromEntries(${JSON.stringify(ids)}.flatMap((id, i) => (Number(slug) >> i) & 1 ? [[id, { fill: colour(slug, i + 2) }]] : [])),`;
	site = testSite([], CONFIG.replace(/slots: .*/, slots).replace("{ bar: false }", "{}"));
	site.write("card.svg", art);
	const paths = Array.from({ length: 40 }, (_, i) => `/posts/${i}`);
	for (const [name, listed] of Object.entries({ up: paths, down: paths.toReversed() })) {
		site.write(`${name}.txt`, listed.join("\n"));
		const { status, stderr } = site.run("--paths", `${name}.txt`, "--out", name);
		expect(status, stderr).toBe(0);
	}
	const up = tree(join(site.root, "up"));
	expect(Object.keys(up)).toHaveLength(40);
	expect(tree(join(site.root, "down"))).toEqual(up);
});

describe("values that are finitely many", () => {
	const COLOURS = ["#f00000", "#00a000", "#0000c0"];
	const finite = (values: string) =>
		`import { defineSite, svg } from "placard";
		const colours = ${JSON.stringify(COLOURS)};
		export default defineSite({ origin: "https://x.example", routes: { "/posts/:slug": {
			images: { card: svg("card.svg", { width: 240, height: 126 }) },
			slots: ({ slug }) => ({ bar: { fill: colours[slug.length % 3] }, dot: { fill: colours[slug.charCodeAt(slug.length - 1) % 3] } }),
			${values}
		} } });`;
	const declared =
		"values: { bar: colours.map((fill) => ({ fill })), dot: colours.map((fill) => ({ fill })) },";

	test("give the same pixels as drawing each, and the same bytes in every shard", async () => {
		site = testSite(slugs(12), finite(declared));
		const first = site.run("--out", "one", "--threads", "1");
		expect(first.status, JSON.stringify(first)).toBe(0);
		for (const i of [2, 1]) site.run("--out", "shards", "--shard", `${i}/2`);
		const one = tree(join(site.root, "one"));
		expect(tree(join(site.root, "shards"))).toEqual(one);
		site.write("placard.config.ts", finite(""));
		expect(site.run("--out", "drawn").status).toBe(0);
		const pictures = Object.keys(one).filter((file) => file.endsWith(".png"));
		expect(pictures).toHaveLength(12);
		for (const file of pictures) {
			const pixels = ["one", "drawn"].map(
				(out) => PNG.sync.read(readFileSync(join(site.root, out, file))).data,
			);
			expect(pixels[0]?.equals(pixels[1] ?? Buffer.of()), file).toBe(true);
		}
	});
});

describe("a budget", () => {
	const VALUES =
		'values: { bar: [{ fill: colour("moths", 1) }], dot: [{ fill: colour("moths", 7) }] }, tags:';
	const size = (find: string, replacement: string, declared: boolean) => {
		const config = CONFIG.replace(find, replacement);
		site = testSite(["moths"], declared ? config.replace("tags:", VALUES) : config);
		site.write("card.svg", BUSY_ART);
		expect(site.run().status).toBe(0);
		return readFileSync(join(site.dir, pictureOf(read("posts/moths/index.html")))).length;
	};

	// Plates of declared values are made apart from those of pictures that come as they come.
	test.each([
		["without one", "", "", false, 8_001, 300_000],
		["of the site", "routes:", "maxBytes: 8000, routes:", false, 1, 8_000],
		["of the site, with values", "routes:", "maxBytes: 8000, routes:", true, 1, 8_000],
		["of the image", "height: 126", "height: 126, maxBytes: 8000", false, 1, 8_000],
		["of the image, with values", "height: 126", "height: 126, maxBytes: 8000", true, 1, 8_000],
	])("%s is kept", (_, find, replacement, declared, least, most) => {
		const bytes = size(find, replacement, declared);
		expect(bytes).toBeGreaterThanOrEqual(least);
		expect(bytes).toBeLessThanOrEqual(most);
	});
});

describe("paths", () => {
	const SHELL = page("App", "<div id=app></div>");

	test("from a list get the shell's page where they have none", () => {
		site = testSite(["own"]);
		site.write("site/index.html", SHELL);
		site.write("paths.txt", "# posts\n/posts/one\n\n/posts/two/\nhttps://x.example/posts/own/\n");
		const { status } = site.run("--paths", "paths.txt", "--shell", "index.html");
		expect(status).toBe(0);
		expect(read("posts/one.html")).toContain("<title>Post one</title>");
		expect(read("posts/two/index.html")).toContain("<div id=app></div>");
		expect(read("posts/own/index.html")).not.toContain("<div id=app></div>");
		expect(read("index.html")).toBe(SHELL);
	});

	test("without a shell get their pictures alone", () => {
		site = testSite([]);
		site.write("paths.txt", "/posts/one");
		expect(site.run("--paths", "paths.txt").status).toBe(0);
		expect(Object.keys(tree(site.dir))).toEqual([expect.stringMatching(/one\.png$/)]);
	});

	test("get pictures within theirs of a type that is decoded in a thread of its own", () => {
		const photo = new URL("../slots/fixtures/photo.webp", import.meta.url);
		const slots = `slots: () => ({ bar: image(readFileSync(${JSON.stringify(fileURLToPath(photo))})) }),`;
		const config = `import { readFileSync } from "node:fs";\n${CONFIG}`
			.replace("{ defineSite, svg }", "{ defineSite, image, svg }")
			.replace(/slots: .*/, slots);
		site = testSite([], config);
		site.write("paths.txt", "/posts/one");
		const { status, stderr } = site.run("--paths", "paths.txt", "--strict");
		expect([status, stderr]).toEqual([0, ""]);
		const [file] = Object.keys(tree(site.dir));
		// The left half was red; all of it is the photograph now.
		const { data, width } = PNG.sync.read(readFileSync(join(site.dir, file ?? "")));
		const reds = new Set(Array.from({ length: width / 2 }, (_, x) => data[4 * (63 * width + x)]));
		expect(reds.size).toBeGreaterThan(1);
	});

	test("from a sitemap and from those that it lists", () => {
		site = testSite(["a&b", "c"]);
		const of = (kind: string, entry: string, ...urls: string[]) =>
			`<?xml version="1.0"?><${kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<${entry}><loc>\n${url}</loc></${entry}>`).join("")}</${kind}>`;
		site.write(
			"site/sitemap-0.xml",
			of("urlset", "url", "https://x.example/posts/a&amp;b/", "https://x.example/posts/c/"),
		);
		const index = of("sitemapindex", "sitemap", "https://x.example/sitemap-0.xml");
		site.write("site/sitemap.xml", index);
		site.write("site/posts/unlisted/index.html", page("unlisted"));
		expect(site.run("--sitemap", "site/sitemap.xml").status).toBe(0);
		expect(read("posts/a&b/index.html")).toContain("<title>Post a&amp;b</title>");
		expect(read("posts/c/index.html")).toContain("<title>Post c</title>");
		expect(read("posts/unlisted/index.html")).toBe(page("unlisted"));
	});

	test("from the config are done besides the folder's, each page once", () => {
		const pages = `export async function* pages() { yield "/posts/own/"; yield "/posts/%6fwn/"; yield "/posts/more"; }`;
		site = testSite(["own"], `${CONFIG}\n${pages}`);
		site.write("site/index.html", SHELL);
		const { stdout } = site.run("--shell", "index.html", "--json");
		expect(JSON.parse(stdout)).toMatchObject({
			pages: { done: 2, unmatched: 1, failed: 0 },
			problems: [],
		});
		expect(read("posts/more.html")).toContain("<title>Post more</title>");
	});

	test("of other scripts and signs are files by their own names", () => {
		site = testSite(["日本", "a b", "50%", "index"]);
		site.run();
		for (const slug of ["日本", "a b", "50%", "index"]) {
			const html = read(`posts/${slug}/index.html`);
			expect(html).toContain(`/posts/${encodeURIComponent(slug)}/`);
			expect(existsSync(join(site.dir, pictureOf(html)))).toBe(true);
		}
	});
});

describe("fallbacks", () => {
	test("are told of, and fail with --strict", () => {
		site = testSite(["none", "moths"]);
		const { status, stderr } = site.run();
		expect(status).toBe(0);
		expect(stderr).toContain("fallback /posts/none/: no-data");
		const strict = site.run("--strict");
		expect(strict.status).toBe(1);
		expect(strict.stderr).toContain("error --strict: 1 page fell back");
	});

	test("a picture that lacks one within it is told of and drawn again", () => {
		const slots = `slots: () => ({ bar: image(new Uint8Array([1, 2, 3])) }),`;
		const config = CONFIG.replace(/slots: .*/, slots).replace("svg }", "svg, image }");
		site = testSite(["moths"], config);
		const first = site.run();
		expect(first.status).toBe(0);
		expect(first.stderr).toMatch(/fallback \/posts\/moths\/: image-failed: bar: /);
		expect(site.run().stdout).toContain("1 drawn, 0 kept");
		expect(site.run("--strict").status).toBe(1);
		// A picture that was fetched again is whole: its mark goes.
		const marked = Object.keys(tree(site.dir)).filter((file) => file.endsWith(".incomplete"));
		expect(marked).toHaveLength(1);
	});
});

describe("--prune", () => {
	test("removes the pictures that no page names, and nothing else", () => {
		site = testSite(["moths", "lanterns"]);
		site.run();
		const other = ["og/default.png", "og/0123456789abcdef/notes.txt"];
		for (const file of other) site.write(`site/${file}`, "mine");
		const gone = pictureOf(read("posts/lanterns/index.html"));
		rmSync(join(site.dir, "posts/lanterns"), { recursive: true });
		site.write("site/og/fedcba9876543210/card/old.jpg", "old");
		const { stdout } = site.run("--prune");
		expect(stdout).toContain("pruned: 2 pictures");
		expect(existsSync(join(site.dir, gone))).toBe(false);
		expect(existsSync(join(site.dir, "og/fedcba9876543210"))).toBe(false);
		expect(Object.keys(tree(site.dir))).toEqual(
			[...other, pictureOf(read("posts/moths/index.html")), "posts/moths/index.html"].sort(),
		);
	});

	test("removes nothing when a page has failed", () => {
		site = testSite(["moths"]);
		site.run();
		rmSync(join(site.dir, "posts/moths"), { recursive: true });
		site.write("site/posts/broken/index.html", "no page");
		const { status, stderr } = site.run("--prune");
		expect(status).toBe(1);
		expect(stderr).toContain("nothing was pruned");
		expect(Object.keys(tree(site.dir))).toHaveLength(2);
	});
});

test("a JPEG has the name of one, since static hosts tell types by names", async () => {
	// Grain that no PNG brings under the limit: a bitmap of noise in the artist's own template.
	const png = new PNG({ width: 600, height: 400 });
	let state = 1;
	for (let i = 0; i < png.data.length; i++) {
		state = (Math.imul(state, 48271) + 11) >>> 0;
		png.data[i] = i % 4 === 3 ? 255 : state >>> 24;
	}
	const uri = `data:image/png;base64,${PNG.sync.write(png).toString("base64")}`;
	site = testSite(["moths"], CONFIG.replaceAll("240, height: 126", "1200, height: 630"));
	site.write(
		"card.svg",
		`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><image width="1200" height="800" href="${uri}"/><rect id="bar" width="9" height="9"/><circle id="dot" r="9"/></svg>`,
	);
	expect(site.run().status).toBe(0);
	const html = read("posts/moths/index.html");
	const picture = pictureOf(html);
	expect(picture).toMatch(/index\.jpg$/);
	expect(html).toContain('<meta property="og:image:type" content="image/jpeg">');
	const bytes = readFileSync(join(site.dir, picture));
	expect(bytes.subarray(0, 3).toString("hex")).toBe("ffd8ff");
	expect(bytes.length).toBeLessThanOrEqual(300_000);
	expect(site.run().stdout).toContain("0 drawn, 1 kept");
});

test("the version in the name is that of the picture's values", async () => {
	site = testSite(["moths"]);
	site.run();
	const { openArt } = await import("../../src/image/art.js");
	const { filesOf } = await import("../../src/hosts/files.js");
	const { loadConfig } = await import("../../src/cli/config.js");
	const { resolve } = await import("../../src/site/resolve.js");
	const { site: definition } = await loadConfig(join(site.root, "placard.config.ts"));
	const art = await openArt(definition, filesOf(site.root));
	const found = await resolve(definition, "/posts/moths/");
	if (found.kind !== "found") throw new Error("expected the page to be found");
	const image = found.route.images.get("card");
	if (image === undefined) throw new Error("expected the image");
	const version = await pictureVersion(art.hash(image), image, found.values);
	expect(pictureOf(read("posts/moths/index.html"))).toContain(`/${version}/`);
});

describe("the report", () => {
	test("as JSON is all that there is on standard output", () => {
		site = testSite(["moths", "none"]);
		const { stdout } = site.run("--json");
		expect(JSON.parse(stdout)).toMatchObject({
			format: 1,
			pages: { done: 2, written: 2, unmatched: 0, failed: 0 },
			pictures: { drawn: 2, kept: 0 },
			fallbacks: [{ path: "/posts/none/", reason: "no-data" }],
			problems: [],
		});
	});

	test("a definition that cannot be loaded leaves no folder behind", () => {
		site = testSite([]);
		site.write("broken.config.mjs", 'throw new Error("not today");');
		const { status, stderr } = site.run("--config", "broken.config.mjs", "--out", "new");
		expect(stderr).toContain("not today");
		expect(stderr).not.toContain("node:internal");
		expect(status).toBe(1);
		expect(existsSync(join(site.root, "new"))).toBe(false);
	});

	test("help says what there is", () => {
		site = testSite([]);
		const { status, stdout } = site.run("--help");
		expect(status).toBe(0);
		for (const option of ["--out", "--paths", "--sitemap", "--shard", "--prune", "--strict"])
			expect(stdout).toContain(option);
		expect(stdout).toMatch(/Example:\n {2}placard prerender/);
	});

	test.each([
		[["--shard", "9/8"], "Expected a part and how many there are: 2/8."],
		[["--shard", "1/2", "--prune"], "a shard does not know the pictures of the others"],
		[["--threads", "0"], "whole number from 1 to 64"],
		[["--dir", "nowhere"], 'expected the folder of the built site, received "'],
		[["--paths", "nowhere.txt"], "--paths: expected a file that is there"],
		[["--sitemap", "card.svg"], "expected a <urlset> or <sitemapindex>, received <svg>"],
		[["--shell", "app.html"], 'an HTML page in the site\'s folder, received "app.html"'],
		[[], "expected at least one page"],
		[["--config", "no.ts"], "expected a config that exists"],
	])("%j is one clear message", (args, message) => {
		site = testSite([]);
		const { status, stderr } = site.run(...args);
		expect(stderr).toContain(message);
		expect(stderr.trim().split("\n").length).toBeLessThanOrEqual(3);
		expect(status).toBe(1);
	});
});
