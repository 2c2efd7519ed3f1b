/** The contract, kept by the two handlers behind one function, and by `placard serve` over HTTP. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import example from "../../examples/myriad/placard.config.js";
import type * as Serve from "../../src/cli/serve.js";
import type { Site } from "../../src/site/definition.js";
import { keyless } from "../../src/site/signature.js";
import { built } from "../support/built.js";
import { answerCases, pictureOf, signedCases } from "./answers.js";
import { openReference, type Reference } from "./reference.js";
import { type Send, sendTo } from "./send.js";

const folder = fileURLToPath(new URL("../../examples/myriad/", import.meta.url));
let reference: Reference;
let server: Serve.RunningServer;

beforeAll(async () => {
	reference = await openReference();
	const { startServer }: typeof Serve = await import(built("cli/serve.js").href);
	server = await startServer({
		dir: `${folder}public`,
		config: `${folder}placard.config.ts`,
		host: "127.0.0.1",
		port: 0,
	});
});

afterAll(async () => {
	await server.close();
	await reference.close();
});

const hosts: readonly (readonly [string, () => Send])[] = [
	["openSite", () => reference.send],
	["placard serve", () => sendTo(server.url)],
];

describe.each(hosts)("%s", (_, sender) => {
	test.each(answerCases)("$name", ({ run }) => run({ send: sender(), reference: reference.send }));
});

describe("a signed site", () => {
	const keys = ["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"];
	const site: Site = { ...example, signer: keyless };
	const opening = (...keys: string[]) =>
		openReference(site, { env: { PLACARD_SIGNING_KEYS: keys.join(",") } });
	let signed: Reference;

	beforeAll(async () => {
		signed = await opening(...keys);
	});

	afterAll(() => signed.close());

	test.each(signedCases)("$name", ({ run }) =>
		run({ send: signed.send, reference: reference.send }),
	);

	test("a key that has been replaced is good as long as it is listed", async () => {
		const [fresh = "", old = ""] = keys;
		const before = await opening(old);
		const path = await pictureOf(before.send, "/");
		await before.close();
		expect((await signed.send({ path })).status).toBe(200);
		const after = await opening(fresh);
		expect((await after.send({ path })).status).toBe(403);
		await after.close();
	});

	test("and it does not start without one", async () => {
		await expect(opening()).rejects.toMatchObject({ code: "signing-key-missing" });
	});
});
