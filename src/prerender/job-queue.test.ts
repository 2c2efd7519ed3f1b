/** Pages handed out some at a time: all of them, each once, none kept waiting for a slow one. */
import { expect, test } from "vitest";
import { JobQueue } from "./job-queue.js";

async function* pages(count: number, waitMs = 0) {
	for (let i = 0; i < count; i++) {
		if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
		yield { path: `/${i}` };
	}
}

const pathsOf = (jobs: readonly { readonly path: string }[]) => jobs.map(({ path }) => path);

test("in their order, as many as there are, also to several who ask at one time", async () => {
	const queue = new JobQueue(pages(5));
	const taken = await Promise.all([queue.take(2), queue.take(2), queue.take(2), queue.take(2)]);
	expect(taken.map(pathsOf)).toEqual([["/0", "/1"], ["/2", "/3"], ["/4"], []]);
	expect(queue.isOver).toBe(true);
});

test("those that are slow to come are given one by one", async () => {
	const queue = new JobQueue(pages(3, 40));
	expect(pathsOf(await queue.take(3))).toEqual(["/0"]);
	expect(pathsOf(await queue.take(3))).toEqual(["/1"]);
});

test("what the source throws is thrown to who asked, and not twice", async () => {
	async function* broken() {
		yield { path: "/0" };
		throw new Error("no more");
	}
	const queue = new JobQueue(broken());
	await expect(queue.take(2)).rejects.toThrow("no more");
	expect(await queue.take(2)).toEqual([]);
});

test("nothing is given after it was stopped, and the source is told", async () => {
	let isClosed = false;
	async function* endless() {
		try {
			for (;;) yield { path: "/" };
		} finally {
			isClosed = true;
		}
	}
	const queue = new JobQueue(endless());
	await queue.take(1);
	queue.stop();
	expect(await queue.take(1)).toEqual([]);
	expect(isClosed).toBe(true);
});
