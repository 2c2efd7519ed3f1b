/**
 * What a rewritten head costs, as ratios in one run: `npm run bench:page`. Every figure is the median of
 * interleaved repetitions, in CPU time (all threads, garbage collection and all), so that what else the
 * machine does falls on all alike and on none much. Ends with code 1 when a target is missed. Arguments
 * choose parts: large, css, peers, flat.
 *
 * "Plain copy" is the cheapest server there could be in Placard's place: a pull stream of the same shape
 * that reads the same chunks from the same source and gives a copy of each. "Plain pass" gives the very
 * chunk and copies nothing: no target is set on it, it shows what of the copy is the stream's own cost.
 */
import { CSS_EXTRAS, constructs, inlineCssPage, ordinaryPage } from "./page-documents.js";
import { byTokenizer, type Job, ports, type Rewrite, readAll, streamOf } from "./page-peers.js";

const { planTags, rewriteHead } = (await import(
	new URL("../dist/page/index.js", import.meta.url).href
)) as typeof import("placard/page");

const NETWORK_CHUNK = 65_536;
const SMALL_CHUNK = 16_384;
const MAX_HEAD_BYTES = 16_777_216;

const plan = planTags({
	siteName: "Example",
	url: "https://example.com/game/7",
	tags: { title: "Moths & lanterns", description: 'A "line" about them', imageAlt: "A moth" },
	images: [
		{
			url: "https://example.com/og/0123456789abcdef/wide/game/7.png",
			width: 1200,
			height: 630,
			type: "image/png",
		},
	],
});
/** What the plan comes to, for those who cannot make it. */
const job: Job = {
	title: "Moths &amp; lanterns",
	block: plan.tags
		.map(({ kind, key, value }) =>
			kind === "canonical"
				? `<link rel="canonical" href="${value}">`
				: `<meta ${kind}="${key}" content="${value.replaceAll('"', "&quot;")}">`,
		)
		.join(""),
};

const placard: Rewrite = (chunks) =>
	readAll(rewriteHead(streamOf(chunks), plan, { maxHeadBytes: MAX_HEAD_BYTES }).stream);

function shell(give: (chunk: Uint8Array) => Uint8Array): Rewrite {
	return (chunks) => {
		const reader = streamOf(chunks).getReader();
		const stream = new ReadableStream<Uint8Array>(
			{
				async pull(controller) {
					const { done, value } = await reader.read();
					if (done) controller.close();
					else controller.enqueue(give(value));
				},
			},
			{ highWaterMark: 0 },
		);
		return readAll(stream);
	};
}
const copy = shell((chunk) => new Uint8Array(chunk));
const pass = shell((chunk) => chunk);

function cut(page: Uint8Array, size: number): Uint8Array[] {
	const chunks: Uint8Array[] = [];
	for (let at = 0; at < page.length; at += size) chunks.push(page.slice(at, at + size));
	return chunks;
}

