import { drawOverloaded } from "../raster/failure.js";
import { WorkerThread } from "../raster/worker-thread.js";
import { fromPlain, toPlain, } from "./picture-protocol.js";
/** For templates, fonts and the lists of caches; pixels lie outside of it. */
const HEAP_MB = 512;
/**
 * V8 marks the old generation as soon as the room left in it is less than the young one may take. With a heap as small
 * as a picture thread's and the default of 48 MB that is at once after the last time: a tenth to a quarter of the whole
 * server's CPU time.
 */
const YOUNG_MB = 12;
/** The thread is no more, so what it was at may be tried in another one. */
export class ThreadEnded extends Error {
}
/**
 * Says when nobody waits for a picture any longer: its drawings are given up then. The signal is made for the first of
 * them; most pictures have none, and one costs as much as a message to a thread.
 */
export class GiveUp {
    #controller;
    #isDue = false;
    get signal() {
        this.#controller ??= new AbortController();
        if (this.#isDue)
            this.#controller.abort();
        return this.#controller.signal;
    }
    now() {
        this.#isDue = true;
        this.#controller?.abort();
    }
}
export class PictureThread {
    /** Resolves, with the reason, when the thread is no more. Never rejects. */
    ended;
    #ports;
    #thread;
    #paintings = new Map();
    /** Those of them that are worked at or wait for that in the thread, and not for a drawing. */
    #atWork = new Set();
    #lastJob = 0;
    /** When it was asked for a sign of life that it has not given yet. */
    #askedAt = null;
    constructor(data, ports) {
        this.#ports = ports;
        this.#thread = new WorkerThread({
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
    async started() {
        const message = await this.#thread.started();
        if (message.kind === "broken")
            throw fromPlain(message.error);
    }
    /** Pictures that it has, worked at or waiting for drawings. */
    get inFlight() {
        return this.#paintings.size;
    }
    /** Those of them that only the thread itself keeps waiting, as far as is known. */
    get atWork() {
        return this.#atWork.size;
    }
    /** Rejects with `ThreadEnded` when the thread ends first, and with what drawing throws. */
    paint(task, turn) {
        return new Promise((resolve, reject) => {
            const { reason } = this.#thread;
            if (reason !== null)
                return reject(new ThreadEnded(reason));
            const job = ++this.#lastJob;
            this.#paintings.set(job, { turn, resolve, reject });
            this.#atWork.add(job);
            this.#say({ kind: "paint", job, task });
        });
    }
    /** Asks a thread that has pictures for a sign of life. Gives for how long the last one has been due, in ms. */
    silentMs(now) {
        if (this.#askedAt !== null)
            return now - this.#askedAt;
        if (this.#paintings.size === 0)
            return 0;
        this.#askedAt = now;
        this.#say({ kind: "ping" });
        return 0;
    }
    /** Ends the thread, whatever it is at (about 15 ms). Idempotent. */
    end(reason) {
        this.#thread.end(reason);
        this.#abandon(reason);
    }
    #say(message) {
        this.#thread.send(message);
    }
    #hear(message) {
        if (message.kind === "missing-glyph")
            this.#ports.onMissingGlyph?.(message.event);
        else if (message.kind === "text-overflow")
            this.#ports.onTextOverflow?.(message.event);
        else if (message.kind === "pong")
            this.#askedAt = null;
        else if (message.kind === "draw")
            void this.#draw(message);
        else if (message.kind === "painted")
            this.#take(message.job)?.resolve(message);
        else if (message.kind === "failed")
            this.#take(message.job)?.reject(fromPlain(message.error));
    }
    async #draw({ job, drawing, request, output }) {
        this.#free(job);
        const turn = this.#paintings.get(job)?.turn;
        const answer = await this.#ask(request, output, turn);
        this.#say({ kind: "drawn", drawing, answer });
    }
    /** A picture that has failed has no turn any longer, but another one may wait for the same drawing. */
    async #ask(request, output, turn) {
        const { rasterizer, maxDrawn } = this.#ports;
        try {
            if (turn?.mayDraw() === false)
                throw drawOverloaded(maxDrawn);
            const signal = turn?.giveUp.signal;
            if (output === "png")
                return { ok: true, data: await rasterizer.png(request, signal) };
            return { ok: true, data: (await rasterizer.pixels(request, signal)).data };
        }
        catch (error) {
            return { ok: false, error: toPlain(error) };
        }
    }
    #take(job) {
        const painting = this.#paintings.get(job);
        this.#paintings.delete(job);
        this.#free(job);
        return painting;
    }
    #free(job) {
        this.#atWork.delete(job);
        this.#ports.onFree();
    }
    #abandon(reason) {
        const paintings = [...this.#paintings.values()];
        this.#paintings.clear();
        for (const { reject } of paintings)
            reject(new ThreadEnded(reason));
    }
}
