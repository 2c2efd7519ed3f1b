/**
 * Lambda@Edge under AWS's runtime client, with the part of CloudFront that matters in front of it: an answer of the
 * function's is sent with its length, a request that it gives back is sent to the origin.
 */

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { serveFiles } from "../../src/hosts/static-files.js";
import { type Answer, type Sent, sendTo } from "../contract/send.js";
import { hostContract } from "./contract.js";
import { startFunction } from "./lambda/runtime-api.js";
import { buildProject, installTool } from "./project.js";

interface Header {
	readonly value: string;
}

interface EdgeResult {
	/** A generated answer; a request that goes on has none. */
	readonly status?: string;
	readonly headers: Readonly<Record<string, readonly Header[]>>;
	readonly body?: string;
	readonly bodyEncoding?: string;
}

function eventOf({ method = "GET", path, headers = {} }: Sent, originPort: number): unknown {
	const [uri = "", querystring = ""] = path.split(/\?(.*)/s);
	const all = Object.entries({ host: "origin.example", ...headers });
	const request = {
		clientIp: "203.0.113.1",
		method,
		uri,
		querystring,
		headers: Object.fromEntries(all.map(([key, value]) => [key, [{ key, value }]])),
		origin: {
			custom: {
				domainName: "127.0.0.1",
				port: originPort,
				protocol: "http",
				path: "",
				customHeaders: {},
				keepaliveTimeout: 5,
				readTimeout: 30,
				sslProtocols: ["TLSv1.2"],
			},
		},
	};
	const config = {
		distributionDomainName: "d111111abcdef8.cloudfront.net",
		distributionId: "EDFDVBD6EXAMPLE",
		eventType: "origin-request",
		requestId: "1",
	};
	return { Records: [{ cf: { config, request } }] };
}

/** Headers that CloudFront lets no function set; it answers 502 then. */
const REFUSED =
	/^(?:connection|keep-alive|content-length|transfer-encoding|via|x-cache|x-edge-.*)$/;

function generated(
	{ method }: Sent,
	{ status, headers, body = "", bodyEncoding }: EdgeResult,
): Answer {
	const names = Object.keys(headers).filter((name) => REFUSED.test(name));
	if (names.length > 0) throw new Error(`CloudFront refuses ${names.join(", ")}`);
	const bytes = Buffer.from(body, bodyEncoding === "base64" ? "base64" : "utf8");
	const sent = new Headers();
	for (const [name, values] of Object.entries(headers))
		for (const { value } of values) sent.append(name, value);
	if (status !== "304") sent.set("content-length", String(bytes.length));
	return {
		status: Number(status),
		headers: sent,
		body: method === "HEAD" ? Buffer.alloc(0) : bytes,
	};
}

hostContract(
	"Lambda@Edge",
	async () => {
		const tool = await installTool("lambda");
		const folder = await buildProject("lambda-edge");
		const origin = createServer(getRequestListener(serveFiles(join(folder, "public"))));
		origin.listen(0, "127.0.0.1");
		await once(origin, "listening");
		const { port } = origin.address() as AddressInfo;
		const lambda = await startFunction(tool, folder, "index.handler");
		return {
			async send(sent) {
				const { body } = await lambda.invoke(eventOf(sent, port));
				const result = JSON.parse(body.toString("utf8")) as EdgeResult;
				if (result.status !== undefined) return generated(sent, result);
				return sendTo(`http://127.0.0.1:${port}`)(sent);
			},
			async close() {
				await lambda.close();
				origin.close();
			},
		};
	},
	// Its length comes from CloudFront, which has the body of the GET.
	{ leftOut: ["HEAD: the headers of GET"] },
);
