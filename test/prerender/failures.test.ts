/** What a run meets that is not as it should be: a clear message, every other page done, exit code not zero. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Report } from "../../src/prerender/index.js";
import { CONFIG, main, page, pictureOf, slugs, type TestSite, testSite, tree } from "./support.js";

let site: TestSite;
afterEach(() => site.remove());

const read = (file: string) => readFileSync(join(site.dir, file), "utf8");
const isDone = (slug: string) => {
	const html = read(`posts/${slug}/index.html`);
	return html.includes("og:image") && existsSync(join(site.dir, pictureOf(html)));
};
/** Runs with the limits of a shell: `ulimit -f` in blocks of 512 bytes. */
const limited = (limits: string) =>
	spawnSync(
		"sh",
		["-c", `${limits}; exec "$0" "$@"`, process.execPath, main, "prerender", "--dir", "site"],
		{ cwd: site.root, encoding: "utf8" },
	);

/** The function instead of the command, in a process of its own. */
function inProcess(options = ""): Report & { readonly maxRssMb: number } {
	const entry = new URL("../prerender/index.js", `file://${main}`).href;
	const script = `import { prerender } from ${JSON.stringify(entry)};
		const report = await prerender({ dir: "site", threads: 1, ${options} });
		const maxRssMb = process.resourceUsage().maxRSS / 1024;
		console.log(JSON.stringify({ ...report, maxRssMb }));`;
	const args = ["--input-type=module", "-e", script];
	return JSON.parse(
		spawnSync(process.execPath, args, { cwd: site.root, encoding: "utf8" }).stdout,
	) as Report & { readonly maxRssMb: number };
}

describe("a page", () => {
	test.each([
		["that is no HTML", '{"json": true}', "expected an HTML page, received something else"],
		["that is a picture", Buffer.from("89504e470d0a1a0a0000", "hex"), "expected an HTML page"],
		["that is empty", "", "expected an HTML page"],
		[
			"whose head has no end in 50 MB",
			`<!doctype html><html><head>${"<meta name=a content=b>".repeat(2_200_000)}`,
			"head-too-large",
		],
		["in an encoding that is not declared", Buffer.from("\ufeff<p>", "utf16le"), "received"],
	])("%s stays as it is", (_, content, message) => {
		site = testSite(["good", "moths"]);
		site.write("site/posts/bad/index.html", content);
		const before = readFileSync(join(site.dir, "posts/bad/index.html"));
		const { status, stderr, stdout } = site.run();
		expect(stderr).toMatch(/^error \/posts\/bad\/: "posts\/bad\/index.html": expected/);
		expect(stderr).toContain(message);
		expect(stderr.trim().split("\n")).toHaveLength(1);
		expect(stdout).toContain("1 page failed");
		expect(status).toBe(1);
		expect(["good", "moths"].map(isDone)).toEqual([true, true]);
		expect(readFileSync(join(site.dir, "posts/bad/index.html")).equals(before)).toBe(true);
	});

	test("of 50 MB is rewritten without being held", () => {
		site = testSite(["good"]);
		const small = inProcess();
		const body = "<p>moths</p>\n".repeat(4_000_000);
		site.write("site/posts/large/index.html", page("large", body));
		const large = inProcess();
		expect(large.problems).toEqual([]);
		const html = read("posts/large/index.html");
		expect(html).toContain("<title>Post large</title>");
		expect(html.endsWith(`${body}</body></html>`)).toBe(true);
		expect(large.maxRssMb - small.maxRssMb).toBeLessThan(45);
	});

	test("with the canonical of another is told of", () => {
		const tags = `tags: (slug) => ({ title: slug, url: "/posts/" + slug[0] }),`;
		site = testSite(["apple", "avocado", "banana"], CONFIG.replace(/tags: .*/, tags));
		const { status, stderr } = site.run();
		expect(stderr).toBe(
			"error /posts/apple/: expected an address of its own, received https://x.example/posts/a, which is also that of /posts/avocado/. Give each page its own in tags.url.\n",
		);
		expect(status).toBe(1);
		expect(["apple", "avocado", "banana"].map(isDone)).toEqual([true, true, true]);
	});

	test.each([
		["tags.url", `url: "/posts/" + slug[0]`, "https://x.example/posts/a"],
		["tags.extra", `extra: { canonical: "https://y.example/" }`, "https://y.example/"],
	])("that is no file, with the canonical of another by %s, is told of", (_, tag, canonical) => {
		site = testSite([], CONFIG.replace(/tags: .*/, `tags: (slug) => ({ ${tag} }),`));
		site.write("paths.txt", "/posts/apple/\n/posts/avocado/");
		const { status, stderr } = site.run("--paths", "paths.txt");
		expect(stderr).toContain(`an address of its own, received ${canonical}, which is also`);
		expect(status).toBe(1);
	});

	test("of two files of one address is told of", () => {
		const tags = `tags: (slug) => ({ url: "/posts/" + slug }),`;
		site = testSite(["moths"], CONFIG.replace(/tags: .*/, tags));
		site.write("site/posts/moths.html", page("moths"));
		const { status, stderr } = site.run();
		expect(stderr).toContain("error /posts/moths: expected an address of its own");
		expect(status).toBe(1);
	});
});

