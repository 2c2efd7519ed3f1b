/**
 * `placard serve` over real HTTP, while it is overloaded, given what rasterisers die of, and ended. What it promises
 * is asserted, and not how fast it is, which depends on what else the machine does.
 */
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostileStrings } from "../hostile/strings.js";
import { type Answer, each, isPicture, type Served, serve } from "./support/server.js";

const folder = fileURLToPath(new URL("./fixtures/site", import.meta.url));
const card = (kind: string, n: number | string) =>
	`/og/v/card/${kind}/${encodeURIComponent(n)}.png`;
const reasonOf = ({ headers }: Answer) => String(headers["x-placard"]);
const shows = (answer: Answer) => reasonOf(answer).split(";")[0];

/** No request hangs: longer than any deadline here, on a machine that has other things to do. */
const HANG_MS = 10_000;
/** A deadline that only what takes for ever misses, however busy the machine is. */
const PATIENT = ["--timeout", "8000"];

/** Asks again and again until it is so; false when it is not after `HANG_MS`. */
async function comes(isSo: () => Promise<boolean>): Promise<boolean> {
	for (const started = performance.now(); performance.now() - started < HANG_MS; await sleep(20))
		if (await isSo()) return true;
	return false;
}

/** Whether the server draws a picture that nobody has asked for before. */
const isBack = (server: Served, name: string) => {
	let asked = 0;
	return comes(async () => shows(await server.get(card("good", `${name} ${asked++}`))) === "page");
};

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
	])("after %s pictures are drawn again", async (_, kind, expected) => {
		const deadly = await server.get(card(kind, 1));
		expect(reasonOf(deadly)).toBe(expected);
		expect(isPicture(deadly)).toBe(true);
		expect(deadly.ms).toBeLessThan(HANG_MS);
		expect(await isBack(server, `after ${kind}`)).toBe(true);
	});

	test("what takes for ever is really ended: soon nothing runs any more", async () => {
		expect(reasonOf(await server.get(card("slow", 2)))).toContain("draw-timeout");
		const isIdle = await comes(async () => {
			const before = await server.metric("process_cpu_seconds_total");
			await sleep(1_000);
			const used = (await server.metric("process_cpu_seconds_total")) - before;
			return used < 0.2 && (await server.metric('placard_jobs_running{kind="raster"}')) === 0;
		});
		expect(isIdle).toBe(true);
	});
});

test("among deadly ones every good one is right, and every deadly one its fallback", async () => {
	const server = await serve(folder, ["--threads", "2", ...PATIENT]);
	const good = Array.from({ length: 400 }, (_, i) => card("good", `mixed ${i * 7919}`));
	const traps = Array.from({ length: 8 }, (_, i) => card("trap", `mixed${i}`));
	// One that takes for ever: as many as there are threads would hold the rasteriser until their deadline.
	const deadly = [card("slow", "mixed"), ...traps];
	const answering = Promise.all(deadly.map((path) => server.get(path)));
	await each(good, 16, async (path) => {
		const answer = await server.get(path);
		expect(reasonOf(answer), path).toBe("page; reason=old-version");
		expect(isPicture(answer), path).toBe(true);
	});
	for (const answer of await answering) {
		expect(isPicture(answer)).toBe(true);
		expect(shows(answer)).toBe("fallback");
	}
	expect(await server.stop()).toBe(0);
});

