/**
 * The strictest reader there is: regular expressions, as in Signal for Android. `property` (or `name`)
 * before `content`, both in double quotes, one space between, nothing raw inside a value. What it does
 * not find, some scraper does not find.
 */

const TAG = /<meta (?:property|name)="([^"<>&]+)" content="([^"<>]*)"/g;
const NAMED: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** Keys of the page's metas → their values in order. Not only those of the head: it cannot tell. */
export function readStrictly(html: string): Map<string, string[]> {
	const tags = new Map<string, string[]>();
	for (const [, key = "", value = ""] of html.matchAll(TAG))
		tags.set(key, [...(tags.get(key) ?? []), decode(value)]);
	return tags;
}

/** The one value of a key; an error when there are several, undefined when there is none. */
export function readOne(html: string, key: string): string | undefined {
	const values = readStrictly(html).get(key) ?? [];
	if (values.length > 1) throw new Error(`${values.length} tags with the key ${key}`);
	return values[0];
}

/** One pass, so that `&amp;lt;` is `&lt;`: a reader that decodes twice hides a value escaped twice. */
function decode(text: string): string {
	return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot));/gi, (_, decimal, hex, name) =>
		name === undefined
			? String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10))
			: (NAMED[name] ?? ""),
	);
}
