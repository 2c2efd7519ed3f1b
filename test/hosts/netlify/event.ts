/**
 * A request of the contract → the event that Netlify hands to a function's entry point, and the answer that it makes
 * of what comes back: a head as JSON, eight zero bytes, the body.
 */
import type { Answer, Sent } from "../../contract/send.js";
import type { Invoked } from "../lambda/runtime-api.js";

const HOST = "evil.example";

export function eventOf({ method = "GET", path: target, headers = {} }: Sent): unknown {
	const [path = "", rawQuery = ""] = target.split(/\?(.*)/s);
	const query = new URLSearchParams(rawQuery);
	const all: Record<string, string> = { host: HOST, ...headers };
	return {
		rawUrl: `https://${HOST}${target}`,
		rawQuery,
		path,
		httpMethod: method,
		headers: all,
		multiValueHeaders: lists(Object.entries(all)),
		queryStringParameters: Object.fromEntries(query),
		multiValueQueryStringParameters: lists([...query]),
		body: null,
		isBase64Encoded: false,
		route: "/og/*",
	};
}

function lists(pairs: readonly (readonly [string, string])[]): Record<string, string[]> {
	const result: Record<string, string[]> = {};
	for (const [name, value] of pairs) result[name] = [...(result[name] ?? []), value];
	return result;
}

export function answerOf({ body, isStreamed }: Invoked): Answer {
	const end = body.indexOf(Buffer.alloc(8));
	if (!isStreamed || end < 0) throw new Error(`expected a streamed answer, received ${body}`);
	const head = JSON.parse(body.subarray(0, end).toString("utf8")) as {
		readonly statusCode: number;
		readonly headers?: Readonly<Record<string, string>>;
		readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
	};
	const headers = new Headers(head.headers);
	for (const [name, values] of Object.entries(head.multiValueHeaders ?? {}))
		headers.set(name, values.join(", "));
	return { status: head.statusCode, headers, body: body.subarray(end + 8) };
}
