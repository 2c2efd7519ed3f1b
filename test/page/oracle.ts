/**
 * parse5 as the judge of a rewrite. `checkRewrite` runs a page through the rewriter whole, byte by byte
 * and in chunks, and throws unless: all runs agree; what passed untouched passed as the same objects,
 * with a reason; or the DOM is the page's own but for the managed tags, those of the head are exactly
 * the plan, with scripting on and off, and a second rewrite changes nothing. The rules are written here
 * a second time, over the DOM, and share no code with the rewriter.
 */
import { isDeepStrictEqual } from "node:util";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import type { PlannedTag, TagPlan } from "../../src/page/plan.js";
import {
	createHeadRewriter,
	type RewriteOptions,
	type RewriteOutcome,
} from "../../src/page/rewrite.js";
import { random } from "./random.js";

type ParentNode = DefaultTreeAdapterMap["parentNode"];
type ChildNode = DefaultTreeAdapterMap["childNode"];
type Element = DefaultTreeAdapterMap["element"];
type Document = DefaultTreeAdapterMap["document"];

export interface CheckOptions extends RewriteOptions {
	/** The encoding that readers take the page for. Default: as browsers find it. */
	readonly decodeAs?: string;
	/** `every` tries each split in two; `some` tries a few random cuts. Default `every` below 4,096 bytes. */
	readonly splits?: "every" | "some";
	/** Of the random chunks. Default 1. */
	readonly seed?: number;
}

export interface Checked {
	readonly output: Uint8Array;
	readonly outcome: RewriteOutcome;
}

/** @throws Error that says what does not hold, with the page */
export function checkRewrite(
	input: Uint8Array,
	plan: TagPlan,
	options: CheckOptions = {},
): Checked {
	const whole = run([input], plan, options);
	for (const chunks of chunkings(input, options)) {
		const again = run(chunks, plan, options);
		const cut = `in chunks of ${chunks.map((chunk) => chunk.length).slice(0, 12)}`;
		must(isDeepStrictEqual(again.outcome, whole.outcome), `another outcome ${cut}`, input);
		must(equal(again.output, whole.output), `other bytes ${cut}`, input, again.output);
	}
	if (whole.outcome.kind === "skipped") {
		must(equal(whole.output, input), "skipped and changed", input, whole.output);
		return whole;
	}
	checkDom(input, whole.output, plan, options);
	const twice = run([whole.output], plan, options);
	must(equal(twice.output, whole.output), "the second rewrite changes", whole.output, twice.output);
	return whole;
}

function must(holds: boolean, what: string, input: Uint8Array, output?: Uint8Array): void {
	if (holds) return;
	const shown = (bytes: Uint8Array) => JSON.stringify(Buffer.from(bytes).toString("latin1"));
	const result = output === undefined ? "" : `\n  output ${shown(output)}`;
	throw new Error(`${what}\n  input  ${shown(input)}${result}`);
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
	return Buffer.compare(a, b) === 0;
}

function* chunkings(
	input: Uint8Array,
	{ splits, seed = 1 }: CheckOptions,
): Generator<Uint8Array[]> {
	yield Array.from(input, (_, i) => input.subarray(i, i + 1));
	const isEvery = (splits ?? (input.length < 4096 ? "every" : "some")) === "every";
	for (let at = 0; isEvery && at <= input.length; at++)
		yield [input.subarray(0, at), input.subarray(at)];
	const rng = random(seed);
	for (let round = 0; round < 4; round++) {
		const chunks: Uint8Array[] = [];
		for (let at = 0; at < input.length; ) {
			const size = rng.below(round === 0 ? 4 : 97);
			chunks.push(input.subarray(at, at + size));
			at += size;
		}
		yield chunks;
	}
}

/** Runs the rewriter and checks what passes by identity. */
function run(chunks: readonly Uint8Array[], plan: TagPlan, options: RewriteOptions): Checked {
	const rewriter = createHeadRewriter(plan, options);
	const emitted: Uint8Array[] = [];
	let decidedAt = chunks.length;
	chunks.forEach((chunk, i) => {
		const before = emitted.length;
		const wasDecided = rewriter.outcome !== undefined;
		rewriter.push(chunk, (bytes) => emitted.push(bytes));
		if (rewriter.outcome !== undefined && !wasDecided) decidedAt = i;
		const isSame = emitted.length === before + 1 && emitted[before] === chunk;
		must(!wasDecided || isSame, `chunk ${i} did not pass as it was`, chunk);
		must(rewriter.outcome !== undefined || emitted.length === 0, "emitted before deciding", chunk);
	});
	rewriter.end((bytes) => emitted.push(bytes));
	const { outcome } = rewriter;
	if (outcome === undefined) throw new Error("no outcome after the end");
	if (outcome.kind === "skipped")
		must(
			emitted.length === chunks.length && emitted.every((bytes, i) => bytes === chunks[i]),
			`skipped and not the same objects, decided at chunk ${decidedAt}`,
			Buffer.concat(chunks),
		);
	return { output: Buffer.concat(emitted), outcome };
}

