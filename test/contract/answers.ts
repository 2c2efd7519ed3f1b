/**
 * The contract of every host: requests to the example game (examples/myriad) and what they must be answered with, as
 * data. It needs no host and no test runner.
 *
 *   for (const { name, run } of answerCases) test(name, () => run({ send, reference }));
 *
 * `send` asks the host under test (`sendTo("http://127.0.0.1:8788")`, or `sendInto(handler)` for a function), and
 * `reference` asks the handlers in this process (`(await openReference()).send`). A case throws an AssertionError that
 * says what differs. `signedCases` are for a deploy of the same site whose definition says `signed: true`.
 * Every answer under the pictures' prefix is checked to be a picture, or nothing at all, whatever its case is about.
 */
import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { createHash } from "node:crypto";
import { PNG } from "pngjs";
import type { Answer, Send, Sent } from "./send.js";

export interface Hosts {
	readonly send: Send;
	readonly reference: Send;
}

export interface AnswerCase {
	readonly name: string;
	run(hosts: Hosts): Promise<void>;
}

/** 7×3 +X- 2÷5, as the page's own canonical URL spells it. */
const BOARD = "/game/7%C3%973%2BX-2%C3%B75";
const LOST = "/game/no-board";
const PICTURE = `/og/old/wide${BOARD}.png`;
const YEAR = "public, max-age=31536000, immutable";

/** The page's own picture, by the address that its head gives. */
export async function pictureOf(send: Send, page: string): Promise<string> {
	const { body } = await send({ path: page });
	const url = new URL(metaOf(textOf(body), "og:image"));
	equal(url.origin, "https://myriad.example");
	return url.pathname + url.search;
}

/** Size and a hash of the pixels: two files of one picture may be packed differently. */
export function pixelsOf(body: Uint8Array): string {
	const { width, height, data } = PNG.sync.read(Buffer.from(body), { checkCRC: true });
	return `${width}x${height} ${createHash("sha256").update(data).digest("hex")}`;
}

function sizeOf(body: Uint8Array): string {
	return pixelsOf(body).split(" ")[0] ?? "";
}

function textOf(body: Uint8Array): string {
	return new TextDecoder().decode(body);
}

function metaOf(html: string, property: string): string {
	const [, value = ""] =
		html.match(new RegExp(`<meta property="${property}" content="([^"]*)"`)) ?? [];
	return value.replaceAll("&amp;", "&");
}

/** Sends and checks what holds for every picture. */
async function draw(send: Send, sent: Sent): Promise<Answer> {
	const answer = await send(sent);
	const { status, headers, body } = answer;
	equal(headers.get("x-content-type-options"), "nosniff");
	equal(headers.get("content-security-policy"), "default-src 'none'");
	equal(headers.get("set-cookie"), null);
	if (status === 304 || sent.method === "HEAD") equal(body.length, 0);
	else {
		equal(headers.get("content-type"), "image/png");
		equal(headers.get("content-length"), String(body.length));
		if (status !== 206) match(sizeOf(body), /^\d+x\d+$/);
	}
	return answer;
}

function has(answer: Answer, status: number, headers: { readonly [name: string]: string }): void {
	const received = Object.keys(headers).map((name) => [name, answer.headers.get(name)]);
	deepEqual({ status: answer.status, ...Object.fromEntries(received) }, { status, ...headers });
}

const etagOf = ({ headers }: Answer) => headers.get("etag") ?? "";

const pages: readonly AnswerCase[] = [
	{
		name: "a page: rewritten, and the same bytes as everywhere",
		async run({ send, reference }) {
			const page = await send({ path: BOARD });
			has(page, 200, { "x-placard": "rewritten" });
			match(page.headers.get("content-type") ?? "", /^text\/html/);
			equal(textOf(page.body), textOf((await reference({ path: BOARD })).body));
			match(
				metaOf(textOf(page.body), "og:image"),
				/^https:\/\/myriad\.example\/og\/[0-9a-f]{16}\/wide\/game\/7%C3%973%2BX-2%C3%B75\.png$/,
			);
		},
	},
	{
		name: "the landing page",
		async run({ send, reference }) {
			const page = await send({ path: "/" });
			equal(textOf(page.body), textOf((await reference({ path: "/" })).body));
		},
	},
	{
		name: "a wrong board's page: the fallback's tags",
		async run({ send, reference }) {
			const page = await send({ path: LOST });
			has(page, 200, { "x-placard": "rewritten" });
			equal(metaOf(textOf(page.body), "og:title"), "This board has gone for a walk");
			equal(textOf(page.body), textOf((await reference({ path: LOST })).body));
		},
	},
	{
		name: "a page's junk query is ignored",
		async run({ send }) {
			const plain = await send({ path: BOARD });
			const junk = await send({ path: `${BOARD}?utm_source=x&fbclid=1&width=3` });
			equal(textOf(junk.body), textOf(plain.body));
		},
	},
	{
		name: "no header of a request gets into a page",
		async run({ send }) {
			const plain = await send({ path: BOARD });
			const headers = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "gopher" };
			equal(textOf((await send({ path: BOARD, headers })).body), textOf(plain.body));
		},
	},
	{
		name: "a part of a page: the whole page, since a part cannot be rewritten",
		async run({ send }) {
			const page = await send({ path: BOARD, headers: { range: "bytes=0-9" } });
			has(page, 200, { "x-placard": "rewritten" });
		},
	},
];

