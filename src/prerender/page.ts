/**
 * The prerenderer's flow: page → match → data → slots → pictures → files, then tags → head → file. The pictures come
 * first, so that no page ever names one that is not there. Never throws: what fails is told, and the page stays as it was.
 */
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { isPlacardError, PlacardError, shown } from "../errors.js";
import { nodeSha256 } from "../hosts/sha256.js";
import { pageFacts } from "../page/facts.js";
import { rewriteHead } from "../page/head.js";
import { type PageFacts, planTags, type TagPlan } from "../page/plan.js";
import type { RewriteOutcome } from "../page/rewrite.js";
import type { ImageDefinition, Site } from "../site/definition.js";
import { findRoute, type Resolution, resolveMatch } from "../site/resolve.js";
import { pictureQuery } from "../site/url.js";
import { AtomicFiles, fileFinder, isSystemError, readChunks, reasonOf } from "./files.js";
import { isHtml, SNIFFED_BYTES } from "./html.js";
import type { OpenedSite } from "./open.js";
import { filesOfPath } from "./paths.js";
import { type PlacedPicture, pictureDrawer, placePicture } from "./picture.js";
import type { Failure, PageJob, PageResult, ThreadSetup } from "./protocol.js";

export type Prerender = (job: PageJob) => Promise<PageResult>;

/** Pages larger than this are rewritten chunk by chunk. */
const MAX_HELD_BYTES = 4 * 2 ** 20;

type Resolved = Exclude<Resolution, { readonly kind: "none" }>;

/** @param label tells threads apart, in the names of unfinished files */
export function pagePrerenderer(
	{ site, ports }: OpenedSite,
	setup: ThreadSetup,
	label: string,
): Prerender {
	const files = new AtomicFiles(setup.out, setup.scratch, label);
	const draw = pictureDrawer(ports);
	const artHash = async (image: ImageDefinition) => ports.art.hash(image);
	const isThere = fileFinder(setup.dir);
	/** Read once: all paths without a file are made from it, and its own page is rewritten when they are done. */
	let shell: Buffer | undefined;
	const readPage = (file: string): Buffer => {
		if (file !== setup.shell) return readFileSync(join(setup.dir, file));
		shell ??= readFileSync(join(setup.dir, file));
		return shell;
	};

	async function prerender(job: PageJob): Promise<PageResult> {
		const url = new URL(job.path, site.origin);
		const match = findRoute(site, url.pathname);
		if (match === undefined) return { ...job, kind: "unmatched", pictures: [], isWritten: false };
		const resolution = await resolveMatch(site, match, url.searchParams);
		checkResolution(resolution, url);
		const source = sourceOf(job, url.pathname, setup, isThere);
		if (source !== undefined && source.from !== setup.shell) checkHtml(setup.dir, source.from);
		const facts = await pageFacts(site, url, resolution, artHash, nodeSha256);
		const placed = await placeAll(resolution, facts);
		const plan = source && planTags(withFiles(site, facts, placed));
		const isWritten =
			source !== undefined &&
			plan !== undefined &&
			(await rewriteFile(setup, files, source, plan, readPage));
		const canonical = canonicalOf(facts, plan);
		return {
			path: job.path,
			...(source && { file: source.to }),
			kind: "done",
			...(canonical !== undefined && { canonical }),
			pictures: placed.map(({ result }) => result),
			isWritten,
			...(resolution.kind === "fallback" && { fallback: resolution.reason }),
		};
	}

	/** One after the other: a page's pictures are drawn by the same thread. */
	async function placeAll({ route, values }: Resolved, facts: PageFacts): Promise<PlacedPicture[]> {
		const placed: PlacedPicture[] = [];
		for (const [i, { url }] of facts.images.entries()) {
			const image = route.images.get(route.share[i] ?? "") as ImageDefinition;
			const path = url.slice(site.origin.length);
			placed.push(await placePicture({ route, image, values, path }, files, draw));
		}
		return placed;
	}

	return async (job) => {
		try {
			return await prerender(job);
		} catch (error) {
			return { ...job, kind: "failed", pictures: [], isWritten: false, failure: failureOf(error) };
		}
	};
}

/** Slow data and mistakes leave a page as it came, as they do on a server; here they are told as failures. */
function checkResolution(resolution: Resolved, url: URL): void {
	if (pictureQuery(resolution.route, url.searchParams) !== "")
		throw new PlacardError({
			code: "path-has-query",
			expected: "a path without a query: a file cannot tell one query from another",
			received: shown(url.search),
		});
	if (resolution.kind === "found") return;
	if (resolution.reason === "definition-failed") throw resolution.error;
	if (resolution.reason === "data-timeout")
		throw new PlacardError({
			code: "data-timeout",
			expected: "data within dataTimeoutMs",
			received: "none",
			remedy: "Raise dataTimeoutMs in the definition, or run again.",
		});
}

