import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hostContract, type RunningHost } from "./contract.js";
import { type Service, services, streaming } from "./lambda/events.js";
import { startFunction } from "./lambda/runtime-api.js";
import { buildProject, installTool } from "./project.js";

async function start({ event, answer }: Service, handler: string): Promise<RunningHost> {
	const tool = await installTool("lambda");
	const folder = await buildProject("lambda");
	const entry = await readFile(join(folder, "index.mjs"), "utf8");
	const streamed = entry.replace("{ next:", "{ streaming: true, next:");
	await writeFile(join(folder, "streamed.mjs"), streamed);
	const lambda = await startFunction(tool, folder, handler);
	return {
		send: async (sent) => answer(await lambda.invoke(event(sent))),
		close: () => lambda.close(),
	};
}

for (const service of services) hostContract(service.title, () => start(service, "index.handler"));
hostContract(streaming.title, () => start(streaming, "streamed.handler"));