const pictures: readonly AnswerCase[] = [
	{
		name: "the page's own picture: kept for a year, and the same pixels as everywhere",
		async run({ send, reference }) {
			const path = await pictureOf(send, BOARD);
			const picture = await draw(send, { path });
			has(picture, 200, { "cache-control": YEAR, "x-placard": "page", "accept-ranges": "bytes" });
			match(etagOf(picture), /^"[\x21\x23-\x7e]+"$/);
			equal(sizeOf(picture.body), "1200x630");
			equal(pixelsOf(picture.body), pixelsOf((await reference({ path })).body));
		},
	},
	{
		name: "the same picture twice: the same bytes and the same ETag",
		async run({ send }) {
			const path = await pictureOf(send, BOARD);
			const [first, second] = [await draw(send, { path }), await draw(send, { path })];
			equal(etagOf(first), etagOf(second));
			deepEqual(Buffer.from(first.body), Buffer.from(second.body));
		},
	},
	{
		name: "an old version: today's picture, for five minutes",
		async run({ send }) {
			const picture = await draw(send, { path: PICTURE });
			has(picture, 200, {
				"cache-control": "public, max-age=300",
				"x-placard": "page; reason=old-version",
			});
			const current = await draw(send, { path: await pictureOf(send, BOARD) });
			equal(pixelsOf(picture.body), pixelsOf(current.body));
		},
	},
	{
		name: "a picture that the page does not share",
		async run({ send, reference }) {
			const path = PICTURE.replace("/wide/", "/square/");
			const picture = await draw(send, { path });
			equal(sizeOf(picture.body), "1080x1080");
			equal(pixelsOf(picture.body), pixelsOf((await reference({ path })).body));
		},
	},
	{
		name: "wrong parameters: the fallback picture, for a minute",
		async run({ send, reference }) {
			const path = `/og/v/wide${LOST}.png`;
			const picture = await draw(send, { path });
			has(picture, 200, {
				"cache-control": "public, max-age=60",
				"x-placard": "fallback; reason=params-refused",
			});
			equal(pixelsOf(picture.body), pixelsOf((await reference({ path })).body));
			notEqual(pixelsOf(picture.body), pixelsOf((await reference({ path: PICTURE })).body));
		},
	},
	{
		name: "no data: the fallback picture",
		async run({ send }) {
			const picture = await draw(send, { path: "/og/v/wide/no/such/page.png" });
			has(picture, 200, { "x-placard": "fallback; reason=no-data" });
		},
	},
	...(
		[
			["no such image", `/og/v/poster${BOARD}.png`],
			["no extension", `/og/v/wide${BOARD}`],
			["nothing but a word", "/og/x"],
		] as const
	).map(([what, path]) => ({
		name: `${what}: the default picture, 404`,
		async run({ send }: Hosts) {
			has(await draw(send, { path }), 404, {
				"cache-control": "public, max-age=60",
				"x-placard": "default; reason=no-such-picture",
			});
		},
	})),
	{
		name: "a URL over 4 kB: the default picture, 414",
		async run({ send }) {
			has(await draw(send, { path: `/og/v/wide/game/${"1".repeat(5000)}.png` }), 414, {
				"x-placard": "default; reason=url-too-long",
			});
			has(await draw(send, { path: `${PICTURE}?${"x".repeat(5000)}` }), 414, {});
		},
	},
	{
		name: "junk in the query: the same picture",
		async run({ send }) {
			const path = await pictureOf(send, BOARD);
			const junk = await draw(send, { path: `${path}?utm_source=a&b=%00&b=c&&=` });
			has(junk, 200, { "cache-control": YEAR, etag: etagOf(await draw(send, { path })) });
		},
	},
	...(
		[
			["width=600", "600x315"],
			["height=63", "120x63"],
			["width=120&height=120", "120x120"],
			["width=0", "1200x630"],
			["width=x&height=-3", "1200x630"],
			["width=1e400", "1200x630"],
		] as const
	).map(([query, size]) => ({
		name: `?${query} is ${size}`,
		async run({ send }: Hosts) {
			const picture = await draw(send, { path: `${await pictureOf(send, BOARD)}?${query}` });
			has(picture, 200, { "cache-control": YEAR });
			equal(sizeOf(picture.body), size);
		},
	})),
];