// --- The DOM -----------------------------------------------------------------------------------------

function checkDom(
	input: Uint8Array,
	output: Uint8Array,
	plan: TagPlan,
	options: CheckOptions,
): void {
	const encoding = encodingOf(input, options);
	const before = parsed(input, encoding, true);
	const after = parsed(output, encoding, true);
	const old = takeManaged(headOf(before), plan);
	const now = takeManaged(headOf(after), plan);
	must(now.partial === 0, "a managed key was left beside another one", input, output);
	const expected = expectedTags(plan, old);
	const found = now.tags.map(({ text }) => text);
	if (!isDeepStrictEqual(found, expected))
		must(false, `expected ${expected.join("")}\n  found    ${found.join("")}`, input, output);
	const [dom, newDom] = [canonical(before), canonical(after)];
	must(dom === newDom, `the DOM changed\n  from ${dom}\n  to   ${newDom}`, input, output);
	const mute = takeManaged(headOf(parsed(output, encoding, false)), plan);
	const plain = mute.tags.map(({ text }) => text);
	must(isWithin(expected, plain), `without scripting only ${plain.join("")}`, input, output);
	const isKept = charsetEnd(input) > 1024 || charsetEnd(output) <= 1024;
	must(isKept, "the charset moved out of the first kilobyte", input, output);
}

/** By a mark, the header, or a meta, wherever it is: browsers start again for a late one; windows-1252 when nothing tells. */
function encodingOf(bytes: Uint8Array, options: CheckOptions): string {
	if (hasMark(bytes)) return "utf-8";
	const label = options.decodeAs ?? options.charset ?? charsetMeta(bytes)?.label;
	try {
		return new TextDecoder(label?.trim() ?? "windows-1252").encoding;
	} catch {
		return "windows-1252";
	}
}

