/** Pages in their order, then those that have to be tried alone: read one by one, handed out some at a time. */
import type { PageJob } from "./protocol.js";

/** Pages that are listed slowly do not wait for one another. */
const MAX_WAIT_MS = 20;

export class JobQueue {
	readonly #source: AsyncIterator<PageJob>;
	readonly #alone: PageJob[] = [];
	#reading: Promise<unknown> = Promise.resolve();
	#isOver = false;

	constructor(source: AsyncIterator<PageJob>) {
		this.#source = source;
	}

	get isOver(): boolean {
		return this.#isOver;
	}

	/**
	 * The next pages, fewer than `max` where they are slow to come; none when there are no more.
	 *
	 * @throws whatever the source throws
	 */
	take(max: number): Promise<PageJob[]> {
		// One reader at a time: not every iterator can be asked twice before it has answered.
		const read = this.#reading.then(() => this.#read(max));
		this.#reading = read.catch(() => {});
		return read;
	}

	async #read(max: number): Promise<PageJob[]> {
		const jobs: PageJob[] = [];
		const until = performance.now() + MAX_WAIT_MS;
		while (jobs.length < max && !this.#isOver) {
			const { done, value } = await this.#source.next();
			if (done === true) this.#isOver = true;
			else jobs.push(value);
			if (performance.now() > until) break;
		}
		return jobs;
	}

	tryAlone(jobs: readonly PageJob[]): void {
		this.#alone.push(...jobs);
	}

	nextAlone(): PageJob | undefined {
		return this.#alone.shift();
	}

	stop(): void {
		this.#isOver = true;
		this.#alone.length = 0;
		void this.#source.return?.();
	}
}