/** Of what a GET of the page's own picture has, all that HEAD and 304 must have too. */
const SAME = ["etag", "cache-control", "x-placard", "x-content-type-options"];

const http: readonly AnswerCase[] = [
	{
		name: "HEAD: the headers of GET, and no body",
		async run({ send }) {
			const path = await pictureOf(send, BOARD);
			const [get, head] = [await draw(send, { path }), await draw(send, { path, method: "HEAD" })];
			const names = [...SAME, "content-type", "content-length", "accept-ranges"];
			has(head, 200, Object.fromEntries(names.map((name) => [name, get.headers.get(name) ?? ""])));
		},
	},
	...(
		[
			["its ETag", (tag: string) => tag, 304],
			["its ETag, weak", (tag: string) => `W/${tag}`, 304],
			["a list with its ETag", (tag: string) => `"a", ${tag} , "b"`, 304],
			["a star", () => "*", 304],
			["another ETag", () => '"a"', 200],
		] as const
	).map(([what, write, status]) => ({
		name: `If-None-Match with ${what}: ${status}`,
		async run({ send }: Hosts) {
			const path = await pictureOf(send, BOARD);
			const get = await draw(send, { path });
			const headers = { "if-none-match": write(etagOf(get)) };
			const answer = await draw(send, { path, headers });
			has(
				answer,
				status,
				Object.fromEntries(SAME.map((name) => [name, get.headers.get(name) ?? ""])),
			);
		},
	})),
	...(
		[
			["bytes=0-99", (size: number) => [0, Math.min(99, size - 1)]],
			["bytes=100-", (size: number) => [100, size - 1]],
			["bytes=-100", (size: number) => [size - 100, size - 1]],
			["bytes=7-7", () => [7, 7]],
			["bytes=10-999999999999", (size: number) => [10, size - 1]],
			["bytes=-999999999999", (size: number) => [0, size - 1]],
		] as const
	).map(([range, expected]) => ({
		name: `Range ${range}: 206 with these bytes`,
		async run({ send }: Hosts) {
			const path = await pictureOf(send, BOARD);
			const { body: file } = await draw(send, { path });
			const [first = 0, last = 0] = expected(file.length);
			const part = await draw(send, { path, headers: { range } });
			has(part, 206, { "content-range": `bytes ${first}-${last}/${file.length}` });
			deepEqual(Buffer.from(part.body), Buffer.from(file.subarray(first, last + 1)));
		},
	})),
	...["bytes=0-1,4-5", "bytes=5-2", "lines=0-1", "bytes=-", "bytes=a-b"].map((range) => ({
		name: `Range ${range}: the whole picture`,
		async run({ send }: Hosts) {
			const path = await pictureOf(send, BOARD);
			const whole = await draw(send, { path, headers: { range } });
			equal(whole.status, 200);
			equal(sizeOf(whole.body), "1200x630");
		},
	})),
	...["bytes=999999999-", "bytes=-0"].map((range) => ({
		name: `Range ${range}: 416, kept by nobody`,
		async run({ send }: Hosts) {
			const path = await pictureOf(send, BOARD);
			const { body } = await draw(send, { path });
			const answer = await draw(send, { path, headers: { range } });
			has(answer, 416, { "content-range": `bytes */${body.length}`, "cache-control": "no-store" });
		},
	})),
	{
		name: "If-Range: the part while the picture is the same, else all of it",
		async run({ send }) {
			const path = await pictureOf(send, BOARD);
			const etag = etagOf(await draw(send, { path }));
			const range = "bytes=0-9";
			const statusOf = async (condition: string) =>
				(await draw(send, { path, headers: { range, "if-range": condition } })).status;
			equal(await statusOf(etag), 206);
			equal(await statusOf(`W/${etag}`), 200);
			equal(await statusOf('"a"'), 200);
			equal(await statusOf("Sun, 22 Nov 2026 12:00:00 GMT"), 200);
		},
	},
	...["POST", "PUT", "DELETE"].map((method) => ({
		name: `${method}: 405, with a picture`,
		async run({ send }: Hosts) {
			const answer = await draw(send, { path: PICTURE, method });
			has(answer, 405, { allow: "GET, HEAD", "cache-control": "no-store" });
		},
	})),
];