describe("a definition", () => {
	const members: readonly (readonly [string, string, RegExp])[] = [
		[
			"whose data throws for one path",
			`data: ({ slug }) => { if (slug === "bad") throw new TypeError("no such post"); return slug; },`,
			/^error \/posts\/bad\/: threw TypeError: no such post \(at .*placard\.config\.ts/,
		],
		[
			"whose data never comes for one path",
			`data: ({ slug }) => slug === "bad" ? new Promise(() => {}) : slug,`,
			/^error \/posts\/bad\/: expected data within dataTimeoutMs, received none/,
		],
		[
			"that ends the process for one path",
			`data: ({ slug }) => { if (slug === "bad") process.exit(3); return slug; },`,
			/^error \/posts\/bad\/: Error: the thread ended with code 3/,
		],
		[
			"that throws where nobody waits",
			`data: ({ slug }) => { if (slug === "bad") { setTimeout(() => { throw new Error("late"); }); return new Promise(() => {}); } return slug; },`,
			/^error \/posts\/bad\/: Error: the thread failed: Error: late/,
		],
		[
			"with a slot that is not in the template, for one path",
			`data: ({ slug }) => slug, slots: (slug) => ({ [slug === "bad" ? "bra" : "bar"]: false }),`,
			/^error \/posts\/bad\/: .*card\.svg.*expected/,
		],
	];
	test.each(members)("%s", (_, code, message) => {
		const config = CONFIG.replace(/data: .*/, code).replace(
			"routes:",
			"dataTimeoutMs: 300,\n routes:",
		);
		const own = code.includes("slots:") ? config.replace(/\n\t*slots: .*/, "") : config;
		site = testSite([...slugs(6), "bad"], own);
		const { status, stderr } = site.run();
		expect(stderr).toMatch(message);
		expect(status).toBe(1);
		expect(slugs(6).map(isDone)).toEqual(Array(6).fill(true));
		expect(read("posts/bad/index.html")).toBe(page("bad"));
	});

	test("that never comes back from one page loses that page alone", () => {
		const slots = `slots: (slug) => { while (slug === "bad"); return {}; },`;
		site = testSite([...slugs(6), "bad"], CONFIG.replace(/slots: .*/, slots));
		const { problems, pages } = inProcess("timeoutMs: 1500");
		expect(problems).toEqual([
			{
				path: "/posts/bad/",
				code: "thread-ended",
				message: "Error: no answer after 1500 ms",
			},
		]);
		expect(pages).toMatchObject({ done: 6, failed: 1 });
	});

	test("that cannot be opened is one message, and nothing is written", () => {
		site = testSite(["moths"], CONFIG.replace("card.svg", "gone.svg"));
		const before = tree(site.dir);
		const { status, stderr } = site.run();
		expect(stderr).toMatch(/^error svg\(…\) ".*gone\.svg": expected a file that can be read/);
		expect(status).toBe(1);
		expect(tree(site.dir)).toEqual(before);
	});
});

describe("a disk", () => {
	test("that takes no more of a file loses that page alone, and a run with room makes up for it", () => {
		site = testSite(slugs(4));
		site.write("site/posts/long/index.html", page("long", "x".repeat(70_000)));
		const { status, stderr } = limited("ulimit -f 100");
		expect(stderr).toContain(
			'error /posts/long/: "posts/long/index.html": expected to write the file',
		);
		expect(stderr).toContain("EFBIG: file too large");
		expect(status).toBe(1);
		expect(slugs(4).map(isDone)).toEqual(Array(4).fill(true));
		expect(read("posts/long/index.html")).toBe(page("long", "x".repeat(70_000)));
		expect(site.run().status).toBe(0);
		expect(isDone("long")).toBe(true);
		expect(Object.keys(tree(site.dir))).toHaveLength(10);
	});

	test("where a folder cannot be made loses its pages alone", () => {
		site = testSite(["good"]);
		site.write("site/posts/bad/index.html", page("bad"));
		site.run("--out", "out");
		const name = pictureOf(readFileSync(join(site.root, "out/posts/bad/index.html"), "utf8"));
		// A file where the picture's folder should be, as an unwritable folder would do to a user who is not root.
		site.write(`site/${name.split("/").slice(0, 2).join("/")}`, "in the way");
		const { status, stderr } = site.run();
		expect(stderr).toMatch(/^error \/posts\/bad\/: .*expected to write the file, received E/);
		expect(status).toBe(1);
		expect(isDone("good")).toBe(true);
		expect(read("posts/bad/index.html")).toBe(page("bad"));
	});

	test.each([
		["a file", (path: string) => site.write(path, "mine")],
		[
			"a folder of the kernel's, where nobody may write",
			(path: string) => symlinkSync("/proc/self", join(site.root, path)),
		],
	])("whose --out is %s is one message", (_, make) => {
		site = testSite(["moths"]);
		make("out");
		const { status, stderr } = site.run("--out", "out");
		expect(stderr).toMatch(/^error ".*out": expected a folder that can be written to, received E/);
		expect(stderr).toContain("Give another one with --out");
		expect(status).toBe(1);
	});
});

test.each([
	["/../../etc/passwd", /done|unmatched/],
	["/posts/..%2f..%2fetc", /path-not-a-file/],
	["/posts/%2e%2e%2fx", /path-not-a-file/],
	[`/posts/${"a".repeat(300)}`, /path-not-a-file/],
	["/posts/a%00b", /path-not-a-file/],
])("a listed path %s never leads out of the folder", (path, outcome) => {
	site = testSite([]);
	mkdirSync(join(site.root, "site/posts"), { recursive: true });
	site.write("site/index.html", page("App"));
	site.write("paths.txt", `${path}\n/posts/good`);
	const before = Object.keys(tree(site.root)).length;
	const { stdout } = site.run("--paths", "paths.txt", "--shell", "index.html", "--json");
	const { problems, pages } = JSON.parse(stdout) as Report;
	const kind = problems[0]?.code ?? (pages.unmatched === 1 ? "unmatched" : "done");
	expect(kind).toMatch(outcome);
	const added = Object.keys(tree(site.root)).length - before;
	expect(added).toBe(2 * pages.done);
	expect(Object.keys(tree(site.dir)).filter((file) => file.includes("etc"))).toEqual([]);
});
