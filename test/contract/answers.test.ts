/** The contract, kept by the two handlers behind one function, and by `placard serve` over HTTP. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, test } from "vitest";
import type * as Serve from "../../src/cli/serve.js";
import { built } from "../support/built.js";
import { answerCases } from "./answers.js";
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
