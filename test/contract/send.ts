/**
 * What the contract speaks with: a request as plain data → an answer as plain data, over HTTP or to a function. Over
 * HTTP by Node's own client, because fetch would tidy paths up, ask for compression and follow redirects.
 */
import { request as httpRequest } from "node:http";

export interface Sent {
	/** Default GET. */
	readonly method?: string;
	/** Path and query, as they go over the wire. */
	readonly path: string;
	/** Names in lower case. */
	readonly headers?: { readonly [name: string]: string };
}

export interface Answer {
	readonly status: number;
	readonly headers: Headers;
	readonly body: Uint8Array;
}

export type Send = (request: Sent) => Promise<Answer>;

const TIMEOUT_MS = 30_000;

/** @param base `http://127.0.0.1:4321`, without a trailing slash */
export function sendTo(base: string): Send {
	const { hostname: host, port } = new URL(base);
	return ({ method = "GET", path, headers = {} }) =>
		new Promise((done, failed) => {
			const options = { host, port, method, path, headers, timeout: TIMEOUT_MS };
			const sent = httpRequest(options, async (response) => {
				const parts: Uint8Array[] = [];
				try {
					for await (const part of response) parts.push(part);
				} catch (error) {
					failed(error);
				}
				const pairs = Object.entries(response.headersDistinct);
				const flat = pairs.map(([name, values = []]) => [name, values.join(", ")] as const);
				done({
					status: response.statusCode ?? 0,
					headers: new Headers(Object.fromEntries(flat)),
					body: Buffer.concat(parts),
				});
			});
			sent.on("timeout", () => sent.destroy(new Error(`no answer to ${path} in time`)));
			sent.on("error", failed).end();
		});
}

/** To a function from Request to Response. The host in its URL is none that the site knows. */
export function sendInto(handle: (request: Request) => Promise<Response>): Send {
	return async ({ method = "GET", path, headers = {} }) => {
		const response = await handle(
			new Request(`http://internal.invalid${path}`, { method, headers }),
		);
		const body = new Uint8Array(await response.arrayBuffer());
		return { status: response.status, headers: response.headers, body };
	};
}
