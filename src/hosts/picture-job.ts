/**
 * A picture that the pool has taken and not yet answered: its deadline, its answer, and its place among those that the
 * rasteriser draws for. All of them end together, whatever the end is.
 */
import type { PicturePlaces } from "./picture-places.js";
import type { PaintedFile, PictureTask } from "./picture-protocol.js";
import { GiveUp, type PictureTurn } from "./picture-thread.js";

export interface JobPorts {
	/** Places for pictures that need the rasteriser. */
	readonly drawings: PicturePlaces;
	readonly timeoutMs: number;
	/** Told when the time is over. */
	readonly onDeadline: (job: PictureJob) => void;
}

export class PictureJob implements PictureTurn {
	/** Resolves with the file, rejects with why there is none. */
	readonly answer: Promise<PaintedFile>;
	readonly giveUp = new GiveUp();
	/** Threads that have ended under it. */
	losses = 0;
	isSettled = false;
	readonly #since = performance.now();
	readonly #drawings: PicturePlaces;
	readonly #timer: ReturnType<typeof setTimeout>;
	#leaveDrawings: (() => void) | undefined;
	#tell: (answer: PaintedFile | Error) => void = () => {};

	constructor(
		readonly task: PictureTask,
		{ drawings, timeoutMs, onDeadline }: JobPorts,
	) {
		this.#drawings = drawings;
		this.#timer = setTimeout(() => onDeadline(this), timeoutMs);
		this.answer = new Promise((resolve, reject) => {
			this.#tell = (answer) => (answer instanceof Error ? reject(answer) : resolve(answer));
		});
	}

	/** Milliseconds since it came. */
	get ageMs(): number {
		return performance.now() - this.#since;
	}

	/** Whether it has asked for the rasteriser and got a place there. */
	get isDrawn(): boolean {
		return this.#leaveDrawings !== undefined;
	}

	/**
	 * A picture has one place, however many drawings it wants: what was begun is not given up for its second half. One that
	 * is answered needs none, its drawings are given up anyhow.
	 */
	mayDraw(): boolean {
		if (this.isSettled) return true;
		this.#leaveDrawings ??= this.#drawings.take();
		return this.isDrawn;
	}

	/** Answers, once. */
	settle(answer: PaintedFile | Error): void {
		if (this.isSettled) return;
		this.isSettled = true;
		clearTimeout(this.#timer);
		this.#leaveDrawings?.();
		this.#tell(answer);
	}
}
