/**
 * A picture thread that does what the picture's title says; one that begins with "draw" asks the rasteriser first. Plain JavaScript as text, started from a data: URL, so
 * that it is a real thread under the real limits of one.
 */
const SOURCE = `
import { parentPort } from "node:worker_threads";
const faults = {
	exit: () => process.exit(9),
	throw: () => { throw new Error("fault"); },
	hang: () => { for (;;) ; },
	memory: () => { const all = []; for (;;) all.push(new Array(4e6).fill(1.5)); },
};
const drawings = new Map();
parentPort.on("message", async ({ kind, job, task, drawing, answer }) => {
	if (kind === "drawn") drawings.get(drawing)?.(answer);
	if (kind === "ping") parentPort.postMessage({ kind: "pong" });
	if (kind !== "paint") return;
	const { title, ms = 0 } = task.values;
	if (ms > 0) await new Promise((done) => setTimeout(done, ms));
	if (title.startsWith("draw")) {
		const drawn = new Promise((done) => drawings.set(job, done));
		parentPort.postMessage({ kind: "draw", job, drawing: job, request: { svg: title }, output: "png" });
		const { ok, error } = await drawn;
		if (!ok) return parentPort.postMessage({ kind: "failed", job, error });
	}
	if (title in faults) setImmediate(faults[title]);
	else parentPort.postMessage({ kind: "painted", job, bytes: new TextEncoder().encode(title), type: "image/png" });
});
parentPort.postMessage({ kind: "started" });
`;

export const faultWorker = new URL(`data:text/javascript,${encodeURIComponent(SOURCE)}`);
