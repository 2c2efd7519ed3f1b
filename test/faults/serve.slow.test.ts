/**
 * `placard serve` over real HTTP, while it is overloaded, given what rasterisers die of, and ended. Rates are
 * compared within one run: the machine may be busy with other things.
 */
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostileStrings } from "../hostile/strings.js";
import { type Answer, each, isPicture, quantile, type Served, serve } from "./support/server.js";

const folder = fileURLToPath(new URL("./fixtures/site", import.meta.url));
const card = (kind: string, n: number | string) =>
	`/og/v/card/${kind}/${encodeURIComponent(n)}.png`;
const reasonOf = ({ headers }: Answer) => String(headers["x-placard"]);
const shows = (answer: Answer) => reasonOf(answer).split(";")[0];

describe("one server", () => {
	let server: Served;
	beforeAll(async () => {
		server = await serve(folder);
	});
	afterAll(async () => {
		await server.stop();
	});

	test.each([
		["a trap in wasm", "trap", "fallback; reason=draw-failed"],
		["a picture that takes for ever", "slow", "fallback; reason=draw-timeout"],
	])("after %s the next picture is there within a second", async (_, kind, expected) => {
		const deadly = await server.get(card(kind, 1));
		expect(reasonOf(deadly)).toBe(expected);
		expect(isPicture(deadly)).toBe(true);
		expect(deadly.ms).toBeLessThan(2_500);
		const next = await server.get(card("good", `after ${kind}`));
		expect(shows(next)).toBe("page");
		expect(next.ms).toBeLessThan(1_000);
	});

	test("what takes for ever is really ended: soon nothing runs any more", async () => {
		await server.get(card("slow", 2));
		await sleep(300);
		const before = await server.metric("process_cpu_seconds_total");
		await sleep(1_000);
		const used = (await server.metric("process_cpu_seconds_total")) - before;
		expect(used).toBeLessThan(0.2);
		expect(await server.metric('placard_jobs_running{kind="raster"}')).toBe(0);
	});

	test("with two of a hundred deadly, every good one is right, at 60 % of the clean rate", async () => {
		const GOOD = 1_200;
		const clean = await rateOf(server, pathsOf(GOOD, "a", 0));
		const mixed = await rateOf(server, pathsOf(GOOD, "b", 2));
		const again = await rateOf(server, pathsOf(GOOD, "c", 0));
		console.log(`good pictures a second: ${[clean, mixed, again].map(Math.round).join(", ")}`);
		expect(mixed).toBeGreaterThan(0.6 * Math.min(clean, again));
	});
});

/** Good paths, with so many deadly ones in each hundred, of both kinds in turn. */
function pathsOf(good: number, run: string, deadlyInHundred: number): string[] {
	return Array.from({ length: good }, (_, i) => {
		const isDeadly = i % 100 < deadlyInHundred;
		const deadly = card(i % 2 === 0 ? "trap" : "slow", `${run}${i}`);
		return [...(isDeadly ? [deadly] : []), card("good", `${run} ${i * 7919}`)];
	}).flat();
}

/** Good pictures a second until the last of them; each has to be the page's own. */
async function rateOf(server: Served, paths: readonly string[]): Promise<number> {
	const started = performance.now();
	let lastGood = started;
	let good = 0;
	await each(paths, 16, async (path) => {
		const isGood = path.includes("/good/");
		// Who waits for a deadly one holds no place that a good one needs: visitors do not queue behind each other.
		const answering = server.get(path).then((answer) => {
			expect(isPicture(answer), path).toBe(true);
			expect(shows(answer), path).toBe(isGood ? "page" : "fallback");
			if (!isGood) return;
			good++;
			lastGood = performance.now();
		});
		if (isGood) await answering;
		else waiting.push(answering);
	});
	await Promise.all(waiting.splice(0));
	return good / ((lastGood - started) / 1000);
}
const waiting: Promise<void>[] = [];

test("at ten times what it can do, what is too much gets its fallback at once", async () => {
	const QUEUE = 32;
	const server = await serve(folder, ["--queue", String(QUEUE)]);
	const clean = await rateOf(server, pathsOf(600, "warm", 0));
	const perSecond = Math.min(10 * clean, 6_000);
	const answers: Answer[] = [];
	let mostWaiting = 0;
	await server.metric("placard_event_loop_lag_p99_seconds");
	const SECONDS = 4;
	const started = performance.now();
	const open: Promise<unknown>[] = [];
	for (let sent = 0; performance.now() - started < SECONDS * 1000; ) {
		const due = Math.floor(((performance.now() - started) / 1000) * perSecond);
		for (; sent < due; sent++)
			open.push(server.get(card("good", `x${sent} ${clean}`)).then((one) => answers.push(one)));
		await sleep(2);
	}
	mostWaiting = Math.max(mostWaiting, await server.metric('placard_jobs_waiting{kind="picture"}'));
	await Promise.all(open);
	const lag = await server.metric("placard_event_loop_lag_p99_seconds");
	const refused = answers.filter((one) => reasonOf(one).endsWith("draw-overloaded"));
	const late = quantile(
		refused.map(({ ms }) => ms),
		0.99,
	);
	console.log(
		`capacity ${Math.round(clean)}/s, offered ${Math.round(answers.length / SECONDS)}/s: ${refused.length} of ${answers.length} refused, p50 ${quantile(
			refused.map(({ ms }) => ms),
			0.5,
		).toFixed(0)} ms, p99 ${late.toFixed(0)} ms; loop lag p99 ${(lag * 1000).toFixed(1)} ms`,
	);
	expect(answers.every((one) => one.status === 200 && isPicture(one))).toBe(true);
	expect(refused.length).toBeGreaterThan(answers.length / 4);
	expect(mostWaiting).toBeLessThanOrEqual(QUEUE);
	expect(late).toBeLessThan(50);
	expect(lag).toBeLessThan(0.02);
	expect(await server.stop()).toBe(0);
});

