/** Whether two pages have one DOM but for the tags that Placard manages, as parse5 sees it. */
import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];

const MANAGED =
	/^(description|og:(title|description|url|site_name|type|image|image:(width|height|type|alt|url|secure_url))|twitter:(card|title|description|image|image:alt|image:src))$/i;

/** The first difference in words, or nothing. */
export function differenceBeyondTags(before: string, after: string): string | undefined {
	const [a, b] = [before, after].map((page) => outline(parse(page)));
	const at = a?.findIndex((line, i) => line !== b?.[i]) ?? -1;
	if (at !== -1) return `expected ${a?.[at]}, received ${b?.[at]}`;
	return a?.length === b?.length ? undefined : `${b?.length} nodes instead of ${a?.length}`;
}

/** Every node that is not managed, in document order, with its depth. White space in head is where tags stood. */
function outline(node: Node, depth = 0, isHead = false): string[] {
	if (isManaged(node)) return [];
	if (isHead && "value" in node && node.value.trim() === "") return [];
	const children = "childNodes" in node ? node.childNodes : [];
	const inHead = node.nodeName === "head";
	return [
		`${" ".repeat(depth)}${describe(node)}`,
		...children.flatMap((child) => outline(child, depth + 1, inHead)),
	];
}

function describe(node: Node): string {
	if ("value" in node) return JSON.stringify(node.value);
	if (!("attrs" in node)) return node.nodeName;
	return `<${[node.nodeName, ...node.attrs.map(({ name, value }) => `${name}=${value}`)].join(" ")}>`;
}

function isManaged(node: Node): boolean {
	if (!("attrs" in node)) return false;
	const attribute = (name: string) => node.attrs.find((attr) => attr.name === name)?.value ?? "";
	if (node.nodeName === "title") return true;
	if (node.nodeName === "link") return attribute("rel") === "canonical";
	return (
		node.nodeName === "meta" &&
		(MANAGED.test(attribute("name")) || MANAGED.test(attribute("property")))
	);
}
