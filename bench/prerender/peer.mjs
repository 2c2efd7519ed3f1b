// A thread of the peer's: draws boards in a loop, two at a time so that its own threads have work while JavaScript
// makes the next tree. Its pictures are kept nowhere: what a disk costs is Placard's handicap alone.
import { parentPort, workerData } from "node:worker_threads";
import { openTakumi } from "./board.mjs";

const draw = await openTakumi();
for (let n = 0; n < 10; n++) await draw(n + 1_000_000);
parentPort.postMessage("ready");
parentPort.once("message", async () => {
	let next = workerData.from;
	let bytes = 0;
	const work = async () => {
		while (next < workerData.to) {
			const { length } = await draw(next++);
			bytes += length;
		}
	};
	await Promise.all([work(), work()]);
	parentPort.postMessage(bytes);
});