function median(times: readonly number[]): number {
	return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/**
 * A turn takes about so long, after one run that is not counted: so what the contestant before left in
 * the caches and on the heap weighs little. (To collect garbage in between costs more than it clears:
 * V8 drops compiled code with it.)
 */
const TURN_MS = 10;

/** Median CPU milliseconds of each contestant, taking turns. */
async function race(
	contestants: ReadonlyMap<string, Rewrite>,
	chunks: readonly Uint8Array[],
	rounds: number,
): Promise<Map<string, number>> {
	const medians = new Map<string, number>();
	const turns = [...contestants].map(([name, rewrite]) => ({
		name,
		rewrite,
		times: [] as number[],
	}));
	for (let round = -Math.ceil(rounds / 4); round < rounds; round++)
		for (const { rewrite, times } of turns) {
			const turn = await turnOf(rewrite, chunks);
			if (round >= 0) times.push(turn);
		}
	for (const { name, times } of turns) medians.set(name, median(times));
	return medians;
}

/** CPU milliseconds of one run, over as many as fit into a turn; at least one. */
async function turnOf(rewrite: Rewrite, chunks: readonly Uint8Array[]): Promise<number> {
	await rewrite(chunks);
	const deadline = performance.now() + TURN_MS;
	const start = process.cpuUsage();
	let runs = 0;
	do {
		await rewrite(chunks);
		runs++;
	} while (performance.now() < deadline);
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000 / runs;
}

const results: { what: string; is: number; target: string; isMet: boolean }[] = [];

function judge(what: string, is: number, target: string, isMet: boolean): void {
	results.push({ what, is, target, isMet });
}

function show(title: string, times: ReadonlyMap<string, number>, bytes: number): void {
	console.log(`\n${title}`);
	for (const [name, ms] of times) {
		const speed = `${Math.round(bytes / ms / 1000)} MB/s`;
		console.log(
			`  ${name.padEnd(38)}${(ms * 1000).toFixed(0).padStart(9)} µs${speed.padStart(12)}`,
		);
	}
}

const ratio = (times: ReadonlyMap<string, number>, a: string, b: string) =>
	(times.get(a) ?? Number.NaN) / (times.get(b) ?? Number.NaN);

async function benchLargePage(): Promise<void> {
	const page = ordinaryPage(2_000_000, 17_000);
	const chunks = cut(page, NETWORK_CHUNK);
	const contestants = new Map([
		["placard", placard],
		["plain copy", copy],
		["plain pass", pass],
	]);
	const times = await race(contestants, chunks, 40);
	show("2 MB page, head of 17 kB, chunks of 64 kB", times, page.length);
	const is = ratio(times, "placard", "plain copy");
	judge("2 MB page: times a plain copy", is, "<= 2", is <= 2);
}

async function benchInlineCss(): Promise<void> {
	for (const [name, extra] of Object.entries(CSS_EXTRAS))
		await benchCssPage(name, inlineCssPage(500_000, extra));
}

async function benchCssPage(name: string, page: Uint8Array): Promise<void> {
	const contestants = new Map([
		["placard", placard],
		["plain copy", copy],
		["plain pass", pass],
	]);
	const times = await race(contestants, cut(page, NETWORK_CHUNK), 40);
	show(`500 kB of inline CSS in the head, ${name}, chunks of 64 kB`, times, page.length);
	const is = ratio(times, "placard", "plain copy");
	judge(`500 kB inline CSS, ${name}: times a plain copy`, is, "<= 6", is <= 6);
}

/** The ports that are installed and do the task; the others are named with the reason. */
async function workingPorts(chunks: readonly Uint8Array[]): Promise<Map<string, Rewrite>> {
	const working = new Map<string, Rewrite>();
	for (const { name, load } of ports)
		try {
			const rewrite = await load(job);
			const text = Buffer.concat([...(await rewrite(chunks))]).toString();
			if (!text.includes("/game/7.png") || text.includes("/old.png"))
				throw new Error("task undone");
			working.set(name, rewrite);
		} catch (error) {
			console.log(`  ${name}: left out, ${String(error).split("\n")[0]}`);
		}
	return working;
}

async function benchPeers(): Promise<void> {
	const page = ordinaryPage(100_000, 17_000);
	const chunks = cut(page, SMALL_CHUNK);
	console.log("\nPeers");
	const peers = await workingPorts(chunks);
	for (const [name, rewrite] of [["parse5's tokenizer", byTokenizer(job)] as const, ...peers]) {
		const contestants = new Map([
			["placard", placard],
			[name, rewrite],
		]);
		const times = await race(contestants, chunks, 40);
		show("100 kB page, head of 17 kB, chunks of 16 kB", times, page.length);
		const is = ratio(times, name, "placard");
		judge(`100 kB page: times faster than ${name}`, is, ">= 4", is >= 4);
	}
}

/** How much dearer a byte may be in the largest head than in the smallest. */
const FLAT = 2;

async function benchConstructs(): Promise<void> {
	const sizes = [10_000, 100_000, 1_000_000, 10_000_000];
	console.log("\nNanoseconds per byte by size of the head, chunks of 64 kB");
	console.log(
		`  ${"".padEnd(34)}${["10 kB", "100 kB", "1 MB", "10 MB", "growth"].map((size) => size.padStart(9)).join("")}`,
	);
	// Code that is not compiled yet would be the first construct's cost.
	for (const { page } of constructs)
		for (let i = 0; i < 20; i++) await placard(cut(page(10_000), NETWORK_CHUNK));
	let worst = { name: "", is: 0 };
	for (const { name, page } of constructs) {
		const perByte: number[] = [];
		for (const size of sizes) {
			const bytes = page(size);
			const rounds = size > 1_000_000 ? 3 : 7;
			const times = await race(new Map([[name, placard]]), cut(bytes, NETWORK_CHUNK), rounds);
			perByte.push(((times.get(name) ?? Number.NaN) * 1e6) / bytes.length);
		}
		// A quadratic case would be a thousand times dearer per byte at 10 MB than at 10 kB.
		const is = Math.max(...perByte) / (perByte[0] ?? Number.NaN);
		if (!(is <= worst.is)) worst = { name, is };
		const columns = [...perByte, is].map((value) => value.toFixed(2).padStart(9)).join("");
		console.log(`  ${name.padEnd(34)}${columns}${is > FLAT ? "  <-" : ""}`);
	}
	const what = `10 kB to 10 MB: growth per byte, at worst (${worst.name})`;
	judge(what, worst.is, `<= ${FLAT}`, worst.is <= FLAT);
}

const parts = {
	large: benchLargePage,
	css: benchInlineCss,
	peers: benchPeers,
	flat: benchConstructs,
};
const wanted = process.argv.slice(2);
for (const [name, part] of Object.entries(parts))
	if (wanted.length === 0 || wanted.includes(name)) await part();

console.log("\nTargets");
for (const { what, is, target, isMet } of results)
	console.log(
		`  ${isMet ? "met   " : "MISSED"} ${is.toFixed(2).padStart(8)} ${target.padEnd(6)} ${what}`,
	);
if (results.some(({ isMet }) => !isMet)) process.exitCode = 1;
