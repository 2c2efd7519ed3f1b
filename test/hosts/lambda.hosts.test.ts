import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hostContract, type RunningHost } from "./contract.js";
import { type Service, services, streaming } from "./lambda/events.js";
import { startFunction } from "./lambda/runtime-api.js";
import { buildProject, installTool } from "./project.js";

async function start({ event, answer }: Service, handler: string): Promise<RunningHost> {
	const tool = await installTool("lambda");
	const project = await buildProject("lambda");
	const entry = await readFile(join(project.folder, "index.mjs"), "utf8");
	const streamed = entry.replace("{ next:", "{ streaming: true, next:");
	await writeFile(join(project.folder, "streamed.mjs"), streamed);
	const lambda = await startFunction(tool, project.folder, handler);
	return {
		send: async (sent) => answer(await lambda.invoke(event(sent))),
		async close() {
			await lambda.close();
			await project.remove();
		},
	};
}

for (const service of services) hostContract(service.title, () => start(service, "index.handler"));
hostContract(streaming.title, () => start(streaming, "streamed.handler"));
