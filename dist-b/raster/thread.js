import { WorkerThread } from "./worker-thread.js";
/** For SVG text and messages. */
const HEAP_MB = 256;
export class Thread {
    /** Resolves, with the reason, when the thread is no more. Never rejects. */
    ended;
    #thread;
    #waiter = null;
    constructor(url, data) {
        this.#thread = new WorkerThread({
            url,
            data,
            name: "placard-raster",
            heapMb: HEAP_MB,
            onMessage: (message) => {
                if (message.kind === "done")
                    this.#take()?.resolve(message.result);
            },
        });
        this.ended = this.#thread.ended;
        void this.ended.then((reason) => this.#take()?.reject(new Error(reason)));
    }
    /** Waits for the thread to be ready. Gives the font that its probe found unusable, else null. */
    async started() {
        const message = await this.#thread.started();
        if (message.kind !== "started")
            throw new Error("the thread spoke out of turn");
        return message.unusable;
    }
    /** Draws one picture. Rejects when the thread ends first. One at a time. */
    draw(job) {
        return new Promise((resolve, reject) => {
            const { reason } = this.#thread;
            if (reason !== null)
                return reject(new Error(reason));
            this.#waiter = { resolve, reject };
            this.#thread.send(job);
        });
    }
    /** Ends the thread, also in the middle of wasm (about 15 ms). Idempotent. */
    end(reason) {
        this.#thread.end(reason);
        this.#take()?.reject(new Error(reason));
    }
    #take() {
        const waiter = this.#waiter;
        this.#waiter = null;
        return waiter;
    }
}
