/**
 * One suite for every host: the contract's requests, each in the host's real runtime, against the handlers in
 * this process.
 */
import { afterAll, beforeAll, describe, test } from "vitest";
import { answerCases } from "../contract/answers.js";
import { openReference, type Reference } from "../contract/reference.js";
import type { Send } from "../contract/send.js";

export interface RunningHost {
	readonly send: Send;
	close(): Promise<void>;
}

/**
 * Declares the contract's tests. The host is started once, and a host that does not start fails all of them.
 *
 * @param leftOut cases by name that the local stand-in of a host cannot answer as the host does, each with the reason;
 * a name that is no case fails
 */
export function hostContract(
	title: string,
	start: () => Promise<RunningHost>,
	leftOut: { readonly [name: string]: string } = {},
): void {
	describe(title, () => {
		let reference: Reference;
		let host: RunningHost;
		beforeAll(async () => {
			reference = await openReference();
			host = await start();
		});
		afterAll(async () => {
			await host?.close();
			await reference?.close();
		});
		const names = new Set(answerCases.map(({ name }) => name));
		for (const name of Object.keys(leftOut))
			if (!names.has(name)) throw new Error(`${title}: no case is called ${JSON.stringify(name)}`);
		const cases = answerCases.filter(({ name }) => leftOut[name] === undefined);
		test.each(cases)("$name", ({ run }) => run({ send: host.send, reference: reference.send }));
	});
}
