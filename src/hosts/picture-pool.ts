/**
 * Whole pictures over the machine's cores: picture threads behind one bounded queue. A picture has a deadline that
 * is kept whatever happens: at its end its drawings are ended, and a thread that gives no sign of life for as long
 * is replaced. Pictures that a thread had when it ended are tried in another one, once.
 *
 * The rasteriser's threads are others, and the only ones that wasm runs in: what a hostile value costs is one of
 * those, 50 ms to replace, and never a picture thread's plates and tiles.
 */
import { isPlacardError, PlacardError, shown } from "../errors.js";
import type { TextListeners } from "../image/bind.js";
import { drawFailed, drawOverloaded, drawTimeout } from "../raster/failure.js";
import type { Pool } from "../raster/pool.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import { endThreads, startReplacement } from "../raster/worker-thread.js";
import { PictureJob } from "./picture-job.js";
import { drawnPlaces, PicturePlaces } from "./picture-places.js";
import type { PaintedFile, PictureTask, PictureThreadData } from "./picture-protocol.js";
import { GiveUp, PictureThread, type PictureTurn, ThreadEnded } from "./picture-thread.js";

export interface PicturePoolOptions extends TextListeners {
	readonly data: PictureThreadData;
	/** `isFailing`: while it says so, one picture at a time is drawn by it, and others are refused. Default: never. */
	readonly rasterizer: Rasterizer & Partial<Pick<Pool, "isFailing">>;
	/** Picture threads, at least 1. */
	readonly threads: number;
	/** Pictures that may wait beside those that threads have. */
	readonly maxQueue: number;
	/** Milliseconds from the call to the end of the work, waiting included. */
	readonly timeoutMs: number;
	/** The threads' entry. Default: `picture-worker.js` beside this file. */
	readonly workerUrl?: URL;
}

/** What the pool does now, and what it has done since its start. */
export interface PictureStats {
	/** Threads that are ready or at work; fewer than asked for while one is replaced. */
	readonly threads: number;
	readonly running: number;
	readonly waiting: number;
	readonly painted: number;
	readonly failed: number;
	readonly timedOut: number;
	readonly overloaded: number;
	/** Threads replaced after they crashed, ran out of memory or hung. */
	readonly replaced: number;
}

export interface PicturePool {
	/**
	 * @param isDrawn whether it is known that the rasteriser has to draw for it; what is not is found out in a thread
	 * @throws PlacardError `draw-timeout`, `draw-overloaded`, `draw-failed` when threads end under it, and whatever
	 * `drawPicture` throws
	 */
	paint(task: PictureTask, isDrawn?: boolean): Promise<PaintedFile>;
	/**
	 * For pictures that are known to need the rasteriser: before what they cost otherwise is begun.
	 *
	 * @throws PlacardError `draw-overloaded`, counted, when the rasteriser has no place for one
	 */
	checkDrawn(): void;
	/**
	 * A place for a picture that is still to be found out about, and the function that gives it back; undefined, and
	 * counted as overload, when as many are under way as may wait, or when pictures take over half of their deadline.
	 * Without it a burst would pass together.
	 */
	admit(): (() => void) | undefined;
	/** Whether `admit` would give none. */
	isFull(): boolean;
	/** Counts a picture that was refused without `admit`. */
	refused(): void;
	/**
	 * Starts the threads beside the first, which has drawn all that was painted so far, and has them draw the
	 * same, so that their plates are there before their first request. So has every replacement from then on.
	 */
	spread(): Promise<void>;
	stats(): PictureStats;
	/** Takes no more pictures, finishes those it has taken, ends the threads. Idempotent. */
	close(): Promise<void>;
}

/**
 * Starts the first thread.
 *
 * @throws PlacardError `thread-start-failed`, and as `openArt` does
 */
export async function createPicturePool(options: PicturePoolOptions): Promise<PicturePool> {
	const pool = new ThreadedPool(options);
	await pool.start();
	return pool;
}

/** Pictures that a thread has at once: all but one of them wait for drawings. */
const MAX_IN_FLIGHT = 64;
/**
 * Of these, those that are worked at or come next. A thread that has its next picture at hand need not wait until the main
 * thread gets a core to give it one, which takes as long as some pictures when all cores are busy; a thread that has
 * more of them keeps them from one that is free.
 */
const MAX_AT_WORK = 2;
const WATCH_MS = 100;
/** For pictures of a thread that has just started, on a machine in trouble. */
const COLD_MS = 30_000;
/** Of what is painted at start, what every other thread paints too. */
const MAX_WARM_TASKS = 64;

