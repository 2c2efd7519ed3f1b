/**
 * A request of the contract → the event that each of AWS's services makes of it, and the answer that the service makes
 * of what the function returned. Shapes after AWS's documentation of the services' Lambda integrations.
 */
import type { Answer, Sent } from "../../contract/send.js";
import type { Invoked } from "./runtime-api.js";

export interface Service {
	readonly title: string;
	event(sent: Sent): unknown;
	answer(result: Invoked): Answer;
}

const ADDRESS = "203.0.113.1";
const DOMAIN = "abc123.execute-api.eu-west-1.amazonaws.com";

export const services: readonly Service[] = [
	{
		title: "API Gateway, REST",
		event: (sent) => {
			const { method = "GET", path, query, headers } = parts(sent);
			return {
				resource: "/{proxy+}",
				path,
				httpMethod: method,
				headers: orNull(headers),
				multiValueHeaders: orNull(lists(headers)),
				queryStringParameters: orNull(Object.fromEntries(query)),
				multiValueQueryStringParameters: orNull(
					Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)])),
				),
				pathParameters: { proxy: path.slice(1) },
				stageVariables: null,
				requestContext: {
					path: `/prod${path}`,
					stage: "prod",
					httpMethod: method,
					domainName: DOMAIN,
					identity: { sourceIp: ADDRESS },
				},
				body: null,
				isBase64Encoded: false,
			};
		},
		answer: answerOf,
	},
	...(["API Gateway, HTTP", "Function URL"] as const).map((title) => ({
		title,
		event: eventOfVersion2,
		answer: answerOf,
	})),
	{
		title: "load balancer, single values",
		event: (sent) => {
			const { headers, search, ...rest } = balanced(sent);
			return { ...rest, headers, queryStringParameters: Object.fromEntries(search) };
		},
		answer: answerOf,
	},
	{
		title: "load balancer, multiple values",
		event: (sent) => {
			const { headers, search, ...rest } = balanced(sent);
			const keys = new Set(search.map(([key]) => key));
			const valuesOf = (key: string) =>
				search.flatMap(([name, value]) => (name === key ? [value] : []));
			return {
				...rest,
				multiValueHeaders: lists(headers),
				multiValueQueryStringParameters: Object.fromEntries(
					[...keys].map((key) => [key, valuesOf(key)]),
				),
			};
		},
		answer: answerOf,
	},
];

/** A Function URL whose invoke mode is RESPONSE_STREAM. */
export const streaming: Service = {
	title: "Function URL, streaming",
	event: eventOfVersion2,
	answer: streamedAnswer,
};

function eventOfVersion2(sent: Sent): unknown {
	const { method = "GET", path, search, headers } = parts(sent);
	return {
		version: "2.0",
		routeKey: "$default",
		rawPath: path,
		rawQueryString: search,
		headers,
		requestContext: {
			domainName: DOMAIN,
			http: { method, path, protocol: "HTTP/1.1", sourceIp: ADDRESS, userAgent: "" },
			stage: "$default",
		},
		isBase64Encoded: false,
	};
}

/** A load balancer hands the query on as it came, undecoded. */
function balanced(sent: Sent) {
	const { method: httpMethod = "GET", path, search, headers } = parts(sent);
	const pairs = search === "" ? [] : search.split("&").map((pair) => pair.split("=", 2));
	return {
		requestContext: {
			elb: { targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/a/1" },
		},
		httpMethod,
		path,
		headers,
		search: pairs.map(([key = "", value = ""]) => [key, value] as const),
		body: "",
		isBase64Encoded: false,
	};
}

function parts({ path: target, headers, ...rest }: Sent) {
	const [path = "", search = ""] = target.split(/\?(.*)/s);
	// The Host that a visitor sent, and nobody may believe.
	const all: Record<string, string> = { host: "evil.example", ...headers };
	return { ...rest, path, search, query: new URLSearchParams(search), headers: all };
}

function lists(headers: Readonly<Record<string, string>>): Record<string, readonly string[]> {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
}

function orNull<T extends object>(record: T): T | null {
	return Object.keys(record).length === 0 ? null : record;
}

interface Returned {
	readonly statusCode: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
	readonly body?: string;
	readonly isBase64Encoded?: boolean;
}

function answerOf({ body: json }: Invoked): Answer {
	const returned = JSON.parse(json.toString("utf8")) as Returned;
	const headers = new Headers(returned.headers);
	for (const [name, values] of Object.entries(returned.multiValueHeaders ?? {}))
		for (const value of values) headers.append(name, value);
	const encoding = returned.isBase64Encoded === true ? "base64" : "utf8";
	return { status: returned.statusCode, headers, body: Buffer.from(returned.body ?? "", encoding) };
}

/** A head as JSON, eight zero bytes, the body. */
function streamedAnswer({ body, isStreamed }: Invoked): Answer {
	const end = body.indexOf(Buffer.alloc(8));
	if (!isStreamed || end < 0) throw new Error("expected a streamed answer");
	const { statusCode, headers } = JSON.parse(body.subarray(0, end).toString("utf8")) as Returned;
	return { status: statusCode, headers: new Headers(headers), body: body.subarray(end + 8) };
}
