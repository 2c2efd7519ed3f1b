/**
 * `placard serve` with the example, over real HTTP, against whoever means no good: every hostile string as
 * board, as path and as query. Always 200, or 414 where a picture's URL is too long; always a valid PNG, always a
 * page that differs from the file in nothing but the managed tags; nothing thrown, nothing logged unescaped.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { differenceBeyondTags } from "./page.js";
import { hostileStrings } from "./strings.js";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const index = readFileSync(at("examples/myriad/public/index.html"), "utf8");
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const log: string[] = [];
let child: ChildProcess;
let port = 0;

beforeAll(async () => {
	const folder = at("examples/myriad");
	const args = ["serve", "--dir", `${folder}/public`, "--config", `${folder}/placard.config.ts`];
	child = spawn(process.execPath, [at("dist/cli/main.js"), ...args, "--port", "0"]);
	createInterface(child.stderr as NodeJS.ReadableStream).on("line", (line) => log.push(line));
	for await (const line of createInterface(child.stdout as NodeJS.ReadableStream)) {
		const match = line.match(/^http:\/\/127\.0\.0\.1:(\d+)\/$/);
		if (match === null) continue;
		port = Number(match[1]);
		break;
	}
});

afterAll(async () => {
	agent.destroy();
	child.kill("SIGTERM");
	await once(child, "exit");
});

interface Answer {
	readonly status: number | undefined;
	readonly type: string | undefined;
	readonly body: Buffer;
}

/** Node's own client, because fetch would tidy the path up before it sends it. */
function get(path: string): Promise<Answer> {
	return new Promise((done, failed) => {
		const sent = request({ port, path, agent, host: "127.0.0.1" }, async (response) => {
			const parts: Buffer[] = [];
			for await (const part of response) parts.push(part);
			const { statusCode: status, headers } = response;
			done({ status, type: headers["content-type"], body: Buffer.concat(parts) });
		});
		sent.on("error", failed).end();
	});
}

/** Percent-encoded as UTF-8, lone surrogates as the three bytes that they would be. */
function encode(text: string): string {
	return Array.from(text, (char) => {
		const code = char.codePointAt(0) ?? 0;
		if (code < 0xd800 || code > 0xdfff) return encodeURIComponent(char);
		return `%ED%${(0x80 | ((code >> 6) & 0x3f)).toString(16)}%${(0x80 | (code & 0x3f)).toString(16)}`;
	}).join("");
}

/**
 * As sloppy as HTTP lets it through: encoded is only what a request line cannot hold, a `#` or `?`, which end a
 * path, and dot segments, which every URL parser resolves: what is left is another address.
 */
function raw(text: string): string {
	if (/(?:^|[/\\])\.{1,2}(?:$|[/\\])/.test(text)) return encode(text);
	return encode(text).replace(/%(2[124-9A-F]|3[A-E]|40|5[B-E]|60|7[B-E])/g, decodeURIComponent);
}

const checked = new Set<string>();

/** Decoding is slow and most answers are the same few pictures: each different one is decoded once. */
function expectPng(body: Buffer, size?: { width: number; height: number }): void {
	const hash = createHash("sha256").update(body).digest("hex");
	if (!checked.has(hash)) {
		const { width, height } = PNG.sync.read(body, { checkCRC: true });
		expect(width).toBeLessThanOrEqual(2400);
		expect(height).toBeLessThanOrEqual(2400);
		if (size !== undefined) expect({ width, height }).toEqual(size);
		checked.add(hash);
	}
}

/** As the server reads it, whose URL parser escapes what was sent plain. */
function isTooLong(path: string): boolean {
	const { pathname, search } = new URL(`http://x.example${path.replaceAll("\\", "%5C")}`);
	return pathname.length + search.length > 4096;
}

async function expectPicture(path: string): Promise<void> {
	const { status, type, body } = await get(path);
	const expected = { status: isTooLong(path) ? 414 : 200, type: "image/png" };
	expect({ status, type }, path.slice(0, 200)).toEqual(expected);
	expectPng(body);
}

async function expectPage(path: string): Promise<void> {
	const { status, type, body } = await get(path);
	expect({ status, type }, path.slice(0, 200)).toEqual({
		status: 200,
		type: expect.stringMatching(/^text\/html/),
	});
	const page = body.toString("utf8");
	expect(differenceBeyondTags(index, page), path.slice(0, 200)).toBeUndefined();
	const [, url = ""] = page.match(/<meta property="og:image" content="([^"]*)"/) ?? [];
	const picture = new URL(url.replaceAll("&amp;", "&"));
	expect(picture.origin).toBe("https://myriad.example");
	await expectPicture(picture.pathname + picture.search);
}

/** Eight at a time, so that the server is never idle and never overloaded. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
	const queue = [...items];
	const worker = async () => {
		for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
	};
	await Promise.all(Array.from({ length: 8 }, worker));
}

test("there are at least 500 of them", () => {
	expect(hostileStrings.length).toBeGreaterThanOrEqual(500);
});

for (const [how, write] of [
	["encoded", encode],
	["raw", raw],
] as const) {
	test(`as board, ${how}`, async () => {
		await each(hostileStrings, async (text) => {
			await expectPage(`/game/${write(text)}`);
			await expectPicture(`/og/v/square/game/${write(text)}.png`);
		});
	});

	test(`as path, ${how}`, async () => {
		await each(hostileStrings, async (text) => {
			// A segment before it: a name with a dot could be a file's, and a host's file server answers that.
			await expectPage(`/x/${write(text)}`);
			await expectPicture(`/og/v/wide/${write(text)}.png`);
		});
	});

	test(`as query, ${how}`, async () => {
		await each(hostileStrings, async (text) => {
			const value = write(text);
			await expectPage(`/game/123456789?${value}=${value}&board=${value}`);
			await expectPicture(
				`/og/v/square/game/123456789.png?width=${value}&height=${value}&${value}=1`,
			);
		});
	});
}

test("nothing was thrown, and nothing was logged that is not one escaped line", () => {
	expect(child.exitCode).toBeNull();
	expect(log.length).toBeGreaterThan(100);
	// The server's own words beside its lines of pictures and pages: what /healthz hides, and how much was left out.
	const own = [
		/^\/healthz is answered by the health check and not by a page of the route \/\*path; --health names another path$/,
		/^\d+ more lines were dropped: at most so many are written in a second$/,
	];
	const told = /^(picture|page) "[\x20-\x7e\u00a0-\uffff]*"? ?[a-z: -]*…?/;
	const strange = log.filter((line) => ![told, ...own].some((known) => known.test(line)));
	expect(strange).toEqual([]);
	const unescaped = log.filter((line) => /[\p{Cc}\p{Bidi_C}\p{Cs}\u2028\u2029]/u.test(line));
	expect(unescaped).toEqual([]);
	expect(log.filter((line) => line.includes("definition-failed"))).toEqual([]);
});
