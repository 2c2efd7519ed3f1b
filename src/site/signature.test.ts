/** Signatures against node:crypto's HMAC, an implementation of its own. */
import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { defineSite, svg } from "./define.js";
import type { Signer } from "./definition.js";
import { checkKeys, signingKeys, withKeys } from "./signature.js";

const OLD = "0123456789abcdef0123456789abcdef";
const NEW = "fedcba9876543210fedcba9876543210";
const PATH = "/og/4f1c09a2b7de5533/wide/game/7.png?width=600";

const define = (signed: boolean) =>
	defineSite({
		origin: "https://x.example",
		signed,
		routes: { "/": { images: { wide: svg("a.svg", { width: 1, height: 1 }) } } },
	});

function signerWith(...keys: string[]): Signer {
	const { signer } = withKeys(define(true), keys);
	if (signer === undefined) throw new Error("expected a signer");
	return signer;
}

const macOf = (key: string, path: string) =>
	createHmac("sha256", key).update(path).digest().subarray(0, 18).toString("base64url");

test("the signature is the first 144 bits of the path's HMAC-SHA-256, behind the version", async () => {
	expect(await signerWith(NEW).sign(PATH)).toBe(
		`/og/4f1c09a2b7de5533.${macOf(NEW, PATH)}/wide/game/7.png?width=600`,
	);
});

test("a longer prefix has its version found too", async () => {
	const { signer } = withKeys({ ...define(true), prefix: "/a/og" }, [NEW]);
	expect(await signer?.sign("/a/og/v/wide/x.png")).toMatch(/^\/a\/og\/v\.[\w-]{24}\/wide\/x\.png$/);
});

describe("verify", () => {
	const signature = macOf(NEW, PATH);
	const flip = (text: string, at: number) =>
		`${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;

	test.each([
		["it", signature, true],
		["nothing", "", false],
		["its first character altered", flip(signature, 0), false],
		["its last character altered", flip(signature, 23), false],
		["it without its end", signature.slice(0, -1), false],
		["its beginning", signature.slice(0, 4), false],
		["it and more", `${signature}A`, false],
		["it with padding", `${signature}==`, false],
		["it in hexadecimal", Buffer.from(signature, "base64url").toString("hex"), false],
		["it in upper case", signature.toUpperCase(), false],
		["the whole HMAC", createHmac("sha256", NEW).update(PATH).digest("base64url"), false],
		["that of another path", macOf(NEW, `${PATH}0`), false],
		["that of another key", macOf(OLD, PATH), false],
	])("%s", async (_, given, isRight) => {
		expect(await signerWith(NEW).verify(PATH, given)).toBe(isRight);
	});

	test("every key verifies, the first one signs", async () => {
		const both = signerWith(NEW, OLD);
		expect(await both.sign(PATH)).toContain(`.${macOf(NEW, PATH)}/`);
		expect(await both.verify(PATH, macOf(NEW, PATH))).toBe(true);
		expect(await both.verify(PATH, macOf(OLD, PATH))).toBe(true);
		expect(await signerWith(NEW).verify(PATH, macOf(OLD, PATH))).toBe(false);
	});

	test("every bit of a signature matters", async () => {
		const bytes = Buffer.from(signature, "base64url");
		const signer = signerWith(NEW);
		for (let bit = 0; bit < 144; bit++) {
			const altered = Buffer.from(bytes);
			altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			expect(await signer.verify(PATH, altered.toString("base64url"))).toBe(false);
		}
	});
});

describe("keys", () => {
	test.each([
		[undefined, []],
		["", []],
		["a", ["a"]],
		[" a, b\nc ", ["a", "b", "c"]],
	])("of %j", (value, keys) => {
		expect(signingKeys({ PLACARD_SIGNING_KEYS: value })).toEqual(keys);
	});

	test("a site that is not signed needs none, and has no use for them", () => {
		const site = define(false);
		expect(withKeys(site, [])).toBe(site);
		expect(withKeys(site, [NEW])).toBe(site);
		expect(() => checkKeys(site)).not.toThrow();
	});

	test("a signed site without keys is refused, and signs nothing", async () => {
		const site = define(true);
		const missing = { code: "signing-key-missing" };
		expect(() => withKeys(site, [])).toThrow("PLACARD_SIGNING_KEYS");
		expect(() => checkKeys(site)).toThrow("signing key");
		await expect(site.signer?.sign(PATH)).rejects.toMatchObject(missing);
		await expect(site.signer?.verify(PATH, "")).rejects.toMatchObject(missing);
	});

	test("a short key is refused and not shown", () => {
		const secret = "correct horse battery staple";
		try {
			withKeys(define(true), [NEW, secret]);
			expect.unreachable();
		} catch (error) {
			expect(error).toMatchObject({ code: "signing-key-weak" });
			expect(String(error)).not.toContain("horse");
			expect(String(error)).toContain("28");
		}
	});
});
