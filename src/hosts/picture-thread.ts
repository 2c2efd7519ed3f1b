/**
 * One picture thread, as the main thread sees it: it is given pictures, several at once, and what it asks of the
 * rasteriser is drawn for it. Whatever becomes of the thread rejects the pictures that it had.
 */
import type { TextListeners } from "../image/bind.js";
import { drawOverloaded } from "../raster/failure.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import { WorkerThread } from "../raster/worker-thread.js";
import {
	type DrawingAnswer,
	type DrawMessage,
	type FromPictureThread,
	fromPlain,
	type PaintedFile,
	type PictureTask,
	type PictureThreadData,
	type ToPictureThread,
	toPlain,
} from "./picture-protocol.js";

/** For templates, fonts and the lists of caches; pixels lie outside of it. */
const HEAP_MB = 512;
/**
 * V8 marks the old generation as soon as the room left in it is less than the young one may take. With a heap as small
 * as a picture thread's and the default of 48 MB that is at once after the last time: a tenth to a quarter of the whole
 * server's CPU time.
 */
const YOUNG_MB = 12;

/** The thread is no more, so what it was at may be tried in another one. */
export class ThreadEnded extends Error {}

export interface PictureThreadPorts extends TextListeners {
	readonly url: URL;
	readonly rasterizer: Rasterizer;
	/** Pictures that the rasteriser is asked to draw for at one time: for the error of one more. */
	readonly maxDrawn: number;
	/** Told whenever the thread can take another picture. */
	readonly onFree: () => void;
}

/**
 * Says when nobody waits for a picture any longer: its drawings are given up then. The signal is made for the first of
 * them; most pictures have none, and one costs as much as a message to a thread.
 */
export class GiveUp {
	#controller: AbortController | undefined;
	#isDue = false;

	get signal(): AbortSignal {
		this.#controller ??= new AbortController();
		if (this.#isDue) this.#controller.abort();
		return this.#controller.signal;
	}

	now(): void {
		this.#isDue = true;
		this.#controller?.abort();
	}
}

/** What a picture's own thread asks of whoever gave it the picture. */
export interface PictureTurn {
	readonly giveUp: GiveUp;
	/** Whether the rasteriser may be asked to draw for it; asked before each drawing. */
	mayDraw(): boolean;
}

interface Painting {
	readonly turn: PictureTurn;
	resolve(file: PaintedFile): void;
	reject(error: Error): void;
}

export class PictureThread {
	/** Resolves, with the reason, when the thread is no more. Never rejects. */
	readonly ended: Promise<string>;
	readonly #ports: PictureThreadPorts;
	readonly #thread: WorkerThread<FromPictureThread>;
	readonly #paintings = new Map<number, Painting>();
	/** Those of them that are worked at or wait for that in the thread, and not for a drawing. */
	readonly #atWork = new Set<number>();
	#lastJob = 0;
	/** When it was asked for a sign of life that it has not given yet. */
	#askedAt: number | null = null;

	constructor(data: PictureThreadData, ports: PictureThreadPorts) {
		this.#ports = ports;
		this.#thread = new WorkerThread<FromPictureThread>({
			url: ports.url,
			data,
			name: "placard-picture",
			heapMb: HEAP_MB,
			youngMb: YOUNG_MB,
			onMessage: (message) => this.#hear(message),
		});
		this.ended = this.#thread.ended;
		void this.ended.then((reason) => this.#abandon(reason));
	}

	/** Waits for the thread to have opened its files. Rejects with what it could not open. */
	async started(): Promise<void> {
		const message = await this.#thread.started();
		if (message.kind === "broken") throw fromPlain(message.error);
	}

	/** Pictures that it has, worked at or waiting for drawings. */
	get inFlight(): number {
		return this.#paintings.size;
	}

	/** Those of them that only the thread itself keeps waiting, as far as is known. */
	get atWork(): number {
		return this.#atWork.size;
	}

	/** Rejects with `ThreadEnded` when the thread ends first, and with what drawing throws. */
	paint(task: PictureTask, turn: PictureTurn): Promise<PaintedFile> {
		return new Promise((resolve, reject) => {
			const { reason } = this.#thread;
			if (reason !== null) return reject(new ThreadEnded(reason));
			const job = ++this.#lastJob;
			this.#paintings.set(job, { turn, resolve, reject });
			this.#atWork.add(job);
			this.#say({ kind: "paint", job, task });
		});
	}

	/** Asks a thread that has pictures for a sign of life. Gives for how long the last one has been due, in ms. */
	silentMs(now: number): number {
		if (this.#askedAt !== null) return now - this.#askedAt;
		if (this.#paintings.size === 0) return 0;
		this.#askedAt = now;
		this.#say({ kind: "ping" });
		return 0;
	}

	/** Ends the thread, whatever it is at (about 15 ms). Idempotent. */
	end(reason: string): void {
		this.#thread.end(reason);
		this.#abandon(reason);
	}

	#say(message: ToPictureThread): void {
		this.#thread.send(message);
	}

	#hear(message: FromPictureThread): void {
		if (message.kind === "missing-glyph") this.#ports.onMissingGlyph?.(message.event);
		else if (message.kind === "text-overflow") this.#ports.onTextOverflow?.(message.event);
		else if (message.kind === "pong") this.#askedAt = null;
		else if (message.kind === "draw") void this.#draw(message);
		else if (message.kind === "painted") this.#take(message.job)?.resolve(message);
		else if (message.kind === "failed") this.#take(message.job)?.reject(fromPlain(message.error));
	}

	async #draw({ job, drawing, request, output }: DrawMessage): Promise<void> {
		this.#free(job);
		const turn = this.#paintings.get(job)?.turn;
		const answer = await this.#ask(request, output, turn);
		this.#say({ kind: "drawn", drawing, answer });
	}

	/** A picture that has failed has no turn any longer, but another one may wait for the same drawing. */
	async #ask(
		request: DrawMessage["request"],
		output: DrawMessage["output"],
		turn: PictureTurn | undefined,
	): Promise<DrawingAnswer> {
		const { rasterizer, maxDrawn } = this.#ports;
		try {
			if (turn?.mayDraw() === false) throw drawOverloaded(maxDrawn);
			const signal = turn?.giveUp.signal;
			if (output === "png") return { ok: true, data: await rasterizer.png(request, signal) };
			return { ok: true, data: (await rasterizer.pixels(request, signal)).data };
		} catch (error) {
			return { ok: false, error: toPlain(error) };
		}
	}

	#take(job: number): Painting | undefined {
		const painting = this.#paintings.get(job);
		this.#paintings.delete(job);
		this.#free(job);
		return painting;
	}

	#free(job: number): void {
		this.#atWork.delete(job);
		this.#ports.onFree();
	}

	#abandon(reason: string): void {
		const paintings = [...this.#paintings.values()];
		this.#paintings.clear();
		for (const { reject } of paintings) reject(new ThreadEnded(reason));
	}
}