function hasMark(bytes: Uint8Array): boolean {
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function parsed(bytes: Uint8Array, encoding: string, scriptingEnabled: boolean): Document {
	return parse(new TextDecoder(encoding).decode(bytes), { scriptingEnabled });
}

function headOf(document: Document): Element {
	const html = document.childNodes.find((node) => node.nodeName === "html") as Element;
	return html.childNodes.find((node) => node.nodeName === "head") as Element;
}

interface Found {
	/** The tag as the plan would write it, kept attributes in order of their names. */
	readonly text: string;
	/** The first of its keys. */
	readonly key: string;
	readonly kept: string;
}

interface Managed {
	readonly tags: Found[];
	/** What was said of each key, in order. */
	readonly values: [key: string, content: string][];
	/** How many tags say something else as well. */
	readonly partial: number;
}

/** Takes the managed tags out of a head, and the managed keys out of those that say more. */
function takeManaged(head: Element, plan: TagPlan): Managed {
	const tags: Found[] = [];
	const values: [string, string][] = [];
	let partial = 0;
	for (const node of [...head.childNodes]) {
		if (!("tagName" in node)) continue;
		const keys = managedKeys(node, plan);
		if (keys.managed.length === 0) continue;
		if (keys.isWhole) head.childNodes.splice(head.childNodes.indexOf(node), 1);
		else partial++;
		const key = keys.managed[0] ?? "";
		const content = attribute(node, node.tagName === "link" ? "href" : "content");
		if (keys.isWhole) tags.push({ ...written(node, key, content), key });
		values.push(...keys.managed.map((name): [string, string] => [name, content ?? ""]));
		for (const name of keys.isWhole ? [] : ["property", "name", "rel"])
			cut(node, name, keys.managed);
	}
	return { tags, values, partial };
}

const KEPT = /^(?:data-.*|itemprop|id|class)$/;

function written(node: Element, key: string, content = ""): { text: string; kept: string } {
	const kept = node.attrs
		.filter(({ name }) => KEPT.test(name))
		.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
		.sort()
		.join("");
	const value = node.tagName === "title" ? textOf(node) : content;
	const kind = ["property", "name", "rel"].find((name) => attribute(node, name) !== undefined);
	const strange = node.attrs.filter(
		({ name }) => !KEPT.test(name) && ![kind, "content", "href"].includes(name),
	);
	const rest = strange.map(({ name }) => ` !${name}`).join("");
	const name = node.tagName === "title" ? "title" : `${kind} ${key}`;
	return { text: `<${name}: ${JSON.stringify(value)}${kept}${rest}>`, kept };
}

function managedKeys(node: Element, plan: TagPlan): { managed: string[]; isWhole: boolean } {
	if (node.tagName === "title")
		return { managed: plan.title === undefined ? [] : ["title"], isWhole: true };
	const names =
		node.tagName === "meta" ? ["property", "name"] : node.tagName === "link" ? ["rel"] : [];
	const keys = names.flatMap((name) => tokens(attribute(node, name)));
	const isManaged = (key: string) =>
		plan.isManaged(key) && (key === "canonical") === names.includes("rel");
	const managed = keys.filter(isManaged);
	const isOther =
		attribute(node, "charset") !== undefined || attribute(node, "http-equiv") !== undefined;
	return { managed, isWhole: managed.length === keys.length && !isOther };
}

/** As the rewriter must have cut: the tokens, and the attribute when nothing is left of it. */
function cut(node: Element, name: string, managed: readonly string[]): void {
	const value = attribute(node, name);
	const left = tokens(value).filter((key) => !managed.includes(key));
	if (value === undefined || left.length === tokens(value).length) return;
	if (left.length === 0) node.attrs = node.attrs.filter((attr) => attr.name !== name);
	for (const attr of node.attrs) if (attr.name === name) attr.value = left.join(" ");
}

function tokens(value: string | undefined): string[] {
	const trimmed = (value ?? "").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
	return trimmed.split(/[\t\n\f\r ]+/).filter((token) => token !== "");
}

function attribute(node: Element, name: string): string | undefined {
	return node.attrs.find((attr) => attr.name === name)?.value;
}

function textOf(node: ParentNode): string {
	return node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}

/** The plan in the words of `Found.text`, with what the page's own tags leave to it. */
function expectedTags(plan: TagPlan, { tags: old, values }: Managed): string[] {
	const used = new Map<string, number>();
	const kept = (key: string) => {
		const nth = used.get(key) ?? 0;
		used.set(key, nth + 1);
		return old.filter((tag) => tag.key === key && tag.kept !== "")[nth]?.kept ?? "";
	};
	const title =
		typeof plan.title === "string"
			? [`<title: ${JSON.stringify(plan.title)}${kept("title")}>`]
			: [];
	const tags = plan.tags.map((tag) => {
		const key = tag.key.toLowerCase();
		const name = `${tag.kind === "canonical" ? "rel" : tag.kind} ${key}`;
		return `<${name}: ${JSON.stringify(ownValue(tag, values) ?? tag.value)}${kept(key)}>`;
	});
	return [...title, ...tags];
}

function ownValue(tag: PlannedTag, values: Managed["values"]): string | undefined {
	if (!tag.isDefault) return undefined;
	return values.find(([key, value]) => key === tag.key && /^[\w.:-]{1,64}$/.test(value))?.[1];
}

function isWithin(part: readonly string[], all: readonly string[]): boolean {
	let at = 0;
	for (const item of all) if (item === part[at]) at++;
	return at === part.length;
}

/** A tree as text; neighbouring texts are one, whatever stood between them. */
function canonical(node: Document | ChildNode): string {
	if (node.nodeName === "#comment" && "data" in node) return `<!--${JSON.stringify(node.data)}>`;
	if (node.nodeName === "#documentType" && "publicId" in node)
		return `<!${node.name} ${node.publicId} ${node.systemId}>`;
	const parent = node as Element | Document;
	const attrs = "attrs" in parent ? parent.attrs : [];
	const open = attrs.map(({ name, value }) => {
		const isKeys = /^(?:meta|link)$/.test(parent.nodeName) && /^(?:property|name|rel)$/.test(name);
		return ` ${name}=${JSON.stringify(isKeys ? tokens(value).join(" ") : value)}`;
	});
	const children = merged(parent.childNodes).map((child) =>
		typeof child === "string" ? JSON.stringify(child) : canonical(child),
	);
	const content = "content" in parent ? canonical(parent.content as unknown as ChildNode) : "";
	const mode = "mode" in parent ? parent.mode : "";
	return `<${parent.nodeName}${mode}${open.join("")}>${children.join("")}${content}</>`;
}

function merged(nodes: readonly ChildNode[]): (ChildNode | string)[] {
	const list: (ChildNode | string)[] = [];
	for (const node of nodes) {
		const last = list.at(-1);
		if (node.nodeName !== "#text" || !("value" in node)) list.push(node);
		else if (typeof last === "string") list[list.length - 1] = last + node.value;
		else list.push(node.value);
	}
	return list;
}

function charsetEnd(bytes: Uint8Array): number {
	return charsetMeta(bytes)?.end ?? Number.POSITIVE_INFINITY;
}

/** The first meta that declares a charset, and where it ends, in bytes. */
function charsetMeta(bytes: Uint8Array): { label: string; end: number } | undefined {
	const skipped = hasMark(bytes) ? 3 : 0;
	const text = new TextDecoder("latin1").decode(bytes.subarray(skipped));
	for (const node of headOf(parse(text, { sourceCodeLocationInfo: true })).childNodes) {
		const label = node.nodeName === "meta" ? labelOf(node as Element) : "";
		const end = node.sourceCodeLocation?.endOffset ?? 0;
		if (label !== "") return { label, end: end + skipped };
	}
	return undefined;
}

function labelOf(node: Element): string {
	const isType = attribute(node, "http-equiv")?.toLowerCase() === "content-type";
	const content = isType ? attribute(node, "content") : undefined;
	return (
		attribute(node, "charset") ?? /charset\s*=\s*["']?([^\s;"']+)/i.exec(content ?? "")?.[1] ?? ""
	);
}