test("SIGTERM with 16 in flight drops none of them, and takes no new ones", async () => {
	const server = await serve(folder, ["--timeout", "5000"]);
	const paths = Array.from({ length: 16 }, (_, i) => card("slow", `end${i}`));
	const answering = Promise.all(paths.map((path) => server.get(path)));
	while ((await server.metric("placard_requests_in_flight")) < 16) await sleep(5);
	const ended = once(server.child, "close");
	server.child.kill("SIGTERM");
	const answers = await answering;
	expect(answers.every(isPicture)).toBe(true);
	expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
	expect(await ended).toEqual([0, null]);
	await expect(server.get("/")).rejects.toThrow("ECONNREFUSED");
});

test("what is not finished when the time is over is cut off, and said so", async () => {
	const server = await serve(folder, ["--grace", "100"]);
	const cut = server.get(card("slow", "cut")).catch((error: Error) => error.message);
	while ((await server.metric("placard_requests_in_flight")) < 1) await sleep(5);
	const ended = once(server.child, "close");
	server.child.kill("SIGTERM");
	expect(await ended).toEqual([0, null]);
	expect(await cut).toMatch(/hang up|ECONNRESET|aborted/);
	expect(server.log).toContain("1 requests were cut off after 100 ms");
});

describe("ten thousand hostile requests", () => {
	const COUNT = 10_000;
	const SEED = Number(process.env.SEED ?? 20_261_122);

	test(`seed ${SEED}: no death, no hang, nothing but pictures where pictures live`, async () => {
		const server = await serve(folder);
		const decoded = new Set<string>();
		let slowest = 0;
		await each(hostilePaths(COUNT, SEED), 16, async (path) => {
			const answer = await server.get(path);
			slowest = Math.max(slowest, answer.ms);
			if (!new URL(`http://localhost${path}`).pathname.startsWith("/og/")) return;
			const where = `${path.slice(0, 200)} ${answer.status}`;
			expect(isPicture(answer), where).toBe(true);
			const key = String(answer.headers.etag);
			if (decoded.has(key)) return;
			decoded.add(key);
			expect(PNG.sync.read(answer.body).width, where).toBeLessThanOrEqual(2_400);
		});
		console.log(
			`${decoded.size} different pictures, the slowest answer took ${slowest.toFixed(0)} ms`,
		);
		expect(slowest).toBeLessThan(2_500);
		expect(server.child.exitCode).toBeNull();
		expect(await server.metric('placard_threads_replaced_total{kind="picture"}')).toBe(0);
		expect(shows(await server.get(card("good", "alive")))).toBe("page");
		expect(await server.stop()).toBe(0);
		const unescaped = server.log.filter((line) => /[\p{Cc}\p{Bidi_C}\p{Cs}]/u.test(line));
		expect(unescaped).toEqual([]);
	});

	test("nor by what is no HTTP at all", async () => {
		const server = await serve(folder);
		const lines = ["", "GET", "GET / HTTP/9.9", "\0\0\0", "GET /og/a HTTP/1.1\r\nHost: \r\n: x"];
		const more = [
			"POST /og/a.png HTTP/1.1\r\nTransfer-Encoding: chunked",
			`GET /${"x".repeat(600_000)}`,
		];
		for (const line of [...lines, ...more]) {
			const socket = connect(server.port, "127.0.0.1").on("error", () => {});
			socket.end(`${line}\r\n\r\n`);
			socket.resume();
			await Promise.race([once(socket, "close"), sleep(200)]);
			socket.destroy();
		}
		expect(shows(await server.get(card("good", "alive")))).toBe("page");
		expect(await server.stop()).toBe(0);
	});
});

/** As much of a request line as HTTP allows: hostile texts, raw or escaped, in every place of a URL. */
function* hostilePaths(count: number, seed: number): Generator<string> {
	let state = seed;
	const next = (limit: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * limit);
	};
	const noise = () =>
		Array.from({ length: next(60) }, () =>
			String.fromCharCode(next(2) ? next(128) : next(65_536)),
		).join("");
	const text = () => {
		const known = hostileStrings[next(hostileStrings.length)] ?? "";
		return (
			[known, noise(), known + noise(), "%".repeat(next(9)), "x".repeat(next(9_000))][next(5)] ?? ""
		);
	};
	const written = () => {
		const raw = Buffer.from(text().toWellFormed()).toString("latin1");
		// A space or control character ends the request line; everything else may stand in it as it is.
		return next(2) === 0 ? escape(raw) : raw.replace(/[^\x21-\x7e]|[?#]/g, escape);
	};
	const places = [
		() => `/og/v/card/good/${written()}.png`,
		() => `/og/v/card/good/${written()}.png?width=${written()}&height=${written()}`,
		() => `/og/v/card/good/1.png?width=${next(4_000)}&height=${next(4_000)}`,
		() => `/og/${written()}/card/good/1.png`,
		() => `/og/v/${written()}/good/1.png`,
		() => `/og/${written()}`,
		() => `/good/${written()}`,
		() => `/${written()}?${written()}`,
		() => card("trap", next(1_000)),
	];
	for (let i = 0; i < count; i++) yield (places[next(places.length)] ?? places[0])?.() ?? "/";
}
