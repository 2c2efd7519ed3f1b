// A thread of the peer's: draws boards in a loop and writes each to a file, two at a time, so that its own threads have
// work while JavaScript makes the next tree. All files in one folder, written as simply as can be: a loop in a script.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { openTakumi } from "./board.mjs";

const { from, to, folder } = workerData;
const draw = await openTakumi();
for (let n = 0; n < 10; n++) await draw(n + 1_000_000);
parentPort.postMessage("ready");
parentPort.once("message", async () => {
	let next = from;
	let bytes = 0;
	const work = async () => {
		while (next < to) {
			const n = next++;
			const picture = await draw(n);
			await writeFile(join(folder, `${n}.png`), picture);
			bytes += picture.length;
		}
	};
	await Promise.all([work(), work()]);
	parentPort.postMessage(bytes);
});