/** Of what is painted at start nothing is refused or given up. */
const WARM_UP: PictureTurn = { giveUp: new GiveUp(), mayDraw: () => true };

class ThreadedPool implements PicturePool {
	readonly #options: PicturePoolOptions;
	readonly #workerUrl: URL;
	readonly #threads = new Set<PictureThread>();
	/** Those of them that are ready for pictures. */
	readonly #ready = new Set<PictureThread>();
	readonly #waiting: PictureJob[] = [];
	readonly #unanswered = new Set<Promise<PaintedFile>>();
	readonly #counts = { painted: 0, failed: 0, timedOut: 0, overloaded: 0, replaced: 0 };
	readonly #warmTasks: PictureTask[] = [];
	readonly #places: PicturePlaces;
	/** Those of pictures that need the rasteriser; they have one of all, too. */
	readonly #drawnPlaces: PicturePlaces;
	#isSpread = false;
	#watch: ReturnType<typeof setInterval> | undefined;
	#closing: Promise<void> | null = null;
	#isEnded = false;

	constructor(options: PicturePoolOptions) {
		this.#options = options;
		this.#places = new PicturePlaces(options);
		this.#drawnPlaces = drawnPlaces(options, options.rasterizer);
		this.#workerUrl = options.workerUrl ?? new URL("./picture-worker.js", import.meta.url);
	}

	async start(): Promise<void> {
		await this.#startThread();
		this.#watch = setInterval(() => this.#endSilent(performance.now()), WATCH_MS).unref();
	}

