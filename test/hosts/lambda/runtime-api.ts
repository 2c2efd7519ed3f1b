/**
 * Lambda's Runtime API (version 2018-06-01) on the loopback, and AWS's own runtime client in front of it: a function
 * that is invoked as in the cloud, one event at a time. Its event shapes are fixtures of events.ts.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Program, startProgram } from "../process.js";

export interface Invoked {
	/** What the handler returned, as JSON or, from a streaming one, as AWS's framing of head and body. */
	readonly body: Buffer;
	readonly isStreamed: boolean;
}

export interface LambdaFunction {
	/** Rejects with what the function reports when it throws. */
	invoke(event: unknown): Promise<Invoked>;
	close(): Promise<void>;
}

interface Waiting {
	readonly id: string;
	readonly event: unknown;
	done(result: Invoked): void;
	failed(error: Error): void;
}

const DEADLINE_MS = 30_000;

/**
 * Starts a function with the runtime client of `tool`.
 *
 * @param handler file and export: `index.handler`
 */
export async function startFunction(
	tool: string,
	folder: string,
	handler: string,
): Promise<LambdaFunction> {
	const queue: Waiting[] = [];
	const invoked = new Map<string, Waiting>();
	let poll: ServerResponse | undefined;
	let fatal: Error | undefined;
	let count = 0;
	const give = () => {
		const next = poll && queue.shift();
		if (poll === undefined || next === undefined) return;
		invoked.set(next.id, next);
		poll.writeHead(200, {
			"content-type": "application/json",
			"lambda-runtime-aws-request-id": next.id,
			"lambda-runtime-deadline-ms": String(Date.now() + DEADLINE_MS),
			"lambda-runtime-invoked-function-arn": "arn:aws:lambda:eu-west-1:1:function:placard",
			"lambda-runtime-trace-id": "Root=1-0-0;Sampled=0",
		});
		poll.end(JSON.stringify(next.event));
		poll = undefined;
	};
	const fail = (error: Error) => {
		fatal = error;
		for (const one of [...queue.splice(0), ...invoked.values()]) one.failed(error);
	};
	const server = createServer(async (incoming, outgoing) => {
		const [, id = "", what] = incoming.url?.match(/invocation\/([^/]+)\/?(\w+)?$/) ?? [];
		if (id === "next") {
			poll = outgoing;
			return give();
		}
		const body = Buffer.concat(await incoming.toArray());
		if (what === undefined) fail(new Error(`the function did not start: ${body}`));
		else settle(invoked.get(id), what, incoming, body);
		invoked.delete(id);
		outgoing.writeHead(202).end();
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const client = startClient(tool, folder, handler, port);
	client.ended.then((code) =>
		fail(new Error(`the function ended with ${code}:\n${client.output()}`)),
	);
	return {
		invoke: (event) =>
			new Promise((done, failed) => {
				if (fatal !== undefined) return failed(fatal);
				queue.push({ id: `request-${++count}`, event, done, failed });
				give();
			}),
		async close() {
			await client.close();
			server.closeAllConnections();
			server.close();
		},
	};
}

function startClient(tool: string, folder: string, handler: string, port: number): Program {
	return startProgram({
		command: process.execPath,
		args: [join(tool, "node_modules/aws-lambda-ric/index.mjs"), handler],
		cwd: folder,
		env: {
			PATH: process.env.PATH,
			AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
			AWS_LAMBDA_FUNCTION_NAME: "placard",
			AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
			AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "512",
			AWS_LAMBDA_LOG_GROUP_NAME: "/aws/lambda/placard",
			AWS_LAMBDA_LOG_STREAM_NAME: "1",
			AWS_REGION: "eu-west-1",
			LAMBDA_TASK_ROOT: folder,
			_HANDLER: handler,
		},
	});
}

function settle(
	waiting: Waiting | undefined,
	what: string,
	{ headers }: IncomingMessage,
	body: Buffer,
): void {
	const isStreamed = headers["lambda-runtime-function-response-mode"] === "streaming";
	if (what === "response") waiting?.done({ body, isStreamed });
	else waiting?.failed(new Error(`the function failed: ${body}`));
}