describe("more than it can do", () => {
	const QUEUE = 32;
	let server: Served;
	beforeAll(async () => {
		server = await serve(folder, ["--queue", String(QUEUE), "--threads", "2", ...PATIENT]);
	});
	afterAll(async () => {
		await server.stop();
	});

	test("what is too much gets its fallback for a minute, the rest its picture", async () => {
		const COUNT = 3_000;
		const paths = Array.from({ length: COUNT }, (_, i) => card("good", `burst ${i}`));
		const waiting: number[] = [];
		let isOver = false;
		const watching = (async () => {
			for (; !isOver; await sleep(20))
				waiting.push(await server.metric('placard_jobs_waiting{kind="picture"}'));
		})();
		const answers = await Promise.all(paths.map((path) => server.get(path)));
		isOver = true;
		await watching;
		const refused = answers.filter((one) => shows(one) !== "page");
		expect(answers.every((one) => one.status === 200 && isPicture(one))).toBe(true);
		expect(refused.length).toBeGreaterThan(0);
		expect(refused.length).toBeLessThan(COUNT);
		expect([...new Set(refused.map(reasonOf))]).toEqual(["fallback; reason=draw-overloaded"]);
		expect([...new Set(refused.map(({ headers }) => headers["cache-control"]))]).toEqual([
			"public, max-age=60",
		]);
		expect(await server.metric('placard_jobs_overloaded_total{kind="picture"}')).toBe(
			refused.length,
		);
		expect(Math.max(...waiting)).toBeLessThanOrEqual(QUEUE);
		expect(await isBack(server, "after the burst")).toBe(true);
	});

	test("while what takes for ever has all places of the rasteriser, others are drawn", async () => {
		const paths = Array.from({ length: QUEUE + 2 }, (_, i) => card("slow", `full${i}`));
		const answering = Promise.all(paths.map((path) => server.get(path)));
		const places = QUEUE / 2 + 2;
		const isFull = async () =>
			(await server.metric('placard_jobs_overloaded_total{kind="picture"}')) >= QUEUE + 2 - places;
		expect(await comes(isFull)).toBe(true);
		expect(shows(await server.get(card("text", "beside them")))).toBe("page");
		const answers = await answering;
		expect(answers.every(isPicture)).toBe(true);
		expect(answers.map(shows)).toEqual(answers.map(() => "fallback"));
		expect(await isBack(server, "after the jam")).toBe(true);
	});
});

test("a flood of traps costs a few threads, and the rasteriser draws again after it", async () => {
	const server = await serve(folder, ["--threads", "2", ...PATIENT]);
	const traps = Array.from({ length: 500 }, (_, i) => card("trap", `flood${i}`));
	const flood = each(traps, 4, async (path) => {
		const answer = await server.get(path);
		expect(isPicture(answer)).toBe(true);
		expect(shows(answer)).toBe("fallback");
	});
	for (let i = 0; i < 20; i++)
		expect(shows(await server.get(card("text", `beside${i}`)))).toBe("page");
	await flood;
	expect(await server.metric('placard_threads_replaced_total{kind="raster"}')).toBeLessThan(100);
	let asked = 0;
	const whole = () => server.get(`${card("good", `whole${asked++}`)}?width=${300 + asked}`);
	expect(await comes(async () => shows(await whole()) === "page")).toBe(true);
	expect(await server.stop()).toBe(0);
});

test("SIGTERM with 16 in flight drops none of them, and takes no new ones", async () => {
	const server = await serve(folder, ["--timeout", "5000"]);
	const paths = Array.from({ length: 16 }, (_, i) => card("slow", `end${i}`));
	const answering = Promise.all(paths.map((path) => server.get(path)));
	expect(await comes(async () => (await server.metric("placard_requests_in_flight")) >= 16)).toBe(
		true,
	);
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
	expect(await comes(async () => (await server.metric("placard_requests_in_flight")) >= 1)).toBe(
		true,
	);
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
		const server = await serve(folder, PATIENT);
		const decoded = new Set<string>();
		let slowest = 0;
		let sent = 0;
		await each(hostilePaths(COUNT, SEED), 16, async (path) => {
			const answer = await server.get(path);
			slowest = Math.max(slowest, answer.ms);
			sent++;
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
		expect(sent).toBe(COUNT);
		expect(slowest).toBeLessThan(HANG_MS);
		expect(server.child.exitCode).toBeNull();
		expect(await server.metric('placard_threads_replaced_total{kind="picture"}')).toBe(0);
		expect(await isBack(server, "alive")).toBe(true);
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
			// A connection that is reset is an answer too; `once` would reject with it.
			await Promise.race([once(socket, "close").catch(() => {}), sleep(200)]);
			socket.destroy();
		}
		expect(await isBack(server, "alive")).toBe(true);
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
		() => `/og/${written()}/card/good/1.png`,
		() => `/og/v/${written()}/good/1.png`,
		() => `/og/${written()}`,
		() => `/good/${written()}`,
		() => `/${written()}?${written()}`,
	];
	// A picture of any size and a replaced thread cost a hundred times what the rest does, and are two of a hundred.
	const dear = [
		() => `/og/v/card/good/1.png?width=${next(4_000)}&height=${next(4_000)}`,
		() => card("trap", next(1_000)),
	];
	for (let i = 0; i < count; i++) {
		const kinds = i % 50 === 0 ? dear : places;
		yield kinds[next(kinds.length)]?.() ?? "/";
	}
}
