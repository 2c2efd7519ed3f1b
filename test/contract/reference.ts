/**
 * What the example game answers where no host is between: the two handlers in this process, upstream its own
 * index.html. Every host's answers are compared with these.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import example from "../../examples/myriad/placard.config.js";
import type * as Node from "../../src/hosts/node.js";
import type { Site } from "../../src/site/definition.js";
import { built } from "../support/built.js";
import { type Send, sendInto } from "./send.js";

const root = fileURLToPath(new URL("../../examples/myriad/", import.meta.url));

export interface Reference {
	readonly send: Send;
	close(): Promise<void>;
}

/** The example, or another site with its files. */
export async function openReference(
	site: Site = example,
	options: Partial<Node.NodeOptions> = {},
): Promise<Reference> {
	// The built one: worker threads load JavaScript only.
	const { openSite }: typeof Node = await import(built("hosts/node.js").href);
	const opened = await openSite(site, { root, threads: 1, ...options });
	const page = readFileSync(`${root}/public/index.html`);
	const upstream = async () =>
		new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
	return {
		send: sendInto((request) => opened.fetch(request, upstream)),
		close: () => opened.close(),
	};
}