	async spread(): Promise<void> {
		this.#isSpread = true;
		const others = Array.from({ length: this.#options.threads - 1 }, () => this.#startThread());
		await Promise.all(others);
	}

	admit(): (() => void) | undefined {
		const leave = this.#places.take();
		if (leave === undefined) this.#counts.overloaded++;
		return leave;
	}

	checkDrawn(): void {
		if (!this.#drawnPlaces.isFull) return;
		this.#counts.overloaded++;
		throw drawOverloaded(this.#drawnPlaces.limits.maxQueue);
	}

	isFull(): boolean {
		return this.#places.isFull;
	}

	refused(): void {
		this.#counts.overloaded++;
	}

	stats(): PictureStats {
		const [threads, waiting] = [this.#ready.size, this.#queued()];
		const given = [...this.#ready].reduce((sum, thread) => sum + thread.inFlight, 0);
		const running = given - (waiting - this.#waiting.length);
		return { threads, running, waiting, ...this.#counts };
	}

	/** Pictures that wait, here or in a thread that is at work at another. */
	#queued(): number {
		const next = [...this.#ready].map(({ atWork }) => Math.max(0, atWork - 1));
		return next.reduce((sum, count) => sum + count, this.#waiting.length);
	}

	async paint(task: PictureTask, isDrawn = false): Promise<PaintedFile> {
		if (this.#closing !== null) throw drawFailed("the picture threads are closed");
		const isFree = [...this.#ready].some((thread) => canTake(thread, 1));
		if (!isFree && this.#queued() >= this.#options.maxQueue) {
			this.#counts.overloaded++;
			throw drawOverloaded(this.#options.maxQueue);
		}
		const { answer } = this.#accept(task, isDrawn);
		this.#unanswered.add(answer);
		try {
			const file = await answer;
			if (!this.#isSpread && this.#warmTasks.length < MAX_WARM_TASKS) this.#warmTasks.push(task);
			return file;
		} finally {
			this.#unanswered.delete(answer);
		}
	}

	close(): Promise<void> {
		this.#closing ??= this.#drain();
		return this.#closing;
	}

	async #drain(): Promise<void> {
		await Promise.allSettled(this.#unanswered);
		this.#isEnded = true;
		clearInterval(this.#watch);
		await endThreads(this.#threads, "the picture threads are closed");
	}

	#accept(task: PictureTask, isDrawn: boolean): PictureJob {
		// At start plates are compiled, and nobody waits for an answer.
		const timeoutMs = Math.max(this.#options.timeoutMs, this.#isSpread ? 0 : COLD_MS);
		const job = new PictureJob(task, {
			drawings: this.#drawnPlaces,
			timeoutMs,
			onDeadline: () => this.#giveUp(job, timeoutMs),
		});
		if (isDrawn && !job.mayDraw()) {
			this.#fail(job, drawOverloaded(this.#drawnPlaces.limits.maxQueue));
			return job;
		}
		this.#waiting.push(job);
		this.#dispatch();
		return job;
	}

	#giveUp(job: PictureJob, timeoutMs: number): void {
		const place = this.#waiting.indexOf(job);
		if (place >= 0) this.#waiting.splice(place, 1);
		this.#counts.timedOut++;
		job.settle(drawTimeout(`no picture after ${timeoutMs} ms`));
		job.giveUp.now();
	}

	/** The threads in turns, so that none gets its second picture before every other one has its first. */
	#dispatch(): void {
		for (let depth = 1; depth <= MAX_AT_WORK; depth++)
			for (const thread of this.#ready) {
				if (this.#waiting.length === 0) return;
				if (!canTake(thread, depth)) continue;
				const job = this.#waiting.shift();
				if (job !== undefined) void this.#run(thread, job);
			}
	}

	async #run(thread: PictureThread, job: PictureJob): Promise<void> {
		try {
			const file = await thread.paint(job.task, job);
			if (job.isSettled) return;
			this.#counts.painted++;
			if (this.#isSpread) (job.isDrawn ? this.#drawnPlaces : this.#places).note(job.ageMs);
			job.settle(file);
		} catch (error) {
			if (!job.isSettled) this.#fail(job, error);
		}
	}

	/** A picture whose thread ended may be another's victim; one that it happens to twice is not tried again. */
	#fail(job: PictureJob, error: unknown): void {
		if (error instanceof ThreadEnded && job.losses++ === 0) {
			this.#waiting.unshift(job);
			this.#dispatch();
			return;
		}
		const isRefused = isPlacardError(error) && error.code === "draw-overloaded";
		this.#counts[isRefused ? "overloaded" : "failed"]++;
		const isOurs = error instanceof Error && !(error instanceof ThreadEnded);
		job.settle(isOurs ? error : drawFailed(String(error)));
	}

	/** Threads answer between two pictures; one that has not for as long as a picture may take never will. */
	#endSilent(now: number): void {
		const { timeoutMs } = this.#options;
		for (const thread of this.#threads) {
			// One that compiles its first plates is forgiven more: it has no visitor's picture yet.
			const isWarm = this.#isSpread && this.#ready.has(thread);
			const patienceMs = isWarm ? timeoutMs : Math.max(timeoutMs, COLD_MS);
			if (thread.silentMs(now) > patienceMs) thread.end("the thread hung");
		}
	}

	async #startThread(): Promise<void> {
		const { data, rasterizer, onMissingGlyph, onTextOverflow } = this.#options;
		const thread = new PictureThread(data, {
			url: this.#workerUrl,
			rasterizer,
			maxDrawn: this.#drawnPlaces.limits.maxQueue,
			onFree: () => this.#dispatch(),
			...(onMissingGlyph && { onMissingGlyph }),
			...(onTextOverflow && { onTextOverflow }),
		});
		this.#threads.add(thread);
		void thread.ended.then(() => this.#onEnded(thread));
		// The timer also keeps the process alive, which an idle thread does not.
		const timer = setTimeout(() => thread.end("the thread did not start in time"), COLD_MS);
		try {
			await thread.started();
			if (this.#isSpread) await this.#warmUp(thread);
		} catch (cause) {
			thread.end("the thread did not start");
			throw cause instanceof PlacardError ? cause : startFailed(this.#workerUrl, cause);
		} finally {
			clearTimeout(timer);
		}
		this.#ready.add(thread);
		this.#dispatch();
	}

	async #warmUp(thread: PictureThread): Promise<void> {
		for (const task of this.#warmTasks)
			await thread.paint(task, WARM_UP).catch((error: unknown) => {
				// What could be drawn at start and cannot now will be told of when somebody asks for it.
				if (error instanceof ThreadEnded) throw error;
			});
	}

	#onEnded(thread: PictureThread): void {
		this.#threads.delete(thread);
		if (!this.#ready.delete(thread) || this.#isEnded) return;
		this.#counts.replaced++;
		void startReplacement(
			() => this.#startThread(),
			() => this.#isEnded,
		);
	}
}

function canTake({ atWork, inFlight }: PictureThread, depth: number): boolean {
	return atWork < depth && inFlight < MAX_IN_FLIGHT;
}

function startFailed(url: URL, cause: unknown): PlacardError {
	return new PlacardError({
		code: "thread-start-failed",
		where: shown(url.href),
		expected: "a picture thread that starts",
		received: shown(String(cause)),
		remedy: "Check that hosts/picture-worker.js is beside what was deployed.",
		cause,
	});
}
