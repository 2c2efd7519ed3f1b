/**
 * The shared picture cache over a real Redis (Debian's redis-server) and the example game: found by another process,
 * corrupt, hanging, down and back. What a visitor waits for is measured.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { createStorage } from "unstorage";
import redisDriver from "unstorage/drivers/redis";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { CacheOptions } from "../../src/image/cache.js";
import { storageCache } from "../../src/image/unstorage.js";
import { pixelsOf } from "../contract/answers.js";
import { openReference, type Reference } from "../contract/reference.js";

const folder = mkdtempSync(join(tmpdir(), "placard-redis-"));
const PICTURE = "/og/v/square/game/7%C3%973%2BX-2%C3%B75.png";
let port = 0;
let redis: ChildProcess;
let client: Redis;
let failures: string[] = [];
const opened: Reference[] = [];

beforeAll(async () => {
	port = await freePort();
	redis = await startRedis();
	client = connect();
});

afterAll(async () => {
	client.disconnect();
	await stop(redis);
	rmSync(folder, { recursive: true, force: true });
});

afterEach(async () => {
	for (const site of opened.splice(0)) await site.close();
	failures = [];
});

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as { port: number };
	server.close();
	await once(server, "close");
	return port;
}

/** Without persistence: nothing is left of it. */
async function startRedis(): Promise<ChildProcess> {
	const args = ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--dir", folder];
	const child = spawn("redis-server", args, { stdio: ["ignore", "pipe", "inherit"] });
	for await (const chunk of child.stdout as AsyncIterable<Buffer>)
		if (chunk.toString().includes("Ready to accept connections")) break;
	child.stdout?.resume();
	return child;
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	// One that was stopped in its tracks hears nothing else.
	child.kill("SIGKILL");
	await once(child, "exit");
}

function connect(): Redis {
	return new Redis({ port, host: "127.0.0.1", retryStrategy: () => 100 }).on("error", () => {});
}

/** A process of its own, as far as the cache can tell: nothing in memory. */
async function openSite(options: CacheOptions = {}): Promise<Reference> {
	// As docs/answers.md says it: nothing is queued for a Redis that is away.
	const driver = redisDriver({
		port,
		host: "127.0.0.1",
		enableOfflineQueue: false,
		maxRetriesPerRequest: 0,
		retryStrategy: () => 100,
		preConnect: true,
	});
	// Its client emits what is told to `onFailure` already.
	const instance = driver.getInstance?.();
	if (instance instanceof Redis) instance.on("error", () => {});
	const site = await openReference(undefined, {
		cache: {
			memoryBytes: 0,
			shared: storageCache(createStorage({ driver })),
			onFailure: (error) => failures.push(String(error)),
			...options,
		},
	});
	opened.push({ close: async () => void (await driver.dispose?.()), send: site.send }, site);
	return site;
}

async function timed(site: Reference, path = PICTURE) {
	const start = performance.now();
	const { status, headers, body } = await site.send({ path });
	const ms = performance.now() - start;
	expect({ status, outcome: headers.get("x-placard") }).toEqual({
		status: 200,
		outcome: "page; reason=old-version",
	});
	return { ms, pixels: pixelsOf(body), etag: headers.get("etag") };
}

async function keys(count: number): Promise<string[]> {
	await expect.poll(() => client.dbsize(), { timeout: 5000 }).toBe(count);
	return client.keys("*");
}

/** Keys that Redis was asked for and had. */
async function hits(): Promise<number> {
	return Number(/keyspace_hits:(\d+)/.exec(await client.info("stats"))?.[1]);
}

let drawn: Awaited<ReturnType<typeof timed>>;

test("what one process has drawn another one finds, for a month", async () => {
	drawn = await timed(await openSite());
	const [key = ""] = await keys(1);
	expect(key).toMatch(/^placard:[0-9a-f]{2}:[0-9a-f]{62}$/);
	expect(await client.ttl(key)).toBeGreaterThan(2_591_000);
	const before = await hits();
	const found = await timed(await openSite());
	expect(found).toMatchObject({ pixels: drawn.pixels, etag: drawn.etag });
	expect(await hits()).toBe(before + 1);
	expect(failures).toEqual([]);
});

test.each<[string, (value: Buffer) => string | Buffer]>([
	["cut", (value) => value.subarray(0, 100)],
	["overwritten", () => "not a picture"],
	["of another coding", () => `base64:${Buffer.alloc(4000, 7).toString("base64")}`],
])("an entry that is %s is drawn anew and mended", async (_, spoil) => {
	const [key = ""] = await keys(1);
	const whole = await client.getBuffer(key);
	await client.set(key, spoil(whole ?? Buffer.alloc(0)));
	expect((await timed(await openSite())).pixels).toBe(drawn.pixels);
	await expect.poll(() => client.getBuffer(key), { timeout: 5000 }).toEqual(whole);
});

/** Milliseconds of answers that are drawn, the cache being away; the first one is given apart. */
async function answersOf(site: Reference): Promise<{ first: number; others: number[] }> {
	const { ms: first } = await timed(site);
	const others: number[] = [];
	for (let i = 0; i < 8; i++) others.push((await timed(site)).ms);
	return { first, others };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

test("one that hangs costs 50 ms once, and is then left alone", async () => {
	let ms = 0;
	const site = await openSite({ now: () => ms });
	// Warm, and without a cache in the way: what drawing alone costs.
	const plain = await openReference(undefined, { cache: { memoryBytes: 0 } });
	opened.push(plain);
	await timed(site);
	await timed(plain);
	redis.kill("SIGSTOP");
	try {
		const away = await answersOf(site);
		const alone = await answersOf(plain);
		expect(failures).toEqual([expect.stringContaining("50 ms")]);
		expect(away.first).toBeGreaterThan(45);
		expect(away.first).toBeLessThan(50 + 4 * median(alone.others) + 50);
		// Left alone, it costs what no cache costs: far from 50 ms each.
		expect(median(away.others)).toBeLessThan(median(alone.others) + 25);
	} finally {
		redis.kill("SIGCONT");
	}
	ms = 1000;
	const before = await hits();
	await timed(site);
	expect(await hits()).toBe(before + 1);
});

test("one that is down costs no answer, before, meanwhile and after", async () => {
	const site = await openSite();
	await timed(site);
	await stop(redis);
	for (let i = 0; i < 5; i++) expect((await timed(site)).pixels).toBe(drawn.pixels);
	expect(failures.length).toBe(1);
	const cold = await openSite();
	expect((await timed(cold)).pixels).toBe(drawn.pixels);
	redis = await startRedis();
	// Empty, so that whatever is in it was put there after it came back.
	await expect
		.poll(async () => (await timed(site)) && (await client.dbsize()), {
			timeout: 30_000,
			interval: 500,
		})
		.toBe(1);
});
