/**
 * One suite for every host: the contract's requests, each in the host's real runtime, against the handlers in
 * this process.
 */
import { equal } from "node:assert/strict";
import { afterAll, beforeAll, describe, test } from "vitest";
import { type AnswerCase, answerCases, pixelsOf } from "../contract/answers.js";
import { openBuiltReference, type Reference } from "../contract/reference.js";
import type { Send } from "../contract/send.js";
import { buildProject } from "./project.js";

export interface RunningHost {
	readonly send: Send;
	close(): Promise<void>;
}

/** Which cases, by parts of their names. */
export interface CaseChoice {
	/** Those that do not reach the host's handler, or that its local stand-in answers otherwise than the host. */
	readonly leftOut?: readonly string[];
	/** For a local stand-in that is too slow for all of them. Default: all. */
	readonly only?: readonly string[];
}

/** What the contract leaves to chance: pictures that no build has finished, and every one of them drawn by wasm. */
const drawn: readonly AnswerCase[] = ["width=600", "height=300", "width=1201"].map((query) => ({
	name: `?${query}: drawn by the rasteriser, and the same pixels as everywhere`,
	async run({ send, reference }) {
		const path = `/og/v/wide/game/7%C3%973%2BX-2%C3%B75.png?${query}`;
		const [own, other] = [await send({ path }), await reference({ path })];
		equal(own.headers.get("x-placard"), "page; reason=old-version");
		equal(pixelsOf(own.body), pixelsOf(other.body));
	},
}));

const all = [...answerCases, ...drawn];

/** One for all hosts of a file. */
let opened: Promise<Reference> | undefined;

function referenceOfFile(): Promise<Reference> {
	opened ??= buildProject("node").then(openBuiltReference);
	return opened;
}

afterAll(async () => {
	await (await opened)?.close();
});

/**
 * Declares the contract's tests. The host is started once, and a host that does not start fails all of them.
 *
 * Parts of names that are in no case's name fail.
 */
export function hostContract(
	title: string,
	start: () => Promise<RunningHost>,
	{ leftOut = [], only = [""] }: CaseChoice = {},
): void {
	const isChosen = (name: string) =>
		only.some((part) => name.includes(part)) && !leftOut.some((part) => name.includes(part));
	describe(title, () => {
		let reference: Reference;
		let host: RunningHost | undefined;
		beforeAll(async () => {
			reference = await referenceOfFile();
			host = await start();
		});
		afterAll(() => host?.close());
		for (const part of [...leftOut, ...only])
			if (!all.some(({ name }) => name.includes(part)))
				throw new Error(`${title}: no case's name has ${JSON.stringify(part)}`);
		const cases = all.filter(({ name }) => isChosen(name));
		test.each(cases)("$name", ({ run }) => {
			if (host === undefined) throw new Error(`${title} did not start`);
			return run({ send: host.send, reference: reference.send });
		});
	});
}