interface Source {
	/** Relative to the site's folder. */
	readonly from: string;
	/** Relative to `out`. */
	readonly to: string;
}

/** The page's own file; for a path without one the shell's, written to where hosts look for the path. */
function sourceOf(
	job: PageJob,
	pathname: string,
	{ shell }: ThreadSetup,
	isThere: (file: string) => boolean,
): Source | undefined {
	if (job.file !== undefined) return { from: job.file, to: job.file };
	const candidates = filesOfPath(pathname);
	const found = candidates.find(isThere);
	if (found !== undefined) return { from: found, to: found };
	return shell === undefined ? undefined : { from: shell, to: candidates[0] };
}

/** The page's own address. A plan is made for it alone where `extra` may say another: it is 5 % of a picture's time. */
function canonicalOf(facts: PageFacts, plan: TagPlan | undefined): string | undefined {
	const { tags, url } = facts;
	if (plan === undefined && tags.extra === undefined)
		return (tags.url === undefined ? url : tags.url) ?? undefined;
	const { tags: planned } = plan ?? planTags(facts);
	return planned.find(({ kind }) => kind === "canonical")?.value;
}

function checkHtml(dir: string, file: string): void {
	const handle = openSync(join(dir, file), "r");
	try {
		const beginning = Buffer.alloc(SNIFFED_BYTES);
		if (isHtml(beginning.subarray(0, readSync(handle, beginning)))) return;
	} finally {
		closeSync(handle);
	}
	throw new PlacardError({
		code: "page-not-html",
		where: shown(file),
		expected: "an HTML page",
		received: "something else, by its first bytes",
		remedy: "Give the file another name, or a route that does not match it.",
	});
}

/** The facts with the pictures' names as they are on the disk. */
function withFiles(
	site: Site,
	facts: PageFacts,
	placed: readonly Pick<PlacedPicture, "path" | "type">[],
): PageFacts {
	const images = facts.images.map((image, i) => {
		const own = placed[i];
		return own === undefined ? image : { ...image, url: site.origin + own.path, type: own.type };
	});
	return { ...facts, images };
}

/** Gives whether the file was written: one that is already as it should be is let be. */
async function rewriteFile(
	{ dir, out, shell }: ThreadSetup,
	files: AtomicFiles,
	{ from, to }: Source,
	plan: TagPlan,
	readPage: (file: string) => Buffer,
): Promise<boolean> {
	const path = join(dir, from);
	if (from !== shell && statSync(path).size > MAX_HELD_BYTES) {
		const { stream, outcome } = rewriteHead(readChunks(path), plan);
		await files.writeStream(to, checked(stream, outcome, from));
		return true;
	}
	const bytes = readPage(from);
	const { page, outcome } = rewriteHead(bytes, plan);
	checkOutcome(outcome, from);
	const isSame = join(dir, from) === join(out, to) && bytes.equals(page);
	if (!isSame) files.write(to, page);
	return !isSame;
}

/** The page's chunks; fails before the end when its head could not be rewritten. */
async function* checked(
	stream: AsyncIterable<Uint8Array>,
	outcome: Promise<{ readonly kind: string; readonly reason?: string }>,
	file: string,
): AsyncIterable<Uint8Array> {
	yield* stream;
	checkOutcome(await outcome, file);
}

function checkOutcome(
	outcome: RewriteOutcome | { readonly kind: string; readonly reason?: string },
	file: string,
): void {
	if (outcome.kind !== "skipped") return;
	const reason = "reason" in outcome ? outcome.reason : undefined;
	throw new PlacardError({
		code: "page-untouched",
		where: shown(file),
		expected: "a page whose head can be rewritten without a doubt",
		received: reason ?? "none",
		remedy: "docs/head.md says what each reason means.",
	});
}

/** A mistake of the definition's own code has a stack, which says where. */
export function failureOf(error: unknown): Failure {
	if (isPlacardError(error)) return { code: error.code, message: error.message };
	if (isSystemError(error)) return { code: "read-failed", message: reasonOf(error) };
	const [line, at] = error instanceof Error ? (error.stack ?? "").split("\n") : [];
	const where = at === undefined ? "" : ` (${at.trim()})`;
	const message = line === undefined ? `threw ${shown(error)}` : `threw ${line}${where}`;
	return { code: "definition-failed", message };
}
