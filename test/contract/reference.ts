/**
 * What the example game answers where no host is between: the two handlers in this process, upstream its own
 * index.html. Every host's answers are compared with these.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
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
	return referenceOf(await openSite(site, { root, threads: 1, ...options }));
}

/**
 * The example as it was built into a project's `.placard/`, on Node: every host answers these pixels. They are those
 * that its definition draws, within 2 levels (test/build), but a build gives finite values one palette for all pictures.
 */
export async function openBuiltReference(project: string): Promise<Reference> {
	const { openBuilt }: typeof Node = await import(built("hosts/node.js").href);
	const load = async (file: string) => {
		const url = pathToFileURL(join(project, ".placard", file)).href;
		return (await import(/* @vite-ignore */ url)).default;
	};
	const [site, pages, pictures] = await Promise.all(
		["site.js", "pages.js", "pictures.js"].map(load),
	);
	return referenceOf(openBuilt(site, { pages, pictures }, { threads: 1 }));
}

function referenceOf({ fetch, close }: Pick<Node.BuiltNodeSite, "fetch" | "close">): Reference {
	const page = readFileSync(`${root}/public/index.html`);
	const upstream = async () =>
		new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
	return { send: sendInto((request) => fetch(request, upstream)), close };
}