const HOSTILE = [
	"/og/v/wide/game/%3Cscript%3Ealert(1)%3C%2Fscript%3E.png",
	"/og/v/wide/game/%0D%0Ax-evil:%201.png",
	"/og/v/wide/game/%00.png",
	"/og/v/wide/game/%FF%FE%C0%AF.png",
	"/og/v/wide/game/%ED%A0%80.png",
	"/og/v/wide/game/%zz%.png",
	"/og/v/wide/%2e%2e%2f%2e%2e%2fetc%2fpasswd.png",
	"/og/v/wide/game/__proto__.png",
	"/og/constructor/__proto__/game/123456789.png",
	"/og/v/wide/https:%2F%2Fevil.example%2F.png",
	"/og/v/wide/game/%E2%80%AE12345678.png",
	"/og/////.png",
];

const hostile: readonly AnswerCase[] = HOSTILE.map((path) => ({
	name: `hostile ${path}: a picture, and nothing of it in the headers`,
	async run({ send }) {
		const answer = await draw(send, { path });
		ok([200, 404].includes(answer.status), `expected 200 or 404, received ${answer.status}`);
		equal(answer.headers.get("x-evil"), null);
		const written = [...answer.headers].map(([, value]) => value).join("\n");
		ok(!/evil|script|passwd|__proto__/.test(written), written);
	},
}));

export const answerCases: readonly AnswerCase[] = [...pages, ...pictures, ...http, ...hostile];

/** Adds to a path's query, or begins one. */
const withQuery = (path: string, pair: string) => `${path}${path.includes("?") ? "&" : "?"}${pair}`;

/** What a visitor without a key may make of a signed URL, and must get nothing for. */
const FORGERIES: readonly (readonly [string, (path: string, other: string) => string])[] = [
	["no signature", (path) => path.replace(/\.[^/]+/, "")],
	["an empty one", (path) => path.replace(/\.[^/]+/, ".")],
	[
		"an altered one",
		(path) => path.replace(/\.(.)/, (_, first) => `.${first === "A" ? "B" : "A"}`),
	],
	["a truncated one", (path) => path.replace(/(\.[^/]+)[^/]\//, "$1/")],
	["a longer one", (path) => path.replace(/(\.[^/]+)/, "$1A")],
	["a padded one", (path) => path.replace(/(\.[^/]+)/, "$1=")],
	[
		"one with an escape",
		(path) => path.replace(/\.(.)/, (_, c) => `.%${c.charCodeAt(0).toString(16)}`),
	],
	["one in upper case", (path) => path.replace(/\.[^/]+/, (signature) => signature.toUpperCase())],
	["one in hexadecimal", (path) => path.replace(/\.([^/]+)/, (_, text) => `.${hexOf(text)}`)],
	["another version", (path) => path.replace(/\/og\/[0-9a-f]+/, "/og/0123456789abcdef")],
	["another image", (path) => path.replace("/wide/", "/square/")],
	["another page", (path, other) => path.replace(/^\/og\/[^/]+/, "").replace(/^/, start(other))],
	["another board", (path) => path.replace("7%C3%973", "7%C3%974")],
	["a page in another spelling", (path) => path.replace("/game/7", "/game/%37")],
	["an escape in small letters", (path) => path.replace("%C3%97", "%c3%97")],
	["an escape less", (path) => path.replace("%2B", "+")],
	["an escape of an escape", (path) => path.replace("%2B", "%252B")],
	["another size", (path) => withQuery(path, "width=600")],
	["both sizes", (path) => withQuery(path, "width=600&height=600")],
];

const start = (path: string) => path.match(/^\/og\/[^/]+/)?.[0] ?? "";
const hexOf = (text: string) => Buffer.from(text, "base64url").toString("hex");

/** For a site whose definition says `signed: true`. */
export const signedCases: readonly AnswerCase[] = [
	{
		name: "a page names its picture with a signature, and gets it",
		async run({ send }) {
			const path = await pictureOf(send, BOARD);
			match(path, /^\/og\/[0-9a-f]{16}\.[\w-]{24}\/wide\//);
			has(await draw(send, { path }), 200, { "cache-control": YEAR, "x-placard": "page" });
			has(await draw(send, { path: `${path}?utm_source=x` }), 200, {});
			has(await draw(send, { path, method: "HEAD" }), 200, {});
		},
	},
	{
		name: "so does a wrong board's page",
		async run({ send }) {
			const picture = await draw(send, { path: await pictureOf(send, LOST) });
			has(picture, 200, { "x-placard": "fallback; reason=params-refused" });
		},
	},
	...FORGERIES.map(([what, forge]) => ({
		name: `${what}: the default picture, 403, kept by nobody`,
		async run({ send }: Hosts) {
			const path = await pictureOf(send, BOARD);
			const forged = forge(path, await pictureOf(send, LOST));
			notEqual(forged, path);
			has(await draw(send, { path: forged }), 403, {
				"cache-control": "no-store",
				"x-placard": "default; reason=signature-refused",
			});
		},
	})),
];
