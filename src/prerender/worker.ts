/** The entry of a prerenderer's thread: opens the site, then does the pages that it is sent, some at a time. */
import { parentPort, threadId, workerData } from "node:worker_threads";
import { openThreadSite } from "./open.js";
import { failureOf, pagePrerenderer } from "./page.js";
import type { TextNote, ThreadJob, ThreadMessage, ThreadSetup } from "./protocol.js";

const setup: ThreadSetup = workerData;
const port = parentPort;
if (port === null) throw new Error("placard: prerender/worker.js is the entry of a worker thread");

const say = (message: ThreadMessage) => port.postMessage(message);
const note = (of: TextNote) => say({ kind: "note", note: of });

try {
	const opened = await openThreadSite(setup.config, {
		onMissingGlyph: ({ file, slot, codePoint }) =>
			note({ kind: "missing-glyph", template: file, slot, codePoint }),
		onTextOverflow: ({ file, slot }) => note({ kind: "text-overflow", template: file, slot }),
	});
	const prerender = pagePrerenderer(opened, setup, String(threadId));
	port.on("message", async ({ id, job }: ThreadJob) => {
		say({ kind: "done", id, result: await prerender(job) });
	});
	say({ kind: "started" });
} catch (error) {
	say({ kind: "unable", failure: failureOf(error) });
}
